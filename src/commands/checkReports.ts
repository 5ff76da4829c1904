import type { CheckedWorkbookData } from '../checks/checkedWorkbookData';
import type { Finding } from '../checks/finding';
import { isWithin } from '../checks/findingsWithin';
import { ruleTitle } from '../checks/rules';
import type { SelectedCells } from '../excel/readForChecks';
import { checkedItems } from '../sheets/checks/checkedItems';
import type { CheckCounts, CheckReport, CheckScope, Intended } from '../sheets/checks/checkReport';
import { placeText } from '../sheets/checks/placeText';
import { sentenceOf } from '../sheets/checks/protocolSheet';
import { areaAddress, intersectAreas } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';

/** What is checked: everything, or some areas of a sheet; null is the whole of it. */
export interface CheckedCells {
  readonly scope: CheckScope;
  readonly sheet: string | null;
  readonly areas: readonly Area[] | null;
}

export function cellsOfScope(
  scope: CheckScope,
  selected: SelectedCells | null,
  sheet: string | null,
): CheckedCells {
  if (selected !== null) return { scope, sheet: selected.sheet, areas: selected.areas };
  return { scope, sheet, areas: null };
}

/** The findings that stand in the cells or reach into them, with what has been signed off. */
export function reportOf(
  workbook: CheckedWorkbookData,
  findings: readonly Finding[],
  cells: CheckedCells,
  intended: readonly Intended[],
  when: Date,
): CheckReport {
  return {
    scope: cells.scope,
    place: placeOfCells(cells),
    counts: countsOf(workbook, cells),
    when: localTime(when),
    items: checkedItems(
      findings.filter(({ place }) => isChecked(place, cells)),
      intended,
    ),
    intended,
  };
}

function isChecked(place: Finding['place'], { sheet, areas }: CheckedCells): boolean {
  if (sheet === null) return true;
  if (areas === null) return isWithin(place, { sheet });
  return areas.some((area) => isWithin(place, { sheet, area }));
}

function placeOfCells({ sheet, areas }: CheckedCells): string {
  if (sheet === null) return '';
  return areas === null ? sheet : `${sheet} ${areas.map((area) => areaAddress(area)).join(', ')}`;
}

function countsOf(workbook: CheckedWorkbookData, { sheet, areas }: CheckedCells): CheckCounts {
  const sheets = workbook.sheets.filter(({ name }) => sheet === null || name === sheet);
  let cells = 0;
  let formulas = 0;
  for (const { origin, values, formulas: lines } of sheets) {
    const used = { ...origin, rows: values.length, columns: values[0]?.length ?? 0 };
    for (const part of areas === null ? [used] : areas) {
      const counted = used.rows === 0 ? null : intersectAreas(used, part);
      if (counted === null) continue;
      for (let r = counted.row - used.row; r < counted.row - used.row + counted.rows; r += 1)
        for (
          let c = counted.column - used.column;
          c < counted.column - used.column + counted.columns;
          c += 1
        ) {
          if ((values[r]?.[c] ?? null) !== null) cells += 1;
          if ((lines[r]?.[c] ?? null) !== null) formulas += 1;
        }
    }
  }
  return { sheets: sheets.length, cells, formulas };
}

/** The same check when other things have been signed off. */
export function withIntended(report: CheckReport, intended: readonly Intended[]): CheckReport {
  return {
    ...report,
    intended,
    items: checkedItems(
      report.items.map(({ finding }) => finding),
      intended,
    ),
  };
}

/** A finding as it is signed off. */
export function intendedOf(finding: Finding, reason: string, by: string, when: Date): Intended {
  return {
    key: finding.key ?? '',
    rule: ruleTitle(finding.rule, 'sv'),
    place: placeText(finding.place),
    sentence: sentenceOf(finding),
    reason,
    by,
    date: localTime(when).slice(0, 10),
  };
}

/** "2026-11-25T14:02" where the person is. */
function localTime(when: Date): string {
  const digits = (number: number): string => String(number).padStart(2, '0');
  const date = `${when.getFullYear()}-${digits(when.getMonth() + 1)}-${digits(when.getDate())}`;
  return `${date}T${digits(when.getHours())}:${digits(when.getMinutes())}`;
}
