/** What becomes of a file on a bad disk or a broken connection, whatever is in it. */
import type { Random } from '../random.ts';

/** The same bytes for the same random numbers. */
export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A piece of it: where it begins and ends. */
function piece({ length }: Uint8Array, random: Random, most = 2000): readonly [number, number] {
  const from = random.below(length + 1);
  return [from, Math.min(length, from + 1 + random.below(most))];
}

export const flipped: Damage = (bytes, random) => {
  const copy = bytes.slice();
  for (let count = copy.length === 0 ? 0 : 1 + random.below(40); count > 0; count--) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
};

export const byteDamage = {
  'cut off': (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  'without its beginning': (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, 3000) + 1)),
  'bits turned over': flipped,
  'a piece left out': (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  'a piece twice': (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  'a piece elsewhere': (bytes, random) => {
    const [from, to] = piece(bytes, random);
    const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
    const at = random.below(rest.length + 1);
    return joined(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
  },
  'a piece of nothing': (bytes, random) => {
    const copy = bytes.slice();
    return copy.fill(random.pick([0, 0, 0xff, 0x20]), ...piece(bytes, random));
  },
} satisfies Record<string, Damage>;
