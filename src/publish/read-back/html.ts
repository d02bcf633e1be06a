import { hash } from 'node:crypto';
import { wordsIn } from '../../model/words-in.ts';
import { type Carried, stateNamed } from './words.ts';

/** These run on within a word. */
const INLINE = /^<\/?(?:a|abbr|b|button|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/i;
const TAG = /<!--|<[!/?]?[a-z]/gi;
const HIDDEN = /<(head|style|script)\b/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** A page, or a fragment, which says of itself only what its text says. */
export function readHtml(html: string): Carried {
  const property = (name: string) => {
    const [, content] = new RegExp(`<meta itemprop="${name}" content="([^"]*)"`).exec(html) ?? [];
    return content === undefined ? null : decode(content);
  };
  const from = html.indexOf('itemprop="publisher"');
  const [, publisher] = from === -1 ? [] : (/^[^>]*>\s*<span itemprop="name">([^<]*)</.exec(html.slice(from)) ?? []);
  const body = replaceSpans(html, HIDDEN, hiddenEnd, () => ' ');
  const text = replaceSpans(body, TAG, tagEnd, (tag) => (INLINE.test(tag) ? '' : ` ${ofPicture(tag)} `));
  return {
    organisation: publisher === undefined ? null : decode(publisher),
    version: property('version'),
    state: stateNamed(property('creativeWorkStatus')),
    words: wordsIn(decode(text)),
  };
}

/** What is said of a figure, and which picture it is, for another one says something else. */
function ofPicture(tag: string): string {
  if (!/^<img\b/i.test(tag) || / class="logo"/.test(tag)) return '';
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return `${attribute('alt')} [${hash('sha256', attribute('src'), 'hex').slice(0, 12)}]`;
}

/**
 * The text with a part for every span: each begins where `start` matches. A span that has no end runs to that of the page,
 * as browsers have it, and stays; so each character is looked at once.
 */
function replaceSpans(
  text: string,
  start: RegExp,
  endOf: (text: string, from: number, name: string | undefined) => number,
  replacement: (span: string) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(start)) {
    if (match.index < at) continue;
    const end = endOf(text, match.index, match[1]);
    if (end === -1) break;
    parts.push(text.slice(at, match.index), replacement(text.slice(match.index, end)));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function hiddenEnd(html: string, from: number, name = ''): number {
  const close = CLOSING[name.toLowerCase()];
  if (close === undefined) return -1;
  close.lastIndex = from;
  return close.test(html) ? close.lastIndex : -1;
}

const CLOSING: Readonly<Record<string, RegExp>> = {
  head: /<\/head\s*>/gi,
  style: /<\/style\s*>/gi,
  script: /<\/script\s*>/gi,
};

/** A `>` between quotes ends no tag. */
function tagEnd(html: string, from: number): number {
  if (html.startsWith('<!--', from)) {
    const close = html.indexOf('-->', from + 4);
    return close === -1 ? -1 : close + 3;
  }
  let quote = '';
  for (let at = from + 1; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return -1;
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
