/**
 * Fingerprints as they were taken up to and including rule 1, bare: 64 digits. Decisions stand on them, so how they are
 * taken is never changed: decision 0034.
 */
import { hash as digest } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';
import type { ReadableEntry, ReadablePart, ReadableProtocol, ResolvedContent } from '../model/resolved.ts';
import { mergeTexts } from '../model/text.ts';
import { choices } from './choices.ts';

/** How letters with accents are stored; undefined for as they are. */
type Form = 'NFC' | 'NFD' | undefined;

/**
 * Whether the fingerprint is of the text. At the time letters counted as they were stored, and now they are NFC from reading
 * on; so a text that was stored decomposed throughout is known as well.
 */
export function isOfRule1(fingerprint: string, text: ReadableProtocol): boolean {
  const taken = known.get(text) ?? new Map<Form, string>();
  known.set(text, taken);
  return ([undefined, 'NFC', 'NFD'] as const).some((form) => {
    const own = taken.get(form) ?? takeRule1(text, form);
    taken.set(form, own);
    return own === fingerprint;
  });
}

const known = new WeakMap<ReadableProtocol, Map<Form, string>>();

function takeRule1(text: ReadableProtocol, form: Form): string {
  // In JSON no letter stands beside a sign that it could join.
  const hash = (value: unknown): string => {
    const json = JSON.stringify(value);
    return digest('sha256', form === undefined ? json : json.normalize(form), 'hex');
  };
  const ofPart = ({ label, numbering, columns, entries }: Omit<ReadablePart, 'id'>): string =>
    hash([label, numbering, columns, entries.map(ofEntry)]);
  const ofEntry = (entry: ReadableEntry): unknown[] =>
    entry.kind === 'clause'
      ? [entry.counted, hash(Object.entries(readingOf(entry.clause.content)))]
      : [entry.kind, ofPart(entry.part)];
  return hash([
    'regelwerk-1',
    text.title,
    readingOfBlocks(text.notice),
    text.parts.map(ofPart),
    ...choices(text, ofPart),
    targets(text),
  ]);
}

/** Where each link within the text leads, as the place of the clause or part in it: ids are never printed. */
function targets(text: ReadableProtocol): number[] {
  const places = new Map<string, number>();
  const links: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'link' && node.url.startsWith('#')) links.push(node.url.slice(1));
    if ('children' in node) node.children.forEach(collect);
  };
  const visit = (entry: ReadableEntry): void => {
    const { id } = entry.kind === 'clause' ? entry.clause : entry.part;
    places.set(id, places.get(id) ?? places.size);
    if (entry.kind === 'clause') textsOf(entry.clause.content).flat().forEach(collect);
    else entry.part.entries.forEach(visit);
  };
  for (const part of text.parts) visit({ kind: 'part', part });
  text.notice.forEach(collect);
  return links.map((id) => places.get(id) ?? -1);
}

function textsOf(content: ResolvedContent): (readonly RootContent[])[] {
  if (content.kind === 'row') return [...content.cells];
  if (content.kind === 'form') return [content.form];
  if (content.kind === 'figure') return [];
  return content.kind === 'do_dont' ? [content.do, content.dont] : [content.text];
}

function readingOf({ kind, ...fields }: ResolvedContent): Record<string, unknown> {
  // At the time there were no figures: of a text with one there is no such fingerprint.
  if (kind === 'figure') return { kind };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : readingOfBlocks((value as readonly RootContent[]).flat()),
    ]),
  );
}

function readingOfBlocks(nodes: readonly RootContent[]): unknown[] {
  const notes = new Map<string, number>();
  const noteNumber = (identifier: string): number => {
    const number = notes.get(identifier) ?? notes.size + 1;
    notes.set(identifier, number);
    return number;
  };
  const one = (node: Nodes): unknown[] => {
    switch (node.type) {
      case 'text':
        return ['text', node.value.replaceAll(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, ' ')];
      case 'link':
        return ['link', node.url.startsWith('#') ? '#' : node.url, node.title ?? null, all(node.children)];
      case 'list':
        return ['list', node.ordered === true ? (node.start ?? 1) : null, all(node.children)];
      case 'footnoteReference':
        return [node.type, noteNumber(node.identifier)];
      case 'footnoteDefinition':
        return [node.type, noteNumber(node.identifier), all(node.children)];
      default:
        return 'children' in node ? [node.type, all(node.children)] : [node.type];
    }
  };
  const all = (list: readonly Nodes[]): unknown[] => mergeTexts(list).map(one);
  return all(nodes);
}
