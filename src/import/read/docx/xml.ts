/** The XML of a part as a plain tree. No document type, no entities of its own, nothing fetched. */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../../../model/limits.ts';
import { beyond, broken } from './failure.ts';

export interface XmlNode {
  /** `w:p`: prefixes as Word writes them, whatever they are in the file; a name of an unknown namespace has `?:`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** What stands in it itself. */
  readonly text: string;
}

/** Prefix by namespace: what follows `schemas.openxmlformats.org/`, or `purl.oclc.org/ooxml/` (strict, ECMA-376 Part 1). */
const OOXML: Readonly<Record<string, string>> = {
  'wordprocessingml/2006/main': 'w',
  'wordprocessingml/main': 'w',
  'officeDocument/2006/relationships': 'r',
  'officeDocument/relationships': 'r',
  'officeDocument/2006/math': 'm',
  'officeDocument/math': 'm',
  'drawingml/2006/main': 'a',
  'drawingml/main': 'a',
  'drawingml/2006/picture': 'pic',
  'drawingml/picture': 'pic',
  'drawingml/2006/chart': 'c',
  'drawingml/chart': 'c',
  'drawingml/2006/diagram': 'dgm',
  'drawingml/diagram': 'dgm',
  'drawingml/2006/wordprocessingDrawing': 'wp',
  'drawingml/wordprocessingDrawing': 'wp',
  'markup-compatibility/2006': 'mc',
  'package/2006/relationships': 'rel',
  'package/2006/metadata/core-properties': 'cp',
};
const OTHERS: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};
const ROOTS = ['http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/'];

function prefixOf(namespace: string): string {
  const root = ROOTS.find((start) => namespace.startsWith(start));
  const known = root === undefined ? OTHERS[namespace] : OOXML[namespace.slice(root.length)];
  return known ?? '?';
}

interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly around: Scope | undefined;
}

function resolved(scope: Scope | undefined, name: string, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  for (let at = scope; at !== undefined; at = at.around) {
    const found = at.own.get(prefix);
    if (found !== undefined) return `${found}:${local}`;
  }
  return prefix === 'xml' ? name : colon < 0 ? local : `?:${local}`;
}

interface Open {
  readonly node: { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };
  readonly scope: Scope | undefined;
}

/** How many elements were read of all parts. */
export interface Tally {
  elements: number;
}

/** `name`: of the part, to tell where it is wrong. */
export function parseXml(bytes: Uint8Array, name: string, tally: Tally): XmlNode {
  const wrong = (detail: string) =>
    broken({ nl: `in het onderdeel ${name} ${detail}`, en: `in the part ${name} ${detail}` });
  const notXml = broken({
    nl: `het onderdeel ${name} is geen goede XML`,
    en: `the part ${name} is not well-formed XML`,
  });
  const parser = new SaxesParser({ xmlns: false, position: false });
  const stack: Open[] = [];
  let root: XmlNode | undefined;
  parser.on('error', () => {
    throw notXml;
  });
  parser.on('doctype', () => {
    throw wrong('DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    tally.elements += 1;
    if (tally.elements > LIMITS.importElements.at) throw beyond('importElements');
    if (stack.length >= LIMITS.importDepth.at) throw beyond('importDepth');
    const scope = scopeOf(tag.attributes, stack.at(-1)?.scope);
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes)) attributes[resolved(scope, key, true)] = value;
    const node = { name: resolved(scope, tag.name, false), attributes, children: [], text: '' };
    stack.at(-1)?.node.children.push(node);
    root ??= node;
    stack.push({ node, scope });
  });
  const add = (text: string) => {
    const open = stack.at(-1);
    if (open !== undefined) open.node.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(lettersOfPart(bytes, notXml)).close();
  if (root === undefined) throw notXml;
  return root;
}

function scopeOf(attributes: Readonly<Record<string, string>>, around: Scope | undefined): Scope | undefined {
  const own = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xmlns') own.set('', prefixOf(value));
    else if (key.startsWith('xmlns:')) own.set(key.slice(6), prefixOf(value));
  }
  return own.size === 0 ? around : { own, around };
}

/** UTF-8, or UTF-16 by its mark (ECMA-376 Part 2, §6.2.5). */
function lettersOfPart(bytes: Uint8Array, otherwise: Error): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw otherwise;
  }
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** `w:val` of a child. */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'];
}

/** A whole number, of a child's `w:val`. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  return wholeNumber(valOf(node, name));
}

export function wholeNumber(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.trunc(value) : undefined;
}

/** On or off (§17.17.4); undefined where it does not say. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  if (child === undefined) return undefined;
  return !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? '1');
}

/** All below it of this name, in order, itself too. */
export function* allOf(node: XmlNode, ...names: readonly string[]): Generator<XmlNode> {
  if (names.includes(node.name)) yield node;
  for (const child of shownChildren(node)) yield* allOf(child, ...names);
}

/** Of `mc:AlternateContent` exactly one alternative is meant (ECMA-376 Part 3, §9.3): the first, unless there is but the fallback. */
export function shownChildren(node: XmlNode): readonly XmlNode[] {
  if (node.name !== 'mc:AlternateContent') return node.children;
  const chosen = childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback');
  return chosen === undefined ? [] : [chosen];
}
