import type { RuleId } from '../../../../src/checks/rules';
import { cellAt, cellsOf, type Book, type PlacedCell, type Role } from '../book';
import {
  alikeBeside,
  dependentsOf,
  numberIn,
  pickRole,
  reference,
  summedArea,
  sumOf,
  type Mutator,
} from '../mutator';
import type { Random } from '../random';
import {
  ANCHORED,
  APPROXIMATE,
  BLANK,
  BURIED,
  CIRCULAR,
  CONSTANT,
  CONSTANT_CHANGED,
  COUNTED_TWICE,
  ERROR_VALUE,
  EXTERNAL,
  HIDDEN,
  NAME,
  RANGE_SHORT,
  TEXT_NUMBER,
  UNLIKE,
} from '../acceptedRules';

const FORMULA_ROLES: readonly Role[] = [
  'total',
  'grand',
  'rowTotal',
  'deviation',
  'remaining',
  'ratio',
  'share',
  'product',
];

function spoilOne(
  kind: string,
  rules: readonly RuleId[],
  choose: (book: Book, random: Random) => PlacedCell | null,
  spoil: (chosen: PlacedCell, random: Random, book: Book) => void,
): Mutator {
  return {
    kind,
    form: 'live',
    rules,
    spoil: (book, random) => {
      const chosen = choose(book, random);
      if (chosen === null) return null;
      spoil(chosen, random, book);
      return [chosen];
    },
  };
}

const longSum = (book: Book, random: Random): PlacedCell | null =>
  pickRole(
    book,
    random,
    ['total'],
    ({ cell }) => (summedArea(cell)?.rows ?? 0) >= 3 && cell.formula !== undefined,
  );

/** Formulas that have fellows: one that differs can be told. */
const withFellows =
  (roles: readonly Role[]) =>
  (book: Book, random: Random): PlacedCell | null =>
    pickRole(
      book,
      random,
      roles,
      (placed) => placed.cell.formula !== undefined && alikeBeside(book, placed).length >= 2,
    );

const shorten = (
  kind: string,
  rows: (cell: NonNullable<ReturnType<typeof summedArea>>) => NonNullable<ReturnType<typeof summedArea>>,
): Mutator =>
  spoilOne(kind, RANGE_SHORT, longSum, ({ cell }) => {
    const area = summedArea(cell);
    if (area !== null) cell.formula = sumOf(rows(area));
  });

export const FORMULA_MUTATORS: readonly Mutator[] = [
  shorten('sum begins a row too late', (area) => ({ ...area, row: area.row + 1, rows: area.rows - 1 })),
  shorten('sum ends a row too early', (area) => ({ ...area, rows: area.rows - 1 })),
  {
    kind: 'all sums of a row end a row too early',
    form: 'live',
    rules: RANGE_SHORT,
    spoil: (book, random) => {
      const chosen = longSum(book, random);
      if (chosen === null) return null;
      const row = cellsOf(book).filter(
        ({ sheet, row: line, cell }) =>
          sheet === chosen.sheet &&
          line === chosen.row &&
          cell.formula !== undefined &&
          (summedArea(cell)?.rows ?? 0) >= 3,
      );
      for (const { cell } of row) {
        const area = summedArea(cell);
        if (area !== null) cell.formula = sumOf({ ...area, rows: area.rows - 1 });
      }
      return row;
    },
  },
  spoilOne(
    'sum across ends a column too early',
    RANGE_SHORT,
    (book, random) =>
      pickRole(book, random, ['rowTotal'], ({ cell }) => (summedArea(cell)?.columns ?? 0) >= 3),
    ({ cell }) => {
      const area = summedArea(cell);
      if (area !== null) cell.formula = sumOf({ ...area, columns: area.columns - 1 });
    },
  ),
  spoilOne(
    'subtotal counted twice',
    COUNTED_TWICE,
    (book, random) =>
      pickRole(book, random, ['grand'], ({ row, cell }) => firstRowOfParts(cell.formula ?? '') < row - 3),
    (chosen, _, book) => {
      const { row, column, cell } = chosen;
      const [first = row] = (cell.formula ?? '').match(/\d+/g)?.map(Number) ?? [];
      const items = summedArea(cellAt(book, { ...chosen, row: first - 1 }) ?? { value: null });
      cell.formula = `=SUM(${reference(items?.row ?? first - 1, column)}:${reference(row - 1, column)})`;
    },
  ),
  spoilOne('constant over a formula', CONSTANT_CHANGED, withFellows(FORMULA_ROLES), ({ cell }, random) => {
    cell.value = Math.round((numberIn(cell) ?? 0) * 100 * (0.9 + random.next() * 0.05)) / 100;
    delete cell.formula;
  }),
  spoilOne('constant over a formula, with its value', CONSTANT, withFellows(FORMULA_ROLES), ({ cell }) => {
    delete cell.formula;
  }),
  spoilOne('formula unlike its neighbours', UNLIKE, withFellows(['deviation', 'remaining']), ({ cell }) => {
    cell.formula = (cell.formula ?? '').replace(/^=([A-Z]+\d+)-([A-Z]+\d+)$/, '=$2-$1');
  }),
  spoilOne('another function than its neighbours', UNLIKE, withFellows(['total', 'rowTotal']), ({ cell }) => {
    cell.formula = (cell.formula ?? '').startsWith('=SUM(')
      ? (cell.formula ?? '').replace('=SUM(', '=AVERAGE(')
      : (cell.formula ?? '').replace('+', '-');
  }),
  spoilOne(
    'reference shifted by a row',
    UNLIKE,
    withFellows(['deviation', 'remaining', 'product', 'ratio']),
    (chosen, random, book) => {
      const shift =
        cellAt(book, { ...chosen, row: chosen.row + 1 })?.formula === undefined || random.chance(0.5)
          ? -1
          : 1;
      chosen.cell.formula = (chosen.cell.formula ?? '').replace(
        /([A-Z]+)(\d+)(?![\d(])/,
        (_, letters: string, digits: string) => `${letters}${Number(digits) + shift}`,
      );
    },
  ),
  {
    kind: 'dollar sign that holds the first row, filled down',
    form: 'live',
    rules: ANCHORED,
    spoil: (book, random) => {
      const chosen = withFellows(['deviation', 'remaining'])(book, random);
      if (chosen === null) return null;
      const copies = [chosen, ...alikeBeside(book, chosen).filter(({ column }) => column === chosen.column)];
      copies.sort((one, other) => one.row - other.row);
      const [first] = copies;
      const isWhole = copies.every(({ row }, number) => row === (first?.row ?? 0) + number);
      if (first === undefined || !isWhole || copies.length < 3) return null;
      for (const { cell } of copies)
        cell.formula = (cell.formula ?? '').replace(/-([A-Z]+)\d+$/, `-$1$$${first.row + 1}`);
      return copies.slice(1);
    },
  },
  spoilOne(
    'number stored as text',
    TEXT_NUMBER,
    (book, random) =>
      pickRole(
        book,
        random,
        ['amount'],
        ({ cell, ...place }) =>
          numberIn(cell) !== null && cell.formula === undefined && dependentsOf(book, place).length > 0,
      ),
    ({ cell }, random) => {
      const number = numberIn(cell) ?? 0;
      cell.value = random.chance(0.5) ? String(number).replace('.', ',') : number.toLocaleString('sv-SE');
      cell.style = { ...cell.style, numberFormat: '@' };
    },
  ),
  {
    kind: 'hidden row in a sum',
    form: 'live',
    rules: HIDDEN,
    spoil: (book, random) => {
      const chosen = pickRole(
        book,
        random,
        ['amount'],
        ({ cell, ...place }) =>
          numberIn(cell) !== 0 &&
          dependentsOf(book, place).some(
            (each) => (summedArea(cellAt(book, each) ?? { value: null })?.rows ?? 0) > 2,
          ),
      );
      if (chosen === null) return null;
      book.sheets.find(({ name }) => name === chosen.sheet)?.hiddenRows.push(chosen.row);
      const hidden = cellsOf(book).filter(({ sheet, row }) => sheet === chosen.sheet && row === chosen.row);
      return [...hidden, ...hidden.flatMap((place) => dependentsOf(book, place))];
    },
  },
  spoilOne('number buried in a sum', BURIED, withFellows(['total', 'rowTotal']), ({ cell }, random) => {
    cell.formula = `${cell.formula}+${random.whole(2, 90) * 500}`;
  }),
  spoilOne(
    'factor buried in a formula',
    BURIED,
    withFellows(['deviation', 'remaining', 'rowTotal']),
    ({ cell }) => {
      cell.formula = `=(${cell.formula?.slice(1)})*1.05`;
    },
  ),
  spoilOne(
    'broken reference',
    ERROR_VALUE,
    (book, random) => pickRole(book, random, FORMULA_ROLES, ({ cell }) => cell.formula !== undefined),
    ({ cell }) => {
      cell.formula = (cell.formula ?? '').replace(/\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?(?![\d(])/, '#REF!');
    },
  ),
  {
    kind: 'division by nought',
    form: 'live',
    rules: ERROR_VALUE,
    spoil: (book, random) => {
      const chosen = pickRole(book, random, ['ratio'], ({ cell }) => cell.formula !== undefined);
      const divisor = /\/\$?([A-Z]+)\$?\d+/.exec(chosen?.cell.formula ?? '')?.[1];
      if (chosen === null || divisor === undefined) return null;
      const place = { ...chosen, column: divisor.charCodeAt(0) - 65 };
      const cell = cellAt(book, place);
      if (cell === null || cell.formula !== undefined) return null;
      cell.value = 0;
      return [chosen];
    },
  },
  spoilOne(
    'reference to a blank cell',
    BLANK,
    withFellows(['deviation', 'remaining', 'ratio', 'product']),
    (chosen, _, book) => {
      const width = Math.max(
        ...(book.sheets.find(({ name }) => name === chosen.sheet)?.cells ?? []).map((line) => line.length),
      );
      chosen.cell.formula = (chosen.cell.formula ?? '').replace(
        /[A-Z]+(\d+)(?![\d(])/,
        `${reference(0, width + 1).slice(0, -1)}$1`,
      );
    },
  ),
  spoilOne(
    'link to another workbook',
    EXTERNAL,
    (book, random) =>
      pickRole(
        book,
        random,
        ['total', 'input', 'product', 'deviation', 'rowTotal'],
        ({ cell }) => cell.formula !== undefined,
      ),
    ({ cell, row, column }, random) => {
      cell.formula = random.pick([
        `='[Budget 2024.xlsx]Blad1'!${reference(row, column)}`,
        `='C:\\Ekonomi\\[Underlag.xlsx]Budget'!$B$7+1`,
      ]);
    },
  ),
  spoilOne(
    'lookup of the nearest',
    APPROXIMATE,
    (book, random) => pickRole(book, random, ['lookup']),
    ({ cell }, random) => {
      cell.formula = (cell.formula ?? '').replace(',FALSE)', random.pick([',TRUE)', ')']));
    },
  ),
  spoilOne('sum that counts itself', CIRCULAR, longSum, ({ cell }) => {
    const area = summedArea(cell);
    if (area !== null) cell.formula = sumOf({ ...area, rows: area.rows + 1 });
  }),
  {
    kind: 'name that points nowhere',
    form: 'live',
    rules: NAME,
    spoil: (book) => {
      const [name] = book.names;
      if (name === undefined) return null;
      name.formula = '=#REF!';
      return cellsOf(book).filter(({ cell }) => cell.formula?.includes(name.name));
    },
  },
];

function firstRowOfParts(formula: string): number {
  return Math.min(...(formula.match(/\d+/g)?.map(Number) ?? [0]));
}
