/**
 * The documents of the boards, as they are published, taken over by who has the base and nothing of that board. What became
 * of each clause is held against a key. `OWN_PAGES=1` does all of them in all formats, among the documents of the others,
 * and prints the shares.
 */

import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AskedFormat, openRegelwerk } from '../../src/index.ts';
import { blocksOf, linesIn } from '../../src/model/content.ts';
import type { Imported, Placement } from '../../src/model/imported.ts';
import type { ResolvedClause, ResolvedProtocol } from '../../src/model/resolved.ts';
import type { OverrideFile } from '../../src/model/source.ts';
import { wordsIn } from '../../src/model/words-in.ts';
import { openSession } from '../../src/operations/session.ts';
import { resolveToPlace } from '../../src/resolve/to-place.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { organisations, policyFiles } from '../support/repository.ts';
import { sameRuleIn } from './support/same-rule.ts';
import { PROTOCOL, policyWithout } from './support/without-board.ts';

/** At and above it no match is wrong. */
const STATED = 0.9;
/** So many of those that are in it are matched. */
const FOUND = 0.75;
const isAll = process.env['OWN_PAGES'] === '1';
const asked = isAll ? organisations : ['ccc'];
const FORMATS: AskedFormat[] = isAll ? ['docx', 'html', 'markdown', 'pdf'] : ['html'];
const FILES = isAll ? ['protocol.docx', 'protocol.html', 'protocol.md', 'protocol.pdf'] : ['protocol.html'];

/** Who goes along: a school has what its board says. */
const goneWith = (board: string) => {
  if (!isAll) return organisations;
  return board === 'koe' ? ['koe', 'troubadour'] : [board];
};

const built = memoryHost(policyFiles());
beforeAll(() => openRegelwerk(built).build({ organisations: asked, formats: FORMATS, variants: ['protocol'] }));

function textOn(host: MemoryHost, organisation: string): ResolvedProtocol {
  const text = openSession(host)
    .read()
    .resolved.find((own) => own.organisation.id === organisation);
  if (text === undefined) throw new Error('no text');
  return text;
}

function baseOn(host: MemoryHost, id: string) {
  const { policy } = openSession(host).read();
  const [protocol] = policy.protocols;
  const organisation = policy.organisations.get(id);
  if (protocol === undefined || organisation === undefined) throw new Error('no protocol');
  return resolveToPlace(policy, protocol, organisation);
}

function requestOf(name: string, board: string) {
  const bytes = built.contents.get(`out/${board}/social-media/${name}`);
  if (bytes === undefined) throw new Error(`${name} was not built`);
  return { file: { name, bytes }, organisation: board, protocol: 'social-media' };
}

/** Its words, without where references lead. */
const wordsOf = ({ apart }: ResolvedClause) =>
  ` ${wordsIn([...linesIn(apart), ...blocksOf(apart).map(lettersIn)].join(' ')).join(' ')} `;

function lettersIn(node: Nodes): string {
  if ('children' in node) return node.children.map((child) => lettersIn(child)).join(isRunning(node) ? '' : ' ');
  return 'value' in node ? node.value : ' ';
}
const isRunning = ({ type }: Nodes) => ['paragraph', 'emphasis', 'strong', 'link'].includes(type);

const shares: string[] = [];
afterAll(() => {
  if (isAll) console.info(['document, base, amendments, own, undecided', ...shares].join('\n'));
});

describe.each(asked)('the document of %s', (board) => {
  const [protocol] = openSession(built).read().policy.protocols;
  const isSame = sameRuleIn({ same: protocol?.same });
  const paper = [...textOn(built, board).clauses.values()].map((clause) => [clause, wordsOf(clause)] as const);
  /** Where a word was read otherwise, as where a note stands in a PDF. */
  const mostAlike = (words: string) => {
    const own = new Set(words.split(' '));
    const common = ([, other]: (typeof paper)[number]) => other.split(' ').filter((word) => own.has(word)).length;
    return paper.toSorted((one, other) => common(other) - common(one))[0];
  };
  const files = policyWithout(goneWith(board));
  const { text: base, optional } = baseOn(memoryHost(files), board);

  describe.each(FILES)('%s', (name) => {
    let host: MemoryHost;
    let imported: Imported;
    let after: ResolvedProtocol;
    let placements: readonly Placement[];

    beforeAll(async () => {
      host = memoryHost(files);
      const { value, diagnostics } = await openRegelwerk(host).importPaper(requestOf(name, board));
      if (value === undefined) throw new Error(JSON.stringify(diagnostics));
      imported = value;
      after = textOn(host, board);
      const placed = value.account.passages.flatMap(({ placement }) => placement ?? []);
      placements = [...new Map(placed.map((one) => [one.own, one])).values()];
      const count = (kind: Placement['kind']) => placements.filter((one) => one.kind === kind).length;
      shares.push([`${board} ${name}`, count('base'), count('amend'), count('own'), after.undecided.length].join(', '));
    });

    test('comes whole and in order, in a policy in which nothing is wrong', async () => {
      expect([imported.mode, imported.isWritten]).toEqual(['placed', true]);
      const { read, inOrder, ...parts } = imported.account.words;
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(read);
      expect([inOrder, imported.account.differences]).toEqual([parts.clauses + parts.labels, []]);
      const codes = imported.told.map(({ code }) => code);
      expect(codes.filter((code) => code !== 'outline-undecided' && code !== 'text-unrecorded')).toEqual([]);
      await openRegelwerk(host).build({ organisations: [board], formats: ['markdown'] });
      expect(host.contents.has(`out/${board}/social-media/protocol.md`)).toBe(true);
    });

    test('has no clause that is matched wrongly above the stated certainty', () => {
      const wrong = placements.filter((one) => {
        if (one.kind === 'own' || one.why.certainty < STATED) return false;
        const clause = after.clauses.get(one.own);
        const words = clause === undefined ? '' : wordsOf(clause);
        const inside = paper.filter(([, own]) => own.includes(words) || words.includes(own));
        const those = inside.length > 0 ? inside : [mostAlike(words)];
        return !those.some((own) => isSame(own?.[0], base.clauses.get(one.clause)));
      });
      expect(wrong).toEqual([]);
    });

    test('finds what it took from the base', () => {
      const found = new Set(placements.flatMap((one) => (one.kind === 'own' ? [] : [one.clause])));
      const taken = paper.filter(([{ id }]) => base.clauses.has(id));
      expect(taken.filter(([{ id }]) => found.has(id)).length).toBeGreaterThanOrEqual(taken.length * FOUND);
    });

    test('loses no clause of the base: it stands, or is undecided', () => {
      const required = [...base.clauses.keys()].filter((id) => !optional.has(id));
      expect([...after.omitted]).toEqual([...base.omitted]);
      expect([...after.undecided].sort()).toEqual(required.filter((id) => !after.clauses.has(id)).sort());
      expect([...imported.account.undecided].sort()).toEqual([...after.undecided].sort());
    });

    test('says of each amendment what differs, and on what it rests', () => {
      const { amend = {} } = parse(host.text(`${PROTOCOL}/overrides/${board}.yaml`)) as OverrideFile;
      const pins = Object.keys(parse(host.text(`${PROTOCOL}/pins/${board}.yaml`)) as object);
      const amended = placements.flatMap((one) => (one.kind === 'amend' ? [one.clause] : [])).sort();
      expect(Object.keys(amend).sort()).toEqual(amended);
      expect(pins).toEqual(expect.arrayContaining(amended.map((id) => `amend/${id}`)));
      for (const { reason } of Object.values(amend)) expect(reason).toMatch(/^Het overgenomen document .+\.$/);
    });

    test('is the same document when it comes again', async () => {
      const { value } = await openRegelwerk(host).importPaper({ ...requestOf(name, board), dryRun: true });
      expect([value?.mode, value?.files, value?.account.differences]).toEqual(['update', [], []]);
    });
  });
});

describe.runIf(isAll)('a later file of a document that was placed', () => {
  const board = 'ccc';
  const OVERRIDE = `${PROTOCOL}/overrides/${board}.yaml`;
  const host = memoryHost(policyWithout(organisations));
  const html = () => new TextDecoder().decode(built.contents.get(`out/${board}/social-media/protocol.html`));
  const later = async (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const request = { file: { name: 'protocol.html', bytes }, organisation: board, protocol: 'social-media' };
    const { value } = await openRegelwerk(host).importPaper({ ...request, dryRun: true });
    if (value === undefined) throw new Error('nothing was made');
    const file = value.files.find((own) => own.file === OVERRIDE);
    const after = parse(file?.after ?? host.text(OVERRIDE)) as OverrideFile;
    return {
      value,
      after,
      before: parse(host.text(OVERRIDE)) as OverrideFile,
      files: value.files.map((own) => own.file),
    };
  };
  /** A whole element of the page, by the id that it begins with. */
  const element = (id: string) => new RegExp(`<(p|li) id="${id}">[^]*?</\\1>\n?`).exec(html())?.[0] ?? 'not found';

  beforeAll(() => openRegelwerk(host).importPaper(requestOf('protocol.html', board)));

  test('with another word amends that clause alone', async () => {
    const { value, before, after } = await later(html().replace('bewust gebruik van', 'verstandig gebruik van'));
    expect([value.told, value.account.differences]).toEqual([[], []]);
    const { 'bewust-gebruik': amended, ...others } = after.amend ?? {};
    expect([others, after.add, after.outline]).toEqual([before.amend, before.add, before.outline]);
    expect(amended?.reason).toBe('Het overgenomen document zegt ‘verstandig’ in plaats van ‘bewust’.');
  });

  test('without a clause leaves out that clause, and the norm that it was', async () => {
    const { value, before, after, files } = await later(html().replace(element('positieve-informatie'), ''));
    expect([value.told, value.account.differences]).toEqual([[], []]);
    expect([after.amend, after.add]).toEqual([before.amend, before.add]);
    expect(after.omit?.map((own) => own.clause)).toEqual(['positieve-informatie']);
    expect(files).toContain(`${PROTOCOL}/norms/${board}.yaml`);
  });

  test('with one more clause adds that clause', async () => {
    const added = '<p>Wie een vraag heeft over dit hoofdstuk, stelt die aan de conciërge.</p>';
    const { value, before, after, files } = await later(html().replace(element('vertrouwen'), `$&${added}`));
    expect([value.told, value.account.differences, files]).toEqual([[], [], [OVERRIDE]]);
    const fresh = after.add?.filter(({ text }) => text?.includes('de conciërge') === true) ?? [];
    expect([fresh.length, after.amend, after.omit]).toEqual([1, before.amend, before.omit]);
    expect(after.add?.filter((own) => !fresh.includes(own))).toEqual(before.add);
  });

  test('with two clauses the other way round moves one', async () => {
    const [first, second] = [element('vaardige-docenten'), element('mogelijkheden-ontdekken')];
    const { value, before, after, files } = await later(html().replace(`${first}${second}`, `${second}${first}`));
    expect([value.told, value.account.differences, files]).toEqual([[], [], [OVERRIDE]]);
    expect([after.amend, after.omit, after.add]).toEqual([before.amend, before.omit, before.add]);
    expect(after).not.toEqual(before);
  });

  test('with another cell in a table amends that row', async () => {
    const { value, before, after } = await later(html().replace('niet uit de hand lopen', 'nooit uit de hand lopen'));
    expect([value.told, value.account.differences]).toEqual([[], []]);
    const { 'discussie-volgen': amended, ...others } = after.amend ?? {};
    expect([others, after.add, after.outline]).toEqual([before.amend, before.add, before.outline]);
    expect(amended?.reason).toBe('Het overgenomen document zegt ‘nooit’ in plaats van ‘niet’.');
  });

  test('with another heading gives that part another label', async () => {
    const text = html().replaceAll('Sancties bij misbruik', 'Maatregelen bij misbruik');
    const { value, before, after, files } = await later(text);
    expect([value.told, value.account.differences, files]).toEqual([[], [], [OVERRIDE]]);
    const labelled = JSON.stringify(before.outline).replace('Sancties bij misbruik', 'Maatregelen bij misbruik');
    expect([after.amend, after.add, JSON.stringify(after.outline)]).toEqual([before.amend, before.add, labelled]);
  });
});
