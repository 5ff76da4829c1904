import type { Decimal } from '../../finsam/decimal';
import type { Plan } from '../../finsam/plan';
import { figuresOf } from '../figures';
import { inUnit } from '../numbers';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { YearHeadings } from './YearHeadings';

/** The plan in ten lines: what it gives each year, in its own unit. */
export function BudgetSummary({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const { summary: texts, fields } = useTexts();
  const figures = figuresOf(plan);
  if (figures === null) return null;
  const shown = (amount: Decimal | null): string =>
    amount === null ? fields.missing : inUnit(amount, plan.unit);
  const minus = (amounts: readonly (Decimal | null)[]) => amounts.map((amount) => amount?.negated() ?? null);
  const rows: { name: string; amounts: readonly (Decimal | null)[]; isTotal?: boolean }[] = [
    { name: texts.contributions, amounts: plan.contributions },
    { name: texts.income, amounts: figures.income, isTotal: true },
    { name: texts.granted, amounts: minus(figures.granted) },
    { name: texts.available, amounts: minus(plan.availableFunds) },
    { name: texts.administration, amounts: figures.administration },
    { name: texts.costs, amounts: figures.costs, isTotal: true },
    ...(figures.financial.every((amount) => amount.isZero())
      ? []
      : [{ name: texts.financial, amounts: figures.financial }]),
    { name: texts.result, amounts: figures.result, isTotal: true },
    { name: texts.closing, amounts: figures.equity.map(({ closing }) => closing) },
    { name: texts.limit, amounts: figures.equityLimit },
  ];
  const members = 1 + plan.members.regions.length + plan.members.municipalities.length;
  return (
    <section className={styles.section} aria-labelledby="summary">
      <h2 id="summary" className={styles.subheading}>
        {plan.association.name} {figures.years[0]}–{figures.years[2]}
      </h2>
      <p className={styles.quiet}>{texts.counts(members, plan.insatser.length, plan.trisamHours.length)}</p>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>{texts.title}</caption>
        <YearHeadings first={<th scope="col">{texts.amountsIn(plan.unit)}</th>} years={figures.years} />
        <tbody>
          {rows.map(({ name, amounts, isTotal }) => (
            <tr key={name} {...(isTotal ? { 'data-total': '' } : {})}>
              <th scope="row">{name}</th>
              {amounts.map((amount, index) => (
                <td key={index}>{shown(amount)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
