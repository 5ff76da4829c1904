import { balance } from '../../../src/checks/field/balance';
import { foundIn } from './foundIn';
import { balance2020, changed } from './publishedTables';

test('a balance sheet that balances', () => {
  expect(foundIn(balance, balance2020)).toEqual([]);
});

test('the total that its own lines do not give is the wrong one', () => {
  expect(foundIn(balance, changed(balance2020, 'tillgångar\t\t10 219', 'tillgångar\t\t10 129'))).toEqual([
    'error balance: 10 129 → 10 219',
  ]);
  expect(foundIn(balance, changed(balance2020, 'skulder\t\t10 219', 'skulder\t\t10 229'))).toEqual([
    'error balance: 10 229 → 10 219',
  ]);
});
