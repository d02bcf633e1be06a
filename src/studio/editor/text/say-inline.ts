/** Running text as the source can say it. */
import type { PhrasingContent } from 'mdast';
import type { Mark, MarkType, Node } from 'prosemirror-model';
import { isAllowedUrl, parameterIn, referenceOf } from '../../../model/link.ts';
import { refusedIn } from '../../../source/characters.ts';
import { readParameter } from '../../../source/markdown/parameter.ts';
import { joined, toInline, toPhrasing } from './phrasing.ts';
import { schema } from './schema.ts';

const { link } = schema.marks;
const { hardBreak, parameter, reference, noteMark } = schema.nodes;

export function isLinkUrl(url: string): boolean {
  return parameterIn(url) !== undefined || (isAllowedUrl(url) && !url.includes('{{') && !/\s/.test(url));
}

/** Without what no source may hold; letters with accents as one. */
export function cleanWords(text: string): string {
  const spaced = text.replaceAll(/[\t\n\r]/g, ' ');
  const refused = new Set(refusedIn(spaced).map(({ offset }) => offset));
  if (refused.size === 0) return spaced.normalize('NFC');
  let clean = '';
  let at = 0;
  for (const char of spaced) {
    if (!refused.has(at)) clean += char;
    at += char.length;
  }
  return clean.normalize('NFC');
}

/** `isKept` while its author is typing in it: then what ends it may yet be followed by something. */
export function sayInline(nodes: readonly Node[], isKept: boolean): Node[] {
  let said = joined(nodes.flatMap(sayable));
  if (isKept) return said;
  said = trimmed(said);
  // What is moved out of one mark may come to stand at the edge of another.
  for (let times = 0; times < 8; times++) {
    const next = trimmed(widened(joined(toInline(settled(toPhrasing(said))))));
    if (isSame(next, said)) break;
    said = next;
  }
  return said;
}

function isSame(one: readonly Node[], other: readonly Node[]): boolean {
  return one.length === other.length && one.every((node, index) => node.eq(other[index] as Node));
}

/** A node with the marks that it can have, or nothing. */
function sayable(node: Node): Node[] {
  if (node.isText) {
    const words = cleanWords(node.text ?? '');
    return words === '' ? [] : [schema.text(words, node.marks.flatMap(sayableMark))];
  }
  const { attrs } = node;
  if (node.type === parameter && readParameter(attrs['inside']) === undefined) return [];
  if (node.type === reference && referenceOf(attrs['url']) === undefined) return [];
  // Of these each leads somewhere by itself.
  const isLink = node.type === reference || node.type === noteMark;
  return [node.mark(node.marks.flatMap(sayableMark).filter(({ type }) => !(isLink && type === link)))];
}

function sayableMark(mark: Mark): Mark[] {
  if (mark.type !== link) return [mark];
  const { href, title } = mark.attrs as { href: string; title: string | null };
  if (!isLinkUrl(href)) return [];
  const words = title === null || title.includes('{{') ? '' : cleanWords(title).trim();
  return [link.create({ href, title: words === '' ? null : words })];
}

/** Without line breaks at the ends, and spaces at the end of any line: Markdown drops them. */
function trimmed(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  const cut = () => {
    for (let last = all.at(-1); last?.isText && last.text?.endsWith(' '); last = all.at(-1)) {
      const words = withoutSpaces(last.text);
      all.splice(-1, 1, ...(words === '' ? [] : [schema.text(words, last.marks)]));
    }
  };
  for (const node of nodes) {
    if (node.type === hardBreak) cut();
    const isFirst = all.length === 0 || all.at(-1)?.type === hardBreak;
    if (node.isText && isFirst) {
      const words = (node.text ?? '').replace(/^ +/, '');
      if (words !== '') all.push(schema.text(words, node.marks));
    } else if (node.type !== hardBreak || all.length > 0) all.push(node);
  }
  while (all.length > 0) {
    cut();
    if (all.at(-1)?.type !== hardBreak) break;
    all.pop();
  }
  return joined(all);
}

function withoutSpaces(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === ' ') end -= 1;
  return text.slice(0, end);
}

type Marked = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'link' }>;

/** White space and line breaks at the edges of a mark, outside of it. */
function settled(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (!isMarked(node) || node.children.length === 0) return [node];
    const children = settled(node.children);
    const before = edge(children, 0);
    const after = edge(children, -1);
    return [...before, ...(children.length === 0 ? [] : [{ ...node, children } as Marked]), ...after.reverse()];
  });
}

function isMarked(node: PhrasingContent): node is Marked {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'link';
}

/** Takes white space off one end. */
function edge(children: PhrasingContent[], end: 0 | -1): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (let own = children.at(end); own !== undefined; own = children.at(end)) {
    if (own.type === 'break') {
      taken.push(own);
      children.splice(end, 1);
      continue;
    }
    if (own.type !== 'text') break;
    const value = end === 0 ? own.value.trimStart() : own.value.trimEnd();
    const length = own.value.length - value.length;
    if (length === 0) break;
    taken.push({ type: 'text', value: end === 0 ? own.value.slice(0, length) : own.value.slice(-length) });
    children.splice(end, 1, ...(value === '' ? [] : [{ ...own, value }]));
    if (value !== '') break;
  }
  return taken;
}

const LETTER = /[\p{L}\p{N}]/u;
const SIGN = /[\p{P}\p{S}]/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}\p{M}]+/u;

/** A mark that begins and ends within words goes on to the end of the word: `leerling*en en docent*en` reads as stars. */
function widened(nodes: readonly Node[]): Node[] {
  return [schema.marks.strong, schema.marks.emphasis].reduce((all, type) => widenedOf(type, all), joined(nodes));
}

function widenedOf(type: MarkType, nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  const has = (node: Node | undefined) => node !== undefined && type.isInSet(node.marks) !== undefined;
  const ahead = [...nodes];
  let beginsInWord = false;
  for (let node = ahead.shift(); node !== undefined; node = ahead.shift()) {
    const before = all.at(-1);
    if (has(node) && !has(before)) beginsInWord = LETTER.test(charAt(before, -1)) && isNoSign(charAt(node, 0));
    all.push(node);
    const after = ahead[0];
    const rest = BEGINS_IN_WORD.exec(after?.text ?? '')?.[0];
    if (
      !has(node) ||
      has(after) ||
      !beginsInWord ||
      !isNoSign(charAt(node, -1)) ||
      after === undefined ||
      rest === undefined
    )
      continue;
    const beyond = (after.text ?? '').slice(rest.length);
    all.push(schema.text(rest, type.create().addToSet(after.marks)));
    ahead.splice(0, 1, ...(beyond === '' ? [] : [schema.text(beyond, after.marks)]));
  }
  return joined(all);
}

/** Half of what is no letter of two bytes is a letter to Markdown. */
function charAt(node: Node | undefined, at: 0 | -1): string {
  return (node?.text ?? '').slice(at, at === 0 ? 1 : undefined);
}

/** With a sign inside of a mark, the letter outside of it is written as a reference, and then no word goes on. */
function isNoSign(char: string): boolean {
  return char !== '' && !SIGN.test(char);
}
