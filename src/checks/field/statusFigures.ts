import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundCell, FoundRow, FoundTable } from '../table';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { plainLabel, withoutTags } from './plainLabel';

/** A status that says the contrary of what target and outcome say, where both are one number and the target says which way. */
export function statusFigures(document: CheckedDocument): Finding[] {
  return document.tables.flatMap((table) => {
    const columns = columnsOf(table);
    if (columns === null) return [];
    const usual = usualWay(table, columns);
    return table.rows.flatMap((row) => contradictionsOf(row, columns, usual));
  });
}

interface GoalColumns {
  readonly indicator: number;
  readonly target: number;
  readonly outcome: number;
  /** -1 where the status stands at the end of the outcome. */
  readonly status: number;
  /** The word of the comparison, "minst", in a column of its own; -1 where there is none. */
  readonly condition: number;
}

function columnsOf(table: FoundTable): GoalColumns | null {
  const titles = table.columns.map(({ title }) => plainLabel(title));
  const at = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title));
  const outcome = at(/^(?:utfall|resultat|uppnått)(?: (?:20\d\d|totalt))?$/);
  const compared = at(/^jämförelsetal$/);
  const aimed = at(/^(?:målvärde|målnivå|måltal|gränsvärde|mål(?:värde)? ?\(%\))$/);
  const named = compared >= 0 ? compared : aimed;
  const described = at(/^(?:mått(?:beskrivning)?|mätetal|nyckeltal)$/);
  const indicator = at(/^indikator(?:er)?$/);
  const goal = table.columns.findIndex(
    ({ kind }, index) => kind === 'figures' && /^mål(?: 20\d\d)?$/.test(titles[index] ?? ''),
  );
  const target = [named, goal, described, indicator].find((index) => index >= 0) ?? -1;
  if (outcome < 0 || target < 0) return null;
  return {
    indicator,
    target,
    outcome,
    status: at(/^(?:status|bedömning|måluppfyllelse|uppfyllelse)$/),
    condition: at(/^villkor$/),
  };
}

const FEWEST_ALIKE = 3;
/** Measures that are met by being low, whatever the others of the table are. */
const LESS_IS_BETTER =
  /sjuk|frånvaro|kostnad|kapital|tid\b|kö|avhopp|avbrott|minsk|lägre|högst|färre|bidragsberoende/i;

/**
 * Which way the targets of a table are meant that say it only by their statuses: all but one, of at least four, are met by being reached, or by not being
 * exceeded. Null where both or neither may be.
 */
function usualWay(table: FoundTable, { target, outcome, status }: GoalColumns): Way | null {
  if (status < 0) return null;
  const told = table.rows.flatMap((row) => {
    const [aim, result] = [row.cells[target]?.number, row.cells[outcome]?.number];
    const said = statusIn(row.cells[status]?.text ?? '');
    const isKnown = aim !== undefined && aim !== null && result !== undefined && result !== null;
    // One that is just reached says nothing of the way.
    return !isKnown || said === null || aim.equals(result)
      ? []
      : [result.greaterThan(aim) === (said === 'met')];
  });
  const upwards = told.filter(Boolean).length;
  const downwards = told.length - upwards;
  if (upwards >= FEWEST_ALIKE && downwards <= 1) return 'atLeast';
  return downwards >= FEWEST_ALIKE && upwards <= 1 ? 'atMost' : null;
}

interface Side {
  readonly text: string;
  readonly cell: FoundCell;
}

function contradictionsOf(row: FoundRow, columns: GoalColumns, usual: Way | null): Finding[] {
  const cellAt = (index: number) => row.cells[index];
  const [target, outcome] = [cellAt(columns.target), cellAt(columns.outcome)];
  if (target === undefined || outcome === undefined || outcome.text.trim() === '') return [];
  const indicator = cellAt(columns.indicator)?.text ?? '';
  const condition = cellAt(columns.condition)?.text ?? '';
  if (columns.status >= 0) {
    const status = cellAt(columns.status);
    if (status === undefined || statusIn(status.text) === null) return [];
    return contradictionOf(
      { text: target.text, cell: target },
      { text: outcome.text, cell: outcome },
      status,
      [condition, indicator],
      LESS_IS_BETTER.test(row.label) ? null : usual,
    );
  }
  // Numbered measures in one cell: "1. 69% - Ej uppfylld 2. 57% Uppfylld".
  const [targets, outcomes] = [itemsOf(target.text), itemsOf(outcome.text)];
  const isNumbered = targets.size > 0 && outcomes.size > 0;
  const pairs = isNumbered
    ? [...outcomes].flatMap(([number, text]) => {
        const aim = targets.get(number);
        return aim === undefined ? [] : [{ aim, text }];
      })
    : targets.size === 0 && outcomes.size === 0
      ? [{ aim: target.text, text: outcome.text }]
      : [];
  return pairs.flatMap(({ aim, text }) =>
    contradictionOf({ text: aim, cell: target }, { text, cell: outcome }, { ...outcome, text }, [indicator]),
  );
}

const LONGEST_CELL = 3000;
const MOST_ITEMS = 20;

/** The numbered items of a cell, by number; none where it has no such list. */
function itemsOf(text: string): Map<string, string> {
  const plain = oneLine(text);
  const starts = [...plain.matchAll(/(?:^| )(\d{1,2})\. (?=\S)/g)].slice(0, MOST_ITEMS);
  const items = new Map<string, string>();
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.index ?? plain.length;
    items.set(start[1] ?? '', cutAtSummary(plain.slice(start.index + start[0].length, end)));
  });
  return items;
}

/** What follows on the last item sums up all of them. */
function cutAtSummary(text: string): string {
  const at = text.search(/kommentar:|sammanfattning:|sammantaget/i);
  return at < 0 ? text : text.slice(0, at);
}

function oneLine(text: string): string {
  return withoutTags(text.slice(0, LONGEST_CELL)).replace(/\s+/g, ' ').trim();
}

type Way = 'atLeast' | 'atMost' | 'more';
type Status = 'met' | 'notMet';

function contradictionOf(
  target: Side,
  outcome: Side,
  status: FoundCell,
  words: readonly string[],
  usual: Way | null = null,
): Finding[] {
  const said = statusIn(status.text);
  const told = wayIn(target.text) ?? words.map(wayIn).find((found) => found !== null) ?? null;
  const way = told ?? usual;
  const [aim, result] = [soleFigure(target), soleFigure(outcome)];
  if (said === null || way === null || aim === null || result === null || aim.isPercent !== result.isPercent)
    return [];
  const isMet =
    way === 'atLeast'
      ? result.value.greaterThanOrEqualTo(aim.value)
      : way === 'atMost'
        ? result.value.lessThanOrEqualTo(aim.value)
        : result.value.greaterThan(aim.value);
  if (isMet === (said === 'met')) return [];
  const word = STATUS.exec(oneLine(status.text))?.[0] ?? status.text;
  const sign = { atLeast: 'minst', atMost: 'högst', more: 'mer än' }[way];
  return [
    {
      ...fieldFinding({
        rule: 'status-figures',
        // What only the other rows of the table tell may be otherwise for this one.
        severity: told === null ? 'note' : 'warning',
        cell: status,
        expected: isMet ? 'Uppfylld' : 'Ej uppfylld',
        details: { target: `${sign} ${aim.text}`, outcome: result.text, found: word },
        evidence: [evidenceOf('Mål', target.cell), evidenceOf('Utfall', outcome.cell)],
      }),
      found: word,
    },
  ];
}

const STATUS =
  /(?:ej|inte|icke) (?:uppfyll(?:da|d|t)|upp(?:nått|nådd)|nått|nådd)|(?:till övervägande del |delvis )?uppfyll(?:da|d|t)(?: till övervägande del)?/i;

/** The status of a text that ends with it, or is nothing else. Only the two that figures can contradict. */
function statusIn(text: string): Status | null {
  const line = oneLine(text)
    .replace(/[✓✗▲●○]/g, '')
    .trim();
  const all = [...line.matchAll(new RegExp(STATUS.source, 'gi'))];
  const [only] = all;
  if (only === undefined || all.length > 1) return null;
  if (!/^[\s.!)]*$/.test(line.slice(only.index + only[0].length))) return null;
  const word = only[0].toLocaleLowerCase('sv');
  if (/delvis|övervägande/.test(word)) return null;
  return /^(?:ej|inte|icke)/.test(word) ? 'notMet' : 'met';
}

/** Which way a target is meant; null where it says none, or more than one. */
function wayIn(text: string): Way | null {
  const plain = oneLine(text).toLocaleLowerCase('sv');
  const ways = [
    /\bminst\b|\blägst\b|≥|>=/.test(plain) ? 'atLeast' : null,
    /\bhögst\b|\bmax(?:imalt)?\b|≤|<=|inte överstiga/.test(plain) ? 'atMost' : null,
    /(?:förbättring|ökning) jämfört med/.test(plain) ? 'more' : null,
  ].filter((way) => way !== null);
  return ways.length === 1 ? (ways[0] as Way) : null;
}

interface SoleFigure {
  readonly value: Decimal;
  readonly isPercent: boolean;
  readonly text: string;
}

/** The one figure that a cell or an item tells; null where it tells none or several. What stands in brackets explains it. */
function soleFigure({ text, cell }: Side): SoleFigure | null {
  if (text === cell.text && cell.number !== null)
    return { value: cell.number, isPercent: cell.unit === 'percent', text: cell.text.trim() };
  let plain = oneLine(text);
  // Brackets within brackets are rare, and what is left of them spoils the figure.
  plain = plain.replace(/\([^()]{0,300}\)/g, ' ').replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ');
  if (/\d ?av ?\d|\d+ av /.test(plain)) return null;
  const percents = [...plain.matchAll(/(?<![\d,.])(\d{1,3}(?:,\d{1,2})?) ?(?:%|procent)/g)];
  const numbers = plain.match(/\d+(?:[,.]\d+)?/g) ?? [];
  const [percent] = percents;
  if (percents.length === 1 && percent !== undefined && numbers.length === 1)
    return { value: new Decimal((percent[1] ?? '').replace(',', '.')), isPercent: true, text: percent[0] };
  if (percents.length > 0 || numbers.length !== 1) return null;
  const [number = ''] = numbers;
  return /^\d+$/.test(number) ? { value: new Decimal(number), isPercent: false, text: number } : null;
}
