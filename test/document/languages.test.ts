/** Passages in another language: marked whole, where they stand by themselves, and nothing else changes. */
import fc from 'fast-check';
import type { Paragraph, RootContent, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import { markLanguages } from '../../src/document/languages.ts';

const examples = { seed: 20191127, numRuns: 500 };

const paragraph = (...values: string[]): Paragraph => ({
  type: 'paragraph',
  children: values.map((value): Text => ({ type: 'text', value })),
});

function textsOf(nodes: readonly RootContent[]): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return 'children' in node ? textsOf(node.children) : [];
  });
}

const mark = (text: string, languages: Record<string, string[]>) =>
  textsOf(markLanguages([paragraph(text)], new Map(Object.entries(languages)))).map(({ value, data }) =>
    data?.lang === undefined ? value : { [data.lang]: value },
  );

describe('marks', () => {
  test('a passage, wherever it stands by itself', () => {
    expect(mark("De do's, en nog eens do's.", { en: ["do's"] })).toEqual([
      'De ',
      { en: "do's" },
      ', en nog eens ',
      { en: "do's" },
      '.',
    ]);
  });

  test('nothing within a longer word', () => {
    expect(mark('Hij liket likes, likesje en élikes.', { en: ['likes'] })).toEqual([
      'Hij liket ',
      { en: 'likes' },
      ', likesje en élikes.',
    ]);
  });

  test('the longest passage first, whatever the order', () => {
    for (const passages of [
      ['do', 'do not'],
      ['do not', 'do'],
    ])
      expect(mark('do not, do', { en: passages })).toEqual([{ en: 'do not' }, ', ', { en: 'do' }]);
  });

  test('each passage in its own language', () => {
    expect(mark('fair play en savoir-vivre', { en: ['fair play'], fr: ['savoir-vivre'] })).toEqual([
      { en: 'fair play' },
      ' en ',
      { fr: 'savoir-vivre' },
    ]);
  });

  test('keeps what a text carries', () => {
    const text: Text = { type: 'text', value: 'de likes', data: { anchor: 'a' } };
    const nodes = markLanguages([{ type: 'paragraph', children: [text] }], new Map([['en', ['likes']]]));
    expect(textsOf(nodes).map(({ data }) => data)).toEqual([{ anchor: 'a' }, { anchor: 'a', lang: 'en' }]);
  });

  test('without passages gives the tree itself', () => {
    const nodes = [paragraph('likes')];
    expect(markLanguages(nodes, new Map())).toBe(nodes);
  });
});

describe('for any text and any passages', () => {
  /** Words, spaces and what means something in a regular expression. */
  const piece = fc.constantFrom(
    'a',
    'ab',
    'b',
    'é',
    '1',
    ' ',
    '.',
    '*',
    '+',
    '?',
    '(',
    ')',
    '[',
    ']',
    '$',
    '^',
    '|',
    '\\',
    '/',
    '{',
    '}',
    '-',
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
  const passage = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const lines = fc.array(line, { minLength: 1, maxLength: 3 });
  const passages = fc.uniqueArray(passage, { minLength: 1, maxLength: 4 });
  const marked = (values: string[], wanted: string[]) =>
    textsOf(markLanguages([paragraph(...values)], new Map([['en', wanted]])));
  const isWordy = (char: string) => /[\p{L}\p{N}]/u.test(char);

  test('the text is unchanged when joined', () => {
    fc.assert(
      fc.property(lines, passages, (values, wanted) => {
        expect(
          marked(values, wanted)
            .map(({ value }) => value)
            .join(''),
        ).toBe(values.join(''));
      }),
      examples,
    );
  });

  test('only whole passages are marked, and none is left that stands by itself', () => {
    fc.assert(
      fc.property(line, passages, (value, wanted) => {
        const found = marked([value], wanted);
        let at = 0;
        for (const { value: part, data } of found) {
          const before = value.slice(0, at);
          const after = value.slice(at + part.length);
          at += part.length;
          if (data?.lang === undefined) {
            expect(wanted.some((text) => standsIn(text, part, before, after))).toBe(false);
            continue;
          }
          expect(wanted).toContain(part);
          expect(isWordy(before.slice(-1)) || isWordy(after.slice(0, 1))).toBe(false);
        }
      }),
      examples,
    );
  });

  /** Whether a passage stands by itself somewhere in a part of a text, given what is around that part. */
  function standsIn(text: string, part: string, before: string, after: string): boolean {
    const whole = before + part + after;
    for (let at = part.indexOf(text); at !== -1; at = part.indexOf(text, at + 1)) {
      const start = before.length + at;
      if (!isWordy(whole.charAt(start - 1)) && !isWordy(whole.charAt(start + text.length))) return true;
    }
    return false;
  }

  test('of passages that start in the same place the longest is marked', () => {
    fc.assert(
      fc.property(passage, passage, (one, other) => {
        fc.pre(one !== '' && other !== '');
        const long = one + other;
        expect(marked([long], [one, long])).toMatchObject([{ value: long, data: { lang: 'en' } }]);
      }),
      examples,
    );
  });
});
