import type { Plan } from '../finsam/plan';
import { cellAddress, containsCell } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { SHEETS, type SheetAnchor } from './anchors';
import { buildSheets } from './buildSheets';
import { isBlank, Lookup, tabNames } from './lookup';

/** A cell that the user has put on one of our tabs. */
export interface OwnCell {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * What the user has written on our tabs beside the inputs: notes, and sums in columns of their own. Building the sheets anew takes it
 * away, so it must be asked about. Rows may have moved, so a cell of ours is known by what it holds and not by where it stands.
 */
export function ownCells(snapshot: WorkbookSnapshot, plan: Plan): OwnCell[] {
  const tabs = tabNames(snapshot);
  return ownCellsBeside(
    snapshot,
    SHEETS,
    everyLayout(plan).map((variant) => buildSheets(variant, tabs)),
  );
}

/**
 * The same for the sheets of any list of anchors.
 * @param variants the sheets as they may have been built, a model for each anchor.
 */
export function ownCellsBeside(
  snapshot: WorkbookSnapshot,
  anchors: readonly SheetAnchor[],
  variants: readonly (readonly SheetModel[])[],
): OwnCell[] {
  const lookup = new Lookup(snapshot);
  return anchors.flatMap((anchor, index) => {
    const tab = lookup.tab(anchor);
    if (tab === null) return [];
    return ownCellsOf(
      tab,
      snapshot,
      variants.flatMap((sheets) => sheets[index] ?? []),
    );
  });
}

/** The sheets as they may have been built before a choice was changed that changes their rows. */
function everyLayout(plan: Plan): Plan[] {
  const layouts = ['availableFunds', 'grantsAndAdministration'] as const;
  const keys =
    plan.members.municipalities.length === 0
      ? (['none'] as const)
      : (['weights', 'amounts', 'none'] as const);
  const hasWeights = plan.members.municipalities.some(
    ({ weight }) => weight !== null && weight.greaterThan(0),
  );
  return layouts.flatMap((layout) =>
    keys
      .filter((key) => key !== 'weights' || hasWeights)
      .map((municipalKey) => ({ ...plan, layout, members: { ...plan.members, municipalKey } })),
  );
}

function ownCellsOf(
  tab: SheetSnapshot,
  snapshot: WorkbookSnapshot,
  models: readonly SheetModel[],
): OwnCell[] {
  const ours = models.flatMap(({ cells }) => cells);
  const columns = new Set(ours.map(({ column }) => column));
  const values = new Set(ours.map(({ value }) => value));
  const keys = keysOf(tab);
  const inputs = [
    ...tab.tables.map(({ area }) => area),
    ...snapshot.names.flatMap(({ target }) => (target?.sheet === tab.name ? [target.area] : [])),
  ];
  return tab.values.flatMap((cells, r) =>
    cells.flatMap((value, c) => {
      const [row, column] = [tab.origin.row + r, tab.origin.column + c];
      if (isBlank(value) || inputs.some((area) => containsCell(area, row, column))) return [];
      const cell = cellAddress(row, column);
      const isFormula = (tab.formulas[r]?.[c] ?? null) !== null;
      const isOurs = isFormula ? columns.has(column) : values.has(value) || keys.has(cell);
      return isOurs ? [] : [{ sheet: tab.name, cell }];
    }),
  );
}

/**
 * The cells that our formulas look things up by, such as a measure's number: ours although the number may be another by now. Their columns
 * are absolute ($A5); a reference to another sheet is preceded by "!".
 */
function keysOf(tab: SheetSnapshot): Set<string> {
  const formulas = tab.formulas.flat().filter((formula) => formula !== null);
  return new Set(
    formulas.flatMap((formula) =>
      [...formula.matchAll(/(?<![!:\p{L}\p{N}_.])\$([A-Z]{1,3})\$?(\d+)/gu)].map(
        ([, column = '', row = '']) => `${column}${row}`,
      ),
    ),
  );
}
