import { Decimal } from '../finsam/decimal';
import { roundTable } from '../finsam/roundTable';
import { sumOfPresent } from '../finsam/sum';
import { cellAddress, columnLetters } from '../workbook/addresses';
import type { CellRole } from '../workbook/sheetModel';
import { NAMES } from './anchors';
import { numberCell, numberOf } from './cellValues';
import { block, type SheetDraft } from './draft';
import { YEARS, yearFormula } from './years';

/** The columns of the budget: labels, three years in kronor, a gap, three years in tkr. */
export const LABEL = 0;
export const KRONOR = 1;
export const THOUSANDS = 5;
export const THOUSAND = new Decimal(1000);
const AGREES = 'Stämmer';

/** The figures of a row: exact in kronor, and in tkr as printed. */
export interface RowFigures {
  readonly kronor: readonly (Decimal | null)[];
  readonly thousands: readonly (Decimal | null)[];
}

/** A row that others are counted from, on this sheet. */
export interface PlacedRow extends RowFigures {
  readonly row: number;
}

/** A row that is not counted from other rows of the sheet: from another sheet, or typed. */
export interface LeafRow {
  readonly label: string | null;
  readonly labelFormula?: string;
  readonly figures: readonly (Decimal | null)[];
  /** Absent for a line that the user types. */
  readonly formula?: (year: number) => string;
}

/** Rows that are rounded to tkr together. */
export interface PlacedBlock extends RowFigures {
  readonly first: number;
  readonly rows: number;
  readonly leaves: readonly LeafRow[];
}

/** Puts rows from the top down. Every sum knows the rows that it is the sum of, so that figures and formulas agree. */
export class BudgetRows {
  private readonly blocks: PlacedBlock[] = [];

  constructor(
    private readonly sheet: SheetDraft,
    public next: number,
  ) {}

  heading(title: string, years: readonly number[]): void {
    this.sheet.put(this.next, LABEL, { value: title, role: 'heading' });
    for (const first of [KRONOR, THOUSANDS]) {
      YEARS.forEach((year) =>
        this.sheet.put(this.next, first + year, {
          value: years[year]!,
          formula: yearFormula(year),
          role: 'heading',
          format: 'year',
          align: 'right',
        }),
      );
    }
    this.next += 1;
  }

  section(title: string): void {
    this.sheet.put(this.next, LABEL, { value: title, role: 'heading' });
    for (const first of [KRONOR, THOUSANDS])
      YEARS.forEach((year) => this.sheet.put(this.next, first + year, { role: 'heading' }));
    this.next += 1;
  }

  gap(): void {
    this.next += 1;
  }

  /** Whether every block in tkr sums to its rounded kronor: not when a row was inserted that has no tkr yet. */
  check(): void {
    const row = this.next;
    this.next += 1;
    this.sheet.put(row, LABEL, { value: 'Kontroll: tkr mot kr', role: 'label' });
    YEARS.forEach((year) => {
      const foots = this.blocks.map((placed) => {
        const of = (first: number) => `SUM(${block(placed.first, first + year, placed.rows, 1)})`;
        return `${of(THOUSANDS)}=ROUND(${of(KRONOR)}/1000,0)`;
      });
      this.sheet.put(row, KRONOR + year, {
        value: AGREES,
        formula: `=IF(AND(${foots.join(',')}),"${AGREES}","Avviker: Uppdatera")`,
        role: 'check',
        align: 'right',
      });
    });
    this.sheet.defineName(
      NAMES.budgetChecks,
      { row, column: KRONOR, rows: 1, columns: YEARS.length },
      'Kontroll av avrundningen till tkr',
    );
    const first = cellAddress(row, KRONOR);
    this.sheet.highlight({
      target: { name: NAMES.budgetChecks },
      formula: `=${first}<>"${AGREES}"`,
      look: 'bad',
    });
    this.sheet.highlight({
      target: { name: NAMES.budgetChecks },
      formula: `=${first}="${AGREES}"`,
      look: 'good',
    });
  }

  /** A block of rows, rounded to tkr together. The typed ones get the name, by which they are read back. */
  leaves(leaves: readonly LeafRow[], labelRole: CellRole, name: string | null): PlacedBlock {
    const first = this.next;
    const thousands = YEARS.map((year) =>
      roundTable(
        leaves.map((leaf) => leaf.figures[year] ?? null),
        THOUSAND,
      ),
    );
    leaves.forEach((leaf, index) => {
      const row = first + index;
      const typed = leaf.formula === undefined;
      this.sheet.put(row, LABEL, {
        value: leaf.label,
        ...(leaf.labelFormula === undefined ? {} : { formula: leaf.labelFormula }),
        role: typed ? 'input' : labelRole,
        ...(typed ? { format: 'text' as const } : {}),
      });
      YEARS.forEach((year) =>
        this.sheet.put(row, KRONOR + year, {
          value: typed
            ? numberCell(leaf.figures[year] ?? null)
            : (numberCell(leaf.figures[year] ?? null) ?? ''),
          ...(leaf.formula === undefined ? {} : { formula: leaf.formula(year) }),
          role: typed ? 'input' : 'computed',
          format: 'amount',
        }),
      );
    });
    YEARS.forEach((year) => {
      const column = columnLetters(KRONOR + year);
      const range = `${column}$${first + 1}:${column}$${first + leaves.length}`;
      leaves.forEach((_, index) =>
        this.sheet.put(first + index, THOUSANDS + year, {
          value: numberCell(thousands[year]![index] ?? null) ?? '',
          // ROWS counts on when the user inserts a row, where a written number would then name the wrong one.
          formula: `=IF(${column}${first + 1 + index}="","",INDEX(FINSAM.AVRUNDATABELL(${range},1000),ROWS(${column}$${first + 1}:${column}${first + 1 + index})))`,
          role: 'computed',
          format: 'amount',
        }),
      );
    });
    this.next += leaves.length;
    const typedRows = leaves.filter((leaf) => leaf.formula === undefined).length;
    if (name !== null) {
      this.sheet.defineName(
        name,
        { row: this.next - typedRows, column: LABEL, rows: typedRows, columns: 1 + YEARS.length },
        'Rader som fylls i på bladet Budget',
      );
    }
    const placed: PlacedBlock = {
      first,
      rows: leaves.length,
      kronor: YEARS.map((year) => sumOfPresent(leaves.map((leaf) => leaf.figures[year] ?? null))),
      thousands: YEARS.map((year) => sumOfPresent(thousands[year]!)),
      leaves,
    };
    this.blocks.push(placed);
    return placed;
  }

  /** The sum of blocks and of other sums, below them. */
  sum(label: string, parts: readonly (PlacedRow | PlacedBlock)[], role: CellRole): PlacedRow {
    const row = this.next;
    this.next += 1;
    return this.putSum(row, label, parts, role);
  }

  /** A sum that stands above its parts. */
  sumBefore(label: string, role: CellRole, parts: () => readonly (PlacedRow | PlacedBlock)[]): PlacedRow {
    const row = this.next;
    this.next += 1;
    return this.putSum(row, label, parts(), role);
  }

  total(label: string, parts: readonly (PlacedRow | PlacedBlock)[], name: string): PlacedRow {
    const placed = this.sum(label, parts, 'total');
    this.sheet.defineName(
      name,
      { row: placed.row, column: KRONOR, rows: 1, columns: YEARS.length },
      'Årets resultat i kronor',
    );
    return placed;
  }

  /** The sum of a block from its n-th row on, for other sheets to count from. */
  memo(label: string, of: PlacedBlock, from: number): PlacedRow {
    const row = this.next;
    this.next += 1;
    const kronor = YEARS.map((year) =>
      sumOfPresent(of.leaves.slice(from).map((leaf) => leaf.figures[year] ?? null)),
    );
    this.sheet.put(row, LABEL, { value: label, role: 'sublabel' });
    YEARS.forEach((year) =>
      this.sheet.put(row, KRONOR + year, {
        value: numberOf(kronor[year]!),
        formula: `=SUM(${block(of.first + from, KRONOR + year, of.rows - from, 1)})`,
        role: 'subcomputed',
        format: 'amount',
      }),
    );
    return { row, kronor, thousands: [] };
  }

  computed(
    label: string,
    figures: RowFigures,
    formula: (year: number, inThousands: boolean) => string,
  ): void {
    this.sheet.put(this.next, LABEL, { value: label, role: 'label' });
    YEARS.forEach((year) => {
      this.sheet.put(this.next, KRONOR + year, {
        value: numberCell(figures.kronor[year] ?? null) ?? '',
        formula: formula(year, false),
        role: 'computed',
        format: 'amount',
      });
      this.sheet.put(this.next, THOUSANDS + year, {
        value: numberCell(figures.thousands[year] ?? null) ?? '',
        formula: formula(year, true),
        role: 'computed',
        format: 'amount',
      });
    });
    this.next += 1;
  }

  private putSum(
    row: number,
    label: string,
    parts: readonly (PlacedRow | PlacedBlock)[],
    role: CellRole,
  ): PlacedRow {
    const figures = (of: 'kronor' | 'thousands') =>
      YEARS.map((year) => sumOfPresent(parts.map((part) => part[of][year] ?? null)));
    const [kronor, thousands] = [figures('kronor'), figures('thousands')];
    this.sheet.put(row, LABEL, { value: label, role });
    for (const [first, amounts] of [
      [KRONOR, kronor],
      [THOUSANDS, thousands],
    ] as const) {
      YEARS.forEach((year) => {
        const terms = parts.map((part) =>
          'first' in part
            ? `SUM(${block(part.first, first + year, part.rows, 1)})`
            : cellAddress(part.row, first + year),
        );
        this.sheet.put(row, first + year, {
          value: numberOf(amounts[year]!),
          formula: `=${terms.join('+')}`,
          role,
          format: 'amount',
        });
      });
    }
    return { row, kronor, thousands };
  }
}
