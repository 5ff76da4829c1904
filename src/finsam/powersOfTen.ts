import { Decimal } from './decimal';

const known = new Map<number, Decimal>();

/** 10 to a whole power, of which a workbook has use for a few: as many as the decimals of its figures. */
export function powerOfTen(exponent: number): Decimal {
  let power = known.get(exponent);
  if (power === undefined) known.set(exponent, (power = new Decimal(`1e${exponent}`)));
  return power;
}

const halves = new Map<number, Decimal>();

/** Half of the last of so many decimals, 0.05 of one: how far a rounded figure may be from what it was. */
export function halfStep(decimals: number): Decimal {
  let half = halves.get(decimals);
  if (half === undefined) halves.set(decimals, (half = powerOfTen(-decimals).dividedBy(2)));
  return half;
}
