import fc from 'fast-check';
import type { Decimal } from '../../src/finsam/decimal';
import { roomToGrant, type GrantYear, type WishedEquity } from '../../src/finsam/roomToGrant';
import { anyAmount, d } from './decimals';

const maybe = (value: string | null) => (value === null ? null : d(value));
const at = (amount: string | null): WishedEquity => ({ kind: 'amount', amount: maybe(amount) });
const atLimit = (base: string | null, share = '0.2'): WishedEquity => ({
  kind: 'limit',
  base: maybe(base),
  share: d(share),
});
const year = (
  income: string | null,
  otherCosts: string | null,
  granted: string | null,
  wishedEquity: WishedEquity,
): GrantYear => ({
  income: maybe(income),
  otherCosts: maybe(otherCosts),
  granted: maybe(granted),
  wishedEquity,
});
const text = (value: Decimal | null) => value?.toString() ?? null;
const room = (opening: string | null, years: GrantYear[]) =>
  roomToGrant(maybe(opening), years).map((one) => [
    text(one.opening),
    text(one.room),
    text(one.result),
    text(one.closing),
  ]);

describe('roomToGrant', () => {
  /** Gävleborg 2025–2027 in tkr: the printed available funds come out of the printed results, whatever equity is at the start. */
  test('the available funds of Gävleborg 2025–2027', () => {
    expect(
      room('10000', [
        year('18920', '-3860', '-17002', at('2953')),
        year('18920', '-3991', '-5660', at('2953')),
        year('18920', '-4117', '242', at('2953')),
      ]),
    ).toEqual([
      ['10000', '5105', '-7047', '2953'],
      ['2953', '9269', '0', '2953'],
      ['2953', '15045', '0', '2953'],
    ]);
  });

  test('down to the limit in the first year, along it after that', () => {
    expect(
      room('6630', [
        year('13320', '-3000', '-8000', atLimit('13320')),
        year('10000', '-3000', '0', atLimit('10000')),
      ]),
    ).toEqual([
      ['6630', '6286', '-3966', '2664'],
      ['2664', '7664', '-664', '2000'],
    ]);
  });

  test('too much granted is negative room', () => {
    expect(room('0', [year('100', '0', '-150', at('0'))])).toEqual([['0', '-50', '0', '0']]);
  });

  test('what depends on a missing amount is missing, the next year starts from the wished equity', () => {
    expect(room('10', [year(null, '-1', '-1', at('5')), year('10', '-1', '-1', at('5'))])).toEqual([
      ['10', null, '-5', '5'],
      ['5', '8', '0', '5'],
    ]);
    expect(room('10', [year('10', null, '0', at('5'))])).toEqual([['10', null, '-5', '5']]);
    expect(room('10', [year('10', '0', null, at('5'))])).toEqual([['10', null, '-5', '5']]);
    expect(room(null, [year('10', '-1', '-1', at('5')), year('10', '-1', '-1', at('5'))])).toEqual([
      [null, null, null, '5'],
      ['5', '8', '0', '5'],
    ]);
    expect(
      room('10', [
        year('10', '-1', '-1', at(null)),
        year('10', '-1', '-1', atLimit(null)),
        year('10', '-1', '-1', at('1')),
      ]),
    ).toEqual([
      ['10', null, null, null],
      [null, null, null, null],
      [null, null, null, '1'],
    ]);
  });

  test('a share outside 0–1 is an error', () => {
    expect(() => room('1', [year('1', '0', '0', atLimit('1', '20'))])).toThrow(
      expect.objectContaining({ code: 'shareOutOfRange' }),
    );
  });

  test('law: granting the room ends every year at the wished equity', () => {
    const anyYear = fc.record({
      income: anyAmount,
      otherCosts: anyAmount,
      granted: anyAmount,
      wished: anyAmount,
    });
    fc.assert(
      fc.property(anyAmount, fc.array(anyYear, { maxLength: 5 }), (opening, years) => {
        const results = roomToGrant(
          opening,
          years.map(({ wished, ...rest }) => ({ ...rest, wishedEquity: { kind: 'amount', amount: wished } })),
        );
        let equity = opening;
        results.forEach((result, index) => {
          const { income, otherCosts, granted, wished } = years[index]!;
          equity = equity.plus(income).plus(otherCosts).plus(granted).minus(result.room!);
          expect(equity.equals(wished)).toBe(true);
          expect(result.result!.equals(result.closing!.minus(result.opening!))).toBe(true);
        });
      }),
    );
  });
});
