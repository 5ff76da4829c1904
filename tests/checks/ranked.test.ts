import { ranked } from '../../src/checks/ranked';
import { finding } from './findings';

test('errors go before warnings before notes, whatever they are worth', () => {
  const [note, error, warning] = [
    finding('A!A1', { severity: 'note', effect: '9000' }),
    finding('A!A2', { severity: 'error' }),
    finding('A!A3', { severity: 'warning', effect: '10' }),
  ];
  expect(ranked([note, error, warning])).toEqual([error, warning, note]);
});

test('of those alike in severity, the most kronor go first, as numbers and not as texts', () => {
  const effects = ['9', '1000', null, '0.5', '88'];
  const sorted = ranked(effects.map((effect) => finding('A!A1', { effect })));
  expect(sorted.map(({ effect }) => effect)).toEqual(['1000', '88', '9', '0.5', null]);
});

test('then the order in which one reads: tabs, rows, columns', () => {
  const places = ['Second!A1', 'First!B10', 'First!A10', 'First!C2', 'Gone!A1'];
  expect(
    ranked(
      places.map((place) => finding(place)),
      ['First', 'Second'],
    ),
  ).toEqual(['First!C2', 'First!A10', 'First!B10', 'Second!A1', 'Gone!A1'].map((place) => finding(place)));
});

test('of a text, lines and their columns', () => {
  const of = (line: number, column: number) => finding({ kind: 'text', heading: 'Budget', line, column });
  expect(ranked([of(12, 1), of(2, 9), of(2, 3)])).toEqual([of(2, 3), of(2, 9), of(12, 1)]);
});
