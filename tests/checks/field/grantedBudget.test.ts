import { grantedBudget } from '../../../src/checks/field/grantedBudget';
import { findingsIn, foundIn, messageOf } from './foundIn';
import { budget2025, changed, granted2025 } from './publishedTables';

const check = grantedBudget;

test('kronor of the list and thousands of the budget tie', () => {
  expect(foundIn(check, budget2025, granted2025)).toEqual([]);
});

test('a line of the budget that the list contradicts is told with what the list has', () => {
  const [finding, more] = findingsIn(check, changed(budget2025, '-17 002', '-17 200'), granted2025);
  expect(more).toBeUndefined();
  expect(finding).toMatchObject({
    rule: 'granted-budget',
    severity: 'error',
    found: '-17 200',
    effect: '198157',
  });
  expect(messageOf(finding)).toContain('har 17 001 843 kr');
});

test('what is not granted yet ties too', () => {
  expect(foundIn(check, changed(budget2025, '-5 105', '-5 150'), granted2025)).toEqual([
    'error granted-budget: -5 150 → -5 105',
  ]);
});

test('an amount that stands in another year is told as that', () => {
  const moved = changed(changed(budget2025, '-17 002', '-5 661'), '-5 660', '-17 002');
  expect(foundIn(check, moved, granted2025)).toEqual(['error granted-budget/year: -5 661 → -17 002']);
});

test('a thousandth of it is told as that', () => {
  expect(foundIn(check, changed(budget2025, '-17 002', '-17'), granted2025)).toEqual([
    'error granted-budget/unit: -17 → -17 002',
  ]);
});

test('a total that is wrong in its own list is told there', () => {
  expect(foundIn(check, budget2025, changed(granted2025, '22 106 710', '22 601 710'))).toEqual([]);
});

test('the sign is none of its business', () => {
  expect(foundIn(check, changed(budget2025, '-17 002', '17 002'), granted2025)).toEqual([]);
});

test('of two budgets neither is meant for sure', () => {
  expect(foundIn(check, budget2025, changed(budget2025, '-17 002', '-17 200'), granted2025)).toEqual([]);
});
