/** Files that are damaged: cut off, flipped, with bytes in them that no editor shows. */
import { type Mutate, pathsLike, withFile } from './files.ts';
import type { Random } from './random.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What gets into a file by a paste, a merge, a wrong encoding or a slip of the hand. */
const PIECES: readonly Uint8Array[] = [
  ...['\uFEFF', '\r', '\r\n', '\0', '\u001B[31m', '\u0007', '\u0085', '\u00A0', '\u200B', '\u2028', '\u202E'],
  ...['\uE000', '\uE0010\uE001', '\uFFFD', '\uFFFF', '😀', 'é', 'e\u0301', '\t', '\n', '\n\n', '  '],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '{{',
    '}}',
    '{{{',
    ': ',
    '- ',
    '? ',
    '| ',
    '>-\n',
    '&a ',
    '*a ',
    '!!binary ',
    '!x ',
    '%YAML 1.1\n',
  ],
  ...[
    '---\n',
    '...\n',
    '#',
    '*',
    '**',
    '_',
    '`',
    '~~~\n',
    '<b>',
    '<!--',
    '-->',
    '](',
    '[^1]',
    '[^1]: ',
    '../',
    '\\',
    '&nbsp;',
  ],
  ...['<<<<<<< HEAD\n', '=======\n', '>>>>>>> main\n'],
]
  .map(bytesOf)
  .concat(
    [[0xff], [0xc3], [0xe2, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xc0, 0x80], [0xff, 0xfe]].map(
      (bytes) => Uint8Array.from(bytes),
    ),
  );

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - Math.min(removed, bytes.length - at) + added.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(bytes.subarray(Math.min(bytes.length, at + removed)), at + added.length);
  return result;
}

/** One file of those there are, changed. */
function onBytes(change: (bytes: Uint8Array, random: Random, size: number) => Uint8Array): Mutate {
  return (files, random, size) => {
    if (files.size === 0) return files;
    const path = random.pick(pathsLike(files, /./));
    return withFile(files, path, change(files.get(path) ?? new Uint8Array(), random, size));
  };
}

export const byteMutations = {
  'bytes-cut': onBytes((bytes, random) => bytes.slice(0, random.below(bytes.length + 1))),
  'bytes-flip': onBytes((bytes, random, size) => {
    const changed = bytes.slice();
    for (let count = 0; count < Math.min(size, changed.length); count++) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  }),
  'bytes-insert': onBytes((bytes, random) =>
    spliced(bytes, random.below(bytes.length + 1), random.pick([0, 0, 1, 5, 20]), random.pick(PIECES)),
  ),
  'bytes-drop': onBytes((bytes, random) =>
    spliced(bytes, random.below(bytes.length + 1), random.below(40), new Uint8Array()),
  ),
  'bytes-crlf': onBytes((bytes) => bytesOf(new TextDecoder().decode(bytes).replaceAll('\n', '\r\n'))),
  /** A line, or a few, once more: a key or an item that is there twice, or stands where it should not. */
  'lines-repeat': onBytes((bytes, random, size) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const from = random.below(lines.length);
    const some = lines.slice(from, from + 1 + random.below(size));
    return bytesOf(lines.toSpliced(random.below(lines.length), 0, ...some).join('\n'));
  }),
  'lines-indent': onBytes((bytes, random) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    return bytesOf(lines.with(at, random.chance(0.5) ? ` ${line}` : line.replace(/^ +/, '')).join('\n'));
  }),
} satisfies Record<string, Mutate>;
