import { Decimal } from '../../../finsam/decimal';
import { formatAmount } from '../../../workbook/swedishNumbers';
import type { Finding } from '../../finding';
import { claimFinding, type Passage } from './claim';
import type { TextFigure } from './figuresOfText';

const WOMEN = /^\s*(?:st\s+|är\s+|var\s+)?(?:kvinnor|kvinna|flickor|tjejer)(?!\p{L})/iu;
const MEN = /^\s*(?:st\s+|är\s+|var\s+)?(?:män|man|pojkar|killar)(?!\p{L})/iu;
const WOMEN_BEFORE = /(?:kvinnor|kvinna|flickor|tjejer)[\s:]*$/iu;
const MEN_BEFORE = /(?:män|man|pojkar|killar)[\s:]*$/iu;

/** "923 individer (544 kvinnor och 394 män)": the two are all. "43 % (kvinnor 40 %, män 47 %)": the whole lies between them. */
export function checkWomenAndMen(passage: Passage): Finding[] {
  const { figures } = passage;
  return figures.flatMap((one, index) => {
    const other = figures[index + 1];
    const total = figures[index - 1];
    if (other === undefined || total === undefined || total.isYear || !areOfBothSexes(passage, index))
      return [];
    if (one.unit !== other.unit || total.unit !== one.unit) return [];
    if (one.unit === 'percent') return shareOutside(passage, total, one, other);
    return one.unit === null ? sumOfBoth(passage, total, one, other) : [];
  });
}

function areOfBothSexes({ text, figures }: Passage, index: number): boolean {
  const [before, one, other, next] = [
    figures[index - 1],
    figures[index],
    figures[index + 1],
    figures[index + 2],
  ];
  if (one === undefined || other === undefined) return false;
  const between = text.slice(one.end, other.start);
  const after = text.slice(other.end, next?.start ?? other.end + 20);
  if (between.length > 40) return false;
  if (WOMEN.test(between) && MEN.test(after)) return true;
  if (MEN.test(between) && WOMEN.test(after)) return true;
  const lead = text.slice(before?.end ?? 0, one.start);
  return (
    (WOMEN_BEFORE.test(lead) && MEN_BEFORE.test(between)) ||
    (MEN_BEFORE.test(lead) && WOMEN_BEFORE.test(between))
  );
}

function sumOfBoth(passage: Passage, total: TextFigure, one: TextFigure, other: TextFigure): Finding[] {
  const { text } = passage;
  const lead = text.slice(total.end, one.start);
  const link = /[(:,]|varav|därav|fördelat|fördelade/iu.exec(lead);
  if (lead.length > 80 || /[.!?;]/.test(lead) || link === null || !total.value.isInteger()) return [];
  const sum = one.value.plus(other.value);
  if (sum.equals(total.value)) return [];
  // Less than the whole may be meant where only a comma parts them and the sentence goes on: "15 deltagare, 3 kvinnor och 4 män fick arbete".
  const isLoose = !/[(:]|varav|därav|fördela/iu.test(lead);
  if (isLoose && sum.lessThan(total.value) && !/^\s*\p{L}+\s*(?:[.,;)]|$)/u.test(text.slice(other.end)))
    return [];
  return [
    claimFinding({
      rule: 'claim-parts',
      passage,
      figure: total,
      expected: formatAmount(sum),
      details: { one: one.text, other: other.text, difference: formatAmount(sum.minus(total.value).abs()) },
      evidence: [
        { label: labelOf(text, one), figure: one },
        { label: labelOf(text, other), figure: other },
      ],
    }),
  ];
}

function shareOutside(passage: Passage, total: TextFigure, one: TextFigure, other: TextFigure): Finding[] {
  const lead = passage.text.slice(total.end, one.start);
  if (lead.length > 60 || !lead.includes('(')) return [];
  const low = Decimal.min(one.value, other.value);
  const high = Decimal.max(one.value, other.value);
  if (total.value.greaterThanOrEqualTo(low) && total.value.lessThanOrEqualTo(high)) return [];
  return [
    claimFinding({
      rule: 'claim-parts',
      variant: 'between',
      severity: 'warning',
      passage,
      figure: total,
      expected: null,
      details: { one: one.text, other: other.text },
      evidence: [
        { label: '', figure: one },
        { label: '', figure: other },
      ],
    }),
  ];
}

function labelOf(text: string, figure: TextFigure): string {
  return /^\s*(\p{L}+)/u.exec(text.slice(figure.end))?.[1] ?? '';
}
