import fc from 'fast-check';
import { Decimal } from '../../src/finsam/decimal';
import { numberOf } from '../../src/finsam/numberOf';

test.each([
  '0',
  '-0',
  '1',
  '-1',
  '2961',
  '9999999',
  '10000000',
  '-10000001',
  '1142208',
  '70000000000',
  '99999999999999',
  '100000000000000',
  '123456789012345678',
  '1e30',
  '0.5',
  '-1185.4',
  '10000000.25',
  '1e-9',
  'NaN',
  'Infinity',
  '-Infinity',
])('%s is the number that it is', (text) => {
  expect(numberOf(new Decimal(text))).toBe(Number(text));
});

test('law: it is what toNumber gives', () => {
  const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  fc.assert(
    fc.property(whole, fc.integer({ min: 0, max: 8 }), (digits, decimals) => {
      const value = new Decimal(`${digits}e-${decimals}`);
      expect(numberOf(value)).toBe(value.toNumber());
    }),
  );
  fc.assert(
    fc.property(fc.double(), (number) => {
      expect(numberOf(new Decimal(number))).toBe(number);
    }),
  );
});
