/** An .xlsx file of a size that no budget has: a ledger by months, with sums, deviations and shares as formulas. */
import { strToU8, zipSync } from 'fflate';

const COLUMNS = 20;
const ROWS_OF_SECTION = 25;
const MONTHS = 'CDEFGHIJKLMN';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * @param {number} cells how many, rounded up to whole sections
 * @returns {{ bytes: Uint8Array, cells: number, formulas: number }}
 */
export function largeWorkbook(cells) {
  const sections = Math.ceil(cells / (COLUMNS * ROWS_OF_SECTION));
  const lines = [heading()];
  let formulas = 0;
  for (let section = 0; section < sections; section++) {
    const first = 2 + section * ROWS_OF_SECTION;
    const last = first + ROWS_OF_SECTION - 2;
    const sums = {};
    for (let row = first; row <= last; row++) lines.push(item(row, sums));
    lines.push(total(last + 1, first, last, section, sums));
    formulas += (ROWS_OF_SECTION - 1) * 2 + 16;
  }
  return { bytes: packageOf(lines.join('')), cells: lines.length * COLUMNS, formulas };
}

const number = (column, row, value, style = 1) => `<c r="${column}${row}" s="${style}"><v>${value}</v></c>`;
const words = (column, row, value, style = 0) =>
  `<c r="${column}${row}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const formula = (column, row, text, value, style = 1) =>
  `<c r="${column}${row}" s="${style}"><f>${text}</f><v>${value}</v></c>`;

function heading() {
  const titles = ['Konto', 'Namn', ...Array.from(MONTHS, (_, month) => `Månad ${month + 1}`)];
  titles.push('Utfall', 'Budget', 'Avvikelse', 'Föregående år', 'Kommentar', 'Insats');
  return `<row r="1">${titles.map((title, index) => words(String.fromCharCode(65 + index), 1, title, 2)).join('')}</row>`;
}

function item(row, sums) {
  const amounts = Array.from(MONTHS, (_, month) => 1_000 + ((row * 7919 + month * 104_729) % 9_000));
  const outcome = amounts.reduce((sum, amount) => sum + amount, 0);
  const budget = 60_000 + ((row * 31) % 5_000);
  const before = 50_000 + ((row * 17) % 5_000);
  [...amounts, outcome, budget, outcome - budget, before].forEach(
    (amount, index) => (sums[index] = (sums[index] ?? 0) + amount),
  );
  return `<row r="${row}">${[
    words('A', row, String(4_000 + (row % 4_000))),
    words('B', row, `Kostnad ${row}`),
    ...amounts.map((amount, month) => number(MONTHS[month], row, amount)),
    formula('O', row, `SUM(C${row}:N${row})`, outcome),
    number('P', row, budget),
    formula('Q', row, `O${row}-P${row}`, outcome - budget),
    number('R', row, before),
    words('S', row, 'Enligt plan'),
    words('T', row, `Insats ${row % 40}`),
  ].join('')}</row>`;
}

function total(row, first, last, section, sums) {
  return `<row r="${row}">${[
    words('A', row, '', 2),
    words('B', row, `Summa avdelning ${section + 1}`, 2),
    ...Array.from({ length: 16 }, (_, index) => {
      const column = String.fromCharCode(67 + index);
      return formula(column, row, `SUM(${column}${first}:${column}${last})`, sums[index], 3);
    }),
    words('S', row, ''),
    words('T', row, ''),
  ].join('')}</row>`;
}

function packageOf(rows) {
  const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...list) =>
    xml(`<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`);
  const override = (part, type) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${OFFICE}.${type}+xml"/>`;
  return zipSync(
    {
      '[Content_Types].xml': xml(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
      ),
      '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Huvudbok" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'styles', 'styles.xml'),
      ),
      'xl/styles.xml': xml(
        `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><top style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="3" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf fontId="1" borderId="1" numFmtId="3" applyFont="1" applyBorder="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': xml(
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ),
    },
    { level: 6 },
  );
}
