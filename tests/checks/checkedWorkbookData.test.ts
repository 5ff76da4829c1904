import { checkedWorkbookOfData, LookGatherer } from '../../src/checks/checkedWorkbookData';

test('looks are gathered part by part, and each cell has its own', () => {
  const gatherer = new LookGatherer(2, 3);
  gatherer.add(0, 1, { numberFormat: '#,##0' });
  gatherer.add(1, 1, { numberFormat: '#,##0' });
  gatherer.add(1, 1, { bold: true });
  gatherer.add(1, 2, {});
  const gathered = gatherer.finish();
  expect(gathered.looks).toEqual([
    undefined,
    { numberFormat: '#,##0' },
    { numberFormat: '#,##0', bold: true },
  ]);
  const [sheet] = checkedWorkbookOfData({
    sheets: [
      {
        name: 'Budget',
        visible: true,
        origin: { row: 4, column: 2 },
        values: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        formulas: [
          [null, null, null],
          [null, null, null],
        ],
        tables: [],
        protected: false,
        hiddenRows: [5],
        hiddenColumns: [3],
        merges: [],
        ...gathered,
      },
    ],
    names: [],
    nameFormulas: new Map(),
  }).sheets;
  const at = sheet!.looks.at;
  expect([at(4, 2), at(4, 3), at(5, 3), at(5, 4)]).toEqual([
    undefined,
    { numberFormat: '#,##0' },
    { numberFormat: '#,##0', bold: true },
    undefined,
  ]);
  // Outside the used range there is nothing, also where the number of a cell would be another's.
  expect([at(3, 3), at(4, 1), at(4, 5), at(6, 2)]).toEqual([undefined, undefined, undefined, undefined]);
  expect([...sheet!.looks.hiddenRows, ...sheet!.looks.hiddenColumns]).toEqual([5, 3]);
});
