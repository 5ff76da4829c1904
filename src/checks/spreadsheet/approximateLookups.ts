import { areaAddress } from '../../workbook/addresses';
import type { Area } from '../../workbook/snapshot';
import type { Finding, Severity } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { lookupsOf, type Lookup } from './formula/lookups';
import { namesLostPlace } from './formula/tree';
import type { Axis, Stretch } from './lines';
import { memoOf } from './memo';
import { regionsOf } from './regions';
import { formulaColumn, formulaRow, NUMBER, TEXT, type SheetIndex } from './sheetIndex';
import { isSorted } from './sortedLines';
import { countOf } from './summedArea';
import { addressOn, sheetPlace, shortened, valueText } from './words';
import type { Place, WorkbookIndex } from './workbookIndex';

/**
 * Lookups that take the nearest instead of the same. In figures that stand in order they are brackets, and right, unless the formulas around
 * ask for the same only; in what is not sorted they give any answer, and among texts that of another row.
 */
export const approximateLookup: SpreadsheetCheck = {
  id: 'approximate-lookup',
  run: (_workbook, index) => index.sheets.flatMap((sheet) => findings(index, sheet)).slice(0, MOST_FINDINGS),
};

interface FoundLookup {
  readonly lookup: Lookup;
  readonly place: Place;
  readonly variant: Variant;
}

type Variant = 'unsorted' | 'fellows' | 'text';

const SEVERITIES: Readonly<Record<Variant, Severity>> = {
  unsorted: 'error',
  fellows: 'warning',
  text: 'note',
};

// Beside a lost place, that is what is wrong.
const lookupsOfShapes = memoOf((index) =>
  index.shapes.map(({ tree }) => (tree === null || namesLostPlace(tree) ? [] : lookupsOf(tree))),
);

function findings(index: WorkbookIndex, sheet: SheetIndex): Finding[] {
  const lookups = lookupsOfShapes(index);
  let areExact: ReturnType<typeof exactLookups> | null = null;
  const found = new Map<string, FoundLookup>();
  const cells = [];
  for (const cell of sheet.formulaCells) {
    const [row, column] = [formulaRow(cell), formulaColumn(cell)];
    for (const lookup of lookups[sheet.shapeAt(row, column)] ?? []) {
      const place = lookup.match === 'exact' ? null : index.resolve(lookup.range, sheet, row, column);
      if (place === null) continue;
      const variant = doubtOf(lookup, place, () =>
        (areExact ??= exactLookups(index, sheet, lookups))(lookup, place, row, column),
      );
      if (variant === null) continue;
      found.set(`${row} ${column}`, { lookup, place, variant });
      cells.push({ row, column, group: `${sheet.shapeAt(row, column)} ${variant}` });
      break;
    }
  }
  return regionsOf(cells).map(({ area }) =>
    findingOf(sheet, area, found.get(`${area.row} ${area.column}`) as FoundLookup),
  );
}

const FEWEST_EXACT = 2;

/** Whether the other formulas of the column or of the row that search the same range all ask for an exact match. */
function exactLookups(
  index: WorkbookIndex,
  sheet: SheetIndex,
  lookups: readonly (readonly Lookup[])[],
): (lookup: Lookup, place: Place, row: number, column: number) => boolean {
  const counts = new Map<string, { exact: number; nearest: number }>();
  const keysOf = ({ name }: Lookup, place: Place, row: number, column: number): string[] =>
    [`column ${column}`, `row ${row}`].map(
      (line) => `${line} ${name} ${place.sheet.number} ${areaAddress(place.area)}`,
    );
  for (const cell of sheet.formulaCells) {
    const [row, column] = [formulaRow(cell), formulaColumn(cell)];
    for (const lookup of lookups[sheet.shapeAt(row, column)] ?? []) {
      const place = index.resolve(lookup.range, sheet, row, column);
      if (place === null) continue;
      for (const key of keysOf(lookup, place, row, column)) {
        const count = counts.get(key) ?? { exact: 0, nearest: 0 };
        count[lookup.match === 'exact' ? 'exact' : 'nearest']++;
        counts.set(key, count);
      }
    }
  }
  return (lookup, place, row, column) =>
    keysOf(lookup, place, row, column).some((key) => {
      const { exact, nearest } = counts.get(key) ?? { exact: 0, nearest: 0 };
      return exact >= FEWEST_EXACT && exact > nearest;
    });
}

/** Null where the answer is sure to be right. */
function doubtOf(
  { name, match }: Lookup,
  { sheet, area }: Place,
  areFellowsExact: () => boolean,
): Variant | null {
  const { axis, stretch } = searchedLine(name, area);
  if (!isSorted(sheet, axis, stretch, match === 'falling' ? 'falling' : 'rising')) return 'unsorted';
  if (areFellowsExact()) return 'fellows';
  const line: Area =
    axis === 'column'
      ? { ...area, column: stretch.line, columns: 1 }
      : { ...area, row: stretch.line, rows: 1 };
  return countOf(sheet, line, TEXT) > countOf(sheet, line, NUMBER) ? 'text' : null;
}

/** The line that is searched: the first column, or of HLOOKUP and of what is wider than high the first row. */
function searchedLine(name: string, area: Area): { axis: Axis; stretch: Stretch } {
  const isRow = name === 'HLOOKUP' || (name !== 'VLOOKUP' && area.columns > area.rows);
  return isRow
    ? {
        axis: 'row',
        stretch: { line: area.row, first: area.column, last: area.column + area.columns - 1 },
      }
    : { axis: 'column', stretch: { line: area.column, first: area.row, last: area.row + area.rows - 1 } };
}

function findingOf(sheet: SheetIndex, area: Area, { lookup, place, variant }: FoundLookup): Finding {
  const formula = shortened(sheet.formulaAt(area.row, area.column) ?? '');
  return {
    rule: 'approximate-lookup',
    severity: SEVERITIES[variant],
    variant,
    place: sheetPlace(sheet, area),
    details: {
      function: lookup.name,
      range: addressOn(sheet, place.sheet, place.area),
      exact: EXACT[lookup.name] ?? '',
      formula,
    },
    found: formula,
    expected: null,
    effect: null,
    evidence: [
      {
        label: addressOn(sheet, place.sheet, place.area),
        value: valueText(sheet.valueAt(area.row, area.column)),
        place: sheetPlace(place.sheet, place.area),
      },
    ],
    fix: null,
  };
}

/** How each function is told to take the same only. */
const EXACT: Readonly<Record<string, string>> = {
  VLOOKUP: 'VLOOKUP(…;…;…;FALSE)',
  HLOOKUP: 'HLOOKUP(…;…;…;FALSE)',
  MATCH: 'MATCH(…;…;0)',
  LOOKUP: 'XLOOKUP(…;…;…)',
  XLOOKUP: 'XLOOKUP(…;…;…)',
  XMATCH: 'XMATCH(…;…)',
};
