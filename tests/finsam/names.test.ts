import { nameKey, sameName } from '../../src/finsam/names';

test.each([
  ['Trisam', 'TRISAM', true],
  ['ÅNGE KOMMUN', 'Ånge kommun', true],
  ['Ange kommun', 'Ånge kommun', false],
  ['Gävle', 'Gävle ', false],
  ['', '', true],
])('”%s” and ”%s”', (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
  expect(nameKey(one) === nameKey(other)).toBe(same);
});
