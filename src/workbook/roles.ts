import type { CellStyle } from './content';
import { numberFormatOf } from './formats';
import type { CellModel, CellRole, ConditionalFormatModel } from './sheetModel';

/**
 * What the roles of cells look like, in Excel and in files alike. The font is the workbook's own throughout. One colour
 * means one thing: light yellow under dark blue is to be typed in. Where one cell of a row wraps, the others stand in
 * its middle. Every text has a contrast of at least 4.5 : 1 against its fill (WCAG 2.2, 1.4.3), which a test computes.
 */

const PRIMARY = '#1f4e5f';
const PRIMARY_TINT = '#e6eff2';
const INK = '#1a1a1a';
const MUTED_INK = '#505050';
const PAPER = '#ffffff';
const INPUT_FILL = '#fff8dc';
const INPUT_INK = '#1f3a93';
const INPUT_EDGE = '#c8bd8c';
const CHECK_FILL = '#f3f3f3';

const inputEdge = { style: 'thin', color: INPUT_EDGE } as const;
const rule = { style: 'thin', color: PRIMARY } as const;

const ROLE_STYLES: Readonly<Record<CellRole, CellStyle>> = {
  title: { bold: true, size: 16, color: PRIMARY, vertical: 'center' },
  subtitle: { size: 12, color: MUTED_INK, vertical: 'center' },
  text: { color: MUTED_INK, vertical: 'center' },
  heading: { fill: PRIMARY, color: PAPER, bold: true, vertical: 'center' },
  label: { color: INK, vertical: 'center' },
  // Excel indents only what has an alignment of its own.
  sublabel: { color: MUTED_INK, vertical: 'center', horizontal: 'left', indent: 1 },
  input: {
    fill: INPUT_FILL,
    color: INPUT_INK,
    vertical: 'center',
    borders: { top: inputEdge, bottom: inputEdge, left: inputEdge, right: inputEdge },
    locked: false,
  },
  computed: { color: INK, vertical: 'center' },
  subcomputed: { color: MUTED_INK, italic: true, vertical: 'center' },
  subtotal: { color: INK, bold: true, vertical: 'center', borders: { top: rule } },
  total: {
    fill: PRIMARY_TINT,
    color: INK,
    bold: true,
    vertical: 'center',
    borders: { top: rule, bottom: { style: 'double', color: PRIMARY } },
  },
  check: { fill: CHECK_FILL, color: INK, vertical: 'center' },
};

/** A result of a conditional format: the cell's text says the same in words, so no meaning hangs on the colour. */
export interface StatusLook {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
}

const STATUS_LOOKS: Readonly<Record<ConditionalFormatModel['look'], StatusLook>> = {
  good: { fill: '#e2f0e1', color: '#1e5b24', bold: false },
  warning: { fill: '#ffecc2', color: '#6e4400', bold: true },
  bad: { fill: '#fbdfdc', color: '#8f1717', bold: true },
};

/** The look of a role, without number format and alignment. */
export function styleOfRole(role: CellRole): CellStyle {
  return ROLE_STYLES[role];
}

/** The whole look of a cell: its role, its number format, and what the model says of wrapping and alignment. */
export function styleOfCell(cell: Pick<CellModel, 'role' | 'format' | 'wrap' | 'align' | 'top'>): CellStyle {
  const { role, format, wrap = false, align = '', top = false } = cell;
  const key = `${role} ${format} ${wrap} ${align} ${top}`;
  const known = CELL_STYLES.get(key);
  if (known !== undefined) return known;
  const style = lookOf(cell);
  CELL_STYLES.set(key, style);
  return style;
}

/** Cells that look the same share one style, which is made once. */
const CELL_STYLES = new Map<string, CellStyle>();

function lookOf(cell: Pick<CellModel, 'role' | 'format' | 'wrap' | 'align' | 'top'>): CellStyle {
  const numberFormat = numberFormatOf(cell.format);
  return {
    ...styleOfRole(cell.role),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(cell.wrap ? { wrap: true } : {}),
    ...(cell.align ? { horizontal: cell.align } : {}),
    ...(cell.top ? { vertical: 'top' } : {}),
  };
}

/** The colours of a status in a conditional format. */
export function statusLook(look: ConditionalFormatModel['look']): StatusLook {
  return STATUS_LOOKS[look];
}
