import { Decimal } from '../../finsam/decimal';
import { powerOfTen } from '../../finsam/powersOfTen';
import { formatAmount } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { claimFinding, passagesOf, type Passage } from './claims/claim';
import { isMoney, type TextFigure } from './claims/figuresOfText';
import { moneyUnit, writtenLike } from './claims/units';
import { plainWords } from './plainWords';
import { isDigitAway } from './slips';
import { inSteps, tableAmounts, type TableAmount } from './tableAmounts';

/** An amount of running text that may be quoted from a table. */
interface Quote {
  readonly passage: Passage;
  readonly figure: TextFigure;
  /** In whole steps of its own last decimal, unsigned. */
  readonly steps: number;
  /** Row labels that it is plainly said to be the amount of. */
  readonly labels: ReadonlySet<string>;
  readonly near: TableAmount[];
  /** Amounts of the rows of its labels. */
  readonly named: TableAmount[];
  isInTable: boolean;
}

/** Fewer digits agree or differ by chance. */
const FEWEST_DIGITS = 4;
/** As far off as a slip of rounding or of adding. */
const NEAR = 2;
const SHORTEST_WORD = 5;
const LONGEST_LABEL_WORDS = 6;
const COPULA =
  /(?:är|var|blev|blir|uppgår till|uppgick till|uppgår|uppgick|beräknas till|budgeteras till|:)\s*$/iu;
const APPROXIMATE =
  /(?:ca|cirka|c:a|ungefär|omkring|runt|drygt|knappt|nästan|över|under|minst|högst)\.?\s*$/iu;

/**
 * Amounts of running text against the tables of the same document. Told where the text plainly quotes a row and has another figure, or where a figure that stands in no
 * table is a slip away from one that the sentence is about.
 */
export function checkTextAgainstTables({ tables, sentences }: CheckedDocument): Finding[] {
  const passages = passagesOf(sentences);
  const quotes = passages.flatMap(quotesOf);
  if (quotes.length === 0) return [];
  lookUp(tables, quotes);
  const bySentence = new Map<Passage, Quote[]>();
  for (const quote of quotes)
    bySentence.set(quote.passage, [...(bySentence.get(quote.passage) ?? []), quote]);
  return oncePerFigure(
    quotes.flatMap((quote) => {
      if (quote.isInTable) return [];
      const meant = namedAmount(quote) ?? tiedAmount(quote, bySentence.get(quote.passage) ?? []);
      return meant === null ? [] : [{ quote, meant }];
    }),
  );
}

function quotesOf(passage: Passage): Quote[] {
  return passage.figures.flatMap((figure): Quote[] => {
    const unit = moneyUnit(figure.unit);
    if (unit === null || !isMoney(figure) || figure.value.isZero()) return [];
    const lead = passage.text.slice(Math.max(0, figure.start - 120), figure.start);
    if (APPROXIMATE.test(lead)) return [];
    const steps = figure.value.abs().times(powerOfTen(figure.decimals)).toNumber();
    return [{ passage, figure, steps, labels: labelsBefore(lead), near: [], named: [], isInTable: false }];
  });
}

/** What may be the label of a row just before "uppgår till": the last one to six words. */
function labelsBefore(lead: string): Set<string> {
  const copula = COPULA.exec(lead);
  if (copula === null) return new Set();
  const words = plainWords(lead.slice(0, copula.index))
    .replace(/ (?:för|under|vid|i)?(?: år| året)? ?(?:19|20)\d\d$/u, '')
    .split(' ')
    .slice(-LONGEST_LABEL_WORDS);
  return new Set(
    words.map((_, index) => words.slice(index).join(' ')).filter((label) => label.length > SHORTEST_WORD),
  );
}

/** Finds for each quote where it stands in the tables, and what stands there nearly so. One pass over the figures. */
function lookUp(tables: CheckedDocument['tables'], quotes: readonly Quote[]): void {
  const forms = new Map<
    string,
    {
      form: { unit: NonNullable<ReturnType<typeof moneyUnit>>; decimals: number };
      bySteps: Map<number, Quote[]>;
    }
  >();
  const byLabel = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const unit = moneyUnit(quote.figure.unit);
    if (unit === null) continue;
    const { decimals } = quote.figure;
    const key = `${unit}|${decimals}`;
    const known = forms.get(key) ?? { form: { unit, decimals }, bySteps: new Map<number, Quote[]>() };
    forms.set(key, known);
    for (const steps of nearSteps(quote.steps)) push(known.bySteps, steps, quote);
    for (const label of quote.labels) push(byLabel, label, quote);
  }
  for (const amount of tableAmounts(tables)) {
    for (const { form, bySteps } of forms.values())
      for (const steps of inSteps(amount, form))
        for (const quote of bySteps.get(steps) ?? []) {
          if (steps === quote.steps) quote.isInTable = true;
          else if (quote.near.length < 20) quote.near.push(amount);
        }
    for (const quote of byLabel.get(plainWords(amount.label)) ?? [])
      if (quote.named.length < 20) quote.named.push(amount);
  }
}

function nearSteps(steps: number): Set<number> {
  const near = new Set([steps]);
  const digits = String(steps);
  if (digits.length < FEWEST_DIGITS) return near;
  for (let off = 1; off <= NEAR; off++) near.add(steps + off).add(steps - off);
  for (let index = 0; index + 1 < digits.length; index++)
    near.add(Number(digits.slice(0, index) + digits[index + 1] + digits[index] + digits.slice(index + 2)));
  return near;
}

/**
 * The amount of the row that the text names, for its year: only if there is one and no other that the text may mean. Where no year is said, the one that is
 * a digit away.
 */
function namedAmount(quote: Quote): TableAmount | null {
  const { named, passage, figure } = quote;
  const years = new Set(passage.figures.filter(({ isYear }) => isYear).map(({ value }) => value.toNumber()));
  const ofYear =
    years.size === 0
      ? named.filter((amount) => isNearlyQuoted(quote, amount))
      : named.filter(({ year }) => year !== null && years.has(year));
  const values = new Set(ofYear.map(({ cell }) => cell.number?.abs().toString()));
  const [only] = ofYear;
  if (years.size > 1 || values.size !== 1 || only === undefined) return null;
  return only.unit === moneyUnit(figure.unit) ? only : null;
}

function isNearlyQuoted({ figure, steps }: Quote, amount: TableAmount): boolean {
  const unit = moneyUnit(figure.unit);
  if (unit === null || amount.unit !== unit || String(steps).length < FEWEST_DIGITS) return false;
  return inSteps(amount, { unit, decimals: figure.decimals }).some((one) => isDigitAway(steps, one));
}

/** A near figure of a row that the sentence is about: it quotes another figure of the row, or the words of its label. */
function tiedAmount(quote: Quote, others: readonly Quote[]): TableAmount | null {
  const tied = quote.near.filter(
    (amount) =>
      amount.unit !== null &&
      (others.some((other) => other !== quote && standsInRow(other, amount)) || sharesWord(quote, amount)),
  );
  const values = new Set(tied.map(({ cell }) => cell.number?.abs().toString()));
  const [only] = tied;
  return values.size === 1 && only !== undefined ? only : null;
}

function standsInRow({ figure, steps }: Quote, { table, row, unit }: TableAmount): boolean {
  const money = moneyUnit(figure.unit);
  if (money === null || String(steps).length < FEWEST_DIGITS) return false;
  const found = table.rows[row];
  return (
    found !== undefined &&
    found.cells.some(
      (cell, column) =>
        cell.number !== null &&
        table.columns[column]?.kind === 'figures' &&
        inSteps(
          { table, row, column, cell, label: '', year: null, unit },
          { unit: money, decimals: figure.decimals },
        ).includes(steps),
    )
  );
}

function sharesWord({ passage, figure }: Quote, { label, year }: TableAmount): boolean {
  const years = passage.figures.filter(({ isYear }) => isYear).map(({ value }) => value.toNumber());
  if (year !== null && years.length > 0 && !years.includes(year)) return false;
  const lead = plainWords(passage.text.slice(Math.max(0, figure.start - 120), figure.start));
  const words = plainWords(label)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
  return words.length > 0 && words.every((word) => lead.includes(word));
}

/** A figure that is quoted wrongly in several places is told once. */
function oncePerFigure(found: readonly { quote: Quote; meant: TableAmount }[]): Finding[] {
  const byFigure = new Map<string, { quote: Quote; meant: TableAmount }[]>();
  for (const one of found) push(byFigure, one.quote.figure.text.replace(/\s/g, ''), one);
  return [...byFigure.values()].map(([first, ...again]) =>
    findingOf(
      first as { quote: Quote; meant: TableAmount },
      again.map(({ quote }) => quote),
    ),
  );
}

function findingOf({ quote, meant }: { quote: Quote; meant: TableAmount }, again: readonly Quote[]): Finding {
  const { figure, passage } = quote;
  const printed = meant.cell.number?.abs() ?? new Decimal(0);
  const isSameUnit = meant.unit === moneyUnit(figure.unit);
  const expected = isSameUnit
    ? writtenLike(printed, figure)
    : formatAmount(printed, meant.unit === null ? {} : { unit: meant.unit });
  const title = meant.table.columns[meant.column]?.title ?? '';
  const finding = claimFinding({
    rule: 'text-table',
    severity: 'warning',
    passage,
    figure,
    expected,
    details: {
      label: [meant.label, title].filter((text) => text !== '').join(', '),
      heading: meant.table.heading,
    },
    ...(isSameUnit ? { difference: figure.value.abs().minus(printed) } : {}),
    evidence: again.map((other) => ({
      label: other.passage.sentence.heading,
      figure: other.figure,
      passage: other.passage,
    })),
  });
  const inTable = {
    label: [meant.table.heading, meant.label].join(', '),
    value: meant.cell.text,
    place: meant.cell.place,
  };
  return { ...finding, evidence: [inTable, ...finding.evidence] };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
