import { PLAN_FORMAT, PLAN_VERSION, parsePlan } from '../finsam/planFile';
import type { Plan } from '../finsam/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { NAMES, SHEETS, TABLES } from './anchors';
import { fixedAmountTitle, GROUP_COLUMNS, REGION_COLUMNS, TEAMS_COLUMN } from './assumptionsSheet';
import { grantedTitle, INSATS } from './insatsTable';
import { hasBudget, isBlank, Lookup, placeOf, valueAt } from './lookup';
import { sheetProblem, type SheetProblem } from './problems';
import { TRISAM_COLUMNS } from './trisamHoursSheet';
import { WorkbookReader, type BookToRead, type RawRow, type TableRow } from './workbookReader';
import {
  denominatorWords,
  fundingWords,
  kindWords,
  layoutWords,
  municipalKeyWords,
  unitWords,
  yesNoWords,
} from './words';

export interface ReadPlan {
  /** Null when anything stood in the way. */
  readonly plan: Plan | null;
  readonly problems: readonly SheetProblem[];
}

/**
 * Reads the plan back from a workbook that we have built and the user has worked in. Sheets may have been renamed and
 * moved, rows inserted and sorted: all is found by names and table headers. Every problem is told with its cell.
 */
export function readPlan(snapshot: WorkbookSnapshot): ReadPlan {
  if (!hasBudget(snapshot)) {
    return { plan: null, problems: [sheetProblem('noBudget', { sheet: snapshot.sheets[0]?.name ?? '' })] };
  }
  const reader = new PlanReader(new Lookup(snapshot), BUDGET_BOOK);
  const raw = reader.readAll();
  const parsed = parsePlan(raw);
  if (parsed.ok && reader.problems.length === 0) return { plan: parsed.plan, problems: [] };
  const further = parsed.ok
    ? []
    : parsed.problems.filter((problem) => !reader.hasTold(problem)).map((problem) => reader.placed(problem));
  return { plan: null, problems: [...reader.problems, ...further] };
}

const BUDGET_BOOK: BookToRead = { anchors: SHEETS, page: 'Ny budget', saved: 'den sparade planen' };

/** Collects the plan as raw JSON. */
class PlanReader extends WorkbookReader {
  readAll(): RawRow {
    const budgetYear = this.numberOfName('budgetYear', NAMES.budgetYear);
    const years = typeof budgetYear === 'number' ? [budgetYear, budgetYear + 1, budgetYear + 2] : [];
    return {
      format: PLAN_FORMAT,
      version: PLAN_VERSION,
      association: {
        name: this.textOfName('association.name', NAMES.association) ?? '',
        organisationNumber: this.textOfName('association.organisationNumber', NAMES.organisationNumber),
      },
      source: this.textOfName('source', NAMES.source),
      budgetYear,
      unit: this.wordOfName('unit', NAMES.unit, unitWords),
      layout: this.wordOfName('layout', NAMES.layout, layoutWords),
      members: {
        state: { name: this.textOfName('members.state.name', NAMES.state) ?? '' },
        regions: this.rows(TABLES.regions, 'members.regions', (row) => ({
          name: row.text('name', REGION_COLUMNS[0]) ?? '',
          weight: row.number('weight', REGION_COLUMNS[1]),
        })),
        municipalKey: this.wordOfName('members.municipalKey', NAMES.municipalKey, municipalKeyWords),
        municipalities: this.rows(
          TABLES.municipalities,
          'members.municipalities',
          (row) => ({
            name: row.text('name', 'Kommun') ?? '',
            weight: row.number('weight', 'Vikt'),
            amounts: row.numbers('amounts', years.map(fixedAmountTitle)),
            trisamTeams: row.number('trisamTeams', TEAMS_COLUMN),
          }),
          { years, titleOf: fixedAmountTitle },
        ),
      },
      contributions: this.numbersOfName('contributions', NAMES.contributions),
      groups: this.rows(TABLES.groups, 'groups', (row) => ({
        name: row.text('name', GROUP_COLUMNS[0]) ?? '',
        includesTrisamHours:
          (row.word('includesTrisamHours', GROUP_COLUMNS[1], yesNoWords) ?? 'no') === 'yes',
      })),
      insatser: this.rows(TABLES.insatser, 'insatser', (row) => readInsats(row, years), {
        years,
        titleOf: grantedTitle,
        ignored: [INSATS.accrual],
      }),
      trisamHours: this.rows(
        TABLES.trisamHours,
        'trisamHours',
        (row) => ({
          member: row.text('member', TRISAM_COLUMNS.member) ?? '',
          year: row.number('year', TRISAM_COLUMNS.year) ?? undefined,
          hours: row.number('hours', TRISAM_COLUMNS.hours),
          rate: row.number('rate', TRISAM_COLUMNS.rate),
          fixedAmount: row.number('fixedAmount', TRISAM_COLUMNS.fixedAmount),
        }),
        { ignored: [TRISAM_COLUMNS.amount] },
      ),
      availableFunds: this.numbersOfName('availableFunds', NAMES.availableFunds),
      lines: this.lines(),
      equity: {
        opening: this.numberOfName('equity.opening', NAMES.openingEquity),
        limitShare: this.numberOfName('equity.limitShare', NAMES.limitShare) ?? undefined,
        denominator: this.wordOfName('equity.denominator', NAMES.denominator, denominatorWords),
        wishedClosing: this.numbersOfName('equity.wishedClosing', NAMES.wishedClosing),
      },
    };
  }

  private lines(): RawRow[] {
    const kinds = [
      ['income', NAMES.incomeLines],
      ['administration', NAMES.administrationLines],
      ['financial', NAMES.financialLines],
    ] as const;
    const lines: RawRow[] = [];
    for (const [kind, name] of kinds) {
      const found = this.lookup.name(name);
      if (found === null || found.area.columns !== 4) {
        if (found === null) this.tellMissingName(`lines.${kind}`, name);
        else this.tellWrongShape(`lines.${kind}`, found, name, 4);
        continue;
      }
      const { sheet, area } = found;
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        if ([0, 1, 2, 3].every((offset) => isBlank(valueAt(sheet, row, area.column + offset)))) continue;
        const path = `lines[${lines.length}]`;
        this.remember(path, placeOf(sheet, row, area.column));
        lines.push({
          name: this.text(`${path}.name`, sheet, row, area.column) ?? '',
          kind,
          amounts: [0, 1, 2].map((year) =>
            this.number(`${path}.amounts[${year}]`, sheet, row, area.column + 1 + year),
          ),
        });
      }
    }
    return lines;
  }
}

function readInsats(row: TableRow, years: readonly number[]): RawRow {
  const by = row.word('funding.by', INSATS.accrual, fundingWords) ?? 'years';
  return {
    name: row.text('name', INSATS.name) ?? '',
    group: row.text('group', INSATS.group) ?? '',
    kind: row.word('kind', INSATS.kind, kindWords),
    municipality: row.text('municipality', INSATS.municipality),
    claimingOrganisation: row.text('claimingOrganisation', INSATS.claimingOrganisation),
    start: row.date('start', INSATS.start),
    end: row.date('end', INSATS.end),
    funding:
      by === 'years'
        ? { by, amounts: row.numbers('funding.amounts', years.map(grantedTitle)) }
        : { by, total: row.number('funding.total', INSATS.total) ?? undefined },
    comment: row.text('comment', INSATS.comment),
  };
}
