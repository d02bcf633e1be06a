import { type Carried, stateNamed, wordsIn } from './words.ts';

/** These run on within a word. */
const INLINE = /^<\/?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/i;
const TAG = /<!--[\s\S]*?-->|<[!/?]?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** A page, or a fragment, which says of itself only what its text says. */
export function readHtml(html: string): Carried {
  const property = (name: string) => {
    const [, content] = new RegExp(`<meta itemprop="${name}" content="([^"]*)"`).exec(html) ?? [];
    return content === undefined ? null : decode(content);
  };
  const [, publisher] = /itemprop="publisher"[^>]*>\s*<span itemprop="name">([^<]*)</.exec(html) ?? [];
  const body = html.replaceAll(/<(head|style|script)\b[\s\S]*?<\/\1\s*>/gi, ' ');
  const text = body.replaceAll(TAG, (tag) => (INLINE.test(tag) ? '' : ' '));
  return {
    organisation: publisher === undefined ? null : decode(publisher),
    version: property('version'),
    state: stateNamed(property('creativeWorkStatus')),
    words: wordsIn(decode(text)),
  };
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
