import type { Comparison, Condition, MeasureKind } from '../../finsam/goals/goals';
import { figuresIn, LONGEST_READ, type TextFigure } from './figuresInText';

/** What a sentence asks of an outcome. */
export interface TargetSentence {
  readonly kind: MeasureKind;
  readonly condition: Condition;
  readonly comparison: Comparison;
  /** The figure that is compared with, where the sentence has it. */
  readonly figure: TextFigure | null;
  /** "har minskat": the outcome is a change, and what it is compared with is nil. */
  readonly isChange: boolean;
  /** False where words that say how the figure is meant are missing: "ca 800", "85 % av deltagarna". */
  readonly isSure: boolean;
}

/** Words before a figure, and how the outcome shall stand to it. Of several, the last before the figure holds; the longer first. */
const CONDITION_BEFORE: readonly (readonly [RegExp, Condition])[] = [
  [
    /(?:inte|ej|aldrig) (?:ska |skall |får |få |bör )?(?:under|underst\p{L}+|lägre än|mindre än|färre än)/giu,
    'atLeast',
  ],
  [/(?:underst\p{L}+|underskrid\p{L}*) (?:inte|ej)/giu, 'atLeast'],
  [/(?<!\p{L})(?:minst|lägst|åtminstone)(?!\p{L})/giu, 'atLeast'],
  [
    /(?:inte|ej|aldrig) (?:ska |skall |får |få |bör )?(?:vara )?(?:överst\p{L}+|överskrid\p{L}*|över|högre än|större än|mer än|fler än)/giu,
    'atMost',
  ],
  [/(?:överst\p{L}+|överskrid\p{L}*) (?:inte|ej)/giu, 'atMost'],
  [/(?<!\p{L})(?:högst|max|maximalt|som mest)(?!\p{L})/giu, 'atMost'],
];
/** These words mean something else as well, so they stand next to the figure. */
const CONDITION_NEXT: readonly (readonly [RegExp, Condition])[] = [
  [/(?<!\p{L})(?:över|mer än|fler än|högre än|större än|överstig\p{L}*)$/iu, 'above'],
  [/(?<!\p{L})(?:under|mindre än|färre än|lägre än|understig\p{L}*)$/iu, 'below'],
  [/(?<!\p{L})(?:exakt|precis|lika med)$/iu, 'equal'],
];
const ABOUT = /(?<!\p{L})(?:ca|cirka|omkring|runt|ungefär)\.?$/iu;
/** The first thing that a sentence says, or all there is. */
const BARE_START = /^(?:att |ska |målet är |mål: |målvärde:? )?$/i;

const NATIONAL =
  /nationell\p{L}* (?:jämförelse\p{L}*|mätning\p{L}*|enkät\p{L}*|snitt\p{L}*|genomsnitt\p{L}*|medel\p{L}*|nivå\p{L}*|resultat\p{L}*)|(?<!\p{L})riket(?:s)?(?!\p{L})|(?<!\p{L})riks(?:snitt|genomsnitt|medel)\p{L}*/iu;
const LAST_YEAR =
  /(?:jämfört med|än|som|från|sedan|mot) (?:året innan|fjolåret\p{L}*|(?:föregående|förra|tidigare) år\p{L}*)/iu;
const FALLING = /(?<!\p{L})(?:minsk|sjunk|färre|lägre)/iu;
const STRICTLY_ABOVE = /(?:högre|bättre|större|fler|mer) än[^.]{0,40}$/iu;
const CHANGE = /(?<!\p{L})(?:har|ska|skall)(?!\p{L}).{0,200}?(?<!\p{L})(minska|öka)(?:r|t)?(?!\p{L})/iu;
const SURVEY = /upplever|känner sig|anser|(?<!\p{L})andel|enkät|svara[rt]/iu;
const COUNTED = /(?<!\p{L})antal/iu;

const LONGEST_SENTENCE = 500;
const MOST_FIGURES = 20;

/**
 * What a sentence of a plan asks for: "Minst 85 % av deltagarna …", "… ska inte överstiga 20 %", "minst samma nivå som nationella
 * jämförelsetal", "en förbättring jämfört med föregående år", "… har minskat". Null where it names nothing to compare with.
 */
export function readTarget(whole: string): TargetSentence | null {
  const text = whole.slice(0, LONGEST_READ);
  const figures = figuresIn(text).slice(0, MOST_FIGURES);
  return (
    nationalOf(text, figures) ??
    conditionOf(text, figures) ??
    lastYearOf(text, figures) ??
    changeOf(text) ??
    bareFigure(text, figures)
  );
}

/** The kind of a measure that names nothing to compare with: what is asked in a survey is a share, the rest is done or not. */
export function kindInWords(text: string): MeasureKind {
  if (/^antal/i.test(text)) return 'count';
  return SURVEY.test(text) ? 'share' : 'yesNo';
}

/** Whether a text is about the national figures. */
export function isNational(text: string): boolean {
  return NATIONAL.test(text);
}

function nationalOf(text: string, figures: readonly TextFigure[]): TargetSentence | null {
  const mention = NATIONAL.exec(text);
  if (mention === null) return null;
  const before = text.slice(0, mention.index);
  const figure = shareOf(figures);
  return {
    kind: figure?.kind ?? 'share',
    condition: STRICTLY_ABOVE.test(before) ? 'above' : conditionBefore(before, 'atLeast'),
    comparison: 'national',
    figure,
    isChange: false,
    isSure: true,
  };
}

/** "högst i nivå med riket" is the other way. */
function conditionBefore(before: string, otherwise: Condition): Condition {
  const sentence = before.slice(sentenceStart(before, before.length));
  return lastCondition(sentence) ?? otherwise;
}

function conditionOf(text: string, figures: readonly TextFigure[]): TargetSentence | null {
  for (const figure of figures) {
    const before = text.slice(sentenceStart(text, figure.start), figure.start).trimEnd();
    const plain = before.replace(ABOUT, '').trimEnd();
    const next = CONDITION_NEXT.find(([words]) => words.test(plain))?.[1];
    const negated = lastCondition(plain);
    const condition = isNegated(plain) ? negated : (next ?? negated);
    if (condition === null || condition === undefined) continue;
    // "minst två träffar … 10 kommuner": a count belongs to the word that stands right before it.
    if (figure.kind === 'count' && !endsWithCondition(plain)) continue;
    return { kind: figure.kind, condition, comparison: 'target', figure, isChange: false, isSure: true };
  }
  return null;
}

function isNegated(before: string): boolean {
  return /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})[^.]{0,20}$/iu.test(before);
}

function endsWithCondition(before: string): boolean {
  const last = before.split(' ').slice(-4).join(' ');
  return lastCondition(last) !== null || CONDITION_NEXT.some(([words]) => words.test(before));
}

function lastCondition(before: string): Condition | null {
  let found: { readonly condition: Condition; readonly end: number } | null = null;
  for (const [words, condition] of CONDITION_BEFORE)
    for (const match of before.matchAll(words)) {
      const end = match.index + match[0].length;
      if (found === null || end > found.end) found = { condition, end };
    }
  return found?.condition ?? null;
}

function lastYearOf(text: string, figures: readonly TextFigure[]): TargetSentence | null {
  const mention = LAST_YEAR.exec(text);
  if (mention === null) return null;
  const before = text.slice(0, mention.index);
  const isLevel = /samma nivå|i nivå/i.test(before);
  const figure = shareOf(figures);
  return {
    kind: figure?.kind ?? (COUNTED.test(text) ? 'count' : 'share'),
    condition: isLevel ? conditionBefore(before, 'atLeast') : FALLING.test(before) ? 'below' : 'above',
    comparison: 'lastYear',
    figure,
    isChange: false,
    isSure: true,
  };
}

function changeOf(text: string): TargetSentence | null {
  const direction = CHANGE.exec(text)?.[1]?.toLowerCase();
  if (direction === undefined) return null;
  return {
    kind: 'share',
    condition: direction === 'minska' ? 'below' : 'above',
    comparison: 'target',
    figure: null,
    isChange: true,
    isSure: true,
  };
}

/** "85 % av deltagarna …", "Ca 800 individers ärenden …", or a figure alone. */
function bareFigure(text: string, figures: readonly TextFigure[]): TargetSentence | null {
  const [figure] = figures;
  if (figure === undefined) return null;
  const before = text.slice(0, figure.start).trim().replace(ABOUT, '').trimStart();
  if (!BARE_START.test(before === '' ? '' : `${before} `)) return null;
  return {
    kind: figure.kind,
    condition: 'atLeast',
    comparison: 'target',
    figure,
    isChange: false,
    isSure: false,
  };
}

/** Of figures of several kinds the share is the one that is compared. */
function shareOf(figures: readonly TextFigure[]): TextFigure | null {
  return figures.find(({ kind }) => kind === 'share') ?? null;
}

/** Where the sentence begins that a place of the text stands in. */
function sentenceStart(text: string, at: number): number {
  const earliest = Math.max(0, at - LONGEST_SENTENCE);
  for (let place = at - 1; place > earliest; place -= 1) {
    if (text[place] === '\n') return place + 1;
    if (/\s/.test(text[place] ?? '') && /[.!?]/.test(text[place - 1] ?? '') && at - place > 1) {
      // "ca. 20 %" and "1. Minst" are no ends.
      if (!/(?:^|\s)(?:ca|bl|t|\d{1,3})\.$/i.test(text.slice(Math.max(0, place - 6), place)))
        return place + 1;
    }
  }
  return earliest;
}
