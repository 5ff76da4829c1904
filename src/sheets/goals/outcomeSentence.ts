import { Decimal } from '../../finsam/decimal';
import { NO_FIGURE, type BySex, type MeasureKind, type Status } from '../../finsam/goals/goals';
import { readStatusWord } from '../../finsam/goals/statusWords';
import { figuresIn, LONGEST_READ, withoutFigure, type TextFigure } from './figuresInText';

/** What a text says of how it went. */
export interface OutcomeSentence {
  readonly outcome: BySex;
  /** The text beside the figure; null where the figure says it all. */
  readonly text: string | null;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly responseRate: Decimal | null;
}

/**
 * The outcome that a text tells, of the kind that is measured: "22 % svarar …, (kvinnor 21 %, män 24 %)", "923 individers ärenden har
 * konsulterats". A change ("har minskat med 9 %") is negative where it is a fall. What cannot be read stays in the text.
 */
export function readOutcome(text: string, kind: MeasureKind, isChange: boolean): OutcomeSentence {
  const read = text.slice(0, LONGEST_READ);
  const figures = figuresIn(read);
  const rate = figures.find((figure) => isResponseRate(read, figure));
  const told =
    figures.find((figure) => figure !== rate && figure.kind === kind && !isOfAnswers(read, figure)) ?? null;
  return {
    outcome: kind === 'yesNo' ? yesOrNo(read) : told === null ? NO_FIGURE : signed(told, read, isChange),
    text: textBeside(text, kind, told),
    responseRate: rate?.figure.total ?? null,
    ...answersIn(read),
  };
}

/** The share that answered, where a text tells it: "Svarsfrekvensen var endast 25 %". */
export function responseRateIn(text: string): Decimal | null {
  const read = text.slice(0, LONGEST_READ);
  return figuresIn(read).find((figure) => isResponseRate(read, figure))?.figure.total ?? null;
}

function isResponseRate(text: string, { kind, start }: TextFigure): boolean {
  return (
    kind === 'share' && /svarsfrekvens\p{L}*[^\d.]{0,40}$/iu.test(text.slice(Math.max(0, start - 60), start))
  );
}

function signed(told: TextFigure, text: string, isChange: boolean): BySex {
  const before = text.slice(Math.max(0, told.start - 60), told.start);
  const falls = isChange && /(?:minsk|sjunk)\p{L}*[^\d]{0,30}$/iu.test(before);
  const turned = (value: Decimal | null) =>
    falls && value !== null && !value.isZero() ? value.neg() : value;
  const { total, women, men } = told.figure;
  return { total: turned(total), women: turned(women), men: turned(men) };
}

function yesOrNo(text: string): BySex {
  const word = /^(ja|nej)(?!\p{L})/iu.exec(text.trim())?.[1]?.toLowerCase();
  return word === undefined ? NO_FIGURE : { ...NO_FIGURE, total: new Decimal(word === 'ja' ? 1 : 0) };
}

function textBeside(text: string, kind: MeasureKind, told: TextFigure | null): string | null {
  const rest =
    kind === 'yesNo'
      ? text.replace(/^\s*(?:ja|nej)(?!\p{L})[.,:]?/iu, '')
      : told === null
        ? text
        : withoutFigure(text, told);
  if (!/[\p{L}\d]/u.test(rest)) return null;
  // "22 % (kvinnor …) Svarsfrekvensen var …": the figure stands by itself, in front of another sentence.
  const isApart = (told === null ? kind === 'yesNo' : told.start === 0) && /^[\s.,;]*[\p{Lu}(]/u.test(rest);
  return isApart ? rest.replace(/^[\s.,;]+/, '') : text;
}

const PEOPLE = String.raw`(\d{1,3}(?:[ \u00a0]\d{3})*|\d{1,7})`;
const ANSWERED_OF_ASKED = new RegExp(
  String.raw`(?<![\d,.])${PEOPLE} (?:svar|svarande|har svarat|svarade)? ?av (?:totalt )?${PEOPLE} (?:tillfrågade|utskickade|möjliga)`,
  'iu',
);
const ANSWERED = new RegExp(
  String.raw`(?:(?<!\p{L})n ?= ?|antal svar(?:ande)?:? ?)${PEOPLE}(?![\d,.]*\d)|(?<![\d,.])${PEOPLE} (?:svarande|(?:enkät)?svar|har svarat|svarade)(?!\p{L})`,
  'iu',
);
const ASKED = new RegExp(
  String.raw`(?:antal )?tillfrågade:? ${PEOPLE}|(?<![\d,.])${PEOPLE} (?:tillfrågade|utskick(?:ade)?)(?!\p{L})`,
  'iu',
);

/** How many were asked and answered; never more answers than were asked. */
function answersIn(text: string): Pick<OutcomeSentence, 'asked' | 'answered'> {
  const both = ANSWERED_OF_ASKED.exec(text);
  const answered = people(both?.[1] ?? group(ANSWERED.exec(text)));
  const asked = people(both?.[2] ?? group(ASKED.exec(text)));
  return answered !== null && asked !== null && answered > asked
    ? { asked: null, answered: null }
    : { asked, answered };
}

function isOfAnswers(text: string, { start, kind }: TextFigure): boolean {
  if (kind !== 'count') return false;
  return [ANSWERED_OF_ASKED, ANSWERED, ASKED].some((pattern) => {
    const match = pattern.exec(text);
    return match !== null && start >= match.index && start < match.index + match[0].length;
  });
}

function group(match: RegExpExecArray | null): string | undefined {
  return match?.[1] ?? match?.[2];
}

function people(text: string | undefined): number | null {
  const number = text === undefined ? NaN : Number(text.replace(/\D/g, ''));
  return number <= 10_000_000 ? number : null;
}

const STATUS_AT_END =
  /(^|[\s–—-])((?:Uppfyll[dt](?: till övervägande del)?|Till övervägande del uppfyll[dt]|Delvis uppfyll[dt]|(?:Ej|Inte) uppfyll[dt]|(?:Ej|Inte) mätbar[t]?))[.!]?$/u;
const STATUS_AT_START =
  /^(Uppfyll[dt](?: till övervägande del)?|Till övervägande del uppfyll[dt]|Delvis uppfyll[dt]|(?:Ej|Inte) uppfyll[dt]|(?:Ej|Inte) mätbart?)(?=[.,:;]|\s+[–—-]|\s+(?:eftersom|då|för|på grund)(?!\p{L}))/iu;

/**
 * The status that ends a text, as a report sets it ("… i länet – Uppfylld"), with the text before it. A sentence that only speaks of
 * what is "uppfylld" has none.
 */
export function statusAtEnd(text: string): { readonly status: Status; readonly before: string } | null {
  const trimmed = text.trimEnd();
  const tail = trimmed.slice(-60);
  const match = STATUS_AT_END.exec(tail) ?? wholeStatus(trimmed, tail);
  const status = match === null ? null : readStatus(match[2] ?? '');
  if (match === null || status === null) return null;
  const before = trimmed.slice(0, trimmed.length - tail.length + match.index);
  return { status, before: before.replace(/[\s–—-]+$/, '') };
}

/** A cell that is nothing but the status has it in any case. */
function wholeStatus(trimmed: string, tail: string): RegExpExecArray | null {
  return trimmed.length === tail.length && readStatus(trimmed) !== null ? /^()(.*)$/s.exec(trimmed) : null;
}

/** The status that a text begins with: "Ej mätbart eftersom för få enkätsvar inkommit". */
export function statusAtStart(text: string): Status | null {
  const match = STATUS_AT_START.exec(text.trimStart());
  return match === null ? null : readStatus(match[1] ?? '');
}

/** A status in any of the forms that reports use. */
export function readStatus(word: string): Status | null {
  const plain = word
    .trim()
    .replace(/[.!:]$/, '')
    .replace(/^inte /i, 'Ej ')
    .replace(/^ej uppnå[dt]{1,2}$/i, 'Ej uppfylld')
    .replace(/^(helt )?uppnå[dt]{1,2}$/i, 'Uppfylld')
    .replace(/^helt uppfyll[dt]$/i, 'Uppfylld')
    .replace(/^delvis uppnå[dt]{1,2}$/i, 'Delvis uppfylld');
  const turned = /^till övervägande del (?:vara )?(uppfyll[dt])$/i.exec(plain)?.[1];
  return readStatusWord(turned === undefined ? plain : `${turned} till övervägande del`);
}

/** The status that running text speaks of: "bedöms till övervägande del vara uppfyllt". */
export function statusInProse(text: string): Status | null {
  const sentence = text.slice(0, 300);
  if (/övervägande del/i.test(sentence)) return /uppfyll/i.test(sentence) ? 'mostlyMet' : null;
  if (/(?:ej|inte) (?:vara )?mätbar/i.test(sentence)) return 'notMeasurable';
  if (/delvis (?:vara )?uppfyll/i.test(sentence)) return 'partlyMet';
  if (/(?:ej|inte) (?:vara |bedöms vara )?uppfyll/i.test(sentence)) return 'notMet';
  return /uppfyll[dt]/i.test(sentence) ? 'met' : null;
}
