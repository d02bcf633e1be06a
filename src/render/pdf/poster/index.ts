/** A poster: one page, its text as large as fits and its room shared out. */
import type { RootContent } from 'mdast';
import { type DocumentTree, partOf } from '../../../model/tree.ts';
import { layBlock } from '../page/blocks.ts';
import { startLayout, withAnchors } from '../page/document.ts';
import { figureStrip } from '../page/figures.ts';
import { emptyStrip, type PlacedStrip, type Strip } from '../page/flow.ts';
import { addStrip, type Context, type MissingGlyph, separately } from '../page/layout.ts';
import { takeNotes } from '../page/notes.ts';
import { paginate } from '../page/paginate.ts';
import type { Pictures } from '../page/picture.ts';
import { notesHeight, placeFrames, spaceBetween } from '../page/spacing.ts';
import type { StructNode } from '../page/structure.ts';
import { type FaceKey, lookOf, notes as noteMeasures, page, poster } from '../page/style.ts';
import type { Sheet } from '../paint/state.ts';
import type { Face } from '../type/face.ts';
import { layPosterBlock } from './blocks.ts';
import { type PosterState, posterLook, posterWidth, type Scale } from './look.ts';

export interface Poster {
  sheets: Sheet[];
  structure: StructNode;
  missing: MissingGlyph[];
  /** It takes more than one page, also in the smallest type. */
  tooLong: boolean;
}

/** Sizes of the text, in points. */
const LARGEST = 30;
const SMALLEST = 10;
const STEP = 0.25;
/** Room added at one place is at most so many times the size of the text: beyond that, what belongs together falls apart. */
const MOST_AIR = 1.6;
/** Between the text, the notes and what stands at the foot. */
const APART = 16;

/** Lays out a poster. */
export function layPoster(tree: DocumentTree, faces: Readonly<Record<FaceKey, Face>>, pictures: Pictures): Poster {
  const lay = (scale: Scale) => layScaled(tree, faces, pictures, scale);
  const size = largestSize((tried) => {
    const { spare, cramped } = lay({ size: tried, air: 0, hyphenate: false });
    return spare >= 0 && !cramped;
  });
  if (size !== null) return { ...place(withAir({ size, hyphenate: false }, lay)), tooLong: false };
  const tight = lay({ size: SMALLEST, air: 0, hyphenate: true });
  if (tight.spare >= 0) return { ...place(withAir({ size: SMALLEST, hyphenate: true }, lay)), tooLong: false };
  const { strips, foot, notes, structure, missing } = tight;
  const pages = paginate([...strips, ...foot], notes, new Set());
  return {
    sheets: pages.map((page) => ({ ...page, kind: 'poster', letterhead: null })),
    structure,
    missing,
    tooLong: true,
  };
}

/** By halves: what fits in one size fits in all smaller ones, or so nearly that no one sees the difference. */
function largestSize(fits: (size: number) => boolean): number | null {
  let fitting: number | null = null;
  let low = 0;
  let high = (LARGEST - SMALLEST) / STEP;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const size = SMALLEST + middle * STEP;
    if (fits(size)) {
      fitting = size;
      low = middle + 1;
    } else high = middle - 1;
  }
  return fitting;
}

/** With as much air as there is room for. */
function withAir(scale: Omit<Scale, 'air'>, lay: (scale: Scale) => Laid): Laid {
  const { spare } = lay({ ...scale, air: 0 });
  // Every place that takes air takes the same, so the height grows evenly with it.
  const places = spare - lay({ ...scale, air: 1 }).spare;
  return lay({ ...scale, air: places > 0 ? Math.min(spare / places, MOST_AIR * scale.size) : 0 });
}

interface Laid {
  strips: Strip[];
  /** The source and the notice, at the foot of the page. */
  foot: Strip[];
  notes: ReadonlyMap<string, Strip[]>;
  noteStrips: Strip[];
  structure: StructNode;
  missing: MissingGlyph[];
  /** See `PosterState`. */
  cramped: boolean;
  /** Height that is left; negative: it does not fit. */
  spare: number;
}

function layScaled(tree: DocumentTree, faces: Readonly<Record<FaceKey, Face>>, pictures: Pictures, scale: Scale): Laid {
  const structure: StructNode = { tag: 'Document', children: [] };
  const look = posterLook(lookOf(tree.data.meta.houseStyle), scale);
  const state: PosterState = {
    ...startLayout(tree, faces, { look, pictures: pictures.figures }),
    noteColumn: poster,
    scale,
    cramped: false,
  };
  const context: Context = {
    x: poster.left,
    width: posterWidth,
    style: look.styles.body,
    frames: [],
    parent: structure,
    hanging: false,
  };
  const head = pictures.logo === null ? [] : [{ ...figureStrip(pictures.logo, poster.left, structure), after: APART }];
  const blocks = withAnchors(tree.children).filter((node) => partOf(node) !== 'notes');
  const isAtFoot = (node: RootContent) => partOf(node) === 'colophon' || partOf(node) === 'notice';
  const body = separately(state, () => {
    for (const node of blocks.filter((block) => !isAtFoot(block))) layPosterBlock(node, context, state);
    if (state.marks.length > 0 || state.labels.length > 0) addStrip(state, emptyStrip(0));
  });
  const foot = separately(state, () => {
    const { lead, note } = look.styles;
    for (const node of blocks.filter(isAtFoot))
      layBlock(node, { ...context, style: partOf(node) === 'notice' ? note : lead }, state);
  });
  const strips = [...head, ...body];
  const { notes, missing } = state;
  const noteStrips = takeNotes(
    [...strips, ...foot].flatMap((strip) => strip.notes),
    notes,
    new Set(),
  );
  const used = stack(strips, poster.top).bottom + notesHeight(noteStrips) + APART + stack(foot, 0).bottom;
  return { strips, foot, notes, noteStrips, structure, missing, cramped: state.cramped, spare: poster.bottom - used };
}

function place({ strips, foot, noteStrips, structure, missing }: Laid): Omit<Poster, 'tooLong'> {
  const text = stack(strips, poster.top).placed;
  const footTop = poster.bottom - stack(foot, 0).bottom;
  const rule = footTop - APART - notesHeight(noteStrips) + noteMeasures.above;
  const sheet: Sheet = {
    kind: 'poster',
    size: page,
    letterhead: null,
    strips: [...text, ...stack(foot, footTop).placed],
    notes: stack(noteStrips, rule + noteMeasures.below).placed,
    noteRule: noteStrips.length === 0 ? null : rule,
    frames: placeFrames(text),
  };
  return { sheets: [sheet], structure, missing };
}

function stack(strips: readonly Strip[], from: number): { placed: PlacedStrip[]; bottom: number } {
  let bottom = from;
  const placed = strips.map((strip, i) => {
    const y = i === 0 ? bottom : bottom + spaceBetween(strips[i - 1], strip);
    bottom = y + strip.height;
    return { strip, y, repeated: false };
  });
  return { placed, bottom };
}
