import { containsCell } from '../../workbook/addresses';
import { Decimal } from '../../finsam/decimal';
import { powerOfTen } from '../../finsam/powersOfTen';
import type { FormulaNode } from './formula/tree';
import { BLANK, NUMBER, type SheetIndex } from './sheetIndex';
import { sumOf } from './summedArea';
import type { WorkbookIndex } from './workbookIndex';

/** The cell that a formula stands in, or is thought to stand in. */
export interface FormulaCell {
  readonly sheet: SheetIndex;
  readonly row: number;
  readonly column: number;
}

/**
 * What a formula gives of the figures that stand in the workbook, where that is plain to see: SUM, the four operations, whole powers, ROUND and N
 * of numbers and cells. Null of all else, and of what would be an error.
 */
export function evaluate(index: WorkbookIndex, node: FormulaNode, cell: FormulaCell): Decimal | null {
  switch (node.kind) {
    case 'number':
      return new Decimal(node.text);
    case 'reference':
      return cellNumber(index, node, cell);
    case 'prefix': {
      const value = node.operator === '@' ? null : evaluate(index, node.operand, cell);
      return value !== null && node.operator === '-' ? value.negated() : value;
    }
    case 'suffix': {
      const value = node.operator === '%' ? evaluate(index, node.operand, cell) : null;
      return value === null ? null : value.dividedBy(100);
    }
    case 'binary':
      return binary(index, node, cell);
    case 'call':
      return call(index, node, cell);
    default:
      return null;
  }
}

function binary(
  index: WorkbookIndex,
  { operator, left, right }: FormulaNode & { kind: 'binary' },
  cell: FormulaCell,
): Decimal | null {
  const operation = OPERATIONS[operator];
  if (operation === undefined) return null;
  const one = evaluate(index, left, cell);
  const other = one === null ? null : evaluate(index, right, cell);
  return one === null || other === null ? null : operation(one, other);
}

const OPERATIONS: Readonly<Record<string, (one: Decimal, other: Decimal) => Decimal | null>> = {
  '+': (one, other) => one.plus(other),
  '-': (one, other) => one.minus(other),
  '*': (one, other) => one.times(other),
  '/': (one, other) => (other.isZero() ? null : one.dividedBy(other)),
  '^': power,
};

/** More years than any forecast has. */
const HIGHEST_POWER = 100;

/** To a whole power, as growth from year to year is; null of others, of nought to none, and of what is too large for a cell. */
function power(base: Decimal, exponent: Decimal): Decimal | null {
  if (!exponent.isInteger() || exponent.abs().gt(HIGHEST_POWER)) return null;
  if (base.isZero() && exponent.lte(0)) return null;
  const result = base.pow(exponent.toNumber());
  return result.abs().lte(Number.MAX_VALUE) ? result : null;
}

const MOST_DECIMALS = 15;

function call(
  index: WorkbookIndex,
  { name, values }: FormulaNode & { kind: 'call' },
  cell: FormulaCell,
): Decimal | null {
  if (name === 'SUM') return sum(index, values, cell);
  const [first, second] = values;
  if (!first) return null;
  if (name === 'N' && values.length === 1) return evaluate(index, first, cell);
  if (name !== 'ROUND' || !second || values.length !== 2) return null;
  const value = evaluate(index, first, cell);
  const decimals = evaluate(index, second, cell);
  if (value === null || decimals === null || !decimals.isInteger() || decimals.abs().gt(MOST_DECIMALS))
    return null;
  const scale = powerOfTen(decimals.toNumber());
  return value.times(scale).toDecimalPlaces(0).dividedBy(scale);
}

function sum(
  index: WorkbookIndex,
  values: readonly (FormulaNode | null)[],
  cell: FormulaCell,
): Decimal | null {
  let total = new Decimal(0);
  for (const value of values) {
    if (value === null) return null;
    const part = value.kind === 'reference' ? areaSum(index, value, cell) : evaluate(index, value, cell);
    if (part === null) return null;
    total = total.plus(part);
  }
  return total;
}

function areaSum(
  index: WorkbookIndex,
  { reference }: FormulaNode & { kind: 'reference' },
  cell: FormulaCell,
): Decimal | null {
  const place = index.resolve(reference, cell.sheet, cell.row, cell.column);
  if (place === null) return null;
  // A sum of itself has no value of its own.
  if (place.sheet === cell.sheet && containsCell(place.area, cell.row, cell.column)) return null;
  return sumOf(place.sheet, place.area);
}

function cellNumber(
  index: WorkbookIndex,
  { reference }: FormulaNode & { kind: 'reference' },
  cell: FormulaCell,
): Decimal | null {
  const place = index.resolve(reference, cell.sheet, cell.row, cell.column);
  if (place === null || place.area.rows !== 1 || place.area.columns !== 1) return null;
  const { row, column } = place.area;
  if (place.sheet === cell.sheet && row === cell.row && column === cell.column) return null;
  const kind = place.sheet.kindAt(row, column);
  if (kind === BLANK) return new Decimal(0);
  return kind === NUMBER ? new Decimal(place.sheet.valueAt(row, column) as number) : null;
}

/** A billionth of the figures, or of a krona: what doubles lose on their way is less, what somebody has changed is more. */
const TOLERANCE = new Decimal('1e-9');

/** Whether two figures are the same but for what binary numbers lose. */
export function isSameFigure(one: Decimal, other: Decimal): boolean {
  if (one.equals(other)) return true;
  const size = Decimal.max(1, one.abs(), other.abs());
  return one.minus(other).abs().lte(TOLERANCE.times(size));
}
