import type { CellStyle, PrintContent } from '../../workbook/content';
import type { Area } from '../../workbook/snapshot';

/** What Univer has no place for, or none that serves: kept beside it, moved when its cells move. */
export interface TableState {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** With the header row and, if there is one, the row of totals. */
  area: Area;
  columns: string[];
  style: string;
  hasTotals: boolean;
  bandedRows: boolean;
  bandedColumns: boolean;
  filterButton: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
}

export interface ConditionalFormatState {
  readonly id: string;
  areas: Area[];
  formula: string;
  style: Pick<CellStyle, 'fill' | 'color' | 'bold'>;
  stopIfTrue: boolean;
}

export interface SheetReference {
  readonly sheetId: string;
  readonly area: Area;
}

export interface SeriesState {
  readonly id: string;
  title: string;
  values: SheetReference | null;
  categories: SheetReference | null;
  kind: ChartKind;
  color: string | null;
}

export type ChartKind = 'column' | 'line';

export interface ChartState {
  readonly id: string;
  name: string;
  title: string;
  titleVisible: boolean;
  kind: ChartKind;
  series: SeriesState[];
  place: Area;
  altText: string;
  legend: { visible: boolean; position: string };
  axes: { value: AxisState; category: AxisState };
}

export interface AxisState {
  title: string;
  titleVisible: boolean;
  numberFormat: string;
  visible: boolean;
  /** Where the axis begins and ends; null: where suits the values. */
  minimum: number | null;
  maximum: number | null;
}

/** An axis as it is until something is set. */
export const automaticAxis = (): AxisState => ({ title: '', titleVisible: false, numberFormat: 'General', visible: true, minimum: null, maximum: null });

export type PrintState = {
  -readonly [Key in Exclude<keyof PrintContent, 'pageBreaks'>]: PrintContent[Key];
} & {
  area: Area | null;
  titleColumns: { readonly first: number; readonly last: number } | null;
  header: { left: string; center: string; right: string };
  centerHorizontally: boolean;
  centerVertically: boolean;
  scale: number | null;
  pageBreakRows: number[];
  paperSize: string;
};

export function defaultPrint(): PrintState {
  return {
    orientation: 'portrait', paper: 'a4', paperSize: 'A4', fit: null, titleRows: null, footer: { left: '', center: '', right: '' },
    area: null, titleColumns: null, header: { left: '', center: '', right: '' }, centerHorizontally: false, centerVertically: false, scale: null, pageBreakRows: [],
  };
}
