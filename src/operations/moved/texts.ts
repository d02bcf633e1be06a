/** What is to be read, as HTML: words before values are filled in, but for values that all who are asked have in common. */
import type { RootContent } from 'mdast';
import { withAsides } from '../../compare/asides.ts';
import { contentFields, type FieldName, mergeContent } from '../../compare/content.ts';
import { mergeBlocks } from '../../compare/merge-trees.ts';
import { printAside } from '../../compare/unseen-words.ts';
import type { ResolvedContent } from '../../model/resolved.ts';
import type { Content, PinnedText } from '../../model/source.ts';
import { renderChanges } from '../../render/html/index.ts';
import { fieldWords } from '../../report/diff.ts';
import type { ComparedBase } from '../compare/base.ts';
import { type MakeTemplate, neutrally } from '../compare/wording.ts';
import { linesOf, type Naming } from './lines.ts';

export interface Around {
  readonly base: ComparedBase;
  readonly make: MakeTemplate;
  readonly names: Naming;
  readonly language: string;
  /** Values by name. */
  readonly given: ReadonlyMap<string, string>;
}

/** With marks on what differs from `before`. */
export function htmlOf(before: PinnedText | null, after: PinnedText, around: Around): string {
  const blocks = after.content === undefined ? linesWith(before, after, around) : fieldsWith(before, after, around);
  const places = { before: around.base.places, after: around.base.places };
  const told = withAsides(blocks, (changes) => printAside(changes, places), false);
  return String(renderChanges(told, around.language)).trim();
}

function linesWith(before: PinnedText | null, after: PinnedText, { names }: Around): RootContent[] {
  const now = linesOf(after, names).map(paragraph);
  return before === null ? now : mergeBlocks(linesOf(before, names).map(paragraph), now);
}

/** Of a choice that is no text. */
export function htmlOfLines(lines: readonly string[], { language }: Pick<Around, 'language'>): string {
  return String(renderChanges(lines.map(paragraph), language)).trim();
}

interface Field {
  readonly name: FieldName;
  readonly blocks: readonly RootContent[];
}

function fieldsWith(before: PinnedText | null, { content: now = {} }: PinnedText, around: Around): RootContent[] {
  const then = before?.content;
  const values = new Set([then, now].flatMap((own) => Object.keys(own?.choose?.wordings ?? {})));
  if (values.size === 0) return fields(then, now, around).flatMap(withLead);
  return [...values].flatMap((value) => {
    const own = fields(then, now, around, value).flatMap(({ blocks }) => blocks);
    return own.length === 0 ? [] : [lead(`${wordOf(value, then?.choose ?? now.choose, around)}:`), ...own];
  });
}

function fields(then: Content | undefined, now: Content, around: Around, value?: string): readonly Field[] {
  const read = (content: Content): ResolvedContent | null =>
    hasWording(content, value) ? neutrally(around.make(content, value), around.base, around.given) : null;
  if (then !== undefined) return mergeContent(read(then), read(now));
  const only = read(now);
  return only === null ? [] : contentFields(only);
}

/** A text that nothing chooses is said whatever the value. */
function hasWording({ choose }: Content, value: string | undefined): boolean {
  return choose === undefined || value === undefined || Object.hasOwn(choose.wordings, value);
}

function wordOf(value: string, choose: Content['choose'], { base }: Around): string {
  return base.parameters.get(choose?.fact ?? '')?.declaration.values?.[value] ?? value;
}

function withLead({ name, blocks }: Field): RootContent[] {
  const words = fieldWords.nl[name].trim();
  return words === '' ? [...blocks] : [lead(words), ...blocks];
}

function lead(words: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: words }] }] };
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
