import type { Decimal } from '../../finsam/decimal';
import type { FindingPlace } from '../finding';
import type { FigureUnit } from '../table';
import type { Figure } from './figureOf';

/** A cell as it stands, before anything is known of the table around it. */
export interface GridCell {
  readonly text: string;
  readonly kind: Figure['kind'];
  readonly number: Decimal | null;
  readonly unit: FigureUnit;
  readonly decimals: number;
  readonly formula: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  readonly topBorder: boolean;
  readonly place: FindingPlace;
}

/** Cells that stand together. */
export interface Grid {
  /** Rows may be of different lengths. */
  readonly rows: readonly (readonly GridCell[])[];
  /** The heading over it, or the name of its sheet. */
  readonly heading: string;
  /** What is said right over it: "Belopp i tkr". */
  readonly captions: readonly string[];
  /** How many rows of headings a table object of Excel's is known to have; null where that must be found out. */
  readonly headerRows: number | null;
  /** Whether the last row is known to be that of totals. */
  readonly hasTotals: boolean;
  readonly sheet: number | null;
  /** What the document says of all its tables that say nothing of their own. */
  readonly defaultUnit: FigureUnit;
}

/** A cell in which nothing stands. */
export function blankCell(place: FindingPlace): GridCell {
  return {
    text: '',
    kind: 'blank',
    number: null,
    unit: null,
    decimals: 0,
    formula: null,
    bold: false,
    italic: false,
    indent: 0,
    topBorder: false,
    place,
  };
}

/** Whether the cell holds a figure, or the dash that stands for none. */
export function isFigure(cell: Pick<GridCell, 'kind'> | undefined): boolean {
  return cell?.kind === 'figure' || cell?.kind === 'nil';
}

export function isBlankCell(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.kind === 'blank';
}
