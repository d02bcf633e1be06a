/**
 * How the letters of a joined script are written: Arabic letters differ at the start, in the middle and at the end of what
 * is joined, and two may be one sign. Read from the GSUB table of a font; which letters join, its forms tell.
 */
import { findTable, tagAt } from './kerning.ts';

export interface Joining {
  /** The glyphs of a text in the order in which it is read; what shows nothing has none. */
  glyphs(text: string, glyphOf: (codePoint: number) => number): number[];
  /** The glyphs that a glyph stands for. */
  readonly sources: ReadonlyMap<number, readonly number[]>;
}

type Form = 'init' | 'medi' | 'fina';

interface Ligature {
  readonly after: readonly number[];
  readonly glyph: number;
}

/** Null when the font has no forms of letters. */
export function readJoining(font: Uint8Array): Joining | null {
  const gsub = findTable(font, 'GSUB');
  if (gsub === null) return null;
  const lookups = lookupsIn(gsub);
  const form = (tag: Form) => new Map((lookups.get(tag) ?? []).flatMap((at) => singles(gsub, at)));
  const forms = { init: form('init'), medi: form('medi'), fina: form('fina') };
  if (forms.init.size === 0) return null;
  const ligatures = new Map<number, Ligature[]>();
  for (const at of lookups.get('rlig') ?? []) addLigatures(gsub, at, ligatures);
  return {
    glyphs: (text, glyphOf) => ligate(shapes(text, glyphOf, forms), ligatures),
    sources: sourcesOf(forms, ligatures),
  };
}

type Forms = Readonly<Record<Form, ReadonlyMap<number, number>>>;

const TATWEEL = 0x0640;
const NON_JOINER = 0x200c;
const JOINER = 0x200d;

/** Each letter in the form that its neighbours ask for; marks stand between letters without parting them. */
function shapes(text: string, glyphOf: (codePoint: number) => number, { init, medi, fina }: Forms): number[] {
  const letters = [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    const glyph = glyphOf(code);
    const joins = code === TATWEEL || code === JOINER;
    return {
      glyph: code === NON_JOINER || code === JOINER ? null : glyph,
      isMark: /\p{M}/u.test(char),
      before: joins || fina.has(glyph),
      after: joins || init.has(glyph),
    };
  });
  const solid = letters.filter(({ isMark }) => !isMark);
  const shaped = new Map(
    solid.map((letter, i) => {
      const before = letter.before && solid[i - 1]?.after === true;
      const after = letter.after && solid[i + 1]?.before === true;
      const form = before && after ? medi : before ? fina : after ? init : undefined;
      return [letter, letter.glyph === null ? null : (form?.get(letter.glyph) ?? letter.glyph)];
    }),
  );
  return letters.flatMap((letter) => (letter.isMark ? letter.glyph : shaped.get(letter)) ?? []);
}

/** Lam and alef are one sign. */
function ligate(glyphs: readonly number[], ligatures: ReadonlyMap<number, readonly Ligature[]>): number[] {
  const result: number[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const first = glyphs[i] ?? 0;
    const found = ligatures.get(first)?.find(({ after }) => after.every((glyph, k) => glyphs[i + 1 + k] === glyph));
    result.push(found?.glyph ?? first);
    i += found?.after.length ?? 0;
  }
  return result;
}

function sourcesOf(forms: Forms, ligatures: ReadonlyMap<number, readonly Ligature[]>): Map<number, number[]> {
  const sources = new Map<number, number[]>();
  for (const form of Object.values(forms)) for (const [from, to] of form) sources.set(to, [from]);
  for (const [first, found] of ligatures)
    for (const { after, glyph } of found)
      sources.set(
        glyph,
        [first, ...after].map((part) => sources.get(part)?.[0] ?? part),
      );
  return sources;
}

/** Places of the lookups of each feature, of Arabic script where the font names it. */
function lookupsIn(gsub: DataView): Map<string, number[]> {
  const [scripts, features, list] = [4, 6, 8].map((at) => gsub.getUint16(at)) as [number, number, number];
  const found = new Map<string, number[]>();
  let script: number | null = null;
  for (let i = 0; i < gsub.getUint16(scripts); i++) {
    const at = scripts + 2 + 6 * i;
    const tag = tagAt(gsub, at);
    if (tag === 'arab' || (tag === 'DFLT' && script === null)) script = scripts + gsub.getUint16(at + 4);
  }
  if (script === null || gsub.getUint16(script) === 0) return found;
  const language = script + gsub.getUint16(script);
  for (let i = 0; i < gsub.getUint16(language + 4); i++) {
    const at = features + 2 + 6 * gsub.getUint16(language + 6 + 2 * i);
    const feature = features + gsub.getUint16(at + 4);
    const places = Array.from({ length: gsub.getUint16(feature + 2) }, (_, k) => {
      const index = gsub.getUint16(feature + 4 + 2 * k);
      return list + gsub.getUint16(list + 2 + 2 * index);
    });
    found.set(tagAt(gsub, at), places);
  }
  return found;
}

/** Places of the tables of a lookup, where it is of this type. */
function tablesOf(gsub: DataView, lookup: number, wanted: number): number[] {
  return Array.from({ length: gsub.getUint16(lookup + 4) }, (_, i) => {
    const at = lookup + gsub.getUint16(lookup + 6 + 2 * i);
    const type = gsub.getUint16(lookup);
    if (type !== 7) return type === wanted ? [at] : [];
    return gsub.getUint16(at + 2) === wanted ? [at + gsub.getUint32(at + 4)] : [];
  }).flat();
}

function singles(gsub: DataView, lookup: number): [number, number][] {
  return tablesOf(gsub, lookup, 1).flatMap((at) =>
    covered(gsub, at + gsub.getUint16(at + 2)).map((glyph, i): [number, number] => [
      glyph,
      gsub.getUint16(at) === 1 ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + 2 * i),
    ]),
  );
}

function addLigatures(gsub: DataView, lookup: number, ligatures: Map<number, Ligature[]>): void {
  for (const at of tablesOf(gsub, lookup, 4)) {
    for (const [i, first] of covered(gsub, at + gsub.getUint16(at + 2)).entries()) {
      const set = at + gsub.getUint16(at + 6 + 2 * i);
      const found = Array.from({ length: gsub.getUint16(set) }, (_, k) => {
        const one = set + gsub.getUint16(set + 2 + 2 * k);
        const after = Array.from({ length: gsub.getUint16(one + 2) - 1 }, (__, c) => gsub.getUint16(one + 4 + 2 * c));
        return { after, glyph: gsub.getUint16(one) };
      });
      ligatures.set(first, [...(ligatures.get(first) ?? []), ...found]);
    }
  }
}

/** Glyphs of a coverage table, in order. */
function covered(gsub: DataView, at: number): number[] {
  const count = gsub.getUint16(at + 2);
  if (gsub.getUint16(at) === 1) return Array.from({ length: count }, (_, i) => gsub.getUint16(at + 4 + 2 * i));
  return Array.from({ length: count }, (_, i) => {
    const [start, end] = [gsub.getUint16(at + 4 + 6 * i), gsub.getUint16(at + 6 + 6 * i)];
    return Array.from({ length: end - start + 1 }, (__, k) => start + k);
  }).flat();
}
