import { remembered } from '../remembered';
import { plainWords } from './plainWords';

/** What the label of a row or the title of a column says that its figures are. Arithmetic decides; words only break ties. */
export type LineKind = 'item' | 'sum' | 'result' | 'memo';

const SUM_WORDS =
  /^(?:del)?(?:summ(?:a|or|ering)|sum|s:a|su:a|totalt?|totala|totalsumma|totalbelopp|tillsammans|sammanlagt|sammantaget|subtotal|grand total|samtliga|alla|samlat|helår|hela året|helårssumma)(?![\p{L}\d])/u;
/** "Kostnader totalt", "Intäkter, summa", "Ej unika personer totalt". */
const SUM_AT_END = /(?<![\p{L}\d])(?:totalt?|summa|sammanlagt)$/u;
const RESULT_WORDS =
  /(?<![\p{L}\d])(?:\p{L}{0,20}resultat|nettokostnad(?:er)?|nettointäkt(?:er)?|nettoutfall|netto|driftnetto|driftsnetto|kassaflöde|överskott|underskott|saldo|balans|medel från verksamheten|vid (?:årets|periodens) slut|utgående (?:balans|eget kapital|kapital|saldo))(?![\p{L}\d])/u;
const MEMO_WORDS = /^[-•·– ]*(?:varav|därav|därutav|av vilka?|of which)(?![\p{L}\d])/u;
const COST_WORDS = /kostnad|utgift|utbetal|avgår|minskning|avskrivning|arvode|uttag|kredit/u;
const INCOME_WORDS = /intäkt|bidrag|inkomst|inbetal|avgifter|medlems|tilldel/u;
/** The state pays half, the region and the municipalities a fourth each: figures that sum without being a sum. */
const HALF_BY_LAW = /stat(?:en|lig)|försäkringskassa|arbetsförmedling|region|kommun/u;

/** The kind that a label tells of. */
export const kindOfLabel = remembered((label): LineKind => {
  const plain = plainWords(label);
  if (MEMO_WORDS.test(plain)) return 'memo';
  if (SUM_WORDS.test(plain) || SUM_AT_END.test(plain)) return 'sum';
  return RESULT_WORDS.test(plain) ? 'result' : 'item';
});

/** Whether a row of the label counts against the result: "Summa kostnader", "Avgår", "Avskrivningar". */
export function isCostLabel(label: string): boolean {
  const plain = plainWords(label);
  return COST_WORDS.test(plain) && !/nettokostnad/u.test(plain);
}

/** Whether a row of the label counts for the result: "Verksamhetens intäkter". */
export function isIncomeLabel(label: string): boolean {
  return INCOME_WORDS.test(plainWords(label)) && !isCostLabel(label);
}

/** Whether the label is of a party that pays its share by law. */
export function isPartyLabel(label: string): boolean {
  return HALF_BY_LAW.test(plainWords(label));
}
