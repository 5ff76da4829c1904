import type { FigureUnit } from '../table';
import type { ColumnKind } from './columnKinds';
import { moneyUnitOfWords, softUnitOfWords, statedMoneyUnit, unitOfWords } from './figureUnits';
import { isFigure, type GridCell } from './grid';

/** The unit that a table is said to be in: by what stands over it, or by the title over its labels ("Belopp i tkr"). */
export function unitOfTable(
  captions: readonly string[],
  titles: readonly string[],
  kinds: readonly ColumnKind[],
): FigureUnit {
  for (let column = 0; column < titles.length; column += 1) {
    if (kinds[column]?.kind !== 'label') continue;
    const unit = moneyUnitOfWords(titles[column] ?? '');
    if (unit !== null) return unit;
  }
  for (const caption of [...captions].reverse()) {
    const unit = statedMoneyUnit(caption);
    if (unit !== null) return unit;
  }
  return null;
}

/** The unit of each column: that of its title, else that of all its cells, else that of the table. */
export function unitsOfColumns(
  titles: readonly string[],
  kinds: readonly ColumnKind[],
  body: readonly (readonly GridCell[])[],
  tableUnit: FigureUnit,
  defaultUnit: FigureUnit,
): FigureUnit[] {
  const own = titles.map((title, column): FigureUnit => {
    if (kinds[column]?.kind !== 'figures') return null;
    // A single percentage among amounts makes no column of percentages.
    return unitOfWords(title) ?? unitOfCells(body, column, tableUnit === null ? 1 : 2);
  });
  const isCounted = titles.some((title) => softUnitOfWords(title) !== null);
  const money = own.find((unit) => unit === 'kr' || unit === 'tkr' || unit === 'mkr') ?? null;
  const rest = tableUnit ?? (isCounted ? (money ?? 'count') : defaultUnit);
  return own.map((unit, column) => {
    if (kinds[column]?.kind !== 'figures') return null;
    const title = titles[column] ?? '';
    return unit ?? (TEAMS.test(title) ? 'count' : NO_UNIT.test(title) ? null : rest);
  });
}

const TEAMS = /^\s*[\p{L}-]{0,20}team\s*$/iu;

/** What these titles stand over is weighed or numbered, never counted in kronor. */
const NO_UNIT = /(?<!\p{L})(?:vikt(?:er)?|index|poäng|[\p{L}-]{0,20}team|rang|prioritet)(?!\p{L})/iu;

/** That of every figure of the column; null where they differ or have none. */
function unitOfCells(body: readonly (readonly GridCell[])[], column: number, fewest: number): FigureUnit {
  let common: FigureUnit = null;
  let figures = 0;
  for (const row of body) {
    const cell = row[column];
    if (cell === undefined || cell.kind === 'nil' || !isFigure(cell)) continue;
    if (cell.unit === null || (common !== null && common !== cell.unit)) return null;
    common = cell.unit;
    figures += 1;
  }
  return figures >= fewest ? common : null;
}
