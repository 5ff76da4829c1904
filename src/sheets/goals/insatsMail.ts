import { lastDayInWords, periodWords } from '../../finsam/periods';
import { tertialOf, type Tertial } from '../templates/periods';

/** The letter that goes with a template to an insats' steering group, with its subject on the first line. In Swedish, as the template. */
export function insatsMail(association: string, insats: string, year: number, tertial: Tertial): string {
  const period = tertialOf(year, tertial);
  return `Ämne: Tertialrapport för ${insats}, ${periodWords(period)}

Hej!

Här kommer mallen för tertialrapporten för ${insats}. Den gäller 1 januari–${lastDayInWords(period)}.

Fyll i de gula fälten, spara filen och skicka tillbaka den som bilaga. Det går bra i Excel, LibreOffice och Google Kalkylark. Lämna ett fält tomt om uppgiften saknas, och skriv inga namn på deltagare.

Vänliga hälsningar
${association}
`;
}

/** A letter to those whose reports are missing. */
export function insatsReminder(
  association: string,
  insatser: readonly string[],
  year: number,
  tertial: Tertial,
): string {
  const period = periodWords(tertialOf(year, tertial));
  return `Ämne: Påminnelse om tertialrapport, ${period}

Hej!

Vi saknar tertialrapporten för ${period} från:

${insatser.map((insats) => `- ${insats}`).join('\n')}

Fyll i de gula fälten i mallen som ni har fått och skicka tillbaka filen. Säg till om ni behöver mallen igen.

Vänliga hälsningar
${association}
`;
}
