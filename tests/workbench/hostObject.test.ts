import { HostObject, memberOf, propertyNames, type HostContext } from '../../src/workbench/host/hostObject';

class Thing extends HostObject {
  readonly typeName = 'Thing';
  private amount = 1;

  get Amount(): number {
    return this.amount;
  }
  set Amount(value: number) {
    this.amount = value;
  }
  get Kind(): string {
    return 'thing';
  }
  Double(by: number): number {
    return this.amount * by;
  }
  helper(): string {
    return 'not for others';
  }
}

const thing = (): Thing => new Thing({} as HostContext);

test('a property is read and set by its name', () => {
  const object = thing();
  const amount = memberOf(object, 'Amount');
  if (amount?.kind !== 'property') throw new Error('Amount is a property');
  amount.set?.(5);
  expect(amount.get()).toBe(5);
});

test('a property without a setter is read only', () => {
  expect(memberOf(thing(), 'Kind')).toMatchObject({ kind: 'property', set: null });
});

test('a method is called with its arguments', () => {
  const method = memberOf(thing(), 'Double');
  expect(method?.kind === 'method' && method.call([3])).toBe(3);
});

test.each([
  'helper',
  'amount',
  'constructor',
  'toString',
  'identity',
  'typeName',
  'Missing',
  '__proto__',
  'context',
  'events',
])('%s cannot be reached', (name) => {
  expect(memberOf(thing(), name)).toBeNull();
});

test('all properties are listed', () => {
  expect(propertyNames(thing())).toEqual(['Amount', 'Kind']);
});
