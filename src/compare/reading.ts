/**
 * What a reader reads: words, where each link leads, how lists count. This is the one definition of equal text.
 * Fingerprints are taken of it and comparing goes by it, so that they never contradict. Ids, places, languages and layout
 * are no part of it.
 */
import type { Nodes, RootContent } from 'mdast';
import type { ResolvedContent } from '../model/resolved.ts';
import { mergeTexts } from '../model/text.ts';

/** How a link within the text is read, told of the id that it leads to. */
type TargetOf = (id: string) => string;

/** Plain data; equal as JSON where two contents read the same. */
export type Reading = Readonly<Record<string, unknown>>;

/**
 * A fingerprint says where links within the text lead once, as places, for ids are never printed. So here they are just
 * links, unless `targetOf` tells them apart.
 */
export function readingOf({ kind: _, ...fields }: ResolvedContent, targetOf?: TargetOf): Reading {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : readingOfBlocks(value, targetOf),
    ]),
  );
}

/** Whether two contents read the same in texts whose ids mean the same. */
export function readsSame(before: ResolvedContent, after: ResolvedContent): boolean {
  const key = (content: ResolvedContent) => JSON.stringify(readingOf(content, byId));
  return key(before) === key(after);
}

export function blocksReadSame(before: readonly RootContent[], after: readonly RootContent[]): boolean {
  const key = (blocks: readonly RootContent[]) => JSON.stringify(readingOfBlocks(blocks, byId));
  return key(before) === key(after);
}

const byId: TargetOf = (id) => `#${id}`;

/**
 * Only what shows: a text's words, a link's address, a list's numbers. Neighbouring texts read as one, and a line end of
 * the source as the space it prints as. Footnotes go by their order, for their names in the source are never printed.
 */
export function readingOfBlocks(nodes: readonly RootContent[], targetOf: TargetOf = () => '#'): unknown[] {
  const notes = new Map<string, number>();
  const noteNumber = (identifier: string): number => {
    const number = notes.get(identifier) ?? notes.size + 1;
    notes.set(identifier, number);
    return number;
  };
  const one = (node: Nodes): unknown[] => {
    switch (node.type) {
      case 'text':
        return ['text', asPrinted(node.value)];
      case 'link':
        return ['link', linkedId(node.url, targetOf) ?? node.url, node.title ?? null, all(node.children)];
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

function linkedId(url: string, targetOf: TargetOf): string | undefined {
  return url.startsWith('#') ? targetOf(url.slice(1)) : undefined;
}

/** A line end of the source prints as a space. */
export function asPrinted(text: string): string {
  return text.replaceAll(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, ' ');
}
