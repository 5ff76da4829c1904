import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { BarChart, type Bar } from '../components/BarChart';
import { PageHeading } from '../components/PageHeading';
import { YearHeadings } from '../components/YearHeadings';
import type { Decimal } from '../../finsam/decimal';
import type { Plan } from '../../finsam/plan';
import { figuresOf } from '../figures';
import { inUnit } from '../numbers';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane } from '../usePane';

/** Income, costs and equity against its limit over the three years, as the workbook says them now. */
export default function Picture() {
  const styles = useStyles();
  const { picture: texts } = useTexts();
  const plan = usePane(({ overview }) => (overview.status === 'ready' ? overview.workbook.plan : null));
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      {plan === null ? <p className={styles.text}>{texts.none}</p> : <PlanPicture plan={plan} />}
    </main>
  );
}

function PlanPicture({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const texts = useTexts();
  const { picture, fields } = texts;
  const figures = figuresOf(plan);
  if (figures === null) return <p className={styles.text}>{picture.none}</p>;
  const thousands = (amount: Decimal | null): string =>
    amount === null ? fields.missing : inUnit(amount, 'tkr');
  const bar = (amount: Decimal | null): Bar | null =>
    amount === null ? null : { height: amount.toNumber(), text: inUnit(amount, 'tkr') };
  const positions = figures.years.map((_, year) => {
    const excess = figures.excess[year] ?? null;
    if (excess === null) return null;
    return excess.isZero() ? picture.within : picture.over(inUnit(excess, 'tkr'));
  });
  const rows: { name: string; values: readonly (string | null)[] }[] = [
    { name: picture.income, values: figures.income.map(thousands) },
    { name: picture.costs, values: figures.costs.map(thousands) },
    { name: picture.result, values: figures.result.map(thousands) },
    { name: picture.opening, values: figures.equity.map(({ opening }) => thousands(opening)) },
    { name: picture.closing, values: figures.equity.map(({ closing }) => thousands(closing)) },
    { name: picture.limit, values: figures.equityLimit.map(thousands) },
    { name: picture.status, values: positions.map((position) => position ?? '–') },
  ];
  return (
    <>
      <section className={styles.section} aria-labelledby="money">
        <h2 id="money" className={styles.subheading}>
          {picture.money} ({picture.inThousands})
        </h2>
        <BarChart
          title={picture.money}
          description={picture.describeMoney(
            figures.years
              .map((year, index) =>
                picture.describeMoneyYear(
                  String(year),
                  thousands(figures.income[index] ?? null),
                  thousands(figures.costs[index]?.negated() ?? null),
                ),
              )
              .join(' '),
          )}
          series={[picture.income, picture.costs]}
          groups={figures.years.map((year, index) => ({
            label: String(year),
            bars: [bar(figures.income[index] ?? null), bar(figures.costs[index]?.negated() ?? null)],
          }))}
        />
      </section>
      <section className={styles.section} aria-labelledby="equity-picture">
        <h2 id="equity-picture" className={styles.subheading}>
          {picture.equity} ({picture.inThousands})
        </h2>
        {figures.equity[0].opening === null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{picture.missingOpening}</MessageBarBody>
          </MessageBar>
        )}
        <BarChart
          title={picture.equity}
          description={picture.describeEquity(
            figures.years
              .map((year, index) =>
                picture.describeEquityYear(
                  String(year),
                  thousands(figures.equity[index]?.closing ?? null),
                  thousands(figures.equityLimit[index] ?? null),
                ),
              )
              .join(' '),
          )}
          series={[picture.closing]}
          markerName={picture.limit}
          groups={figures.years.map((year, index) => {
            const excess = figures.excess[index] ?? null;
            return {
              label: String(year),
              bars: [bar(figures.equity[index]?.closing ?? null)],
              marker: bar(figures.equityLimit[index] ?? null),
              ...(excess === null ? {} : { note: excess.isZero() ? picture.within : picture.overShort }),
            };
          })}
        />
      </section>
      <section className={styles.section} aria-labelledby="figures">
        <h2 id="figures" className={styles.subheading}>
          {picture.figures} ({picture.inThousands})
        </h2>
        <table className={styles.table} aria-labelledby="figures">
          <YearHeadings first={<th scope="col">{picture.year}</th>} years={figures.years} />
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, index) => (
                  <td key={index}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
