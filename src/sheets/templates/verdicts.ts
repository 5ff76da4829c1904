import { fillIn, type Language, type TextValues } from '../../finsam/texts';

/** What becomes of a file that has come back, in a word and a sentence. */
export const verdictTexts = {
  received: {
    word: { sv: 'Mottagen', en: 'Received' },
    sentence: {
      sv: 'Rapporten för {key}, {period}, är läst.',
      en: 'The report for {key}, {period}, has been read.',
    },
  },
  late: {
    word: { sv: 'Mottagen sent', en: 'Received late' },
    sentence: {
      sv: 'Rapporten för {key}, {period}, är läst. Sista dag var {deadline}.',
      en: 'The report for {key}, {period}, has been read. The last day was {deadline}.',
    },
  },
  overBudget: {
    word: { sv: 'Över budget', en: 'Over budget' },
    sentence: {
      sv: 'Rapporten för {key}, {period}, är läst, men är mer än årets budget.',
      en: 'The report for {key}, {period}, has been read, but is more than the budget of the year.',
    },
  },
  already: {
    word: { sv: 'Redan intagen', en: 'Taken in before' },
    sentence: {
      sv: 'Rapporten för {key}, {period}, är redan intagen och har samma innehåll.',
      en: 'The report for {key}, {period}, has been taken in before and says the same.',
    },
  },
  double: {
    word: { sv: 'Dubblett', en: 'Double' },
    sentence: {
      sv: 'Det finns en nyare fil för {key}: {newer}. Den gäller.',
      en: 'There is a newer file for {key}: {newer}. That one holds.',
    },
  },
  empty: {
    word: { sv: 'Tom', en: 'Empty' },
    sentence: {
      sv: 'Mallen för {key} är inte ifylld. Be om den på nytt.',
      en: 'The template for {key} is not filled in. Ask for it again.',
    },
  },
  unreadable: {
    word: { sv: 'Går inte att läsa', en: 'Not readable' },
    sentence: {
      sv: 'Något i rapporten för {key} går inte att läsa, så inget av den tas in. Rätta det och läs in filen igen.',
      en: 'Something in the report for {key} cannot be read, so none of it is taken in. Mend it and read the file again.',
    },
  },
  outOfBounds: {
    word: { sv: 'Orimligt värde', en: 'Out of bounds' },
    sentence: {
      sv: 'Ett värde i rapporten för {key} är inte möjligt, så inget av den tas in. Rätta det och läs in filen igen.',
      en: 'A value in the report for {key} is not possible, so none of it is taken in. Mend it and read the file again.',
    },
  },
  wrongPeriod: {
    word: { sv: 'Fel period', en: 'Wrong period' },
    sentence: {
      sv: 'Filen gäller {found} och inte {period}.',
      en: 'The file is for {found} and not for {period}.',
    },
  },
  otherAssociation: {
    word: { sv: 'Annat förbund', en: 'Another association' },
    sentence: {
      sv: 'Mallen är skickad av {found} och inte av {association}.',
      en: 'The template was sent by {found} and not by {association}.',
    },
  },
  unknownInsats: {
    word: { sv: 'Okänd insats', en: 'Unknown insats' },
    sentence: {
      sv: 'Insatsen "{key}" finns inte bland insatserna. Lägg till den, eller skriv samma namn som när mallen skickades.',
      en: 'There is no insats "{key}". Add it, or write its name as it was when the template was sent.',
    },
  },
  unknownMember: {
    word: { sv: 'Okänd organisation', en: 'Unknown organisation' },
    sentence: {
      sv: '"{key}" har inga Trisamtimmar i planen för {year}. Lägg till en rad på bladet Trisamtimmar, eller skriv samma namn som när mallen skickades.',
      en: '"{key}" has no Trisam hours in the plan of {year}. Add a row on the sheet Trisamtimmar, or write the name as it was when the template was sent.',
    },
  },
  changedStructure: {
    word: { sv: 'Ändrad mall', en: 'Changed template' },
    sentence: {
      sv: 'Text utanför de gula fälten är ändrad eller tillagd, så svaren kan ha hamnat fel. Be om rapporten i en ny mall.',
      en: 'Text outside the yellow fields has been changed or added, so the answers may be misplaced. Ask for the report in a new template.',
    },
  },
  otherVersion: {
    word: { sv: 'Annan version', en: 'Another version' },
    sentence: {
      sv: 'Mallen är gjord med en annan version av Finsamkalkyl. Ladda om panelen, eller skicka en ny mall.',
      en: 'The template was made with another version of Finsamkalkyl. Reload the pane, or send a new template.',
    },
  },
  notATemplate: {
    word: { sv: 'Ingen mall', en: 'No template' },
    sentence: {
      sv: 'Filen är ingen mall från Finsamkalkyl, eller en mall för något annat.',
      en: 'The file is no template from Finsamkalkyl, or one for something else.',
    },
  },
  damaged: {
    word: { sv: 'Kan inte öppnas', en: 'Cannot be opened' },
    // What is wrong with the file is told in its own words.
    sentence: { sv: '', en: '' },
  },
} as const satisfies Record<
  string,
  { readonly word: Record<Language, string>; readonly sentence: Record<Language, string> }
>;

export type VerdictKind = keyof typeof verdictTexts;

/** Beside the words, never in their place. */
export const VERDICT_SYMBOLS: Readonly<Record<VerdictKind, string>> = {
  received: '●',
  late: '◐',
  overBudget: '▲',
  already: '●',
  double: '◌',
  empty: '○',
  unreadable: '▲',
  outOfBounds: '▲',
  wrongPeriod: '✕',
  otherAssociation: '✕',
  unknownInsats: '✕',
  unknownMember: '✕',
  changedStructure: '✕',
  otherVersion: '✕',
  notATemplate: '✕',
  damaged: '✕',
};

export function verdictWord(kind: VerdictKind, language: Language): string {
  return verdictTexts[kind].word[language];
}

/** The sentence of a verdict in a language. */
export function verdictSentence(kind: VerdictKind, details: TextValues, language: Language): string {
  return fillIn(verdictTexts[kind].sentence[language], details);
}
