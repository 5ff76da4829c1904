import { setExcelLanguage } from '../excel/messages';
import { fillIn, type Language, type TextValues } from '../finsam/texts';

/** What the commands say about how they went, in Swedish and English. */
const MESSAGES = {
  reading: { sv: 'Läser arbetsboken …', en: 'Reading the workbook …' },
  calculating: { sv: 'Räknar …', en: 'Calculating …' },
  writing: { sv: 'Skriver bladen …', en: 'Writing the sheets …' },
  puttingBack: { sv: 'Ångrar …', en: 'Undoing …' },
  anotherCommand: {
    sv: 'Ett annat kommando pågår. Vänta tills det är klart, eller avbryt det.',
    en: 'Another command is running. Wait until it has ended, or cancel it.',
  },
  created: {
    sv: 'Budgeten för {year} är skapad: {count} blad.',
    en: 'The budget for {year} has been created: {count} sheets.',
  },
  updated: { sv: 'Bladen är uppdaterade.', en: 'The sheets have been updated.' },
  read: { sv: 'Budgeten för {year} är inläst.', en: 'The budget for {year} has been read.' },
  unreadable: {
    sv: 'Bladen kan inte läsas: {count} fel. Ingenting har ändrats i arbetsboken.',
    en: 'The sheets cannot be read: {count} errors. Nothing in the workbook has been changed.',
  },
  noBudget: {
    sv: 'Arbetsboken innehåller ingen budget från Finsamkalkyl. Välj Ny budget.',
    en: 'The workbook has no budget from Finsamkalkyl. Choose New budget.',
  },
  nothingBuilt: {
    sv: 'Arbetsboken innehåller inga blad från Finsamkalkyl. Välj Ny budget eller bygg bladen under Mål.',
    en: 'The workbook has no sheets from Finsamkalkyl. Choose New budget or build the sheets under Goals.',
  },
  createdGoals: {
    sv: 'Måluppfyllelsen för {year} är skapad: {count} blad.',
    en: 'The goal fulfilment for {year} has been created: {count} sheets.',
  },
  readGoals: { sv: 'Målen för {year} är inlästa.', en: 'The goals for {year} have been read.' },
  noGoals: {
    sv: 'Arbetsboken innehåller ingen måluppfyllelse från Finsamkalkyl. Bygg bladen under Mål.',
    en: 'The workbook has no goal fulfilment from Finsamkalkyl. Build the sheets under Goals.',
  },
  replacesGoals: {
    sv: 'Arbetsboken har redan en måluppfyllelse. Ska bladen {sheets} skrivas över? Det går att ångra.',
    en: 'The workbook already has a goal fulfilment. Write over the sheets {sheets}? It can be undone.',
  },
  replaces: {
    sv: 'Arbetsboken har redan en budget. Ska bladen {sheets} skrivas över? Det går att ångra.',
    en: 'The workbook already has a budget. Write over the sheets {sheets}? It can be undone.',
  },
  erases: {
    sv: 'På bladen finns {count} egna celler utanför de gula fälten. Uppdatera tar bort dem. Ska bladen byggas om ändå? Det går att ångra.',
    en: 'The sheets hold {count} cells of your own outside the yellow fields. Update takes them away. Rebuild the sheets anyway? It can be undone.',
  },
  erasedCell: {
    sv: 'Egen anteckning eller formel som tas bort.',
    en: 'A note or formula of your own that is taken away.',
  },
  conflict: {
    sv: 'Arbetsboken innehåller sådant som skulle krocka. Ingenting har ändrats.',
    en: 'The workbook holds something that would clash. Nothing has been changed.',
  },
  undone: { sv: '”{label}” är ångrat.', en: '“{label}” has been undone.' },
  nothingToUndo: { sv: 'Det finns ingenting att ångra.', en: 'There is nothing to undo.' },
  undoLoses: { sv: '{reason} Ska ”{label}” ångras ändå?', en: '{reason} Undo “{label}” anyway?' },
  frozen: {
    sv: '{count} formler med Finsamkalkyls funktioner har blivit värden.',
    en: '{count} formulas with functions of Finsamkalkyl have become values.',
  },
  nothingToFreeze: {
    sv: 'Arbetsboken har inga formler med Finsamkalkyls funktioner.',
    en: 'The workbook has no formulas with functions of Finsamkalkyl.',
  },
  hoursNeedBudget: {
    sv: 'Trisamtimmar rapporteras mot en budget. Skapa budgeten först.',
    en: 'Trisam hours are reported against a budget. Create the budget first.',
  },
  hoursNotStarted: {
    sv: 'Arbetsboken har inga blad för rapporterade Trisamtimmar. Bygg dem under Trisam.',
    en: 'The workbook has no sheets for reported Trisam hours. Build them under Trisam.',
  },
  hoursReplaced: {
    sv: 'Arbetsboken har redan rapporterade Trisamtimmar. Ska bladen {sheets} börjas om? Det går att ångra.',
    en: 'The workbook already has reported Trisam hours. Begin the sheets {sheets} anew? It can be undone.',
  },
  hoursStarted: {
    sv: 'Bladen för rapporterade Trisamtimmar {year} är skapade.',
    en: 'The sheets for reported Trisam hours of {year} have been created.',
  },
  hoursDeadline: { sv: 'Sista dagen är sparad.', en: 'The last day has been saved.' },
  hoursTakenIn: {
    sv: 'Intagna rapporter: {count}. Bladen är uppdaterade.',
    en: 'Reports taken in: {count}. The sheets have been updated.',
  },
  hoursTakenOut: {
    sv: 'Rapporten från {member} är borttagen.',
    en: 'The report of {member} has been taken out.',
  },
  startLabel: { sv: 'Blad för Trisamtimmar', en: 'Sheets of Trisam hours' },
  deadlineLabel: { sv: 'Sista dag', en: 'Last day' },
  takeInLabel: { sv: 'Ta in Trisamtimmar', en: 'Take in Trisam hours' },
  takeOutLabel: { sv: 'Ta bort rapport', en: 'Take out a report' },
  checkingFigures: { sv: 'Granskar …', en: 'Checking …' },
  checked: {
    sv: 'Granskningen är klar. {errors} fel, {warnings} varningar, {notes} att notera.',
    en: 'The check is done. {errors} errors, {warnings} warnings, {notes} notes.',
  },
  noCheck: {
    sv: 'Arbetsboken är inte granskad ännu. Välj Granska först.',
    en: 'The workbook has not been checked yet. Choose Check first.',
  },
  findingGone: {
    sv: 'Iakttagelsen finns inte längre. Granska igen.',
    en: 'The finding is no longer there. Check again.',
  },
  nothingToFix: {
    sv: 'Det finns ingen säker rättning av iakttagelsen.',
    en: 'There is no certain correction of the finding.',
  },
  fixed: { sv: 'Rättat: {cells} på bladet ”{sheet}”.', en: 'Corrected: {cells} on the sheet “{sheet}”.' },
  needsReason: {
    sv: 'Skriv varför det är som det ska vara.',
    en: 'Write why it is as it should be.',
  },
  signedOff: {
    sv: 'Godkänt som avsiktligt, med skälet på bladet ”{sheet}”.',
    en: 'Signed off as intended, with the reason on the sheet “{sheet}”.',
  },
  withdrawn: {
    sv: 'Godkännandet är borttaget från bladet ”{sheet}”.',
    en: 'The sign-off has been taken away from the sheet “{sheet}”.',
  },
  protocolWritten: {
    sv: 'Protokollet är skrivet på bladet ”{sheet}”.',
    en: 'The protocol has been written on the sheet “{sheet}”.',
  },
  coloursShown: {
    sv: 'Cellerna är färglagda. Färgerna ligger ovanpå och tas bort med samma knapp.',
    en: 'The cells are coloured. The colours lie on top and are taken away by the same switch.',
  },
  coloursHidden: {
    sv: 'Färgerna är borttagna. Cellerna ser ut som förut.',
    en: 'The colours have been taken away. The cells look as before.',
  },
  fixLabel: { sv: 'Rätta {cells}', en: 'Correct {cells}' },
  signOffLabel: { sv: 'Avsiktligt', en: 'Intended' },
  withdrawLabel: { sv: 'Ta bort godkännande', en: 'Withdraw sign-off' },
  protocolLabel: { sv: 'Granskningsprotokoll', en: 'Check protocol' },
  createGoalsLabel: { sv: 'Måluppfyllelse', en: 'Goal fulfilment' },
  createLabel: { sv: 'Ny budget', en: 'New budget' },
  updateLabel: { sv: 'Uppdatera', en: 'Update' },
  freezeLabel: { sv: 'Frys till värden', en: 'Freeze to values' },
} as const satisfies Record<string, Record<Language, string>>;

export type CommandMessageId = keyof typeof MESSAGES;

let language: Language = 'sv';

/** Which language the commands, and what Excel answers, are told in from now on. */
export function setCommandLanguage(next: Language): void {
  language = next;
  setExcelLanguage(next);
}

export function commandMessage(id: CommandMessageId, values: TextValues = {}): string {
  return fillIn(MESSAGES[id][language], values);
}
