import type { Rule } from '../rules';

/** What the checks of field say. Ids are short, lower-case, with hyphens: they stand in JSON, SARIF and the handbook. */
export const FIELD_RULES = {
  'contributions-split': {
    title: { sv: 'Bidragen är inte ½–¼–¼', en: 'Contributions are not ½–¼–¼' },
    sentences: {
      '': {
        sv: '{party}: {found} {year}. Staten ska bidra med hälften, regionen med en fjärdedel och kommunerna tillsammans med en fjärdedel (lag 2003:1210, 5 §). Efter de andra parternas belopp ska här stå {expected}.',
        en: '{party}: {found} {year}. The state is to contribute half, the region a fourth and the municipalities together a fourth (law 2003:1210, section 5). By the amounts of the other parties, {expected} should stand here.',
      },
      parties: {
        sv: 'Bidragen {year} är {state}, {region} och {municipalities}. Staten ska bidra med hälften, regionen med en fjärdedel och kommunerna tillsammans med en fjärdedel (lag 2003:1210, 5 §). Kontrollera beloppen.',
        en: 'The contributions {year} are {state}, {region} and {municipalities}. The state is to contribute half, the region a fourth and the municipalities together a fourth (law 2003:1210, section 5). Check the amounts.',
      },
      halves: {
        sv: '{party}: {found} {year}. Där ingen region deltar ska staten och kommunerna bidra med hälften var (lag 2003:1210, 5 a §): {expected}.',
        en: '{party}: {found} {year}. Where no region takes part, the state and the municipalities are to contribute half each (law 2003:1210, section 5 a): {expected}.',
      },
      rounding: {
        sv: 'Kommunernas belopp {year} blir tillsammans {found} och inte {expected}, en fjärdedel. Det ryms i att varje belopp är avrundat för sig. Avrunda dem tillsammans (största resten) så går de ihop.',
        en: 'The amounts of the municipalities {year} are {found} together and not {expected}, a fourth. Rounding each on its own allows for it. Round them together (largest remainder) and they add up.',
      },
    },
    severity: 'warning',
  },
  'municipal-shares': {
    title: { sv: 'Kommunernas andelar går inte ihop', en: 'The municipal shares do not add up' },
    sentences: {
      percent: {
        sv: 'Kommunernas andelar i ”{column}” blir tillsammans {found} och inte 100 %. Kontrollera dem.',
        en: 'The shares of the municipalities in “{column}” are {found} together and not 100 %. Check them.',
      },
      total: {
        sv: 'Kommunernas belopp {year} blir tillsammans {found}, men {heading} har {expected} för kommunerna. Kontrollera vilket som gäller.',
        en: 'The amounts of the municipalities {year} are {found} together, but {heading} has {expected} for the municipalities. Check which of them holds.',
      },
    },
    severity: 'warning',
  },
  'granted-budget': {
    title: { sv: 'Beviljat och budget stämmer inte', en: 'Granted and budget do not tie' },
    sentences: {
      '': {
        sv: '{label} {year} är {found} i budgeten, men listan över insatser har {expected}. Rätta den av dem som är fel.',
        en: '{label} {year} is {found} in the budget, but the list of insatser has {expected}. Correct the one that is wrong.',
      },
      year: {
        sv: '{label} {year} är {found} i budgeten. Listan över insatser för {year} har {expected}, som i budgeten står för {otherYear}. Kontrollera att listan och budgeten gäller samma år.',
        en: '{label} {year} is {found} in the budget. The list of insatser for {year} has {expected}, which the budget has for {otherYear}. Check that the list and the budget are for the same year.',
      },
      unit: {
        sv: '{label} {year} är {found} i budgeten och {expected} i listan över insatser: en tusendel eller tusen gånger så mycket. Kontrollera om det är kronor eller tusental.',
        en: '{label} {year} is {found} in the budget and {expected} in the list of insatser: a thousandth or a thousand times as much. Check whether they are kronor or thousands.',
      },
    },
    severity: 'error',
  },
  'insats-year': {
    title: { sv: 'Belopp och period stämmer inte', en: 'Amount and period do not match' },
    sentences: {
      outside: {
        sv: '{insats} har {found} för {year}, men pågår {period}. Rätta perioden eller flytta beloppet.',
        en: '{insats} has {found} for {year}, but runs {period}. Correct the period or move the amount.',
      },
      missing: {
        sv: '{insats} pågår {period} men har inget belopp för {year}. Fyll i det, eller rätta perioden.',
        en: '{insats} runs {period} but has no amount for {year}. Fill it in, or correct the period.',
      },
      budget: {
        sv: '{insats} pågår {period}, men budgeten har inget för {label} {year}. Rätta perioden eller budgeten.',
        en: '{insats} runs {period}, but the budget has nothing for {label} {year}. Correct the period or the budget.',
      },
    },
    severity: 'warning',
  },
  'cost-sign': {
    title: { sv: 'Fel tecken', en: 'Wrong sign' },
    sentences: {
      '': {
        sv: '{label} {column} är {found}, men raden och raderna intill har motsatt tecken. Kontrollera tecknet.',
        en: '{label} {column} is {found}, but its row and the rows beside it have the other sign. Check the sign.',
      },
      running: {
        sv: '{label} {column} är {found}, men raden och raderna intill har motsatt tecken, och {insats} pågår {period}. Kontrollera tecknet och beloppet.',
        en: '{label} {column} is {found}, but its row and the rows beside it have the other sign, and {insats} runs {period}. Check the sign and the amount.',
      },
    },
    severity: 'warning',
  },
  'period-date': {
    title: { sv: 'Datumet finns inte', en: 'No such date' },
    sentences: {
      '': {
        sv: '{found} finns inte i kalendern. Rätta datumet.',
        en: '{found} is not in the calendar. Correct the date.',
      },
      year: {
        sv: 'Årtalet i ”{found}” har en siffra för lite eller för mycket. Rätta årtalet.',
        en: 'The year in “{found}” has a digit too few or too many. Correct the year.',
      },
      reversed: {
        sv: '{found} slutar innan den börjar. Rätta start eller slut.',
        en: '{found} ends before it begins. Correct its start or its end.',
      },
    },
    severity: 'error',
  },
  'period-differs': {
    title: { sv: 'Två perioder för samma insats', en: 'Two periods for one insats' },
    sentences: {
      '': {
        sv: '{insats} pågår {found} här, men {other} på ett annat ställe. Rätta den period som är fel.',
        en: '{insats} runs {found} here, but {other} in another place. Correct the period that is wrong.',
      },
    },
    severity: 'warning',
  },
  'heading-year': {
    title: { sv: 'Rubrikens år stämmer inte', en: 'The year of the heading does not match' },
    sentences: {
      '': {
        sv: '{insats} pågår {period}, men rubriken säger {year}. Rätta rubrikens år eller perioden.',
        en: '{insats} runs {period}, but the heading says {year}. Correct the year of the heading or the period.',
      },
      column: {
        sv: 'Kolumnerna är år i följd, {years}, men en heter {found}. Ska det vara {expected}?',
        en: 'The columns are years in a row, {years}, but one is called {found}. Should it be {expected}?',
      },
    },
    severity: 'warning',
  },
  'equity-roll': {
    title: { sv: 'Eget kapital rullar inte', en: 'Equity does not roll forward' },
    sentences: {
      closing: {
        sv: 'Eget kapital {year} är {found}, men {opening} och resultatet {result} ger {expected}. Kontrollera de tre.',
        en: 'Equity {year} is {found}, but {opening} and the result {result} give {expected}. Check the three.',
      },
      result: {
        sv: 'Resultatet {year} är {found}, men eget kapital går från {opening} till {closing}: {expected}. Kontrollera de tre.',
        en: 'The result {year} is {found}, but equity goes from {opening} to {closing}: {expected}. Check the three.',
      },
      opening: {
        sv: 'Ingående eget kapital {year} är {found}, men utgående året före är {expected}. De ska vara lika.',
        en: 'The opening equity {year} is {found}, but the closing equity of the year before is {expected}. They should be equal.',
      },
    },
    severity: 'error',
  },
  'equity-limit': {
    title: { sv: 'Taket för eget kapital stämmer inte', en: 'The limit of equity is not right' },
    sentences: {
      '': {
        sv: '{percent} av {base} ({baseAmount}) är {expected}, inte {found}.',
        en: '{percent} of {base} ({baseAmount}) is {expected}, not {found}.',
      },
    },
    severity: 'warning',
  },
  'equity-ratio': {
    title: { sv: 'Soliditeten stämmer inte', en: 'The equity ratio is not right' },
    sentences: {
      '': {
        sv: 'Soliditeten {year} är {found}, men eget kapital {equity} av tillgångarna {assets} är {expected}.',
        en: 'The equity ratio {year} is {found}, but equity {equity} of assets {assets} is {expected}.',
      },
    },
    severity: 'error',
  },
  'cash-flow': {
    title: { sv: 'Kassaflödet stämmer inte med balansräkningen', en: 'The cash flow does not tie' },
    sentences: {
      '': {
        sv: '{label} {year} är {found} i kassaflödesanalysen, men balansräkningen ger {expected}.',
        en: '{label} {year} is {found} in the cash flow statement, but the balance sheet gives {expected}.',
      },
      sign: {
        sv: '{label} {year} är {found} i kassaflödesanalysen, men balansräkningen ger {expected}: tecknet är omvänt.',
        en: '{label} {year} is {found} in the cash flow statement, but the balance sheet gives {expected}: the sign is the other way round.',
      },
      opening: {
        sv: '{label} {year} är {found}, men likvida medel vid slutet av året före är {expected}. De ska vara lika.',
        en: '{label} {year} is {found}, but the cash at the end of the year before is {expected}. They should be equal.',
      },
      change: {
        sv: '{label} {year} är {found}, men likvida medel går från {opening} till {closing}: {expected}.',
        en: '{label} {year} is {found}, but cash goes from {opening} to {closing}: {expected}.',
      },
    },
    severity: 'error',
  },
  balance: {
    title: { sv: 'Balansräkningen balanserar inte', en: 'The balance sheet does not balance' },
    sentences: {
      '': {
        sv: '{label} {year} är {found}, men {other} är {expected}. De ska vara lika.',
        en: '{label} {year} is {found}, but {other} is {expected}. They should be equal.',
      },
    },
    severity: 'error',
  },
  'note-tie': {
    title: { sv: 'Noten stämmer inte med sin post', en: 'The note does not tie to its line' },
    sentences: {
      '': {
        sv: 'Not {note} har {found} för {year}, men {label} är {expected}. Rätta den av dem som är fel.',
        en: 'Note {note} has {found} for {year}, but {label} is {expected}. Correct the one that is wrong.',
      },
      line: {
        sv: '{label} {year} är {found}, men not {note}, som hör dit, har {expected} och går ihop. Rätta posten.',
        en: '{label} {year} is {found}, but note {note}, which belongs to it, has {expected} and adds up. Correct the line.',
      },
      part: {
        sv: 'Not {note} har {found} för {year}, men {label}, som hänvisar dit, är {expected}. Om noten bara är en del av posten, visa resten också.',
        en: 'Note {note} has {found} for {year}, but {label}, which refers to it, is {expected}. If the note is only a part of the line, show the rest too.',
      },
    },
    severity: 'error',
  },
  'key-figure': {
    title: { sv: 'Samma uppgift på två sätt', en: 'The same figure in two ways' },
    sentences: {
      '': {
        sv: '{label} {year} är {found} här, men {expected} i {heading}. Rätta den av dem som är fel.',
        en: '{label} {year} is {found} here, but {expected} in {heading}. Correct the one that is wrong.',
      },
      rounding: {
        sv: '{label} {year} är {found} här, men {expected} i {heading}. Det ryms i avrundningen, men samma uppgift bör se lika ut.',
        en: '{label} {year} is {found} here, but {expected} in {heading}. Rounding allows for it, but the same figure should look the same.',
      },
      sign: {
        sv: '{label} {year} är {found} här, men {expected} i {heading}: tecknet är omvänt.',
        en: '{label} {year} is {found} here, but {expected} in {heading}: the sign is the other way round.',
      },
    },
    severity: 'error',
  },
  'insats-amount': {
    title: { sv: 'Samma insats med två belopp', en: 'One insats with two amounts' },
    sentences: {
      '': {
        sv: '{insats}, {what} {year}: {found} här, men {expected} på ett annat ställe. Rätta det som är fel.',
        en: '{insats}, {what} {year}: {found} here, but {expected} in another place. Correct the one that is wrong.',
      },
    },
    severity: 'warning',
  },
  'insats-spelling': {
    title: { sv: 'Insatsen stavas på två sätt', en: 'The insats is spelt in two ways' },
    sentences: {
      '': {
        sv: '”{found}” heter ”{other}” på ett annat ställe. Skriv namnet på ett sätt.',
        en: '“{found}” is called “{other}” in another place. Write the name in one way.',
      },
    },
    severity: 'warning',
  },
  'status-figures': {
    title: { sv: 'Status och utfall säger emot varandra', en: 'Status and outcome contradict each other' },
    sentences: {
      '': {
        sv: 'Målet är {target} och utfallet {outcome}, men status är ”{found}”. Kontrollera siffrorna och bedömningen.',
        en: 'The target is {target} and the outcome {outcome}, but the status is “{found}”. Check the figures and the assessment.',
      },
    },
    severity: 'warning',
  },
  'thousand-mixed': {
    title: { sv: 'Kronor och tusental blandade', en: 'Kronor and thousands mixed' },
    sentences: {
      '': {
        sv: '{label} {column} är {found}, men de andra beloppen i raden är omkring en tusendel eller tusen gånger så stora. Menas {expected}?',
        en: '{label} {column} is {found}, but the other amounts of the row are about a thousandth or a thousand times as large. Is {expected} meant?',
      },
      table: {
        sv: '{label} {year} är {found} här och {other} i {heading}: tusen gånger så mycket eller en tusendel. Kontrollera enheten.',
        en: '{label} {year} is {found} here and {other} in {heading}: a thousand times as much or a thousandth. Check the unit.',
      },
      column: {
        sv: 'Alla belopp i ”{column}” är omkring en tusendel av eller tusen gånger så stora som de andra årens. Kontrollera enheten.',
        en: 'All amounts of “{column}” are about a thousandth of, or a thousand times, those of the other years. Check the unit.',
      },
    },
    severity: 'warning',
  },
  'signed-early': {
    title: { sv: 'Undertecknad innan året var slut', en: 'Signed before the year had ended' },
    sentences: {
      '': {
        sv: 'Årsredovisningen för {year} är daterad {found}, innan året var slut. Kontrollera årtalet.',
        en: 'The annual report for {year} is dated {found}, before the year had ended. Check the year.',
      },
    },
    severity: 'error',
  },
  'age-brackets': {
    title: { sv: 'Åldersgrupperna överlappar', en: 'The age groups overlap' },
    sentences: {
      '': {
        sv: 'Åldern {age} finns både i {other} och i {found}. Låt grupperna börja där den förra slutar: {expected}.',
        en: 'The age {age} is both in {other} and in {found}. Let each group begin where the one before ends: {expected}.',
      },
    },
    severity: 'note',
  },
} as const satisfies Record<string, Rule>;
