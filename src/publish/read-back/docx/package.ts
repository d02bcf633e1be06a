/** The parts of a Word file, as trees of XML. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { CLAIMS_NAMESPACE } from '../../../model/claims.ts';

const MEBIBYTE = 1024 * 1024;
/** No protocol is larger; a package that says it unpacks to more is not one of ours. */
const LIMIT = 64 * MEBIBYTE;

export interface XmlNode {
  /** With the usual prefix of its namespace, whichever the file has for it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

export interface Relationship {
  /** The last word of its type: `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export interface WordPackage {
  readonly names: readonly string[];
  /** Undefined where there is none. Throws when it is no XML. */
  xml(name: string): XmlNode | undefined;
  bytes(name: string): Uint8Array | undefined;
  /** Of a part of `word/`, by id. */
  relationships(part: string): ReadonlyMap<string, Relationship>;
}

/** Throws when it is no package, or one in which a name stands twice. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const names: string[] = [];
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.push(name);
      return originalSize < LIMIT;
    },
  });
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) throw new Error('a part stands twice');
  const xml = (name: string) => {
    const content = parts[name];
    return content === undefined ? undefined : parseXml(strFromU8(content));
  };
  const relationships = (part: string) => relationshipsIn(xml(`word/_rels/${part}.rels`));
  return { names, xml, bytes: (name) => parts[name], relationships };
}

function relationshipsIn(root: XmlNode | undefined): Map<string, Relationship> {
  return new Map(
    elementsOf(root).map(({ attributes }) => [
      attributes['Id'] ?? '',
      {
        type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: attributes['Target'] ?? '',
        isExternal: attributes['TargetMode'] === 'External',
      },
    ]),
  );
}

export function elementsOf(node: XmlNode | undefined): XmlNode[] {
  return (node?.children ?? []).filter((child): child is XmlNode => typeof child !== 'string');
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elementsOf(node).find((child) => child.name === name);
}

/** The properties under a name, of each list of them that is there: some programs heed the first, others the last. */
export function propertiesOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  const found = elementsOf(node).filter((child) => child.name === name);
  return found.length < 2 ? found[0] : { name, attributes: {}, children: found.flatMap(elementsOf) };
}

/** All within it, in order. */
export function descendantsOf(node: XmlNode): XmlNode[] {
  return elementsOf(node).flatMap((child) => [child, ...descendantsOf(child)]);
}

export function textOf(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** `w:val`; undefined where it has none. */
export function valOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes['w:val'];
}

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  [`${drawingml}/wordprocessingDrawing`]: 'wp:',
  [`${drawingml}/main`]: 'a:',
  [`${drawingml}/picture`]: 'pic:',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  [CLAIMS_NAMESPACE]: 'rw:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': '',
  '': '',
};

/** Throws when it is none, or says that its letters are others than the bytes are read as. */
export function parseXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [top];
  const named = (uri: string, prefix: string, local: string) =>
    Object.hasOwn(prefixes, uri) ? `${prefixes[uri]}${local}` : `${prefix}?:${local}`;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    const own = Object.values(attributes).filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'));
    const node: XmlNode = {
      name: named(uri, prefix, local),
      attributes: Object.fromEntries(own.map((one) => [named(one.uri, one.prefix, one.local), one.value])),
      children: [],
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const text = (content: string) => void open.at(-1)?.children.push(content);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => void open.pop());
  parser.on('xmldecl', ({ version = '1.0', encoding = 'utf-8' }) => {
    if (version !== '1.0' || encoding.toLowerCase() !== 'utf-8') throw new Error(`XML ${version} in ${encoding}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = elementsOf(top);
  if (root === undefined) throw new Error('no element');
  return root;
}
