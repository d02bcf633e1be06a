/** Damage within a PDF: in its objects, its streams once unpacked, and what says where they stand (ISO 32000-2, 7.3 and 7.5). */
import { unzlibSync } from 'fflate';
import type { Random } from '../random.ts';
import { type Damage, flipped } from './bytes.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Its bytes as letters, one each. */
const onText =
  (change: (text: string, random: Random) => string): Damage =>
  (bytes, random) =>
    new Uint8Array(Buffer.from(change(latin(bytes), random), 'latin1'));

const OBJECT = /\d+ \d+ obj\b[\s\S]*?endobj/g;
const STREAM = /(<<(?:(?!endobj)[\s\S])*?>>\s{0,2}stream\r?\n)([\s\S]*?)(\r?\nendstream)/g;
const NAMES = [
  'Kids',
  'Parent',
  'Type',
  'Pages',
  'Page',
  'Contents',
  'Length',
  'Filter',
  'Font',
  'Resources',
  'K',
  'Count',
];
const OPERATORS = [
  'BT',
  'ET',
  'q',
  'Q',
  'Tj',
  'TJ',
  'BMC',
  'EMC',
  'Do',
  'cm',
  'Tf',
  're',
  'BI',
  'ID',
  'EI',
  '[',
  '(',
  '<<',
  '1e9',
];

/** A stream as it is once unpacked, or undefined. */
function unpacked(data: string): string | undefined {
  try {
    return latin(unzlibSync(Buffer.from(data, 'latin1')));
  } catch {
    return undefined;
  }
}

/** One stream, unpacked where it was packed. */
const onStream = (change: (data: string, random: Random) => string): Damage =>
  onText((text, random) => {
    const streams = [...text.matchAll(STREAM)];
    if (streams.length === 0) return text;
    const [whole = '', head = '', data = '', tail = ''] = random.pick(streams);
    const plain = unpacked(data);
    const changed = change(plain ?? data, random);
    const honest = plain === undefined ? head : head.replace(/\/Filter\s{0,3}(?:\[[^\]]*\]|\/\w+)/, '');
    const sized = honest.replace(/\/Length \d+(?: \d+ R)?/, `/Length ${changed.length}`);
    return text.replace(whole, () => `${sized}${changed}${tail}`);
  });

export const pdfDamage = {
  'objects swapped': onText((text, random) => {
    const found = text.match(OBJECT) ?? [''];
    const [one, other] = [random.pick(found), random.pick(found)];
    const bodyOf = (object: string) => object.replace(/^\d+ \d+ obj/, '');
    return text.replace(one, () => (/^\d+ \d+ obj/.exec(one)?.[0] ?? '') + bodyOf(other));
  }),
  'an object that is missing': onText((text, random) => text.replace(random.pick(text.match(OBJECT) ?? ['']), '')),
  'objects in another order': onText((text, random) => {
    const one = random.pick(text.match(OBJECT) ?? ['']);
    return one === '' ? text : text.replace(one, '').replace('endobj', () => `endobj\n${one}`);
  }),
  'references elsewhere': onText((text, random) => {
    const share = random.pick([0.01, 0.1]);
    return text.replaceAll(/\b\d+ \d+ R\b/g, (own) => (random.chance(share) ? `${random.below(60)} 0 R` : own));
  }),
  'generations of other numbers': onText((text, random) =>
    text.replaceAll(/\b(\d+) 0(?= obj\b| R\b)/g, (own, id: string) =>
      random.chance(0.05) ? `${id} ${random.pick(['1', '65535', '-1'])}` : own,
    ),
  ),
  'numbers of other sizes': onText((text, random) =>
    text.replaceAll(/\b\d+\b/g, (own) => (random.chance(1 / 60) ? String(random.below(100_000)) : own)),
  ),
  'names that say otherwise': onText((text, random) => {
    const names = NAMES.filter((name) => text.includes(`/${name}`));
    if (names.length === 0) return text;
    const [from, to] = [random.pick(names), random.pick([...NAMES, 'Xyz'])];
    return text.replaceAll(new RegExp(`/${from}\\b`, 'g'), (own) => (random.chance(0.5) ? `/${to}` : own));
  }),
  'bytes of a stream': onStream((data, random) => latin(flipped(Buffer.from(data, 'latin1'), random))),
  'operators put in': onStream((data, random) => {
    const words = data.split(' ');
    const added = Array(random.pick([1, 5, 3000])).fill(random.pick(OPERATORS));
    return words.toSpliced(random.below(words.length + 1), 0, ...added).join(' ');
  }),
  'operators left out': onStream((data, random) => {
    const words = data.split(' ');
    return words.toSpliced(random.below(words.length + 1), 1 + random.below(40)).join(' ');
  }),
  'without its table of places': onText((text) => text.replaceAll(/startxref\s{0,2}\d+/g, 'startxref\n7')),
} satisfies Record<string, Damage>;
