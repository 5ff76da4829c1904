import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { REQUIREMENTS } from '../../src/excel/requirements';

const root = path.join(__dirname, '..', '..');
const folder = path.join(root, 'src', 'excel');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

interface Use {
  /** "Table.resize" */
  readonly member: string;
  /** The requirement set that the member came with. */
  readonly set: string;
  readonly version: string;
  readonly place: string;
}

const isNewer = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en', { numeric: true }) > 0;
const required = (set: string): string =>
  new RegExp(`<Set Name="${set}" MinVersion="([\\d.]+)" />`).exec(manifest)?.[1] ?? '0';

/** What Microsoft's types say of a member: "[Api set: ExcelApi 1.13]", at the member or at its class. */
function setOf(declaration: ts.Node): { readonly set: string; readonly version: string } | null {
  if (!declaration.getSourceFile().fileName.includes('@types/office-js')) return null;
  for (const node of [declaration, declaration.parent]) {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getFullText())
      .join('\n');
    const [, set = '', version = ''] = /\[api set: *(\w+) ([\d.]+)/i.exec(text) ?? [];
    if (set.startsWith('Excel')) return { set, version };
  }
  return null;
}

/** The newest ExcelApi that code around the node has asked for by `supports('1.17')`; '0' where it has not. */
function guardOf(node: ts.Node): string {
  for (let inner = node, outer = node.parent; outer !== undefined; inner = outer, outer = outer.parent) {
    const branch = ts.isIfStatement(outer)
      ? { taken: outer.thenStatement, condition: outer.expression }
      : ts.isConditionalExpression(outer)
        ? { taken: outer.whenTrue, condition: outer.condition }
        : null;
    const [, version] = /^supports\('([\d.]+)'\)$/.exec(branch?.condition.getText() ?? '') ?? [];
    if (branch?.taken === inner && version !== undefined) return version;
  }
  return '0';
}

/** Every member of the Excel API that the code names: in an access, a call, an object that it hands over or takes apart, or a list to load. */
function usesIn(files: readonly string[]): Use[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    types: ['office-js'],
    typeRoots: [path.join(root, 'node_modules', '@types')],
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];

  const note = (declaration: ts.Node | undefined, node: ts.Node): void => {
    const found = declaration === undefined ? null : setOf(declaration);
    if (declaration === undefined || found === null) return;
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    const place = `${path.basename(node.getSourceFile().fileName)}:${line + 1}`;
    const named = declaration as ts.NamedDeclaration;
    const owner = (declaration.parent as ts.NamedDeclaration).name?.getText() ?? '';
    const guarded = found.set === 'ExcelApi' && !isNewer(found.version, guardOf(node));
    if (!guarded) uses.push({ ...found, member: `${owner}.${named.name?.getText() ?? ''}`, place });
  };
  /** 'items/columns/items/name', from a type on. */
  const noteLoaded = (from: ts.Type, names: string, node: ts.Node): void => {
    for (const loaded of names.split(',')) {
      let type = from;
      for (const part of loaded.trim().split('/')) {
        const property = type.getProperty(part);
        if (property === undefined) throw new Error(`${node.getText()}: no ${part} to load.`);
        note(property.declarations?.[0], node);
        type = checker.getTypeOfSymbol(property);
        type = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      note(checker.getResolvedSignature(node)?.declaration, node);
      const [names] = node.arguments;
      if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'load') {
        if (names === undefined || !ts.isStringLiteral(names))
          throw new Error(`${node.getText()}: load what is written out.`);
        noteLoaded(checker.getTypeAtLocation(node.expression.expression), names.text, node);
      }
    } else if (ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node.parent)) {
      note(checker.getSymbolAtLocation(node.name)?.declarations?.[0], node);
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const { name } of node.properties)
        if (name !== undefined) note(type?.getProperty(name.getText())?.declarations?.[0], name);
    }
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { name, propertyName } of node.elements)
        note(type.getProperty((propertyName ?? name).getText())?.declarations?.[0], name);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return uses;
}

test('what the manifest demands is what the add-in asks for at start', () => {
  expect(REQUIREMENTS.map(({ set, version }) => [set, version])).toEqual(
    REQUIREMENTS.map(({ set }) => [set, required(set)]),
  );
});

test('every member that is used came with the Excel that the manifest demands, or is asked for first', () => {
  const uses = usesIn(readdirSync(folder).map((file) => path.join(folder, file)));
  expect(uses.length).toBeGreaterThan(100);
  expect(new Set(uses.map(({ member }) => member))).toContain('WorksheetCollection.onSelectionChanged');
  expect(uses.filter(({ set, version }) => isNewer(version, required(set)))).toEqual([]);
}, 60_000);
