import type { Rule } from '../rules';
import { CELL_ERROR_SENTENCES } from './cellErrorSentences';

/** What the checks of spreadsheet say. Ids are short, lower-case, with hyphens: they stand in JSON, SARIF and the handbook. */
export const SPREADSHEET_RULES = {
  'sum-misses-row': {
    title: { sv: 'Summan missar en rad', en: 'The sum misses a row' },
    sentences: {
      '': {
        sv: 'Summan räknar {range} men inte {missed} ({label}), som hör till samma block: {amount} saknas. Utöka summan, eller skilj raden från blocket med en tom rad.',
        en: 'The sum adds up {range} but not {missed} ({label}), which belongs to the same block: {amount} is missing. Extend the sum, or part the row from the block with a blank one.',
      },
      column: {
        sv: 'Summan räknar {range} men inte kolumnen bredvid, {missed} ({label}): {amount} saknas. Utöka summan, eller skilj kolumnen från blocket med en tom kolumn.',
        en: 'The sum adds up {range} but not the column beside it, {missed} ({label}): {amount} is missing. Extend the sum, or part the column from the block with a blank one.',
      },
    },
    severity: 'error',
  },
  'sum-counts-twice': {
    title: { sv: 'Summan räknar något två gånger', en: 'The sum counts something twice' },
    sentences: {
      '': {
        sv: '{formula} räknar med summan i {sum}, men också det som den summerar ({part}). {amount} räknas två gånger. Räkna antingen delarna eller delsumman.',
        en: '{formula} counts the sum in {sum}, and also what that sum adds up ({part}). {amount} is counted twice. Count either the parts or the subtotal.',
      },
    },
    severity: 'error',
  },
  'formula-unlike-neighbours': {
    title: { sv: 'Formeln är olik sina grannar', en: 'The formula is unlike its neighbours' },
    sentences: {
      '': {
        sv: 'Här står {formula}, men cellerna omkring räknar på ett annat sätt. Med deras formel skulle det stå {expected}. Kopiera grannens formel hit, om skillnaden inte är meningen.',
        en: 'This is {formula}, but the cells around it are calculated in another way. With their formula it would be {expected}. Copy the formula of the neighbour, unless the difference is meant.',
      },
    },
    severity: 'warning',
  },
  'anchored-reference': {
    title: { sv: 'Dollartecknet håller kvar första raden', en: 'The dollar sign keeps the first row' },
    sentences: {
      '': {
        sv: 'Alla formlerna här läser {fixed}, fast varje rad har ett eget värde bredvid. Här står {formula}; utan dollartecknet vore det {expected}. Ta bort dollartecknet och fyll ner igen, om det inte är meningen.',
        en: 'The formulas here all read {fixed}, although each row has a value of its own beside it. This is {formula}; without the dollar sign it would be {expected}. Take the dollar sign away and fill down again, unless it is meant.',
      },
      across: {
        sv: 'Alla formlerna här läser {fixed}, fast varje kolumn har ett eget värde. Här står {formula}; utan dollartecknet vore det {expected}. Ta bort dollartecknet och fyll åt höger igen, om det inte är meningen.',
        en: 'The formulas here all read {fixed}, although each column has a value of its own. This is {formula}; without the dollar sign it would be {expected}. Take the dollar sign away and fill right again, unless it is meant.',
      },
    },
    severity: 'warning',
  },
  'constant-among-formulas': {
    title: {
      sv: 'Ett tal står där grannarna har formler',
      en: 'A number where the neighbours have formulas',
    },
    sentences: {
      '': {
        sv: 'Här står talet {value}, men cellerna omkring är formler. Med deras formel ({expected}) blir det {result}. Någon har troligen skrivit över formeln: den följer inte med när underlaget ändras.',
        en: 'This is the number {value}, but the cells around it are formulas. Their formula ({expected}) gives {result}. Somebody has probably typed over the formula: it will not follow when the figures change.',
      },
      unknown: {
        sv: 'Här står talet {value}, men cellerna omkring är formler ({expected}). Någon har troligen skrivit över formeln: den följer inte med när underlaget ändras.',
        en: 'This is the number {value}, but the cells around it are formulas ({expected}). Somebody has probably typed over the formula: it will not follow when the figures change.',
      },
    },
    severity: 'warning',
  },
  'formula-among-constants': {
    title: { sv: 'En formel står bland inskrivna tal', en: 'A formula among typed numbers' },
    sentences: {
      '': {
        sv: 'Här står formeln {formula} bland inskrivna tal. Är talet ett värde som de andra? Skriv då in det, så ändras det inte av sig självt.',
        en: 'This is the formula {formula} among typed numbers. Is it a value like the others? Then type it in, so that it does not change by itself.',
      },
    },
    severity: 'note',
  },
  'number-as-text': {
    title: { sv: 'Tal lagrat som text', en: 'Number stored as text' },
    sentences: {
      '': {
        sv: '"{value}" är text, inte ett tal, fast cellerna omkring är tal. Summor hoppar över det. Skriv in talet på nytt.',
        en: '"{value}" is text, not a number, although the cells around it are numbers. Sums skip it. Type the number again.',
      },
      summed: {
        sv: '"{value}" är text, inte ett tal, och {sum} hoppar över det. Skriv in talet på nytt, så räknas det med.',
        en: '"{value}" is text, not a number, and {sum} skips it. Type the number again, so that it is counted.',
      },
    },
    severity: 'error',
  },
  'number-in-formula': {
    title: { sv: 'Ett tal är inbyggt i formeln', en: 'A number is buried in the formula' },
    sentences: {
      '': {
        sv: 'Talet {value} står inne i {count} formler på bladet, bland annat {formula}. Lägg det i en egen cell med en rubrik, så går det att se och ändra på ett ställe.',
        en: 'The number {value} stands inside {count} formulas of the sheet, among them {formula}. Put it in a cell of its own with a heading, so that it can be seen and changed in one place.',
      },
      one: {
        sv: 'Talet {value} står inne i formeln {formula}. Lägg det i en egen cell med en rubrik, så går det att se och ändra.',
        en: 'The number {value} stands inside the formula {formula}. Put it in a cell of its own with a heading, so that it can be seen and changed.',
      },
      whole: {
        sv: '{count} formler på bladet drar av från ett inskrivet tal, bland annat {formula}. Lägg sådana tal i egna celler med en rubrik, så går de att se och ändra.',
        en: '{count} formulas of the sheet take off from a typed number, among them {formula}. Put such numbers in cells of their own with a heading, so that they can be seen and changed.',
      },
      plug: {
        sv: 'Formeln {formula} lägger till eller drar ifrån {value}, som inte syns någonstans. Lägg beloppet på en egen rad med en förklaring.',
        en: 'The formula {formula} adds or takes off {value}, which is nowhere to be seen. Put the amount on a row of its own with an explanation.',
      },
    },
    severity: 'note',
  },
  'reference-to-blank': {
    title: { sv: 'Formeln pekar på en tom cell', en: 'The formula points at a blank cell' },
    sentences: {
      '': {
        sv: '{formula} räknar med {cell}, som är tom och räknas som 0. Rätta hänvisningen, eller fyll i cellen.',
        en: '{formula} counts on {cell}, which is blank and counts as 0. Mend the reference, or fill in the cell.',
      },
    },
    severity: 'warning',
  },
  'reference-to-text': {
    title: { sv: 'Formeln räknar med en text', en: 'The formula calculates with a text' },
    sentences: {
      '': {
        sv: '{formula} räknar med {cell}, men där står texten "{text}". Resultatet blir #VÄRDEFEL! när arbetsboken räknas om. Rätta hänvisningen eller skriv ett tal där.',
        en: '{formula} calculates with {cell}, which holds the text "{text}". The result will be #VALUE! when the workbook is recalculated. Mend the reference, or type a number there.',
      },
    },
    severity: 'error',
  },
  'cell-error': {
    title: { sv: 'Cellen visar ett fel', en: 'The cell shows an error' },
    sentences: CELL_ERROR_SENTENCES,
    severity: 'error',
  },
  'hidden-in-sum': {
    title: { sv: 'Dolda belopp räknas med', en: 'Hidden amounts are counted' },
    sentences: {
      rows: {
        sv: 'Dolda rader ({hidden}) räknas med i {sum}: {amount} av summan syns inte. Visa raderna, eller använd DELSUMMA(109;…) om de inte ska räknas.',
        en: 'Hidden rows ({hidden}) are counted in {sum}: {amount} of the sum is not to be seen. Show the rows, or use SUBTOTAL(109,…) if they are not to count.',
      },
      columns: {
        sv: 'Dolda kolumner ({hidden}) räknas med i {sum}: {amount} av summan syns inte. Visa kolumnerna, eller ta bort dem ur summan.',
        en: 'Hidden columns ({hidden}) are counted in {sum}: {amount} of the sum is not to be seen. Show the columns, or take them out of the sum.',
      },
      sheet: {
        sv: '{sum} räknar med belopp på bladet {hidden}, som är dolt. Visa bladet, så att den som läser kan följa summan.',
        en: '{sum} counts amounts of the sheet {hidden}, which is hidden. Show the sheet, so that whoever reads can follow the sum.',
      },
    },
    severity: 'warning',
  },
  'external-link': {
    title: { sv: 'Formeln hämtar från en annan arbetsbok', en: 'The formula reads another workbook' },
    sentences: {
      '': {
        sv: '{count} formler på bladet hämtar från en annan arbetsbok ({book}). Flyttas eller ändras den stämmer inte siffrorna här. Kopiera in underlaget på ett eget blad.',
        en: '{count} formulas of the sheet read another workbook ({book}). If it is moved or changed the figures here go wrong. Copy what is needed into a sheet of its own.',
      },
    },
    severity: 'warning',
  },
  'approximate-lookup': {
    title: { sv: 'Uppslagningen är ungefärlig', en: 'The lookup is approximate' },
    sentences: {
      unsorted: {
        sv: '{function} söker ungefärligt i {range}, som inte är sorterat. Svaret kan bli fel utan att det syns. Ange exakt matchning ({exact}).',
        en: '{function} searches {range} approximately, and it is not sorted. The answer may be wrong without anything showing it. Ask for an exact match ({exact}).',
      },
      fellows: {
        sv: '{function} söker ungefärligt i {range}, men formlerna omkring söker exakt i samma lista. Finns det som söks inte där får du svaret för en annan rad. Ange exakt matchning ({exact}).',
        en: '{function} searches {range} approximately, but the formulas around it search the same list exactly. If what is looked up is not there you get the answer of another row. Ask for an exact match ({exact}).',
      },
      text: {
        sv: '{function} söker ungefärligt bland texterna i {range}. Finns texten inte där får du svaret för en annan rad. Ange exakt matchning ({exact}).',
        en: '{function} searches the texts in {range} approximately. If the text is not there you get the answer of another row. Ask for an exact match ({exact}).',
      },
    },
    severity: 'error',
  },
  'custom-function-missing': {
    title: { sv: 'Tilläggets funktioner är inte laddade', en: 'The functions of the add-in are not loaded' },
    sentences: {
      '': {
        sv: '{count} celler använder {function}, som inte är laddad och visar {error}. Öppna tillägget som funktionen hör till, eller frys cellerna till värden innan arbetsboken skickas vidare.',
        en: '{count} cells use {function}, which is not loaded and shows {error}. Open the add-in that the function belongs to, or freeze the cells to values before the workbook is sent on.',
      },
    },
    severity: 'warning',
  },
  'broken-name': {
    title: { sv: 'Ett namn pekar på borttagna celler', en: 'A name points at deleted cells' },
    sentences: {
      '': {
        sv: 'Namnet {name} pekar på celler som har tagits bort, och {count} formler använder det. Peka om namnet i Namnhanteraren.',
        en: 'The name {name} points at cells that have been deleted, and {count} formulas use it. Point it to the right cells in the Name Manager.',
      },
      unused: {
        sv: 'Namnet {name} pekar på celler som har tagits bort. Ingen formel använder det. Ta bort namnet i Namnhanteraren.',
        en: 'The name {name} points at cells that have been deleted. No formula uses it. Delete the name in the Name Manager.',
      },
    },
    severity: 'error',
  },
  'circular-reference': {
    title: {
      sv: 'Formlerna räknar på varandra i en ring',
      en: 'The formulas depend on each other in a circle',
    },
    sentences: {
      '': {
        sv: '{cells} beror på sig själv genom {count} celler. Excel kan inte räkna ut den. Ta bort en av hänvisningarna i ringen.',
        en: '{cells} depends on itself through {count} cells. Excel cannot calculate it. Take away one of the references of the circle.',
      },
      iterated: {
        sv: '{cells} beror på sig själv genom {count} celler. Excel har ändå ett svar, för att ett villkor bryter ringen eller för att det räknar runt tills talen står still (iterativ beräkning). Utan den inställningen räknas de inte om. Bryt ringen, om den inte är meningen.',
        en: '{cells} depends on itself through {count} cells. Excel has an answer all the same, since a condition breaks the circle or since it goes round until the figures stand still (iterative calculation). Without that setting they are not recalculated. Break the circle, unless it is meant.',
      },
      self: {
        sv: 'Formeln {formula} räknar med sin egen cell. Excel kan inte räkna ut den. Ändra området så att cellen inte är med.',
        en: 'The formula {formula} counts its own cell. Excel cannot calculate it. Change the range so that the cell is not in it.',
      },
    },
    severity: 'error',
  },
  'stale-value': {
    title: { sv: 'Värdet är inte omräknat', en: 'The value is not recalculated' },
    sentences: {
      '': {
        sv: 'Formeln {formula} ger {expected}, men det står {value}. Filen har troligen ändrats utan att räknas om. Öppna den i Excel och räkna om allt (Ctrl+Alt+F9).',
        en: 'The formula {formula} gives {expected}, but the value is {value}. The file has probably been changed without being recalculated. Open it in Excel and recalculate everything (Ctrl+Alt+F9).',
      },
      rounded: {
        sv: 'Här står {value}, men {formula} ger {expected}. Skillnaden ryms i avrundning: filen är troligen skriven av ett program som avrundar. Öppna den i Excel och räkna om allt (Ctrl+Alt+F9), om det ska gå ihop.',
        en: 'This is {value}, but {formula} gives {expected}. The difference is within rounding: the file was probably written by a program that rounds. Open it in Excel and recalculate everything (Ctrl+Alt+F9), if it is to add up.',
      },
      roundedMany: {
        sv: '{count} formler på bladet visar avrundade värden. Här står {value}, men {formula} ger {expected}. Filen är troligen skriven av ett program som avrundar. Öppna den i Excel och räkna om allt (Ctrl+Alt+F9), om det ska gå ihop.',
        en: '{count} formulas of the sheet show rounded values. This is {value}, but {formula} gives {expected}. The file was probably written by a program that rounds. Open it in Excel and recalculate everything (Ctrl+Alt+F9), if it is to add up.',
      },
      many: {
        sv: '{count} formler på bladet visar andra värden än de ger. Här står {value}, men {formula} ger {expected}. Filen har troligen ändrats utan att räknas om. Öppna den i Excel och räkna om allt (Ctrl+Alt+F9).',
        en: '{count} formulas of the sheet show other values than they give. This is {value}, but {formula} gives {expected}. The file has probably been changed without being recalculated. Open it in Excel and recalculate everything (Ctrl+Alt+F9).',
      },
    },
    severity: 'error',
  },
} as const satisfies Record<string, Rule>;
