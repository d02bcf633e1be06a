/** Where the walk through a page is, and how what it gathers becomes paragraphs. */
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import type { Marker, PaperBlock, PaperParagraph, PaperPicture, PaperRole, Story } from '../../../model/paper.ts';
import { type Draft, leave, PLAIN_LOOK, paragraphOf, placeIn, RIGHT_TO_LEFT, tell } from '../draft.ts';
import { areAll, collapsed, type Marks, NO_MARKS, paragraphsIn, phrasingOf, plainOfRuns, type Run } from '../runs.ts';
import { typedBullet } from '../typed-bullet.ts';
import type { Landmarks } from './around.ts';
import { type Measure, property } from './elements.ts';
import { linesApart } from './line-breaks.ts';
import type { Targets } from './links.ts';
import type { GoogleCounts, OpenList } from './lists.ts';
import type { FoundNotes } from './notes.ts';
import type { StyleSheet } from './style.ts';
import type { WordItem } from './word.ts';

export interface Around {
  readonly marks: Marks;
  readonly heading: number | null;
  readonly role: PaperRole | null;
  readonly depth: number;
  readonly list: OpenList | null;
  readonly item: WordItem | undefined;
  readonly style: string | null;
  readonly align: PaperParagraph['look']['align'];
  readonly indent: number | null;
  readonly isCapitals: boolean;
  /** White space counts. */
  readonly isPreformatted: boolean;
  readonly isInText: boolean;
  readonly story: Story;
  /** In a text file. */
  readonly line: number | null;
  readonly tableDepth: number;
}

export const AT_START: Around = {
  marks: NO_MARKS,
  heading: null,
  role: null,
  depth: 0,
  list: null,
  item: undefined,
  style: null,
  align: null,
  indent: null,
  isCapitals: false,
  isPreformatted: false,
  isInText: false,
  story: 'body',
  line: null,
  tableDepth: 0,
};

/** What is known of a page before it is walked through, and what the walk has gathered. */
export interface Walk {
  readonly draft: Draft;
  readonly isOwn: boolean;
  /** It was made of Markdown: `data-` properties say what that said. */
  readonly isMarkdown: boolean;
  readonly sizes: ReadonlyMap<Nodes, Measure>;
  readonly sheet: StyleSheet;
  readonly targets: Targets;
  readonly landmarks: Landmarks;
  readonly notes: FoundNotes;
  readonly language: string | null;
  /** Numbers of notes and signs that lead back, which are one piece of furniture together. */
  readonly signs: string[];
  readonly google: GoogleCounts;
  lists: number;
  blocks: PaperBlock[];
  runs: Run[];
  anchors: string[];
  marker: Marker | null;
  field: PaperParagraph['field'];
  pictures: PaperPicture[];
  startsPage: boolean;
  visit(nodes: readonly (RootContent | ElementContent)[], around: Around): void;
}

/** The blocks of what stands in a cell, box or note. */
export function apart(walk: Walk, nodes: readonly (RootContent | ElementContent)[], around: Around): PaperBlock[] {
  flush(walk, around);
  const { blocks, anchors } = walk;
  walk.blocks = [];
  walk.anchors = [];
  walk.visit(nodes, around);
  flush(walk, around);
  const inside = walk.blocks;
  walk.blocks = blocks;
  // An anchor that nothing followed stays for what comes next.
  walk.anchors = [...anchors, ...walk.anchors];
  return inside;
}

export function addText(walk: Walk, value: string, { marks }: Around): void {
  if (value !== '') walk.runs.push({ type: 'text', value, marks });
}

export function sign(walk: Walk, text: string): void {
  if (text.trim() !== '') walk.signs.push(text.trim());
}

export function furnish(walk: Walk, kind: Parameters<typeof leave>[1], text: string, around: Around): void {
  leave(walk.draft, kind, text, placeIn(around.story, around.line));
}

/** What was gathered becomes paragraphs, and then what pictures stood in it. */
export function flush(walk: Walk, around: Around): void {
  const gathered = around.isPreformatted ? trimmedLines(walk.runs) : collapsed(walk.runs);
  walk.runs = [];
  const parts = around.isPreformatted ? [gathered] : paragraphsIn(gathered).flatMap(linesApart).map(collapsed);
  for (const runs of parts) {
    const hasContent = plainOfRuns(runs).trim() !== '' || runs.some(({ type }) => type === 'note');
    if (!hasContent && walk.field === null) continue;
    walk.blocks.push(paragraphWith(walk, hasContent ? trimmed(runs) : [], around));
  }
  if (walk.pictures.length > 0) {
    walk.blocks.push(...walk.pictures);
    tell(walk.draft, 'pictures-elsewhere', walk.pictures.filter(({ bytes }) => bytes === null).length);
    walk.pictures = [];
  }
}

/** A number that was typed and has no words of its own is a paragraph by itself. */
export function settle(walk: Walk, around: Around): void {
  if (walk.marker?.isTyped === true) walk.blocks.push(paragraphWith(walk, [], around));
}

/** What a paragraph to come begins with: where none came of a number that was typed before, that one is a paragraph. */
export function mark(walk: Walk, marker: Marker | null, around: Around): void {
  settle(walk, around);
  walk.marker = marker;
}

/** Where an element stands in a text file. */
export function lineOf(walk: Walk, element: Element, around: Around): number | null {
  const line = walk.isMarkdown ? property(element, 'dataLine') : '';
  return line === '' ? around.line : Number(line);
}

function paragraphWith(walk: Walk, given: readonly Run[], around: Around): PaperParagraph {
  const { runs, marker } = withBullet(walk, given, around);
  const isBold = areAll(runs, 'strong');
  const isItalic = areAll(runs, 'emphasis');
  const plain = plainOfRuns(runs);
  if (RIGHT_TO_LEFT.test(plain)) tell(walk.draft, 'right-to-left');
  const without = new Set([...(isBold ? (['strong'] as const) : []), ...(isItalic ? (['emphasis'] as const) : [])]);
  const own = paragraphOf(phrasingOf(runs, without), {
    place: placeIn(around.story, around.line),
    heading: around.heading,
    role: around.role,
    marker,
    depth: around.depth > 0 ? around.depth : marker?.kind === 'bullet' ? (marker.level ?? 0) + 1 : 0,
    look: {
      ...PLAIN_LOOK,
      size: sizeOf(runs),
      isBold,
      isItalic,
      isCapitals: around.isCapitals || isTypedInCapitals(plain),
      align: around.align,
      indent: around.indent,
      style: around.style,
    },
    startsPage: walk.startsPage,
    anchors: walk.anchors,
    field: walk.field,
  });
  walk.anchors = [];
  walk.marker = null;
  walk.field = null;
  walk.startsPage = false;
  return own;
}

/** A bullet that was typed is no word of the text. */
function withBullet(walk: Walk, runs: readonly Run[], around: Around): { runs: readonly Run[]; marker: Marker | null } {
  const [first, ...rest] = runs;
  const isFree = walk.marker === null && around.heading === null && first?.type === 'text' && !first.marks.code;
  const bullet = isFree ? typedBullet(`${first.value}${rest.length > 0 ? 'x' : ''}`, false) : undefined;
  if (bullet === undefined || first?.type !== 'text') return { runs, marker: walk.marker };
  const value = first.value.slice(bullet.length);
  return { runs: value === '' ? trimmed(rest) : [{ ...first, value }, ...rest], marker: bullet.marker };
}

/** Without white space of any kind at its ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const list = [...runs];
  const isSpace = (run: Run | undefined) => run?.type === 'break' || (run?.type === 'text' && run.value.trim() === '');
  while (isSpace(list[0])) list.shift();
  while (isSpace(list.at(-1))) list.pop();
  const [first] = list;
  if (first?.type === 'text') list[0] = { ...first, value: first.value.trimStart() };
  const last = list.at(-1);
  if (last?.type === 'text') list[list.length - 1] = { ...last, value: last.value.trimEnd() };
  return list;
}

function trimmedLines(runs: readonly Run[]): Run[] {
  return trimmed(
    runs.flatMap((run): Run[] => {
      if (run.type !== 'text' || !run.value.includes('\n')) return [run];
      return run.value
        .split('\n')
        .flatMap((value, index): Run[] => [
          ...(index === 0 ? [] : [{ type: 'break' as const, marks: run.marks }]),
          ...(value === '' ? [] : [{ ...run, value }]),
        ]);
    }),
  );
}

function sizeOf(runs: readonly Run[]): number | null {
  const sizes = new Set(
    runs.filter((run) => run.type === 'text' && run.value.trim() !== '').map(({ marks }) => marks.size),
  );
  const [only = null] = sizes;
  return sizes.size === 1 ? only : null;
}

function isTypedInCapitals(text: string): boolean {
  return /\p{Lu}\P{Ll}*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
