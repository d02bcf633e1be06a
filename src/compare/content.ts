/** The content of one clause before and after: field by field, as lines of text with marks, and what these do not show. */
import type { Nodes, Parents, RootContent } from 'mdast';
import type { ResolvedContent } from '../model/resolved.ts';
import type { Edit } from '../model/tree.ts';
import { captionOf, inWords } from '../words/figures.ts';
import { withoutUnseen } from './asides.ts';
import type { ClauseChange } from './clauses.ts';
import { mergeBlocks } from './merge-trees.ts';
import { type UnseenChange, unseenIn } from './unseen.ts';

/** Of the cells of a row each is a field; a figure is what is said in and under it. */
export type FieldName = 'role' | 'term' | 'do' | 'dont' | 'text' | 'cells' | 'form' | 'figure';

export interface MergedField {
  readonly name: FieldName;
  readonly blocks: readonly RootContent[];
}

/** A piece of a line: of both texts, or of one only. */
export interface Run {
  readonly text: string;
  readonly change: Edit | undefined;
}

const names: readonly FieldName[] = ['role', 'term', 'do', 'dont', 'text', 'cells', 'form', 'figure'];

/** Null for a clause that the text does not have. */
export function mergeContent(before: ResolvedContent | null, after: ResolvedContent | null): MergedField[] {
  return names.flatMap((name) => {
    const [old, fresh] = [textsOf(before, name), textsOf(after, name)];
    return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => ({
      name,
      blocks: mergeBlocks(old[index] ?? [], fresh[index] ?? []),
    })).filter(({ blocks }) => blocks.length > 0);
  });
}

/** The same of one text, which is held against nothing. */
export function contentFields(content: ResolvedContent): MergedField[] {
  return names.flatMap((name) =>
    textsOf(content, name).flatMap((blocks) => (blocks.length === 0 ? [] : [{ name, blocks }])),
  );
}

/** What changed in a clause that its letters do not show. Where these are the same, there is always something to name. */
export function unseenOf({ kind, before, after }: ClauseChange): UnseenChange[] {
  if (kind !== 'changed') return [];
  const blocks = mergeContent(before.content, after.content).flatMap((field) => [...field.blocks]);
  return [...pictureChange(before.content, after.content), ...unseenIn(blocks)];
}

function pictureChange(before: ResolvedContent, after: ResolvedContent): UnseenChange[] {
  if (before.kind !== 'figure' || after.kind !== 'figure') return [];
  if (before.picture?.sha256 === after.picture?.sha256) return [];
  return [{ what: 'picture', words: null, before: null, after: null }];
}

/** Of a line such as a label: all that changed, where no letter did; else empty. */
export function unseenInLine(before: string, after: string): UnseenChange[] {
  const blocks = mergeBlocks([lineOf(before)], [lineOf(after)]);
  return withoutUnseen(blocks).some(isMarked) ? [] : unseenIn(blocks);
}

function isMarked(node: Nodes): boolean {
  return node.data?.change !== undefined || ('children' in node && node.children.some(isMarked));
}

function textsOf(content: ResolvedContent | null, name: FieldName): readonly (readonly RootContent[])[] {
  if (content?.kind === 'row') return name === 'cells' ? content.cells : [];
  if (content?.kind === 'figure') return name === 'figure' ? [inWords(content.alt, captionOf(content), 'nl')] : [];
  const value: string | readonly RootContent[] | undefined = (
    content as Readonly<Partial<Record<FieldName, string | readonly RootContent[]>>> | null
  )?.[name];
  if (value === undefined) return [];
  return [typeof value === 'string' ? [lineOf(value)] : value];
}

function lineOf(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/**
 * A line for each paragraph, heading or row, in order. Footnotes are lines that begin with their reference. What letters
 * do not show has no mark.
 */
export function runsOf(nodes: readonly RootContent[]): Run[][] {
  const lines: Run[][] = [];
  const add = (text: string, change: Edit | undefined) => {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line === undefined || text === '') return;
    if (last !== undefined && last.change === change) line[line.length - 1] = { text: last.text + text, change };
    else line.push({ text, change });
  };
  const walk = (node: Nodes, inherited: Edit | undefined, lead: string): void => {
    const change = inherited ?? node.data?.change;
    if (node.type === 'text') add(node.value.replaceAll(/\s+/g, ' '), change);
    else if (node.type === 'break') add(' ', change);
    else if (node.type === 'footnoteReference') add(`[${node.identifier}]`, change);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') {
      lines.push([]);
      add(lead, change);
      for (const child of node.children) walk(child, change, '');
    } else if ('children' in node) walkAll(node, change, lead);
  };
  const walkAll = (node: Parents, change: Edit | undefined, lead: string) => {
    const { first, rest } = leadsWithin(node, lead);
    for (const [index, child] of node.children.entries()) walk(child, change, index === 0 ? first : rest);
  };
  for (const node of withoutUnseen(nodes)) walk(node, undefined, '');
  return lines.filter((line) => line.length > 0);
}

/** What stands before the first and before the other blocks in a node. */
function leadsWithin(node: Nodes, lead: string): { first: string; rest: string } {
  if (node.type === 'formField') return { first: lead, rest: '- ' };
  if (node.type === 'footnoteDefinition') return leadsOf(`[${node.identifier}] `);
  return leadsOf(node.type === 'listItem' ? `${lead}- ` : lead);
}

function leadsOf(first: string): { first: string; rest: string } {
  return { first, rest: first.replace(/\S/g, ' ') };
}
