/** Where editions stand: a name for each file, no two at one place, and the way back from a path. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, Form } from '../../src/model/edition.ts';
import { editionAt, fileName, linkTo, organisationAt, pathOf } from '../../src/publish/address.ts';
import { isOf, outputs, variantOf } from '../../src/publish/outputs.ts';
import { FORMATS } from '../../src/words/formats.ts';

const edition = {
  organisation: 'koe',
  protocol: 'telefoons',
  variant: 'protocol',
  poster: null,
  isConcept: false,
} as const;

test('the files of all outputs', () => {
  const names = outputs.map((output) => fileName({ variant: variantOf(output), poster: 'kluis' }, output.form));
  expect(names).toEqual([
    'protocol.md',
    'schoolgids.md',
    'protocol.pdf',
    'poster-kluis.pdf',
    'protocol.html',
    'fragment.html',
    'schoolgids.html',
    'protocol.docx',
    'schoolgids.docx',
    'renvooi.html',
    'renvooi.pdf',
    'renvooi.docx',
    'schoolgids.txt',
  ]);
});

describe('a link', () => {
  test.each([
    [undefined, false, 'protocol.pdf'],
    [undefined, true, 'protocol.pdf'],
    ['https://koe.example', false, 'https://koe.example/telefoons/protocol.pdf'],
    ['https://koe.example/beleid/', false, 'https://koe.example/beleid/telefoons/protocol.pdf'],
    ['https://koe.example/beleid', true, 'https://koe.example/beleid/telefoons/concept/protocol.pdf'],
  ])('from %s, concept %s', (baseUrl, isConcept, link) => {
    expect(linkTo({ ...edition, isConcept }, 'pdf', baseUrl)).toBe(link);
  });
});

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
/** Ids that are words of ours too. */
const word = fc.oneof(id, fc.constantFrom('concept', 'poster', 'protocol', 'renvooi', 'fragment', 'schoolgids'));
const file = fc
  .record({
    organisation: word,
    protocol: word,
    poster: word,
    isConcept: fc.boolean(),
    output: fc.constantFrom(...outputs),
  })
  .map(({ output, poster, ...of }) => {
    const variant = variantOf(output);
    const found: Omit<Edition, 'version'> = { ...of, variant, poster: variant === 'poster' ? poster : null };
    return { edition: found, form: output.form as Form, format: output.format };
  });

test('a path leads back to its edition, so no two editions stand at one path', () => {
  fc.assert(
    fc.property(file, ({ edition: own, form, format }) => {
      const path = pathOf(own, form);
      expect(editionAt(path)).toEqual({ edition: own, form });
      expect(organisationAt(path)).toBe(own.organisation);
      expect(FORMATS.filter((one) => isOf(path, [one]))).toEqual([format]);
    }),
  );
});

test('two protocols of one organisation have no address in common', () => {
  fc.assert(
    fc.property(file, file, (one, other) => {
      fc.pre(one.edition.protocol !== other.edition.protocol);
      const base = 'https://koe.example/beleid';
      const [first, second] = [one, other].map((own) =>
        linkTo({ ...own.edition, organisation: 'koe' }, own.form, base),
      );
      expect(first).not.toBe(second);
    }),
  );
});

test.each([
  'index.html',
  'status.csv',
  'koe/protocol.pdf',
  'koe/a/b/protocol.pdf',
  'koe/a/oud.pdf',
  'koe/a/protocol.epub',
  'koe/a/',
])('no edition stands at %s', (path) => {
  expect(editionAt(path)).toBeUndefined();
  expect(isOf(path, FORMATS)).toBe(false);
});
