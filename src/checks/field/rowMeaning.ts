import { remembered } from '../remembered';
import { municipalityOf } from './municipalities';
import { plainLabel } from './plainLabel';

/** What a row of a table is, by the field's own words for it. */
export type RowMeaning =
  | 'state'
  | 'region'
  | 'municipality'
  /** All municipalities together. */
  | 'municipalities'
  | 'income'
  | 'operatingCosts'
  | 'totalCosts'
  | 'result'
  | 'openingEquity'
  | 'closingEquity'
  | 'equityLimit'
  | 'equityRatio'
  | 'totalAssets'
  | 'totalEquityAndLiabilities'
  | 'cash'
  | 'openingCash'
  | 'closingCash'
  | 'cashFlow'
  | 'receivables'
  | 'currentLiabilities'
  | 'changeInReceivables'
  | 'changeInLiabilities'
  | 'granted'
  | 'available';

const STATE_PART = String.raw`(?:försäkringskassan|arbetsförmedlingen|fk|af|staten)`;
const FROM = String.raw`(?:(?:medlems)?(?:bidrag|avgift)(?:er|en)?:? (?:från )?)?`;

/** The first that fits holds. All are anchored, and none can match in more than one way. */
const MEANINGS: readonly (readonly [RowMeaning, RegExp])[] = [
  [
    'available',
    /^(?:samverkansinsatser|insatser|insatsmedel)?[ ,]*\(?(?:tillgängliga|ej beviljade|inte beviljade)/,
  ],
  ['available', /^(?:ej beviljat|ofördelade medel|bidrag att fördela|medel att fördela)/],
  ['granted', /^(?:samverkansinsatser|insatser|insatsmedel)[ ,]*\(?beviljade\)?$/],
  ['granted', /^(?:summa |totalt )?beviljade (?:samverkans)?insatser$/],
  ['state', new RegExp(`^${FROM}${STATE_PART}(?:(?: ?/ ?| och | & |, )${STATE_PART})*(?: \\([^()]*\\))?$`)],
  [
    'state',
    /^(?:statligt?|statens) (?:bidrag|medel|tilldelning|medlemsbidrag|medlemsavgift)(?: \([^()]*\))?$/,
  ],
  ['region', new RegExp(`^${FROM}(?:region(?:en|erna)?|landsting(?:et|en)?)(?: [a-zåäö -]+)?$`)],
  ['municipalities', new RegExp(`^(?:summa )?${FROM}(?:medlems)?kommuner(?:na)?(?: tillsammans| totalt)?$`)],
  [
    'income',
    /^(?:verksamhetens intäkter|(?:summa|totala) (?:verksamhetens )?intäkter|intäkter(?: ?\/ ?bidrag)?)$/,
  ],
  ['operatingCosts', /^(?:verksamhetens kostnader|summa verksamhetens kostnader)$/],
  ['totalCosts', /^(?:(?:summa|totala) kostnader|kostnader)$/],
  ['openingEquity', /^ingående (?:balans )?eget kapital/],
  ['openingEquity', /^eget kapital(?: vid)? (?:årets |periodens )?(?:början|ingång)/],
  ['closingEquity', /^(?:summa |utgående )?eget kapital$/],
  [
    'closingEquity',
    /^(?:utgående balans eget kapital|eget kapital vid (?:årets|periodens) (?:slut|utgång))$/,
  ],
  ['closingEquity', /^årets resultat (?:inkl\.?|inklusive) eget kapital$/],
  ['equityLimit', /^(?:kapitaltak|tak|gräns|högsta)(?: för| på)?(?: eget kapital)?\b/],
  ['equityRatio', /^soliditet(?:,? \(?%\)?)?$/],
  ['result', /^(?:årets ?resultat(?: enligt resultaträkningen)?|resultat|periodens resultat)$/],
  ['totalAssets', /^(?:summa tillgångar|tillgångar totalt|balansomslutning)$/],
  [
    'totalEquityAndLiabilities',
    /^summa (?:eget kapital(?:,? avsättningar)? (?:och|&) skulder|skulder och eget kapital)$/,
  ],
  ['openingCash', /^(?:likvida medel|kassa och bank)(?: vid| i)? (?:årets |periodens )?(?:början|ingång)$/],
  ['openingCash', /^ingående (?:likvida medel|kassa)/],
  ['closingCash', /^(?:likvida medel|kassa och bank)(?: vid| i)? (?:årets |periodens )?(?:slut|utgång)$/],
  ['closingCash', /^utgående (?:likvida medel|kassa)/],
  ['cash', /^(?:kassa(?: och |\/|, )bank|likvida medel|bank)$/],
  ['cashFlow', /^(?:(?:årets|periodens) kassaflöde|förändring av likvida medel)$/],
  [
    'changeInReceivables',
    /^(?:ökning|minskning|förändring)[a-zåäö/ ()+-]{0,20} (?:av )?(?:kortfristiga )?fordringar$/,
  ],
  [
    'changeInLiabilities',
    /^(?:ökning|minskning|förändring)[a-zåäö/ ()+-]{0,20} (?:av )?(?:kortfristiga )?skulder$/,
  ],
  ['receivables', /^(?:summa )?(?:kortfristiga )?fordringar$/],
  ['currentLiabilities', /^(?:summa )?kortfristiga skulder$/],
];

const LONGEST_LABEL = 120;

/** What a row with the label is, or null where the label is none of the words that are sure. */
export const rowMeaning = remembered((label): RowMeaning | null => {
  if (label.length > LONGEST_LABEL) return null;
  const plain = plainLabel(label);
  if (plain === '') return null;
  if (municipalityOf(plain) !== null) return 'municipality';
  return MEANINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
});
