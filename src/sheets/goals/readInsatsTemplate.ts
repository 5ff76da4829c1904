import { Decimal } from '../../finsam/decimal';
import type {
  GoalPlan,
  InsatsReport,
  InsatsTertial,
  Measure,
  TertialOutcome,
} from '../../finsam/goals/goals';
import { nameKey, sameName } from '../../finsam/names';
import type { TextValues } from '../../finsam/texts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { isBlank, Lookup, valueAt } from '../lookup';
import { readIdentity, type FoundIdentity } from '../templates/identity';
import { inputProblem, severityOf, type InputProblem } from '../templates/inputProblems';
import { InputReader } from '../templates/inputReader';
import { codeInWords, tertialPeriod, type Tertial } from '../templates/periods';
import type { VerdictKind } from '../templates/verdicts';
import type { GrantedInYear } from './grantedInYear';
import { budgetOf } from './insatsReportsSheet';
import { questionParts } from './insatsTemplate';
import {
  commentField,
  INSATS_TEMPLATE,
  insatsNamed,
  measureNames,
  measuresOfInsats,
  outcomeField,
  outcomeLabel,
  SIGNATURE_FIELDS,
  TERTIAL_FIELDS,
} from './insatsTemplateFields';

/** What a steering group has filled in. What it left blank is null. */
export interface InsatsAnswer {
  readonly report: InsatsTertial;
  readonly measures: readonly MeasureAnswer[];
  /** Shown when the report is read, and kept nowhere. */
  readonly signature: {
    readonly name: string | null;
    readonly role: string | null;
    readonly date: string | null;
  };
}

export interface MeasureAnswer extends TertialOutcome {
  readonly number: string;
}

export interface InsatsVerdict {
  readonly kind: VerdictKind;
  /** As the goals name it; null where the file is of no insats of theirs. */
  readonly insats: string | null;
  /** For the sentence of the kind. */
  readonly details: TextValues;
  readonly problems: readonly InputProblem[];
  /** Only of a report that is received. */
  readonly answer: InsatsAnswer | null;
}

export interface ExpectedReport {
  readonly tertial: Tertial;
  /** What the budget in the same workbook has, for insatser that do not tell their own. */
  readonly granted?: GrantedInYear | null;
}

/** How many measures a template may have; a file with more rows is none of ours. */
const MOST_MEASURES = 1000;

/**
 * What a file is and what it says. Only constants in the cells of the inputs are taken, and only where everything in the file can be: a report
 * is received whole, or not at all with every reason.
 */
export function readInsatsTemplate(
  snapshot: WorkbookSnapshot,
  goals: GoalPlan,
  expected: ExpectedReport,
): InsatsVerdict {
  const found = readIdentity(snapshot);
  if (found === null || found.identity.kind !== INSATS_TEMPLATE.kind) return verdict('notATemplate');
  const { association, key, period, version } = found.identity;
  if (version !== INSATS_TEMPLATE.version) return verdict('otherVersion');
  if (!sameName(association, goals.association.name.trim()))
    return verdict('otherAssociation', { found: association, association: goals.association.name });
  const insats = insatsNamed(goals, key);
  if (insats === null) return verdict('unknownInsats', { key });
  const wanted = tertialPeriod(goals.year, expected.tertial);
  const details = { key: insats.name, period: codeInWords(wanted), found: codeInWords(period) };
  const told = (
    kind: VerdictKind,
    problems: readonly InputProblem[] = [],
    answer: InsatsAnswer | null = null,
  ) => ({
    ...verdict(kind, details),
    insats: insats.name,
    problems,
    answer,
  });
  if (period !== wanted) return told('wrongPeriod');
  if (!found.isUnchanged) return told('changedStructure');
  const inputs = new InputReader(snapshot, found.sheet);
  const answer = readAnswer(inputs, new RowReader(snapshot, found), goals, insats);
  if (inputs.missing.length > 0) return told('changedStructure');
  if (inputs.isStopped) return told(stoppedKind(inputs.problems), inputs.problems);
  if (isEmpty(answer)) return told('empty');
  return told('received', [...inputs.problems, ...doubts(answer, insats, expected)], answer);
}

function verdict(kind: VerdictKind, details: TextValues = {}): InsatsVerdict {
  return { kind, insats: null, details, problems: [], answer: null };
}

function stoppedKind(problems: readonly InputProblem[]): VerdictKind {
  return problems.some((problem) => severityOf(problem) === 'unreadable') ? 'unreadable' : 'outOfBounds';
}

function readAnswer(
  inputs: InputReader,
  rows: RowReader,
  goals: GoalPlan,
  insats: InsatsReport,
): InsatsAnswer {
  const { spent, women, men, done, deviations } = TERTIAL_FIELDS;
  const { name, role, date } = SIGNATURE_FIELDS;
  return {
    report: {
      spent: inputs.number(spent),
      women: inputs.number(women)?.toNumber() ?? null,
      men: inputs.number(men)?.toNumber() ?? null,
      done: inputs.text(done),
      deviations: inputs.text(deviations),
    },
    measures: readMeasures(inputs, rows, measuresOfInsats(goals, insats)),
    signature: { name: inputs.text(name), role: inputs.text(role), date: inputs.date(date) },
  };
}

/** By the numbers that the file tells: measures may have come and gone since it was sent. */
function readMeasures(inputs: InputReader, rows: RowReader, measures: readonly Measure[]): MeasureAnswer[] {
  return rows.measures().flatMap(({ number, question }, place) => {
    const measure = measures.find((one) => nameKey(one.number) === nameKey(number));
    if (measure === undefined) {
      if (rows.isFilledIn(place)) inputs.problems.push(inputProblem('measureGone', { number }));
      return [];
    }
    const field = outcomeField(measure, place);
    if (rows.labelOf(field.name) !== outcomeLabel(measure.kind)) {
      if (rows.isFilledIn(place)) inputs.problems.push(inputProblem('measureOfOtherKind', { number }));
      return [];
    }
    const outcome = readOutcome(inputs, field);
    const comment = inputs.text(commentField(measure, place));
    const isOther = oneLine(question) !== oneLine(questionParts(measure)[0] ?? '');
    if (isOther && (outcome !== null || comment !== null))
      inputs.problems.push(inputProblem('questionChanged', { number }));
    return [{ number: measure.number, outcome, comment }];
  });
}

function readOutcome(inputs: InputReader, field: ReturnType<typeof outcomeField>): Decimal | null {
  const { rule } = field;
  if (rule.kind === 'number') return inputs.number({ ...field, rule });
  const word = inputs.word({ ...field, rule });
  return word === null ? null : new Decimal(word === 'yes' ? 1 : 0);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isEmpty({ report, measures }: InsatsAnswer): boolean {
  return (
    Object.values(report).every((value) => value === null) &&
    measures.every(({ outcome, comment }) => outcome === null && comment === null)
  );
}

/** What is possible but worth a look. Figures are since 1 January, so they do not fall. */
function doubts(
  { report, signature }: InsatsAnswer,
  insats: InsatsReport,
  { tertial, granted = null }: ExpectedReport,
): InputProblem[] {
  const budget = budgetOf(insats, granted);
  const before = insats.tertials.slice(0, tertial - 1);
  const falls = (['spent', 'women', 'men'] as const).filter((key) => {
    const now = report[key];
    return now !== null && before.some((one) => new Decimal(one[key] ?? -1).gt(now));
  });
  return [
    ...(report.spent !== null && budget !== null && report.spent.gt(budget)
      ? [inputProblem('overBudget')]
      : []),
    ...falls.map((key) => inputProblem('lessThanBefore', { label: TERTIAL_FIELDS[key].label })),
    ...(signature.name === null ? [inputProblem('unsigned')] : []),
  ];
}

/** The locked cells that tell what the inputs are about. */
class RowReader {
  private readonly lookup: Lookup;

  constructor(
    snapshot: WorkbookSnapshot,
    private readonly found: FoundIdentity,
  ) {
    this.lookup = new Lookup(snapshot);
  }

  measures(): { readonly number: string; readonly question: string }[] {
    const rows = [];
    for (let place = 0; place < MOST_MEASURES; place += 1) {
      const area = this.lookup.name(measureNames(place).row)?.area;
      if (area === undefined) break;
      rows.push({
        number: this.textAt(area.row, area.column),
        question: this.textAt(area.row, area.column + 1),
      });
    }
    return rows;
  }

  /** What stands to the left of a field. */
  labelOf(name: string): string | null {
    const area = this.lookup.name(name)?.area;
    return area === undefined ? null : this.textAt(area.row, area.column - 1);
  }

  /** Whether anything stands in the fields of the measure in a place. */
  isFilledIn(place: number): boolean {
    const { outcome, comment } = measureNames(place);
    return [outcome, comment].some((name) => {
      const area = this.lookup.name(name)?.area;
      return area !== undefined && !isBlank(valueAt(this.found.sheet, area.row, area.column));
    });
  }

  private textAt(row: number, column: number): string {
    const value = valueAt(this.found.sheet, row, column);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}
