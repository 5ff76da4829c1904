import type { TextValues } from '../finsam/texts';
import { excelMessage, type MessageId } from './messages';

/** Where in the workbook a problem is; a link can lead there. */
export interface ProblemPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Something that the person can understand and do something about; `message` is a sentence in the person's language. */
export class ExcelProblem extends Error {
  constructor(
    readonly id: MessageId,
    values: TextValues = {},
    readonly place: ProblemPlace = { sheet: null, cell: null },
    options?: ErrorOptions,
  ) {
    super(excelMessage(id, values), options);
    this.name = 'ExcelProblem';
  }
}

/** The person asked to stop. */
export class Cancelled extends Error {
  constructor(readonly putBack: boolean) {
    super(excelMessage(putBack ? 'cancelledPutBack' : 'cancelled'));
    this.name = 'Cancelled';
  }
}

/** @throws Cancelled, where nothing has been written yet. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled(false);
}

/** What Excel said, in words for the person: known codes have their own sentence, others are told as they are. */
export function reasonOf(error: unknown): string {
  if (error instanceof ExcelProblem || error instanceof Cancelled) return error.message;
  switch (errorCode(error)) {
    case 'AccessDenied':
      return excelMessage('accessDenied');
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
      return excelMessage('tooLarge');
    case 'InvalidOperationInCellEditMode':
    case 'HostIsBusy':
      return excelMessage('busy');
    default:
      return excelMessage('hostRefused', {
        detail: sentence(error instanceof Error ? error.message : String(error)),
      });
  }
}

/** The code of an error of Office.js, such as "ItemNotFound"; null for every other error. */
export function errorCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : null;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
