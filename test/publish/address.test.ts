/** Where editions stand: a name for each file, no two at one place, and the way back from a path. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARCHIVE, type Edition, PROTOCOL, REDLINE } from '../../src/model/edition.ts';
import { FORMATS } from '../../src/model/format.ts';
import { editionAt, fileName, linkTo, organisationAt, pathOf, relativeTo } from '../../src/publish/address.ts';
import { archiveOutputs, formatOf, outputsOf, redlineOutputs } from '../../src/publish/outputs.ts';
import { type Choice, type VariantName, WHOLE, wantedOf } from '../../src/publish/wanted.ts';

const edition = {
  organisation: 'koe',
  protocol: 'telefoons',
  variant: PROTOCOL,
  isConcept: false,
} as const;

describe('the files of a variant', () => {
  const variants: readonly VariantName[] = [
    WHOLE,
    { id: 'schoolgids', kind: 'section', formats: null },
    { id: 'folder', kind: 'document', formats: null },
    { id: 'poster-kluis', kind: 'poster', formats: null },
    { id: 'kaart', kind: 'section', formats: ['pdf'] },
  ];
  const filesOf = (choice: Choice) =>
    variants.flatMap((variant) =>
      outputsOf(variant, wantedOf(choice)).map(({ form }) => fileName({ variant: variant.id }, form)),
    );

  test('are those that are usual for its kind, or that its source names', () => {
    expect(filesOf({})).toEqual([
      'protocol.md',
      'protocol.pdf',
      'protocol.html',
      'fragment.html',
      'protocol.docx',
      'protocol.xml',
      'schoolgids.md',
      'schoolgids.html',
      'schoolgids.docx',
      'schoolgids.txt',
      'folder.md',
      'folder.pdf',
      'folder.html',
      'folder.docx',
      'poster-kluis.pdf',
      'kaart.pdf',
    ]);
  });

  test.each<[string, Choice, string[]]>([
    ['a format', { formats: ['pdf'] }, ['protocol.pdf', 'folder.pdf', 'poster-kluis.pdf', 'kaart.pdf']],
    ['a variant', { variants: ['kaart'] }, ['kaart.pdf']],
    [
      'a variant in a format that is not usual',
      { variants: ['schoolgids', 'poster-kluis'], formats: ['pdf', 'text'] },
      ['schoolgids.pdf', 'schoolgids.txt', 'poster-kluis.pdf', 'poster-kluis.txt'],
    ],
    ['the schoolgids by its former name', { formats: ['schoolgids'] }, ['schoolgids.md']],
    ['posters by their former name', { formats: ['poster', 'text'] }, ['schoolgids.txt', 'poster-kluis.pdf']],
    ['a variant that is not there', { variants: ['folders'] }, []],
  ])('by choice: %s', (_, choice, files) => {
    expect(filesOf(choice)).toEqual(files);
  });

  test('the redline goes with the whole text', () => {
    const of = (choice: Choice) =>
      redlineOutputs(wantedOf(choice)).map(({ form }) => fileName({ variant: REDLINE }, form));
    expect(of({})).toEqual(['renvooi.html', 'renvooi.pdf', 'renvooi.docx']);
    expect(of({ formats: ['pdf', 'markdown'] })).toEqual(['renvooi.pdf']);
    expect(of({ variants: ['schoolgids'] })).toEqual([]);
  });
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
const kinds = ['document', 'section', 'poster'] as const;
const variant = fc.oneof(
  fc.constant({ id: PROTOCOL, kind: 'document' as const }),
  fc.constant({ id: REDLINE, kind: 'document' as const }),
  fc.record({ id, kind: fc.constantFrom(...kinds) }),
);
const file = fc
  .record({ organisation: word, protocol: word, variant, isConcept: fc.boolean(), format: fc.constantFrom(...FORMATS) })
  .chain(({ variant: { id: name, kind }, format, ...of }) => {
    // Of what is no whole text there is no file for who keeps laws.
    const own = format === 'akn' && name !== PROTOCOL ? 'pdf' : format;
    const outputs = outputsOf({ id: name, kind, formats: null }, (_, one) => one === own);
    const edition: Omit<Edition, 'version'> = { ...of, variant: name };
    return fc.constantFrom(...outputs).map(({ form }) => ({ edition, form, format: own, kind }));
  });

test('a path leads back to its edition, so no two editions stand at one path', () => {
  fc.assert(
    fc.property(file, ({ edition: own, form, format, kind }) => {
      const path = pathOf(own, form);
      // The name of a section does not tell that its HTML is a fragment.
      expect(editionAt(path)).toEqual({
        edition: own,
        form: kind === 'section' && form === 'fragment' ? 'html' : form,
      });
      expect(organisationAt(path)).toBe(own.organisation);
      expect(formatOf(form)).toBe(format);
    }),
  );
});

/** Numbers of versions as the ledger has them. */
const number = fc.stringMatching(/^[1-9]\d?(\.\d{1,2}){1,2}$/);
const archivedFile = fc
  .record({ organisation: word, protocol: word, archived: number })
  .chain((of) =>
    fc
      .constantFrom(...archiveOutputs(() => true))
      .map(({ form }) => ({ edition: { ...of, variant: PROTOCOL, isConcept: false }, form })),
  );

test('so does that of a version in the archive, and of its list', () => {
  fc.assert(
    fc.property(archivedFile, ({ edition: own, form }) => {
      expect(editionAt(pathOf(own, form))).toEqual({ edition: own, form });
      expect(organisationAt(pathOf(own, form))).toBe(own.organisation);
      const { archived: _, ...document } = own;
      const list = { ...document, variant: ARCHIVE };
      expect(editionAt(pathOf(list, 'html'))).toEqual({ edition: list, form: 'html' });
    }),
  );
});

test('no two versions stand at one place, and none where the text stands that holds, is to come or is a concept', () => {
  fc.assert(
    fc.property(archivedFile, number, file, ({ edition: own, form }, other, { edition: standing, form: another }) => {
      const path = pathOf(own, form);
      fc.pre(other !== own.archived);
      expect(pathOf({ ...own, archived: other }, form)).not.toBe(path);
      const beside = { ...standing, organisation: own.organisation, protocol: own.protocol };
      for (const isComing of [false, true])
        expect(pathOf({ ...beside, ...(isComing && { isComing, isConcept: false }) }, another)).not.toBe(path);
    }),
  );
});

test('from the archive a link leads to the text in its place and back, and on the web to the same number', () => {
  fc.assert(
    fc.property(archivedFile, ({ edition: own, form }) => {
      const { archived, ...place } = own;
      const [from, to] = [pathOf(own, form), pathOf(place, form)];
      for (const [one, another] of [
        [from, to],
        [to, from],
      ] as const)
        expect(new URL(relativeTo(one, another), `https://koe.example/${one}`).pathname).toBe(`/${another}`);
      expect(linkTo(own, form, 'https://koe.example')).toContain(`/archief/${archived}/`);
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

test.each(['index.html', 'status.csv', 'koe/protocol.pdf', 'koe/a/b/protocol.pdf', 'koe/a/protocol.epub', 'koe/a/'])(
  'no edition stands at %s',
  (path) => {
    expect(editionAt(path)).toBeUndefined();
  },
);
