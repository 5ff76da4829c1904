import type { Level } from '../../finsam/goals/goals';
import type { ActivityBeingRead, GoalBeingRead, GoalsBeingRead, IndicatorBeingRead } from './goalsBeingRead';
import { bulletText } from './numberedItems';
import { statusInProse } from './outcomeSentence';
import { NO_CELLS } from './pastedMeasures';
import type { PastedNotes } from './pastedNotes';

/** How the lines of what was pasted say which of them are goals. */
export interface LineStyle {
  /** "Mål 1. …" */
  readonly hasNamedGoals: boolean;
  /** How many parts the numbers of goals have: 1 in "1.", 2 in "6.1"; null where numbers are none of goals. */
  readonly goalDepth: number | null;
  /** As many parts has the number of the heading over the goals ("6. Mål"); the next of its kind ends them. Null without one. */
  readonly sectionDepth: number | null;
  /** "Indikatorer", "Aktiviteter under året:" stand over the lists. */
  readonly hasLabels: boolean;
  /** There is a table of goals or indicators: lines are then no goals by themselves. */
  readonly hasTable: boolean;
}

type Section = 'none' | 'indicators' | 'activities' | 'assessment';

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}`;
const NAMED_GOAL = new RegExp(String.raw`^mål\s+(${NUMBER})\s*(?:[.:–—-]\s*|\s+)(?=\S)(.*)$`, 'isu');
const NUMBERED = new RegExp(
  String.raw`^(?:(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?|(\d{1,3})[.)])\s+(?=\p{L}|["”'(])(.*)$`,
  'su',
);
const ASSESSED = new RegExp(String.raw`^mål\s+(${NUMBER})\s*([,:–—-]?)\s+(.*)$`, 'isu');
const LABEL =
  /^((?:nyckel)?indikator(?:er)?|resultatmål|delmål|(?:nyckel)?aktivitet(?:er)?)(?: under (?:året|20\d\d)| 20\d\d)?\s*(?::\s*(.*)|)$/isu;
const TITLE =
  /^(?:måluppfyllelse|måluppföljning|(?:våra |övergripande |verksamhetens |förbundets |samordningsförbundets )?(?:mål|resultatmål|verksamhetsmål)(?: och (?:aktiviteter|indikatorer|mått|måluppfyllelse))?)(?:,? (?:för )?(?:våren |hösten |år |verksamhetsåret )?20\d\d)?\s*:?$/iu;
const ASSESSMENT = /^(?:samlad|sammanfattande|övergripande) (?:bedömning|måluppfyllelse)\s*:?$/iu;
const COMMENT = /^kommentar(?:er)?:\s*(.*)$/isu;
/** "2 Rehabkoordinatorer är …", as a footnote is copied. */
const FOOTNOTE = /^(?:\d{1,2} \p{Lu}|[¹²³⁰⁴-⁹])/u;
const ENDED = /[.!?:;]$/;
/** A line that ends so goes on, whatever the next begins with. */
const HANGING =
  /\s(?:att|av|de|den|det|ditt|eller|en|ett|från|för|genom|hos|i|inom|med|mellan|och|om|på|samt|som|till|under|vid|via)$/iu;
/** What is shorter was broken by the one who wrote it, not by the width of a page. */
const SHORTEST_WRAPPED = 40;

/** What the lines of a paste have in common, looked at before any of them is read. */
export function lineStyle(lines: readonly string[], hasTable: boolean): LineStyle {
  const numbered = lines.flatMap((line) => {
    const read = numberedLine(line);
    return read === null ? [] : [read];
  });
  const title = numbered.find(({ text }) => TITLE.test(text));
  const depths = numbered.map(({ number }) => depthOf(number));
  return {
    hasNamedGoals: lines.some((line) => NAMED_GOAL.test(line)),
    goalDepth:
      title === undefined
        ? depths.reduce<number | null>((least, depth) => Math.min(least ?? depth, depth), null)
        : depthOf(title.number) + 1,
    sectionDepth: title === undefined ? null : depthOf(title.number),
    hasLabels: lines.some((line) => LABEL.test(line)),
    hasTable,
  };
}

/**
 * Reads goals line by line, and takes what the rows of tables say. A line that is nothing of what is known is kept in the comment of the
 * goal that it stands under.
 */
export class GoalReader {
  private readonly goals: GoalBeingRead[] = [];
  private readonly comments: string[] = [];
  private section: Section = 'none';
  private level: Level | null = null;
  /** Of the open section. */
  private hasBullets = false;
  private items = 0;
  private isNumberedList = false;
  /** The line that the next may go on with. */
  private open: { readonly part: { text: string }; end: string } | null = null;
  /** Lines that no goal stands over: the first may be the text of the goal that follows. */
  private loose: string[] = [];
  /** Bullets without a line over them are goals themselves. */
  private bulletsAreGoals = true;
  private ended: string | null = null;
  private readonly byNumber = new Map<string, GoalBeingRead>();

  constructor(
    private readonly style: LineStyle,
    private readonly notes: PastedNotes,
  ) {}

  finish(): GoalsBeingRead {
    this.settleLoose();
    return { goals: this.goals, comments: this.comments };
  }

  line(line: string): void {
    if (!/[\p{L}]/u.test(line)) {
      // A rule over footnotes ends a list; a number alone is that of a page.
      if (/^\s*[_*=–—-]{5,}\s*$/.test(line)) this.enter('none');
      else if (/\d\D+\d|%/.test(line)) this.comment(line);
      return;
    }
    if (this.ended !== null && !NAMED_GOAL.test(line)) return;
    const bullet = bulletText(line);
    if (bullet === null ? this.heading(line) : false) return;
    if (bullet !== null) this.bullet(bullet);
    else if (!this.continues(line)) this.plain(line);
  }

  get goal(): GoalBeingRead | null {
    return this.goals.at(-1) ?? null;
  }

  /** The goal that parts are added to. The line right before is its text where no goal stands over them. */
  goalForParts(): GoalBeingRead {
    const [text, ...more] = this.loose;
    if (text !== undefined) {
      this.loose = [];
      const goal = this.addGoal({ number: null, text, isLine: false });
      more.forEach((line) => goal.comments.push(line));
      return goal;
    }
    const goal = this.goal;
    if (goal !== null) return goal;
    this.notes.tell('withoutGoal', { goal: UNNAMED_GOAL });
    return this.addGoal({ number: null, text: UNNAMED_GOAL, isLine: false });
  }

  addGoal({
    number,
    text,
    isLine,
  }: {
    readonly number: string | null;
    readonly text: string;
    readonly isLine: boolean;
  }): GoalBeingRead {
    this.settleLoose();
    const goal: GoalBeingRead = {
      number,
      level: this.level ?? levelIn(text),
      text,
      comments: [],
      status: null,
      indicators: [],
      activities: [],
      isLine,
    };
    this.goals.push(goal);
    this.bulletsAreGoals = false;
    if (number !== null && !this.byNumber.has(number)) this.byNumber.set(number, goal);
    this.enter('none');
    this.open = { part: goal, end: text };
    return goal;
  }

  addIndicator(text: string, number: string | null = null, rows: IndicatorBeingRead['rows'] = [NO_CELLS]) {
    const indicator: IndicatorBeingRead = { number, text, comments: [], rows };
    this.goalForParts().indicators.push(indicator);
    this.open = { part: indicator, end: text };
    this.items += 1;
    return indicator;
  }

  addActivity(activity: ActivityBeingRead): void {
    this.goalForParts().activities.push(activity);
    this.open = { part: activity, end: activity.text };
    this.items += 1;
  }

  comment(text: string): void {
    const ofGoal = this.section === 'assessment' ? undefined : this.goal?.comments;
    const comments = ofGoal ?? this.comments;
    const place = comments.push(text) - 1;
    this.open = {
      part: {
        get text() {
          return comments[place] ?? '';
        },
        set text(longer: string) {
          comments[place] = longer;
        },
      },
      end: text,
    };
  }

  /** A text that is left out, since it only leads to what follows. */
  leaveOut(text: string): void {
    this.notes.add('heading', `"${text}"`);
  }

  /** A row over others: "Individnivå". True where it is one. */
  levelRow(text: string): boolean {
    const [, level, alone] =
      /^(?:(individ|struktur|organisation|samhäll|verksamhet|ekonomi)\p{L}* ?nivå|(individ|struktur|ekonomi)):?$/iu.exec(
        text.trim(),
      ) ?? [];
    const word = (level ?? alone)?.toLowerCase();
    if (word === undefined) return false;
    this.settleLoose();
    this.level = word === 'individ' ? 'individ' : word === 'ekonomi' ? 'ekonomi' : 'struktur';
    return true;
  }

  /** Whether a row of a table is a goal's heading: "Mål 2. …". Reads it then. */
  headingRow(text: string): boolean {
    return NAMED_GOAL.test(text) && this.heading(text);
  }

  /** What stands in a table does not go on in a line. */
  closeLine(): void {
    this.open = null;
  }

  private enter(section: Section): void {
    this.section = section;
    this.hasBullets = false;
    this.items = 0;
    this.isNumberedList = false;
    this.open = null;
  }

  private get isGoalOpen(): boolean {
    return this.style.hasNamedGoals || this.style.goalDepth !== null;
  }

  private heading(line: string): boolean {
    if (TITLE.test(line) || this.levelRow(line)) {
      this.leaveOut(line);
      this.open = null;
      return true;
    }
    if (ASSESSMENT.test(line)) {
      this.leaveOut(line);
      this.enter('assessment');
      return true;
    }
    const comment = COMMENT.exec(line)?.[1];
    if (comment !== undefined) {
      this.comment(comment);
      return true;
    }
    return this.label(line) || this.assessed(line) || this.namedGoal(line) || this.numbered(line);
  }

  private label(line: string): boolean {
    const [, word, text] = LABEL.exec(line) ?? [];
    if (word === undefined) return false;
    this.goalForParts();
    this.enter(/aktivitet/i.test(word) ? 'activities' : 'indicators');
    if (text !== undefined && text.trim() !== '') this.item(text.trim(), null);
    return true;
  }

  private assessed(line: string): boolean {
    const [, number = '', sign, text = ''] = ASSESSED.exec(line) ?? [];
    const goal = this.byNumber.get(number);
    const status = statusInProse(text.split(/(?<=[.!?])\s/)[0] ?? '');
    if (goal === undefined || status === null || goal.status !== null) return false;
    if (this.section !== 'assessment' && sign !== ',') return false;
    goal.status = status;
    if (text.split(' ').length > 3) goal.comments.push(text);
    this.open = null;
    return true;
  }

  private namedGoal(line: string): boolean {
    const [, number, text = ''] = NAMED_GOAL.exec(line) ?? [];
    if (number === undefined) return false;
    this.ended = null;
    this.addGoal({ number, text, isLine: false });
    return true;
  }

  private numbered(line: string): boolean {
    const read = numberedLine(line);
    if (read === null) return false;
    const { number, text } = read;
    if (this.section === 'assessment') return false;
    if (TITLE.test(text)) {
      this.leaveOut(line);
      this.open = null;
      return true;
    }
    const { goalDepth, hasNamedGoals, hasTable, sectionDepth } = this.style;
    const depth = depthOf(number);
    const isPart = hasNamedGoals || (goalDepth !== null && depth > goalDepth) || this.isNextOfList(number);
    if (isPart) {
      this.isNumberedList = true;
      this.item(text, depth > 1 ? number : null);
    } else if (goalDepth !== null && depth < goalDepth) {
      const isNextSection = sectionDepth !== null && depth <= sectionDepth && this.goals.length > 0;
      if (!isNextSection) return false;
      this.ended = line;
      this.notes.tell('afterGoals', { heading: line.slice(0, 100) });
    } else if (hasTable) {
      return false;
    } else this.addGoal({ number, text, isLine: true });
    return true;
  }

  /** "Indikatorer" and then 1., 2. … : items of the list and no goals. */
  private isNextOfList(number: string): boolean {
    if (this.section !== 'indicators' && this.section !== 'activities') return false;
    return number === String(this.items + 1) && (this.items === 0 || this.isNumberedList);
  }

  private bullet(text: string): void {
    if (text === '') return;
    this.hasBullets = true;
    if (this.section === 'indicators' || this.section === 'activities') {
      this.item(text, null);
    } else if (
      this.style.hasLabels ||
      this.style.hasTable ||
      this.section === 'assessment' ||
      (this.isGoalOpen && this.goal === null)
    ) {
      this.comment(`• ${text}`);
    } else if (this.bulletsAreGoals) {
      this.addGoal({ number: null, text, isLine: true });
      this.bulletsAreGoals = true;
    } else this.item(text, null);
  }

  private item(text: string, number: string | null): void {
    if (this.section === 'activities')
      this.addActivity({ text, comments: [], state: null, date: null, responsible: null });
    else this.addIndicator(text, number);
  }

  /** A line that goes on where the one before has not ended, as in what is copied from a PDF. */
  private continues(line: string): boolean {
    const { open } = this;
    if (open === null) return false;
    // The whole text may have become long; its last line says what is needed.
    const { part, end } = open;
    const isSmall = /^[\p{Ll}(]/u.test(line);
    const isBroken = isSmall && /\p{L}-$/u.test(end.slice(-2));
    const isWrapped =
      end.length >= SHORTEST_WRAPPED &&
      !ENDED.test(end.slice(-1)) &&
      (isSmall || HANGING.test(end.slice(-10)));
    if (!isBroken && !isWrapped) {
      this.open = null;
      return false;
    }
    part.text += isBroken ? line : ` ${line}`;
    open.end = line;
    return true;
  }

  private plain(line: string): void {
    const isList = this.section === 'indicators' || this.section === 'activities';
    if (isList && !this.hasBullets && !this.isNumberedList && !FOOTNOTE.test(line)) {
      this.item(line, null);
    } else if (isList || this.section === 'assessment' || this.isGoalOpen) {
      this.comment(line);
    } else if (this.style.hasTable || this.style.hasLabels) {
      // It may be the text of the goal that what follows belongs to.
      this.loose.push(line);
    } else this.addGoal({ number: null, text: line, isLine: true });
  }

  private settleLoose(): void {
    const texts = this.loose;
    this.loose = [];
    texts.forEach((text) => {
      this.comment(text);
    });
  }
}

/** The text of a goal that has none. */
export const UNNAMED_GOAL = 'Mål';

function numberedLine(line: string): { readonly number: string; readonly text: string } | null {
  const [, dotted, whole, text = ''] = NUMBERED.exec(line) ?? [];
  const number = dotted ?? whole;
  return number === undefined ? null : { number, text };
}

function depthOf(number: string): number {
  return number.split('.').length;
}

/** Where one word of the text says it and none says another. */
function levelIn(text: string): Level | null {
  const levels: Level[] = [];
  if (/(?<!\p{L})individ/iu.test(text)) levels.push('individ');
  if (/(?<!\p{L})(?:struktur|samverkansstruktur)/iu.test(text)) levels.push('struktur');
  if (/(?<!\p{L})ekonomi|eget kapital|egna kapital/iu.test(text)) levels.push('ekonomi');
  return levels.length === 1 ? (levels[0] ?? null) : null;
}
