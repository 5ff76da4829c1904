import { cellArea } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { buriedNumbers, type BuriedNumber } from './formula/buriedNumbers';
import { isStepOfSeries } from './seriesSteps';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import { cellsWhere } from './shapeCells';
import { effectOf, evidenceOf, figureText, sheetPlace, shortened } from './words';
import { Decimal } from '../../finsam/decimal';

/** Rates and amounts that stand inside formulas, where nobody sees them: each told once for a sheet. */
export const numberInFormula: SpreadsheetCheck = {
  id: 'number-in-formula',
  run: (_workbook, index) => {
    const buried = index.shapes.map(({ tree }) => (tree === null ? [] : buriedNumbers(tree)));
    const groups = new Map<string, { number: BuriedNumber; sheet: SheetIndex; cells: number[] }>();
    for (const { sheet, cell } of cellsWhere(index, (shape) => (buried[shape.number]?.length ?? 0) > 0)) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      if (isStepOfSeries(index, sheet, row, column)) continue;
      for (const number of buried[sheet.shapeAt(row, column)] ?? []) {
        // A year that is broken up into quarters is one habit, whatever the numbers are.
        const key = `${sheet.number} ${number.use} ${number.use === 'whole' ? '' : number.text}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { number, sheet, cells: [cell] });
        else if (group.cells.at(-1) !== cell) group.cells.push(cell);
      }
    }
    return [...groups.values()]
      .slice(0, MOST_FINDINGS)
      .map(({ number, sheet, cells }) => findingOf(number, sheet, cells));
  },
};

function findingOf({ text, use }: BuriedNumber, sheet: SheetIndex, cells: readonly number[]): Finding {
  const [first = 0] = cells;
  const [row, column] = [formulaRow(first), formulaColumn(first)];
  const formula = shortened(sheet.formulaAt(row, column) ?? '');
  const value = new Decimal(text);
  return {
    rule: 'number-in-formula',
    severity: use === 'plug' ? 'warning' : 'note',
    ...(use === 'plug'
      ? { variant: 'plug' }
      : cells.length === 1
        ? { variant: 'one' }
        : use === 'whole'
          ? { variant: 'whole' }
          : {}),
    place: sheetPlace(sheet, cellArea(row, column)),
    details: { value: figureText(value), formula, count: cells.length },
    found: formula,
    expected: null,
    effect: use === 'plug' ? effectOf(sheet, row, column, value) : null,
    evidence: cells
      .slice(0, MOST_EVIDENCE)
      .map((cell) => evidenceOf(sheet, formulaRow(cell), formulaColumn(cell))),
    fix: null,
  };
}
