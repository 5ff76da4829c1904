import { ARITHMETIC_CHECKS } from './arithmetic';
import type { DocumentCheck, NamedCheck } from './check';
import type { CheckedWorkbook } from './checkInput';
import { consolidate } from './consolidate';
import { FIELD_CHECKS } from './field';
import type { Finding, FindingPlace } from './finding';
import { withKeys } from './findingKey';
import { isWithin, type CheckedPart } from './findingsWithin';
import { ranked } from './ranked';
import { indexOf, SPREADSHEET_CHECKS, type WorkbookIndex } from './spreadsheet';
import type { CheckedDocument } from './table';
import { documentOfWorkbook } from './tables/documentOfWorkbook';

export interface CheckRun {
  /** After each check: how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gives up between two checks, with the signal's own reason. */
  readonly signal?: AbortSignal;
  /** In a thread of its own, where nobody waits: otherwise others have their turn between checks that take long. */
  readonly inOneTurn?: boolean;
  /** Told of each check that threw: a fault of ours, which the findings tell of as one note without its words. */
  readonly onFault?: (fault: unknown) => void;
}

/** The checks of figures, words and rules of the field. */
export const DOCUMENT_CHECKS: readonly NamedCheck<DocumentCheck>[] = [...ARITHMETIC_CHECKS, ...FIELD_CHECKS];

/** All that the checks find in a workbook, the most valuable first: by severity, then by effect. Rejects only when the signal says so. */
export async function checkWorkbook(workbook: CheckedWorkbook, run: CheckRun = {}): Promise<Finding[]> {
  let document: CheckedDocument = { tables: [], sentences: [] };
  let index: WorkbookIndex | null = null;
  const sheet = workbook.sheets[0]?.name ?? '';
  const findings = await runAll(
    [
      {
        id: 'document',
        run: () => {
          document = documentOfWorkbook(workbook);
          return [];
        },
      },
      ...DOCUMENT_CHECKS.map(({ id, run: check }) => ({ id, run: () => check(document) })),
      ...SPREADSHEET_CHECKS.map(({ id, run: check }) => ({
        id,
        run: () => check(workbook, (index ??= indexOf(workbook))),
      })),
    ],
    { kind: 'sheet', sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    run,
  );
  return withKeys(
    ranked(
      consolidate(findings),
      workbook.sheets.map(({ name }) => name),
    ),
    workbook,
  );
}

/**
 * What the checks find in a part of a workbook: a sheet, or an area of it. Everything is read, since formulas of other sheets tell
 * what is meant; told is what touches the part.
 */
export async function checkPart(
  workbook: CheckedWorkbook,
  part: CheckedPart,
  run: CheckRun = {},
): Promise<Finding[]> {
  return (await checkWorkbook(workbook, run)).filter(({ place }) => isWithin(place, part));
}

/** All that the checks find in a text: arithmetic, claims and rules of the field. Rejects only when the signal says so. */
export async function checkDocument(document: CheckedDocument, run: CheckRun = {}): Promise<Finding[]> {
  const findings = await runAll(
    DOCUMENT_CHECKS.map(({ id, run: check }) => ({ id, run: () => check(document) })),
    { kind: 'text', heading: '', line: 1, column: 1 },
    run,
  );
  return withKeys(ranked(consolidate(findings)), null);
}

/** A pane that waits longer than this between two of its turns feels stuck. */
const LONGEST_TURN = 12;

/** Lets others have their turn between two checks, when one has gone on for long. One that throws does not take the others with it. */
async function runAll(
  steps: readonly NamedCheck<() => readonly Finding[]>[],
  place: FindingPlace,
  { onProgress, signal, inOneTurn = false, onFault }: CheckRun,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const failed: string[] = [];
  let turnBegan = -Infinity;
  for (const [index, { id, run }] of steps.entries()) {
    if (!inOneTurn && performance.now() - turnBegan > LONGEST_TURN) {
      await nextTurn();
      turnBegan = performance.now();
    }
    signal?.throwIfAborted();
    try {
      // Not spread into push: a check of a hostile sheet may find more than a call takes arguments.
      for (const finding of run()) findings.push(finding);
    } catch (fault) {
      failed.push(id);
      onFault?.(fault);
    }
    onProgress?.(index + 1, steps.length);
  }
  if (failed.length > 0) findings.push(failure(failed, steps.length, place));
  return findings;
}

function failure(failed: readonly string[], total: number, place: FindingPlace): Finding {
  return {
    rule: 'check-failed',
    severity: 'note',
    place,
    details: { failed: failed.length, total, checks: failed.join(', ') },
    found: '',
    expected: null,
    effect: null,
    evidence: [],
    fix: null,
  };
}

async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
}
