import { fillIn, type Language, type TextValues } from '../../finsam/texts';
import { refusalSentence, type Refusal } from '../../workbook/swedishNumbers';

/** What is told of single cells of a template that has come back. Labels and choices stand as on the sheet, in Swedish. */
export const inputProblemTexts = {
  formula: {
    sv: '{label} ({cell}) har en formel. Skriv in värdet i stället.',
    en: '{label} ({cell}) has a formula. Type the value instead.',
  },
  error: {
    sv: '{label} ({cell}) visar felet {error}. Skriv in ett värde.',
    en: '{label} ({cell}) shows the error {error}. Type a value.',
  },
  unreadable: {
    sv: '{label} ({cell}) är "{text}". {reason}',
    en: '{label} ({cell}) is "{text}". {reason}',
  },
  notAWord: {
    sv: '{label} ({cell}) är "{text}". Välj {choices}.',
    en: '{label} ({cell}) is "{text}". Choose {choices}.',
  },
  longText: {
    sv: '{label} ({cell}) har {length} tecken. Korta texten till högst {max}.',
    en: '{label} ({cell}) has {length} characters. Shorten the text to at most {max}.',
  },
  measureGone: {
    sv: 'Mått {number} finns inte längre för insatsen, men är ifyllt. Skicka en ny mall, eller lägg tillbaka måttet.',
    en: 'Measure {number} is no longer among those of the insats, but is filled in. Send a new template, or put the measure back.',
  },
  measureOfOtherKind: {
    sv: 'Mått {number} mäts på ett annat sätt nu än när mallen skickades. Skicka en ny mall.',
    en: 'Measure {number} is measured in another way now than when the template was sent. Send a new template.',
  },
  tooSmall: {
    sv: '{label} ({cell}) är {value}. Det lägsta är {min}.',
    en: '{label} ({cell}) is {value}. The lowest is {min}.',
  },
  tooLarge: {
    sv: '{label} ({cell}) är {value}. Det högsta är {max}.',
    en: '{label} ({cell}) is {value}. The highest is {max}.',
  },
  notQuarter: {
    sv: '{label} ({cell}) är {value}. Skriv hela, halva eller kvarts timmar.',
    en: '{label} ({cell}) is {value}. Write whole, half or quarter hours.',
  },
  notWhole: {
    sv: '{label} ({cell}) är {value}. Det ska vara ett helt antal.',
    en: '{label} ({cell}) is {value}. It must be a whole number.',
  },
  readAs: {
    sv: '{label} ({cell}): texten "{text}" lästes som {value}.',
    en: '{label} ({cell}): the text "{text}" was read as {value}.',
  },
  timeRead: {
    sv: '{label} ({cell}): tiden {text} lästes som {value} timmar.',
    en: '{label} ({cell}): the time {text} was read as {value} hours.',
  },
  timeUnclear: {
    sv: '{label} ({cell}) visas som en tid, men är talet {value}. Skriv ett tal, till exempel 7,5.',
    en: '{label} ({cell}) is shown as a time, but is the number {value}. Type a number, for example 7,5.',
  },
  rounded: {
    sv: '{label} ({cell}) avrundades till {value}.',
    en: '{label} ({cell}) was rounded to {value}.',
  },
  notADate: {
    sv: '{label} ({cell}): "{text}" är inget datum, men står kvar som text.',
    en: '{label} ({cell}): "{text}" is no date, but is kept as text.',
  },
  questionChanged: {
    sv: 'Mått {number} har en annan fråga nu än när mallen skickades. Kontrollera att svaret stämmer.',
    en: 'Measure {number} has another question now than when the template was sent. Check that the answer fits.',
  },
  overBudget: {
    sv: 'Förbrukat är mer än årets budget.',
    en: 'More than the budget of the year is spent.',
  },
  hoursOverBudget: {
    sv: 'Årets timmar blir {hours}, mer än budgetens {budget}.',
    en: 'The hours of the year become {hours}, more than the {budget} of the budget.',
  },
  amountOverBudget: {
    sv: 'Årets belopp blir {amount} kr, mer än budgetens {budget} kr.',
    en: 'The amount of the year becomes {amount} kr, more than the {budget} kr of the budget.',
  },
  replacesReport: {
    sv: 'Ersätter rapporten i {file}, mottagen {received}: {before} timmar blir {hours}.',
    en: 'Replaces the report in {file}, received {received}: {before} hours become {hours}.',
  },
  cameLate: {
    sv: 'Sista dag var {deadline}.',
    en: 'The last day was {deadline}.',
  },
  noTeam: {
    sv: 'Rad {row} har timmar men inget team. Den kallas {team}.',
    en: 'Row {row} has hours but no team. It is called {team}.',
  },
  sameRow: {
    sv: '{team} har flera rader med samma roll. De läggs ihop.',
    en: '{team} has several rows with the same role. They are added together.',
  },
  rateDiffers: {
    sv: 'Mallen har timpriset {found} kr. Planens {rate} kr gäller.',
    en: 'The template has the rate {found} kr. The {rate} kr of the plan holds.',
  },
  noRate: {
    sv: 'Timpriset saknas, så beloppet kan inte räknas ut.',
    en: 'The rate is missing, so the amount cannot be worked out.',
  },
  lessThanBefore: {
    sv: '{label} är lägre än i ett tidigare tertial. Siffran ska gälla sedan den 1 januari.',
    en: '{label} is lower than in an earlier tertial. The figure shall be since 1 January.',
  },
  unsigned: {
    sv: 'Ingen har skrivit sitt namn.',
    en: 'Nobody has written their name.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type InputProblemCode = keyof typeof inputProblemTexts;

/** 'note': the value is taken. The others stop the file, since a report is taken whole or not at all. */
export type Severity = 'unreadable' | 'outOfBounds' | 'note';

const SEVERITIES: Readonly<Record<InputProblemCode, Severity>> = {
  formula: 'unreadable',
  error: 'unreadable',
  unreadable: 'unreadable',
  notAWord: 'unreadable',
  longText: 'unreadable',
  measureGone: 'unreadable',
  measureOfOtherKind: 'unreadable',
  tooSmall: 'outOfBounds',
  tooLarge: 'outOfBounds',
  notQuarter: 'outOfBounds',
  notWhole: 'outOfBounds',
  readAs: 'note',
  timeRead: 'note',
  timeUnclear: 'unreadable',
  rounded: 'note',
  notADate: 'note',
  questionChanged: 'note',
  overBudget: 'note',
  hoursOverBudget: 'note',
  amountOverBudget: 'note',
  replacesReport: 'note',
  cameLate: 'note',
  noTeam: 'note',
  sameRow: 'note',
  rateDiffers: 'note',
  noRate: 'note',
  lessThanBefore: 'note',
  unsigned: 'note',
};

export interface InputProblem {
  readonly code: InputProblemCode;
  readonly details: TextValues;
  /** Why a text is no number. */
  readonly refusal: Refusal | null;
}

export function inputProblem(
  code: InputProblemCode,
  details: TextValues = {},
  refusal: Refusal | null = null,
): InputProblem {
  return { code, details, refusal };
}

export function severityOf({ code }: InputProblem): Severity {
  return SEVERITIES[code];
}

/** The sentence of a problem in a language. */
export function inputProblemText({ code, details, refusal }: InputProblem, language: Language): string {
  const reason: TextValues = refusal === null ? {} : { reason: refusalSentence(refusal, language) };
  return fillIn(inputProblemTexts[code][language], { ...details, ...reason });
}
