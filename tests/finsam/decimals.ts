import fc from 'fast-check';
import { Decimal, type DecimalValue } from '../../src/finsam/decimal';

/** Decimals written as literals, and the ones that properties are tried on. */
export const d = (value: DecimalValue): Decimal => new Decimal(value);
export const ds = (values: readonly DecimalValue[]): Decimal[] => values.map(d);
export const texts = (values: readonly (Decimal | null)[]): (string | null)[] =>
  values.map((value) => value?.toString() ?? null);

export const sumOf = (values: readonly (Decimal | null)[]): Decimal =>
  values.reduce<Decimal>((total, value) => (value === null ? total : total.plus(value)), d(0));

/** Amounts with up to five decimals, up to a hundred thousand million. */
export const anyAmount = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.integer({ min: 0, max: 5 }))
  .map(([digits, decimals]) => d(`${digits}e-${decimals}`));
export const anyUnit = fc
  .constantFrom('0.01', '0.05', '0.5', '1', '3', '10', '100', '1000', '1000000')
  .map(d);
export const anyWeight = fc.oneof(
  fc.constant(d(0)),
  fc.integer({ min: 1, max: 9 }).map(d),
  fc.integer({ min: 1, max: 100_000 }).map(d),
  fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 4 }))
    .map(([digits, decimals]) => d(`${digits}e-${decimals}`)),
);
export const someWeights = fc
  .array(anyWeight, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => !weight.isZero()));
