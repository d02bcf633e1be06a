/** What operations and published files make of an id that was given up. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareClauses } from '../../src/compare/clauses.ts';
import { fromSnapshot, toSnapshot } from '../../src/governance/snapshot.ts';
import { explain } from '../../src/operations/explain.ts';
import { pin, stalePins } from '../../src/operations/pin.ts';
import { openSession } from '../../src/operations/session.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { decompressed } from '../support/decompressed.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { type Rendered, render } from '../support/repository.ts';
import { besideRests } from '../support/rests.ts';
import { BASE, OVERRIDE } from '../support/small-policy.ts';

interface Clause {
  id: string;
  was?: string[];
  text?: string;
  cells?: string[];
}

const clause = (own: Clause) => ({ audience: ['all'], force: 'inform', ...own });
const ORGANISATION = { 'policy/organisations/los.yaml': 'name: Lyceum Los\nkind: school\n' };

function policy(clauses: readonly Clause[], outline: object[], override: object = {}): Record<string, string> {
  const base = { title: 'Proef', description: 'Een proef.', clauses: clauses.map(clause), outline };
  return { ...ORGANISATION, [BASE]: JSON.stringify(base), [OVERRIDE]: JSON.stringify(override, null, 1) };
}

const told = (files: Files) => {
  const { resolved, diagnostics } = openSession(memoryHost(files)).read();
  return { resolved, codes: besideRests(diagnostics).map(({ code }) => code) };
};

const AMENDED = { text: 'Zie liever [](#b2).', reason: 'Zo doen wij het.', base: { text: 'Zie [](#b).' } };
const RENAMED: Record<string, string> = policy(
  [
    { id: 'a3', was: ['a', 'a2'], text: 'Zie [](#b3).' },
    { id: 'b3', was: ['b', 'b2'], text: 'Niets.' },
    { id: 'c', text: 'Iets.' },
  ],
  [{ part: 'deel-twee', was: ['deel'], label: 'Deel', entries: ['a3', 'b3', 'c'] }],
  {
    amend: { a: AMENDED },
    omit: [{ clause: 'c', reason: 'Niet nodig.' }],
    add: [
      { ...clause({ id: 'eigen', was: ['ons'], text: 'Zie [](#deel) en [](#ons).' }), position: { first_in: 'deel' } },
    ],
  },
);

describe('an override that uses former ids', () => {
  test('still does what it did, its pins hold, and it is told once', () => {
    const { resolved, codes } = told(RENAMED);
    expect(codes).toEqual(['id-renamed']);
    expect([...(resolved[0]?.clauses.keys() ?? [])]).toEqual(['eigen', 'a3', 'b3']);
    expect(resolved[0]?.clauses.get('a3')?.changes).toHaveLength(1);
  });

  test('is found by explain and pin under any of them, and is written under the one it has', () => {
    const stale = { ...RENAMED, [OVERRIDE]: (RENAMED[OVERRIDE] ?? '').replace('Zie [](#b).', 'Zie eerst [](#b).') };
    const host = memoryHost(stale);
    const session = openSession(host);
    for (const id of ['a', 'a2', 'a3'])
      expect(explain(session, { organisation: 'los', clause: id }).value?.map((own) => own.id)).toEqual(['a3']);
    expect(stalePins(session).value?.map((own) => own.clause)).toEqual(['a3', 'c']);
    const { value, diagnostics } = pin(session, { organisation: 'los', clauses: ['a2'] });
    expect(diagnostics).toEqual([]);
    expect(value?.map((own) => own.clauses)).toEqual([['a3']]);
    expect(JSON.parse(host.text(OVERRIDE)).amend.a.base).toEqual({ text: 'Zie [](#b3).' });
    expect(stalePins(session).value?.map((own) => own.clause)).toEqual(['c']);
  });

  test('points at what its author wrote', () => {
    const wrong = (RENAMED[OVERRIDE] ?? '').replace('en [](#ons)', 'en [](#c), die weg is,');
    const base = (RENAMED[BASE] ?? '').replaceAll('"c"', '"d"').replace('"id":"d"', '"id":"d","was":["c"]');
    const { diagnostics } = openSession(memoryHost({ ...RENAMED, [BASE]: base, [OVERRIDE]: wrong })).read();
    const item = diagnostics.find(({ code }) => code === 'reference-unknown');
    if (item === undefined || typeof item.place === 'string') throw new Error('not told');
    const line = wrong.split('\n')[item.place.line - 1] ?? '';
    expect(line.slice(item.place.column - 1)).toMatch(/^#c\)/);
  });
});

describe('an organisation with an outline of its own', () => {
  const clauses = [
    { id: 'a', text: 'Zie [](#nieuw).' },
    { id: 'b', text: 'Niets.' },
  ];
  const base = [{ part: 'nieuw', was: ['oud'], label: 'Deel', entries: ['a', 'b'] }];

  test('may call a part what the base called it before', () => {
    const own = [{ part: 'oud', label: 'Ons deel', entries: ['a', 'b'] }];
    const { resolved, codes } = told(policy(clauses, base, { outline: own }));
    expect(codes).toEqual(['id-renamed']);
    expect(resolved[0]?.parts[0]).toMatchObject({ id: 'nieuw', was: ['oud'] });
  });

  test('may rename a part that it took from the base', () => {
    const own = [{ part: 'ons', was: ['nieuw'], label: 'Ons deel', entries: ['a', 'b'] }];
    const { resolved, codes } = told(policy(clauses, base, { outline: own }));
    expect(codes).toEqual([]);
    expect(resolved[0]?.parts[0]).toMatchObject({ id: 'ons', was: ['oud', 'nieuw'] });
  });
});

describe('a text that was stored before', () => {
  const version = { version: '1.0' };

  test('is compared by what was renamed, also where that changed', () => {
    const one = told(
      policy([{ id: 'a', text: 'Een lange zin over alles.' }], [{ part: 'p', label: 'Deel', entries: ['a'] }]),
    );
    const other = told(
      policy(
        [{ id: 'z', was: ['a'], text: 'Een heel andere zin.' }],
        [{ part: 'q', was: ['p'], label: 'Kop', entries: ['z'] }],
      ),
    );
    const [before, after] = [one.resolved[0], other.resolved[0]];
    if (before === undefined || after === undefined) throw new Error('no text');
    for (const [old, now] of [
      [fromSnapshot(toSnapshot(before, version, [], {})), after],
      [fromSnapshot(toSnapshot(after, version, [], {})), before],
    ] as const)
      expect(compareClauses(old, now).counts).toMatchObject({ added: 0, removed: 0, changed: 1, moved: 0 });
    expect(fromSnapshot(toSnapshot(after, version, [], {})).parts[0]).toMatchObject({ id: 'q', was: ['p'] });
    expect(JSON.stringify(toSnapshot(before, version, [], {}))).not.toContain('"was"');
  });
});

describe('a reference into another protocol', () => {
  const other = (clauses: readonly Clause[]) => ({
    'policy/protocols/pesten/protocol.yaml': JSON.stringify({
      title: 'Pesten',
      description: 'Een proef.',
      clauses: clauses.map(clause),
      outline: [{ part: 'plan', label: 'Plan', entries: clauses.map(({ id }) => id) }],
    }),
    'policy/protocols/pesten/overrides/los.yaml': '{}',
  });
  const referring = (url: string) =>
    policy(
      [{ id: 'a', text: `Zie [](${url}) en [het plan](${url}).` }],
      [{ part: 'deel', label: 'Deel', entries: ['a'] }],
    );
  const urls = (files: Files) => {
    const { value, diagnostics } = resolvePolicy(loadPolicy(memoryHost(files)).value);
    const text = value.find(({ protocol }) => protocol === 'proef')?.clauses.get('a')?.content;
    return {
      codes: besideRests(diagnostics).map(({ code }) => code),
      urls: JSON.stringify(text).match(/"url":"[^"]*"/g),
    };
  };

  test('keeps leading to its first name, which every text of it has, whichever is written', () => {
    const before = urls({ ...referring('pesten#stap'), ...other([{ id: 'stap', text: 'Eerst.' }]) });
    expect(before).toEqual({ codes: [], urls: ['"url":"pesten#stap"', '"url":"pesten#stap"'] });
    const now = other([{ id: 'stap-een', was: ['stap', 'eerste'], text: 'Eerst.' }]);
    for (const id of ['stap', 'eerste', 'stap-een']) {
      const after = urls({ ...referring(`pesten#${id}`), ...now });
      expect(after.urls).toEqual(before.urls);
      expect(after.codes).toEqual(id === 'stap-een' ? [] : ['id-renamed']);
    }
    expect(urls({ ...referring('pesten#nergens'), ...now }).codes).toContain('reference-elsewhere');
  });
});

describe('a published file', () => {
  const files = policy(
    [
      { id: 'kop-een', was: ['een'], text: 'De eerste.' },
      { id: 'punt', was: ['twee', 'oud-punt'], text: '- een lijst' },
      { id: 'rij', was: ['drie'], cells: ['Links', 'Rechts'] },
    ],
    [
      { part: 'deel-nieuw', was: ['deel'], label: 'Deel', entries: ['kop-een', 'punt'] },
      { part: 'tabel', label: 'Tabel', numbering: 'table', columns: ['A', 'B'], entries: ['rij'] },
      { part: 'bijlage', label: 'Bijlage', entries: [{ quote: 'deel-nieuw' }] },
    ],
  );
  const FORMER = ['een', 'twee', 'oud-punt', 'drie', 'deel'];
  let made: Rendered;
  beforeAll(async () => {
    made = await render(loadPolicy(memoryHost(files)).value);
  });
  const fileOf = (extension: string) => {
    const name = [...made.files.keys()].find((path) => path.endsWith(`protocol.${extension}`));
    return made.files.get(name ?? '') ?? new Uint8Array();
  };

  test('in HTML and Markdown has the former ids as anchors, each once', () => {
    for (const [extension, pattern] of [
      ['html', / id="([^"]+)"/g],
      ['md', /<a id="([^"]+)"><\/a>/g],
    ] as const) {
      const ids = [...strFromU8(fileOf(extension)).matchAll(pattern)].map(([, id]) => id);
      for (const id of FORMER)
        expect(
          ids.filter((own) => own === id),
          `${id} in ${extension}`,
        ).toHaveLength(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('in Word and PDF has them as bookmarks and destinations', () => {
    const word = strFromU8(unzipSync(fileOf('docx'))['word/document.xml'] ?? new Uint8Array());
    const pdf = decompressed('protocol.pdf', fileOf('pdf'));
    for (const id of FORMER) {
      expect(word.split(`w:name="${id.replaceAll('-', '_')}"`)).toHaveLength(2);
      expect(pdf).toContain(`(${id})`);
    }
  });
});
