/**
 * What a reader reads: words and how they look, where each leads, how lists count, pictures. This is the one definition of equal
 * text. Fingerprints are taken of it, and comparing and pins go by it, so that they never contradict. Ids, places,
 * languages and layout are no part of it, nor is how it was typed: rewrapped, or with other markup of the same look.
 */
import type { List, Nodes, RootContent } from 'mdast';
import { asRead, lineAsRead } from './eye.ts';
import type { FigureContent, ResolvedContent } from './resolved.ts';
import { writtenAs } from './text.ts';

/** How a link within the text is read, told of the id that it leads to. */
type TargetOf = (id: string) => unknown;

/** Plain data; equal as JSON where two contents read the same. */
export type Reading = Readonly<Record<string, unknown>>;

/** Without `targetOf` links within the text are just links: what they lead to has another name in each of two texts. */
export function readingOf(content: ResolvedContent, targetOf?: TargetOf): Reading {
  if (content.kind === 'figure') return readingOfFigure(content);
  const { kind: _, ...fields } = content;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? lineAsRead(value) : readingOfField(value, targetOf),
    ]),
  );
}

/** Of a picture its bytes: whether two look the same to the eye, only who draws them can tell. */
function readingOfFigure({ picture, number, alt, caption }: FigureContent): Reading {
  const line = (value: string | null) => (value === null ? null : lineAsRead(value));
  return { picture: picture?.sha256 ?? null, number: line(number), alt: lineAsRead(alt), caption: line(caption) };
}

/** Of a text; of cells each is one. */
function readingOfField(value: readonly RootContent[] | readonly (readonly RootContent[])[], targetOf?: TargetOf) {
  const isCells = (own: typeof value): own is readonly (readonly RootContent[])[] => Array.isArray(own[0]);
  return isCells(value) ? value.map((cell) => readingOfBlocks(cell, targetOf)) : readingOfBlocks(value, targetOf);
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

const byId: TargetOf = (id) => id;

/** Footnotes go by their order, for their names in the source are never printed. */
export function readingOfBlocks(nodes: readonly RootContent[], targetOf: TargetOf = () => null): unknown[] {
  const notes = new Map<string, number>();
  const noteNumber = (identifier: string): number => {
    const number = notes.get(identifier) ?? notes.size + 1;
    notes.set(identifier, number);
    return number;
  };
  const context: Context = { noteNumber, targetOf };
  const one = (node: Nodes): unknown[] => {
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        return [node.type, readRunning(node.children, context)];
      case 'list':
        return ['list', countingOf(node), node.children.map(one)];
      case 'formField':
        return [node.type, node.kind, node.lines ?? null, node.children.map(one)];
      case 'footnoteDefinition':
        return [node.type, noteNumber(node.identifier), node.children.map(one)];
      default:
        return 'children' in node ? [node.type, node.children.map(one)] : [node.type];
    }
  };
  return nodes.map(one);
}

/** A first number, and how it is written where that is not in digits with a full stop; null of bullets. */
function countingOf({ ordered, start, data }: List): unknown {
  if (ordered !== true) return null;
  const first = start ?? 1;
  return data?.marker === undefined
    ? first
    : [
        first,
        data.marker.style,
        data.marker.delimiter,
        ...(data.marker.before === undefined ? [] : [data.marker.before]),
      ];
}

interface Context {
  readonly noteNumber: (identifier: string) => number;
  readonly targetOf: TargetOf;
}

/** How letters look, and where they lead. */
interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Address and title of a link. */
  readonly link: readonly unknown[] | null;
}

const PLAIN: Look = { strong: false, emphasis: false, link: null };

/** Letters that look alike; or a break, the number of a note. */
type Piece = { letters: string; readonly look: Look } | { readonly sign: readonly unknown[] };

function readRunning(nodes: readonly Nodes[], context: Context): unknown[] {
  const pieces: Piece[] = [];
  /** White space that is only read when something follows it on its line. */
  let isSpaced = false;
  const put = (letters: string, look: Look) => {
    const last = pieces.at(-1);
    if (last !== undefined && 'look' in last && isAlike(last.look, look)) last.letters += letters;
    else pieces.push({ letters, look });
  };
  const space = (look: Look) => {
    const last = pieces.at(-1);
    if (isSpaced && last !== undefined && !isBreak(last)) put(' ', 'look' in last ? common(last.look, look) : PLAIN);
    isSpaced = false;
  };
  const text = (value: string, look: Look) => {
    const read = asRead(value);
    const letters = read.trim();
    isSpaced ||= read.startsWith(' ');
    if (letters === '') return;
    space(look);
    put(letters, look);
    isSpaced = read.endsWith(' ');
  };
  const sign = (own: readonly unknown[]) => {
    if (own[0] === 'break') isSpaced = false;
    else space(PLAIN);
    pieces.push({ sign: own });
  };
  const walk = (node: Nodes, look: Look): void => {
    const letters = lettersOf(node);
    const inner = lookIn(node, look, context);
    if (letters !== undefined) text(letters, look);
    else if (inner !== undefined && 'children' in node) for (const child of node.children) walk(child, inner);
    else sign(signOf(node, context));
  };
  for (const node of nodes) walk(node, PLAIN);
  return pieces.map(plainly);
}

/** No text of the source holds it; see decision 0034. */
const VALUE = '\uE000';

function lettersOf(node: Nodes): string | undefined {
  if (node.type === 'parameter') return `${VALUE}${writtenAs(node)}${VALUE}`;
  return node.type === 'text' ? node.value : undefined;
}

/** The look of what stands in it; undefined where that has no words of its own. */
function lookIn(node: Nodes, look: Look, context: Context): Look | undefined {
  if (node.type === 'strong' || node.type === 'emphasis') return { ...look, [node.type]: true };
  return node.type === 'link' && node.children.length > 0 ? { ...look, link: linkOf(node, context) } : undefined;
}

function signOf(node: Nodes, context: Context): readonly unknown[] {
  if (node.type === 'footnoteReference') return ['note', context.noteNumber(node.identifier)];
  return node.type === 'link' ? ['link', linkOf(node, context)] : [node.type];
}

function linkOf({ url, title }: Extract<Nodes, { type: 'link' }>, { targetOf }: Context): readonly unknown[] {
  const target = url.startsWith('#') ? ['#', targetOf(url.slice(1))] : [url.normalize('NFC')];
  return [...target, title == null ? null : lineAsRead(title)];
}

function plainly(piece: Piece): unknown {
  if ('sign' in piece) return piece.sign;
  const letters = piece.letters.normalize('NFC');
  const { strong, emphasis, link } = piece.look;
  return piece.look === PLAIN ? letters : [letters, strong, emphasis, link];
}

function isBreak(piece: Piece): boolean {
  return 'sign' in piece && piece.sign[0] === 'break';
}

function isAlike(one: Look, other: Look): boolean {
  if (one === other) return true;
  return one.strong === other.strong && one.emphasis === other.emphasis && isSameLink(one.link, other.link);
}

function isSameLink(one: Look['link'], other: Look['link']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A space between words has the look that both of them have: bold or not, it looks the same. */
function common(one: Look, other: Look): Look {
  if (one === PLAIN || other === PLAIN) return PLAIN;
  const own = {
    strong: one.strong && other.strong,
    emphasis: one.emphasis && other.emphasis,
    link: isSameLink(one.link, other.link) ? one.link : null,
  };
  return isAlike(own, PLAIN) ? PLAIN : own;
}
