import type { Border, Look } from './looks';

/** Lays a look on areas whose look has been cleared before. */
export function applyLook(areas: Excel.RangeAreas, look: Look): void {
  const { format } = areas;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.strikethrough !== undefined) format.font.strikethrough = look.strikethrough;
  if (look.underline !== undefined) format.font.underline = look.underline as Excel.RangeUnderlineStyle;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.horizontal !== undefined)
    format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  const { top, bottom, left, right } = look.borders ?? {};
  if (top) draw(format, 'EdgeTop', top);
  if (bottom) draw(format, 'EdgeBottom', bottom);
  if (left) draw(format, 'EdgeLeft', left);
  if (right) draw(format, 'EdgeRight', right);
  // Areas are larger than one cell only along edges that are drawn alike on both sides (groupLooks).
  if (top && bottom && JSON.stringify(top) === JSON.stringify(bottom)) draw(format, 'InsideHorizontal', top);
  if (left && right && JSON.stringify(left) === JSON.stringify(right)) draw(format, 'InsideVertical', left);
}

function draw(
  format: Excel.RangeFormat,
  edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical',
  border: Border,
): void {
  const line = format.borders.getItem(edge);
  line.style = border.style as Excel.BorderLineStyle;
  if (border.style !== 'Double') line.weight = border.weight as Excel.BorderWeight;
  line.color = border.color;
}
