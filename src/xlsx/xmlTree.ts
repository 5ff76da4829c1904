import { SaxesParser } from 'saxes';
import { FileProblem } from './fileProblem';

/** An element of a part. Names are without their prefix: what a file calls its namespaces is its own affair. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly inside the element. */
  readonly text: string;
}

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Office nests a dozen levels; deeper is an attack on whoever walks the tree. */
const DEEPEST = 200;

/**
 * Goes through a part. Throws FileProblem 'damaged' where it is not well-formed and where it declares a document
 * type, which Office never writes and entity bombs need.
 */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', (cause) => {
    throw new FileProblem('damaged', null, { cause });
  });
  parser.on('doctype', () => {
    throw new FileProblem('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new FileProblem('damaged');
    handlers.open(localName(name), attributes);
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close(localName(name));
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
}

/** The root element of a small part. */
export function parseXml(xml: string): XmlElement {
  interface Open extends XmlElement {
    children: Open[];
    text: string;
  }
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  scanXml(xml, {
    open: (name, attributes) => {
      const element: Open = { name, attributes: { ...attributes }, children: [], text: '' };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    text: (text) => {
      const element = stack.at(-1);
      if (element !== undefined) element.text += text;
    },
    close: () => void stack.pop(),
  });
  const [root] = top.children;
  if (root === undefined) throw new FileProblem('damaged');
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The first element of that name anywhere inside. */
export function descendant(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const each of element?.children ?? []) {
    const found = each.name === name ? each : descendant(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An attribute by its name without prefix: the id of a relation is "r:id" in most files. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((each) => localName(each) === name);
  return key === undefined ? undefined : element.attributes[key];
}

/** An attribute that is true or false: "1", "true", "0", "false", or absent. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
