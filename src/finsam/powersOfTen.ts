import { Decimal } from './decimal';

const known = new Map<number, Decimal>();

/** 10 to a whole power, of which a workbook has use for a few: as many as the decimals of its figures. */
export function powerOfTen(exponent: number): Decimal {
  let power = known.get(exponent);
  if (power === undefined) known.set(exponent, (power = new Decimal(`1e${exponent}`)));
  return power;
}
