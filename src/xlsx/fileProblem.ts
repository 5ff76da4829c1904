import type { Language } from '../finsam/texts';

/** Why a file could not be read or written. */
export type FileProblemCode =
  | 'notWorkbook'
  | 'oldFormat'
  | 'binaryFormat'
  | 'encrypted'
  | 'macros'
  | 'tooLarge'
  | 'tooLargeUnpacked'
  | 'tooManyCells'
  | 'damaged'
  | 'missingParts'
  | 'textTooLong'
  | 'formulaTooLong';

const TEXTS: Readonly<Record<FileProblemCode, Readonly<Record<Language, string>>>> = {
  notWorkbook: {
    sv: 'Filen är inte en Excelarbetsbok (.xlsx). Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).',
    en: 'The file is not an Excel workbook (.xlsx). Open it in Excel and save it as Excel Workbook (.xlsx).',
  },
  oldFormat: {
    sv: 'Filen är i det äldre Excelformatet (.xls). Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).',
    en: 'The file is in the older Excel format (.xls). Open it in Excel and save it as Excel Workbook (.xlsx).',
  },
  binaryFormat: {
    sv: 'Filen är en binär arbetsbok (.xlsb). Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).',
    en: 'The file is a binary workbook (.xlsb). Open it in Excel and save it as Excel Workbook (.xlsx).',
  },
  encrypted: {
    sv: 'Filen är skyddad med lösenord eller etikett. Öppna den i Excel, ta bort krypteringen och spara den igen.',
    en: 'The file is protected by a password or label. Open it in Excel, remove the encryption and save it again.',
  },
  macros: {
    sv: 'Filen innehåller makron (.xlsm), som inte läses. Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).',
    en: 'The file holds macros (.xlsm), which are not read. Open it in Excel and save it as Excel Workbook (.xlsx).',
  },
  tooLarge: {
    sv: 'Filen är för stor. Den får vara högst 50 MB. Ta bort bilder och blad som inte behövs.',
    en: 'The file is too large. It may be at most 50 MB. Remove pictures and sheets that are not needed.',
  },
  tooLargeUnpacked: {
    sv: 'Filen blir orimligt stor när den packas upp och läses därför inte.',
    en: 'The file becomes unreasonably large when it is unpacked and is therefore not read.',
  },
  tooManyCells: {
    sv: 'Ett blad i filen har för många celler. Ta bort tomma rader och kolumner efter det som används, och spara igen.',
    en: 'A sheet in the file has too many cells. Delete empty rows and columns beyond what is used, and save again.',
  },
  damaged: {
    sv: 'Filen är skadad och kan inte läsas. Hämta den på nytt, eller låt Excel reparera den och spara den igen.',
    en: 'The file is damaged and cannot be read. Fetch it anew, or let Excel repair it and save it again.',
  },
  missingParts: {
    sv: 'Filen är ofullständig: delar av arbetsboken saknas. Hämta den på nytt, eller låt Excel reparera den.',
    en: 'The file is incomplete: parts of the workbook are missing. Fetch it anew, or let Excel repair it.',
  },
  textTooLong: {
    sv: 'En text är längre än de 32 767 tecken som en cell rymmer. Korta texten.',
    en: 'A text is longer than the 32,767 characters that a cell holds. Shorten the text.',
  },
  formulaTooLong: {
    sv: 'En formel är längre än de 8 192 tecken som Excel tillåter.',
    en: 'A formula is longer than the 8,192 characters that Excel allows.',
  },
};

/** A file that cannot be read, or content that no file can hold. Its message is Swedish; `text` gives either language. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  /** `where` is the sheet and cell, if the problem lies in one: "Budget!B7". */
  constructor(
    readonly code: FileProblemCode,
    readonly where: string | null = null,
    options?: ErrorOptions,
  ) {
    super(textOf(code, where, 'sv'), options);
  }

  text(language: Language): string {
    return textOf(this.code, this.where, language);
  }
}

function textOf(code: FileProblemCode, where: string | null, language: Language): string {
  return where === null ? TEXTS[code][language] : `${where}: ${TEXTS[code][language]}`;
}
