import type { Rule } from '../rules';

/** What a cell with an error says: what is wrong, how many others show errors for that, and what to do. */

type Words = Rule['sentences'][string];

interface CellErrorWords {
  readonly what: Words;
  readonly remedy: Words;
}

const KINDS = {
  '': {
    what: { sv: 'Här står {error}.', en: 'This is {error}.' },
    remedy: { sv: 'Se efter vad formeln räknar med.', en: 'See what the formula calculates with.' },
  },
  typed: {
    what: {
      sv: 'Här står {error} som ett inskrivet värde, utan någon formel.',
      en: 'This is {error} as a typed value, without any formula.',
    },
    remedy: {
      sv: 'Skriv in det rätta värdet, eller lämna cellen tom.',
      en: 'Type the right value, or leave the cell blank.',
    },
  },
  reference: {
    what: {
      sv: 'Formeln pekar på celler som har tagits bort (#REF!, på svenska #REFERENS!).',
      en: 'The formula points at cells that have been deleted (#REF!).',
    },
    remedy: { sv: 'Peka ut rätt celler på nytt.', en: 'Point out the right cells again.' },
  },
  outside: {
    what: {
      sv: 'Formeln hämtar från en rad eller kolumn utanför sitt område (#REF!, på svenska #REFERENS!).',
      en: 'The formula reads a row or a column outside its range (#REF!).',
    },
    remedy: {
      sv: 'Se efter vilket område och vilket nummer den har.',
      en: 'See which range and which number it has.',
    },
  },
  division: {
    what: {
      sv: 'Formeln delar med noll eller med en tom cell (#DIV/0!, på svenska #DIVISION/0!).',
      en: 'The formula divides by zero or by a blank cell (#DIV/0!).',
    },
    remedy: {
      sv: 'Fyll i det som delas med, eller låt formeln vara tom tills det finns.',
      en: 'Fill in the divisor, or let the formula be blank until there is one.',
    },
  },
  missing: {
    what: {
      sv: 'Det som slås upp finns inte i listan (#N/A, på svenska #SAKNAS!).',
      en: 'What is looked up is not in the list (#N/A).',
    },
    remedy: {
      sv: 'Rätta sökvärdet eller komplettera listan.',
      en: 'Mend what is looked up, or complete the list.',
    },
  },
  value: {
    what: {
      sv: 'Formeln räknar med något som inte är ett tal (#VALUE!, på svenska #VÄRDEFEL!).',
      en: 'The formula calculates with something that is no number (#VALUE!).',
    },
    remedy: { sv: 'Se efter vilka celler den pekar på.', en: 'See which cells it points at.' },
  },
  name: {
    what: {
      sv: 'Excel känner inte igen ett namn eller en funktion i formeln (#NAME?, på svenska #NAMN?).',
      en: 'Excel does not know a name or a function in the formula (#NAME?).',
    },
    remedy: {
      sv: 'Rätta stavningen, eller lägg till namnet igen.',
      en: 'Mend the spelling, or add the name again.',
    },
  },
  number: {
    what: {
      sv: 'Resultatet går inte att räkna ut eller är för stort (#NUM!, på svenska #OGILTIGT!).',
      en: 'The result cannot be calculated or is too large (#NUM!).',
    },
    remedy: { sv: 'Se efter vilka tal formeln får.', en: 'See which numbers the formula is given.' },
  },
  spill: {
    what: {
      sv: 'Formelns svar får inte plats: något står i vägen (#SPILL!, på svenska #SPILL!).',
      en: 'There is no room for the answer of the formula: something stands in its way (#SPILL!).',
    },
    remedy: {
      sv: 'Flytta det som står bredvid eller under.',
      en: 'Move what stands beside or below it.',
    },
  },
} as const satisfies Readonly<Record<string, CellErrorWords>>;

export type CellErrorKind = keyof typeof KINDS;

const FOLLOWED = {
  alone: { sv: '', en: '' },
  one: {
    sv: ' En annan cell visar fel av samma orsak.',
    en: ' Another cell shows an error for the same cause.',
  },
  many: {
    sv: ' {followers} andra celler visar fel av samma orsak.',
    en: ' {followers} other cells show errors for the same cause.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The name of the sentence for a kind of error that some other cells follow from. */
export function cellErrorVariant(kind: CellErrorKind, followers: number): string {
  return variantOf(kind, followers === 0 ? 'alone' : followers === 1 ? 'one' : 'many');
}

function variantOf(kind: string, followed: keyof typeof FOLLOWED): string {
  return [kind, followed === 'alone' ? '' : followed].filter((part) => part !== '').join('-');
}

/** All of them, by variant. */
export const CELL_ERROR_SENTENCES: Rule['sentences'] = Object.fromEntries(
  Object.entries<CellErrorWords>(KINDS).flatMap(([kind, { what, remedy }]) =>
    (Object.keys(FOLLOWED) as (keyof typeof FOLLOWED)[]).map((followed): [string, Words] => [
      variantOf(kind, followed),
      {
        sv: `${what.sv}${FOLLOWED[followed].sv} ${remedy.sv}`,
        en: `${what.en}${FOLLOWED[followed].en} ${remedy.en}`,
      },
    ]),
  ),
);
