import type { Rule } from '../rules';

/** How a mistyped figure is told, the same for every rule about sums. */
const SLIPS = {
  cell: {
    sv: '{where}: här står {found}, men {total} kräver {expected} (skillnad {difference}). Rätta talet om underlaget säger detsamma.',
    en: '{where}: it says {found}, but {total} requires {expected} (a difference of {difference}). Correct the figure if its source agrees.',
  },
  sign: {
    sv: '{where}: här står {found}, men med {expected} stämmer {total}. Tecknet ser ut att vara fel. Ändra det.',
    en: '{where}: it says {found}, but with {expected} {total} agrees. The sign seems to be wrong. Change it.',
  },
  factor: {
    sv: '{where}: här står {found}, men med {expected} stämmer {total}. Talet ser ut att ha fel enhet eller fel antal nollor. Rätta det.',
    en: '{where}: it says {found}, but with {expected} {total} agrees. The figure seems to have the wrong unit or number of noughts. Correct it.',
  },
  transposed: {
    sv: '{where}: här står {found}, men med {expected} stämmer {total}. Två siffror ser ut att ha bytt plats. Rätta talet.',
    en: '{where}: it says {found}, but with {expected} {total} agrees. Two digits seem to be swapped. Correct the figure.',
  },
  digit: {
    sv: '{where}: här står {found}, men med {expected} stämmer {total}. En siffra ser ut att saknas eller vara för mycket. Rätta talet.',
    en: '{where}: it says {found}, but with {expected} {total} agrees. A digit seems to be missing or too many. Correct the figure.',
  },
  corrected: {
    sv: '{where}: här står {found}, men raderna ger {expected} (skillnad {difference}) när också de är rättade: {corrections}. Rätta båda.',
    en: '{where}: it says {found}, but the rows make {expected} (a difference of {difference}) once they are corrected too: {corrections}. Correct both.',
  },
  parts: {
    sv: '{where}: {found} stämmer med raderna längre ned, men delarna ger {expected} (skillnad {difference}). En av delarna är fel. Jämför dem med underlaget.',
    en: '{where}: {found} agrees with the rows further on, but its parts make {expected} (a difference of {difference}). One of the parts is wrong. Compare them with their source.',
  },
  omitted: {
    sv: '{where}: här står {found}, men delarna ger {expected}. {omitted} ser inte ut att vara med i summan. Ta med den, eller skriv varför den inte räknas.',
    en: '{where}: it says {found}, but the parts make {expected}. {omitted} seems to be left out of the sum. Include it, or say why it does not count.',
  },
} as const;

/** What the checks of arithmetic say. Ids are short, lower-case, with hyphens: they stand in JSON, SARIF and the handbook. */
export const ARITHMETIC_RULES = {
  footing: {
    title: { sv: 'Summan stämmer inte med raderna', en: 'The sum does not agree with its rows' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men raderna ger {expected} (skillnad {difference}). Rätta summan, eller den rad som är fel.',
        en: '{where}: it says {found}, but the rows make {expected} (a difference of {difference}). Correct the sum, or the row that is wrong.',
      },
      ...SLIPS,
    },
    severity: 'error',
  },
  'footing-rounding': {
    title: { sv: 'Summan skiljer sig av avrundning', en: 'The sum differs by rounding' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, och delarna ger {expected}. Skillnaden {difference} ryms i avrundning. Skriv att beloppen är avrundade, eller fördela skillnaden.',
        en: '{where}: it says {found}, and the parts make {expected}. The difference of {difference} is within rounding. Say that amounts are rounded, or spread the difference.',
      },
      several: {
        sv: '{where}: här står {found}, och delarna ger {expected}. Skillnaden {difference} ryms i avrundning, liksom {count} ställen i samma summa. Skriv att beloppen är avrundade.',
        en: '{where}: it says {found}, and the parts make {expected}. The difference of {difference} is within rounding, as in {count} places of the same sum. Say that amounts are rounded.',
      },
    },
    severity: 'note',
  },
  'cross-footing': {
    title: { sv: 'Raden stämmer inte på tvären', en: 'The row does not add up across' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men raden ger {expected} på tvären (skillnad {difference}). Rätta totalen, eller den kolumn som är fel.',
        en: '{where}: it says {found}, but the row makes {expected} across (a difference of {difference}). Correct the total, or the column that is wrong.',
      },
      ...SLIPS,
    },
    severity: 'error',
  },
  result: {
    title: { sv: 'Resultatet stämmer inte', en: 'The result does not agree' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men intäkter och kostnader ger {expected} (skillnad {difference}). Rätta resultatet, eller den rad som är fel.',
        en: '{where}: it says {found}, but income and costs make {expected} (a difference of {difference}). Correct the result, or the row that is wrong.',
      },
      ...SLIPS,
    },
    severity: 'error',
  },
  deviation: {
    title: { sv: 'Avvikelsen stämmer inte', en: 'The deviation does not agree' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men utfall och budget ger {expected} (skillnad {difference}). Rätta avvikelsen, eller den figur som är fel.',
        en: '{where}: it says {found}, but outcome and budget make {expected} (a difference of {difference}). Correct the deviation, or the figure that is wrong.',
      },
      ...SLIPS,
    },
    severity: 'error',
  },
  'consumption-rate': {
    title: { sv: 'Förbrukningsgraden stämmer inte', en: 'The consumption rate does not agree' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men {numerator} av {denominator} är {expected}. Rätta procentsatsen, eller det belopp som är fel.',
        en: '{where}: it says {found}, but {numerator} of {denominator} is {expected}. Correct the percentage, or the amount that is wrong.',
      },
    },
    severity: 'error',
  },
  share: {
    title: { sv: 'Andelen stämmer inte', en: 'The share does not agree' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men {numerator} av {denominator} är {expected}. Rätta andelen, eller den figur som är fel.',
        en: '{where}: it says {found}, but {numerator} of {denominator} is {expected}. Correct the share, or the figure that is wrong.',
      },
    },
    severity: 'error',
  },
  'change-rate': {
    title: { sv: 'Förändringen i procent stämmer inte', en: 'The change in percent does not agree' },
    sentences: {
      '': {
        sv: '{where}: här står {found}, men {numerator} och {denominator} ger {expected}. Rätta procentsatsen, eller den figur som är fel.',
        en: '{where}: it says {found}, but {numerator} and {denominator} make {expected}. Correct the percentage, or the figure that is wrong.',
      },
    },
    severity: 'error',
  },
  'claim-parts': {
    title: { sv: 'Delarna i texten ger inte helheten', en: 'The parts in the text do not make the whole' },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men {one} och {other} är tillsammans {expected} (skillnad {difference}). Rätta antalet, eller en av delarna.',
        en: 'The text says {found}, but {one} and {other} are {expected} together (a difference of {difference}). Correct the number, or one of the parts.',
      },
      between: {
        sv: 'Texten säger {found}, men det ligger inte mellan {one} och {other}. Helheten kan inte vara högre eller lägre än båda delarna. Rätta en av procentsatserna.',
        en: 'The text says {found}, but that does not lie between {one} and {other}. The whole cannot be above or below both its parts. Correct one of the percentages.',
      },
    },
    severity: 'error',
  },
  'claim-percent': {
    title: { sv: 'Procentsatsen i texten stämmer inte', en: 'The percentage in the text does not agree' },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men {part} av {base} är {expected}. Rätta procentsatsen, eller det tal som är fel.',
        en: 'The text says {found}, but {part} of {base} is {expected}. Correct the percentage, or the number that is wrong.',
      },
      cut: {
        sv: 'Texten säger {found}, men {part} av {base} är avrundat {expected}. Decimalerna är avhuggna. Skriv {expected}.',
        en: 'The text says {found}, but {part} of {base} rounds to {expected}. Its decimals were cut off. Write {expected}.',
      },
      product: {
        sv: 'Texten säger {found}, men {percent} av {base} är {expected}. Rätta beloppet, eller procentsatsen.',
        en: 'The text says {found}, but {percent} of {base} is {expected}. Correct the amount, or the percentage.',
      },
    },
    severity: 'error',
  },
  'claim-sum': {
    title: { sv: 'Summan i texten stämmer inte', en: 'The sum in the text does not agree' },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men {terms} är {expected}. Rätta summan, eller det tal som är fel.',
        en: 'The text says {found}, but {terms} is {expected}. Correct the sum, or the number that is wrong.',
      },
      parts: {
        sv: 'Texten säger {found}, men delarna ({terms}) är tillsammans {expected}. Rätta helheten, eller den del som är fel.',
        en: 'The text says {found}, but the parts ({terms}) are {expected} together. Correct the whole, or the part that is wrong.',
      },
    },
    severity: 'error',
  },
  'claim-change': {
    title: { sv: 'Förändringen i texten stämmer inte', en: 'The change in the text does not agree' },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men från {from} till {to} är {expected}. Rätta förändringen, eller det tal som är fel.',
        en: 'The text says {found}, but from {from} to {to} is {expected}. Correct the change, or the number that is wrong.',
      },
      doubled: {
        sv: 'Texten talar om en fördubbling, men {to} är {times} gånger {from}. Skriv om meningen, eller rätta det belopp som är fel.',
        en: 'The text speaks of a doubling, but {to} is {times} times {from}. Rewrite the sentence, or correct the amount that is wrong.',
      },
    },
    severity: 'error',
  },
  'claim-list': {
    title: { sv: 'Antalet stämmer inte med listan', en: 'The number does not agree with the list' },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men de {count} raderna i listan är tillsammans {expected} (skillnad {difference}). Rätta antalet, eller den rad som är fel.',
        en: 'The text says {found}, but the {count} lines of the list are {expected} together (a difference of {difference}). Correct the number, or the line that is wrong.',
      },
    },
    severity: 'warning',
  },
  'text-table': {
    title: { sv: 'Texten säger något annat än tabellen', en: 'The text says something else than the table' },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men i tabellen ”{heading}” står {expected} ({label}). Rätta det som är fel, så att dokumentet säger detsamma överallt.',
        en: 'The text says {found}, but the table “{heading}” says {expected} ({label}). Correct what is wrong, so that the document says the same everywhere.',
      },
    },
    severity: 'warning',
  },
  'claim-fulfilled': {
    title: {
      sv: 'Antalet uppfyllda indikatorer stämmer inte',
      en: 'The number of fulfilled indicators does not agree',
    },
    sentences: {
      '': {
        sv: 'Texten säger {found}, men tabellen för mål {goal} ger {expected} uppfyllda. Rätta texten, eller statusen i tabellen.',
        en: 'The text says {found}, but the table of goal {goal} makes {expected} fulfilled. Correct the text, or the status in the table.',
      },
    },
    severity: 'warning',
  },
} as const satisfies Record<string, Rule>;
