import { FileProblem } from './fileProblem';
import { partText, type Parts } from './package';
import { childrenOf, parseXml } from './xmlTree';

/** How one part of a package points at another. */
export interface Relation {
  readonly id: string;
  /** The last step of the type's address: "worksheet", "table", "officeDocument". */
  readonly type: string;
  /** The path of the part that it points at. */
  readonly path: string;
}

/** What is read of a package is asked for several times over: by the part's own bytes, which stand at one path. */
const KNOWN = new WeakMap<Uint8Array, readonly Relation[]>();

/** The relations of a part to others in the package; those to the world outside are left out. '' is the package. */
export function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relationsPath = relationsPathOf(path);
  const data = parts.get(relationsPath);
  if (data === undefined) return [];
  const known = KNOWN.get(data);
  if (known !== undefined) return known;
  const relations = readRelations(partText(parts, relationsPath) ?? '', folder);
  KNOWN.set(data, relations);
  return relations;
}

/** Where a package keeps the relations of a part. */
export function relationsPathOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function readRelations(text: string, folder: string): Relation[] {
  return childrenOf(parseXml(text), 'Relationship').flatMap(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    if (TargetMode === 'External') return [];
    return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePath(folder, Target) }];
  });
}

/** The path of the workbook's own part. Throws FileProblem when the package is no workbook, or one that is not read. */
export function findWorkbook(parts: Parts): string {
  const types = partText(parts, '[Content_Types].xml');
  if (types === null) throw new FileProblem('notWorkbook');
  const path = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.path;
  if (path === undefined) throw new FileProblem('missingParts');
  const contentType =
    childrenOf(parseXml(types), 'Override').find(
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase(),
    )?.attributes.ContentType ?? '';
  if (/sheet\.binary/i.test(contentType) || path.endsWith('.bin')) throw new FileProblem('binaryFormat');
  if (/macroEnabled/i.test(contentType)) throw new FileProblem('macros');
  if (/wordprocessingml|presentationml/i.test(contentType)) throw new FileProblem('notWorkbook');
  if (!parts.has(path)) throw new FileProblem('missingParts');
  return path;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
