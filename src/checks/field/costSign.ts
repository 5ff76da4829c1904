import { formatAmount } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { amountsOfRow, asInCell, effectOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { insatsEntries, type InsatsEntry } from './insatsEntries';
import { plainLabel } from './plainLabel';
import { meaningOf } from './statements';

const MOST_ROWS = 400;

/** A cost or an income of which a single figure has the other sign than the rest of its row and than the rows beside it. */
export function costSign(document: CheckedDocument): Finding[] {
  const entries = insatsEntries(document);
  return document.tables.flatMap((table) => signsOf(table, entries));
}

interface SignedRow {
  readonly side: 'cost' | 'income';
  readonly amounts: readonly Amount[];
}

function signsOf(table: FoundTable, entries: readonly InsatsEntry[]): Finding[] {
  if (table.rows.length > MOST_ROWS) return [];
  const rows = signedRows(table);
  return rows.flatMap(({ side, amounts }) =>
    amounts.flatMap((amount): Finding[] => {
      const others = amounts.filter((other) => other !== amount && !other.value.isZero());
      const beside = rows
        .filter((row) => row.side === side && row.amounts !== amounts)
        .flatMap((row) =>
          row.amounts.filter(({ column, value }) => column === amount.column && !value.isZero()),
        );
      // What is worked out may have got its sign from the very amount: it is no witness against one that is typed.
      const typed = [others, beside].map((all) => (isTyped(amount) ? all.filter(isTyped) : all));
      const witnesses = [[others, beside], typed].find(([row, column]) =>
        isWrongSign(amount, row ?? [], column ?? []),
      );
      const [row, column] = witnesses ?? [];
      return row && column ? [findingOf(amount, row, column, entries)] : [];
    }),
  );
}

function isTyped({ cell }: Amount): boolean {
  return cell.formula === null;
}

/** How many of one sign make the other one a slip: in the column, in the row alone, and in a row of much the same amounts. */
const FEWEST_IN_COLUMN = 2;
const FEWEST_IN_ROW_ALONE = 3;
const FEWEST_ALIKE_IN_ROW = 2;
/** Costs without minus signs may be negative where something is paid back: then only what looks like the other years is a slip. */
const MOST_TIMES = 2;

function isWrongSign(amount: Amount, others: readonly Amount[], beside: readonly Amount[]): boolean {
  const { value } = amount;
  const isOther = ({ value: other }: Amount) => other.isNegative() !== value.isNegative();
  if (value.isZero() || others.length === 0 || !others.every(isOther) || !beside.every(isOther)) return false;
  const isLike = ({ value: other }: Amount) =>
    other.abs().lessThanOrEqualTo(value.abs().times(MOST_TIMES)) &&
    value.abs().lessThanOrEqualTo(other.abs().times(MOST_TIMES));
  const isEnough =
    beside.length >= FEWEST_IN_COLUMN ||
    others.length >= FEWEST_IN_ROW_ALONE ||
    (others.length >= FEWEST_ALIKE_IN_ROW && others.every(isLike));
  return isEnough && (!value.isNegative() || others.some(isLike));
}

const COST =
  /kostnad|^löner|^lokal|hyra|insatsbidrag|^bidrag att fördela|^planerade bidrag|^samverkansinsatser|^insats(?:er|medel)$|^revision|arvode|pension|administration|^förvaltning/;
const INCOME = /^(?:medlems)?(?:bidrag|avgift)|intäkt/;
/** What may have either sign. */
const EITHER =
  /resultat|netto|kassaflöde|förändring|ökning|minskning|justering|avvik|eget kapital|återbetal|kreditering|finansiell|skuld|fordr|upplup|förutbetal/;

function signedRows(table: FoundTable): SignedRow[] {
  let section = '';
  return table.rows.flatMap((row): SignedRow[] => {
    if (row.looksLike === 'section') section = plainLabel(row.label);
    const label = plainLabel(row.label);
    const side = EITHER.test(label) ? null : sideOf(label, section, meaningOf(row));
    if (side === null) return [];
    const amounts = amountsOfRow(table, row).filter(({ meaning }) => meaning !== 'deviation');
    return amounts.length < 2 ? [] : [{ side, amounts }];
  });
}

function sideOf(label: string, section: string, meaning: string | null): SignedRow['side'] | null {
  if (meaning === 'granted' || meaning === 'available' || COST.test(label)) return 'cost';
  if (meaning === 'state' || meaning === 'region' || meaning === 'municipalities' || INCOME.test(label))
    return /kostnad/.test(section) ? 'cost' : 'income';
  return /^kostnader/.test(section) ? 'cost' : null;
}

function findingOf(
  amount: Amount,
  others: readonly Amount[],
  beside: readonly Amount[],
  entries: readonly InsatsEntry[],
): Finding {
  const { row, column, cell, value, unit, year } = amount;
  const running = meaningOf(row) === 'granted' ? entries.find((entry) => runsIn(entry, year)) : undefined;
  const isLikeOthers = others.some(({ value: other }) => other.abs().dividedBy(value.abs()).lessThan(10));
  return fieldFinding({
    rule: 'cost-sign',
    ...(running === undefined ? {} : { variant: 'running' }),
    severity: 'warning',
    cell,
    expected: isLikeOthers ? asInCell(value.negated(), cell) : null,
    details: {
      label: row.label,
      column: column.title,
      found: formatAmount(value, { decimals: Math.min(2, cell.decimals) }),
      insats: running?.text ?? '',
      period: running?.period?.text ?? '',
    },
    effect: effectOf(value.times(2), unit),
    evidence: [
      ...others.map((other) => evidenceOf(`${row.label} ${other.column.title}`, other.cell)),
      ...beside.map((other) => evidenceOf(other.row.label, other.cell)),
      ...(running?.period ? [evidenceOf(running.text, running.period.cell)] : []),
    ],
  });
}

/** Whether the insats is still running in the year. */
export function runsIn({ period }: InsatsEntry, year: number | null): boolean {
  return period !== null && year !== null && period.start <= `${year}-12-31` && period.end >= `${year}-01-01`;
}
