import type { Injector } from '@univerjs/core';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import { ArrayValueObject, IFunctionService, ValueObjectFactory } from '@univerjs/engine-formula';

type CustomResult = Parameters<typeof ValueObjectFactory.create>[0] | Parameters<typeof ValueObjectFactory.create>[0][][];

/**
 * Lets a registered function know which of its arguments are left out, as in `F(1,,2)`: it is given null for them, where the
 * engine of itself gives 0. Call it when the function has been registered.
 */
export function tellLeftOutArguments(injector: Injector, name: string): void {
  const executor = injector.get(IFunctionService).getExecutor(name) as (BaseFunction & { calculate(...values: BaseValueObject[]): unknown }) | null;
  if (executor === null) return;
  const calculateCustom = executor.calculateCustom.bind(executor) as (...values: unknown[]) => CustomResult;
  // What is not "custom" is handed the engine's values themselves, of which a left out one can be told from a zero.
  executor.isCustom = () => false;
  executor.calculate = (...values: BaseValueObject[]) => valueObject(calculateCustom(...values.map(plainValue)));
}

function plainValue(value: BaseValueObject): unknown {
  if (value.isNull()) return null;
  return value.isArray() ? (value as ArrayValueObject).toValue() : value.getValue();
}

function valueObject(result: CustomResult): BaseValueObject {
  if (!Array.isArray(result)) return ValueObjectFactory.create(result);
  const values = result.map((row) => row.map((cell) => ValueObjectFactory.create(cell)));
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
