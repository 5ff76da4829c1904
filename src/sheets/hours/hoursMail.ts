import { dayInWords, periodWords, type Period } from '../../finsam/periods';

/**
 * The letter that goes with a template to a member organisation, with its subject on the first line. In Swedish, as the template.
 * @param deadline the last day to send it back, an ISO date; null where none is set.
 */
export function hoursMail(
  association: string,
  member: string,
  period: Period,
  deadline: string | null,
): string {
  return `Ämne: Trisamtimmar för ${member}, ${periodWords(period)}

Hej!

Här kommer mallen för timmar i Trisam-team från ${member}, ${periodWords(period)}.

Fyll i de gula fälten, spara filen och skicka tillbaka den som bilaga${
    deadline === null ? '' : ` senast ${dayInWords(deadline)}`
  }. Det går bra i Excel, LibreOffice och Google Kalkylark. En rad är ett team eller en hälsocentral och en roll. Lämna en månad tom där inget är gjort, och skriv inga namn på deltagare.

Vänliga hälsningar
${association}
`;
}

/** A letter to those whose hours are missing. */
export function hoursReminder(
  association: string,
  members: readonly string[],
  period: Period,
  deadline: string | null,
): string {
  return `Ämne: Påminnelse om Trisamtimmar, ${periodWords(period)}

Hej!

Vi saknar timmarna i Trisam-team för ${periodWords(period)} från:

${members.map((member) => `- ${member}`).join('\n')}

${
  deadline === null ? '' : `De skulle ha varit inne ${dayInWords(deadline)}. `
}Fyll i de gula fälten i mallen som ni har fått och skicka tillbaka filen. Säg till om ni behöver mallen igen. Har ni inga timmar, skriv 0 och skicka tillbaka mallen ändå.

Vänliga hälsningar
${association}
`;
}
