import { Decimal } from '../../finsam/decimal';
import { halfStep } from '../../finsam/powersOfTen';
import { formatAmount, inKronor, parseAmount, type MoneyUnit } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundSentence, FoundTable } from '../table';
import { amountsOfRow, asInCell, effectOf, kronorOf, stepOf, type Amount } from './amounts';
import { partyRows } from './partyRows';
import { evidenceOf, fieldFinding, shortened } from './fieldFinding';
import { plainLabel } from './plainLabel';
import { meaningOf, statements } from './statements';

/** What is said to be a percentage of the income or of the contributions, as a limit of equity, against those in the document. */
export function equityLimit(document: CheckedDocument): Finding[] {
  const bases = basesOf(document);
  return [
    ...document.tables.flatMap(limitsOf),
    ...(bases.length === 0 ? [] : document.sentences.flatMap((sentence) => claimsOf(sentence, bases))),
  ];
}

/** Amounts that the limit may be a share of. */
function basesOf(document: CheckedDocument): Amount[] {
  const incomes = statements(document).flatMap(({ amounts }) => amounts.get('income') ?? []);
  const contributions = document.tables
    .flatMap(partyRows)
    .flatMap(({ table }) =>
      table.rows
        .filter(({ label }) =>
          /^(?:summa|totalt?) (?:medlems)?(?:bidrag|avgifter|intäkter)/.test(plainLabel(label)),
        )
        .flatMap((row) => amountsOfRow(table, row)),
    );
  return [...incomes, ...contributions].filter(
    ({ meaning, value }) => ['budget', 'outcome'].includes(meaning) && value.greaterThan(0),
  );
}

const AMOUNT = String.raw`(?<![\d,.])(\d[\d  ]{0,15}(?:,\d{1,2})?) ?(kr|tkr|mkr|mnkr)`;
const SHARE = String.raw`(\d{1,2}(?:,\d)?) ?(?:%|procent) av (?:förbundets |de |årets )?(?:budgeterade )?(intäkter(?:na)?|medlemsbidrag(?:et|en)?|medlemsintäkter(?:na)?)(?![a-zåäö])`;
const AMOUNT_FIRST = new RegExp(
  String.raw`${AMOUNT}[,;]? (?:dvs\.? |motsvarande |vilket är |som är )?(?:ca\.? |cirka )?${SHARE}`,
  'giu',
);
const SHARE_FIRST = new RegExp(
  String.raw`${SHARE}[,;]? (?:dvs\.? |är |motsvarar |vilket är |\()?(?:ca\.? |cirka )?${AMOUNT}`,
  'giu',
);
const LONGEST_SENTENCE = 1000;

interface Claim {
  readonly index: number;
  readonly amount: string;
  readonly unit: MoneyUnit;
  readonly percent: string;
  readonly base: string;
  readonly isAbout: boolean;
}

function claimsIn(text: string): Claim[] {
  const claim = (match: RegExpExecArray, [amount, unit, percent, base]: (string | undefined)[]): Claim => ({
    index: match.index,
    amount: (amount ?? '').trim(),
    unit: unit === 'tkr' || unit === 'kr' ? unit : 'mkr',
    percent: percent ?? '',
    base: base ?? '',
    isAbout: /(?:ca|cirka)\.? ?$/i.test(text.slice(0, match.index)) || /\b(?:ca|cirka)\b/i.test(match[0]),
  });
  return [
    ...[...text.matchAll(AMOUNT_FIRST)].map((match) =>
      claim(match, [match[1], match[2], match[3], match[4]]),
    ),
    ...[...text.matchAll(SHARE_FIRST)].map((match) => claim(match, [match[3], match[4], match[1], match[2]])),
  ];
}

/** What is said to be "about" may be this far off, as a part of itself. */
const ABOUT = new Decimal('0.02');

function claimsOf(sentence: FoundSentence, bases: readonly Amount[]): Finding[] {
  const text = sentence.text.slice(0, LONGEST_SENTENCE);
  if (!/%|procent/.test(text) || !/eget kapital|egna kapital/i.test(text)) return [];
  return claimsIn(text.replace(/[\u00a0\u2009\u202f]/g, ' ')).flatMap((claim): Finding[] => {
    const parsed = parseAmount(claim.amount);
    if (parsed.kind !== 'amount') return [];
    const share = new Decimal(claim.percent.replace(',', '.')).dividedBy(100);
    const said = inKronor(parsed.value, claim.unit);
    const half = inKronor(halfStep(claim.amount.split(',')[1]?.length ?? 0), claim.unit);
    const known = bases.flatMap((base) => {
      const kronor = kronorOf(base);
      return kronor === null
        ? []
        : [{ base, kronor, step: kronorOf({ value: stepOf(base.cell), unit: base.unit }) }];
    });
    const [first] = known;
    const isRight = known.some(({ kronor, step }) => {
      const allowed = Decimal.max(
        half.plus((step ?? new Decimal(0)).times(share)),
        claim.isAbout ? said.times(ABOUT) : 0,
      );
      return kronor.times(share).minus(said).abs().lessThanOrEqualTo(allowed);
    });
    if (first === undefined || isRight) return [];
    const right = first.kronor.times(share);
    const expected = formatAmount(inUnit(right, claim.unit), {
      decimals: claim.amount.split(',')[1]?.length ?? 0,
      unit: claim.unit,
    });
    const found = `${claim.amount} ${claim.unit}`;
    return [
      {
        ...fieldFinding({
          rule: 'equity-limit',
          severity: 'warning',
          cell: {
            text: found,
            number: parsed.value,
            unit: claim.unit,
            decimals: 0,
            formula: null,
            place: sentence.placeAt(claim.index),
          },
          expected,
          details: {
            percent: `${claim.percent} %`,
            base: claim.base,
            baseAmount: first.base.cell.text,
            expected,
            found,
          },
          effect: effectOf(right.minus(said), 'kr'),
          evidence: [
            evidenceOf(`${first.base.row.label} ${first.base.year ?? ''}`.trim(), first.base.cell),
            { label: shortened(sentence.heading), value: shortened(text), place: sentence.place },
          ],
        }),
      },
    ];
  });
}

function inUnit(kronor: Decimal, unit: MoneyUnit): Decimal {
  return kronor.dividedBy(unit === 'mkr' ? 1_000_000 : unit === 'tkr' ? 1000 : 1);
}

const MOST_ROWS = 400;

/** A row of limits with its share and its base in the same table. */
function limitsOf(table: FoundTable): Finding[] {
  if (table.rows.length > MOST_ROWS) return [];
  const limits = table.rows.filter(
    (row) => meaningOf(row) === 'equityLimit' && amountsOfRow(table, row).length > 0,
  );
  const [row] = limits;
  if (row === undefined || limits.length > 1) return [];
  const bases = table.rows.filter(({ label }) =>
    /^(?:underlag:? ?)?(?:budgeterade )?(?:intäkter|medlemsbidrag)$/.test(plainLabel(label)),
  );
  const shares = table.rows.filter(
    (one) =>
      one !== row &&
      one.cells.some(({ number, unit }) => number !== null && unit === 'percent') &&
      /^(?:andel|procent)$|tak|gräns|högst/.test(plainLabel(one.label)),
  );
  const [base, share] = [bases[0], shares[0]];
  if (base === undefined || bases.length > 1 || shares.length > 1) return [];
  const inLabel = /(\d{1,2}(?:,\d)?) ?%/.exec(row.label)?.[1];
  return amountsOfRow(table, row).flatMap((limit): Finding[] => {
    const index = table.columns.indexOf(limit.column);
    const of = amountsOfRow(table, base).find(({ column }) => column === limit.column);
    const percent =
      share?.cells[index]?.number ?? (inLabel === undefined ? null : new Decimal(inLabel.replace(',', '.')));
    if (of === undefined || percent === null || percent === undefined || of.unit !== limit.unit) return [];
    const expected = of.value.times(percent).dividedBy(100);
    const off = expected.minus(limit.value).abs();
    if (off.lessThanOrEqualTo(stepOf(limit.cell))) return [];
    const text = asInCell(expected, limit.cell);
    return [
      fieldFinding({
        rule: 'equity-limit',
        severity: 'error',
        cell: limit.cell,
        expected: text,
        details: {
          percent: `${formatAmount(percent, { decimals: percent.isInteger() ? 0 : 1 })} %`,
          base: base.label,
          baseAmount: of.cell.text,
          expected: text,
          found: limit.cell.text,
        },
        effect: effectOf(off, limit.unit),
        evidence: [evidenceOf(base.label, of.cell)],
      }),
    ];
  });
}
