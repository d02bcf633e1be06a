/** A draft as the base of a policy in memory: what the tool says of it, and the document that comes of it. */
import type { Nodes, Root } from 'mdast';
import { stringify } from 'yaml';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { partBlocks } from '../../../src/document/blocks.ts';
import { createFootnotes } from '../../../src/document/footnotes.ts';
import { paragraphsOf, wordsOf } from '../../../src/import/paper.ts';
import { type Structured, structureOf } from '../../../src/import/understand/index.ts';
import { labelOf, markerOf } from '../../../src/model/list-marker.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { wordsIn } from '../../../src/model/words-in.ts';
import { resolvePolicy } from '../../../src/resolve/index.ts';
import { loadPolicy } from '../../../src/source/index.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { besideRests } from '../../support/rests.ts';

export interface Rebuilt {
  readonly structured: Structured;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the body, with the notes at its end. */
  readonly tree: Root;
  readonly words: readonly string[];
}

export function filesOf({ protocol, figures }: Structured): Record<string, string | Uint8Array> {
  const { title, language, patterns, layout, clauses, outline } = protocol;
  const base = {
    title,
    description: 'Een proef.',
    language,
    ...(layout && { layout }),
    ...(patterns && { patterns }),
    clauses,
    outline,
  };
  return {
    'policy/organisations/proef.yaml': 'name: Proef\nkind: bestuur\n',
    'policy/protocols/proef/protocol.yaml': stringify(base, { lineWidth: 0 }),
    'policy/protocols/proef/overrides/proef.yaml': '{}\n',
    ...Object.fromEntries(figures.map(({ file, bytes }) => [`policy/protocols/proef/figures/${file}`, bytes])),
  };
}

export function rebuild(paper: Paper, taken: ReadonlySet<number> = new Set(), title = 'Proef'): Rebuilt {
  const structured = structureOf(paper, { title, language: 'nl', taken });
  const loaded = loadPolicy(memoryHost(filesOf(structured)));
  const { value, diagnostics } = resolvePolicy(loaded.value);
  const footnotes = createFootnotes();
  const pictureOf = () => ({ media: 'image/png' as const, bytes: new Uint8Array(), width: 1, height: 1 }) as never;
  const blocks = (value[0]?.parts ?? []).flatMap((part) =>
    partBlocks(part, { footnotes, pictureOf, depth: 1, quoted: false }),
  );
  const tree: Root = { type: 'root', children: [...blocks, ...footnotes.definitions()] };
  const all = [...loaded.diagnostics, ...diagnostics];
  return { structured, diagnostics: besideRests(all), tree, words: tree.children.flatMap(readBlock).flatMap(wordsIn) };
}

/** What a reader reads, in order, a line for each block; numbers of items with them. */
export function readBlock(node: Nodes): string[] {
  if (node.type === 'list')
    return node.children.flatMap((item, index) => [
      ...(node.ordered === true ? [labelOf(markerOf(node), (node.start ?? 1) + index)] : []),
      ...item.children.flatMap(readBlock),
    ]);
  if (
    node.type === 'tableCell' &&
    (node.children as Nodes[]).some(({ type }) => type === 'paragraph' || type === 'list')
  )
    return (node.children as Nodes[]).flatMap(readBlock);
  if ('children' in node && ['table', 'tableRow', 'footnoteDefinition', 'form', 'formField'].includes(node.type))
    return (node.children as Nodes[]).flatMap(readBlock);
  return [phrase(node)];
}

function phrase(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(phrase).join('') : '';
}

/** Of a paper, without what nothing is to come back of. */
export function paperWords(paper: Paper): string[] {
  return paragraphsOf(paper).flatMap((own) => wordsOf(own));
}
