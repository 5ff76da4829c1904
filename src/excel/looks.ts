import type { CellStyle } from '../workbook/content';
import type { Area } from '../workbook/snapshot';
import { mergeCells } from './areaLists';

/** How a cell differs from an untouched cell, in the words of Office.js; its number format apart. */
export interface Look {
  readonly fill?: string;
  readonly fontName?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly color?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<Partial<Record<Edge, Border>>>;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface LookGroup {
  readonly look: Look;
  readonly areas: readonly Area[];
}

const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const BORDER = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
} as const;

/** What `getCellProperties` is asked for, so that a look can be put back. */
export const LOOK_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      color: true,
    },
    borders: { style: true, weight: true, color: true },
    protection: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** The look of a style of ours. */
export function lookOfStyle(style: CellStyle): Look {
  const borders = EDGES.flatMap((edge) => {
    const border = style.borders?.[edge];
    return border ? [[edge, { ...BORDER[border.style], color: border.color }] as const] : [];
  });
  return withoutAbsent({
    fill: style.fill,
    fontName: style.font,
    size: style.size,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline ? 'Single' : undefined,
    color: style.color,
    horizontal: style.horizontal && HORIZONTAL[style.horizontal],
    vertical: style.vertical && VERTICAL[style.vertical],
    wrap: style.wrap,
    indent: style.indent,
    locked: style.locked,
    borders: borders.length > 0 ? Object.fromEntries(borders) : undefined,
  });
}

/** The look that Excel gave for a cell, as far as it differs from that of an untouched cell in the same workbook. */
export function lookOfProperties(
  cell: Excel.CellProperties | undefined,
  untouched: Excel.CellProperties | undefined,
): Look {
  const one = flatProperties(cell?.format);
  const base = flatProperties(untouched?.format);
  const differing = Object.entries(one).filter(([key, value]) => !same(value, base[key as keyof Look]));
  return withoutAbsent(Object.fromEntries(differing) as Look);
}

function flatProperties(format: Excel.CellPropertiesFormat | undefined): Look {
  const borders = EDGES.flatMap((edge) => {
    const border = format?.borders?.[edge];
    if (!border?.style || border.style === 'None') return [];
    return [
      [
        edge,
        { style: border.style, weight: border.weight ?? 'Thin', color: colour(border.color) ?? '#000000' },
      ] as const,
    ];
  });
  return {
    fill: format?.fill?.pattern === 'None' ? undefined : colour(format?.fill?.color),
    fontName: format?.font?.name,
    size: format?.font?.size,
    bold: format?.font?.bold,
    italic: format?.font?.italic,
    strikethrough: format?.font?.strikethrough,
    underline: format?.font?.underline,
    color: colour(format?.font?.color),
    horizontal: format?.horizontalAlignment,
    vertical: format?.verticalAlignment,
    wrap: format?.wrapText,
    indent: format?.indentLevel,
    locked: format?.protection?.locked,
    borders: borders.length > 0 ? Object.fromEntries(borders) : undefined,
  };
}

/** Cells of the same look together, as few areas as can be; looks that say nothing are left out. */
export function groupLooks(
  cells: readonly { readonly row: number; readonly column: number; readonly look: Look }[],
): LookGroup[] {
  const groups = new Map<string, { look: Look; cells: { row: number; column: number }[] }>();
  for (const { row, column, look } of cells) {
    if (Object.keys(look).length === 0) continue;
    const key = JSON.stringify(look);
    const group = groups.get(key) ?? { look, cells: [] };
    group.cells.push({ row, column });
    groups.set(key, group);
  }
  return [...groups.values()].map(({ look, cells: members }) => ({
    look,
    // A border between two cells belongs to both: they lie in one area only when each edge is drawn as its opposite is.
    areas: mergeCells(members, {
      across: same(look.borders?.left, look.borders?.right),
      down: same(look.borders?.top, look.borders?.bottom),
    }),
  }));
}

function colour(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text.toLowerCase();
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function withoutAbsent<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined && value !== null),
  ) as Shape;
}
