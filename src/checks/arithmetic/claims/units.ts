import { Decimal } from '../../../finsam/decimal';
import { formatAmount, inKronor, type MoneyUnit } from '../../../workbook/swedishNumbers';
import type { TextFigure } from './figuresOfText';

/** The value in another unit of money; a plain number is taken to be in it already. */
export function inUnit(figure: Pick<TextFigure, 'value' | 'unit'>, unit: TextFigure['unit']): Decimal {
  const from = moneyUnit(figure.unit);
  const to = moneyUnit(unit);
  if (from === null || to === null || from === to) return figure.value;
  return inKronor(figure.value, from).div(inKronor(new Decimal(1), to));
}

/** The unit, if it is one of money. */
export function moneyUnit(unit: TextFigure['unit']): MoneyUnit | null {
  return unit === 'kr' || unit === 'tkr' || unit === 'mkr' ? unit : null;
}

/** A value written as the figure is: with its unit and as many decimals. */
export function writtenLike(value: Decimal, { unit, decimals }: TextFigure): string {
  const money = moneyUnit(unit);
  const text = formatAmount(value, { decimals, ...(money === null ? {} : { unit: money }) });
  return unit === 'percent' ? `${text}\u00a0%` : text;
}
