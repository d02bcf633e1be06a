/** Items with bullets whose words begin with numbers that count on: Markdown cannot count `a)`, and so they are typed. */
import type { List, ListItem, Text } from 'mdast';
import { beginningOf, continuationOf } from '../../../model/list-marker.ts';

interface Label {
  readonly before: string;
  readonly counter: string;
  readonly after: string;
  readonly text: string;
}

const LABEL = /^((?:\d{1,4}\.){0,6}|\p{L}{1,20} |§ ?)(\d{1,4}|[A-Za-z]{1,6})([.):]{0,2})$/u;

/** Of each item its label, or undefined where they are not such a list. `isOwn`: of one item it is sure too. */
export function labelsOf(list: List, isOwn: boolean): string[] | undefined {
  if (list.ordered === true || (list.children.length < 2 && !isOwn)) return undefined;
  const [first, ...rest] = list.children.map(labelOf);
  const begin = first === undefined ? undefined : beginningOf(first.counter);
  if (first === undefined || begin === undefined) return undefined;
  let last = begin.number;
  for (const label of rest) {
    if (label === undefined || label.before !== first.before || label.after !== first.after) return undefined;
    const number = begin.style === 'decimal' ? Number(label.counter) : continuationOf(begin.style, label.counter, last);
    if (number !== last + 1) return undefined;
    last = number;
  }
  return [first, ...rest].map((label) => label?.text ?? '');
}

function firstText({ children: [first] }: ListItem): Text | undefined {
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  return start?.type === 'text' ? start : undefined;
}

function labelOf(item: ListItem): Label | undefined {
  const value = firstText(item)?.value.slice(0, 60) ?? '';
  const words = value.split(' ');
  for (const count of [1, 2]) {
    const text = words.slice(0, count).join(' ');
    const [, before = '', counter = '', after = ''] = LABEL.exec(text) ?? [];
    // A word alone is no number.
    if (counter !== '' && (after !== '' || (before !== '' && /^\d/.test(counter))))
      return { before, counter, after, text };
  }
  return undefined;
}

/** Takes the labels out of the words. */
export function withoutLabels(list: List, labels: readonly string[]): void {
  for (const [index, item] of list.children.entries()) {
    const text = firstText(item);
    if (text !== undefined) text.value = text.value.slice((labels[index] ?? '').length).trimStart();
  }
}
