/** A search through all texts: by words of any organisation, version and inflection. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { stemsOf } from '../../src/compare/stems.ts';
import { openRegelwerk, type Regelwerk, type SearchRequest } from '../../src/index.ts';
import { wordsIn } from '../../src/operations/search/words.ts';
import { exampleFiles } from '../support/example.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { policyFiles } from '../support/repository.ts';
import { smallFiles } from '../support/small-policy.ts';

const TODAY = '2026-11-28';

function open(files: Parameters<typeof memoryHost>[0]) {
  const host = memoryHost(files, { today: TODAY });
  return { host, regelwerk: openRegelwerk(host) };
}

const found = async (regelwerk: Regelwerk, request: SearchRequest | string) => {
  const { value, diagnostics } = await regelwerk.search(typeof request === 'string' ? { words: request } : request);
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return value;
};

/** A policy whose clauses say each of these. */
const saying = (texts: readonly string[], values: object = {}) =>
  open(
    smallFiles({ parameters: values, clauses: Object.fromEntries(texts.map((text, at) => [`bepaling-${at}`, text])) }),
  );

describe('other forms of a word', () => {
  test.each([
    ['telefoon', 'telefoons'],
    ['pest', 'gepest'],
    ['pesten', 'gepest'],
    ['pesten', 'pestte'],
    ['kind', 'kinderen'],
    ['opname', 'opnamen'],
    ['opname', 'opnames'],
    ['mag', 'mogen'],
    ['kan', 'kunnen'],
    ['foto', 'foto’s'],
    ['les', 'lessen'],
    ['klas', 'klassen'],
    ['straf', 'straffen'],
    ['straf', 'gestraft'],
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['school', 'scholen'],
    ['regel', 'regels'],
    ['protocol', 'protocollen'],
    ['commissie', 'commissies'],
    ['bezwaar', 'bezwaren'],
    ['afspraak', 'afspraken'],
    ['melden', 'melding'],
    ['meldt', 'melden'],
    ['gemeld', 'melden'],
    ['schorsen', 'geschorst'],
    ['schorsing', 'schorsen'],
    ['gebruiken', 'gebruikt'],
    ['verwijderd', 'verwijderen'],
    ['verzuimen', 'verzuimd'],
    ['plaatsen', 'geplaatst'],
    ['veilig', 'veilige'],
    ['beeld', 'beeldmateriaal'],
    ['materiaal', 'beeldmateriaal'],
    ['cafe', 'Café'],
    ['KLAS', 'klas'],
    ['e-mail', 'email'],
    ['email', 'e-mail'],
    ['social-media', 'social media'],
    ['coordinator', 'coördinator'],
  ])('%s finds %s, and the other way round', async (one, other) => {
    const { regelwerk } = saying([`Zie ${other} hier.`, 'Iets heel anders.']);
    const { passages, isWhole } = await found(regelwerk, one);
    expect([isWhole, passages.map(({ places }) => places[0]?.clause)]).toEqual([true, ['bepaling-0']]);
    const isPart = other === 'beeldmateriaal';
    if (isPart) return;
    const back = await found(saying([`Zie ${one} hier.`, 'Iets heel anders.']).regelwerk, other);
    expect(back.passages.map(({ places }) => places[0]?.clause)).toEqual(['bepaling-0']);
  });

  test('the word itself before its forms, these before compounds, and what begins with it before what has it inside', async () => {
    const { regelwerk } = saying(['Een voorbeeld.', 'De beeldvorming.', 'Goede beelden.', 'Een beeld.']);
    const { passages } = await found(regelwerk, 'beeld');
    expect(passages.map(({ places }) => places[0]?.clause)).toEqual([
      'bepaling-3',
      'bepaling-2',
      'bepaling-1',
      'bepaling-0',
    ]);
  });

  test('every word has a stem, and itself among what it finds', () => {
    for (const word of ['a', 'de', 'ge', 'gee', '1', 'eren', 'ing', 'gegeven']) expect(stemsOf(word)[0]).not.toBe('');
  });
});

describe('of any organisation', async () => {
  const { regelwerk } = open(policyFiles());

  test('each word of each text finds its clause', async () => {
    const { value: listed } = await regelwerk.list();
    const words = new Map<string, Set<string>>();
    for (const { text, organisation } of listed?.documents ?? []) {
      for (const { passages } of [await found(regelwerk, { words: 'de', limit: 1000 })])
        expect(passages.length).toBeGreaterThan(10);
      for (const clause of text?.clauses.values() ?? []) {
        const said = JSON.stringify(
          clause.content.kind === 'text' ? clause.content.text.map((node) => textsIn(node)) : '',
        );
        for (const word of said.match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
          const places = words.get(word) ?? new Set<string>();
          words.set(word, places.add(`${organisation.id}/${clause.id}`));
        }
      }
    }
    expect(words.size).toBeGreaterThan(1000);
    const missed: string[] = [];
    for (const [word, places] of words) {
      const { passages } = await found(regelwerk, { words: word, limit: 1000 });
      const all = new Set(passages.flatMap((own) => own.places.map((at) => `${at.organisation}/${at.clause}`)));
      for (const place of places) if (!all.has(place)) missed.push(`${word}: ${place}`);
    }
    expect(missed).toEqual([]);
  });

  test('what boards say alike comes once, with whose it is and where it stands in the source', async () => {
    const { passages } = await found(regelwerk, { words: 'school', limit: 1000 });
    const shared = passages.find(({ places }) => places.length > 2);
    expect(new Set(shared?.places.map(({ organisation }) => organisation)).size).toBeGreaterThan(2);
    for (const { place } of shared?.places ?? []) expect(place?.file).toMatch(/^policy\/.*\.yaml$/);
  });

  test('a name finds the texts of who has it alone', async () => {
    const { passages } = await found(regelwerk, 'Wolfert');
    expect(new Set(passages.flatMap(({ places }) => places.map(({ organisation }) => organisation)))).toEqual(
      new Set(['wolfert']),
    );
    expect(passages[0]?.snippet.some(({ text, isFound }) => isFound && text === 'Wolfert')).toBe(true);
  });

  test('by organisation, and by how a version stands', async () => {
    const one = await found(regelwerk, { words: 'ouders', organisation: 'koe' });
    expect(new Set(one.passages.flatMap(({ places }) => places.map(({ organisation }) => organisation)))).toEqual(
      new Set(['koe']),
    );
    const adopted = await found(regelwerk, { words: 'ouders', versions: ['in_force'] });
    expect(new Set(adopted.passages.flatMap(({ places }) => places.map(({ organisation }) => organisation)))).toEqual(
      new Set(['quadraam']),
    );
    expect(adopted.passages[0]?.places[0]).toMatchObject({ kind: 'in_force', version: '1.0' });
  });
});

function textsIn(node: unknown): string {
  const { type, value, children = [] } = node as { type: string; value?: string; children?: unknown[] };
  if (type === 'text') return value ?? '';
  const own = children.map(textsIn).join('');
  return ['emphasis', 'strong', 'link'].includes(type) ? own : ` ${own} `;
}

describe('as a command', async () => {
  const files = policyFiles();
  const command = async (...argv: string[]) => {
    const io = captureIo();
    const exit = await run(['search', ...argv], io, memoryHost(files, { today: TODAY }));
    return { exit, out: io.outText, error: io.errorText };
  };

  test('with place and version, and words between brackets', async () => {
    const { exit, out } = await command('gepest', '--limit', '1');
    expect(exit).toBe(0);
    expect(out).toMatch(/wordt \[gepest\]|niet \[gepest\]/);
    expect(out).toMatch(/\(policy\/protocols\/social-media\/.*\.yaml:\d+\)/);
    expect((await command('ouders', '--in', 'in_force')).out).toContain('versie 1.0, in werking');
    expect((await command('ouders', '--lang', 'en', '--in', 'in_force')).out).toContain('version 1.0, in force');
  });

  test('as JSON, by its schema', async () => {
    const { out } = await command('ouders', 'kinderen', '--json');
    const schema = JSON.parse(readFileSync('schemas/output/search.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  });

  test('without words, and with a limit that is none', async () => {
    expect(await command()).toMatchObject({ exit: 2, error: expect.stringContaining('[argument-missing]') as string });
    expect(await command('a', '--limit', 'veel')).toMatchObject({ out: '' });
  });
});

describe('of any kind of passage', async () => {
  const { regelwerk } = open(exampleFiles());
  test.each([
    ['text', 'een'],
    ['do_dont', 'niet'],
    ['row', 'de'],
    ['term', 'is'],
    ['form', 'naam'],
    ['figure', 'afbeelding'],
  ] as const)('%s', async (kind, word) => {
    const { value: listed } = await regelwerk.list();
    const clauses = new Set(
      (listed?.documents ?? []).flatMap(({ text }) =>
        [...(text?.clauses.values() ?? [])].filter(({ content }) => content.kind === kind).map(({ id }) => id),
      ),
    );
    const { passages } = await found(regelwerk, { words: word, limit: 1000 });
    expect(passages.some(({ places }) => places.some(({ clause }) => clauses.has(clause ?? '')))).toBe(true);
  });

  test('labels of parts find what stands in them', async () => {
    const { value } = await regelwerk.passages({ organisation: 'wolkencollege', protocol: 'pesten' });
    const label = value?.parts[0]?.label ?? '';
    const { passages } = await found(regelwerk, { words: label, organisation: 'wolkencollege', protocol: 'pesten' });
    expect(passages.flatMap(({ places }) => places.map((place) => place.label))).toContain(label);
  });
});

describe('versions', () => {
  test('what was adopted before is found by words that are gone, and by those of now', async () => {
    const files = policyFiles();
    const { regelwerk, host } = open(files);
    const before = await found(regelwerk, { words: 'fatsoen', organisation: 'quadraam' });
    expect(before.passages.every(({ places }) => places.every(({ kind }) => kind === 'in_force'))).toBe(true);
    const { value } = await regelwerk.edit({
      organisation: 'quadraam',
      protocol: 'social-media',
      edits: [
        {
          kind: 'content',
          clause: 'veilig-klimaat',
          layer: 'quadraam',
          content: { text: 'De kwispelstaart.' },
          reason: 'Proef',
        },
      ],
    });
    expect(value?.kind).toBe('edited');
    const now = await found(regelwerk, { words: 'kwispelstaarten' });
    expect(now.passages.map(({ places }) => places.map(({ kind, place }) => [kind, place?.file]))).toEqual([
      [['concept', 'policy/protocols/social-media/overrides/quadraam.yaml']],
    ]);
    const old = await found(regelwerk, { words: 'veilig klimaat', organisation: 'quadraam', versions: ['in_force'] });
    expect(old.passages[0]?.places[0]).toMatchObject({ kind: 'in_force', version: '1.0', clause: 'veilig-klimaat' });
    // As somebody who begins anew would find it.
    const fresh = openRegelwerk(host);
    for (const words of ['kwispelstaart', 'veilig klimaat', 'ouders', 'Quadraam']) {
      const places = ({ passages }: Awaited<ReturnType<typeof found>>) =>
        passages.flatMap((own) => own.places.map((at) => `${at.organisation} ${at.clause} ${at.kind}`)).sort();
      expect(places(await found(regelwerk, { words, limit: 1000 }))).toEqual(
        places(await found(fresh, { words, limit: 1000 })),
      );
    }
  });
});

describe('what is asked amiss', () => {
  const { regelwerk } = saying(['Telefoons in de kluis.', 'Fietsen in de stalling.']);

  test.each([
    ['', 'words'],
    ['  …!?  ', 'words'],
    ['\u0000\u202e', 'words'],
    ['woord '.repeat(200), 'words'],
    ['x'.repeat(100_000), 'words'],
  ])('%j', async (words, name) => {
    const { value, diagnostics } = await regelwerk.search({ words });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'option-value', params: { name } }]);
  });

  test('an unknown organisation, protocol or version, and a limit that is none', async () => {
    const codes = async (request: object) => {
      const { diagnostics } = await regelwerk.search({ words: 'kluis', ...request } as SearchRequest);
      return diagnostics.map(({ code }) => code);
    };
    expect(await codes({ organisation: 'niemand' })).toEqual(['organisation-not-found']);
    expect(await codes({ protocol: 'niets' })).toEqual(['option-value']);
    expect(await codes({ versions: ['oud'] })).toEqual(['option-value']);
    expect(await codes({ limit: 0 })).toEqual(['option-value']);
    expect(await codes({ limit: 1.5 })).toEqual(['option-value']);
  });

  test('a word that stands nowhere: one that is like it; words that stand apart: any of them', async () => {
    expect(await found(regelwerk, 'telefooms')).toMatchObject({
      total: 0,
      meant: [{ word: 'telefooms', known: 'telefoons' }],
    });
    expect(await found(regelwerk, 'xyzzy')).toMatchObject({ total: 0, meant: [] });
    expect(await found(regelwerk, 'telefoon fiets')).toMatchObject({ isWhole: false, total: 2 });
    expect(await found(regelwerk, '<b>telefoon</b> constructor __proto__')).toMatchObject({ isWhole: false });
  });

  test('two clauses of one text that say the same are both told', async () => {
    const { passages } = await found(saying(['Gelijk.', 'Gelijk.']).regelwerk, 'gelijke');
    expect(passages.map(({ places }) => places.map(({ clause }) => clause))).toEqual([['bepaling-0', 'bepaling-1']]);
  });

  test('marks are data, and a limit is told', async () => {
    const { passages, total } = await found(regelwerk, { words: 'in de', limit: 1 });
    expect([passages.length, total]).toEqual([1, 2]);
    const [{ snippet } = { snippet: [] }] = (await found(regelwerk, 'kluizen')).passages;
    expect(snippet).toEqual([
      { text: 'Telefoons in de ', isFound: false },
      { text: 'kluis', isFound: true },
      { text: '.', isFound: false },
    ]);
  });

  test('words of a text stand where they say', () => {
    const text = 'Foto’s, e-mail en “café’s”.';
    expect(wordsIn(text).map(({ at, length }) => text.slice(at, at + length))).toEqual([
      'Foto’s',
      'e-mail',
      'en',
      'café’s',
    ]);
  });
});
