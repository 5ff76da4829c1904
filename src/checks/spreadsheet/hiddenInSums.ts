import { areaAddress, cellArea, intersectAreas, quoteSheet } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { summedReferences } from './formula/addends';
import { formulaColumn, formulaRow, NUMBER, type SheetIndex } from './sheetIndex';
import { countOf, sumOf } from './summedArea';
import { addressOn, effectOf, figureText, sheetPlace, valueText } from './words';

/** Sums that count what is not to be seen: hidden rows, hidden columns, hidden sheets. Each of these is told once, with the first sum that counts it. */
export const hiddenInSum: SpreadsheetCheck = {
  id: 'hidden-in-sum',
  run: (_workbook, index) => {
    const hidden = index.sheets.map(hiddenParts);
    if (hidden.every(({ length }) => length === 0) && index.sheets.every(({ sheet }) => sheet.visible))
      return [];
    const summed = index.shapes.map(({ tree }) => (tree === null ? [] : summedReferences(tree)));
    const told = new Set<string>();
    const findings: Finding[] = [];
    for (const sheet of index.sheets)
      for (const cell of sheet.formulaCells)
        for (const reference of summed[sheet.shapeAt(formulaRow(cell), formulaColumn(cell))] ?? []) {
          const place = index.resolve(reference, sheet, formulaRow(cell), formulaColumn(cell));
          if (place === null || findings.length >= MOST_FINDINGS) continue;
          const sum = { sheet, row: formulaRow(cell), column: formulaColumn(cell) };
          if (isHidden(sum)) continue;
          const key = `${place.sheet.number} sheet`;
          if (!place.sheet.sheet.visible) {
            if (!told.has(key) && countOf(place.sheet, place.area, NUMBER) > 0)
              findings.push(sheetFinding(sum, place.sheet, place.area));
            told.add(key);
            continue;
          }
          for (const part of hidden[place.sheet.number] ?? []) {
            const partKey = `${place.sheet.number} ${part.kind} ${part.area.row} ${part.area.column}`;
            if (told.has(partKey)) continue;
            const counted = countedHidden(place.sheet, part, place.area);
            if (counted === null) continue;
            told.add(partKey);
            findings.push(partFinding(sum, place.sheet, part, counted, place.area));
          }
        }
    return findings;
  },
};

interface HiddenPart {
  readonly kind: 'rows' | 'columns';
  readonly area: Area;
}

interface SumCell {
  readonly sheet: SheetIndex;
  readonly row: number;
  readonly column: number;
}

/** More parts are those of a filter, not of somebody who hides rows. */
const MOST_PARTS = 100;

/** The rows and columns that are hidden one after the other, within the used area. */
function hiddenParts({ used, sheet }: SheetIndex): HiddenPart[] {
  const parts: HiddenPart[] = [];
  for (const [first, last] of runsOf(sheet.looks.hiddenRows))
    parts.push({ kind: 'rows', area: { ...used, row: first, rows: last - first + 1 } });
  for (const [first, last] of runsOf(sheet.looks.hiddenColumns))
    parts.push({ kind: 'columns', area: { ...used, column: first, columns: last - first + 1 } });
  return parts.slice(0, MOST_PARTS);
}

function runsOf(numbers: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function isHidden({ sheet, row, column }: SumCell): boolean {
  const { looks, visible } = sheet.sheet;
  return !visible || looks.hiddenRows.has(row) || looks.hiddenColumns.has(column);
}

/** What of a hidden part a sum counts; null where that is nothing, or nought. */
function countedHidden(sheet: SheetIndex, part: HiddenPart, summed: Area): Area | null {
  const counted = intersectAreas(part.area, summed);
  if (counted === null || countOf(sheet, counted, NUMBER) === 0) return null;
  return sumOf(sheet, counted)?.isZero() ? null : counted;
}

function partFinding(
  { sheet, row, column }: SumCell,
  own: SheetIndex,
  part: HiddenPart,
  counted: Area,
  summed: Area,
): Finding {
  const amount = sumOf(own, counted);
  const sum = addressOn(own, sheet, cellArea(row, column));
  // What is folded away altogether stands behind its sum, which is shown.
  const isAll = part.kind === 'rows' ? counted.rows === summed.rows : counted.columns === summed.columns;
  return {
    rule: 'hidden-in-sum',
    severity: isAll ? 'note' : 'warning',
    variant: part.kind,
    place: sheetPlace(own, counted),
    details: {
      hidden: areaAddress(counted),
      sum,
      amount: amount === null ? areaAddress(counted) : figureText(amount),
    },
    found: amount === null ? '' : figureText(amount),
    expected: null,
    effect: effectOf(own, counted.row, counted.column, amount),
    evidence: [
      {
        label: sum,
        value: valueText(sheet.valueAt(row, column)),
        place: sheetPlace(sheet, cellArea(row, column)),
      },
    ],
    fix: null,
  };
}

function sheetFinding({ sheet, row, column }: SumCell, hidden: SheetIndex, counted: Area): Finding {
  return {
    rule: 'hidden-in-sum',
    severity: 'note',
    variant: 'sheet',
    place: sheetPlace(sheet, cellArea(row, column)),
    details: { sum: areaAddress(cellArea(row, column)), hidden: quoteSheet(hidden.name) },
    found: valueText(sheet.valueAt(row, column)),
    expected: null,
    effect: null,
    evidence: [
      {
        label: addressOn(sheet, hidden, counted),
        value: '',
        place: sheetPlace(hidden, counted),
      },
    ],
    fix: null,
  };
}
