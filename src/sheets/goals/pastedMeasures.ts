import { Decimal } from '../../finsam/decimal';
import {
  NO_FIGURE,
  type BySex,
  type Comparison,
  type Condition,
  type Decision,
  type Measure,
  type MeasureKind,
  type Status,
} from '../../finsam/goals/goals';
import { figuresIn, withoutFigure, type TextFigure } from './figuresInText';
import { numberedItems } from './numberedItems';
import { readOutcome, readStatus, responseRateIn, statusAtEnd, statusAtStart } from './outcomeSentence';
import type { PastedNoteCode } from './pastedNotes';
import { isNational, kindInWords, readTarget, type TargetSentence } from './targetSentence';

/** A measure before it has its number, and what was not sure of it. */
export interface PastedMeasure {
  readonly measure: Omit<Measure, 'number'>;
  readonly doubts: readonly PastedNoteCode[];
}

/** What a row of a plan's table says; '' where it has no such column or nothing in it. */
export interface MeasureCells {
  readonly indicator: string;
  readonly measure: string;
  readonly target: string;
  readonly national: string;
  readonly lastYear: string;
  readonly outcome: string;
  readonly status: string;
  readonly source: string;
}

export interface PastedMeasures {
  readonly measures: readonly PastedMeasure[];
  /** What is said of all of them together. */
  readonly status: Status | null;
  readonly comments: readonly string[];
  /** Numbered texts did not fit together. */
  readonly isUnmatched: boolean;
}

/** The measures of one row, which may be numbered in its cells: "1. … 2. …". */
export function measuresOfCells(cells: MeasureCells): PastedMeasures {
  const told = labelledLines(cells.outcome);
  const described = numberedItems(cells.measure);
  const results = numberedItems(told.text);
  const count = Math.max(1, described.items.length);
  const isNumbered = count > 1 && results.items.length > 1;
  const { insats, comments: prefaces } = prefaceOf(described.items.length > 0 ? described.preface : '');
  const end =
    told.status === null ? rowStatus(told.text, isNumbered ? results.items.at(-1) : undefined) : null;
  const outcomes = isNumbered
    ? results.items.map((item, index) =>
        end !== null && index === results.items.length - 1 ? end.before : item,
      )
    : [end?.before ?? told.text];
  const statuses = listFor(count, cells.status);
  const targets = listFor(count, cells.target);
  const nationals = listFor(count, cells.national);
  const lastYears = listFor(count, cells.lastYear);
  const texts = described.items.length > 0 ? described.items : [cells.measure];
  const context = [cells.indicator, described.items.length > 0 ? described.preface : ''].join('\n');
  const only = count === 1;
  const measures = texts.map((text, index) =>
    measureOf({
      text,
      context,
      indicator: cells.indicator,
      target: targets.each[index] ?? '',
      national: nationals.each[index] ?? '',
      lastYear: lastYears.each[index] ?? '',
      outcome: outcomes[index] ?? '',
      status: only ? '' : (statuses.each[index] ?? ''),
      source: cells.source,
      insats,
      rateText: only ? told.comments.join('\n') : '',
      only,
    }),
  );
  const extra = outcomes.slice(texts.length);
  const cellStatus = only || statuses.rest !== '' ? readStatus(only ? cells.status : statuses.rest) : null;
  const unread = [
    only && cells.status !== '' && cellStatus === null ? `Status: ${cells.status}` : '',
    targets.rest === '' ? '' : `Målvärde: ${targets.rest}`,
    nationals.rest === '' ? '' : `Riket: ${nationals.rest}`,
    lastYears.rest === '' ? '' : `Förra året: ${lastYears.rest}`,
    !only && statuses.rest !== '' && cellStatus === null ? `Status: ${statuses.rest}` : '',
  ].filter((text) => text !== '');
  return {
    measures,
    status: told.status ?? cellStatus ?? end?.status ?? null,
    comments: [
      ...prefaces,
      ...(isNumbered && results.preface !== '' ? [results.preface] : []),
      ...extra,
      ...told.comments,
      ...(told.status !== null && cellStatus !== null && told.status !== cellStatus
        ? [`Status: ${cells.status}`]
        : []),
      ...unread,
    ],
    isUnmatched:
      extra.length > 0 ||
      (!only && results.items.length !== count && told.text !== '') ||
      [targets, nationals, lastYears].some(({ rest }) => rest !== ''),
  };
}

export const NO_CELLS: MeasureCells = {
  indicator: '',
  measure: '',
  target: '',
  national: '',
  lastYear: '',
  outcome: '',
  status: '',
  source: '',
};

/** Lines that say what they are: "Kommentar: …", "Sammanfattning: Uppfylld". */
function labelledLines(cell: string): {
  readonly text: string;
  readonly comments: readonly string[];
  readonly status: Status | null;
} {
  const rest: string[] = [];
  const comments: string[] = [];
  let status: Status | null = null;
  for (const line of cell.split('\n')) {
    const [, label = '', said = ''] =
      /^(kommentar(?:er)?|sammanfattning|sammanfattande bedömning|bedömning|status):\s*(.*)$/i.exec(line) ??
      [];
    const read = label === '' ? null : readStatus(said);
    if (read !== null && status === null) status = read;
    else if (/^kommentar/i.test(label)) comments.push(said);
    else if (label !== '') comments.push(line);
    else rest.push(line);
  }
  return { text: rest.join('\n').trim(), comments: comments.filter((text) => text !== ''), status };
}

/**
 * The status that ends a cell. Of a numbered cell it stands on a line of its own, or after that of the last item: "2. … – Ej uppfyllt Ej
 * uppfylld".
 */
function rowStatus(
  text: string,
  lastItem: string | undefined,
): { readonly status: Status; readonly before: string } | null {
  if (lastItem === undefined) {
    const end = statusAtEnd(text);
    const again = end === null ? null : statusAtEnd(end.before);
    return again !== null && again.status === end?.status ? again : end;
  }
  const end = statusAtEnd(lastItem);
  if (end === null) return null;
  const ownLine = /\n[^\n]*$/.exec(lastItem)?.[0] ?? '';
  return readStatus(ownLine) !== null || statusAtEnd(end.before) !== null ? end : null;
}

/** "Trisam 2.0:" before the measures names the insats that they are about; other text is about them all. */
function prefaceOf(preface: string): { readonly insats: string | null; readonly comments: string[] } {
  if (preface === '') return { insats: null, comments: [] };
  const name = /^([^\n]{1,100}):$/.exec(preface)?.[1]?.trim();
  if (name !== undefined && !/(?<!\p{L})(?:andel|enkät|mål|mått|följande)/iu.test(name))
    return { insats: name, comments: [] };
  return { insats: null, comments: [preface] };
}

/** What a cell says of each of several measures: by number or by line; the rest is what cannot be told apart. */
function listFor(count: number, cell: string): { readonly each: readonly string[]; readonly rest: string } {
  if (cell === '' || count === 1) return { each: [cell], rest: '' };
  const numbered = numberedItems(cell);
  if (numbered.items.length === count && numbered.preface === '') return { each: numbered.items, rest: '' };
  const lines = cell.split('\n').filter((line) => line !== '');
  return lines.length === count ? { each: lines, rest: '' } : { each: [], rest: cell };
}

interface MeasureTexts {
  readonly text: string;
  /** What is said of several measures together. */
  readonly context: string;
  readonly indicator: string;
  readonly target: string;
  readonly national: string;
  readonly lastYear: string;
  readonly outcome: string;
  readonly status: string;
  readonly source: string;
  readonly insats: string | null;
  /** Where else the response rate may be told. */
  readonly rateText: string;
  readonly only: boolean;
}

interface Aim {
  readonly kind: MeasureKind;
  readonly condition: Condition;
  readonly comparison: Comparison;
  readonly figure: BySex;
  readonly isChange: boolean;
  /** The figure that was read in the measure's own text. */
  readonly inText: TextFigure | null;
  readonly doubts: readonly PastedNoteCode[];
  readonly comment: string | null;
}

function measureOf(texts: MeasureTexts): PastedMeasure {
  const aim = aimOf(texts);
  const doubts = new Set(aim.doubts);
  const isOutcome = texts.outcome !== '';
  const end = texts.only ? null : statusAtEnd(texts.outcome);
  const outcomeText = end?.before ?? texts.outcome;
  const told = readOutcome(outcomeText, aim.kind, aim.isChange);
  const status = end?.status ?? (isOutcome ? statusAtStart(outcomeText) : null) ?? readStatus(texts.status);
  if (isOutcome && told.outcome.total === null && aim.kind !== 'yesNo' && status === null)
    doubts.add('unreadOutcome');
  const national = ownColumn(texts.national, aim, 'national');
  const lastYear = ownColumn(texts.lastYear, aim, 'lastYear');
  if (aim.comparison === 'national' && national.figure.total === null) doubts.add('noNational');
  if (aim.comparison === 'lastYear' && lastYear.figure.total === null) doubts.add('noLastYear');
  const target = aim.comparison === 'target' ? aim.figure : NO_FIGURE;
  if (aim.comparison === 'target' && target.total === null) doubts.add('noTarget');
  const comments = [
    aim.comment,
    national.unread === null ? null : `Riket: ${national.unread}`,
    lastYear.unread === null ? null : `Förra året: ${lastYear.unread}`,
    texts.status !== '' && readStatus(texts.status) === null ? `Status: ${texts.status}` : null,
    texts.source.length > 255 ? `Källa: ${texts.source}` : null,
  ].filter((text) => text !== null);
  return {
    measure: {
      text: measureText(texts, aim),
      kind: aim.kind,
      condition: aim.condition,
      comparison: aim.comparison,
      bySex: [target, national.figure, lastYear.figure, told.outcome].some(isBySex),
      target,
      national: national.figure,
      nationalNow: NO_FIGURE,
      lastYear: lastYear.figure,
      history: [],
      outcome: told.outcome,
      outcomeText: outcomeText === '' ? null : told.text,
      asked: told.asked,
      answered: told.answered,
      responseRate: told.responseRate ?? responseRateIn(texts.rateText),
      source: texts.source === '' || texts.source.length > 255 ? null : texts.source,
      date: null,
      insats: texts.insats,
      tertials: [NO_TERTIAL, NO_TERTIAL, NO_TERTIAL],
      decision: decided(status),
      comment: comments.length === 0 ? null : comments.join('\n'),
    },
    doubts: [...doubts],
  };
}

const NO_TERTIAL = { outcome: null, comment: null };

/** What a report's status becomes: decided, and nobody has said why. */
export function decided(status: Status | null): Decision | null {
  return status === null ? null : { status, reason: null };
}

/** What the measure aims at: by its cell for it, its own sentence, or what is said of all. */
function aimOf(texts: MeasureTexts): Aim {
  const own = texts.text === '' ? null : readTarget(texts.text);
  const shared = texts.context.trim() === '' ? null : readTarget(texts.context);
  const sharedHolds =
    shared !== null && (texts.only || shared.comparison !== 'target') && (shared.isSure || own === null);
  const sentence = own?.isSure ? own : sharedHolds ? shared : own;
  if (texts.target !== '') return aimOfCell(texts, sentence);
  if (sentence === null) return aimWithoutFigure(texts);
  const inText =
    sentence === own || sentence.comparison !== 'target' ? figureInText(texts.text, sentence) : null;
  const figure = inText ?? (sentence === own ? null : sentence.figure);
  return {
    ...sentence,
    kind: figure?.kind ?? sentence.kind,
    figure: sentence.isChange ? { ...NO_FIGURE, total: new Decimal(0) } : (figure?.figure ?? NO_FIGURE),
    inText: sentence.comparison === 'target' ? null : inText,
    doubts: sentence.isSure ? [] : ['unsureTarget'],
    comment: null,
  };
}

function figureInText(text: string, sentence: TargetSentence): TextFigure | null {
  if (sentence.comparison === 'target') return sentence.figure;
  return figuresIn(text).find(({ kind }) => kind === 'share') ?? null;
}

/** The cell for the target, as "85 %" or "minst 85 %"; how the figure is meant may stand in the sentence. */
function aimOfCell(texts: MeasureTexts, sentence: TargetSentence | null): Aim {
  const cell = readTarget(texts.target) ?? anyFigure(texts.target);
  if (cell === null) {
    if (/^ja$/i.test(texts.target)) return { ...YES, doubts: [] };
    const without = sentence === null ? aimWithoutFigure(texts) : { ...aimOf({ ...texts, target: '' }) };
    return {
      ...without,
      doubts: [...without.doubts, 'unreadTarget'],
      comment: `Målvärde: ${texts.target}`,
    };
  }
  const meant = cell.isSure ? cell : (sentence ?? cell);
  return {
    kind: cell.figure?.kind ?? cell.kind,
    condition: meant.condition,
    comparison: meant.comparison,
    isChange: false,
    figure: cell.figure?.figure ?? (meant.figure === null ? NO_FIGURE : meant.figure.figure),
    inText: null,
    doubts: [],
    comment: isPlainTarget(texts.target) ? null : `Målvärde: ${texts.target}`,
  };
}

function anyFigure(text: string): TargetSentence | null {
  const [figure] = figuresIn(text);
  if (figure === undefined) return null;
  return {
    kind: figure.kind,
    condition: 'atLeast',
    comparison: 'target',
    figure,
    isChange: false,
    isSure: false,
  };
}

/** The figure and the words for its condition say all; other words are kept in the comment. */
function isPlainTarget(text: string): boolean {
  const [figure] = figuresIn(text);
  const rest = figure === undefined ? text : withoutFigure(text, figure);
  return !/\p{L}/u.test(rest.replace(/(?<!\p{L})(?:minst|högst|lägst|max|över|under|ca|st)(?!\p{L})/giu, ''));
}

const YES: Aim = {
  kind: 'yesNo',
  condition: 'equal',
  comparison: 'target',
  figure: { ...NO_FIGURE, total: new Decimal(1) },
  isChange: false,
  inText: null,
  doubts: ['yesNo'],
  comment: null,
};

function aimWithoutFigure(texts: MeasureTexts): Aim {
  const kind = kindInWords(texts.text === '' ? texts.indicator : texts.text);
  return kind === 'yesNo' ? YES : { ...YES, kind, condition: 'atLeast', figure: NO_FIGURE, doubts: [] };
}

/** The figure of a column of its own, or the one that the sentence compares with. */
function ownColumn(
  cell: string,
  aim: Aim,
  comparison: Comparison,
): { readonly figure: BySex; readonly unread: string | null } {
  const ofSentence = aim.comparison === comparison ? aim.figure : NO_FIGURE;
  if (cell === '') return { figure: ofSentence, unread: null };
  const read = figuresIn(cell).find(({ kind }) => kind === aim.kind);
  if (read === undefined) return { figure: ofSentence, unread: cell };
  return { figure: read.figure, unread: /\p{L}/u.test(withoutFigure(cell, read)) ? cell : null };
}

/**
 * The measure's own text without the national figure that ends it, which has a place of its own and is another next year; where there is no
 * text, the question in the indicator, or the indicator.
 */
function measureText({ text, indicator }: MeasureTexts, { inText }: Aim): string {
  if (text === '') return questionIn(indicator) ?? indicator;
  if (inText === null) return text;
  const rest = withoutFigure(text, inText);
  const before = text.slice(0, inText.start);
  const isAtEnd = /^[\s.,;]*$/.test(rest.slice(before.length));
  const plain = before.trim().replace(/:$/, '');
  return isAtEnd && plain !== '' && (isNational(text) || /[?):]$/.test(before.trim())) ? plain : text;
}

function questionIn(indicator: string): string | null {
  const question = /^[^?\n]{10,}\?/.exec(indicator)?.[0];
  return question === undefined || question === indicator ? null : question;
}

function isBySex({ women, men }: BySex): boolean {
  return women !== null || men !== null;
}
