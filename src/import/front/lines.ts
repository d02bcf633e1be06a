/** Lines of a control block: `Label: waarde`, with a tab, several beside each other, or a label with its value below it. */
import { isUnderstood, labelOf } from './meaning.ts';

export interface Pair {
  readonly label: string;
  readonly value: string;
  readonly isUnderstood: boolean;
}

/** What stands in a line; null of a line that is no control line. */
export function pairsIn(line: string): Pair[] | null {
  const parts = besides(line);
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && colonAt(first) === -1 && isLabel(first))
    return [{ label: first, value: second, isUnderstood: true }];
  const pairs = parts.map(pairOf);
  if (pairs.length === 0 || pairs.some((pair) => pair === null)) return null;
  return joinedLabels(pairs.flatMap((pair) => pair ?? []));
}

/** What stands beside each other in a line. */
export function besides(line: string): string[] {
  return line
    .split(/[\t|]| {3}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Auteur:` and `J. Jansen`, with a tab between them, are one. */
function joinedLabels(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ label }) => label !== '');
}

function pairOf(text: string): Pair | null {
  const at = colonAt(text);
  if (at === -1) return bareOf(text);
  const label = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  return label === '' ? null : { label, value, isUnderstood: isLabel(label) };
}

/** Of an address or a time the colon says nothing. */
function colonAt(text: string): number {
  const at = text.indexOf(':');
  if (at === -1) return -1;
  const isTime = /\d$/.test(text.slice(Math.max(0, at - 1), at)) && /^\d/.test(text.slice(at + 1, at + 2));
  return isTime || text.startsWith('//', at + 1) ? -1 : at;
}

/** `Versie 2.1`, `Uitgave 2023-2024`: what can be said without a colon. */
const BARE: ReadonlySet<string> = new Set(['version', 'edition', 'status', 'date', 'brin']);

function bareOf(text: string): Pair | null {
  const at = text.indexOf(' ');
  const label = text.slice(0, at);
  const { key, unknown } = labelOf(label);
  const value = text.slice(at + 1);
  if (at === -1 || key === null || unknown > 0 || !BARE.has(key) || !/\d/.test(value) || value.length > 40) return null;
  return { label, value, isUnderstood: true };
}

/** In letters; no label is longer. */
const LONGEST_LABEL = 100;

export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/\d/.test(text) && isUnderstood(labelOf(text));
}
