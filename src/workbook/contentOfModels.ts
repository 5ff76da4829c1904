import { sheetReference } from './addresses';
import type {
  CellContent,
  ChartContent,
  ConditionalFormatContent,
  NameContent,
  ProtectionContent,
  SheetContent,
  TableContent,
  ValidationContent,
  ValidationContentRule,
  WorkbookContent,
} from './content';
import { statusLook, styleOfCell } from './roles';
import type { SheetModel, Target, ValidationModel, ValidationRule } from './sheetModel';
import type { Area } from './snapshot';

/** What the user may do on a protected sheet. Excel still refuses to delete rows that hold a locked cell. */
export const SHEET_PROTECTION: ProtectionContent = {
  allowInsertRows: true,
  allowDeleteRows: true,
  allowFormatCells: false,
  allowFormatColumns: true,
  allowSort: true,
  allowAutoFilter: true,
};

/** In a form that is sent out rows stand where they are: one that is put in would have no sums and no rules. */
const FORM_PROTECTION: ProtectionContent = {
  ...SHEET_PROTECTION,
  allowInsertRows: false,
  allowDeleteRows: false,
  allowSort: false,
};

const PROTECTIONS: Readonly<Record<SheetModel['protection'], ProtectionContent | null>> = {
  sheet: SHEET_PROTECTION,
  form: FORM_PROTECTION,
  none: null,
};

/** Thin grey lines only: what a cell in the table is for shows by its role. */
export const TABLE_STYLE = 'TableStyleLight1';

/** Excel keeps a list that is written out in a validation only up to this length. */
const LONGEST_WRITTEN_LIST = 255;

/** Excel's own limits of what a validation shows; a file beyond them is repaired when it is opened. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

const COMPUTED_ERROR = {
  title: 'Beräknad cell',
  text: 'Cellen räknas ut och ska inte skrivas över. Ändra i stället de gula cellerna som den bygger på.',
  style: 'stop',
} as const;

/**
 * The workbook that the models describe, with every look, name and target resolved. The sheets stand in the order of
 * the models, the first one active.
 * Throws RangeError when a model points at a name or a table column that no model has: a fault in the sheet's code.
 */
export function contentOfModels(models: readonly SheetModel[]): WorkbookContent {
  return {
    sheets: models.map(sheetContent),
    names: models.flatMap((model) => model.names.map((name) => nameContent(model, name))),
    activeSheet: 0,
  };
}

function sheetContent(model: SheetModel): SheetContent {
  return {
    name: model.name,
    visibility: 'visible',
    showGridlines: false,
    cells: cellContents(model),
    columnWidths: Object.fromEntries(model.columnWidths.entries()),
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    tables: model.tables.map((table): TableContent => ({
      name: table.name,
      area: table.area,
      columns: table.columns,
      style: TABLE_STYLE,
      hasTotals: false,
      bandedRows: false,
      filterButton: true,
    })),
    validations: model.validations.map((validation) => validationContent(model, validation)),
    conditionalFormats: model.conditionalFormats.map((format): ConditionalFormatContent => ({
      areas: [targetArea(model, format.target)],
      formula: format.formula,
      ...statusLook(format.look),
    })),
    protection: PROTECTIONS[model.protection],
    freeze: model.freeze,
    print: {
      orientation: model.print.orientation,
      paper: 'a4',
      // Excel heeds no page breaks of its user while it fits a sheet to pages.
      fit: model.print.pageBreaks === undefined ? { wide: 1, tall: model.print.onePage ? 1 : 0 } : null,
      titleRows: model.print.titleRows ?? null,
      pageBreaks: model.print.pageBreaks ?? [],
      footer: { left: model.print.footer.left, center: '', right: model.print.footer.right },
    },
    charts: model.charts.map((chart) => chartContent(model, chart)),
  };
}

function cellContents(model: SheetModel): CellContent[] {
  const spilledCells = new Set<string>();
  for (const { row, column, spill } of model.cells) {
    if (spill === undefined) continue;
    for (let down = 0; down < spill.rows; down++)
      for (let right = 0; right < spill.columns; right++)
        if (down > 0 || right > 0) spilledCells.add(`${row + down},${column + right}`);
  }
  return model.cells
    .map((cell): CellContent => ({
      row: cell.row,
      column: cell.column,
      // An empty text that nobody computed is an empty cell.
      value: cell.value === '' && cell.formula === undefined ? null : cell.value,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(cell.spill === undefined ? {} : { spill: cell.spill }),
      ...(spilledCells.has(`${cell.row},${cell.column}`) ? { spilled: true } : {}),
      style: styleOfCell(cell),
    }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

function nameContent(model: SheetModel, { name, area, comment }: SheetModel['names'][number]): NameContent {
  return { name, scope: null, formula: `=${sheetReference(model.name, area)}`, comment, visible: true };
}

/** The cells that a rule applies to: the area of a name, or a table column without its header. */
export function targetArea(model: Pick<SheetModel, 'name' | 'names' | 'tables'>, target: Target): Area {
  if ('name' in target) {
    const named = model.names.find(({ name }) => name === target.name);
    if (named === undefined) throw new RangeError(`The sheet "${model.name}" has no name ${target.name}`);
    return named.area;
  }
  const table = model.tables.find(({ name }) => name === target.table);
  const index = table?.columns.indexOf(target.column) ?? -1;
  if (table === undefined || index < 0)
    throw new RangeError(`The sheet "${model.name}" has no column ${target.table}[${target.column}]`);
  return {
    row: table.area.row + 1,
    column: table.area.column + index,
    rows: table.area.rows - 1,
    columns: 1,
  };
}

function validationContent(model: SheetModel, validation: ValidationModel): ValidationContent {
  const computed = validation.rule.kind === 'computed';
  requireShort(validation.prompt, LONGEST_PROMPT);
  requireShort(validation.error, LONGEST_ERROR);
  return {
    areas: [targetArea(model, validation.target)],
    rule: validationRule(validation.rule),
    ignoreBlank: !computed,
    prompt: validation.prompt ?? null,
    error: validation.error ?? (computed ? COMPUTED_ERROR : null),
  };
}

function requireShort(
  message: { readonly title: string; readonly text: string } | undefined,
  longest: number,
): void {
  if (message !== undefined && (message.title.length > LONGEST_TITLE || message.text.length > longest))
    throw new RangeError(`The message "${message.title}: ${message.text}" is longer than Excel keeps`);
}

/** The rule as Excel knows it: 'computed' is a formula that is never true. */
export function validationRule(rule: ValidationRule): ValidationContentRule {
  switch (rule.kind) {
    case 'any':
      return { kind: 'any' };
    case 'list': {
      const source = rule.values.join(',');
      if (source.length > LONGEST_WRITTEN_LIST || rule.values.some((value) => value.includes(',')))
        throw new RangeError(`The list "${source}" is too long or holds a comma: let a name hold it`);
      return { kind: 'list', source };
    }
    case 'listOf':
      return { kind: 'list', source: rule.source };
    case 'whole':
    case 'decimal':
    case 'date':
      return { kind: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
    case 'textLength':
      return { kind: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
    case 'custom':
      return { kind: 'custom', formula: rule.formula };
    case 'computed':
      return { kind: 'custom', formula: '=FALSE' };
  }
}

function chartContent(model: SheetModel, chart: SheetModel['charts'][number]): ChartContent {
  const reference = (area: Area): string => `=${sheetReference(model.name, area)}`;
  return {
    name: chart.name,
    title: chart.title,
    kind: chart.series.some(({ kind }) => kind === 'column') ? 'column' : 'line',
    series: chart.series.map(({ title, values, kind }) => ({ title, values: reference(values), kind })),
    categories: reference(chart.categories),
    place: chart.place,
    ...(chart.fromZero ? { fromZero: true as const } : {}),
    altText: chart.altText,
  };
}
