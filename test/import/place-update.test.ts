/** A later file of a document that stands: what it changes, clause by clause. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updateOf } from '../../src/import/place/update.ts';
import type { DraftProtocol } from '../../src/model/imported.ts';
import { readingOf } from '../../src/model/reading.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { Clause, Entry, OverrideFile, ProtocolFile } from '../../src/model/source.ts';
import { takenIds } from '../../src/operations/edit/ids.ts';
import { edit } from '../../src/operations/edit/index.ts';
import { openSession } from '../../src/operations/session.ts';
import { memoryHost } from '../support/memory-host.ts';
import { policyFiles, resolvedOf } from '../support/repository.ts';
import { draftOf } from './support/draft-of.ts';
import { afterEdits, alone, documentOf, placedOn, readOf, takenBy } from './support/place-policy.ts';
import { editions } from './support/random-protocol.ts';

const PROPERTIES = Number(process.env['PROPERTIES'] ?? 1);

const asBase = ({ title, patterns, clauses, outline }: DraftProtocol): ProtocolFile => ({
  title,
  description: 'Een proef.',
  ...(patterns === undefined ? {} : { patterns }),
  clauses: [...clauses],
  outline: [...outline],
});

/** What stands, and what is read of it after the update. */
function updated(base: ProtocolFile, override: OverrideFile, draft: DraftProtocol, layer: string | null) {
  const current = documentOf(base, override).text;
  const update = updateOf(draft, current, { layer, taken: takenBy(base, override) });
  return {
    ...update,
    document: update.edits.length === 0 ? documentOf(base, override) : afterEdits(base, override, update.edits),
  };
}

/** Without what no edit of the layer can say. */
function reading(document: ReturnType<typeof documentOf>, without: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(readOf(document), (key, value) => (without.includes(key) ? undefined : value)));
}

describe('after its edits the document reads as the later file does', () => {
  test('where the first one became the base', () => {
    fc.assert(
      fc.property(editions, ([, first, second]) => {
        const { document, left } = updated(asBase(first), {}, second, null);
        expect(reading(document, ['marker'])).toEqual(reading(alone(second), ['marker']));
        expect(left).toEqual([]);
      }),
      { numRuns: 8 * PROPERTIES },
    );
  });

  test('where the first one was placed against a base', () => {
    fc.assert(
      fc.property(editions, ([base, first, second]) => {
        const { override } = placedOn(base, first);
        const { document } = updated(base, override, second, 'nieuw');
        const without = ['marker', 'numbering'];
        expect(reading(document, without)).toEqual(reading(alone(second), without));
      }),
      { numRuns: 8 * PROPERTIES },
    );
  });
});

test('a file that says what stands gives no edits', () => {
  fc.assert(
    fc.property(editions, ([base, first]) => {
      expect(updated(asBase(first), {}, first, null)).toMatchObject({ edits: [], left: [] });
      const { override } = placedOn(base, first);
      expect(updated(base, override, first, 'nieuw')).toMatchObject({ edits: [], left: [] });
    }),
    { numRuns: 5 * PROPERTIES },
  );
});

describe('a changed sentence', () => {
  const base = (text: string): ProtocolFile => ({
    title: 'Proef',
    description: 'Een proef.',
    parameters: {
      organisatie: { description: 'Wie.', kind: 'name', default: { name: 'Lindecollege', article: 'het' } },
      docent: { description: 'Docent.', default: 'leraar' },
    },
    clauses: [
      { id: 'kast', audience: ['all'], force: 'oblige', text: 'De sleutel ligt in de kast.' },
      { id: 'bellen', audience: ['all'], force: 'oblige', text },
    ],
    outline: [{ part: 'deel', label: 'Afspraken', entries: ['kast', 'bellen'] }],
  });
  const TEXT = '{{Organisatie}} {{organisatie vraagt/vragen}} de {{docent}} om de ouders binnen een week te bellen.';
  const draft = (text: string): DraftProtocol => ({
    title: 'Proef',
    language: 'nl',
    patterns: undefined,
    layout: undefined,
    clauses: [
      { id: 'a', audience: ['all'], force: 'inform', text: 'De sleutel ligt in de kast.' },
      { id: 'b', audience: ['all'], force: 'inform', text },
    ],
    outline: [{ part: 'p', label: 'Afspraken', entries: ['a', 'b'] }],
  });

  test('is one edit of the content, in which values stay parameters', () => {
    const later = draft('Het Lindecollege vraagt de leraar om de ouders binnen twee weken te bellen.');
    expect(updated(base(TEXT), {}, later, null).edits).toMatchObject([
      {
        kind: 'content',
        clause: 'bellen',
        layer: null,
        content: { text: TEXT.replace('een week', 'twee weken') },
        before: { text: TEXT },
      },
    ]);
  });

  test('is an amendment with a reason where the clause is inherited', () => {
    const later = draft('Het Lindecollege vraagt de mentor om de ouders binnen een week te bellen.');
    expect(updated(base(TEXT), {}, later, 'nieuw').edits).toMatchObject([
      {
        kind: 'content',
        layer: 'nieuw',
        content: { text: TEXT.replace('{{docent}}', 'mentor') },
        reason: 'Het overgenomen document zegt ‘mentor’ in plaats van ‘leraar’.',
      },
    ]);
  });

  test('in a place of its own is that clause still, where a few of its words are', () => {
    const later = draft('De ouders horen het dezelfde dag nog van de mentor of van de schoolleiding.');
    expect(updated(base(TEXT), {}, later, null)).toMatchObject({
      edits: [{ kind: 'content', clause: 'bellen' }],
      placements: [{}, { kind: 'amend', why: { rule: 'placed-gap' } }],
    });
  });

  test('that says something else altogether is another clause', () => {
    const later = draft('Fietsen staan in de stalling achter het gebouw.');
    expect(updated(base(TEXT), {}, later, null).edits.map(({ kind }) => kind)).toEqual(['add', 'remove']);
  });
});

describe('the documents of four boards', () => {
  const files = policyFiles();
  const session = openSession(memoryHost(files));
  const source = session.read();
  const [protocol] = source.policy.protocols;
  if (protocol === undefined) throw new Error('no protocol');
  const options = { taken: takenIds(protocol) };
  const boards = ['quadraam', 'koe', 'ccc', 'wolfert'];
  const paperOf = (board: string) => draftOf(resolvedOf(source, board), protocol.overrides.get(board)?.data.patterns);

  /** The clauses in order, as they read. */
  const said = (resolved: ResolvedProtocol) =>
    [...resolved.clauses.values()].map(({ apart }) => JSON.stringify(readingOf(apart)));

  test.each(boards)('of %s as they are give no edits', (board) => {
    expect(updateOf(paperOf(board), resolvedOf(source, board), options)).toMatchObject({ edits: [], left: [] });
  });

  // One with an outline of its own, and one that changes what it inherits.
  const both = process.env['PLACING'] === undefined ? ['quadraam', 'ccc'] : boards;
  test.each(both)('of %s with a word changed, a clause moved, one gone and one new: an edit for each', (board) => {
    const paper = paperOf(board);
    const [part] = paper.outline.filter(
      ({ entries }) => entries.filter((entry) => typeof entry === 'string').length > 3,
    );
    const [first, second, third] = (part?.entries ?? []).filter((entry) => typeof entry === 'string');
    const changed = (clause: Clause): Clause =>
      clause.id === first ? ({ ...clause, text: `${clause.text} Dat geldt ook buiten de school.` } as Clause) : clause;
    const fresh: Clause = {
      id: 'nieuw',
      audience: ['all'],
      force: 'inform',
      text: 'Fietsen staan in de stalling achter het gebouw.',
    };
    const entriesOf = (entries: readonly Entry[]) => [
      ...entries.filter((own) => own !== second && own !== third),
      second ?? '',
      'nieuw',
    ];
    const later: DraftProtocol = {
      ...paper,
      clauses: [...paper.clauses.filter(({ id }) => id !== third).map(changed), fresh],
      outline: paper.outline.map((own) => (own === part ? { ...own, entries: entriesOf(own.entries) } : own)),
    };
    const update = updateOf(later, resolvedOf(source, board), options);
    const kinds = update.edits.map(({ kind }) => (kind === 'omit' ? 'remove' : kind));
    expect(kinds.toSorted()).toEqual(['add', 'content', 'move', 'remove']);
    const desk = openSession(memoryHost(files));
    const { value, diagnostics } = edit(desk, { organisation: board, protocol: 'social-media', edits: update.edits });
    expect(value?.kind, JSON.stringify(diagnostics)).toBe('edited');
    expect(said(resolvedOf(desk.read(), board))).toEqual(said(alone(later).text));
  });
});
