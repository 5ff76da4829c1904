import { areaAddress, cellAddress, intersectAreas, parseAddress } from '../../src/workbook/addresses';
import { openPackage, partText, type Parts } from '../../src/xlsx/package';
import { relationsOf } from '../../src/xlsx/relations';
import { attribute, child, childrenOf, descendant, parseXml, type XmlElement } from '../../src/xlsx/xmlTree';

/**
 * What makes Excel offer to repair a file, as far as it can be told from the parts: broken references between them,
 * elements out of order, tables that contradict their cells, texts beyond their limits.
 */
export function structuralFaults(bytes: Uint8Array): string[] {
  const parts = openPackage(bytes);
  const sheetPaths = [...parts.keys()].filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  return [
    ...contentTypeFaults(parts),
    ...relationFaults(parts),
    ...workbookFaults(parts),
    ...sheetPaths.flatMap((path) => sheetFaults(parts, path).map((fault) => `${path}: ${fault}`)),
  ];
}

/** The order of CT_Worksheet (ISO/IEC 29500-1, 18.3.1.99). */
const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'extLst',
];

function contentTypeFaults(parts: Parts): string[] {
  const types = parseXml(partText(parts, '[Content_Types].xml') ?? '');
  const overrides = childrenOf(types, 'Override').map(({ attributes }) =>
    (attributes.PartName ?? '').slice(1),
  );
  const extensions = new Set(childrenOf(types, 'Default').map(({ attributes }) => attributes.Extension));
  return [
    ...(parts.keys().next().value === '[Content_Types].xml'
      ? []
      : ['[Content_Types].xml does not stand first']),
    ...overrides.filter((path) => !parts.has(path)).map((path) => `a type for ${path}, which is not there`),
    ...[...parts.keys()]
      .filter(
        (path) =>
          path !== '[Content_Types].xml' &&
          !overrides.includes(path) &&
          !extensions.has(path.split('.').at(-1)),
      )
      .map((path) => `no type for ${path}`),
  ];
}

function relationFaults(parts: Parts): string[] {
  return [...parts.keys()]
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
      const relations = relationsOf(parts, owner);
      const ids = relations.map(({ id }) => id);
      return [
        ...(owner === '' || parts.has(owner) ? [] : [`relations of ${owner}, which is not there`]),
        ...relations
          .filter((relation) => !parts.has(relation.path))
          .map((relation) => `${path} points at ${relation.path}`),
        ...(new Set(ids).size === ids.length ? [] : [`${path} has an id twice`]),
      ];
    });
}

function workbookFaults(parts: Parts): string[] {
  const workbook = parseXml(partText(parts, 'xl/workbook.xml') ?? '');
  const sheets = childrenOf(child(workbook, 'sheets'), 'sheet').map(
    ({ attributes }) => attributes.name ?? '',
  );
  const names = childrenOf(child(workbook, 'definedNames'), 'definedName');
  const keys = names.map(({ attributes }) =>
    `${attributes.name} ${attributes.localSheetId ?? ''}`.toLowerCase(),
  );
  const tables = [...parts.keys()]
    .filter((path) => path.startsWith('xl/tables/'))
    .map((path) => parseXml(partText(parts, path) ?? '').attributes);
  const tableNames = tables.map(({ displayName = '' }) => displayName.toLowerCase());
  return [
    ...orderFaults(workbook, WORKBOOK_ORDER),
    ...sheets
      .filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))
      .map((name) => `the sheet name ${name}`),
    ...twice(sheets.map((name) => name.toLowerCase())).map((name) => `the sheet ${name} twice`),
    ...twice(keys).map((name) => `the name ${name} twice`),
    ...twice(tableNames).map((name) => `the table ${name} twice`),
    ...twice(tables.map(({ id = '' }) => id)).map((id) => `the table id ${id} twice`),
    ...tableNames.filter((name) => keys.includes(`${name} `)).map((name) => `${name} is a table and a name`),
    ...names
      .filter(({ attributes: { name = '', comment = '', localSheetId } }) => {
        const legal =
          /^(?:_xlnm\.)?[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
          parseAddress(name) === null &&
          name.length <= 255;
        return !legal || comment.length > 255 || Number(localSheetId ?? 0) >= sheets.length;
      })
      .map(({ attributes }) => `the name ${attributes.name}`),
    ...names
      .filter(({ text }) => /^[^'"(#]*[^\w'"!$:.,(#]+.*!/.test(text))
      .map(({ attributes, text }) => `the name ${attributes.name} without quotes around its sheet: ${text}`),
  ];
}

function sheetFaults(parts: Parts, path: string): string[] {
  const sheet = parseXml(partText(parts, path) ?? '');
  const relations = relationsOf(parts, path);
  const pointers = ['drawing', 'legacyDrawing'].flatMap((name) => child(sheet, name) ?? []);
  const tableParts = childrenOf(child(sheet, 'tableParts'), 'tablePart');
  const related = (element: XmlElement) => relations.find(({ id }) => id === attribute(element, 'id'));
  return [
    ...orderFaults(sheet, SHEET_ORDER),
    ...[...pointers, ...tableParts]
      .filter((element) => related(element) === undefined)
      .map(({ name }) => `${name} without relation`),
    ...cellFaults(parts, sheet),
    ...tableParts.flatMap((element) => tableFaults(parts, sheet, related(element)?.path ?? '')),
    ...validationFaults(sheet),
    ...mergeFaults(sheet),
    ...formatFaults(parts, sheet),
  ];
}

function cellFaults(parts: Parts, sheet: XmlElement): string[] {
  const styles = childrenOf(child(parseXml(partText(parts, 'xl/styles.xml') ?? ''), 'cellXfs'), 'xf').length;
  const strings = childrenOf(parseXml(partText(parts, 'xl/sharedStrings.xml') ?? '<sst/>'), 'si').length;
  const faults: string[] = [];
  let lastRow = -1;
  for (const row of childrenOf(child(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes.r) - 1;
    if (number <= lastRow) faults.push(`row ${number + 1} out of order`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const { r = '', s = '0', t = 'n' } = cell.attributes;
      const place = parseAddress(r);
      const value = child(cell, 'v')?.text ?? '';
      if (place === null || place.row !== number || place.column <= lastColumn)
        faults.push(`${r} out of order`);
      lastColumn = place?.column ?? lastColumn;
      if (Number(s) >= styles) faults.push(`${r} has the style ${s}`);
      if (t === 's' && !(Number(value) < strings)) faults.push(`${r} has the text ${value}`);
      if (t === 'n' && value !== '' && !Number.isFinite(Number(value)))
        faults.push(`${r} has the number ${value}`);
      if (t === 'e' && !/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/.test(value))
        faults.push(`${r} has the error ${value}`);
      if ((child(cell, 'f')?.text.length ?? 0) > 8192 || value.length > 32_767)
        faults.push(`${r} is too long`);
      if (child(cell, 'f')?.text.startsWith('=')) faults.push(`${r} has a formula with =`);
    }
  }
  return faults;
}

function tableFaults(parts: Parts, sheet: XmlElement, path: string): string[] {
  const table = parseXml(partText(parts, path) ?? '<table/>');
  const area = parseAddress(table.attributes.ref ?? '');
  const columns = childrenOf(child(table, 'tableColumns'), 'tableColumn').map(
    ({ attributes }) => attributes.name ?? '',
  );
  if (area === null) return [`${path} has no area`];
  const headers = columns.map((_, index) =>
    cellText(parts, sheet, cellAddress(area.row, area.column + index)),
  );
  return [
    ...(area.columns === columns.length
      ? []
      : [`${path} has ${columns.length} columns on ${areaAddress(area)}`]),
    ...(area.rows >= 2 ? [] : [`${path} has no body`]),
    ...twice(columns.map((name) => name.toLowerCase())).map((name) => `${path} has the column ${name} twice`),
    ...columns
      .filter((name, index) => name !== headers[index])
      .map((name) => `${path} calls a column ${name} that its cell does not`),
    ...(child(sheet, 'sheetProtection') === undefined ? [] : [`${path} cannot grow on a protected sheet`]),
  ];
}

function cellText(parts: Parts, sheet: XmlElement, address: string): string | undefined {
  const cell = childrenOf(child(sheet, 'sheetData'), 'row')
    .flatMap((row) => childrenOf(row, 'c'))
    .find(({ attributes }) => attributes.r === address);
  if (cell?.attributes.t !== 's') return undefined;
  const string = childrenOf(parseXml(partText(parts, 'xl/sharedStrings.xml') ?? ''), 'si')[
    Number(child(cell, 'v')?.text)
  ];
  return descendant(string, 't')?.text;
}

/** The limits are those of Excel's own dialogs; a file beyond them is repaired. */
function validationFaults(sheet: XmlElement): string[] {
  return childrenOf(child(sheet, 'dataValidations'), 'dataValidation').flatMap((validation) => {
    const {
      sqref = '',
      promptTitle = '',
      prompt = '',
      errorTitle = '',
      error = '',
      type = '',
    } = validation.attributes;
    const list = child(validation, 'formula1')?.text ?? '';
    return [
      ...(promptTitle.length > 32 || errorTitle.length > 32 ? [`a title too long at ${sqref}`] : []),
      ...(prompt.length > 255 || error.length > 225 ? [`a text too long at ${sqref}`] : []),
      ...(type === 'list' && list.startsWith('"') && list.length > 257
        ? [`a list too long at ${sqref}`]
        : []),
      ...(type !== 'none' && list === '' ? [`a rule without formula at ${sqref}`] : []),
      ...(sqref.split(' ').some((part) => parseAddress(part) === null) ? [`a rule at "${sqref}"`] : []),
    ];
  });
}

function mergeFaults(sheet: XmlElement): string[] {
  const areas = childrenOf(child(sheet, 'mergeCells'), 'mergeCell').flatMap(
    ({ attributes }) => parseAddress(attributes.ref ?? '') ?? [],
  );
  return areas.flatMap((area, index) =>
    areas.slice(index + 1).some((other) => intersectAreas(area, other) !== null)
      ? [`${areaAddress(area)} is merged twice`]
      : [],
  );
}

function formatFaults(parts: Parts, sheet: XmlElement): string[] {
  const formats = childrenOf(child(parseXml(partText(parts, 'xl/styles.xml') ?? ''), 'dxfs'), 'dxf').length;
  return childrenOf(sheet, 'conditionalFormatting')
    .flatMap((element) => childrenOf(element, 'cfRule'))
    .filter(({ attributes }) => Number(attributes.dxfId ?? 0) >= formats)
    .map(({ attributes }) => `the conditional format ${attributes.dxfId}`);
}

function orderFaults(element: XmlElement, order: readonly string[]): string[] {
  const places = element.children.map(({ name }) => order.indexOf(name));
  return element.children
    .filter((_, index) => places[index] === -1 || (places[index] ?? 0) < (places[index - 1] ?? 0))
    .map(({ name }) => `<${name}> out of order`);
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
