/**
 * Fields that number a paragraph by themselves (ECMA-376 Part 1, §17.16.5.4 to §17.16.5.6 and §17.16.5.32): the program that shows
 * the file counts them, and no result stands in it.
 */
import type { Marker } from '../../../model/paper.ts';
import type { Counters } from './counters.ts';
import { type Level, MOST_LEVELS, type Numbering } from './numbering.ts';
import { shownChildren, type XmlNode } from './xml.ts';

type Shape = readonly [format: string, text: string];

const LEGAL: readonly Shape[] = Array.from({ length: MOST_LEVELS }, (_, level): Shape => {
  const counts = Array.from({ length: level + 1 }, (_unused, at) => `%${at + 1}.`);
  return ['decimal', counts.join('')];
});
const INNER: readonly Shape[] = [
  ['decimal', '(%4)'],
  ['lowerLetter', '(%5)'],
  ['lowerRoman', '(%6)'],
];

/** By the name of the field or of its list; what bears another name counts as the first does. */
const SCHEMES: Readonly<Record<string, Numbering>> = {
  numberdefault: numberingOf([
    ['decimal', '%1)'],
    ['lowerLetter', '%2)'],
    ['lowerRoman', '%3)'],
    ...INNER,
    ['decimal', '%7.'],
    ['lowerLetter', '%8.'],
    ['lowerRoman', '%9.'],
  ]),
  legaldefault: numberingOf(LEGAL),
  outlinedefault: numberingOf([
    ['upperRoman', '%1.'],
    ['upperLetter', '%2.'],
    ['decimal', '%3.'],
    ['lowerLetter', '%4)'],
    ['decimal', '(%5)'],
    ['lowerLetter', '(%6)'],
    ['lowerRoman', '(%7)'],
    ['lowerLetter', '(%8)'],
    ['lowerRoman', '(%9)'],
  ]),
  autonum: numberingOf(LEGAL.map((_, level): Shape => ['decimal', `%${level + 1}.`])),
  autonumlgl: numberingOf([...LEGAL.slice(0, -1), ['decimal', '%9.']]),
};

function numberingOf(shapes: readonly Shape[]): Numbering {
  const levels = shapes.map(
    ([format, text]): Level => ({
      ...{ start: 1, format, text, isLegal: false, restart: null, style: null },
      ...{ hasPicture: false, font: null, indent: undefined },
    }),
  );
  return { abstract: JSON.stringify(shapes), levels, overrides: new Map() };
}

/** The number of a paragraph that such a field begins; null of any other. `heading`: its level, for those count apart. */
export function autoNumber(paragraph: XmlNode, heading: number | null, counters: Counters): Marker | null {
  const [name = '', ...rest] = firstInstruction(paragraph)?.trim().split(/\s+/) ?? [];
  const field = name.toLowerCase();
  if (field === 'listnum') return listNumber(rest, counters);
  const scheme = field === 'autonumout' ? 'outlinedefault' : field;
  if (!field.startsWith('autonum') || !Object.hasOwn(SCHEMES, scheme)) return null;
  const numbering = SCHEMES[scheme];
  return numbering === undefined ? null : counters.next(field, numbering, (heading ?? MOST_LEVELS) - 1);
}

/** `LISTNUM LegalDefault \l 2 \s 4`: at level 2, from 4 on. */
function listNumber(words: readonly string[], counters: Counters): Marker | null {
  const name = words[0]?.startsWith('\\') === false ? words[0].replaceAll('"', '').toLowerCase() : 'numberdefault';
  const numbering = SCHEMES[Object.hasOwn(SCHEMES, name) ? name : 'numberdefault'];
  const said = (mark: string) => {
    const at = words.indexOf(mark);
    return at < 0 ? undefined : Number.parseInt(words[at + 1] ?? '', 10);
  };
  const level = Math.min(Math.max((said('\\l') || 1) - 1, 0), MOST_LEVELS - 1);
  const start = said('\\s');
  if (numbering === undefined) return null;
  if (start === undefined || Number.isNaN(start)) return counters.next('listnum', numbering, level);
  const anew = { ...numbering, overrides: new Map([[level, start]]) };
  return counters.next(`listnum ${counters.last()}`, anew, level);
}

/** Of a field before all words. */
function firstInstruction(paragraph: XmlNode): string | undefined {
  const ahead = [...shownChildren(paragraph)].reverse();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node.name === 'w:instrText') return node.text;
    if (node.name === 'w:fldSimple') return node.attributes['w:instr'];
    if (node.name === 'w:t' && node.text.trim() !== '') return undefined;
    for (const child of [...shownChildren(node)].reverse()) ahead.push(child);
  }
  return undefined;
}
