import { fillIn } from '../../src/finsam/texts';

test.each([
  ['{name} har {count} rader.', { name: 'Budget', count: 3 }, 'Budget har 3 rader.'],
  ['{count} av {count}', { count: 0 }, '0 av 0'],
  ['Ett värde {missing} står kvar.', { name: 'Budget' }, 'Ett värde {missing} står kvar.'],
  [
    'Det som sätts in {first} läses inte om.',
    { first: '{second}', second: 'x' },
    'Det som sätts in {second} läses inte om.',
  ],
  ['Utan luckor.', {}, 'Utan luckor.'],
])('%s', (text, values, filled) => {
  expect(fillIn(text, values)).toBe(filled);
});
