import type { Finding, FindingPlace } from '../../finding';
import type { FoundSentence, FoundTable } from '../../table';
import { plainWords } from '../plainWords';

const NUMBERS = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];
const COUNT = `\\d{1,3}|${NUMBERS.slice(1).join('|')}`;
/** "4 av 6 indikatorer är uppfyllda", "tre av fyra mål har uppnåtts". */
const CLAIM = new RegExp(
  `(?<![\\p{L}\\d])(${COUNT})\\s+av\\s+(${COUNT})\\s+(?:indikator(?:er|erna)?|mått(?:en)?)\\s+(?:\\p{L}+\\s+){0,3}?(?:uppfyll|uppnå)`,
  'iu',
);
const GOAL = /(?<![\p{L}\d])mål\s+(\d{1,2})(?!\d)/iu;
const STATUS =
  /(?:ej|inte|delvis)\s+(?:uppfyll\p{L}*|uppnå\p{L}*)|ej mätbar\p{L}*|uppfyll\p{L}*\s+till övervägande del|till övervägande del\s+(?:vara\s+)?uppfyll\p{L}*|uppfyll(?:d|t|da)(?!\p{L})/giu;

interface Fulfilment {
  readonly indicators: number;
  readonly fulfilled: number;
  readonly mostly: number;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly place: FindingPlace }[];
}

/** How many indicators of a goal running text says are fulfilled, against the statuses in the table of the goal. */
export function checkFulfilled(
  tables: readonly FoundTable[],
  sentences: readonly FoundSentence[],
): Finding[] {
  return sentences.flatMap((sentence) => {
    const claim = CLAIM.exec(sentence.text);
    const goal = GOAL.exec(sentence.text)?.[1] ?? GOAL.exec(sentence.heading)?.[1];
    if (claim === null || goal === undefined) return [];
    const fulfilment = fulfilmentOf(
      tables.filter(({ heading }) => new RegExp(`^mål ${goal}(?!\\d)`, 'iu').test(heading.trim())),
    );
    if (fulfilment === null) return [];
    const [fulfilled, indicators] = [numberOf(claim[1] ?? ''), numberOf(claim[2] ?? '')];
    const { mostly, rows } = fulfilment;
    const isRight =
      indicators === fulfilment.indicators &&
      fulfilled >= fulfilment.fulfilled &&
      fulfilled <= fulfilment.fulfilled + mostly;
    if (isRight) return [];
    const expected = `${fulfilment.fulfilled + mostly} av ${fulfilment.indicators}`;
    const found = `${claim[1] ?? ''} av ${claim[2] ?? ''}`;
    return [
      {
        rule: 'claim-fulfilled',
        severity: 'warning',
        place: sentence.placeAt(claim.index),
        details: { found, expected, goal },
        found,
        expected,
        effect: null,
        evidence: rows,
        fix: null,
      },
    ];
  });
}

/** Longer is no heading of a column, but a row that goes on from the page before. */
const LONGEST_TITLE = 100;

/** The statuses of the indicators in the tables of one goal; null where some row tells none. */
function fulfilmentOf(tables: readonly FoundTable[]): Fulfilment | null {
  if (tables.some(({ columns }) => columns.some(({ title }) => title.length > LONGEST_TITLE))) return null;
  const rows = tables.flatMap((table) => table.rows);
  let fulfilled = 0;
  let mostly = 0;
  const evidence: Fulfilment['rows'][number][] = [];
  for (const row of rows) {
    // A row without an indicator of its own goes on with the one above it.
    if (row.label.trim() === '') continue;
    const statuses = row.cells.flatMap((cell) => plainWords(cell.text.slice(-300)).match(STATUS) ?? []);
    const status = statuses.at(-1);
    const cell = row.cells.at(-1);
    if (status === undefined || cell === undefined) return null;
    evidence.push({ label: row.label.slice(0, 80), value: status, place: cell.place });
    if (/^(?:ej|inte|delvis)/u.test(status)) continue;
    if (status.includes('övervägande')) mostly++;
    else fulfilled++;
  }
  return evidence.length === 0 ? null : { indicators: evidence.length, fulfilled, mostly, rows: evidence };
}

function numberOf(text: string): number {
  const word = NUMBERS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text);
}
