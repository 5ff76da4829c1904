import { Decimal } from '../../finsam/decimal';
import type { BySex, Comparison, GoalRules, Measure, MeasureKind } from '../../finsam/goals/goals';
import type { MeasureResult } from '../../finsam/goals/evaluation';
import { GOAL_NAMES } from './anchors';
import { conditionWords, measureKindWords } from './words';

/**
 * Figures of measures in words, for the sheets that are printed: what the rules say, and the native formula that says the same in the
 * workbook. Thousands are parted by blanks whatever the region of the computer.
 */

const HUNDRED = new Decimal(100);

/** "43 %", "923", "2 664 000 kr", "Ja". The share is rounded to the decimals of the rules. */
export function figureText(
  value: Decimal,
  kind: MeasureKind,
  rules: Pick<GoalRules, 'percentDecimals'>,
): string {
  switch (kind) {
    case 'share':
      return `${decimalText(value.times(HUNDRED).toDecimalPlaces(rules.percentDecimals))} %`;
    case 'money':
      return `${groupedText(value)} kr`;
    case 'count':
      return groupedText(value);
    case 'yesNo':
      return value.isZero() ? 'Nej' : 'Ja';
  }
}

/** The formula of `figureText` for a figure and a kind that other expressions give. */
export function figureFormula(value: string, kind: string): string {
  const grouped = `IF(${value}<0,"-","")&TRIM(TEXT(ABS(${value}),"### ### ### ##0"))`;
  return `IF(${kind}="${measureKindWords.of('share')}",ROUND(100*${value},${GOAL_NAMES.percentDecimals})&" %",IF(${kind}="${measureKindWords.of('yesNo')}",${value},${grouped}&IF(${kind}="${measureKindWords.of('money')}"," kr","")))`;
}

/** " (kvinnor 40 %, män 47 %)", with those that are known; empty when none is or when the sexes are not shown. */
export function sexesText(figure: BySex, shown: boolean, measure: Measure, rules: GoalRules): string {
  if (!shown || (figure.women === null && figure.men === null)) return '';
  const part = (word: string, value: Decimal | null) =>
    value === null ? [] : [`${word} ${figureText(value, measure.kind, rules)}`];
  return ` (${[...part('kvinnor', figure.women), ...part('män', figure.men)].join(', ')})`;
}

export function sexesFormula(women: string, men: string, shown: string, kind: string): string {
  const part = (word: string, value: string) => `IF(${value}="","","${word} "&${figureFormula(value, kind)})`;
  const comma = `IF(OR(${women}="",${men}=""),"",", ")`;
  return `IF(AND(${shown},OR(${women}<>"",${men}<>""))," ("&${part('kvinnor', women)}&${comma}&${part('män', men)}&")","")`;
}

const COMPARED_WITH: Readonly<Record<Comparison, string>> = {
  target: '',
  national: ', riket förra året',
  lastYear: ', förra året',
};

/** "minst 43 % (kvinnor 40 %, män 47 %), riket förra året"; "" where there is nothing to compare with. */
export function limitText(limit: BySex, measure: Measure, rules: GoalRules): string {
  if (limit.total === null) return '';
  const condition = measure.kind === 'yesNo' ? '' : `${conditionWords.of(measure.condition)} `;
  const figure = figureText(limit.total, measure.kind, rules);
  return `${condition}${figure}${sexesText(limit, measure.bySex, measure, rules)}${COMPARED_WITH[measure.comparison]}`;
}

/** "22 % (kvinnor 21 %, män 24 %), svarsfrekvens 25 %" and what is said of it in words, on a line each; "" where there is neither. */
export function outcomeText(result: MeasureResult, rules: GoalRules): string {
  return [outcomeFigure(result, rules), result.measure.outcomeText ?? '']
    .filter((line) => line !== '')
    .join('\n');
}

function outcomeFigure(result: MeasureResult, rules: GoalRules): string {
  const { measure, responseRate } = result;
  if (measure.outcome.total === null) return '';
  const figure = figureText(measure.outcome.total, measure.kind, rules);
  const rate = responseRate === null ? '' : `, svarsfrekvens ${figureText(responseRate, 'share', rules)}`;
  return `${figure}${sexesText(measure.outcome, result.showsSexes, measure, rules)}${rate}`;
}

/** With a decimal comma, as Excel shows it where the region is Swedish. */
function decimalText(value: Decimal): string {
  return value.toFixed().replace('.', ',');
}

/** Whole, with blanks between thousands: "-1 234 567". */
function groupedText(value: Decimal): string {
  const whole = value.toDecimalPlaces(0);
  const digits = whole
    .abs()
    .toFixed()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
  return value.isNegative() && !value.isZero() ? `-${digits}` : digits;
}
