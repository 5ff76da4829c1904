import { numberFormatOf } from '../../src/workbook/formats';
import { statusLook, styleOfCell, styleOfRole } from '../../src/workbook/roles';
import type { CellRole, FormatName } from '../../src/workbook/sheetModel';

const ROLES: readonly CellRole[] = [
  'title',
  'subtitle',
  'text',
  'heading',
  'label',
  'sublabel',
  'input',
  'computed',
  'subcomputed',
  'subtotal',
  'total',
  'check',
];
const FORMATS: readonly FormatName[] = [
  'general',
  'text',
  'amount',
  'amountCents',
  'hours',
  'percent',
  'date',
  'year',
  'count',
  'weight',
];

/** Contrast by WCAG 2.2, from 1 (same colour) to 21 (black on white). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('roles', () => {
  test('the contrast is computed as WCAG has it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test.each(ROLES)('the text of %s is readable on its fill', (role) => {
    const { color = '#000000', fill = '#ffffff' } = styleOfRole(role);
    expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['good', 'warning', 'bad'] as const)('the status %s is readable on its fill', (look) => {
    expect(contrast(statusLook(look).color, statusLook(look).fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('only inputs have the colours of inputs, and only inputs are unlocked', () => {
    const input = styleOfRole('input');
    const others = ROLES.filter((role) => role !== 'input').map(styleOfRole);
    expect(input.locked).toBe(false);
    for (const other of others) {
      expect(other.fill).not.toBe(input.fill);
      expect(other.color).not.toBe(input.color);
      expect(other.locked).toBeUndefined();
    }
  });

  test.each([
    [{ role: 'input', format: 'amount' } as const, { numberFormat: '#,##0', locked: false }],
    [{ role: 'label', format: 'text', wrap: true } as const, { numberFormat: '@', wrap: true }],
    [
      { role: 'heading', format: 'year', align: 'right' } as const,
      { numberFormat: '0', horizontal: 'right' },
    ],
  ])('a cell %j takes role, format and alignment together', (cell, expected) => {
    expect(styleOfCell(cell)).toEqual({ ...styleOfRole(cell.role), ...expected });
  });

  test('a cell without a format of its own has none written', () => {
    expect(styleOfCell({ role: 'label', format: 'general' })).not.toHaveProperty('numberFormat');
  });
});

describe('number formats', () => {
  test.each(FORMATS)('%s holds no literal blank, which would group thousands only once', (format) => {
    expect(numberFormatOf(format)).not.toMatch(/[ \u00a0\u202f]/);
  });
});
