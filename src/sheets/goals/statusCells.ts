import type { StatusResult } from '../../finsam/goals/evaluation';
import { STATUSES, type Status } from '../../finsam/goals/goals';
import type { SheetDraft } from '../draft';
import { GOAL_NAMES } from './anchors';
import { STATUS_SYMBOLS, statusWords } from './words';

/** The word of a status as a formula shows it: the empty text for what is not followed up. */
export function statusWord(status: Status | null): string {
  return status === null ? '' : statusWords.of(status);
}

/** The symbol that goes with the word in another cell. */
export function symbolFormula(statusCell: string): string {
  const choices = STATUSES.reduceRight(
    (rest, status) => `IF(${statusCell}="${statusWords.of(status)}","${STATUS_SYMBOLS[status]}",${rest})`,
    '""',
  );
  return `=${choices}`;
}

/** A status and its symbol beside it. */
export function putStatus(
  sheet: SheetDraft,
  at: {
    readonly row: number;
    readonly symbol: number;
    readonly status: number;
    readonly role: 'computed' | 'subtotal' | 'total';
  },
  status: Status | null,
  formula: string,
): string {
  const cell = sheet.put(at.row, at.status, {
    value: statusWord(status),
    formula,
    role: at.role,
    wrap: true,
    top: true,
  });
  sheet.put(at.row, at.symbol, {
    value: status === null ? '' : STATUS_SYMBOLS[status],
    formula: symbolFormula(cell),
    role: at.role,
    align: 'center',
    top: true,
  });
  return cell;
}

/**
 * The status that holds: what has been decided, or what the rule makes of the parts. Both are expressions without "=". A proposal that has been
 * frozen to nothing is an empty cell, which alone would show as 0.
 */
export function decidedOr(decided: string, proposed: string): string {
  return `=IF(${decided}<>"",${decided},${proposed}&"")`;
}

/**
 * What the rule makes of the statuses in a range. A custom function is not asked for what is nothing anyhow: programs without the add-in trust every
 * stored result but the empty text.
 */
export function combined(range: string): string {
  return `IF(SUMPRODUCT((${range}<>"")*1)=0,"",FINSAM.SAMLADSTATUS(${range},${GOAL_NAMES.mostlyShare}))`;
}

/** What is said of a status before its comment: that it is decided otherwise than proposed, and why. Lines that are empty are left out. */
export function commentText(result: StatusResult, reason: string | null, comment: string | null): string {
  const note = result.differs ? `Beslutat. Förslaget var ${statusWord(result.proposed)}.` : '';
  return [note, reason ?? '', comment ?? ''].filter((line) => line !== '').join('\n');
}

/** The formula of `commentText` from the expressions of what it is made of, without "=". */
export function commentFormula(parts: {
  readonly decided: string;
  readonly proposed: string;
  readonly reason: string;
  readonly comment: string;
}): string {
  const { decided, proposed, reason, comment } = parts;
  const note = `IF(AND(${decided}<>"",${proposed}<>"",${decided}<>${proposed}),"Beslutat. Förslaget var "&${proposed}&"."&IF(${reason}&${comment}="","",CHAR(10)),"")`;
  return `${note}&${lines(reason, comment)}`;
}

/** Two texts on a line each, or the one that is not empty. */
export function lines(first: string, second: string): string {
  return `${first}&IF(OR(${first}="",${second}=""),"",CHAR(10))&${second}`;
}
