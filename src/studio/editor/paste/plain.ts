/** Text without markup, as it is pasted: blank lines part paragraphs, and lines that count are lists. */
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { cleanWords } from '../text/say-inline.ts';
import { schema } from '../text/schema.ts';
import { asLists, follows, type Marked, type Pasted, typedMarker } from './blocks.ts';

const { paragraph, list, item } = schema.nodes;

/** Of a text with blank lines, other lines go on with the one before; without, each is a paragraph. */
export function plainBlocks(text: string): Pasted<string>[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const isParted = lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1);
  const found: ({ kind: 'paragraph'; words: string } | Marked<string>)[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    if (words === '') {
      isOpen = false;
      continue;
    }
    const typed = typedMarker(line.trimStart());
    const last = found.at(-1);
    if (typed !== undefined && isOfList(typed.marker, last, lines, index)) {
      const level = 1 + Math.floor(line.replaceAll('\t', '  ').search(/\S/) / 2);
      found.push({ kind: 'marked', level, marker: typed.marker, words: line.trimStart().slice(typed.length).trim() });
    } else if (isOpen && last !== undefined && (isParted || (last.kind === 'marked' && /^\s/.test(line))))
      found[found.length - 1] = { ...last, words: `${last.words} ${words}` };
    else found.push({ kind: 'paragraph', words });
    isOpen = true;
  }
  return asLists(found);
}

/** One line with a letter is a sentence, such as one with initials; two that follow each other are a list. */
function isOfList(
  marker: string,
  last: { kind: string; marker?: string } | undefined,
  lines: readonly string[],
  at: number,
): boolean {
  if (last?.kind === 'marked') return true;
  const next = lines.slice(at + 1).find((line) => typedMarker(line.trimStart()) !== undefined);
  const following = next === undefined ? undefined : typedMarker(next.trimStart());
  return following !== undefined && (follows(following.marker, marker) || /^\s/.test(next ?? ''));
}

export function plainSlice(text: string): Slice {
  const blocks = plainBlocks(text).flatMap(blockOf);
  return new Slice(Fragment.from(blocks), openAt(blocks[0]), openAt(blocks.at(-1)));
}

/** A paragraph at an end goes on with what stands there. */
function openAt(block: Node | undefined): number {
  return block?.type === paragraph ? 1 : 0;
}

function blockOf(block: Pasted<string>): Node[] {
  if (block.kind === 'paragraph') {
    const words = cleanWords(block.words).replaceAll(/ {2,}/g, ' ');
    return words === '' ? [] : [paragraph.create(null, schema.text(words))];
  }
  if (block.kind === 'table') return [];
  const items = block.items.flatMap((own) => {
    const blocks = own.flatMap(blockOf);
    return blocks.length === 0 ? [] : [item.create(null, blocks)];
  });
  return items.length === 0 ? [] : [list.create({ ...block.counts }, items)];
}
