import { fillIn, type Language, type TextValues } from '../finsam/texts';

/** Everything that the command line says, in both languages. */
const TEXTS = {
  summary: {
    sv: 'Bygger och läser budgetarbetsböcker för samordningsförbund, bygger deras måluppfyllelse och granskar arbetsböcker och texter, utan Excel.',
    en: 'Builds and reads budget workbooks of samordningsförbund, builds their goal fulfilment and checks workbooks and texts, without Excel.',
  },
  usage: { sv: 'Användning', en: 'Usage' },
  commands: { sv: 'Kommandon', en: 'Commands' },
  options: { sv: 'Flaggor', en: 'Options' },
  commandPlaceholder: { sv: 'kommando', en: 'command' },
  filePlaceholder: { sv: 'fil', en: 'file' },
  moreHelp: {
    sv: 'Skriv "finsamkalkyl <kommando> --help" för mer om ett kommando.',
    en: 'Type "finsamkalkyl <command> --help" for more about a command.',
  },
  exitCodes: {
    sv: 'Slutkoder: 0 allt gick bra, 1 innehållet har fel (alla listas), 2 filen kunde inte läsas eller skrivas, eller kommandot var fel.',
    en: 'Exit codes: 0 all went well, 1 the content has problems (all are listed), 2 a file could not be read or written, or the command was wrong.',
  },
  helpOption: { sv: 'Visa den här hjälpen.', en: 'Show this help.' },
  versionOption: { sv: 'Visa programmets version.', en: 'Show the version of the program.' },
  languageOption: { sv: 'Språk: sv (förval) eller en.', en: 'Language: sv (default) or en.' },
  forceOption: { sv: 'Skriv över filen om den redan finns.', en: 'Overwrite the file if it exists.' },
  buildSummary: {
    sv: 'Bygg en arbetsbok (.xlsx) av en planfil (.json).',
    en: 'Build a workbook (.xlsx) from a plan file (.json).',
  },
  buildArguments: { sv: '<plan.json>', en: '<plan.json>' },
  buildOutput: {
    sv: 'Filen som skrivs, "-" för standard ut. Förval: planfilens namn med .xlsx.',
    en: 'The file to write, "-" for standard output. Default: the name of the plan file with .xlsx.',
  },
  readSummary: {
    sv: 'Läs tillbaka planen (.json) ur en arbetsbok (.xlsx).',
    en: 'Read the plan (.json) back from a workbook (.xlsx).',
  },
  readArguments: { sv: '<arbetsbok.xlsx>', en: '<workbook.xlsx>' },
  readOutput: {
    sv: 'Filen som skrivs. Förval: standard ut.',
    en: 'The file to write. Default: standard output.',
  },
  goalsSummary: {
    sv: 'Bygg en arbetsbok (.xlsx) med måluppfyllelsen av en målfil (.json).',
    en: 'Build a workbook (.xlsx) with the goal fulfilment from a file of goals (.json).',
  },
  goalsArguments: { sv: '<mal.json>', en: '<goals.json>' },
  goalsOutput: {
    sv: 'Filen som skrivs, "-" för standard ut. Förval: målfilens namn med .xlsx.',
    en: 'The file to write, "-" for standard output. Default: the name of the file of goals with .xlsx.',
  },
  templatesSummary: {
    sv: 'Gör en mall (.xlsx) för Trisamtimmar till varje medlemsorganisation som har timmar i planen.',
    en: 'Make a template (.xlsx) of Trisam hours for each member organisation that has hours in the plan.',
  },
  templatesOutput: {
    sv: 'Mappen som mallarna läggs i. Förval: trisamtimmar-<period>.',
    en: 'The folder for the templates. Default: trisamtimmar-<period>.',
  },
  periodOption: {
    sv: 'Perioden: 2025-01 (månad), 2025-K1 (kvartal), 2025-T1 (tertial) eller 2025 (år).',
    en: 'The period: 2025-01 (month), 2025-K1 (quarter), 2025-T1 (tertial) or 2025 (year).',
  },
  deadlineOption: {
    sv: 'Sista dagen, som står i mallen.',
    en: 'The last day, which stands in the template.',
  },
  collectSummary: {
    sv: 'Ta in ifyllda mallar ur en mapp till en arbetsbok (.xlsx) med budgeten och Trisamtimmarna.',
    en: 'Take filled in templates in a folder into a workbook (.xlsx) with the budget and the Trisam hours.',
  },
  collectArguments: { sv: '<mapp>', en: '<folder>' },
  collectOutput: {
    sv: 'Filen som skrivs, "-" för standard ut. Förval: mappens namn med .xlsx.',
    en: 'The file to write, "-" for standard output. Default: the name of the folder with .xlsx.',
  },
  planOption: {
    sv: 'Planfilen som timmarna rapporteras mot.',
    en: 'The plan that the hours are reported against.',
  },
  onlyPeriodOption: {
    sv: 'Ta bara in den här perioden. Förval: de perioder som filerna gäller.',
    en: 'Take in this period only. Default: the periods that the files are for.',
  },
  collectDeadlineOption: {
    sv: 'Sista dagen för perioden i --period; senare filer märks som sena.',
    en: 'The last day of the period in --period; later files are marked as late.',
  },
  dateOption: {
    sv: 'Dagen då filerna togs emot. Förval: i dag.',
    en: 'The day on which the files were received. Default: today.',
  },
  notAPeriod: {
    sv: '"{period}" är ingen period. Skriv till exempel 2025-01, 2025-K1, 2025-T1 eller 2025.',
    en: '"{period}" is no period. Write for example 2025-01, 2025-K1, 2025-T1 or 2025.',
  },
  notADate: {
    sv: '{option}: "{date}" är inget datum. Skriv ÅÅÅÅ-MM-DD.',
    en: '{option}: "{date}" is no date. Write YYYY-MM-DD.',
  },
  noHours: {
    sv: 'Planen i {path} har inga Trisamtimmar {year}.',
    en: 'The plan in {path} has no Trisam hours in {year}.',
  },
  deadlineNeedsPeriod: {
    sv: '--deadline gäller en period: ange den med --period.',
    en: '--deadline is for one period: tell it with --period.',
  },
  nothingToCollect: {
    sv: 'Mappen {folder} har inga rapporter att ta in. Inget är skrivet.',
    en: 'The folder {folder} has no reports to take in. Nothing has been written.',
  },
  folderUnreadable: {
    sv: 'Mappen {folder} finns inte eller kan inte läsas.',
    en: 'The folder {folder} does not exist or cannot be read.',
  },
  collected: {
    sv: '{period}: {count} rapporter, {hours} timmar, {amount} kr. Saknas: {missing}.',
    en: '{period}: {count} reports, {hours} hours, {amount} kr. Missing: {missing}.',
  },
  noneMissing: { sv: 'ingen', en: 'none' },
  checkSummary: {
    sv: 'Granska arbetsböcker (.xlsx) och texter (.md, .txt, .tsv, .csv, .html): summor, uppgifter och formler.',
    en: 'Check workbooks (.xlsx) and texts (.md, .txt, .tsv, .csv, .html): sums, statements and formulas.',
  },
  checkArguments: { sv: '<fil…>', en: '<file…>' },
  checkOutput: {
    sv: 'Filen som rapporten skrivs till. Förval: standard ut.',
    en: 'The file to write the report to. Default: standard output.',
  },
  formatOption: {
    sv: 'Rapportens form: text (förval), json eller sarif (SARIF 2.1.0).',
    en: 'The form of the report: text (default), json or sarif (SARIF 2.1.0).',
  },
  minimumSeverityOption: {
    sv: 'Visa bara fel (error), fel och varningar (warning) eller allt (note, förval).',
    en: 'Show errors only (error), errors and warnings (warning) or all (note, default).',
  },
  optionValue: {
    sv: 'Flaggan {option} kan inte vara "{value}". Välj något av {values}.',
    en: 'The option {option} cannot be "{value}". Choose one of {values}.',
  },
  checkUnknownKind: {
    sv: 'Filen {path} är av ett slag som inte granskas. Spara den som .xlsx, .md, .txt, .tsv, .csv eller .html.',
    en: 'The file {path} is of a kind that is not checked. Save it as .xlsx, .md, .txt, .tsv, .csv or .html.',
  },
  nothingFound: { sv: 'inget att anmärka på', en: 'nothing found' },
  errorsHeading: { sv: 'Fel', en: 'Errors' },
  warningsHeading: { sv: 'Varningar', en: 'Warnings' },
  notesHeading: { sv: 'Anteckningar', en: 'Notes' },
  oneError: { sv: '1 fel', en: '1 error' },
  errors: { sv: '{count} fel', en: '{count} errors' },
  oneWarning: { sv: '1 varning', en: '1 warning' },
  warnings: { sv: '{count} varningar', en: '{count} warnings' },
  oneNote: { sv: '1 anteckning', en: '1 note' },
  notes: { sv: '{count} anteckningar', en: '{count} notes' },
  foundThere: { sv: 'Står: {found}', en: 'Found: {found}' },
  expectedThere: { sv: 'Väntat: {expected}', en: 'Expected: {expected}' },
  workedOutFrom: { sv: 'Räknat på: {evidence}', en: 'Worked out from: {evidence}' },
  andMore: { sv: 'och {count} till', en: 'and {count} more' },
  lineAndColumn: { sv: 'rad {line}, tecken {column}', en: 'line {line}, column {column}' },
  written: { sv: 'Skrev {path}', en: 'Wrote {path}' },
  unknownCommand: {
    sv: 'Kommandot "{command}" finns inte. Skriv "finsamkalkyl --help" för en lista.',
    en: 'There is no command "{command}". Type "finsamkalkyl --help" for a list.',
  },
  unknownOption: {
    sv: 'Flaggan "{option}" finns inte, eller saknar sitt värde. Skriv "finsamkalkyl --help" för en lista.',
    en: 'There is no option "{option}", or it lacks its value. Type "finsamkalkyl --help" for a list.',
  },
  unknownLanguage: {
    sv: 'Språket "{language}" finns inte. Välj sv eller en.',
    en: 'There is no language "{language}". Choose sv or en.',
  },
  argumentCount: {
    sv: 'Kommandot {command} tar en fil: {usage}',
    en: 'The command {command} takes one file: {usage}',
  },
  argumentsMissing: {
    sv: 'Kommandot {command} tar minst en fil: {usage}',
    en: 'The command {command} takes at least one file: {usage}',
  },
  optionMissing: {
    sv: 'Kommandot {command} behöver {option}: {usage}',
    en: 'The command {command} needs {option}: {usage}',
  },
  fileMissing: { sv: 'Filen {path} finns inte.', en: 'The file {path} does not exist.' },
  fileUnreadable: {
    sv: 'Filen {path} kan inte läsas: {reason}',
    en: 'The file {path} cannot be read: {reason}',
  },
  fileUnwritable: {
    sv: 'Filen {path} kan inte skrivas: {reason}',
    en: 'The file {path} cannot be written: {reason}',
  },
  fileExists: {
    sv: 'Filen {path} finns redan. Välj en annan med -o, eller skriv över den med --force.',
    en: 'The file {path} exists. Choose another with -o, or overwrite it with --force.',
  },
  planProblems: { sv: 'Planen i {path} har {count} fel:', en: 'The plan in {path} has problems: {count}' },
  goalProblems: { sv: 'Målen i {path} har {count} fel:', en: 'The goals in {path} have problems: {count}' },
  sheetProblems: {
    sv: 'Arbetsboken {path} har {count} fel som hindrar läsningen:',
    en: 'The workbook {path} has problems that stand in the way of reading: {count}',
  },
  wholeFile: { sv: 'hela filen', en: 'the whole file' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type TextName = keyof typeof TEXTS;

/** A text in a language, with its placeholders filled in. */
export function text(name: TextName, language: Language, details: TextValues = {}): string {
  return fillIn(TEXTS[name][language], details);
}
