/** Damage within files of letters: pages, Markdown and text. */
import type { Random } from '../random.ts';
import { type Damage, joined } from './bytes.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

const onLetters =
  (change: (text: string, random: Random) => string): Damage =>
  (bytes, random) =>
    encode(change(decode(bytes), random));

const WRITTEN: readonly ((text: string) => Uint8Array)[] = [
  encode,
  (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  (text) => new Uint8Array(Buffer.from(text, 'utf16le')).map((_, at, all) => all[at ^ 1] ?? 0),
  (text) => encode(Buffer.from(encode(text)).toString('latin1')),
];

const SIGNS = [
  '\0',
  '\u0007',
  '\u001B[31m',
  '\u00AD',
  '\u200B',
  '\u202E',
  '\u2028',
  '\uE000',
  '\uFFFF',
  '\uD800',
  '\f',
  '\r',
  '\uFEFF',
  '́',
];

/** Cuts a text into some pieces. */
function pieces(text: string, random: Random): string[] {
  const at = Array.from({ length: 1 + random.below(4) }, () => random.below(text.length + 1)).sort((a, b) => a - b);
  return [...at, text.length].map((end, index) => text.slice(at[index - 1] ?? 0, end));
}

const put = (text: string, random: Random, added: string) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + added + text.slice(at);
};

export const letterDamage = {
  'in several encodings': (bytes, random) =>
    joined(...pieces(decode(bytes), random).map((piece) => random.pick(WRITTEN)(piece))),
  'in another encoding': (bytes, random) => random.pick(WRITTEN)(decode(bytes)),
  'signs of machines': onLetters((text, random) => {
    let all = text;
    for (let count = 1 + random.below(30); count > 0; count--) all = put(all, random, random.pick(SIGNS));
    return all;
  }),
  'one line': onLetters((text, random) => text.replaceAll(/\s+/g, random.pick([' ', '', '\t']))),
  'lines left out and twice': onLetters((text, random) =>
    text
      .split('\n')
      .flatMap((line) => (random.chance(0.1) ? [] : random.chance(0.1) ? [line, line] : [line]))
      .join('\n'),
  ),
  'a line without end': onLetters((text, random) =>
    put(text, random, random.pick(['a', 'a ', '1.', '-', '|', ' ']).repeat(20_000)),
  ),
} satisfies Record<string, Damage>;

const DEEP = [
  'div',
  'ul><li',
  'table><tr><td',
  'b',
  'blockquote',
  'p><span',
  'details><summary',
  'select><option',
  'svg',
  'template',
];
const PUT_IN = [
  '<!--',
  '<script>',
  '</body>',
  '<style>p{display:none}',
  '<table><td colspan=99999 rowspan=99999>x',
  '<textarea>',
  '<plaintext>',
  '<img src="http://127.0.0.1:9/x.png">',
  '<base href="file:///">',
  '<ol start=-99999999999 type=I>',
  '<meta charset=utf-16>',
  '<meta charset="x-onbekend">',
  '&#0;&#x110000;&nbsp;&foo;',
  '<a href="javascript:alert(1)">',
  '<![CDATA[',
  '<math><annotation-xml>',
  '<p hidden>',
];

export const htmlDamage = {
  'tags left out': onLetters((text, random) => text.replaceAll(/<[^>]*>/g, (own) => (random.chance(0.1) ? '' : own))),
  'tags in another order': onLetters((text, random) => {
    const tags = text.match(/<[^>]*>/g) ?? [];
    return tags.length === 0
      ? text
      : text.replaceAll(/<[^>]*>/g, (own) => (random.chance(0.1) ? random.pick(tags) : own));
  }),
  'attributes that say otherwise': onLetters((text, random) =>
    text.replaceAll(/="[^"]*"/g, (own) =>
      random.chance(0.2)
        ? `="${random.pick(['', '-1', '99999', 'x"y', '#', 'none', 'mso-list:l0 level9 lfo1'])}"`
        : own,
    ),
  ),
  'elements put in': onLetters((text, random) => put(text, random, random.pick(PUT_IN))),
  'elements within each other': onLetters((text, random) =>
    put(text, random, `<${random.pick(DEEP)}>`.repeat(random.pick([50, 600, 20_000]))),
  ),
} satisfies Record<string, Damage>;

const MARKS = [
  '>',
  '- ',
  '*',
  '_',
  '`',
  '[',
  '](',
  '![',
  '|',
  '\n|---',
  '<div>',
  '{{x}}',
  '{{#if',
  '[^1]',
  '[^1]: ',
  '\n---\n',
  '~~~\n',
  '#',
  '\\',
  '1. ',
  '\t',
  '&amp;',
  '<!--',
];

export const markdownDamage = {
  'marks put in': onLetters((text, random) => {
    let all = text;
    for (let count = 1 + random.below(20); count > 0; count--) all = put(all, random, random.pick(MARKS));
    return all;
  }),
  'marks without end': onLetters((text, random) =>
    put(text, random, random.pick(MARKS).repeat(random.pick([100, 3000, 12_000]))),
  ),
} satisfies Record<string, Damage>;
