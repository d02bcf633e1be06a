/** What is chosen from a protocol: by entry, by whom it is for, by part; and what layers make of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { fingerprintOf, isFingerprintOf } from '../../src/compare/fingerprint.ts';
import { fromSnapshot, isSoundSnapshot, toSnapshot } from '../../src/governance/snapshot.ts';
import type { ResolvedEntry, ResolvedProtocol, ResolvedVariant } from '../../src/model/resolved.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { besideRests } from '../support/rests.ts';

const clause = (id: string, ...audience: string[]) => ({ id, audience, force: 'inform', text: `Dit is ${id}.` });
const base = {
  title: 'Proef',
  description: 'Proef.',
  clauses: [
    clause('een', 'pupils'),
    clause('twee', 'parents'),
    clause('drie', 'pupils', 'parents'),
    clause('vier', 'staff'),
    clause('vijf', 'parents'),
  ].map((own) => (own.audience[0] === 'staff' ? { ...own, audience: ['employees'] } : own)),
  outline: [
    {
      part: 'a',
      label: 'A',
      numbering: 'numbered',
      entries: ['een', 'twee', { part: 'b', label: 'B', numbering: 'numbered', entries: ['drie'] }],
    },
    { part: 'c', label: 'C', entries: ['vier', { quote: 'b' }] },
    { part: 'd', label: 'D', entries: ['vijf'] },
  ],
};

function resolve(own: object, override: object = {}): { text: ResolvedProtocol; codes: string[] } {
  const host = memoryHost({
    'policy/organisations/bestuur.yaml': stringify({ name: 'Bestuur', kind: 'bestuur' }),
    'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'school', parent: 'bestuur' }),
    'policy/protocols/proef/protocol.yaml': stringify({ ...base, ...own }),
    'policy/protocols/proef/overrides/ster.yaml': stringify(override),
  });
  const policy = loadPolicy(host);
  const { value, diagnostics } = resolvePolicy(policy.value);
  const text = value.find(({ organisation }) => organisation.id === 'ster');
  if (text === undefined) throw new Error(JSON.stringify([...policy.diagnostics, ...diagnostics]));
  return { text, codes: besideRests([...policy.diagnostics, ...diagnostics]).map(({ code }) => code) };
}

/** `A(een B[numbered](drie))`. */
function shapeOf(entries: readonly ResolvedEntry[]): string {
  return entries
    .map((entry) => {
      if (entry.kind === 'clause') return entry.clause.id;
      const { label, numbering, entries: inner } = entry.part;
      return `${entry.kind === 'quote' ? '"' : ''}${label}${numbering === 'prose' ? '' : `[${numbering}]`}(${shapeOf(inner)})`;
    })
    .join(' ');
}

const variant = (text: ResolvedProtocol, id: string): ResolvedVariant => {
  const found = text.variants.find((own) => own.id === id);
  if (found === undefined) throw new Error(`no variant ${id}`);
  return found;
};

describe('regelwerk chooses', () => {
  const chosen = (choice: object) => {
    const { text, codes } = resolve({ variants: { folder: { label: 'Folder', ...choice } } });
    expect(codes).toEqual([]);
    return shapeOf(variant(text, 'folder').entries);
  };

  test.each([
    ['all for some', { audience: ['pupils'] }, 'A[bulleted](een B[numbered](drie)) C("B[numbered](drie))'],
    [
      'for any of several',
      { audience: ['pupils', 'employees'] },
      'A[bulleted](een B[numbered](drie)) C(vier "B[numbered](drie))',
    ],
    ['parts, in the order of the protocol', { parts: ['d', 'a'] }, 'A[numbered](een twee B[numbered](drie)) D(vijf)'],
    ['a part within another', { parts: ['b'] }, 'B[numbered](drie)'],
    [
      'a part that stands in another one that is chosen, once',
      { parts: ['b', 'a'] },
      'A[numbered](een twee B[numbered](drie))',
    ],
    [
      'for some, in some parts',
      { audience: ['parents'], parts: ['a', 'd'] },
      'A[bulleted](twee B[numbered](drie)) D(vijf)',
    ],
  ])('%s', (_, choice, shape) => {
    expect(chosen(choice)).toBe(shape);
  });

  test('every clause for these people stands in it, and no other', () => {
    const people = ['pupils', 'parents', 'employees', 'board', 'all'];
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }), { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }),
        fc.boolean(),
        (audiences, asked, isNested) => {
          const clauses = audiences.map((own, index) => clause(`c${index}`, ...own));
          const ids = clauses.map(({ id }) => id);
          const half = Math.ceil(ids.length / 2);
          const inner = { part: 'q', label: 'Q', numbering: 'bulleted', entries: ids.slice(half) };
          const outer = { part: 'p', label: 'P', numbering: 'numbered', entries: ids.slice(0, half) };
          const rest = ids.length > half ? [inner] : [];
          const outline = isNested ? [{ ...outer, entries: [...outer.entries, ...rest] }] : [outer, ...rest];
          const { text, codes } = resolve({ clauses, outline, variants: { folder: { label: 'F', audience: asked } } });
          const expected = clauses.filter(({ audience }) =>
            audience.some((one) => one === 'all' || asked.includes(one)),
          );
          expect(codes).toEqual(expected.length === 0 ? ['variant-empty', 'variant-empty'].slice(0, codes.length) : []);
          const found: string[] = [];
          const collect = (entries: readonly ResolvedEntry[]): void => {
            for (const entry of entries) {
              if (entry.kind === 'clause') found.push(entry.clause.id);
              else collect(entry.part.entries);
            }
          };
          collect(variant(text, 'folder').entries);
          expect(found).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('layers', () => {
  const kaart = { label: 'Kaart', entries: ['een'] };
  const muur = { kind: 'poster', label: 'Muur', entries: ['drie'] };

  test('a variant of an organisation takes the place of the one with its name, and stands where that stood', () => {
    const { text, codes } = resolve(
      { variants: { kaart, muur } },
      { variants: { kaart: { ...kaart, entries: ['vijf'] } } },
    );
    expect(codes).toEqual([]);
    expect(text.variants.map(({ id, entries }) => [id, shapeOf(entries)])).toEqual([
      ['kaart', 'vijf'],
      ['muur', 'drie'],
    ]);
  });

  test('one that is omitted is gone, and another can come', () => {
    const { text, codes } = resolve(
      { variants: { kaart, muur } },
      { omit_variants: ['kaart'], variants: { brief: kaart } },
    );
    expect(codes).toEqual([]);
    expect(text.variants.map(({ id }) => id)).toEqual(['muur', 'brief']);
  });

  test('one that is the same as above has no effect', () => {
    expect(resolve({ variants: { kaart } }, { variants: { kaart } }).codes).toEqual(['override-no-effect']);
  });

  test('none is required', () => {
    const { text, codes } = resolve({});
    expect(codes).toEqual([]);
    expect(text.variants).toEqual([]);
  });
});

describe('the former way of writing', () => {
  const gids = { label: 'Gids', numbering: 'bulleted', entries: ['een', 'drie'] };
  const muur = { label: 'Muur', entries: ['drie'] };
  const former = { schoolgids: { ...gids, heading_level: 3 }, posters: [{ poster: 'muur', ...muur }] };
  const now = {
    variants: {
      schoolgids: { kind: 'section', ...gids, heading_level: 3 },
      'poster-muur': { kind: 'poster', ...muur },
    },
  };

  test('is the same text', () => {
    const [one, other] = [resolve(former), resolve(now)];
    expect(one.codes).toEqual([]);
    expect(fingerprintOf(one.text)).toBe(fingerprintOf(other.text));
    const plain = (text: ResolvedProtocol) =>
      text.variants.map(({ id, kind, headingLevel, formats, entries }) => [
        id,
        kind,
        headingLevel,
        formats,
        shapeOf(entries),
      ]);
    expect(plain(one.text)).toEqual(plain(other.text));
  });

  test('a list of posters is all that there are', () => {
    expect(resolve(now, { posters: [] }).text.variants.map(({ id }) => id)).toEqual(['schoolgids']);
  });
});

test('another variant is another text, a variant of before gives the fingerprint of before', () => {
  const gids = { kind: 'section', label: 'Gids', entries: ['een'] };
  const [without, one] = [{}, { schoolgids: gids }].map((variants) => resolve({ variants }).text);
  const other = resolve({ variants: { schoolgids: gids, folder: { label: 'Folder', audience: ['pupils'] } } }).text;
  if (without === undefined || one === undefined) throw new Error('no text');
  expect(new Set([without, one, other].map(fingerprintOf)).size).toBe(3);
  expect(isFingerprintOf(fingerprintOf(one), one)).toBe(true);
});

test('an adopted text keeps its variants', () => {
  const { text } = resolve({
    variants: {
      schoolgids: { kind: 'section', label: 'Gids', heading_level: 4, entries: ['een', { quote: 'b' }] },
      folder: { label: 'Folder', formats: ['pdf', 'text'], audience: ['pupils'] },
    },
  });
  const stored = toSnapshot(text, { version: '1.0', decisions: [] }, [], {});
  expect(isSoundSnapshot(stored)).toBe(true);
  const back = fromSnapshot(JSON.parse(JSON.stringify(stored)));
  expect(back.variants.map(({ id, kind, headingLevel, formats }) => ({ id, kind, headingLevel, formats }))).toEqual([
    { id: 'schoolgids', kind: 'section', headingLevel: 4, formats: null },
    { id: 'folder', kind: 'document', headingLevel: 1, formats: ['pdf', 'text'] },
  ]);
  expect(fingerprintOf(back)).toBe(fingerprintOf(text));
});
