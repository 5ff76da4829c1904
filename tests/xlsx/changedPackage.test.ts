import { strFromU8, strToU8, unzipSync } from 'fflate';
import { changedPackage } from '../../src/xlsx/changedPackage';
import { openPackage } from '../../src/xlsx/package';
import { packageWith, SMALLEST } from './zipFixtures';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = '_rels/.rels';
const textsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]);

describe.each([0, 6] as const)('a package packed at level %d that is changed', (level) => {
  const bytes = packageWith({}, level);

  test('holds what was put in, and all else as it was, in its order', () => {
    const changed = changedPackage(bytes, (parts) => {
      expect(strFromU8(parts.get(SHEET)!)).toBe(SMALLEST[SHEET]);
      parts.set(SHEET, strToU8('å'.repeat(1000)));
      expect(strFromU8(parts.get(SHEET)!)).toBe('å'.repeat(1000));
      expect(parts.get('xl/missing.xml')).toBeUndefined();
    });
    const expected = Object.entries({ ...SMALLEST, [SHEET]: 'å'.repeat(1000) });
    expect(textsOf(changed)).toEqual(expected);
    // Checksums, sizes and places are as the directory says: our own reader believes none of them.
    expect([...openPackage(changed)].map(([path, data]) => [path, strFromU8(data)])).toEqual(expected);
  });

  test('is without what was taken away', () => {
    const { [RELATIONS]: gone, ...rest } = SMALLEST;
    expect(gone).toBeDefined();
    const changed = changedPackage(bytes, (parts) => void parts.delete(RELATIONS));
    expect(textsOf(changed)).toEqual(Object.entries(rest));
    expect(openPackage(changed).size).toBe(Object.keys(rest).length);
  });

  test('is the same bytes where nothing is changed', () => {
    expect(changedPackage(bytes, () => undefined)).toEqual(bytes);
  });

  test('takes no part that was not there', () => {
    expect(() => changedPackage(bytes, (parts) => void parts.set('xl/new.xml', strToU8('')))).toThrow(
      /xl\/new\.xml/,
    );
  });
});
