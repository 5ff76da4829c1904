import type { Decimal } from '../../finsam/decimal';
import type { GoalRules, Measure } from '../../finsam/goals/goals';
import { figureText } from '../../sheets/goals/figureText';
import { BarChart, type BarGroup } from '../components/BarChart';
import { useTexts } from '../texts/language';

/** The outcomes year by year, with the national figure beside those of last year and this year. Nothing where there is only one year. */
export function TrendPicture({ measure, year, rules }: { measure: Measure; year: number; rules: GoalRules }) {
  const { goals: texts } = useTexts();
  if (measure.kind === 'yesNo') return null;
  const bar = (value: Decimal | null) => (value === null ? null : { height: value.toNumber(), text: figureText(value, measure.kind, rules) });
  const years = [
    ...measure.history.map((one) => ({ year: one.year, own: one.outcome, national: null })),
    { year: year - 1, own: measure.lastYear.total, national: measure.national.total },
    { year, own: measure.outcome.total, national: measure.nationalNow.total },
  ].filter(({ own, national }) => own !== null || national !== null);
  if (years.length < 2) return null;
  const groups: BarGroup[] = years.map((one) => ({ label: String(one.year), bars: [bar(one.own), bar(one.national)] }));
  const told = groups.map(({ label, bars: [own, national] }) => `${label}: ${[own?.text, national === null || national === undefined ? undefined : `${texts.national} ${national.text}`].filter((word) => word !== undefined).join(', ')}`);
  return <BarChart title={texts.trend} description={told.join('. ')} series={[texts.outcome, texts.national]} groups={groups} />;
}
