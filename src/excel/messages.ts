import { fillIn, type Language, type TextValues } from '../finsam/texts';

/** Everything that this layer says to people, in Swedish and English; one catalogue, so that the wording stays one. */

const MESSAGES = {
  nothingChanged: {
    sv: '{reason} Ingenting har ändrats i arbetsboken.',
    en: '{reason} Nothing in the workbook has been changed.',
  },
  putBack: {
    sv: '{reason} Det som hann skrivas har tagits tillbaka: ingenting har ändrats i arbetsboken.',
    en: '{reason} What had been written was put back: nothing in the workbook has been changed.',
  },
  notPutBack: {
    sv: '{reason} Det som hann skrivas kunde inte tas tillbaka ({second}). Stäng arbetsboken utan att spara och öppna den igen, eller gå tillbaka till en tidigare version under Arkiv > Info > Versionshistorik.',
    en: '{reason} What had been written could not be put back ({second}). Close the workbook without saving and open it again, or go back to an earlier version under File > Info > Version History.',
  },
  hostRefused: {
    sv: 'Excel kunde inte göra det som behövdes: {detail}',
    en: 'Excel could not do what was needed: {detail}',
  },
  busy: {
    sv: 'Excel är upptaget. Avsluta redigeringen av cellen, eller stäng den öppna dialogrutan, och försök igen.',
    en: 'Excel is busy. Finish editing the cell, or close the open dialog, and try again.',
  },
  tooLarge: {
    sv: 'Bladen innehåller mer än vad Excel kan lämna över på en gång. Ta bort innehåll och formatering långt utanför tabellerna och försök igen.',
    en: 'The sheets hold more than Excel can hand over at once. Remove content and formatting far outside the tables and try again.',
  },
  tooLargeSheet: {
    sv: 'Bladet ”{sheet}” är för stort för att läsas ({rows} rader × {columns} kolumner). Ta bort innehåll och formatering långt utanför tabellerna och försök igen.',
    en: 'The sheet “{sheet}” is too large to read ({rows} rows × {columns} columns). Remove content and formatting far outside the tables and try again.',
  },
  accessDenied: {
    sv: 'Arbetsboken eller ett av bladen är skyddat mot ändringar. Ta bort skyddet under Granska och försök igen.',
    en: 'The workbook or one of its sheets is protected against changes. Remove the protection under Review and try again.',
  },
  passwordProtected: {
    sv: 'Bladet ”{sheet}” är skyddat med ett lösenord. Ta bort bladets skydd under Granska > Ta bort bladets skydd och försök igen.',
    en: 'The sheet “{sheet}” is protected with a password. Unprotect it under Review > Unprotect Sheet and try again.',
  },
  cancelled: {
    sv: 'Avbrutet. Ingenting har ändrats i arbetsboken.',
    en: 'Cancelled. Nothing in the workbook has been changed.',
  },
  cancelledPutBack: {
    sv: 'Avbrutet. Det som hann skrivas har tagits tillbaka: ingenting har ändrats i arbetsboken.',
    en: 'Cancelled. What had been written was put back: nothing in the workbook has been changed.',
  },
  sheetNotOurs: {
    sv: 'Arbetsboken har redan ett blad som heter ”{sheet}” och som inte är Finsamkalkyls. Byt namn på bladet, eller börja i en ny arbetsbok.',
    en: 'The workbook already has a sheet named “{sheet}” that is not Finsamkalkyl’s. Rename the sheet, or start in a new workbook.',
  },
  tableNotOurs: {
    sv: 'Arbetsboken har redan en tabell som heter ”{table}” på bladet ”{sheet}”. Byt namn på den under Tabelldesign, eller börja i en ny arbetsbok.',
    en: 'The workbook already has a table named “{table}” on the sheet “{sheet}”. Rename it under Table Design, or start in a new workbook.',
  },
  foreignTable: {
    sv: 'Tabellen ”{table}” ligger på bladet ”{sheet}”, som skrivs om. Flytta tabellen till ett eget blad först.',
    en: 'The table “{table}” lies on the sheet “{sheet}”, which is rewritten. Move the table to a sheet of its own first.',
  },
  extraColumn: {
    sv: 'Tabellen ”{table}” på bladet ”{sheet}” har kolumnen ”{column}”, som skulle gå förlorad. Flytta den utanför tabellen, till ett eget blad.',
    en: 'The table “{table}” on the sheet “{sheet}” has the column “{column}”, which would be lost. Move it out of the table, to a sheet of its own.',
  },
  nameNotOurs: {
    sv: 'Namnet ”{name}” finns redan i arbetsboken och hör inte till Finsamkalkyl. Byt namn på det under Formler > Namnhanteraren.',
    en: 'The name “{name}” already exists in the workbook and does not belong to Finsamkalkyl. Rename it under Formulas > Name Manager.',
  },
  sheetGone: { sv: 'Bladet ”{sheet}” finns inte längre.', en: 'The sheet “{sheet}” is no longer there.' },
  changedSince: {
    sv: 'Cellen {cell} på bladet ”{sheet}” har ändrats sedan dess, och ändringen skulle gå förlorad.',
    en: 'The cell {cell} on the sheet “{sheet}” has been changed since then, and the change would be lost.',
  },
  changedSinceCheck: {
    sv: 'Cellen {cell} på bladet ”{sheet}” har ändrats sedan granskningen. Granska igen.',
    en: 'The cell {cell} on the sheet “{sheet}” has been changed since the check. Check again.',
  },
  noSelection: {
    sv: 'Inga celler är markerade. Markera det som ska granskas och försök igen.',
    en: 'No cells are selected. Select what is to be checked and try again.',
  },
  sheetDeletedSince: {
    sv: 'Bladet ”{sheet}” har tagits bort sedan dess och kan inte tas fram igen. Ta fram det ur en tidigare version av arbetsboken.',
    en: 'The sheet “{sheet}” has been deleted since then and cannot be brought back. Bring it back from an earlier version of the workbook.',
  },
  tooOldExcel: {
    sv: 'Den här versionen av Excel saknar {set} {version}. Uppdatera Office, eller använd Excel på webben.',
    en: 'This version of Excel lacks {set} {version}. Update Office, or use Excel on the web.',
  },
  unreadableAnswer: {
    sv: 'Excel lämnade inget innehåll för bladet ”{sheet}”.',
    en: 'Excel gave no content for the sheet “{sheet}”.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type MessageId = keyof typeof MESSAGES;

let language: Language = 'sv';

/** Which language this layer speaks from now on. */
export function setExcelLanguage(next: Language): void {
  language = next;
}

/** The sentence with its values put in. */
export function excelMessage(id: MessageId, values: TextValues = {}): string {
  return fillIn(MESSAGES[id][language], values);
}
