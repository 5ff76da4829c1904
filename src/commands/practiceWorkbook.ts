import type { CellLook } from '../checks/checkInput';
import { LookGatherer, type CheckedSheetData, type CheckedWorkbookData } from '../checks/checkedWorkbookData';
import { cellAddress } from '../workbook/addresses';

/** A value, or a formula with the value that it shows. */
type PracticeCell = string | number | null | { readonly formula: string; readonly value: number };

const YEARS = [2024, 2025, 2026, 2027];
const MUNICIPALITIES = ['Almby', 'Björkby', 'Ekby', 'Granby', 'Lindby'];
const ITEMS = 120;

/**
 * A made-up workbook of some thousand cells with all that the checks look for in most workbooks: sums down and across, shares, deviations, periods, equity, contributions,
 * claims in sentences, and a few slips. What is found in it is told to nobody.
 */
export function practiceWorkbook(): CheckedWorkbookData {
  return {
    sheets: [budget(), insatser(), contributions(), remarks()],
    names: [],
    nameFormulas: new Map(),
  };
}

function budget(): CheckedSheetData {
  const rows: PracticeCell[][] = [
    ['Budget 2025–2027, kr'],
    [],
    ['Post', ...YEARS, 'Summa', 'Andel 2025'],
    ['Intäkter'],
  ];
  const income = itemRows(rows, ['Staten', 'Regionen', 'Kommunerna']);
  const incomeTotal = sumRow(rows, 'Summa intäkter', income);
  rows.push(['Kostnader']);
  const costs = itemRows(
    rows,
    Array.from({ length: ITEMS }, (_, item) => `Insats ${MUNICIPALITIES[item % 5]} ${item + 1}`),
  );
  const costTotal = sumRow(rows, 'Summa kostnader', costs);
  const result = rows.length;
  rows.push([
    'Årets resultat',
    ...YEARS.map((_, index) => {
      const [one, other] = [incomeTotal, costTotal].map((row) => cellAddress(row, index + 1));
      const value = valueAt(rows, incomeTotal, index + 1) - valueAt(rows, costTotal, index + 1);
      return { formula: `=${one}-${other}`, value };
    }),
  ]);
  rows.push([], ['Eget kapital'], ['', ...YEARS]);
  const opening = rows.length;
  const balances = YEARS.reduce<number[]>(
    (known, _, index) => [...known, (known.at(-1) ?? 0) + valueAt(rows, result, index + 1)],
    [1_000_000],
  );
  rows.push([
    'Ingående eget kapital',
    ...YEARS.map((_, index) =>
      index === 0
        ? 1_000_000
        : { formula: `=${cellAddress(opening + 2, index)}`, value: balances[index] ?? 0 },
    ),
  ]);
  rows.push([
    'Årets resultat',
    ...YEARS.map((_, index) => ({
      formula: `=${cellAddress(result, index + 1)}`,
      value: valueAt(rows, result, index + 1),
    })),
  ]);
  rows.push([
    'Utgående eget kapital',
    ...YEARS.map((_, index) => ({
      formula: `=${cellAddress(opening, index + 1)}+${cellAddress(opening + 1, index + 1)}`,
      value: balances[index + 1] ?? 0,
    })),
  ]);
  return sheetOf('Budget', rows);
}

/** Rows of amounts of the years, with their sum and their share of the year's sum. */
function itemRows(rows: PracticeCell[][], labels: readonly string[]): { first: number; last: number } {
  const first = rows.length;
  const last = first + labels.length - 1;
  const amounts = labels.map((_, item) => YEARS.map((__, year) => 40_000 + 1_250 * item + 700 * year));
  const total = amounts.reduce((sum, [, amount = 0]) => sum + amount, 0);
  labels.forEach((label, item) => {
    const own = amounts[item] ?? [];
    const line = cellAddress(first + item, 1);
    rows.push([
      label,
      ...own,
      {
        formula: `=SUM(${line}:${cellAddress(first + item, YEARS.length)})`,
        value: own.reduce((sum, amount) => sum + amount, 0),
      },
      {
        formula: `=IF(C${last + 2}=0,0,C${first + item + 1}/C$${last + 2})`,
        value: (own[1] ?? 0) / total,
      },
    ]);
  });
  return { first, last };
}

function sumRow(
  rows: PracticeCell[][],
  label: string,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const own = YEARS.length + 1;
  rows.push([
    label,
    ...Array.from({ length: own }, (_, index) => ({
      formula: `=SUM(${cellAddress(first, index + 1)}:${cellAddress(last, index + 1)})`,
      value: rows.slice(first, last + 1).reduce((sum, row) => sum + numberOf(row[index + 1]), 0),
    })),
  ]);
  return rows.length - 1;
}

function insatser(): CheckedSheetData {
  const header = [
    'Insats',
    'Kommun',
    'Period',
    'Budget 2025',
    'Utfall 2025',
    'Avvikelse',
    'Förbrukning',
    'Status',
  ];
  const rows = Array.from({ length: ITEMS }, (_, item): PracticeCell[] => {
    const [granted, used, line] = [90_000 + 1_500 * item, 80_000 + 1_700 * item, item + 2];
    return [
      `Insats ${item + 1}`,
      MUNICIPALITIES[item % 5] ?? '',
      item % 2 === 0 ? '2024-01-01--2025-12-31' : `2025-0${(item % 9) + 1}-01--2026-06-30`,
      granted,
      // A slip of each kind, so that what tells of them is practised too.
      item === 7 ? String(used) : used,
      item === 11 ? 17 : { formula: `=D${line}-E${line}`, value: granted - used },
      { formula: `=E${line}/D${line}`, value: used / granted },
      'Pågår',
    ];
  });
  return sheetOf('Insatser', [header, ...rows]);
}

function contributions(): CheckedSheetData {
  const rows = ['Försäkringskassan', 'Arbetsförmedlingen', 'Region Norr', ...MUNICIPALITIES].map(
    (party, index): PracticeCell[] => [
      party,
      ...YEARS.map((_, year) => (index < 3 ? 500_000 : 100_000) + 1_000 * year),
    ],
  );
  return sheetOf('Bidrag', [
    ['Medlemmarnas bidrag, tkr', ...YEARS],
    ...rows,
    ['Summa', ...YEARS.map((_, year) => rows.reduce((sum, row) => sum + numberOf(row[year + 1]), 0))],
  ]);
}

function remarks(): CheckedSheetData {
  return sheetOf('Kommentar', [
    ['Årets resultat uppgår till 120 tkr, vilket är 20 % av 600 tkr.'],
    ['Under 2025 deltog 40 individer (24 kvinnor och 15 män), 60 % kvinnor.'],
    ['Av de 6 målen är 4 av 6 uppfyllda. Insatsen pågår 2024-01-01–2025-12-31.'],
    ['Kostnaderna ökade från 1 200 000 kr till 1 260 000 kr, det vill säga med 5 %.'],
  ]);
}

function numberOf(cell: PracticeCell | undefined): number {
  if (typeof cell === 'object' && cell !== null) return cell.value;
  return typeof cell === 'number' ? cell : 0;
}

function valueAt(rows: readonly PracticeCell[][], row: number, column: number): number {
  return numberOf(rows[row]?.[column]);
}

const TOTAL: CellLook = { bold: true, topBorder: true, numberFormat: '#,##0' };
const AMOUNT: CellLook = { numberFormat: '#,##0' };
const SHARE: CellLook = { numberFormat: '0.0%' };

function sheetOf(name: string, rows: readonly (readonly PracticeCell[])[]): CheckedSheetData {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const looks = new LookGatherer(cells.length, width);
  cells.forEach((row, line) =>
    row.forEach((cell, place) => {
      const look = lookOf(cell, row[0]);
      if (look !== null) looks.add(line, place, look);
    }),
  );
  return {
    name,
    visible: true,
    origin: { row: 0, column: 0 },
    values: cells.map((row) =>
      row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)),
    ),
    formulas: cells.map((row) =>
      row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.formula : null)),
    ),
    tables: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    ...looks.finish(),
  };
}

function lookOf(cell: PracticeCell, label: PracticeCell | undefined): CellLook | null {
  if (typeof label === 'string' && label.startsWith('Summa')) return TOTAL;
  if (cell === null || typeof cell === 'string') return null;
  return Math.abs(numberOf(cell)) < 1.5 ? SHARE : AMOUNT;
}
