import type { Injector } from '@univerjs/core';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { BaseReferenceObject, CELL_INVERTED_INDEX_CACHE, IFunctionService } from '@univerjs/engine-formula';

/**
 * Four faults of engine-formula 0.25, put right on the running objects: SORT sorts the cells' own array, so that later
 * formulas see them sorted; EDATE runs over into the next month where the month is shorter; and the index of values
 * by column is searched through for each cell that changes, which makes a calculation of n cells take n² steps; and a part of
 * a table on another sheet, as INDEX gives it, is looked up on the formula's own sheet.
 * Call it when a workbook exists: the functions are there no sooner.
 */
export function applyFixes(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  fixSort(functions.getExecutor('SORT') as unknown as Calculating | null);
  fixEdate(functions.getExecutor('EDATE') as unknown as Calculating | null);
  fixIndex();
  fixSheetOfParts();
}

type Calculating = Omit<BaseFunction, 'calculate'> & { calculate(...parameters: BaseValueObject[]): BaseValueObject };
interface ArrayLike2D extends BaseValueObject {
  getArrayValue(): BaseValueObject[][];
  get(row: number, column: number): BaseValueObject | null;
  getRowCount(): number;
  getColumnCount(): number;
}

function fixSort(sort: Calculating | null): void {
  if (sort === null) return;
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (array, ...rest) => {
    if (!array?.isArray()) return calculate(array, ...rest);
    const rows = (array as ArrayLike2D).getArrayValue();
    const copy = Object.create(array) as ArrayLike2D;
    copy.getArrayValue = () => [...rows];
    return calculate(copy, ...rest);
  };
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of the same day `months` later, or of the last day of that month where it is shorter. */
export function serialMonthsLater(serial: number, months: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const month = date.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return (Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) - EPOCH) / DAY;
}

function fixEdate(edate: Calculating | null): void {
  if (edate === null) return;
  const calculate = edate.calculate.bind(edate);
  const single = (value: BaseValueObject): BaseValueObject | null => {
    if (!value?.isArray()) return value;
    const array = value as ArrayLike2D;
    return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0) : null;
  };
  edate.calculate = (start, months) => {
    const result = calculate(start, months);
    const [from, by, to] = [single(start), single(months), single(result)];
    if (from && by && to?.isNumber()) (to as BaseValueObject & { setValue(value: number): void }).setValue(serialMonthsLater(Number(from.getValue()), Number(by.getValue())));
    return result;
  };
}

type ColumnIndex = Map<unknown, Set<number>>;
interface IndexCache {
  _cache: Map<string, Map<string, Map<number, ColumnIndex>>>;
  shouldContinueBuildingCache: (this: void, ...position: unknown[]) => boolean;
  set(unit: string, sheet: string, column: number, value: unknown, row: number, force?: boolean): void;
}

let indexFixed = false;

/** Keeps, for each column of the index, which set holds a row: a changed cell leaves its old set without a search. */
function fixIndex(): void {
  if (indexFixed) return;
  indexFixed = true;
  const cache = CELL_INVERTED_INDEX_CACHE as unknown as IndexCache;
  const set = cache.set.bind(cache);
  const holders = new WeakMap<ColumnIndex, Map<number, Set<number>>>();
  const columnIndex = (unit: string, sheet: string, column: number): ColumnIndex | undefined => cache._cache.get(unit)?.get(sheet)?.get(column);
  const holdersOf = (index: ColumnIndex): Map<number, Set<number>> => {
    let map = holders.get(index);
    if (map === undefined) {
      map = new Map();
      for (const rows of index.values()) for (const row of rows) map.set(row, rows);
      holders.set(index, map);
    }
    return map;
  };
  cache.set = (unit, sheet, column, value, row, force = false): void => {
    const before = columnIndex(unit, sheet, column);
    if (force && before !== undefined) holdersOf(before).get(row)?.delete(row);
    if (force) {
      // The unforced path is the quick one; its guard against rows outside the built range must not stop a forced change.
      cache.shouldContinueBuildingCache = (): boolean => true;
      try {
        set(unit, sheet, column, value, row, false);
      } finally {
        delete (cache as Partial<IndexCache>).shouldContinueBuildingCache;
      }
    } else {
      set(unit, sheet, column, value, row, false);
    }
    const index = columnIndex(unit, sheet, column);
    const map = index && holders.get(index);
    if (index === undefined || map === undefined) return;
    const key = typeof value === 'string' ? value.toLowerCase() : value;
    const holder = index.get(key)?.has(row) ? index.get(key) : [...index.values()].find((rows) => rows.has(row));
    if (holder !== undefined) map.set(row, holder);
  };
}

interface ReferenceOfSheet {
  getForcedSheetName(): string;
  readonly setForcedSheetId: (this: ReferenceOfSheet, sheetNames: unknown) => void;
}

let sheetOfPartsFixed = false;

/** A reference that names no sheet in its text keeps the one that it was given when it was made. */
function fixSheetOfParts(): void {
  if (sheetOfPartsFixed) return;
  sheetOfPartsFixed = true;
  const prototype = BaseReferenceObject.prototype as unknown as { -readonly [Key in keyof ReferenceOfSheet]: ReferenceOfSheet[Key] };
  const { setForcedSheetId } = prototype;
  prototype.setForcedSheetId = function (sheetNames) {
    if (this.getForcedSheetName() !== '') setForcedSheetId.call(this, sheetNames);
  };
}
