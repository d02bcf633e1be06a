/** Rules on the file as such: syntax, streams, limits, and what may not be in it at all. */
import { asList } from './model.ts';
import { Dict, decode, PdfString, Stream, type Value } from './objects.ts';
import type { Rule } from './rule.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const filters = new Set([
  '/ASCIIHexDecode',
  '/ASCII85Decode',
  '/FlateDecode',
  '/RunLengthDecode',
  '/CCITTFaxDecode',
  '/JBIG2Decode',
  '/DCTDecode',
  '/JPXDecode',
]);
const actions = new Set(['/GoTo', '/URI']);

function* streams(pdf: { objects: ReadonlyMap<number, Value> }): Iterable<[number, Stream]> {
  for (const [number, value] of pdf.objects) if (value instanceof Stream) yield [number, value];
}

/** Every value in the file, at any depth. */
function* values(value: Value): Iterable<Value> {
  yield value;
  if (value instanceof Stream) yield* values(value.dict);
  else if (Array.isArray(value)) for (const item of value) yield* values(item);
  else if (value instanceof Dict)
    for (const [key, item] of value) {
      yield `/${key}`;
      yield* values(item);
    }
}

export const fileRules: readonly Rule[] = [
  {
    id: 'header',
    clause: 'A2 6.1.2',
    *check({ bytes }) {
      if (!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n/.test(latin1(bytes.subarray(0, 32))))
        yield 'no %PDF-1.n with a binary comment below it';
    },
  },
  {
    id: 'trailer-id',
    clause: 'A2 6.1.3',
    *check({ trailer }) {
      const id = asList(trailer.get('ID'));
      if (id.length !== 2 || id.some((part) => !(part instanceof PdfString) || part.bytes === ''))
        yield 'no ID of two strings';
    },
  },
  {
    id: 'encryption',
    clause: 'A2 6.1.3, UA1 7.16',
    *check({ trailer }) {
      if (trailer.has('Encrypt')) yield 'the trailer has Encrypt';
    },
  },
  {
    id: 'end',
    clause: 'A2 6.1.3',
    *check({ bytes }) {
      if (!/%%EOF\r?\n?$/.test(latin1(bytes.subarray(-8)))) yield 'there is data after %%EOF';
    },
  },
  {
    // Offsets, "n 0 obj" and "endobj" on lines of their own, Length of streams, hex strings: the reader tells.
    id: 'syntax',
    clause: 'A2 6.1.4, 6.1.6, 6.1.7.1, 6.1.9',
    check: ({ faults }) => faults,
  },
  {
    id: 'stream-external',
    clause: 'A2 6.1.7.1',
    *check(pdf) {
      for (const [number, { dict }] of streams(pdf))
        for (const key of ['F', 'FFilter', 'FDecodeParms']) if (dict.has(key)) yield `stream ${number} has ${key}`;
    },
  },
  {
    id: 'stream-length',
    clause: 'A2 6.1.7.1',
    *check(pdf) {
      for (const [number, { dict, raw }] of streams(pdf))
        if (dict.get('Length') !== raw.length)
          yield `stream ${number} has Length ${dict.get('Length')} and ${raw.length} bytes`;
    },
  },
  {
    id: 'filter',
    clause: 'A2 6.1.7.2',
    *check(pdf) {
      for (const [number, stream] of streams(pdf)) {
        const names = [pdf.get(stream.dict.get('Filter'))].flat().filter((name) => name !== null);
        const bad = names.filter((name) => typeof name !== 'string' || !filters.has(name));
        if (bad.length > 0) yield `stream ${number} has the filter ${bad.join()}`;
        else if (names.every((name) => name === '/FlateDecode') && decode(stream) === null)
          yield `stream ${number} cannot be inflated`;
      }
    },
  },
  {
    id: 'limits',
    clause: 'A2 6.1.13',
    *check(pdf) {
      if (pdf.objects.size > 8_388_607) yield 'too many objects';
      for (const [number, object] of pdf.objects)
        for (const value of values(object)) {
          if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > 2_147_483_647)
            yield `object ${number} has the integer ${value}`;
          if (value instanceof PdfString && value.bytes.length > 32_767)
            yield `object ${number} has a string of ${value.bytes.length} bytes`;
          if (typeof value === 'string' && value.length > 128)
            yield `object ${number} has a name of ${value.length - 1} bytes`;
        }
      for (const { number, content, dict } of pdf.pages) {
        if (content.deepestState > 28) yield `page ${number} nests q deeper than 28`;
        const [left, bottom, right, top] = asList(pdf.get(dict.get('MediaBox'))).map(Number);
        const sides = [Number(right) - Number(left), Number(top) - Number(bottom)];
        if (!sides.every((side) => side >= 3 && side <= 14_400)) yield `page ${number} measures ${sides.join(' × ')}`;
      }
    },
  },
  {
    id: 'names-utf8',
    clause: 'A2 6.1.8',
    *check(pdf) {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for (const [number, object] of pdf.objects)
        for (const value of values(object)) {
          if (typeof value !== 'string') continue;
          try {
            decoder.decode(Buffer.from(value, 'latin1'));
          } catch {
            yield `object ${number} has a name that is no UTF-8`;
          }
        }
    },
  },
  {
    id: 'action',
    clause: 'A2 6.5.1',
    *check(pdf) {
      const ofLinks = new Set(pdf.dicts.map((dict) => (dict.get('Subtype') === '/Link' ? dict.get('A') : null)));
      for (const dict of pdf.dicts) {
        const kind = dict.get('S');
        const isAction = dict.get('Type') === '/Action' || ofLinks.has(dict);
        if (isAction && (typeof kind !== 'string' || !actions.has(kind))) yield `there is an action ${String(kind)}`;
        if (dict.has('JS') || dict.has('JavaScript')) yield 'there is JavaScript';
      }
    },
  },
  {
    id: 'additional-action',
    clause: 'A2 6.5.2',
    *check(pdf) {
      for (const dict of pdf.dicts) if (dict.has('AA')) yield 'there is an AA';
      if (pdf.root.has('OpenAction') && pdf.get(pdf.root.get('OpenAction')) instanceof Dict)
        yield 'something happens when the file is opened';
    },
  },
  {
    id: 'attachments',
    clause: 'A2 6.8, UA1 7.11',
    *check(pdf) {
      for (const dict of pdf.dicts) if (dict.has('EF') || dict.has('EmbeddedFiles')) yield 'a file is embedded';
    },
  },
  {
    id: 'alternatives',
    clause: 'A2 6.9, 6.10, 6.11, UA1 7.10',
    *check(pdf) {
      for (const key of ['OCProperties', 'Requirements']) if (pdf.root.has(key)) yield `the catalogue has ${key}`;
      if (pdf.dict(pdf.root.get('Names')).has('AlternatePresentations')) yield 'there are alternate presentations';
      for (const { dict } of pdf.pages) if (dict.has('PresSteps')) yield 'a page has PresSteps';
    },
  },
];
