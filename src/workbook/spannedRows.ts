/** What is spanned beyond this is not followed: no table of people's is so wide. */
const WIDEST_SPAN = 100;
const LAST_SPANNED_COLUMN = 256;
const LONGEST_SPAN = 10_000;

/** The rows of an HTML table while it is read. A cell that spans others stands once, and those that it covers are empty. */
export class SpannedRows<Cell> {
  readonly rows: Cell[][] = [];
  private row: Cell[] | null = null;
  /** For how many more rows a cell from above covers each column. */
  private readonly covered: number[] = [];

  constructor(private readonly empty: () => Cell) {}

  openRow(): void {
    this.closeRow();
    this.row = [];
  }

  /** A row without cells is none. */
  closeRow(): void {
    const row = this.row;
    if (row === null) return;
    this.skipCovered(row);
    // Cells count down as they are passed; what lies to the right of the row's last cell has not been passed.
    for (let column = row.length; column < this.covered.length; column += 1)
      this.covered[column] = Math.max(0, (this.covered[column] ?? 0) - 1);
    if (row.length > 0) this.rows.push(row);
    this.row = null;
  }

  /** Makes room for a cell and those that it covers. Gives the way to put the cell there. */
  openCell(attributes: ReadonlyMap<string, string>): (cell: Cell) => void {
    const row = (this.row ??= []);
    this.skipCovered(row);
    const first = row.length;
    const wide = span(attributes.get('colspan'), WIDEST_SPAN);
    const tall = span(attributes.get('rowspan'), LONGEST_SPAN);
    for (let column = first; column < first + wide; column += 1) {
      row.push(this.empty());
      if (column < LAST_SPANNED_COLUMN && tall > 1) this.covered[column] = tall - 1;
    }
    return (cell) => {
      row[first] = cell;
    };
  }

  private skipCovered(row: Cell[]): void {
    for (;;) {
      const left = this.covered[row.length] ?? 0;
      if (left === 0) return;
      this.covered[row.length] = left - 1;
      row.push(this.empty());
    }
  }
}

function span(told: string | undefined, most: number): number {
  const number = Number.parseInt(told ?? '', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}
