/** Numbers and bullets that a program put on a line of their own, before the words that they belong to. */
import { isBulletAlone } from '../typed-bullet.ts';

const CLOSED = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[A-Z])[.)]$/;
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){0,4}$/;
/** `2.1 ` and `2. ` before words. */
const BEFORE_WORDS = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s/;

/** Which numbers paragraphs began with so far, without what closes them. */
export type Begun = Set<string>;

export function isAlone(text: string): boolean {
  return isBulletAlone(text) || CLOSED.test(text);
}

/** A number without a sign behind it is of the words below it where it is the next one and these are a heading. */
export function isHeadingNumber(text: string, begun: Begun): boolean {
  if (!DOTTED.test(text)) return false;
  const at = text.lastIndexOf('.');
  const around = at === -1 ? '' : text.slice(0, at);
  const last = Number(text.slice(at + 1));
  if (last === 1) return around === '' || begun.has(around);
  return last > 1 && begun.has(around === '' ? String(last - 1) : `${around}.${last - 1}`);
}

export function begin(begun: Begun, text: string): void {
  const number = BEFORE_WORDS.exec(`${text} `)?.[1];
  if (number !== undefined) begun.add(number);
}

/**
 * Numbers and bullets that wait for their words. Those without words between them come in the order of these; what comes behind
 * words goes before what still waited.
 */
export class Waiting {
  readonly #groups: string[][] = [];
  #isOpen = false;

  add(text: string): void {
    if (this.#isOpen) this.#groups.at(-1)?.push(text);
    else this.#groups.push([text]);
    this.#isOpen = true;
  }

  /** For the words that stand there now. */
  next(): string | undefined {
    this.#isOpen = false;
    const group = this.#groups.at(-1);
    const text = group?.shift();
    if (group?.length === 0) this.#groups.pop();
    return text;
  }

  /** What no words came for. */
  rest(): string[] {
    this.#isOpen = false;
    return this.#groups.splice(0).flat();
  }
}
