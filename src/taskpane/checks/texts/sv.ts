import type { CellKind } from '../../../sheets/checks/cellKinds';
import type { CheckScope } from '../../../sheets/checks/checkReport';
import type { Severity } from '../../../checks/finding';

const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

/** Everything that the page of checks says, in Swedish. Apart from the pane's other texts, so that it comes with its page. */
export const sv = {
  title: 'Granska',
  lead: 'Räknar efter, jämför med förbundets regler och letar efter fel i formler. Granskningen skriver ingenting i arbetsboken.',
  sections: { label: 'Vad som granskas', names: { workbook: 'Arbetsboken', pasted: 'Inklistrad tabell' } },
  scope: 'Omfattning',
  scopes: { workbook: 'Arbetsbok', sheet: 'Blad', selection: 'Markering' } as Record<CheckScope, string>,
  check: 'Granska',
  checkAgain: 'Granska igen',
  stale: 'Arbetsboken har ändrats sedan granskningen.',
  result: 'Resultat',
  /** "Granskat 14.02: Budget B4:F20. 2 blad, 1 234 celler, varav 56 formler." */
  checked: (time: string, place: string, sheets: string, cells: string, formulas: string) =>
    `Granskat kl. ${time}: ${place === '' ? `hela arbetsboken, ${sheets} blad` : place}. ${plural(cells, 'cell', 'celler')} med innehåll, varav ${plural(formulas, 'formel', 'formler')}.`,
  nothing: 'Inget att anmärka.',
  nothingShown: 'Allt som hittades är dolt av filtret.',
  nothingOpen: 'Inget mer att anmärka: allt som hittades är godkänt som avsiktligt.',
  whatWasChecked:
    'Summor och räkning, förbundets regler, formler och celler. Att inget hittades är inget bevis för att allt stämmer.',
  filter: 'Visa',
  severities: { error: 'Fel', warning: 'Varningar', note: 'Att notera' } as Record<Severity, string>,
  severity: { error: 'Fel', warning: 'Varning', note: 'Att notera' } as Record<Severity, string>,
  count: (name: string, count: number) => `${name}: ${count}`,
  effect: 'Effekt',
  effectSum: (amount: string) => `Sammanlagd effekt ${amount}`,
  found: 'Står',
  expected: 'Borde stå',
  evidence: (count: number) => `Visa underlag (${count})`,
  evidenceOf: (title: string) => `Underlag till ${title}`,
  evidenceLabel: 'Post',
  evidenceValue: 'Värde',
  evidencePlace: 'Plats',
  more: (count: number) => `Visa ${count} till`,
  line: (line: number) => `rad ${line}`,
  fix: 'Rätta',
  fixOf: (title: string, place: string) => `Rätta: ${title}, ${place}`,
  fixWrites: (cells: string) => `Skriver ${cells}`,
  intend: 'Avsiktligt',
  intendOf: (title: string, place: string) => `Avsiktligt: ${title}, ${place}`,
  reason: 'Skäl',
  reasonHint: 'Varför det är som det ska vara. Skrivs på bladet Granskningsprotokoll.',
  reasonMissing: 'Skriv varför det är som det ska vara.',
  by: 'Godkänd av',
  byHint: 'Namn eller signatur.',
  signOff: 'Godkänn som avsiktligt',
  cancel: 'Avbryt',
  intended: (count: number) => `Avsiktliga (${count})`,
  intendedReason: (reason: string) => `Skäl: ${reason}`,
  intendedBy: (by: string, date: string) => [by, date].filter((part) => part !== '').join(', '),
  intendedGone: 'Hittas inte längre.',
  withdraw: 'Ta bort godkännandet',
  withdrawOf: (rule: string, place: string) => `Ta bort godkännandet: ${rule}, ${place}`,
  protocol: 'Skriv protokoll',
  protocolHint: 'Bladet Granskningsprotokoll, att skriva ut och underteckna. Ett tidigare protokoll ersätts.',
  colours: 'Färglägg cellerna',
  coloursHint: 'Färgerna ligger ovanpå cellernas egna och tas bort helt när du slår av.',
  kinds: {
    constant: 'Inskrivet tal',
    computed: 'Formel',
    textNumber: 'Tal som text (fet)',
    flagged: 'Iakttagelse (fet)',
  } as Record<CellKind, string>,
  legend: 'Färgernas betydelse',
  paste: {
    lead: 'Klistra in en tabell eller text ur ett dokument: Word, PDF, mejl eller webb. Summor, skillnader och andelar räknas efter.',
    field: 'Tabell eller text',
    fieldHint: 'Ctrl+V. Celler ur Word, Excel och webbsidor behåller sina kolumner.',
    check: 'Granska texten',
    empty: 'Klistra in något att granska först.',
    checked: 'Texten är granskad.',
  },
};

export type CheckTexts = typeof sv;
