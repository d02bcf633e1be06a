/** Hostile values in a script of a site, read back by a JavaScript engine, and in a relative link, read back as browsers do. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { relativeLink } from '../../src/encode/address.ts';
import { script } from '../../src/encode/script.ts';
import { HOSTILE } from '../support/hostile-values.ts';

const values = [...HOSTILE, '</script><script>x()</script>', '<!--', '\u2028', "');x();('", '__proto__'];
/** What HTML cannot hold is replaced. */
const REPLACED = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

test.each(values)('%j is a value, in ASCII, and ends no script', (value) => {
  const text = script`take(${script.value({ texts: [value] })});\n`;
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  expect(text).not.toMatch(/[<>&]/);
  const taken: unknown[] = [];
  runInNewContext(text, { take: (own: unknown) => taken.push(JSON.stringify(own)) });
  expect(taken).toEqual([JSON.stringify({ texts: [value.replaceAll(REPLACED, '\uFFFD')] })]);
});

test('what is no name of ours is none', () => {
  expect(() => script.identifier('a;b')).toThrow(RangeError);
});

test('a relative link stays in its folder or goes up, and keeps its query and place', () => {
  expect(relativeLink('../../index.html?in=koe#zoeken')).toBe('../../index.html?in=koe#zoeken');
  expect(relativeLink('koe/social-media/protocol.html')).toBe('koe/social-media/protocol.html');
  expect(relativeLink('a b/ö.html')).toBe('a%20b/%C3%B6.html');
  expect(() => relativeLink('javascript:x()')).toThrow(RangeError);
  expect(() => relativeLink('a//b')).toThrow(RangeError);
});
