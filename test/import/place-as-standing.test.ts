/** A later file of a document that was written by hand: wherever its clauses end, only what changed is a change. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asStanding } from '../../src/import/place/as-standing.ts';
import { updateOf } from '../../src/import/place/update.ts';
import { type AskedFormat, openRegelwerk } from '../../src/index.ts';
import type { DraftProtocol } from '../../src/model/imported.ts';
import type { Clause, Entry, Part, ProtocolFile } from '../../src/model/source.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { memoryHost } from '../support/memory-host.ts';
import { organisations, policyFiles } from '../support/repository.ts';
import { documentOf, takenBy } from './support/place-policy.ts';
import { editions } from './support/random-protocol.ts';

const PROPERTIES = Number(process.env['PROPERTIES'] ?? 1);
const isAll = process.env['OWN_PAGES'] === '1';

/** What is printed, which says nothing of clauses. */
interface Block {
  readonly kind: 'paragraph' | 'item';
  readonly text: string;
}

/** How it is cut: whether items are clauses of their part, and before which blocks a clause ends. */
interface Knife {
  readonly isBulleted: boolean;
  readonly ends: readonly boolean[];
}

const THINGS = [
  'fietsen',
  'telefoons',
  'jassen',
  'boeken',
  'sleutels',
  'foto’s',
  'brieven',
  'tafels',
  'lampen',
  'ramen',
];
const PLACES = ['stalling', 'kluis', 'gang', 'kast', 'hal', 'aula', 'kantine', 'keuken', 'werkplaats', 'mediatheek'];

const kinds = fc.array(
  fc.array(fc.constantFrom<Block['kind']>('paragraph', 'item', 'item'), { minLength: 2, maxLength: 7 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const printed = kinds.map((parts) =>
  parts.map((own, part) =>
    own.map((kind, at): Block => {
      const [thing, place] = [THINGS[at] ?? '', PLACES[(at * 3 + part) % 10] ?? ''];
      return { kind, text: `Alle ${thing} van afdeling ${part + 1} staan in de ${place}. Dat geldt elke dag.` };
    }),
  ),
);
const knife = fc.record({ isBulleted: fc.boolean(), ends: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) });
const knives = fc.array(knife, { minLength: 3, maxLength: 3 });

function cut(parts: readonly (readonly Block[])[], how: readonly Knife[], name: string) {
  const clauses: Clause[] = [];
  const outline = parts.map((blocks, at): Part => {
    const { isBulleted, ends } = how[at] ?? { isBulleted: false, ends: [] };
    const entries: Entry[] = [];
    const put = (own: readonly Block[], isItem: boolean) => {
      const id = `${name}-${at}-${entries.length}`;
      const text = isItem ? (own[0]?.text ?? '') : textOf(own);
      clauses.push({ id, audience: ['all'], force: 'inform', text });
      entries.push(isItem || !isBulleted ? id : { clause: id, uncounted: true });
    };
    let waiting: Block[] = [];
    const close = () => {
      if (waiting.length > 0) put(waiting, false);
      waiting = [];
    };
    for (const [index, block] of blocks.entries()) {
      const isItem = isBulleted && block.kind === 'item';
      if (isItem || ends[index] === true) close();
      if (isItem) put([block], true);
      else waiting.push(block);
    }
    close();
    return {
      part: `${name}-deel-${at}`,
      label: `Deel ${at + 1}`,
      numbering: isBulleted ? 'bulleted' : 'prose',
      entries,
    };
  });
  return { clauses, outline };
}

function textOf(blocks: readonly Block[]): string {
  const lines = blocks.map(({ kind, text }, index) => {
    const isNext = kind === 'item' && blocks[index - 1]?.kind === 'item';
    return `${index === 0 ? '' : isNext ? '\n' : '\n\n'}${kind === 'item' ? '- ' : ''}${text}`;
  });
  return lines.join('');
}

function update(parts: readonly (readonly Block[])[], how: readonly Knife[], later: DraftProtocol) {
  const base: ProtocolFile = { title: 'Proef', description: 'Een proef.', ...cut(parts, how, 'basis') };
  const { text } = documentOf(base, {});
  const { draft } = asStanding(later, text);
  return { ...updateOf(draft, text, { layer: null, taken: takenBy(base, {}) }), text, draft };
}

const draftOf = (parts: readonly (readonly Block[])[], how: readonly Knife[]): DraftProtocol => ({
  ...{ title: 'Proef', language: 'nl', patterns: undefined, layout: undefined },
  ...cut(parts, how, 'eigen'),
});

test('a file that says what stands gives no edits, wherever the clauses of both end', () => {
  fc.assert(
    fc.property(printed, knives, knives, (parts, one, other) => {
      expect(update(parts, one, draftOf(parts, other))).toMatchObject({ edits: [], left: [] });
    }),
    { numRuns: 15 * PROPERTIES },
  );
});

test('with one sentence changed it is one edit, of the clause that has the sentence', () => {
  fc.assert(
    fc.property(printed, knives, knives, fc.nat(20), fc.nat(20), (parts, one, other, part, at) => {
      const blocks = parts[part % parts.length] ?? [];
      const block = blocks[at % blocks.length];
      const said = (own: Block) =>
        own === block ? { ...own, text: own.text.replace('elke dag', 'ook in de vakantie') } : own;
      const { edits, text } = update(
        parts,
        one,
        draftOf(
          parts.map((own) => own.map(said)),
          other,
        ),
      );
      expect(edits.map(({ kind }) => kind)).toEqual(['content']);
      const [edit] = edits;
      const stood = edit?.kind === 'content' ? text.clauses.get(edit.clause)?.source.text : '';
      expect(stood).toContain(block?.text);
    }),
    { numRuns: 10 * PROPERTIES },
  );
});

test('with one block gone or one more, nothing else changes', () => {
  fc.assert(
    fc.property(printed, knives, knives, fc.nat(20), fc.boolean(), (parts, one, other, at, isGone) => {
      const [first = [], ...rest] = parts;
      const index = at % first.length;
      const fresh: Block = { kind: first[index]?.kind ?? 'item', text: 'Wie te laat komt, belt eerst de conciërge.' };
      const changed = isGone ? first.toSpliced(index, 1) : first.toSpliced(index, 0, fresh);
      const { edits } = update(parts, one, draftOf([changed, ...rest], other));
      expect(edits.map(({ kind }) => kind)).toHaveLength(1);
    }),
    { numRuns: 10 * PROPERTIES },
  );
});

test('whatever the later file says, all its words are in what it is cut into, in order', () => {
  const wordsOf = ({ clauses, outline }: DraftProtocol) => {
    const texts = new Map(clauses.map(({ id, text = '' }) => [id, text]));
    const within = (entries: readonly Entry[]): string[] =>
      entries.flatMap((own) => {
        if (typeof own === 'string') return texts.get(own) ?? [];
        return own.entries === undefined ? (texts.get(own.clause ?? '') ?? []) : within(own.entries);
      });
    const said = outline.flatMap(({ entries }) => within(entries)).join('\n');
    return wordsIn(said.replaceAll(/^\s*(?:- |\d+\. )/gm, '').replaceAll(/\(#[^)]*\)/g, '()'));
  };
  fc.assert(
    fc.property(editions, ([, first, second]) => {
      const { title, patterns, clauses, outline } = first;
      const base: ProtocolFile = {
        ...{ title, description: 'Een proef.', clauses: [...clauses], outline: [...outline] },
        ...(patterns === undefined ? {} : { patterns }),
      };
      const { draft } = asStanding(second, documentOf(base, {}).text);
      expect(wordsOf(draft)).toEqual(wordsOf(second));
      expect(draft.clauses.map(({ id }) => id).toSorted()).toEqual(
        [...new Set(draft.clauses.map(({ id }) => id))].toSorted(),
      );
    }),
    { numRuns: 10 * PROPERTIES },
  );
});

const EXTENSIONS = { docx: 'docx', html: 'html', markdown: 'md' } as const;
type Made = keyof typeof EXTENSIONS;

describe.runIf(isAll).each(['docx', 'html', 'markdown'] satisfies Made[])('documents as %s', (format) => {
  const asked = organisations;
  const host = memoryHost(policyFiles());
  const formats: AskedFormat[] = [format];
  beforeAll(() => openRegelwerk(host).build({ organisations: asked, formats, variants: ['protocol'] }));
  const name = `protocol.${EXTENSIONS[format]}`;
  const bytesOf = (board: string) => host.contents.get(`out/${board}/social-media/${name}`) ?? new Uint8Array();
  const later = async (board: string, bytes: Uint8Array) => {
    const request = { file: { name, bytes }, organisation: board, protocol: 'social-media', dryRun: true };
    const { value, diagnostics } = await openRegelwerk(host).importPaper(request);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return value;
  };

  // What Markdown cannot say of roles, a table of two columns does.
  const known = asked.filter((board) => !(board === 'wolfert' && format === 'markdown'));
  test.each(known)('that of %s as it is changes nothing', async (board) => {
    const value = await later(board, bytesOf(board));
    expect([value.mode, value.files, value.told, value.account.differences]).toEqual(['update', [], [], []]);
  });
});

describe('an update that leaves out what an inherited variant names', () => {
  const PROTOCOL = 'policy/protocols/proef';
  const HOOK = 'Jassen hangen aan de kapstok in de gang.';
  const clause = (id: string, text: string): Clause => ({ id, audience: ['all'], force: 'inform', text });
  const base: ProtocolFile = {
    title: 'Proef',
    description: 'Een proef.',
    clauses: [
      clause('fietsen', 'Fietsen staan in de stalling achter het gebouw.'),
      clause('jassen', 'Jassen liggen in de kluis.'),
      clause('telefoons', 'Telefoons liggen tijdens de les in de kluis.'),
    ],
    outline: [{ part: 'deel', label: 'Afspraken', entries: ['fietsen', 'jassen', 'telefoons'] }],
    variants: {
      folder: { label: 'Folder', entries: ['fietsen', 'telefoons'] },
      kaart: { label: 'Kaart', entries: ['telefoons'] },
      stuk: { label: 'Stuk', parts: ['deel'] },
    },
  };
  const host = memoryHost({
    'policy/organisations/linde.yaml': 'name: Linde\nkind: bestuur\n',
    'policy/organisations/eik.yaml': 'name: Eik\nkind: bestuur\n',
    [`${PROTOCOL}/protocol.yaml`]: JSON.stringify(base, null, 1),
    [`${PROTOCOL}/overrides/linde.yaml`]: JSON.stringify({
      amend: { jassen: { reason: 'Er is een kapstok.', text: HOOK, base: { text: 'Jassen liggen in de kluis.' } } },
    }),
    [`${PROTOCOL}/overrides/eik.yaml`]: '{}\n',
  });

  test('names it no more for that organisation, and goes where it named nothing else', async () => {
    const paper = ['# Proef\n\n## Afspraken', 'Fietsen staan in de stalling achter het gebouw.', HOOK];
    const bytes = new TextEncoder().encode(`${paper.join('\n\n')}\n`);
    const request = { file: { name: 'proef.md', bytes }, organisation: 'linde', protocol: 'proef' };
    const { value, diagnostics } = await openRegelwerk(host).importPaper(request);
    expect([value?.mode, value?.isWritten, value?.told, diagnostics]).toEqual(['update', true, [], []]);
    const { omit, variants, omit_variants: omitted } = parse(host.text(`${PROTOCOL}/overrides/linde.yaml`));
    expect([omit, variants, omitted]).toEqual([
      [{ clause: 'telefoons', reason: expect.any(String) }],
      { folder: { label: 'Folder', entries: ['fietsen'] } },
      ['kaart'],
    ]);
  });
});
