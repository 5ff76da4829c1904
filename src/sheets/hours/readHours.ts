import { Decimal } from '../../finsam/decimal';
import type { HoursBook, HoursReport, HoursRow } from '../../finsam/hours/hours';
import { bookPeriods } from '../../finsam/hours/hoursFollowUp';
import { nameKey } from '../../finsam/names';
import { parsePeriod, periodCode, type PeriodKind } from '../../finsam/periods';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Lookup } from '../lookup';
import type { SheetProblem } from '../problems';
import { WorkbookReader, type BookToRead } from '../workbookReader';
import {
  HOURS_NAMES,
  HOURS_SHEETS,
  HOURS_TABLES,
  MONTH_COLUMNS,
  REPORT_COLUMNS,
  ROW_COLUMNS,
} from './anchors';
import { periodKindWords } from './words';

export interface ReadHours {
  /** Null, with what stands in the way, where they cannot be read. */
  readonly hours: HoursBook | null;
  readonly problems: readonly SheetProblem[];
}

/** Whether any sheet of the reported hours is there. */
export function hasHours(snapshot: WorkbookSnapshot): boolean {
  const lookup = new Lookup(snapshot);
  return HOURS_SHEETS.some((anchor) => lookup.tab(anchor) !== null);
}

const HOURS_BOOK: BookToRead = {
  anchors: HOURS_SHEETS,
  page: 'Trisamtimmar',
  saved: 'de mottagna filerna',
};

/** Reads the reported hours back from a workbook that we have built and people have worked in. Every problem is told with its cell. */
export function readHours(snapshot: WorkbookSnapshot): ReadHours {
  const reader = new HoursReader(new Lookup(snapshot), HOURS_BOOK);
  const hours = reader.readAll();
  return { hours: reader.problems.length === 0 ? hours : null, problems: reader.problems };
}

interface FoundRow {
  readonly path: string;
  readonly key: string;
  readonly row: HoursRow;
}

class HoursReader extends WorkbookReader {
  readAll(): HoursBook {
    const year = this.numberOfName('year', HOURS_NAMES.year) ?? 0;
    if (!Number.isInteger(year) || year < 1990 || year > 2099) this.tellAt('year', 'notAYear');
    const periodKind = this.periodKind();
    const periods = bookPeriods({ periodKind, year });
    const rows = this.teamRows();
    const codes = new Set(periods.map(periodCode));
    return {
      year,
      periodKind,
      checked: this.named('checked', HOURS_NAMES.checked, (sheet, row, column) =>
        this.date('checked', sheet, row, column),
      ),
      deadlines: this.deadlines(periods.length),
      reports: this.reports(codes, rows),
    };
  }

  private periodKind(): PeriodKind {
    const word = this.named('periodKind', HOURS_NAMES.periodKind, (sheet, row, column) =>
      this.word('periodKind', sheet, row, column, periodKindWords),
    );
    return (word as PeriodKind | null) ?? 'tertial';
  }

  private deadlines(count: number): (string | null)[] {
    const found = this.lookup.name(HOURS_NAMES.deadlines);
    if (found === null) {
      this.tellMissingName('deadlines', HOURS_NAMES.deadlines);
      return [];
    }
    // After a change of how often they report there are days for the periods before.
    return Array.from({ length: count }, (_, index) =>
      index < found.area.columns && found.area.columns === count
        ? this.date(`deadlines[${index}]`, found.sheet, found.area.row, found.area.column + index)
        : null,
    );
  }

  private teamRows(): FoundRow[] {
    const C = ROW_COLUMNS;
    return this.rows(
      HOURS_TABLES.rows,
      'rader',
      (row, path) => ({
        path,
        key: keyOf(row.text('member', C.member), row.text('period', C.period)),
        row: {
          team: row.text('team', C.team) ?? '',
          role: row.text('role', C.role),
          posts: this.amount(row.number('posts', C.posts), `${path}.posts`),
          months: MONTH_COLUMNS.map((title, month) =>
            this.amount(row.number(`months[${month}]`, title), `${path}.months[${month}]`),
          ),
        },
      }),
      { ignored: [C.sum] },
    );
  }

  private reports(codes: ReadonlySet<string>, rows: readonly FoundRow[]): HoursReport[] {
    const C = REPORT_COLUMNS;
    const taken = new Set<string>();
    const reports = this.rows(
      HOURS_TABLES.reports,
      'rapporter',
      (row, path): HoursReport => {
        const member = row.text('member', C.member);
        const written = row.text('period', C.period);
        const parsed = parsePeriod(written ?? '');
        const period = parsed === null ? '' : periodCode(parsed);
        if (member === null)
          this.tellAt(`${path}.member`, 'noParent', { parent: 'namnet på organisationen' });
        if (!codes.has(period))
          this.tellAt(`${path}.period`, 'notAPeriod', { choices: [...codes].join(', ') });
        const key = keyOf(member, written);
        if (taken.has(key)) this.tellAt(`${path}.member`, 'reportTwice');
        taken.add(key);
        return {
          member: member ?? '',
          period,
          file: row.text('file', C.file) ?? '',
          saved: row.text('saved', C.saved) ?? '',
          received: row.date('received', C.received) ?? '',
          rate: this.amount(row.number('rate', C.rate), `${path}.rate`),
          signedBy: row.text('signedBy', C.signedBy),
          signedRole: row.text('signedRole', C.signedRole),
          signedOn: row.text('signedOn', C.signedOn),
          comment: row.text('comment', C.comment),
          rows: rows.filter((one) => one.key === key).map((one) => one.row),
        };
      },
      { ignored: [C.hours, C.amount] },
    );
    for (const { path, key } of rows) if (!taken.has(key)) this.tellAt(`${path}.member`, 'rowWithoutReport');
    return reports;
  }

  private amount(value: number | null, path: string): Decimal | null {
    if (value !== null && value < 0) this.tellAt(path, 'negative');
    return value === null ? null : new Decimal(value);
  }
}

function keyOf(member: string | null, period: string | null): string {
  return `${nameKey(member ?? '')}\n${nameKey(period ?? '')}`;
}
