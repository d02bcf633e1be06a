/** Damage within a Word file: in the XML of a part, in which parts there are, and in what the zip says of them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { type Damage, flipped } from './bytes.ts';

type Parts = Record<string, Uint8Array>;

const packed = (parts: Parts, level: 0 | 1 = 0) => zipSync(parts, { level, mtime: new Date(2000, 0, 1, 12) });

/** The part that has the text half of the time, for most others are read for little. */
function somePart(parts: Parts, random: Random): string {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  return random.chance(0.5) ? 'word/document.xml' : random.pick(names);
}

const onParts =
  (change: (parts: Parts, random: Random) => Parts): Damage =>
  (bytes, random) =>
    packed(change(unzipSync(bytes), random));

/** The XML of one part, changed. */
const onXml = (change: (xml: string, random: Random) => string): Damage =>
  onParts((parts, random) => {
    const name = somePart(parts, random);
    return { ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), random)) };
  });

/** In pieces that each begin with a tag. */
const onPieces = (change: (pieces: string[], random: Random) => string[]): Damage =>
  onXml((xml, random) => change(xml.split(/(?=<)/), random).join(''));

function between(pieces: readonly string[], random: Random, most: number): readonly [number, number] {
  const from = random.below(pieces.length);
  return [from, from + 1 + random.below(most)];
}

const VALUES = [
  '-1',
  '0',
  '99999999999',
  '',
  'x',
  '1e9',
  'NaN',
  '../../x',
  'file:///etc/passwd',
  '&#0;',
  'rId1',
  '1 2',
];
const DEEP = ['w:sdt', 'w:tbl', 'w:r', 'w:p', 'w:ins', 'mc:AlternateContent', 'w:smartTag', 'x'];
const INSERTED = [
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:footnoteReference w:id="1"/>',
  '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="77"/></w:numPr></w:pPr></w:p>',
  '<w:gridSpan w:val="4000"/>',
  '<w:vMerge/>',
  '<w:t>\u202Eswoh\u0007</w:t>',
  '<![CDATA[ <w:p> ]]>',
  '<?x y?>',
  '<!-- -- -->',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
  '&b;',
  '&#x110000;',
  '&#xD800;',
];

/** Numbers in the records of a zip (APPNOTE 4.3.7 and 4.3.12) from the signature on: how it is packed, its sizes and lengths. */
const ZIP_FIELDS = [4, 6, 8, 14, 18, 20, 22, 24, 26, 28, 30, 34, 42];

const records = (bytes: Uint8Array) => {
  const found: number[] = [];
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1))
    if (bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) < 8 && at + 50 < bytes.length) found.push(at);
  return found;
};

export const docxDamage = {
  'bytes of a part': onParts((parts, random) => {
    const name = somePart(parts, random);
    return { ...parts, [name]: flipped(parts[name] ?? new Uint8Array(), random) };
  }),
  'tags left out': onPieces((pieces, random) => {
    const [from, to] = between(pieces, random, 30);
    return pieces.toSpliced(from, to - from);
  }),
  'tags twice': onPieces((pieces, random) => {
    const [from, to] = between(pieces, random, 30);
    return pieces.toSpliced(random.below(pieces.length + 1), 0, ...pieces.slice(from, to));
  }),
  'an element without its tags': onPieces((pieces, random) => {
    const name = /^<([\w:]+)[ >]/.exec(random.pick(pieces))?.[1] ?? 'w:p';
    return pieces.map((own) => (own.replace(/^<\/?/, '').startsWith(name) ? own.replace(/^<[^>]*>/, '') : own));
  }),
  'an element as another': onXml((xml, random) => {
    const names = [...new Set(xml.match(/<[\w:]+/g) ?? ['<x'])];
    const [from, to] = [random.pick(names).slice(1), random.pick(names).slice(1)];
    return xml.replaceAll(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`);
  }),
  'attributes that say otherwise': onXml((xml, random) =>
    xml.replaceAll(/="[^"]*"/g, (own) => (random.chance(0.02) ? `="${random.pick(VALUES)}"` : own)),
  ),
  'elements put in': onPieces((pieces, random) =>
    pieces.toSpliced(random.below(pieces.length + 1), 0, ...Array(1 + random.below(4)).fill(random.pick(INSERTED))),
  ),
  'elements within each other': onXml((xml, random) => {
    const name = random.pick(DEEP);
    const depth = random.pick([30, 150, 250, 20_000]);
    return xml.replace(
      /(<w:body>)([\s\S]*)(<\/w:body>)/,
      (_, open: string, inside: string, close: string) =>
        `${open}${`<${name}>`.repeat(depth)}${inside}${`</${name}>`.repeat(depth)}${close}`,
    );
  }),
  'a part that is missing': onParts((parts, random) => {
    const { [random.pick(Object.keys(parts))]: _, ...rest } = parts;
    return rest;
  }),
  'a part as another': onParts((parts, random) => {
    const names = Object.keys(parts);
    return { ...parts, [random.pick(names)]: parts[random.pick(names)] ?? new Uint8Array() };
  }),
  'a part twice': (bytes, random) => {
    const parts = unzipSync(bytes);
    const name = random.pick(Object.keys(parts));
    // Of the same length, so that the name can be written over in the zip.
    const other = name.replace(/.$/, '~');
    const both = packed({ ...parts, [other]: flipped(parts[name] ?? new Uint8Array(), random) });
    const text = Buffer.from(both).toString('latin1').replaceAll(other, name);
    return new Uint8Array(Buffer.from(text, 'latin1'));
  },
  'a part that unpacks to far more': (bytes, random) => {
    const parts = unzipSync(bytes);
    const size = random.pick([300_000, 3_000_000]);
    const more = new Uint8Array(size).fill(random.pick([0, 0x20, 0x3c]));
    return packed({ ...parts, [random.pick(Object.keys(parts))]: more }, 1);
  },
  'numbers of the zip': (bytes, random) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const found = records(copy);
    for (let count = found.length === 0 ? 0 : 1 + random.below(3); count > 0; count--) {
      const at = random.pick(found) + random.pick(ZIP_FIELDS);
      view.setUint16(at, random.pick([0, 1, 8, 9, 0x7fff, 0xffff, random.below(0x10000)]), true);
    }
    return copy;
  },
} satisfies Record<string, Damage>;
