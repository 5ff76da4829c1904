import { groupLooks, lookOfProperties, lookOfStyle } from '../../src/excel/looks';

const untouched = {
  format: {
    fill: { color: '#FFFFFF', pattern: 'None' },
    font: { name: 'Calibri', size: 11, bold: false, color: '#000000' },
    borders: { top: { style: 'None' }, bottom: { style: 'None' } },
    protection: { locked: true },
    horizontalAlignment: 'General',
    wrapText: false,
  },
} as Excel.CellProperties;

test('an untouched cell has no look of its own', () => {
  expect(lookOfProperties(untouched, untouched)).toEqual({});
});

test('only what differs from an untouched cell is kept', () => {
  const cell = {
    format: {
      ...untouched.format,
      fill: { color: '#FFF8DC', pattern: 'Solid' },
      font: { ...untouched.format!.font, bold: true },
      borders: { top: { style: 'Continuous', weight: 'Thin', color: '#C8BD8C' }, bottom: { style: 'None' } },
      protection: { locked: false },
    },
  } as Excel.CellProperties;
  expect(lookOfProperties(cell, untouched)).toEqual({
    fill: '#fff8dc',
    bold: true,
    locked: false,
    borders: { top: { style: 'Continuous', weight: 'Thin', color: '#c8bd8c' } },
  });
});

test('a style is told in the words of Office.js', () => {
  expect(
    lookOfStyle({
      bold: true,
      horizontal: 'center',
      locked: false,
      borders: { bottom: { style: 'double', color: '#1f4e5f' } },
    }),
  ).toEqual({
    bold: true,
    horizontal: 'Center',
    locked: false,
    borders: { bottom: { style: 'Double', weight: 'Thick', color: '#1f4e5f' } },
  });
});

test('cells of one look are grouped, but never across a border that is drawn on one side only', () => {
  const at = (row: number, column: number, look: object) => ({ row, column, look });
  const thin = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  const block = (look: object) => [at(0, 0, look), at(0, 1, look), at(1, 0, look), at(1, 1, look)];
  const shapes = (look: object) =>
    groupLooks(block(look)).map(({ areas }) => areas.map(({ rows, columns }) => `${rows}×${columns}`));
  expect(shapes({ bold: true })).toEqual([['2×2']]);
  expect(shapes({ borders: { top: thin, bottom: thin, left: thin, right: thin } })).toEqual([['2×2']]);
  expect(shapes({ borders: { top: thin } })).toEqual([['1×2', '1×2']]);
  expect(shapes({ borders: { left: thin } })).toEqual([['2×1', '2×1']]);
  expect(shapes({})).toEqual([]);
});
