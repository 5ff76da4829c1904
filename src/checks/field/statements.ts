import type { CheckedDocument, FoundRow, FoundTable } from '../table';
import { amountsOfRow, type Amount } from './amounts';
import { rowMeaning, type RowMeaning } from './rowMeaning';
import { isBudgetTable, tableTitle } from './tableMeaning';

/** The statements of a plan or an annual report, of which a document has one each. */
export type StatementKind =
  'income' | 'balance' | 'cashFlow' | 'operating' | 'balanceRequirement' | 'overview' | 'budget';

export interface Statement {
  readonly kind: StatementKind;
  readonly table: FoundTable;
  /** The amounts of the first row of each meaning that has any. */
  readonly amounts: ReadonlyMap<RowMeaning, readonly Amount[]>;
}

const MOST_ROWS = 400;
const statementsOfDocuments = new WeakMap<CheckedDocument, readonly Statement[]>();
const meaningsOfRows = new WeakMap<FoundRow, { readonly meaning: RowMeaning | null }>();

/** What a row is; see `rowMeaning`. */
export function meaningOf(row: FoundRow): RowMeaning | null {
  const known = meaningsOfRows.get(row);
  if (known !== undefined) return known.meaning;
  const meaning = rowMeaning(row.label);
  meaningsOfRows.set(row, { meaning });
  return meaning;
}

/**
 * The statements of the document that it has only one of. Where two tables may be the same statement, nothing says which one others tie to, and neither
 * counts.
 */
export function statements(document: CheckedDocument): readonly Statement[] {
  const known = statementsOfDocuments.get(document);
  if (known !== undefined) return known;
  const all = document.tables.flatMap((table): Statement[] => {
    const amounts = amountsByMeaning(table);
    const kind = kindOf(table, amounts);
    return kind === null ? [] : [{ kind, table, amounts }];
  });
  const only = all.filter(({ kind }) => all.filter((other) => other.kind === kind).length === 1);
  statementsOfDocuments.set(document, only);
  return only;
}

/** The statement of the kind, where the document has one. */
export function statementOf(document: CheckedDocument, kind: StatementKind): Statement | undefined {
  return statements(document).find((statement) => statement.kind === kind);
}

function amountsByMeaning(table: FoundTable): Map<RowMeaning, readonly Amount[]> {
  const amounts = new Map<RowMeaning, readonly Amount[]>();
  if (table.rows.length > MOST_ROWS) return amounts;
  for (const row of table.rows) {
    const meaning = meaningOf(row);
    if (meaning === null || amounts.has(meaning)) continue;
    const ofRow = amountsOfRow(table, row);
    if (ofRow.length > 0) amounts.set(meaning, ofRow);
  }
  return amounts;
}

function kindOf(
  table: FoundTable,
  amounts: ReadonlyMap<RowMeaning, readonly Amount[]>,
): StatementKind | null {
  const title = tableTitle(table);
  const has = (...meanings: RowMeaning[]) => meanings.every((meaning) => amounts.has(meaning));
  const hasCosts = has('operatingCosts') || has('totalCosts');
  const isOverYears = has('income', 'result') && hasCosts && /översikt|flerår|femår/.test(title);
  if (isOverYears) return 'overview';
  if (has('totalAssets') && (has('totalEquityAndLiabilities') || has('closingEquity'))) return 'balance';
  if (has('openingCash', 'closingCash') || has('cashFlow')) return 'cashFlow';
  if (/balanskrav/.test(title) && has('result')) return 'balanceRequirement';
  if (!has('income') || !has('result') || !hasCosts) return null;
  if (/driftsredovisning/.test(title)) return 'operating';
  if (/resultaträkning/.test(title)) return 'income';
  return isBudgetTable(table) ? 'budget' : null;
}
