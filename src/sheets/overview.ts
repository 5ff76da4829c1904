import type { SheetModel } from '../workbook/sheetModel';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAddress, containsCell } from '../workbook/addresses';
import { SHEETS, type SheetAnchor } from './anchors';
import { buildSheets } from './buildSheets';
import { formulaAt, Lookup, tabNames, valueAt } from './lookup';
import type { SheetProblem } from './problems';
import { readPlan, type ReadPlan } from './readPlan';

/** How one of our sheets is. 'changed': it differs from what a fresh build would give; 'broken': it cannot be read. */
export interface SheetStatus {
  readonly id: string;
  /** The tab's name now, or the one that it would get. */
  readonly name: string;
  readonly state: 'missing' | 'ok' | 'changed' | 'broken';
  /** Whether it stands after those that come before it in our order. */
  readonly inOrder: boolean;
  /** What is the matter, in Swedish; null when nothing is. */
  readonly message: string | null;
  /** Where, if it is one cell. */
  readonly cell: string | null;
}

/** The state of each sheet of the budget, in our order. What was read of the workbook can be handed over where it is known already. */
export function overview(snapshot: WorkbookSnapshot, read: ReadPlan = readPlan(snapshot)): SheetStatus[] {
  const fresh = read.plan === null ? null : buildSheets(read.plan, tabNames(snapshot));
  return statusOfSheets(snapshot, SHEETS, read.problems, fresh);
}

/**
 * The state of the sheets of a list of anchors.
 * @param fresh what a fresh build gives, a model for each anchor; null where that is not known.
 */
export function statusOfSheets(
  snapshot: WorkbookSnapshot,
  anchors: readonly SheetAnchor[],
  problems: readonly SheetProblem[],
  fresh: readonly SheetModel[] | null,
): SheetStatus[] {
  const lookup = new Lookup(snapshot);
  let lastPosition = -1;
  return anchors.map((anchor, index) => {
    const tab = lookup.tab(anchor);
    if (tab === null) {
      return {
        id: anchor.id,
        name: anchor.name,
        state: 'missing',
        inOrder: true,
        message: missingMessage(anchor),
        cell: null,
      };
    }
    const position = snapshot.sheets.indexOf(tab);
    const inOrder = position > lastPosition;
    lastPosition = Math.max(position, lastPosition);
    const status = (
      state: SheetStatus['state'],
      message: string | null,
      cell: string | null = null,
    ): SheetStatus => ({ id: anchor.id, name: tab.name, state, inOrder, message, cell });
    const own = problems.find((problem) => problem.sheet === tab.name);
    if (own !== undefined) return status('broken', own.message, own.cell);
    const missingName = anchor.names.find((name) => lookup.name(name) === null);
    const missingTable = anchor.tables.find((table) => lookup.table(table) === null);
    if (missingName !== undefined) return status('broken', `Namnet ${missingName} saknas eller pekar fel.`);
    if (missingTable !== undefined) return status('broken', `Tabellen ${missingTable} saknas.`);
    const difference = fresh === null ? null : firstDifference(tab, fresh[index]!);
    if (difference !== null) return status('changed', difference.message, difference.cell);
    return status('ok', null);
  });
}

function missingMessage({ computed }: SheetAnchor): string {
  return computed
    ? 'Bladet saknas. Uppdatera lägger till det.'
    : 'Bladet saknas, och med det vad som var ifyllt där. Ångra borttagningen, eller bygg upp arbetsboken på nytt.';
}

interface Difference {
  readonly message: string;
  readonly cell: string | null;
}

const FROZEN: Difference = {
  message: 'Tilläggets funktioner är frysta till värden. Uppdatera gör dem till formler igen.',
  cell: null,
};

/** The first cell, if any, where the tab does not hold the formula or the fixed text that a fresh build would. */
function firstDifference(tab: SheetSnapshot, model: SheetModel): Difference | null {
  let frozen = false;
  for (const cell of model.cells) {
    const at = cellAddress(cell.row, cell.column);
    const formula = formulaAt(tab, cell.row, cell.column);
    if (cell.formula !== undefined) {
      if (formula === null && cell.formula.includes('FINSAM.')) {
        frozen = true;
      } else if (formula === null || comparable(formula) !== comparable(cell.formula)) {
        const message =
          formula === null
            ? `${at} innehåller ett värde där det ska stå en formel.`
            : `${at} har en annan formel, eller rader har flyttats.`;
        return { message: `${message} Uppdatera bygger om bladet.`, cell: at };
      }
    } else if (isFixedText(cell, model) && (valueAt(tab, cell.row, cell.column) ?? '') !== cell.value) {
      return {
        message: `${at} har en annan text än väntat, eller rader har flyttats. Uppdatera bygger om bladet.`,
        cell: at,
      };
    }
  }
  return frozen ? FROZEN : null;
}

function isFixedText(cell: SheetModel['cells'][number], model: SheetModel): boolean {
  const isHeader = model.tables.some(({ area }) => containsCell({ ...area, rows: 1 }, cell.row, cell.column));
  return typeof cell.value === 'string' && cell.role !== 'input' && cell.role !== 'computed' && !isHeader;
}

/** A formula without what Excel may write otherwise: blanks, case, quotes around tabs, and the two ways to say "this row". */
function comparable(formula: string): string {
  return (
    formula
      .replace(/"[^"]*"|\s+/g, (part) => (part.startsWith('"') ? part : ''))
      .replace(/[\p{L}\p{N}_.]*\[\[#ThisRow\],\[([^\]]+)\]\]/giu, '[@$1]')
      .replace(/[\p{L}\p{N}_.]*\[@\[?([^\]]+)\]\]?/gu, '[@$1]')
      // Excel puts @ before what could give several values, when it opens a file in which the formula is no dynamic array.
      .replace(/@(?=[\p{L}_])/gu, '')
      .replace(/'([^']+)'!/g, '$1!')
      .toLocaleUpperCase('sv')
  );
}
