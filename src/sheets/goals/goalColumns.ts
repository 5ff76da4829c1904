/** What a column of a pasted table holds. */
export type GoalColumn =
  | 'number'
  | 'level'
  | 'goal'
  | 'indicator'
  | 'measure'
  | 'target'
  | 'national'
  | 'lastYear'
  | 'outcome'
  | 'status'
  | 'comment'
  | 'source'
  | 'activity'
  | 'state'
  | 'date'
  | 'responsible';

/** By the words of a heading in lower case; the first that fits holds. */
const HEADINGS: readonly (readonly [GoalColumn, RegExp])[] = [
  ['number', /^(?:nr|nummer|mål nr|#)$/],
  ['level', /^nivå$/],
  ['target', /^(?:målvärde|målnivå|måltal|börvärde|gränsvärde|önskat värde|mål(?:värde)? ?\(%\))/],
  ['national', /^(?:riket|nationell|rikssnitt|jämförelsetal)/],
  ['lastYear', /^(?:utfall |resultat )?(?:förra|föregående) år/],
  ['activity', /^(?:nyckel)?aktivitet(?:er)?(?: under året)?$/],
  ['indicator', /^(?:indikator(?:er)?|resultatmål|delmål)(?: 20\d\d)?$/],
  [
    'measure',
    /^(?:mått|mätetal|måttbeskrivning|mätning|nyckeltal|enkätfråga|fråga|definition|hur mäts|mäts genom|mätmetod)/,
  ],
  ['outcome', /^(?:utfall|resultat|uppnått)/],
  ['status', /^(?:status|bedömning|måluppfyllelse|uppfyllelse|uppfylld)/],
  ['comment', /^(?:kommentar|analys|anmärkning|notering)/],
  ['source', /^(?:källa|datakälla|mätkälla)/],
  ['state', /^läge$/],
  ['date', /^(?:datum|tidpunkt|klart|klar senast|tidplan|när)/],
  ['responsible', /^ansvar/],
  ['goal', /^(?:mål|målsättning(?:ar)?|övergripande mål|ambitionsnivå(?:er)?|målområden?)(?: 20\d\d)?$/],
];
const LONGEST_HEADING = 60;
/** Those to the right of these are not looked at. */
const MOST_COLUMNS = 100;

/** What the columns of a table hold, by a row of headings; null where the row is none. A column that is not known is null. */
export function goalColumns(row: readonly string[]): readonly (GoalColumn | null)[] | null {
  const filled = row.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > LONGEST_HEADING)) return null;
  const columns = row.slice(0, MOST_COLUMNS).map(columnOf);
  const known = columns.filter((column) => column !== null);
  const isHeading =
    known.length * 2 > filled.length &&
    known.some((column) => ['goal', 'indicator', 'measure', 'activity'].includes(column));
  if (!isHeading) return null;
  // Of two columns of a kind the first holds.
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : null));
}

function columnOf(cell: string): GoalColumn | null {
  const word = cell
    .toLocaleLowerCase('sv')
    .replace(/\s+/g, ' ')
    .replace(/[.:*]+$/, '')
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
