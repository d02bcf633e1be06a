/** Lines of letters as running text. */
import type { PhrasingContent } from 'mdast';
import type { Joined } from '../../../model/paper.ts';
import { wordsIn } from '../../../model/words-in.ts';
import type { DraftNote, Line } from './draft.ts';
import { joiningOf, type Vocabulary } from './hyphens.ts';
import { isSpace, spacedLetters } from './lines.ts';
import type { Run } from './raw.ts';

export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly references: ReadonlyMap<Run, DraftNote>;
  /** Of a note, how references name it. */
  readonly noteIds: ReadonlyMap<DraftNote, string>;
}

interface Piece {
  text: string;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly url: string | null;
  readonly note: string | null;
}

export type JoinedHere = Pick<Joined, 'pieces' | 'word'>;

export function contentOf(
  lines: readonly Line[],
  reading: Reading,
): { readonly content: PhrasingContent[]; readonly joined: readonly JoinedHere[] } {
  const joined: JoinedHere[] = [];
  const isBold = lines.every((line) => line.isBold);
  const isItalic = lines.every((line) => line.isItalic);
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const between = before === undefined ? '' : betweenLines(pieces, before, line, reading, joined);
    const spaced = spacedLetters(line.runs);
    for (const [at, run] of line.runs.entries()) {
      const id = noteOf(run, reading);
      const space = at === 0 ? between : isSpace(line.runs[at - 1], run, spaced) ? ' ' : '';
      addPiece(pieces, space, {
        text: id === null ? run.text : '',
        isStrong: run.isBold && !isBold,
        isEmphasis: run.isItalic && !isItalic,
        url: run.url,
        note: id,
      });
    }
  }
  return { content: nodesOf(pieces), joined };
}

function noteOf(run: Run, { references, noteIds }: Reading): string | null {
  const note = references.get(run);
  return note === undefined ? null : (noteIds.get(note) ?? null);
}

/** What stands between the text so far and the next line; takes off a hyphen that goes. */
function betweenLines(
  pieces: Piece[],
  before: Line,
  line: Line,
  { vocabulary }: Reading,
  joined: JoinedHere[],
): string {
  const last = pieces.at(-1);
  if (last === undefined) return '';
  const how =
    last.note === null ? joiningOf(before.text, line.text, vocabulary, before.runs.at(-1)?.isBroken === true) : 'apart';
  if (how === 'apart') return ' ';
  const head = wordsIn(before.text.slice(-80)).at(-1) ?? '';
  const tail = wordsIn(line.text.slice(0, 80))[0] ?? '';
  const word = (how === 'joined' ? head.slice(0, -1) : head) + tail;
  joined.push({ pieces: [head, tail], word });
  if (how === 'joined') last.text = last.text.slice(0, -1);
  return '';
}

function addPiece(pieces: Piece[], space: string, piece: Piece): void {
  const last = pieces.at(-1);
  const isSame =
    last !== undefined &&
    last.note === null &&
    piece.note === null &&
    last.url === piece.url &&
    last.isStrong === piece.isStrong &&
    last.isEmphasis === piece.isEmphasis;
  if (isSame) last.text += space + piece.text;
  // White space between words of other looks is of neither.
  else if (space !== '' && last !== undefined && piece.note === null) pieces.push(plain(space), piece);
  else pieces.push(piece);
}

const plain = (text: string): Piece => ({ text, isStrong: false, isEmphasis: false, url: null, note: null });

function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const piece of pieces) {
    const node = nodeOf(piece);
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value !== '') nodes.push(node);
  }
  return nodes;
}

function nodeOf({ text, isStrong, isEmphasis, url, note }: Piece): PhrasingContent {
  if (note !== null) return { type: 'footnoteReference', identifier: note, label: note };
  let node: PhrasingContent = { type: 'text', value: text };
  if (text.trim() === '') return node;
  if (isEmphasis) node = { type: 'emphasis', children: [node] };
  if (isStrong) node = { type: 'strong', children: [node] };
  return url === null ? node : { type: 'link', url, children: [node] };
}
