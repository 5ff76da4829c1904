import { fromScaledInteger } from '../../finsam/scaledIntegers';
import { formatAmount } from '../../workbook/swedishNumbers';
import { areaAddress } from '../../workbook/addresses';
import type { Evidence, Finding, Fix, Severity } from '../finding';
import type { CheckedDocument, FoundCell, FoundTable } from '../table';
import { agrees, cellAt, cellFaults, suspects, type CellFault, type Suspect } from './cellFaults';
import { findDeviations } from './deviationSums';
import { disagreementsOf, magnitude, type Disagreement } from './disagreements';
import { effectOf } from './effect';
import { findSums } from './findSums';
import type { Sum } from './sums/sum';
import { absolute } from './wholeNumbers';
import { percentAgrees, percentDisagreements, type PercentDisagreement } from './percentColumns';
import { percentFinding } from './percentFinding';
import { slipBetween } from './slips';
import { rowLabel } from './rowLabel';
import { linesOfTable, type TableLines } from './lines';

/** So many rows of a sum are shown; of longer ones the first. */
const MOST_EVIDENCE = 40;

/** Sums of rows and of columns, results and deviations that do not agree with what they are worked out from. */
export function checkTableSums({ tables }: CheckedDocument): Finding[] {
  return tables.flatMap(findingsOfTable);
}

function findingsOfTable(table: FoundTable): Finding[] {
  const lines = linesOfTable(table);
  if (lines === null) return [];
  const sums = {
    rows: findSums(lines.rows),
    columns: [...findSums(lines.columns), ...findDeviations(lines)],
  };
  const all = [...disagreementsOf(lines.rows, sums.rows), ...disagreementsOf(lines.columns, sums.columns)];
  const byTotal = {
    rows: new Map(sums.rows.map((sum) => [sum.total, sum])),
    columns: new Map(sums.columns.map((sum) => [sum.total, sum])),
  };
  const relevant = all.filter(
    (one) => isWorthTelling(lines, one) && !followsFromParts(lines, byTotal[otherWay(one.direction)], one),
  );
  const faults = cellFaults(
    lines,
    sums,
    relevant.filter((one) => !one.isRounding),
  );
  const rounding = relevant.filter((one) => one.isRounding);
  const percents = percentDisagreements(table).filter(
    ({ row, column }) => table.rows[row]?.cells[column]?.formula === null,
  );
  const settled = faults.map((fault) => settledByPercent(lines, fault, percents));
  return [
    ...oneOfOmitted(settled).map((fault) => findingOf(lines, fault)),
    ...withoutExplained(lines, settled, percents).map((one) => percentFinding(table, one)),
    ...oncePerPlace(roundingOf(rounding).map((group) => roundingFinding(lines, group))),
  ];
}

/** Where a percentage disagrees with a part in just the way that the sum does, the part is the cell that is wrong. */
function settledByPercent(
  lines: TableLines,
  fault: CellFault,
  percents: readonly PercentDisagreement[],
): CellFault {
  const [first] = fault.disagreements;
  if (fault.blame === 'cell' || first === undefined || percents.length === 0) return fault;
  const parts = suspects(lines, first).filter(
    (part) => !part.isTotal && percents.some((percent) => wouldAgree(lines, percent, part)),
  );
  const [only] = parts;
  return only !== undefined && parts.length === 1
    ? { ...fault, ...only, blame: 'cell', slip: slipBetween(only.printed, only.expected), omitted: null }
    : fault;
}

/** Whether the percentage would agree with the corrected part. */
function wouldAgree(lines: TableLines, percent: PercentDisagreement, part: Suspect): boolean {
  const column = lines.figureColumns[part.column];
  const [top, bottom] = percent.operands;
  if (percent.kind !== 'consumption' || top === undefined || bottom === undefined || top.row !== part.row)
    return false;
  const isTop = top.column === column;
  if (!isTop && bottom.column !== column) return false;
  const meant = fromScaledInteger(part.expected, lines.decimals);
  const other = lines.table.rows[part.row]?.cells[isTop ? bottom.column : top.column]?.number ?? null;
  if (other === null) return false;
  const [numerator, denominator] = isTop ? [meant, other] : [other, meant];
  return percentAgrees(percent.printed, percent.decimals, { numerator, denominator, slack: percent.slack });
}

/** Percentages that disagree only since a figure does that is told already are not told again. */
function withoutExplained(
  lines: TableLines,
  faults: readonly CellFault[],
  percents: readonly PercentDisagreement[],
): PercentDisagreement[] {
  const told = new Set(faults.map(({ row, column }) => `${row}|${lines.figureColumns[column]}`));
  return percents.filter(({ operands }) => !operands.some(({ row, column }) => told.has(`${row}|${column}`)));
}

/**
 * Whether a disagreement across a row of totals only follows from the rows above it: every total in it agrees with its own column. What is wrong is
 * told of those rows, or they give no parts ("68 chefer" without women and men).
 */
function followsFromParts(
  lines: TableLines,
  crossing: ReadonlyMap<number, Sum>,
  { direction, sum, position }: Disagreement,
): boolean {
  const grid = lines[otherWay(direction)];
  const own = crossing.get(position);
  return (
    own !== undefined &&
    [sum.total, ...sum.addends.map(({ line }) => line)].every((line) => agrees(grid, own, line))
  );
}

function otherWay(direction: Disagreement['direction']): Disagreement['direction'] {
  return direction === 'rows' ? 'columns' : 'rows';
}

/** What a formula has worked out is for the checks of formulas; a column sum that fails in most rows is none. */
function isWorthTelling(lines: TableLines, { direction, sum, position }: Disagreement): boolean {
  const { row, column } = cellAt(direction, sum.total, position);
  return foundCell(lines, row, column)?.formula === null;
}

/** A part that is left out of a total in every column is told once. */
function oneOfOmitted(faults: readonly CellFault[]): CellFault[] {
  const seen = new Set<Sum>();
  return faults.filter(({ disagreements: [first], omitted }) => {
    if (first === undefined || omitted === null) return true;
    if (seen.has(first.sum)) return false;
    seen.add(first.sum);
    return true;
  });
}

/** Differences of rounding are told once for each sum, by the largest. */
function roundingOf(disagreements: readonly Disagreement[]): Disagreement[][] {
  const bySum = new Map<Sum, Disagreement[]>();
  for (const one of disagreements) bySum.set(one.sum, [...(bySum.get(one.sum) ?? []), one]);
  return [...bySum.values()].map((group) =>
    [...group].sort((a, b) => (magnitude(b) > magnitude(a) ? 1 : magnitude(b) < magnitude(a) ? -1 : 0)),
  );
}

/** A figure that differs by rounding both down and across is told once. */
function oncePerPlace(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map([...findings].reverse().map((finding) => [JSON.stringify(finding.place), finding])).values(),
  ].reverse();
}

function findingOf(lines: TableLines, fault: CellFault): Finding {
  const [first] = fault.disagreements as [Disagreement];
  const cell = foundCell(lines, fault.row, fault.column);
  return {
    rule: ruleOf(first),
    severity: 'error',
    variant: variantOf(fault),
    place: cell?.place ?? lines.table.place,
    details: {
      where: labelOfCell(lines, fault.row, fault.column),
      found: amount(lines, fault.printed, cell),
      expected: amount(lines, fault.expected, cell),
      difference: amount(lines, absolute(fault.printed - fault.expected), cell),
      total: labelOfTotal(lines, first),
      omitted: fault.omitted === null ? '' : (lines[first.direction].lines[fault.omitted]?.label ?? ''),
    },
    found: cell?.text ?? '',
    expected: fault.blame === 'parts' ? null : amount(lines, fault.expected, cell),
    effect: effectOf(
      fromScaledInteger(absolute(fault.printed - fault.expected), lines.decimals),
      cell,
      lines.table.columns[lines.figureColumns[fault.column] ?? -1],
      lines.table,
    ),
    evidence: fault.disagreements.flatMap((one) => evidenceOf(lines, one)).slice(0, MOST_EVIDENCE),
    fix: fixOf(lines, fault),
  };
}

function ruleOf({ sum, direction }: Disagreement): 'footing' | 'cross-footing' | 'result' | 'deviation' {
  if (sum.kind === 'deviation') return 'deviation';
  if (direction === 'columns') return 'cross-footing';
  return sum.kind === 'result' ? 'result' : 'footing';
}

function variantOf({ row, column, blame, slip, omitted, disagreements }: CellFault): string {
  if (omitted !== null) return 'omitted';
  if (blame === 'parts') return 'parts';
  const isOwnTotal = disagreements.some(({ direction, sum, position }) => {
    const total = cellAt(direction, sum.total, position);
    return total.row === row && total.column === column;
  });
  return slip ?? (blame === 'cell' && !isOwnTotal ? 'cell' : '');
}

function roundingFinding(lines: TableLines, group: readonly Disagreement[]): Finding {
  const [first] = group as [Disagreement];
  const { row, column } = cellAt(first.direction, first.sum.total, first.position);
  const cell = foundCell(lines, row, column);
  const printed = first.expected + first.difference;
  const severity: Severity = 'note';
  return {
    rule: 'footing-rounding',
    severity,
    ...(group.length > 1 ? { variant: 'several' } : {}),
    place: cell?.place ?? lines.table.place,
    details: {
      where: labelOfCell(lines, row, column),
      found: amount(lines, printed, cell),
      expected: amount(lines, first.expected, cell),
      difference: amount(lines, magnitude(first), cell),
      count: group.length,
    },
    found: cell?.text ?? '',
    expected: amount(lines, first.expected, cell),
    effect: effectOf(
      fromScaledInteger(magnitude(first), lines.decimals),
      cell,
      lines.table.columns[lines.figureColumns[column] ?? -1],
      lines.table,
    ),
    evidence: evidenceOf(lines, first).slice(0, MOST_EVIDENCE),
    fix: null,
  };
}

function evidenceOf(lines: TableLines, { sum, direction, position }: Disagreement): Evidence[] {
  return [...sum.addends.map(({ line }) => line), sum.total].flatMap((line) => {
    const { row, column } = cellAt(direction, line, position);
    const cell = foundCell(lines, row, column);
    const label = lines[direction].lines[line]?.label ?? '';
    return cell === undefined || cell.text.trim() === ''
      ? []
      : [{ label, value: cell.text, place: cell.place }];
  });
}

/**
 * The sum as a formula, where the total is known to be what is wrong and sums the cells just above it; else the figure, where it is certain. Only on sheets.
 */
function fixOf(lines: TableLines, fault: CellFault): Fix | null {
  const cell = foundCell(lines, fault.row, fault.column);
  if (cell === undefined || cell.place.kind !== 'sheet' || cell.formula !== null || fault.blame !== 'cell')
    return null;
  const { sheet, area } = cell.place;
  const own = fault.disagreements.find(
    ({ sum, direction, position }) =>
      direction === 'rows' &&
      sum.total === fault.row &&
      position === fault.column &&
      sum.addends.every(({ sign }) => sign === 1),
  );
  const block = own === undefined ? null : blockOf(lines, own);
  const formula = block === null ? null : `=SUM(${block})`;
  const value = formula === null ? fromScaledInteger(fault.expected, lines.decimals).toNumber() : null;
  return { sheet, cells: [{ row: area.row, column: area.column, formula, value }] };
}

/** The address of the addends, if they are all the cells of a column between two rows. */
function blockOf(lines: TableLines, { sum, position }: Disagreement): string | null {
  const rows: number[] = [];
  let column = -1;
  for (const { line } of sum.addends) {
    const place = foundCell(lines, line, position)?.place;
    if (place?.kind !== 'sheet' || (column >= 0 && place.area.column !== column)) return null;
    column = place.area.column;
    rows.push(place.area.row);
  }
  const first = Math.min(...rows.slice(0, 1));
  const isBlock = rows.every((row, index) => row === first + index);
  return isBlock && rows.length > 0
    ? areaAddress({ row: first, column, rows: rows.length, columns: 1 })
    : null;
}

function foundCell(lines: TableLines, row: number, column: number): FoundCell | undefined {
  return lines.table.rows[row]?.cells[lines.figureColumns[column] ?? -1];
}

function labelOfCell(lines: TableLines, row: number, column: number): string {
  const label = rowLabel(lines.table.rows[row]);
  const title = lines.table.columns[lines.figureColumns[column] ?? -1]?.title ?? '';
  return [label, title].filter((text) => text.trim() !== '').join(', ') || lines.table.heading;
}

function labelOfTotal(lines: TableLines, { direction, sum }: Disagreement): string {
  return lines[direction].lines[sum.total]?.label ?? '';
}

function amount(lines: TableLines, scaled: bigint, cell: FoundCell | undefined): string {
  const value = fromScaledInteger(scaled, lines.decimals);
  const decimals = Math.max(cell?.decimals ?? 0, Math.min(value.decimalPlaces(), 2));
  return formatAmount(value, { decimals: Math.min(decimals, lines.decimals) });
}
