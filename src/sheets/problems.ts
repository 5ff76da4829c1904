import { fillIn, type TextValues } from '../finsam/texts';
import { cellAddress } from '../workbook/addresses';

/** What stands in the way of reading a sheet, told with its place: the tab and, where there is one, the cell ("B7"). */
export interface SheetProblem {
  readonly sheet: string;
  readonly cell: string | null;
  readonly message: string;
  readonly code: SheetProblemCode;
}

/** A place on a tab, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const sheetProblemTexts = {
  noBudget: 'Arbetsboken innehåller ingen budget från Finsamkalkyl. Välj Ny budget i panelen.',
  missingName:
    'Namnet {name} saknas eller pekar fel, så värdet kan inte läsas. Ångra det som tog bort det, eller bygg upp arbetsboken på nytt med {page}.',
  missingTable: 'Tabellen {name} saknas. Ångra borttagningen, eller bygg om bladet med {page} från {saved}.',
  missingColumn:
    'Kolumnen "{column}" saknas i tabellen {table}. Skriv tillbaka rubriken eller ångra borttagningen.',
  yearColumn:
    'Kolumnen "{column}" har belopp, men året ligger utanför budgetåren {first}–{last}. Ändra tillbaka budgetåret, eller börja det nya året med Ny budget.',
  wrongShape:
    'Namnet {name} ska omfatta {columns} celler i bredd. Ångra ändringen, eller bygg upp arbetsboken på nytt med {page}.',
  textForNumber: 'Cellen innehåller text ("{text}") där ett tal behövs. Skriv talet utan enhet.',
  textForDate: 'Cellen innehåller text ("{text}") där ett datum behövs. Skriv datumet som ÅÅÅÅ-MM-DD.',
  errorInCell: 'Cellen visar felet {error}. Rätta formeln eller skriv ett värde.',
  notAWord: '"{text}" finns inte bland valen. Välj: {choices}.',
  noGoals: 'Arbetsboken innehåller ingen måluppfyllelse från Finsamkalkyl. Bygg bladen under Mål i panelen.',
  unknownGoal:
    'Mål nr {number} finns inte i tabellen Mål. Skriv numret på ett mål som finns, eller lägg till målet.',
  unknownIndicator:
    'Indikator nr {number} finns inte i tabellen Indikatorer. Skriv numret på en indikator som finns, eller skriv en insats om måttet bara hör till den.',
  unknownMeasure:
    'Mått nr {number} finns inte på bladet Mått. Skriv numret på ett mått som finns, eller ta bort raden.',
  unknownInsats:
    'Insatsen "{number}" finns inte i tabellen Insatsuppföljning. Skriv namnet som där, eller lägg till insatsen.',
  noParent: 'Cellen är tom, så raden hör inte till något. Skriv {parent}.',
  notAYear: 'Året ska vara ett årtal, till exempel 2025.',
  notAPeriod: 'Perioden hör inte till året och hur ofta organisationerna rapporterar. Skriv {choices}.',
  reportTwice: 'Organisationen har redan en rapport för samma period. Ta bort den ena raden.',
  rowWithoutReport:
    'Raden hör inte till någon rapport på bladet Trisamrapporter. Skriv medlem och period som där, eller ta bort raden.',
  negative: 'Talet är negativt. Skriv noll eller mer.',
  notATertial: 'Tertialet ska vara 1, 2 eller 3.',
  tertialTwice: 'Tertialet står redan på en annan rad. Slå ihop raderna till en.',
  reasonWithoutStatus:
    'Det finns ett skäl men ingen beslutad status. Välj en status i listan, eller ta bort skälet.',
  planProblem: '{message}',
} as const;

export type SheetProblemCode = keyof typeof sheetProblemTexts;

/** A problem at a place, or of a whole tab when no place is given. */
export function sheetProblem(
  code: SheetProblemCode,
  at: Place | { readonly sheet: string },
  details: TextValues = {},
): SheetProblem {
  const message = fillIn(sheetProblemTexts[code], details);
  return { sheet: at.sheet, cell: 'row' in at ? cellAddress(at.row, at.column) : null, message, code };
}
