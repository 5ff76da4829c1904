import type { Evidence, Finding } from '../finding';
import type { CheckedDocument, FoundCell, FoundTable } from '../table';
import {
  datesInText,
  inFormOf,
  isSlipOfDay,
  lastDayOfMonth,
  periodsInText,
  slipsOfYear,
  type WrittenDate,
} from './datesInText';
import { fieldFinding, shortened } from './fieldFinding';
import { dateOfCell } from './insatsEntries';
import { plainLabel, withoutTags } from './plainLabel';

/** Dates that are no days of the calendar, and periods that end before they begin, in cells and sentences. */
export function periodDates(document: CheckedDocument): Finding[] {
  const inSentences = document.sentences.flatMap(({ text, heading, placeAt }) =>
    slipsOf(text, heading, (index, shown) => textCell(shown, placeAt(index))),
  );
  // A cell of running text is a sentence too, which tells the place in it.
  const told = new Set(inSentences.map(lineOf));
  return [
    ...document.tables
      .flatMap((table) => [...textsOf(table), ...startsAndEnds(table)])
      .filter((finding) => !told.has(lineOf(finding))),
    ...oncePerSentence(inSentences),
  ];
}

/** A sentence that stands in several places was written once: the others are evidence of the first. */
function oncePerSentence(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.found} ${finding.evidence[0]?.value}`;
    const before = first.get(key);
    const evidence = [...(before?.evidence ?? []), ...finding.evidence];
    first.set(key, { ...(before ?? finding), evidence: evidence.slice(0, MOST_EVIDENCE) });
  }
  return [...first.values()];
}

const MOST_EVIDENCE = 20;

/** Where a slip stands: the line of a text, or the cell of a sheet. */
function lineOf({ place, found }: Finding): string {
  return place.kind === 'text'
    ? `${place.line} ${found}`
    : `${place.sheet}!${place.area.row},${place.area.column} ${found}`;
}

function textsOf(table: FoundTable): Finding[] {
  const isOfDates = table.columns.map(({ title }) => /^(?:start|slut|datum|period)/.test(plainLabel(title)));
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      cell.number === null && /\d{4}/.test(cell.text)
        ? slipsOf(
            withoutTags(cell.text),
            row.label,
            (_, shown) => ({ ...cell, text: shown }),
            isOfDates[index] ?? false,
          )
        : [],
    ),
  );
}

type CellAt = (index: number, shown: string) => FoundCell;

/** In a column of dates whatever is written as one is meant as one: "2025-13-01". */
function slipsOf(text: string, label: string, cellAt: CellAt, isOfDates = false): Finding[] {
  if (!/\d{4}/.test(text)) return [];
  const periods = periodsInText(text);
  const inPeriods = new Set(periods.flatMap(({ start, end }) => [start.index, end.index]));
  const dates = [
    ...periods.flatMap(({ start, end }) => [start, end]).filter(({ exists }) => !exists),
    ...datesInText(text).filter(
      (date) => !inPeriods.has(date.index) && (isSlipOfDay(date) || (isOfDates && !date.exists)),
    ),
  ];
  const reversed = periods.filter(({ start, end }) => start.exists && end.exists && end.iso < start.iso);
  return [
    ...dates.map((date) => noSuchDate(date, text, label, cellAt)),
    ...slipsOfYear(text).map((slip) => {
      const cell = cellAt(slip.index, slip.text);
      return fieldFinding({
        rule: 'period-date',
        variant: 'year',
        severity: 'error',
        cell,
        details: { found: slip.text },
        evidence: contextOf(label, text, cell),
      });
    }),
    ...reversed.map((period) => {
      const cell = cellAt(period.index, period.text);
      return fieldFinding({
        rule: 'period-date',
        variant: 'reversed',
        severity: 'error',
        cell,
        details: { found: period.text },
        evidence: contextOf(label, text, cell),
      });
    }),
  ];
}

function noSuchDate(date: WrittenDate, text: string, label: string, cellAt: CellAt): Finding {
  const cell = cellAt(date.index, date.text);
  const last = isSlipOfDay(date) ? lastDayOfMonth(date.iso) : null;
  return fieldFinding({
    rule: 'period-date',
    severity: 'error',
    cell,
    expected: last === null ? null : inFormOf(last, date.text),
    details: { found: date.text },
    evidence: contextOf(label, text, cell),
  });
}

function contextOf(label: string, text: string, { place }: FoundCell): Evidence[] {
  return [{ label: shortened(label), value: shortened(text), place }];
}

function textCell(text: string, place: FoundCell['place']): FoundCell {
  return { text, number: null, unit: 'text', decimals: 0, formula: null, place };
}

/** Tables with a column for the start and one for the end. */
function startsAndEnds(table: FoundTable): Finding[] {
  const titles = table.columns.map(({ title }) => plainLabel(title));
  const at = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title));
  const [from, to] = [
    at(/^(?:start|startdatum|från och med|fr\.?o\.?m)$/),
    at(/^(?:slut|slutdatum|till och med|t\.?o\.?m)$/),
  ];
  if (from < 0 || to < 0) return [];
  return table.rows.flatMap((row): Finding[] => {
    const [first, last] = [row.cells[from], row.cells[to]];
    if (first === undefined || last === undefined) return [];
    const [start, end] = [dateOfCell(first), dateOfCell(last)];
    if (start === null || end === null || end >= start) return [];
    const found = `${start}--${end}`;
    return [
      fieldFinding({
        rule: 'period-date',
        variant: 'reversed',
        severity: 'error',
        cell: last,
        details: { found },
        evidence: [first, last].map((cell) => ({ label: row.label, value: cell.text, place: cell.place })),
      }),
    ];
  });
}
