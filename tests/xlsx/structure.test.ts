import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parsePlanText } from '../../src/finsam/planFile';
import { buildSheets } from '../../src/sheets';
import { writeContent, writeModels } from '../../src/xlsx';
import { openPackage, packParts, partText, setPartText, type Parts } from '../../src/xlsx/package';
import { emptySheet } from '../fixtures/emptySheet';
import { structuralFaults } from './structure';
import { workbookContents } from './workbookContents';

async function workbookOf(example: string): Promise<Uint8Array> {
  const parsed = parsePlanText(
    readFileSync(join(__dirname, '../../assets/examples', `${example}.json`), 'utf8'),
  );
  if (!parsed.ok) throw new Error(`${example} is no plan`);
  return writeModels(buildSheets(parsed.plan));
}

describe('a file that we write', () => {
  test.each(['gavleborg-2025', 'jamtland-2025'])(
    'of %s has nothing that Excel would repair',
    async (example) => {
      expect(structuralFaults(await workbookOf(example))).toEqual([]);
    },
  );

  test('of any content has nothing that Excel would repair', async () => {
    await fc.assert(
      fc.asyncProperty(workbookContents, async (content) => {
        const faults = structuralFaults(await writeContent(content));
        // The generated tables stand on protected sheets too, which Excel opens.
        expect(faults.filter((fault) => !fault.includes('protected sheet'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('says by what it was made and does not ask to be calculated anew', async () => {
    const parts = openPackage(await workbookOf('gavleborg-2025'));
    expect(partText(parts, 'docProps/core.xml')).toContain('<dc:creator>Finsamkalkyl</dc:creator>');
    expect(partText(parts, 'xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
  });

  test('fills the formulas of its tables into new rows', async () => {
    const parts = openPackage(await workbookOf('gavleborg-2025'));
    const table = [...parts.keys()]
      .map((path) => partText(parts, path) ?? '')
      .find((text) => text.includes('displayName="Trisamtimmar"'));
    expect(table).toMatch(
      /name="Belopp"><calculatedColumnFormula>IF\(Trisamtimmar\[\[#This Row\],\[Fast belopp\]\]/,
    );
  });

  test('marks texts that look like formulas as texts', async () => {
    const cells = [
      { row: 0, column: 0, value: '=cmd' },
      { row: 0, column: 1, value: 'cmd' },
    ];
    const parts = openPackage(
      await writeContent({
        sheets: [{ ...emptySheet, cells }],
        names: [],
        activeSheet: 0,
      }),
    );
    const styles = [...(partText(parts, 'xl/styles.xml') ?? '').matchAll(/<xf [^>]*xfId="0"[^>]*>/g)].map(
      ([tag]) => tag.includes('quotePrefix="1"'),
    );
    const styleOf = (address: string): number =>
      Number(
        new RegExp(`<c r="${address}"[^>]* s="([0-9]+)"`).exec(
          partText(parts, 'xl/worksheets/sheet1.xml') ?? '',
        )?.[1] ?? 0,
      );
    expect([styles[styleOf('A1')], styles[styleOf('B1')]]).toEqual([true, false]);
  });
});

describe('the check itself', () => {
  const breakages: readonly (readonly [string, (parts: Parts) => void, RegExp])[] = [
    ['a missing part', (parts) => void parts.delete('xl/tables/table1.xml'), /table1\.xml/],
    [
      'an element out of order',
      (parts) =>
        edit(
          parts,
          'xl/worksheets/sheet1.xml',
          /(<sheetData>.*<\/sheetData>)(.*)(<pageMargins[^>]*>)/s,
          '$3$1$2',
        ),
      /<sheetData> out of order/,
    ],
    [
      'a style that is not there',
      (parts) => edit(parts, 'xl/worksheets/sheet1.xml', / s="[0-9]+"/, ' s="999"'),
      /has the style 999/,
    ],
    [
      'a table that calls its column otherwise',
      (parts) => edit(parts, 'xl/tables/table1.xml', / name="Grupp"/, ' name="Annat"'),
      /Annat/,
    ],
    [
      'a name twice',
      (parts) => edit(parts, 'xl/workbook.xml', /(<definedName .*?<\/definedName>)/, '$1$1'),
      /twice/,
    ],
    [
      'a name without quotes',
      (parts) => edit(parts, 'xl/workbook.xml', /'Eget kapital'/g, 'Eget kapital'),
      /quotes/,
    ],
    [
      'a prompt beyond its limit',
      (parts) => edit(parts, 'xl/worksheets/sheet1.xml', / prompt="/, ` prompt="${'x'.repeat(256)}`),
      /too long/,
    ],
  ];
  const edit = (parts: Parts, path: string, pattern: RegExp, replacement: string): void => {
    const text = partText(parts, path) ?? '';
    expect(text).toMatch(pattern);
    setPartText(parts, path, text.replace(pattern, replacement));
  };

  test.each(breakages)('finds %s', async (_, breakIt, message) => {
    const parts = openPackage(await workbookOf('gavleborg-2025'));
    breakIt(parts);
    expect(structuralFaults(packParts(parts, 0)).join('\n')).toMatch(message);
  });
});
