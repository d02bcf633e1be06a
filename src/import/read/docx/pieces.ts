/** Running text, piece by piece as the runs have it, and the tree of it. */
import type { PhrasingContent } from 'mdast';
import { type Tracked, trackedData } from './tracked.ts';

export interface Piece {
  readonly kind: 'text' | 'break' | 'note';
  /** The text, or the id of the note; empty of a break. */
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly isCapitals: boolean;
  readonly size: number | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly change: Tracked | null;
}

type Marks = Omit<Piece, 'kind' | 'text'>;

const MARKS = ['isStruck', 'isStrong', 'isEmphasis'] as const;

/** Without what holds of all of it, which the look of the paragraph says. `language`: of the document. */
export function treeOf(pieces: readonly Piece[], isBold: boolean, isItalic: boolean): PhrasingContent[] {
  const plain = pieces.flatMap((piece) =>
    withSpaceApart({
      ...piece,
      isStrong: piece.isStrong && !isBold,
      isEmphasis: (piece.isEmphasis && !isItalic) || (piece.isUnderlined && piece.link === null),
    }),
  );
  return linked(filled(plain));
}

/** White space at the ends of a marked run is not marked. */
function withSpaceApart(piece: Piece): Piece[] {
  if (piece.kind !== 'text' || !MARKS.some((mark) => piece[mark])) return [piece];
  const start = piece.text.length - piece.text.trimStart().length;
  const end = piece.text.trimEnd().length;
  if (end <= start) return [{ ...piece, ...UNMARKED }];
  const cut = (text: string, marks: Partial<Marks>): Piece[] => (text === '' ? [] : [{ ...piece, ...marks, text }]);
  return [
    ...cut(piece.text.slice(0, start), UNMARKED),
    ...cut(piece.text.slice(start, end), {}),
    ...cut(piece.text.slice(end), UNMARKED),
  ];
}

const UNMARKED = { isStruck: false, isStrong: false, isEmphasis: false } as const;

/** White space between two runs that are marked alike is so too; a mark goes on over it. */
function filled(pieces: readonly Piece[]): Piece[] {
  const next: (Piece | undefined)[] = [];
  for (let at = pieces.length - 1, last: Piece | undefined; at >= 0; at--) {
    next[at] = last;
    const piece = pieces[at];
    if (piece !== undefined && !isSpace(piece)) last = piece;
  }
  let before: Piece | undefined;
  return pieces.map((piece, at) => {
    if (!isSpace(piece)) {
      before = piece;
      return piece;
    }
    const after = next[at];
    const both = (mark: (typeof MARKS)[number]) => before?.[mark] === true && after?.[mark] === true;
    return { ...piece, isStruck: both('isStruck'), isStrong: both('isStrong'), isEmphasis: both('isEmphasis') };
  });
}

function isSpace({ kind, text }: Piece): boolean {
  return kind === 'break' || (kind === 'text' && text.trim() === '');
}

function linked(pieces: readonly Piece[]): PhrasingContent[] {
  return runsBy(pieces, ({ link }) => link).flatMap(([url, run]): PhrasingContent[] => {
    const children = marked(run, 0);
    return url === null ? children : [{ type: 'link', url, children } as PhrasingContent];
  });
}

const NODES = { isStruck: 'delete', isStrong: 'strong', isEmphasis: 'emphasis' } as const;

function marked(pieces: readonly Piece[], at: number): PhrasingContent[] {
  const mark = MARKS[at];
  if (mark === undefined) return leaves(pieces);
  return runsBy(pieces, (piece) => piece[mark]).flatMap(([isMarked, run]): PhrasingContent[] => {
    const children = marked(run, at + 1);
    return isMarked ? [{ type: NODES[mark], children }] : children;
  });
}

function leaves(pieces: readonly Piece[]): PhrasingContent[] {
  return runsBy(pieces, ({ kind, language, change }) => JSON.stringify([kind, language, change])).flatMap(([, run]) => {
    const [first] = run;
    if (first === undefined) return [];
    if (first.kind === 'break') return run.map((): PhrasingContent => ({ type: 'break' }));
    const { language, change } = first;
    const data = { ...(language === null ? {} : { lang: language }), ...trackedData(change) };
    const kept = Object.keys(data).length === 0 ? {} : { data };
    if (first.kind === 'note')
      return run.map(
        ({ text }): PhrasingContent => ({ type: 'footnoteReference', identifier: text, label: text, ...kept }),
      );
    return [{ type: 'text', value: run.map(({ text }) => text).join(''), ...kept } satisfies PhrasingContent];
  });
}

function runsBy<K>(pieces: readonly Piece[], keyOf: (piece: Piece) => K): [K, Piece[]][] {
  const runs: [K, Piece[]][] = [];
  for (const piece of pieces) {
    const key = keyOf(piece);
    const last = runs.at(-1);
    if (last !== undefined && last[0] === key) last[1].push(piece);
    else runs.push([key, [piece]]);
  }
  return runs;
}

/** Without white space and breaks at its ends. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  let start = 0;
  let end = pieces.length;
  const isBlank = (piece: Piece | undefined) => piece !== undefined && isSpace(piece);
  while (start < end && isBlank(pieces[start])) start++;
  while (end > start && isBlank(pieces[end - 1])) end--;
  const kept = pieces.slice(start, end);
  return kept.map((piece, at) => {
    if (piece.kind !== 'text') return piece;
    const text = at === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: at === kept.length - 1 ? text.trimEnd() : text };
  });
}
