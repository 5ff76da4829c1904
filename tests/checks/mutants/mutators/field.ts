import { cellAt, cellsOf, cellsWithRole, type Book, type PlacedCell } from '../book';
import { numberIn, pickRole, withDependents, type Mutator } from '../mutator';
import { BALANCE, CASH, DATES, EQUITY, EQUITY_RATIO, SPELLING, SPLIT, STATUS } from '../acceptedRules';
import { STATUS_MET, STATUS_NOT_MET } from '../words';

const moved = (kind: string, rules: Mutator['rules'], roles: Parameters<typeof pickRole>[2]): Mutator => ({
  kind,
  form: 'typed',
  rules,
  spoil: (book, random) => {
    const chosen = pickRole(book, random, roles);
    if (chosen === null) return null;
    chosen.cell.value = (numberIn(chosen.cell) ?? 0) + random.pick([-1, 1]) * random.whole(12, 400);
    return [...withDependents(book, chosen), ...tiedTo(book, chosen)];
  },
});

/** Figures of the same role in other places: an error between two sheets shows at either. */
function tiedTo(book: Book, { cell }: PlacedCell): PlacedCell[] {
  const tied = {
    opening: ['closing', 'opening'],
    closing: ['opening', 'closing', 'amount'],
    cash: ['cashFlow'],
    cashFlow: ['cash', 'cashFlow'],
  } as const;
  const roles = cell.role !== undefined && cell.role in tied ? tied[cell.role as keyof typeof tied] : [];
  return cellsWithRole(book, ...roles);
}

export const FIELD_MUTATORS: readonly Mutator[] = [
  {
    kind: 'period that ends before it begins',
    form: 'both',
    rules: DATES,
    spoil: (book, random) => {
      const end = pickRole(book, random, ['end']);
      if (end === null) return null;
      const start = cellAt(book, { ...end, column: end.column - 1 });
      if (start === null) return null;
      [start.value, end.cell.value] = [end.cell.value, start.value];
      return [{ ...end, column: end.column - 1 }, end];
    },
  },
  {
    kind: 'date that is in no calendar',
    form: 'both',
    rules: DATES,
    spoil: (book, random) => {
      const chosen = pickRole(book, random, ['start', 'end'], ({ cell }) => typeof cell.value === 'string');
      if (chosen === null) return null;
      chosen.cell.value = random.pick(['2025-02-30', '2025-13-01', '2026-06-31', '2025-11-31']);
      return [chosen];
    },
  },
  {
    kind: 'contributions that are not half, fourth and fourth',
    form: 'both',
    rules: SPLIT,
    spoil: (book, random) => {
      const chosen = pickRole(book, random, ['state', 'region']);
      if (chosen === null) return null;
      const amount = numberIn(chosen.cell) ?? 0;
      const more = Math.round(amount * random.pick([0.05, 0.1, -0.1]));
      chosen.cell.value = amount + more;
      const totals = cellsWithRole(book, 'total').filter(
        ({ sheet, column, cell }) =>
          sheet === chosen.sheet && column === chosen.column && cell.formula === undefined,
      );
      for (const { cell } of totals) cell.value = (numberIn(cell) ?? 0) + more;
      // Shares that were typed are those of the amounts.
      const shares = cellsWithRole(book, 'share').filter(
        ({ sheet, cell }) => sheet === chosen.sheet && cell.formula === undefined,
      );
      const [total] = totals;
      for (const { row, cell } of shares) {
        const part = numberIn(cellAt(book, { ...chosen, row }) ?? cell) ?? 0;
        if (total !== undefined)
          cell.value = Math.round((part / (numberIn(total.cell) ?? 1)) * 1_000) / 1_000;
      }
      return cellsOf(book).filter(
        ({ sheet, column, cell }) =>
          sheet === chosen.sheet && column === chosen.column && numberIn(cell) !== null,
      );
    },
  },
  moved('equity that does not open with what it closed with', EQUITY, ['opening']),
  moved('closing balance typed wrong', EQUITY, ['closing']),
  moved('cash flow that misses the cash', CASH, ['cashFlow']),
  moved('balance sheet that does not balance', BALANCE, ['cash']),
  {
    kind: 'equity ratio typed wrong',
    form: 'typed',
    rules: EQUITY_RATIO,
    spoil: (book, random) => {
      const chosen = pickRole(book, random, ['equityRatio']);
      if (chosen === null) return null;
      chosen.cell.value =
        Math.round(((numberIn(chosen.cell) ?? 0) + random.pick([-0.08, 0.05, 0.11])) * 100) / 100;
      return [chosen];
    },
  },
  {
    kind: 'insats misspelt',
    form: 'both',
    rules: SPELLING,
    spoil: (book, random) => {
      const named = cellsWithRole(book, 'insats').filter(({ sheet, cell }) =>
        cellsWithRole(book, 'insats').some(
          (other) => other.sheet !== sheet && other.cell.value === cell.value,
        ),
      );
      if (named.length === 0) return null;
      const chosen = random.pick(named);
      const name = typeof chosen.cell.value === 'string' ? chosen.cell.value : '';
      const place = random.whole(2, name.length - 3);
      const letters = [...name];
      if (random.chance(0.5)) letters.splice(place, 1);
      else letters.splice(place, 2, letters[place + 1] ?? '', letters[place] ?? '');
      if (letters.join('') === name) return null;
      chosen.cell.value = letters.join('');
      return cellsWithRole(book, 'insats').filter(
        ({ sheet, row, cell }) => cell.value === name || (sheet === chosen.sheet && row === chosen.row),
      );
    },
  },
  {
    kind: 'status that the figures contradict',
    form: 'both',
    rules: STATUS,
    spoil: (book, random) => {
      const chosen = pickRole(book, random, ['status']);
      if (chosen === null) return null;
      chosen.cell.value = chosen.cell.value === STATUS_MET ? STATUS_NOT_MET : STATUS_MET;
      return [chosen, { ...chosen, column: chosen.column - 1 }, { ...chosen, column: chosen.column - 2 }];
    },
  },
];
