import { Decimal, ZERO } from '../../finsam/decimal';
import { powerOfTen } from '../../finsam/powersOfTen';
import { boundingArea } from '../../workbook/addresses';
import { formatAmount, type MoneyUnit } from '../../workbook/swedishNumbers';
import type { Finding, FindingPlace } from '../finding';
import type { CheckedDocument, FoundCell } from '../table';
import { asInCell, effectOf, moneyUnit, stepOf } from './amounts';
import { columnMeaning } from './columnMeaning';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { partyRows, type PartyRows } from './partyRows';

/** Tables of contributions where the state's, the region's and the municipalities' are not a half, a fourth and a fourth. */
export function contributionsSplit(document: CheckedDocument): Finding[] {
  return document.tables.flatMap(partyRows).flatMap(splitOf);
}

/** What a party contributes in a column: one printed amount, or the sum of those of its parts. */
interface PartyAmount {
  readonly label: string;
  readonly value: Decimal;
  readonly cells: readonly FoundCell[];
}

function splitOf(parties: PartyRows): Finding[] {
  const { table, rows } = parties;
  const findings: Finding[] = [];
  table.columns.forEach((column, index) => {
    if (column.kind !== 'figures' || ['share', 'note', 'deviation'].includes(columnMeaning(column))) return;
    const cells = rows.map((row) => row.cells[index]);
    const isMoney = cells.every(
      (cell, at) => cell === undefined || moneyUnit(table, rows[at]!, column, cell) !== undefined,
    );
    const [state, region, municipalities] = [
      partyAmount(parties.state, index),
      partyAmount(parties.regions, index),
      partyAmount(parties.municipalities, index),
    ];
    if (!isMoney || state === null || municipalities === null) return;
    if (parties.regions.length > 0 && region === null) return;
    const finding = checkedSplit(parties, index, { state, region, municipalities });
    if (finding !== null) findings.push(finding);
  });
  const faults = findings.filter(({ severity }) => severity !== 'note');
  // Rounding is the same cause in every year, and not worth telling beside a fault.
  return faults.length > 0 ? faults : findings.slice(0, 1);
}

function partyAmount(rows: PartyRows['state'], index: number): PartyAmount | null {
  const cells = rows.flatMap((row) => row.cells[index] ?? []);
  const numbers = cells.map(({ number }) => number);
  if (cells.length === 0 || numbers.some((number) => number === null)) return null;
  return {
    label: rows.length === 1 ? (rows[0]?.label ?? '') : '',
    value: numbers.reduce<Decimal>((sum, number) => sum.plus(number ?? ZERO), ZERO),
    cells,
  };
}

interface Split {
  readonly state: PartyAmount;
  readonly region: PartyAmount | null;
  readonly municipalities: PartyAmount;
}

const HALF = new Decimal('0.5');

function checkedSplit(parties: PartyRows, index: number, split: Split): Finding | null {
  const { state, region, municipalities } = split;
  const all = [state, ...(region === null ? [] : [region]), municipalities];
  if (all.some(({ value }) => !value.greaterThan(0))) return null;
  const step = coarsestStep(
    all.flatMap(({ cells }) => cells),
    moneyUnit(parties.table, parties.rows[0]!, parties.table.columns[index]!, state.cells[0]!) ?? null,
  );
  /** How far two amounts may be apart by rounding alone, the second one taken `times`. */
  const within = (one: PartyAmount, other: PartyAmount, times: number) =>
    one.value
      .minus(other.value.times(times))
      .abs()
      .lessThanOrEqualTo(step.times(HALF).times(one.cells.length + other.cells.length * times));
  const told = (party: PartyAmount, expected: Decimal, variant?: string) =>
    findingOf(parties, index, split, party, expected, variant);
  if (region === null)
    return within(state, municipalities, 1) ? null : told(municipalities, state.value, 'halves');
  const [regionFits, municipalitiesFit, fourthsFit] = [
    within(state, region, 2),
    within(state, municipalities, 2),
    within(region, municipalities, 1),
  ];
  if (regionFits && municipalitiesFit && fourthsFit) {
    const isExact = state.value.equals(region.value.times(2));
    const isOff = isExact && !municipalities.value.equals(region.value) && municipalities.cells.length >= 3;
    return isOff ? told(municipalities, region.value, 'rounding') : null;
  }
  if (regionFits) return told(municipalities, region.value);
  // Many that are rounded each on its own make a worse fourth than half of the state's.
  const fourth = municipalities.cells.length > 1 ? state.value.dividedBy(2) : municipalities.value;
  if (municipalitiesFit) return told(region, fourth);
  if (fourthsFit) return told(state, region.value.times(2));
  return told(state, state.value, 'parties');
}

/** A thousand, as a power of ten. */
const LARGEST_STEP = 3;

/** Amounts in kronor are often rounded to hundreds or thousands: the largest such step that all of them are multiples of. */
function coarsestStep(cells: readonly FoundCell[], unit: MoneyUnit | null): Decimal {
  const step = cells.map(stepOf).reduce((least, one) => Decimal.min(least, one));
  if (unit !== 'kr') return step;
  const common = Math.min(LARGEST_STEP, ...cells.map(({ number }) => endingPower(number)));
  return Decimal.max(step, powerOfTen(common));
}

/** The highest power of ten that a number is a multiple of: 2 of 4 700, −1 of 12,5. */
function endingPower(number: Decimal | null): number {
  return number === null || number.isZero() ? LARGEST_STEP : number.e - number.precision() + 1;
}

function findingOf(
  { table, rows }: PartyRows,
  index: number,
  { state, region, municipalities }: Split,
  party: PartyAmount,
  expected: Decimal,
  variant?: string,
): Finding {
  const column = table.columns[index]!;
  const [cell] = party.cells;
  const unit = moneyUnit(table, rows[0]!, column, cell!) ?? null;
  const shown = (amount: PartyAmount) =>
    amount.cells.length === 1 ? amount.cells[0]!.text.trim() : formatAmount(amount.value, decimalsOf(amount));
  const isUnknown = variant === 'parties';
  const expectedText =
    party.cells.length === 1 ? asInCell(expected, cell!) : formatAmount(expected, decimalsOf(party));
  const finding = fieldFinding({
    rule: 'contributions-split',
    severity: variant === 'rounding' ? 'note' : 'warning',
    ...(variant === undefined ? {} : { variant }),
    cell: cell!,
    expected: isUnknown ? null : expectedText,
    details: {
      party: party.label === '' ? (party === municipalities ? 'Kommunerna' : 'Parten') : party.label,
      year: column.title,
      found: shown(party),
      expected: expectedText,
      state: shown(state),
      region: region === null ? '' : shown(region),
      municipalities: shown(municipalities),
    },
    // Of many amounts that are rounded each on its own nobody can tell by how much the wrong one is off.
    effect: isUnknown || party.cells.length > 2 ? null : effectOf(party.value.minus(expected), unit),
    evidence: rows.flatMap((row) => {
      const one = row.cells[index];
      return one === undefined || one.number === null ? [] : [evidenceOf(row.label, one)];
    }),
  });
  // A sum that stands nowhere is shown as one.
  const found = party.cells.length === 1 ? shown(party) : `Σ ${shown(party)}`;
  return { ...finding, found, place: placeOfCells(party.cells) };
}

function decimalsOf({ cells }: PartyAmount): { decimals: number } {
  return { decimals: Math.min(2, Math.max(...cells.map(({ decimals }) => decimals))) };
}

/** The block around cells of one sheet; in a text, where the first one stands. */
export function placeOfCells(cells: readonly FoundCell[]): FindingPlace {
  const places = cells.map(({ place }) => place);
  return places.reduce((block, place) =>
    block.kind === 'sheet' && place.kind === 'sheet' && block.sheet === place.sheet
      ? { ...block, area: boundingArea(block.area, place.area) }
      : block,
  );
}
