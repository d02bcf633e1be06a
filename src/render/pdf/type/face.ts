/** One font: shaped words with their widths, kept over documents, and what a PDF embeds of it. */
import { INVISIBLE, LOOK_ALIKE } from '../../../model/look-alike.ts';
import type { FaceKey } from '../page/style.ts';
import {
  type Embedding,
  embedder,
  embedForTyping,
  hex,
  type Mirrored,
  mirroredIn,
  type Typing,
  unicodeOf,
} from './embedding.ts';
import { type Font, readFont } from './font.ts';
import { readJoining } from './joining.ts';
import { readKerning } from './kerning.ts';

/** A word as glyphs. */
export interface Shape {
  /** In thousandths of the font size. */
  width: number;
  /** As the inside of a hex string in a TJ array, kerning included: `0041>-12<0042`. */
  glyphs: string;
  /** Characters the font does not have. */
  missing: readonly string[];
}

export interface Face {
  /** What it is called in a file: its style, or the name of a fallback. */
  key: string;
  /** Set what it lacks, in this order; a fallback has none. */
  fallbacks: readonly (() => Face)[];
  isFallback: boolean;
  /** In parts of the font size. */
  ascent: number;
  descent: number;
  space: Shape;
  /** The hyphen at the end of a line, which text extraction sees as U+00AD. */
  hyphen: Shape;
  /** Backwards where it is read from right to left: as the glyphs stand from left to right. */
  shape(text: string, backwards?: boolean): Shape;
  /** The width that `shape` gives, with the kerning to the character before, without making the glyphs. */
  measure(text: string, before: string): number;
  /** Of a file in which these numbers are drawn. */
  embedding(drawn: Iterable<number>): Embedding;
  /** For what readers type in the fields of a form. */
  typing(): Typing;
}

const cacheLimit = 50_000;

const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');
/** These say how letters join. */
const joiners = ['\u200C', '\u200D'];
const invisibleButJoiners = new RegExp(`(?![${joiners.join('')}])${invisible.source}`, 'gu');

export interface FaceOptions {
  readonly fallbacks?: readonly (() => Face)[];
  /** Of a fallback: what it is called. Without it, this is the face of a style itself. */
  readonly name?: string;
}

/** Parses a font. */
export function createFace(style: FaceKey, bytes: Uint8Array, { fallbacks = [], name }: FaceOptions = {}): Face {
  const font = readFont(bytes);
  const scale = 1000 / font.unitsPerEm;
  const known = new Set([...font.glyphs.keys()].filter((codePoint) => codePoint < 0xffff));
  const cache = new Map<string, Shape>();
  const isFallback = name !== undefined;
  const joining = isFallback ? readJoining(bytes) : null;
  const hyphenGlyph = font.glyphs.get(0x2d) ?? 0;
  // CIDs are glyph numbers; one more stands for the hyphen that the line breaker adds, and of a fallback one for each
  // bracket that is drawn mirrored.
  const softHyphen = font.numGlyphs;
  const mirrored = isFallback ? mirroredIn(font) : [];
  const glyphs = readGlyphs(font, bytes, mirrored);
  const cids = new Map(mirrored.map(({ char }, i) => [char.codePointAt(0) ?? 0, softHyphen + 1 + i]));
  let embedding: ((drawn: Iterable<number>) => Embedding) | undefined;

  function shape(text: string, backwards = false): Shape {
    const key = backwards ? `\0${text}` : text;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const { drawable, missing } = substitute(text, known, joining === null ? invisible : invisibleButJoiners);
    const idOf = (code: number) => (backwards ? cids.get(code) : undefined) ?? glyphs.id(code);
    const ids = joining?.glyphs(drawable, idOf) ?? [...drawable].map((char) => idOf(char.codePointAt(0) ?? 0));
    const shaped = { ...layOut(backwards ? ids.reverse() : ids, glyphs), missing };
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(key, shaped);
    return shaped;
  }

  return {
    key: name ?? style,
    fallbacks,
    isFallback,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    space: shape(' '),
    hyphen: { width: font.advance(hyphenGlyph) * scale, glyphs: hex(softHyphen), missing: [] },
    shape,
    measure: (text, before) =>
      measured(text, before, glyphs) ??
      shape(text).width +
        (before === '' ? 0 : shape(before + text.charAt(0)).width - shape(before).width - shape(text.charAt(0)).width),
    embedding: (drawn) => {
      embedding ??= embedder(font, bytes, style, { unicode: unicodeOf(font, known, joining), mirrored, isFallback });
      return embedding(drawn);
    },
    typing: () => embedForTyping(font, bytes, style),
  };
}

function substitute(text: string, known: ReadonlySet<number>, unseen: RegExp): { drawable: string; missing: string[] } {
  const missing: string[] = [];
  let drawable = '';
  for (const char of text.replace(unseen, '')) {
    if (known.has(char.codePointAt(0) ?? 0) || joiners.includes(char)) drawable += char;
    else if (char in LOOK_ALIKE) drawable += LOOK_ALIKE[char];
    else {
      // PDF/A and PDF/UA forbid the empty box, so show the base letter or a question mark, and report it.
      missing.push(char);
      const base = char.normalize('NFKD').charAt(0);
      drawable += known.has(base.codePointAt(0) ?? 0) ? base : '?';
    }
  }
  return { drawable, missing };
}

interface Glyphs {
  id(codePoint: number): number;
  /** Of a character that is set as itself. */
  shown(char: string): number | undefined;
  /** In thousandths of the font size. */
  advance(id: number): number;
  /** In the same. */
  kern(left: number, right: number): number;
}

/** With kerning. */
function layOut(ids: readonly number[], { advance, kern }: Glyphs): { width: number; glyphs: string } {
  let width = 0;
  let glyphs = '';
  let previous: number | null = null;
  for (const glyph of ids) {
    if (previous !== null) {
      const between = kern(previous, glyph);
      width += between;
      if (between !== 0) glyphs += `>${-between}<`;
    }
    glyphs += hex(glyph);
    width += advance(glyph);
    previous = glyph;
  }
  return { width, glyphs };
}

/** Undefined when a character is not set as itself: see `substitute`. */
function measured(text: string, before: string, { shown, advance, kern }: Glyphs): number | undefined {
  let width = 0;
  let previous = before === '' ? -1 : shown(before);
  if (previous === undefined) return undefined;
  for (const char of text) {
    const glyph = shown(char);
    if (glyph === undefined) return undefined;
    if (previous >= 0) width += kern(previous, glyph);
    width += advance(glyph);
    previous = glyph;
  }
  return width;
}

function readGlyphs(font: Font, bytes: Uint8Array, mirrored: readonly Mirrored[]): Glyphs {
  const scale = 1000 / font.unitsPerEm;
  const kerning = readKerning(bytes);
  const showing = new Map<string, number | undefined>();
  const showingOf = (char: string): number | undefined => {
    const code = char.codePointAt(0) ?? 0;
    return code >= 0xffff || char.replace(invisible, '') === '' ? undefined : font.glyphs.get(code);
  };
  return {
    id: (codePoint) => font.glyphs.get(codePoint) ?? 0,
    shown: (char) => {
      let id = showing.get(char);
      if (id === undefined && !showing.has(char)) {
        id = showingOf(char);
        showing.set(char, id);
      }
      return id;
    },
    advance: (id) => font.advance(mirrored[id - font.numGlyphs - 1]?.glyph ?? id) * scale,
    kern: (left, right) => Math.round(kerning(left, right) * scale),
  };
}
