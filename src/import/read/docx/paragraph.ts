/** One paragraph: its words, its number, how it looks, and what is drawn beside it. */
import type { PaperBlock, PaperParagraph } from '../../../model/paper.ts';
import { autoNumber } from './auto-numbers.ts';
import { joinControls } from './controls.ts';
import { drawnBlocks } from './drawings.ts';
import { depthOf } from './items.ts';
import { factsOf, type ParagraphFacts } from './paragraph-facts.ts';
import { lookOfParagraph } from './paragraph-look.ts';
import { type Piece, treeOf, trimmed } from './pieces.ts';
import { type Around, keepApart, nextId, placeNow, type Reader, tell } from './reader.ts';
import { type Gathered, gather, newGathered } from './runs.ts';
import { startsCounted, withoutTypedBullet } from './typed-marker.ts';
import { childOf, type XmlNode } from './xml.ts';

/** A block, and what it has in common with those in the same frame. */
export interface Framed {
  readonly block: PaperBlock;
  readonly frame: string | null;
}

export function readParagraph(node: XmlNode, reader: Reader, outside: Around): Framed[] {
  const properties = childOf(node, 'w:pPr');
  const facts = factsOf(properties, reader.styles, reader.numberings);
  const around = facts.isContents ? { ...outside, isContents: true } : outside;
  const into = newGathered();
  gather(node.children, { reader, around, into, style: facts.style?.id, change: null, link: null, look: null });
  const { waiting } = reader;
  waiting.anchors.push(...into.anchors);
  if (facts.startsPage || into.breaksBefore) waiting.startsPage = true;
  const paragraph = made(node, facts, into, reader, around);
  for (const [kind, text] of Object.entries(into.apart))
    keepApart(reader, kind as keyof typeof into.apart & string, text, around.story);
  countFormatChanges(properties, node, reader);
  const beside = (isBefore: boolean) =>
    into.drawn.flatMap((item) => (item.isBefore === isBefore ? drawnBlocks(item.node, reader, around) : []));
  const plain = (block: PaperBlock): Framed => ({ block, frame: null });
  const own = paragraph === undefined ? [] : [{ block: paragraph, frame: facts.frame }];
  // Pictures before the words are seen there; what else is drawn floats.
  const [before, after] = [beside(true), beside(false)];
  if (into.breaksAfter) waiting.startsPage = true;
  const isPicture = ({ type }: PaperBlock) => type === 'picture';
  return [
    ...before.filter(isPicture).map(plain),
    ...own,
    ...[...before.filter((block) => !isPicture(block)), ...after].map(plain),
  ];
}

/** Undefined where nothing is to be read: it has no words, number or control. */
function made(
  node: XmlNode,
  facts: ParagraphFacts,
  into: Gathered,
  reader: Reader,
  around: Around,
): PaperParagraph | undefined {
  const { waiting } = reader;
  const all = trimmed([...waiting.dropCap, ...into.pieces]);
  if (facts.isDropCap && all.length > 0) {
    waiting.dropCap = all;
    return undefined;
  }
  waiting.dropCap = [];
  const isUnseen = all.length === 0 && (facts.isMarkHidden || Object.keys(into.apart).length > 0);
  const counted = facts.numbered === null || isUnseen ? null : facts.numbered;
  const control = waiting.control === null ? into.control : joinControls(into.control, waiting.control);
  const counts =
    counted === null
      ? autoNumber(node, facts.heading, reader.counters)
      : reader.counters.next(counted.id, counted.numbering, counted.level);
  const isPlain = counts === null && facts.heading === null && control === null;
  const { marker, pieces } = isPlain ? withoutTypedBullet(all) : { marker: counts, pieces: all };
  if (pieces.length === 0 && control === null && marker?.kind !== 'number') return undefined;
  const id = nextId(reader);
  const place = placeNow(reader, around.story);
  const look = lookOfParagraph(pieces, facts);
  if (into.hasRightToLeft) tell(reader, 'right-to-left', place);
  noteRemarks(into, pieces, id, reader);
  const paragraph: PaperParagraph = {
    type: 'paragraph',
    id,
    place,
    content: treeOf(pieces, look.isBold, look.isItalic),
    heading: facts.heading,
    role: facts.role,
    marker,
    depth: depthOf(reader, facts, marker, isPlain && marker === null && startsCounted(pieces)),
    look,
    startsPage: waiting.startsPage,
    anchors: [...new Set(waiting.anchors)],
    field: control,
    endChange: (facts.endChange ?? around.change)?.edit ?? null,
  };
  waiting.anchors = [];
  waiting.startsPage = false;
  waiting.control = null;
  return paragraph;
}

/** What comments in it are about: from where each begins to where it ends, or to the end of the paragraph. */
function noteRemarks({ remarks }: Gathered, pieces: readonly Piece[], id: number, { comments }: Reader): void {
  if (remarks.length === 0) return;
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const open = new Map<string, number>();
  const close = (comment: string, from: number | undefined, to: number) => {
    const known = comments.get(comment);
    if (known === undefined || known.paragraph !== null) return;
    known.paragraph = id;
    known.quoted = from === undefined ? '' : text.slice(from, to).trim();
  };
  for (const { id: comment, at, isEnd } of remarks) {
    if (!isEnd) open.set(comment, at);
    else {
      close(comment, open.get(comment), at);
      open.delete(comment);
    }
  }
  for (const [comment, from] of open) close(comment, from, text.length);
}

/** Of formatting, not of words: these are told, and otherwise nothing (§17.13.5). */
function countFormatChanges(properties: XmlNode | undefined, node: XmlNode, reader: Reader): void {
  const ofParagraph = properties?.children.some(
    ({ name }) => name.endsWith('PrChange') || name === 'w:numberingChange',
  );
  const runs = node.children.filter((run) => childOf(childOf(run, 'w:rPr'), 'w:rPrChange') !== undefined);
  const count = runs.length + (ofParagraph === true ? 1 : 0);
  if (count > 0) tell(reader, 'format-changes', null, count);
}
