import type { ReportState } from '../../finsam/hours/hoursFollowUp';
import type { PeriodKind } from '../../finsam/periods';
import { words } from '../words';

export const periodKindWords = words<PeriodKind>({
  month: 'Varje månad',
  quarter: 'Varje kvartal',
  tertial: 'Varje tertial',
  year: 'En gång om året',
});

/** A sign and a word for each state: a black-and-white print shows both. */
export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  received: '● Mottagen',
  receivedLate: '◐ Mottagen sent',
  late: '▲ Försenad',
  awaited: '○ Väntas',
  notYet: '– Ej aktuell',
};
