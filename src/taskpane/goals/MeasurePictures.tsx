import type { Decimal } from '../../finsam/decimal';
import type { MeasureResult } from '../../finsam/goals/evaluation';
import { BarChart, type Bar } from '../components/BarChart';
import { useStyles } from '../styles';
import { figureWords } from './figureWords';
import { useGoals } from './goalContext';
import { useGoalTexts } from './texts';
import { TrendChart, type TrendPoint } from './TrendChart';

/** The outcome beside what it is compared with, and year by year, as pictures and as a table. Nothing where there is nothing to compare. */
export function MeasurePictures({ result }: { result: MeasureResult }) {
  const styles = useStyles();
  const texts = useGoalTexts();
  const { checked } = useGoals();
  const { year, rules } = checked.shown;
  const { measure } = result;
  if (measure.kind === 'yesNo') return null;
  const bar = (value: Decimal | null): Bar | null =>
    value === null
      ? null
      : { height: value.toNumber(), text: figureWords(value, measure.kind, rules, texts) };
  const { picture } = texts;
  const compared = measure.national.total === null ? measure.comparison : 'national';
  const comparedName = texts.measure.figures[compared];
  const groups = (['total', 'women', 'men'] as const)
    .filter((sex) => sex === 'total' || result.showsSexes)
    .map((sex) => ({ label: picture[sex], bars: [bar(measure.outcome[sex]), bar(measure[compared][sex])] }));
  const hasPair = measure.outcome.total !== null && measure[compared].total !== null;
  const points: TrendPoint[] = [
    ...measure.history.map((one) => ({ year: one.year, own: bar(one.outcome), national: null })),
    { year: year - 1, own: bar(measure.lastYear.total), national: bar(measure.national.total) },
    { year, own: bar(measure.outcome.total), national: bar(measure.nationalNow.total) },
  ].filter((point) => Number.isInteger(point.year) && (point.own !== null || point.national !== null));
  return (
    <>
      {hasPair && (
        <div className={styles.section}>
          <p className={styles.quiet}>{picture.pair}</p>
          <BarChart
            title={picture.pair}
            description={groups
              .map(({ label, bars: [own, other] }) =>
                picture.describeValue(label, own?.text ?? picture.missing, other?.text ?? '', comparedName),
              )
              .join(' ')}
            series={[picture.own, comparedName]}
            groups={groups}
          />
        </div>
      )}
      {points.filter(({ own }) => own !== null).length > 1 && <TrendChart points={points} />}
    </>
  );
}
