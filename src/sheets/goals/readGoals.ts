import { nameKey } from '../../finsam/names';
import { GOALS_FORMAT, GOALS_VERSION, parseGoals } from '../../finsam/goals/goalFile';
import { lettersOf, nextNumber } from '../../finsam/goals/goalNumbers';
import type { GoalPlan } from '../../finsam/goals/goals';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Lookup } from '../lookup';
import { sheetProblem, type SheetProblem } from '../problems';
import { WorkbookReader, type BookToRead, type RawRow, type TableRow } from '../workbookReader';
import { yesNoWords } from '../words';
import {
  ACTIVITY_COLUMNS,
  GOAL_COLUMNS,
  GOAL_NAMES,
  GOAL_SHEETS,
  GOAL_TABLES,
  HISTORY_COLUMNS,
  INDICATOR_COLUMNS,
  INSATS_REPORT_COLUMNS,
  INSATS_TERTIAL_COLUMNS,
  MEASURE_COLUMNS,
  PARTICIPANT_COLUMNS,
  TERTIAL_COLUMNS,
} from './anchors';
import {
  activityStateWords,
  breakdownWords,
  comparisonWords,
  conditionWords,
  levelWords,
  measureKindWords,
  statusWords,
} from './words';

export interface ReadGoals {
  /** Null when anything stood in the way. */
  readonly goals: GoalPlan | null;
  readonly problems: readonly SheetProblem[];
}

/** Whether any sheet of the goal fulfilment is there. */
export function hasGoals(snapshot: WorkbookSnapshot): boolean {
  const lookup = new Lookup(snapshot);
  return GOAL_SHEETS.some((anchor) => lookup.tab(anchor) !== null);
}

/**
 * Reads the goals back from a workbook that we have built and people have worked in. Rows may have been moved, sorted and added: what belongs
 * together is found by number. A row without a number gets the next free one. Every problem is told with its cell.
 */
export function readGoals(snapshot: WorkbookSnapshot): ReadGoals {
  if (!hasGoals(snapshot)) {
    return { goals: null, problems: [sheetProblem('noGoals', { sheet: snapshot.sheets[0]?.name ?? '' })] };
  }
  const reader = new GoalReader(new Lookup(snapshot), GOALS_BOOK);
  const raw = reader.readAll();
  const parsed = parseGoals(raw);
  if (parsed.ok && reader.problems.length === 0) return { goals: parsed.plan, problems: [] };
  const further = parsed.ok
    ? []
    : parsed.problems.filter((problem) => !reader.hasTold(problem)).map((problem) => reader.placed(problem));
  return { goals: null, problems: [...reader.problems, ...further] };
}

const GOALS_BOOK: BookToRead = { anchors: GOAL_SHEETS, page: 'Mål', saved: 'den sparade målfilen' };

/** A row of a table with its number, and the path that it was read under. */
interface NumberedRow {
  readonly path: string;
  number: string | null;
  /** The number or the name of what it belongs to. */
  readonly parent: string | null;
  readonly raw: RawRow;
}

class GoalReader extends WorkbookReader {
  readAll(): RawRow {
    const measures = this.measures();
    const insatser = this.insatser(measures);
    return {
      format: GOALS_FORMAT,
      version: GOALS_VERSION,
      association: { name: this.textOfName('association.name', GOAL_NAMES.association) ?? '' },
      year: this.numberOfName('year', GOAL_NAMES.year),
      source: this.textOfName('source', GOAL_NAMES.source),
      rules: {
        lowestResponseRate: this.ruleOf('lowestResponseRate'),
        lowestAnswers: this.ruleOf('lowestAnswers'),
        lowestAnswersBySex: this.ruleOf('lowestAnswersBySex'),
        percentDecimals: this.ruleOf('percentDecimals'),
        mostlyShare: this.ruleOf('mostlyShare'),
        lowestParticipants: this.ruleOf('lowestParticipants'),
      },
      goals: this.goals(measures),
      decision: this.decisionOfName(),
      comment: this.textOfName('comment', GOAL_NAMES.comment),
      insatser,
      participants: this.participants(),
    };
  }

  private ruleOf(rule: keyof GoalPlan['rules']): number | undefined {
    return this.numberOfName(`rules.${rule}`, GOAL_NAMES[rule]) ?? undefined;
  }

  private decisionOfName(): RawRow | null {
    const found = this.lookup.name(GOAL_NAMES.decision);
    if (found === null || found.area.columns !== 2) {
      if (found === null) this.tellMissingName('decision', GOAL_NAMES.decision);
      else this.tellWrongShape('decision', found, GOAL_NAMES.decision, 2);
      return null;
    }
    const { sheet, area } = found;
    const status = this.word('decision.status', sheet, area.row, area.column, statusWords);
    const reason = this.text('decision.reason', sheet, area.row, area.column + 1);
    return this.decided('decision', status, reason);
  }

  /** A reason without a status says nothing, and would be lost in silence. */
  private decided(path: string, status: string | null, reason: string | null): RawRow | null {
    if (status !== null) return { status, reason };
    if (reason !== null) this.tellAt(`${path}.status`, 'reasonWithoutStatus');
    return null;
  }

  private decision(row: TableRow, path: string): RawRow | null {
    return this.decided(
      `${path}.decision`,
      row.word('decision.status', GOAL_COLUMNS.decided, statusWords),
      row.text('decision.reason', GOAL_COLUMNS.reason),
    );
  }

  private goals(measures: readonly NumberedRow[]): RawRow[] {
    const C = GOAL_COLUMNS;
    const goals = this.rows(GOAL_TABLES.goals, 'mål', (row, path): NumberedRow & RawRow => ({
      path,
      number: row.text('number', C.number),
      parent: null,
      raw: {
        level: row.word('level', C.level, levelWords),
        text: row.text('text', C.text) ?? '',
        decision: this.decision(row, path),
        comment: row.text('comment', C.comment),
      },
    }));
    numberRows(
      goals,
      () => '',
      (place) => String(place),
    );
    const indicators = this.indicators(goals);
    const activities = this.activities(goals);
    this.attach(
      measures.filter(({ raw }) => raw['ofInsats'] !== true),
      indicators,
      'unknownIndicator',
    );
    this.attach(indicators, goals, 'unknownGoal');
    this.attach(activities, goals, 'unknownGoal');
    return goals.map((goal, index) => {
      const path = `goals[${index}]`;
      this.moveTo(goal.path, path);
      return {
        number: goal.number,
        ...goal.raw,
        indicators: childrenOf(goal, indicators).map((indicator, place) => {
          const indicatorPath = `${path}.indicators[${place}]`;
          this.moveTo(indicator.path, indicatorPath);
          return {
            number: indicator.number,
            ...indicator.raw,
            measures: this.measuresOf(indicator, measures, indicatorPath),
          };
        }),
        activities: childrenOf(goal, activities).map((activity, place) => {
          this.moveTo(activity.path, `${path}.activities[${place}]`);
          return { number: activity.number, ...activity.raw };
        }),
      };
    });
  }

  private indicators(goals: readonly NumberedRow[]): NumberedRow[] {
    const C = INDICATOR_COLUMNS;
    const indicators = this.rows(
      GOAL_TABLES.indicators,
      'indikatorer',
      (row, path): NumberedRow & RawRow => ({
        path,
        number: row.text('number', C.number),
        parent: row.text('parent', C.goal),
        raw: {
          text: row.text('text', C.text) ?? '',
          decision: this.decision(row, path),
          comment: row.text('comment', C.comment),
        },
      }),
    );
    numberRows(indicators, ({ parent }) => `${parent ?? goals[0]?.number ?? ''}.`, String);
    return indicators;
  }

  private activities(goals: readonly NumberedRow[]): NumberedRow[] {
    const C = ACTIVITY_COLUMNS;
    const activities = this.rows(
      GOAL_TABLES.activities,
      'aktiviteter',
      (row, path): NumberedRow & RawRow => ({
        path,
        number: row.text('number', C.number),
        parent: row.text('parent', C.goal),
        raw: {
          text: row.text('text', C.text) ?? '',
          state: row.word('state', C.state, activityStateWords),
          date: row.date('date', C.date),
          responsible: row.text('responsible', C.responsible),
          comment: row.text('comment', C.comment),
        },
      }),
    );
    numberRows(activities, ({ parent }) => parent ?? goals[0]?.number ?? '', lettersOf);
    return activities;
  }

  private measures(): NumberedRow[] {
    const C = MEASURE_COLUMNS;
    const measures = this.rows(
      GOAL_TABLES.measures,
      'mått',
      (row, path): NumberedRow & RawRow => {
        const kind = row.word('kind', C.kind, measureKindWords) ?? 'share';
        const figure = (key: string, title: string) => this.figure(row, key, title, kind);
        const bySex = (key: string, [total, women, men]: readonly [string, string, string]) => ({
          total: figure(`${key}.total`, total),
          women: figure(`${key}.women`, women),
          men: figure(`${key}.men`, men),
        });
        const indicator = row.text('parent', C.indicator);
        const insats = row.text('insats', C.insats);
        const isOfInsats = indicator === null && insats !== null;
        return {
          path,
          number: row.text('number', C.number),
          parent: isOfInsats ? insats : indicator,
          raw: {
            ofInsats: isOfInsats,
            text: row.text('text', C.text) ?? '',
            kind,
            condition: row.word('condition', C.condition, conditionWords) ?? 'atLeast',
            comparison: row.word('comparison', C.comparison, comparisonWords) ?? 'target',
            bySex: (row.word('bySex', C.bySex, yesNoWords) ?? 'no') === 'yes',
            target: bySex('target', [C.target, C.targetWomen, C.targetMen]),
            national: bySex('national', [C.national, C.nationalWomen, C.nationalMen]),
            nationalNow: bySex('nationalNow', [C.nationalNow, C.nationalNowWomen, C.nationalNowMen]),
            lastYear: bySex('lastYear', [C.lastYear, C.lastYearWomen, C.lastYearMen]),
            outcome: bySex('outcome', [C.outcome, C.outcomeWomen, C.outcomeMen]),
            outcomeText: row.text('outcomeText', C.outcomeText),
            asked: row.number('asked', C.asked),
            answered: row.number('answered', C.answered),
            responseRate: row.number('responseRate', C.responseRate),
            source: row.text('source', C.source),
            date: row.date('date', C.date),
            insats: isOfInsats ? null : insats,
            decision: this.decision(row, path),
            comment: row.text('comment', C.comment),
          },
        };
      },
      { ignored: [...PREFILLED_MEASURE, ...COMPUTED_MEASURE] },
    );
    numberRows(measures, ({ parent }) => `${parent ?? ''}.`, String);
    const byNumber = new Map(measures.map((measure) => [nameKey(measure.number ?? ''), measure]));
    this.history(byNumber);
    this.tertials(byNumber);
    return measures;
  }

  private measuresOf(parent: NumberedRow, measures: readonly NumberedRow[], path: string): RawRow[] {
    return childrenOf(parent, measures).map((measure, place) => {
      this.moveTo(measure.path, `${path}.measures[${place}]`);
      const raw = Object.entries(measure.raw).filter(([field]) => field !== 'ofInsats');
      return { number: measure.number, ...Object.fromEntries(raw) };
    });
  }

  private history(measures: ReadonlyMap<string, NumberedRow>): void {
    const C = HISTORY_COLUMNS;
    const rows = this.rows(GOAL_TABLES.history, 'tidigare', (row, path) => ({
      path,
      number: row.text('number', C.number),
      year: row.number('year', C.year),
      outcome: row.number('outcome', C.outcome),
    }));
    for (const [key, measure] of measures) {
      const own = rows
        .filter(({ number }) => nameKey(number ?? '') === key)
        .sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
      own.forEach((row, index) => this.moveTo(row.path, `${measure.path}.history[${index}]`));
      measure.raw['history'] = own.map(({ year, outcome }) => ({ year, outcome: outcome ?? undefined }));
    }
    for (const row of rows)
      if (!measures.has(nameKey(row.number ?? '')))
        this.tellOrphan(`${row.path}.number`, row.number, 'unknownMeasure');
  }

  private tertials(measures: ReadonlyMap<string, NumberedRow>): void {
    const C = TERTIAL_COLUMNS;
    const rows = this.rows(
      GOAL_TABLES.tertials,
      'tertial',
      (row, path) => {
        const number = row.text('number', C.number);
        const kind = measures.get(nameKey(number ?? ''))?.raw['kind'];
        return {
          path,
          number,
          tertial: row.number('tertial', C.tertial),
          outcome: this.figure(row, 'outcome', C.outcome, typeof kind === 'string' ? kind : 'share'),
          comment: row.text('comment', C.comment),
        };
      },
      { ignored: [C.number, C.tertial, C.text, C.status] },
    );
    for (const measure of measures.values()) measure.raw['tertials'] = [null, null, null];
    for (const row of rows) {
      const measure = measures.get(nameKey(row.number ?? ''));
      if (measure === undefined) {
        this.tellOrphan(`${row.path}.number`, row.number, 'unknownMeasure');
        continue;
      }
      this.putTertial(measure, row, { outcome: row.outcome, comment: row.comment });
    }
  }

  /** Puts what is told of a tertial where it belongs, unless it is no tertial or has been told already. */
  private putTertial(
    owner: NumberedRow,
    row: { readonly path: string; readonly tertial: number | null },
    told: RawRow,
  ): void {
    const tertials = owner.raw['tertials'] as (RawRow | null)[];
    const index = (row.tertial ?? 0) - 1;
    const path = `${row.path}.tertial`;
    if (!(index in tertials) || tertials[index] !== null) {
      this.tellAt(path, index in tertials ? 'tertialTwice' : 'notATertial');
      return;
    }
    tertials[index] = told;
    this.moveTo(row.path, `${owner.path}.tertials[${index}]`);
  }

  private insatser(measures: readonly NumberedRow[]): RawRow[] {
    const C = INSATS_REPORT_COLUMNS;
    const insatser = this.rows(
      GOAL_TABLES.insatsReports,
      'insatser',
      (row, path): NumberedRow & RawRow => ({
        path,
        number: row.text('name', C.name),
        parent: null,
        raw: {
          direction: row.text('direction', C.direction),
          start: row.date('start', C.start),
          end: row.date('end', C.end),
          purpose: row.text('purpose', C.purpose),
          goals: row.text('goals', C.goals),
          registration: row.text('registration', C.registration),
          targetGroup: row.text('targetGroup', C.targetGroup),
          budget: row.number('budget', C.budget),
          outcome: row.number('outcome', C.outcome),
          principal: row.text('principal', C.principal),
          parties: row.text('parties', C.parties),
          result: row.text('result', C.result),
          comment: row.text('comment', C.comment),
          tertials: [null, null, null],
        },
      }),
      { ignored: [C.budgetUsed, C.rate] },
    );
    this.insatsTertials(insatser);
    this.attach(
      measures.filter(({ raw }) => raw['ofInsats'] === true),
      insatser,
      'unknownInsats',
    );
    return insatser.map((insats) => ({
      name: insats.number ?? '',
      ...insats.raw,
      measures: this.measuresOf(
        insats,
        measures.filter(({ raw }) => raw['ofInsats'] === true),
        insats.path,
      ),
    }));
  }

  private insatsTertials(insatser: readonly NumberedRow[]): void {
    const C = INSATS_TERTIAL_COLUMNS;
    const rows = this.rows(
      GOAL_TABLES.insatsTertials,
      'rapporter',
      (row, path) => ({
        path,
        insats: row.text('insats', C.insats),
        tertial: row.number('tertial', C.tertial),
        spent: row.number('spent', C.spent),
        women: row.number('women', C.women),
        men: row.number('men', C.men),
        done: row.text('done', C.done),
        deviations: row.text('deviations', C.deviations),
      }),
      { ignored: [C.insats, C.tertial] },
    );
    for (const row of rows) {
      const insats = insatser.find(({ number }) => nameKey(number ?? '') === nameKey(row.insats ?? ''));
      const { spent, women, men, done, deviations } = row;
      if (insats === undefined) this.tellOrphan(`${row.path}.insats`, row.insats, 'unknownInsats');
      else this.putTertial(insats, row, { spent, women, men, done, deviations });
    }
  }

  private participants(): RawRow[] {
    const C = PARTICIPANT_COLUMNS;
    return this.rows(
      GOAL_TABLES.participants,
      'participants',
      (row) => ({
        insats: row.text('insats', C.insats) ?? '',
        breakdown: row.word('breakdown', C.breakdown, breakdownWords) ?? undefined,
        group: row.text('group', C.group),
        women: row.number('women', C.women),
        men: row.number('men', C.men),
        total: row.number('total', C.total),
      }),
      { ignored: [C.sum, C.check] },
    );
  }

  /** A figure of a measure; of a yes or no question the word, as 1 or 0. */
  private figure(row: TableRow, key: string, title: string, kind: string): number | null {
    if (kind !== 'yesNo') return row.number(key, title);
    const word = row.word(key, title, yesNoWords);
    return word === null ? null : word === 'yes' ? 1 : 0;
  }

  /** Tells of rows whose number of what they belong to leads nowhere: what they hold would be lost. */
  private attach(rows: readonly NumberedRow[], parents: readonly NumberedRow[], code: OrphanCode): void {
    const known = new Set(parents.map(({ number }) => nameKey(number ?? '')));
    for (const { path, parent, raw } of rows)
      if (parent === null || !known.has(nameKey(parent)))
        this.tellOrphan(raw['ofInsats'] === true ? `${path}.insats` : `${path}.parent`, parent, code);
  }

  private tellOrphan(path: string, number: string | null, code: OrphanCode): void {
    if (number === null) this.tellAt(path, 'noParent', { parent: PARENTS[code] });
    else this.tellAt(path, code, { number });
  }
}

/** What is to be written where a row does not say what it belongs to. */
const PARENTS = {
  unknownGoal: 'numret på ett mål',
  unknownIndicator: 'numret på en indikator, eller insatsen som måttet hör till',
  unknownMeasure: 'numret på ett mått',
  unknownInsats: 'namnet på en insats',
} as const;

type OrphanCode = keyof typeof PARENTS;

const COMPUTED_MEASURE = [
  MEASURE_COLUMNS.limit,
  MEASURE_COLUMNS.limitWomen,
  MEASURE_COLUMNS.limitMen,
  MEASURE_COLUMNS.proposed,
  MEASURE_COLUMNS.status,
  MEASURE_COLUMNS.limitInWords,
  MEASURE_COLUMNS.outcomeInWords,
  MEASURE_COLUMNS.commentInWords,
];

/** A new row begins with these, so they alone make no measure. */
const PREFILLED_MEASURE = [
  MEASURE_COLUMNS.kind,
  MEASURE_COLUMNS.condition,
  MEASURE_COLUMNS.comparison,
  MEASURE_COLUMNS.bySex,
];

function childrenOf(parent: NumberedRow, rows: readonly NumberedRow[]): NumberedRow[] {
  const key = nameKey(parent.number ?? '');
  return rows.filter((row) => row.parent !== null && nameKey(row.parent) === key);
}

/** Gives rows without a number the next free one after what they belong to. */
function numberRows(
  rows: readonly NumberedRow[],
  prefixOf: (row: NumberedRow) => string,
  suffixOf: (place: number) => string,
): void {
  const taken = rows.flatMap(({ number }) => (number === null ? [] : [number]));
  for (const row of rows) {
    if (row.number !== null) continue;
    row.number = nextNumber(taken, prefixOf(row), suffixOf);
    taken.push(row.number);
  }
}
