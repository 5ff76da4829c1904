import { readContent, type FileProblem } from '../../src/xlsx';
import { packageWith, packageWithRows, patchText, SMALLEST, worksheet } from './zipFixtures';

/** What Excel writes and our own files do not hold. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const cellsOf = async (bytes: Uint8Array) => (await readContent(bytes)).sheets[0]?.cells;

describe('a file from Excel', () => {
  test('has formulas that were filled down written once', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    expect((await cellsOf(packageWithRows(rows)))?.map(({ value, formula }) => [value, formula])).toEqual([
      [2, '=A1*$D$1'],
      [4, '=A2*$D$1'],
      [6, '=A3*$D$1'],
    ]);
  });

  test('tells which cells a dynamic array fills', async () => {
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_FINSAM_MEDLEMSBIDRAG(10)</f><v>5</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>';
    expect(await cellsOf(packageWithRows(rows))).toEqual([
      { row: 0, column: 0, value: 5, formula: '=FINSAM.MEDLEMSBIDRAG(10)', spill: { rows: 2, columns: 1 } },
      { row: 1, column: 0, value: 5, spilled: true },
    ]);
  });

  test('has errors, truths and texts of formulas', async () => {
    const rows =
      '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="b"><f>A1=A1</f><v>1</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c>' +
      '<c r="D1" t="inlineStr"><is><r><t>ri</t></r><r><t>k</t></r></is></c><c r="E1" t="e"><v>#N/A</v></c></row>';
    expect((await cellsOf(packageWithRows(rows)))?.map(({ value }) => value)).toEqual([
      { error: '#DIV/0!' },
      true,
      'a',
      'rik',
      { error: '#N/A' },
    ]);
  });

  test('keeps lists that point at other sheets in an extension', async () => {
    const extension =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Listor!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const content = await readContent(packageWithRows('', extension));
    expect(content.sheets[0]?.validations).toEqual([
      {
        areas: [{ row: 1, column: 1, rows: 8, columns: 1 }],
        rule: { kind: 'list', source: '=Listor!$A$1:$A$3' },
        ignoreBlank: true,
        prompt: null,
        error: { title: '', text: '', style: 'stop' },
      },
    ]);
  });

  test('may count days from 1904', async () => {
    const workbook = (SMALLEST['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    const bytes = packageWith({
      'xl/workbook.xml': workbook,
      'xl/worksheets/sheet1.xml': worksheet(
        '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1"><v>0</v></c></row>',
      ),
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/_rels/workbook.xml.rels': (SMALLEST['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
    });
    expect((await cellsOf(bytes))?.map(({ value }) => value)).toEqual([1462, 0]);
  });

  test('may hold sheets that are only a chart, and names that count them', async () => {
    const bytes = packageWith({
      'xl/workbook.xml': (SMALLEST['xl/workbook.xml'] ?? '')
        .replace(
          '<sheets>',
          '<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Diagram1" sheetId="7" r:id="rId7"/>',
        )
        .replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="Total" localSheetId="1" hidden="1">Blad1!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">Blad1!$A:$A,Blad1!$1:$2</definedName></definedNames>',
        ),
      'xl/_rels/workbook.xml.rels': (SMALLEST['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="rId7" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/chartsheets/sheet1.xml':
        '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    });
    const content = await readContent(bytes);
    expect(content.sheets.map(({ name }) => name)).toEqual(['Blad1']);
    expect(content.activeSheet).toBe(0);
    expect(content.names).toEqual([
      { name: 'Total', scope: 'Blad1', formula: '=Blad1!$A$1', comment: '', visible: false },
    ]);
    expect(content.sheets[0]?.print.titleRows).toEqual({ first: 0, last: 1 });
  });

  test('may hold parts that nobody reads, whatever is in them', async () => {
    const bytes = packageWith({
      'xl/media/image1.png': new Uint8Array([1, 2, 3]),
      'customXml/item1.xml': '<not well-formed',
      'xl/printerSettings1.bin': 'x',
    });
    expect(await cellsOf(bytes)).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('may name its parts as Windows does, in lower case', async () => {
    const paths = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
    const named = [...paths, 'xl/worksheets/sheet1.xml'].reduce(
      (bytes, path) => patchText(bytes, path, path.replaceAll('/', '\\').toLowerCase()),
      packageWith(),
    );
    expect(Buffer.from(named).includes('xl\\worksheets\\sheet1.xml')).toBe(true);
    expect(await cellsOf(named)).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  const farOut = (cell: (row: number) => string, rows = 300): string =>
    Array.from({ length: rows }, (_, row) => `<row r="${row + 1}">${cell(row + 1)}</row>`).join('');

  test('may hold cells far out that are blank', async () => {
    const rows = farOut(
      (row) => `<c r="B${row}"><v>${row}</v></c><c r="XFC${row}" s="0"/><c r="XFD${row}"></c>`,
    );
    const cells = await cellsOf(packageWithRows(rows));
    expect(cells).toHaveLength(300);
    expect(cells?.at(-1)).toEqual({ row: 299, column: 1, value: 300 });
  });

  test('may hold one cell in the last column', async () => {
    const cells = await cellsOf(
      packageWithRows(farOut((row) => `<c r="${row === 9 ? 'XFD' : 'A'}${row}"><v>${row}</v></c>`, 200)),
    );
    expect(cells).toContainEqual({ row: 8, column: 16_383, value: 9 });
  });

  test.each([
    ['hold values', (row: number) => `<c r="XFD${row}"><v>1</v></c>`],
    ['have looks', (row: number) => `<c r="XFD${row}" s="1"/>`],
    ['stand beside others without places', (row: number) => `<c/><c r="XFD${row}"/>`],
  ])('is told apart from one whose cells are beyond reason: those that %s', async (_name, cell) => {
    const problem: FileProblem = await readContent(packageWithRows(farOut(cell))).then(
      () => {
        throw new Error('It was read');
      },
      (error: FileProblem) => error,
    );
    expect(problem.code).toBe('tooManyCells');
  });
});
