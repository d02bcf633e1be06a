/** All Dutch that anyone reads is spelled as the dictionary has it, or as test/woorden.txt says. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import { entriesOf, formatDashboard, withFiles } from '../../src/report/dashboard/index.ts';
import * as dashboard from '../support/dashboard.ts';
import { dutchGuides } from '../support/dutch-guides.ts';
import { renderExample } from '../support/example.ts';
import { host, renderRepository, root } from '../support/repository.ts';

const STUDIO_WORDS = 'src/studio/app/words';

let folder: string;

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Words that are not spelled right, with the file they stand in. */
function misspelt(): string[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/cspell/bin.mjs'),
      'lint',
      '--no-progress',
      '--no-summary',
      '--no-color',
      '--root',
      folder,
      '--config',
      join(folder, 'cspell.json'),
      '**/*.md',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0 && stdout === '') throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

/** The keys, values, commands and options that people type are words of regelwerk, not of Dutch. */
function sourceWords(): string[] {
  const typed = Object.entries(commands).flatMap(([name, { options }]) => [name, ...Object.keys(options)]);
  const words = new Set<string>(['true', 'false', ...typed.flatMap((name) => name.split('-'))]);
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value)) words.add(name);
      if (key === 'enum') for (const name of value) words.add(String(name));
      walk(value);
    }
  };
  for (const name of host.files('schemas')) walk(JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')));
  return [...words];
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regelwerk-spelling-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('documents, guides, messages, help and the base text', async () => {
  put(
    'cspell.json',
    JSON.stringify({ version: '0.2', import: [join(root, 'cspell.json')], ignoreWords: sourceWords() }),
  );
  const { files, policy } = await renderRepository();
  // Its front matter has ids, which are no words.
  for (const [path, bytes] of files) if (path.endsWith('.md')) put(path, withoutFrontMatter(bytes));
  const example = await renderExample(() => ({ formats: ['markdown'] }));
  for (const [path, bytes] of example.files) put(path, bytes);
  put('voorbeelden.md', readFileSync(join(root, 'docs/voorbeelden/README.md')));
  const base = policy.protocols.flatMap(({ base: { data } }) => [
    data.title,
    ...data.clauses.flatMap(({ text, do: wel, dont }) => [text, wel, dont]),
  ]);
  put(
    'basis.md',
    base
      .filter((text) => text !== undefined)
      .join('\n\n')
      .replaceAll(/\{\{\w+\}\}/g, ''),
  );
  for (const path of [...dutchGuides, 'docs/index.md']) put(path, readFileSync(join(root, path)));
  put(
    'meldingen.md',
    Object.values(catalogue)
      .map(({ nl }) =>
        `${nl.message}\n\n${nl.help}`
          .replaceAll(/[%{]?\{\w+\}\}?/g, '')
          .replaceAll(/regelwerk \w+|--\w+|\S+\/\S+/g, ''),
      )
      .join('\n\n'),
  );
  put(
    'hulp.md',
    Object.values(commands)
      .flatMap(({ summary, options }) => [summary.nl, ...Object.values(options).map(({ help }) => help.nl)])
      .join('\n\n'),
  );
  // Names of organisations are their own; one of them is none that a spelling test should read.
  const records = dashboard.records.filter(({ name }) => name !== dashboard.HOSTILE);
  const page = formatDashboard(withFiles(entriesOf(records, dashboard.TODAY), dashboard.files), dashboard.TODAY);
  const words = page.replaceAll(/<head>[\s\S]*<\/head>|<script>[\s\S]*<\/script>|<[^>]*>/g, ' ');
  put(
    'overzicht.md',
    records.reduce((text, { name }) => text.replaceAll(name, ''), words),
  );
  // Each catalogue of the studio has its Dutch words first.
  for (const name of readdirSync(join(root, STUDIO_WORDS))) {
    const [dutch = ''] = readFileSync(join(root, STUDIO_WORDS, name), 'utf8').split(/^ {2}\},\n {2}\{$/m);
    const texts = dutch.replaceAll(/^(?:import|export \*) .*$/gm, '').matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g);
    put(
      `studio/${name}.md`,
      [...texts]
        .map(([, quoted, template]) => quoted ?? template ?? '')
        .join('\n\n')
        .replaceAll(/\$\{[^}]*\}|regelwerk \w+/g, ''),
    );
  }
  for (const name of host.files('schemas')) {
    const texts = [
      ...readFileSync(join(root, 'schemas', name), 'utf8').matchAll(/"(?:title|description)": "((?:[^"\\]|\\.)*)"/g),
    ].map(([, text]) => text);
    // Titles in one word of English letters name a type.
    put(
      `schemas/${name}.md`,
      texts
        .filter((text) => !/^[A-Z][A-Za-z]+$/.test(text ?? ''))
        .join('\n\n')
        .replaceAll(/\{\{\w+\}\}|'(?:regelwerk )?[a-z0-9:._/-]+'|#rrggbb|\S+\/\S+/g, ''),
    );
  }
  expect(misspelt()).toEqual([]);
});

test('a misspelt word is seen', () => {
  rmSync(folder, { recursive: true, force: true });
  put('cspell.json', JSON.stringify({ version: '0.2', import: [join(root, 'cspell.json')] }));
  put('fout.md', 'Dit woordd is verkeerd gespeld.');
  expect(misspelt()).toEqual([expect.stringContaining('woordd')]);
});

test('whoever reads what we say is called je, never u', () => {
  const studio = readdirSync(join(root, 'src/studio'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /words.*\.tsx?$/.test(name) || name.includes('/words/'))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'src/studio', name), 'utf8'));
  const said = [
    ...studio.flatMap((text) => text.split('\n')),
    ...Object.values(catalogue).flatMap(({ nl }) => [nl.message, nl.help]),
    ...Object.values(commands).flatMap(({ summary, options }) => [
      summary.nl,
      ...Object.values(options).map(({ help }) => help.nl),
    ]),
  ];
  expect(studio.length).toBeGreaterThan(5);
  expect(said.filter((text) => /(?:^|[\s'`])(?:[Uu]|[Uu]w|[Uu]zelf)(?=[ .,?'`])/.test(text))).toEqual([]);
});

function withoutFrontMatter(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/^---\n.*?\n---\n/s, '');
}
