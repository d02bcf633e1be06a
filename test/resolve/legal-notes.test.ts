/** The law that a clause rests on, as a footnote: where it is wanted it is part of the text, and else no part of anything. */
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ResolvedContent } from '../../src/model/resolved.ts';
import { openSession } from '../../src/operations/session.ts';
import { withLegalNote } from '../../src/resolve/legal-notes.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';
import { docxWords } from '../support/read-docx.ts';

const BASE = 'policy/protocols/proef/protocol.yaml';
const WANTED = 'legal_notes: footnotes\n';
const NOTE = 'WVO 2020, artikel 2.89 (nagekeken op 15 januari 2020).';

function files(lead = '', edit = (text: string) => text): Files {
  const base = readBase();
  return { ...base, [BASE]: edit(`${lead}${base[BASE] ?? ''}`) };
}

const fingerprints = (own: Files) =>
  openSession(memoryHost(own))
    .read()
    .resolved.map((text) => fingerprintOf(text));

test('it stands in every format of everyone who wants it, and of nobody else', async () => {
  const host = memoryHost(files(WANTED));
  const formats = ['markdown', 'html', 'docx', 'text', 'schoolgids'] as const;
  await openRegelwerk(host).build({ formats });
  const shown = [...host.contents.keys()].filter((path) => /^out\/los\/proef\/.*\.(?:md|html|docx|txt)$/.test(path));
  expect(shown.length).toBeGreaterThan(4);
  for (const path of shown) {
    const text = path.endsWith('.docx') ? docxWords(host.read(path)) : host.text(path);
    expect(text.replaceAll(/\s+/g, ' '), path).toContain(NOTE);
  }
  const without = memoryHost(files());
  await openRegelwerk(without).build({ formats: ['markdown'] });
  for (const [path] of without.contents) if (path.startsWith('out/')) expect(without.text(path)).not.toContain('WVO');
});

test('it counts exactly where it prints', () => {
  const later = (text: string) => text.replace('2020-01-15', '2020-02-15');
  expect(fingerprints(files('', later))).toEqual(fingerprints(files()));
  const now = fingerprints(files(WANTED));
  for (const [index, one] of fingerprints(files(WANTED, later)).entries()) expect(one).not.toBe(now[index]);
});

test('an organisation wants it or not, whatever the base says; what changes nothing is told', async () => {
  const override = 'policy/protocols/proef/overrides/los.yaml';
  const own = (value: string, lead = '') => {
    const all = files(lead);
    return { ...all, [override]: `legal_notes: ${value}\n${all[override] as string}` };
  };
  const notesOf = (all: Files) =>
    openSession(memoryHost(all))
      .read()
      .resolved.find(({ organisation }) => organisation.id === 'los')
      ?.clauses.get('kluis')?.content;
  expect(JSON.stringify(notesOf(own('footnotes')))).toContain(NOTE);
  expect(JSON.stringify(notesOf(own('none', WANTED)))).not.toContain(NOTE);
  const { diagnostics } = await openRegelwerk(memoryHost(own('none'))).check();
  expect(diagnostics.map(({ code }) => code)).toContain('override-no-effect');
});

test('explain tells it, wanted or not', async () => {
  for (const [language, words] of [
    ['nl', 'grondslag: WVO 2020, artikel 2.89 (nagekeken op 15 januari 2020)'],
    ['en', 'legal basis: WVO 2020, article 2.89 (checked on 2020-01-15)'],
  ] as const) {
    const io = captureIo();
    await run(['explain', 'los', 'kluis', '--lang', language], io, memoryHost(files()));
    expect(io.outText).toContain(words);
  }
});

describe('it stands behind the last words', () => {
  const legal = [
    { source: 'AVG', article: '5' },
    { source: 'CAO VO', article: 'bijlage 3' },
  ];
  const p = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  const list: RootContent = {
    type: 'list',
    ordered: false,
    children: [
      { type: 'listItem', children: [p('een') as never] },
      { type: 'listItem', children: [p('twee') as never] },
    ],
  };
  /** The words of a block, with a sign where the reference is. */
  const shown = (node: unknown): string => {
    const { type, value, children = [] } = node as { type: string; value?: string; children?: unknown[] };
    return type === 'footnoteReference' ? '*' : (value ?? children.map(shown).join('|'));
  };
  test.each<[string, ResolvedContent, string]>([
    ['of a paragraph', { kind: 'text', text: [p('Een.'), p('Twee.')] }, 'Een. Twee.|*'],
    [
      'before a list, for it is about all of it',
      { kind: 'text', text: [p('Namelijk:'), list] },
      'Namelijk:|* een|twee',
    ],
    ['of a list alone', { kind: 'role', role: 'Docent', text: [list] }, 'een|twee|*'],
    ['of the last cell', { kind: 'row', cells: [[p('Een')], [p('Twee')]] }, 'Een Twee|*'],
    ['of what not to do', { kind: 'do_dont', do: [p('Wel')], dont: [p('Niet')] }, 'Wel Niet|*'],
  ])('%s', (_, content, expected) => {
    const own = withLegalNote(content, legal);
    const blocks = (
      own.kind === 'row'
        ? own.cells.flat()
        : own.kind === 'do_dont'
          ? [...own.do, ...own.dont]
          : 'text' in own
            ? own.text
            : []
    ) as RootContent[];
    expect(
      blocks
        .filter(({ type }) => type !== 'footnoteDefinition')
        .map(shown)
        .join(' '),
    ).toBe(expected);
    expect(shown(blocks.find(({ type }) => type === 'footnoteDefinition'))).toBe('AVG, artikel 5; CAO VO, bijlage 3.');
  });
});
