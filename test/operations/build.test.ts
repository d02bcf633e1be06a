/** One sound organisation is not stopped by another: what is broken keeps what it published, all else is as it would be. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AskedFormat, openRegelwerk } from '../../src/index.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { organisations, policyFiles } from '../support/repository.ts';

const OVERRIDES = 'policy/protocols/social-media/overrides';
const APPROVALS = 'policy/protocols/social-media/approvals';
const BASE = 'policy/protocols/social-media/protocol.yaml';

/** What is about all organisations tells of the broken ones too. */
const isOverview = (path: string) => !path.includes('/');

type Break = (text: string) => string;

/** Ways to break an override; what each breaks is its own organisation and those below it. */
const breaks: Readonly<Record<string, Break>> = {
  'no YAML': (text) => `${text}\n: [\n`,
  'an unknown key': (text) => `${text}\nonbekend: ja\n`,
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'an omission of nothing': (text) =>
    text.includes('\nomit:')
      ? text.replace('\nomit:', '\nomit:\n  - clause: bestaat-niet\n    reason: zomaar')
      : `${text}\nomit:\n  - clause: bestaat-niet\n    reason: zomaar\n`,
  'an unknown parameter': (text) => text.replace('\nparameters:', '\nparameters:\n  bestaat_niet: x'),
  empty: () => '',
};

const below: Readonly<Record<string, readonly string[]>> = { koe: ['koe', 'troubadour'] };
const touched = (broken: readonly string[]) => new Set(broken.flatMap((id) => below[id] ?? [id]));

async function build(
  files: Files,
  published: ReadonlyMap<string, Uint8Array> = new Map(),
  request: { formats?: readonly AskedFormat[] } = {},
) {
  const host = memoryHost({
    ...files,
    ...Object.fromEntries([...published].map(([path, bytes]) => [`out/${path}`, bytes])),
  });
  const result = await openRegelwerk(host).build(request);
  const out = [...host.contents].filter(([path]) => path.startsWith('out/'));
  return { ...result, out: new Map(out.map(([path, bytes]) => [path.slice('out/'.length), bytes])) };
}

/** To compare bytes one by one takes longer than to make them. */
function digestAt(out: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = out.get(path);
  return bytes === undefined ? undefined : sha256(bytes);
}

/** Whom a mistake reaches does not depend on the format. */
const QUICK = { formats: ['markdown', 'html'] } as const;

let source: Files;
let clean: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  source = policyFiles();
  clean = (await build(source)).out;
});

const breaking = fc.dictionary(fc.constantFrom(...organisations), fc.constantFrom(...Object.keys(breaks)), {
  minKeys: 1,
  noNullPrototype: true,
});

function broken(files: Files, faults: Readonly<Record<string, string>>): Files {
  const changed = Object.entries(faults).map(([id, fault]) => {
    const path = `${OVERRIDES}/${id}.yaml`;
    return [path, breaks[fault]?.(String(files[path])) ?? ''];
  });
  return { ...files, ...Object.fromEntries(changed) };
}

describe('for any set of broken overrides', () => {
  test('the files of the sound organisations are those of a clean build, whatever stood there', async () => {
    await fc.assert(
      fc.asyncProperty(breaking, fc.boolean(), async (faults, isPublished) => {
        const ill = touched(Object.keys(faults));
        const result = await build(broken(source, faults), isPublished ? clean : new Map());
        const others = [...clean.keys()].filter((path) => !isOverview(path));
        for (const path of others) {
          const [organisation = ''] = path.split('/');
          // Quadraam's text is adopted: that is made from what was stored, whatever became of the source.
          const isMade = !ill.has(organisation) || organisation === 'quadraam';
          if (isMade || isPublished) expect(digestAt(result.out, path), path).toBe(digestAt(clean, path));
          else expect(result.out.has(path), path).toBe(false);
        }
        const left = new Set(result.value?.left.map(({ organisation }) => organisation));
        expect(left).toEqual(ill);
        expect(result.out.has('index.html')).toBe(true);
      }),
      { seed: 8, numRuns: 2 },
    );
  });
});

describe('a mistake reaches whom it is about', () => {
  const leftBy = async (files: Files) => (await build({ ...source, ...files }, undefined, QUICK)).value?.left ?? [];
  const named = (left: Awaited<ReturnType<typeof leftBy>>) =>
    left.map(({ organisation, left: what }) => [organisation, what]);

  test('in the base: everybody; only an adopted text is made', async () => {
    const left = await leftBy({ [BASE]: String(source[BASE]).replace('clauses:', 'clausules:') });
    expect(named(left).sort()).toEqual([
      ['ccc', 'all'],
      ['koe', 'all'],
      ['quadraam', 'concept'],
      ['troubadour', 'all'],
      ['wolfert', 'all'],
    ]);
  });

  test('in the decisions of one: that one, and not its adopted text either', async () => {
    const path = `${APPROVALS}/quadraam.yaml`;
    expect(named(await leftBy({ [path]: `${source[path]}\nonbekend: ja\n` }))).toEqual([['quadraam', 'all']]);
  });

  test('in the file of a board: the board and its schools', async () => {
    const path = 'policy/organisations/koe.yaml';
    const left = await leftBy({ [path]: `${source[path]}\nhouse_style:\n  accent: "#ffff00"\n` });
    expect(named(left)).toEqual([
      ['koe', 'all'],
      ['troubadour', 'all'],
    ]);
  });

  test('in the file of a board that cannot be read: its schools keep what they published', async () => {
    const result = await build({ ...source, 'policy/organisations/koe.yaml': '' }, clean, QUICK);
    expect(named(result.value?.left ?? [])).toEqual([['troubadour', 'all']]);
    for (const path of clean.keys()) {
      if (!isOverview(path)) expect(digestAt(result.out, path), path).toBe(digestAt(clean, path));
    }
  });

  test('without the file of a board, its register of norms stops nobody else', async () => {
    const { 'policy/organisations/ccc.yaml': _, ...files } = source;
    const { value, diagnostics } = await build(files, clean, QUICK);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['organisation-unknown']));
    expect(value?.left).toEqual([]);
  });

  test('a file of nobody stops nobody, is told, and removes nothing', async () => {
    const result = await build({ ...source, [`${OVERRIDES}/Koe.yaml`]: '{}' }, clean, QUICK);
    expect(result.value?.left).toEqual([]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['file-name']);
    for (const path of clean.keys()) expect(digestAt(result.out, path), path).toBe(digestAt(clean, path));
  });
});

test('the dashboard links to what an organisation with mistakes published before', async () => {
  const files = broken(source, { ccc: 'an unknown key' });
  const page = new TextDecoder().decode((await build(files, clean)).out.get('index.html'));
  expect(page).toContain('href="ccc/social-media/protocol.pdf"');
  expect(page).toContain('Tekst in de bron heeft fouten');
});

test('what is asked of a sound organisation is not told of another', async () => {
  const host = memoryHost(broken(source, { ccc: 'no YAML' }));
  const regelwerk = openRegelwerk(host);
  const { value, diagnostics } = await regelwerk.build({ organisations: ['koe'], formats: ['markdown'] });
  expect(diagnostics).toEqual([]);
  expect(value?.files.map(({ path }) => path)).toEqual([
    'koe/social-media/protocol.md',
    'koe/social-media/schoolgids.md',
  ]);
});

describe('something stands in the way of one organisation', () => {
  const obstacle = new Map([['koe/social-media/protocol.pdf/aantekening.txt', new Uint8Array()]]);

  test('the others are published, and the dashboard leads to nothing that is not there', async () => {
    const result = await build(source, obstacle);
    expect(result.diagnostics.map(({ code, params }) => [code, params['file']])).toEqual([
      ['output-obstacle', 'out/koe/social-media/protocol.pdf'],
    ]);
    expect(result.value?.left).toEqual([{ organisation: 'koe', protocol: 'social-media', left: 'all' }]);
    expect(result.value?.files.some(({ organisation }) => organisation === 'koe')).toBe(false);
    const files = [...clean.keys()].filter((path) => !path.startsWith('koe/') && !isOverview(path));
    for (const path of files) expect(digestAt(result.out, path), path).toBe(digestAt(clean, path));
    expect([...result.out.keys()].filter((path) => path.startsWith('koe/'))).toEqual([...obstacle.keys()]);
    const page = (out: ReadonlyMap<string, Uint8Array>) => new TextDecoder().decode(out.get('index.html'));
    expect(page(clean)).toContain('href="koe/');
    expect(page(result.out)).not.toContain('href="koe/');
  });
});
