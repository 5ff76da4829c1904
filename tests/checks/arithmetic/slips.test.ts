import { isDigitAway, slipBetween } from '../../../src/checks/arithmetic/slips';

test.each([
  [2650n, -2650n, 'sign'],
  [459_207_000n, 459_207n, 'factor'],
  [265n, 2650n, 'factor'],
  [6250n, 2650n, 'transposed'],
  [-6250n, -2650n, 'transposed'],
  [1287n, 12_587n, 'digit'],
  [12_587n, 1287n, 'digit'],
  [2650n, 2650n, null],
  [2650n, 2651n, null],
  [12n, 21n, null],
  [2650n, 0n, null],
  [1234n, 4321n, null],
] as const)('%s for %s is %s', (typed, meant, slip) => {
  expect(slipBetween(typed, meant)).toBe(slip);
});

test.each([
  [2036, 2026, true],
  [2036, 2027, false],
  [2026, 2026, false],
  [8_235, 8_225, true],
  [8_253, 8_235, false],
  [823, 8_235, false],
])('%p and %p differ in one digit: %p', (one, other, expected) => {
  expect(isDigitAway(one, other)).toBe(expected);
});
