import type { Sum } from './sums/sum';
import { absolute } from './wholeNumbers';
import type { Lines, TableLines } from './lines';
import { plainWords } from './plainWords';

const DEVIATION =
  /^(?:budget)?(?:avvikelse|differens|diff|skillnad|över-?\/underskott|kvar(?:står|stående)?|återstår|återstående)(?![\p{L}])/u;
const OUTCOME =
  /(?:^|[^\p{L}])(?:utfall|bokslut|redovisat|verkligt|faktiskt|förbrukat|förbrukade medel|rekvirerat)(?![\p{L}])/u;
const FORECAST = /(?:^|[^\p{L}])(?:prognos|helårsprognos)(?![\p{L}])/u;
const BUDGET =
  /(?:^|[^\p{L}])(?:budget|totalbudget|årsbudget|plan|beviljat|beviljade medel|anslag)(?![\p{L}])/u;

/** What a column of outcome, forecast or budget is, by its title. */
export function roleOfColumn(title: string): 'deviation' | 'outcome' | 'forecast' | 'budget' | null {
  const plain = plainWords(title);
  if (DEVIATION.test(plain)) return 'deviation';
  if (/andel|förbruk(?:ning|ade medel, andel)|%|procent/u.test(plain)) return null;
  if (FORECAST.test(plain)) return 'forecast';
  if (OUTCOME.test(plain)) return 'outcome';
  return BUDGET.test(plain) ? 'budget' : null;
}

/**
 * Columns that tell how far an outcome (or a forecast) is from its budget. The sign is the table's own: outcome − budget, or the other way, or one for incomes and the
 * other for costs, where the rows say so.
 */
export function findDeviations({ columns }: TableLines): Sum[] {
  const roles = columns.lines.map(({ label }) => roleOfColumn(label));
  const found: Sum[] = [];
  roles.forEach((role, total) => {
    if (role !== 'deviation') return;
    const sum = bestPair(columns, roles, total);
    if (sum !== null) found.push(sum);
  });
  return found;
}

function bestPair(
  columns: Lines,
  roles: readonly ReturnType<typeof roleOfColumn>[],
  total: number,
): Sum | null {
  let best: { sum: Sum; holds: number; tested: number } | null = null;
  const near = roles.flatMap((role, line) =>
    role !== null && role !== 'deviation' && Math.abs(line - total) <= 6 ? [line] : [],
  );
  for (const actual of near) {
    if (roles[actual] === 'budget') continue;
    for (const budget of near) {
      if (roles[budget] !== 'budget') continue;
      const judged = judge(columns, total, actual, budget);
      if (judged.holds > (best?.holds ?? 0)) best = judged;
    }
  }
  return best !== null && best.holds * 2 > best.tested ? best.sum : null;
}

function judge(columns: Lines, total: number, actual: number, budget: number) {
  const values = (line: number) => columns.lines[line]?.values ?? [];
  const forward: number[] = [];
  const backward: number[] = [];
  let tested = 0;
  for (let position = 0; position < columns.width; position++) {
    const deviation = values(total)[position] ?? null;
    const one = values(actual)[position] ?? null;
    const other = values(budget)[position] ?? null;
    if (deviation === null || one === null || other === null || (deviation === 0n && one === other)) continue;
    tested++;
    const slack = columns.steps[position] ?? 0n;
    if (absolute(deviation - (one - other)) <= slack) forward.push(position);
    else if (absolute(deviation - (other - one)) <= slack) backward.push(position);
  }
  const isForward = forward.length >= backward.length;
  const [most, rest] = isForward ? [forward, backward] : [backward, forward];
  // One row of the other sign among many is a slip; several are a custom.
  const isCustom = rest.length > 1 || most.length < 3;
  const holds = most.length + (isCustom ? rest.length : 0);
  const sign = isForward ? 1 : -1;
  const sum: Sum = {
    total,
    addends: [
      { line: actual, sign },
      { line: budget, sign: isForward ? -1 : 1 },
    ],
    kind: 'deviation',
    basis: 'figures',
    skip: new Set(isCustom ? rest : []),
  };
  return { sum, holds, tested };
}
