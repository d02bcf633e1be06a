/** `regelwerk verify`: every published file is recognised, and one that differs in a character is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { FORMATS } from '../../src/model/format.ts';
import type { Verification } from '../../src/model/verification.ts';
import { FLAVOUR_NAMES } from '../../src/render/markdown/flavours.ts';
import { altered } from '../support/altered.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

let host: MemoryHost;
const OUT = 'out/bestuur/proef';
const files = [
  'protocol.md',
  'schoolgids.md',
  'protocol.html',
  'fragment.html',
  'schoolgids.html',
  'protocol.docx',
  'schoolgids.docx',
  'schoolgids.txt',
  'protocol.pdf',
];

async function build(): Promise<void> {
  const io = captureIo();
  expect(await run(['build', ...FORMATS.flatMap((format) => ['--format', format])], io, host), io.errorText).toBe(0);
}

const validate = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/output/verify.schema.json'), 'utf8')),
);

async function verify(...paths: string[]): Promise<{ code: number; list: Verification[] }> {
  const io = captureIo();
  const code = await run(['verify', ...paths, '--json'], io, host);
  const list = JSON.parse(io.outText) as Verification[];
  expect(validate(list), JSON.stringify(validate.errors)).toBe(true);
  return { code, list };
}

/** Another file of the same name elsewhere, with other words. */
function elsewhere(name: string, change: (text: string) => string, folder = 'elders'): string {
  const path = `${folder}/${name}`;
  host.write(path, altered(name, host.read(`${OUT}/${name}`), change));
  return path;
}

beforeAll(async () => {
  host = memoryHost(readBase());
  await build();
});

test('every published file of an adopted version is recognised', async () => {
  const { code, list } = await verify(...files.map((name) => `${OUT}/${name}`));
  expect(code).toBe(0);
  for (const item of list)
    expect(item).toMatchObject({
      result: 'published',
      organisation: 'bestuur',
      protocol: 'proef',
      version: '1.1',
      state: 'in_werking',
      migrated: false,
    });
});

test.each(FLAVOUR_NAMES)(
  'Markdown published for %s is the adopted text, also when it is for another program now',
  async (markdown) => {
    const { 'policy/settings.yaml': settings, ...base } = readBase();
    const own = memoryHost({
      ...base,
      'policy/settings.yaml': `${settings ?? ''}publication:\n  markdown: ${markdown}\n`,
    });
    expect(await run(['build', '--format', 'markdown'], captureIo(), own)).toBe(0);
    const paths = ['protocol.md', 'schoolgids.md'].flatMap((name) => {
      const published = new TextDecoder().decode(own.read(`${OUT}/${name}`));
      const texts = { zelfde: published, ander: published.replace('telefoon ligt', 'telefoon lag') };
      return Object.entries(texts).map(([folder, text]) => {
        const path = `elders/${markdown}/${folder}/${name}`;
        host.write(path, new TextEncoder().encode(text));
        return path;
      });
    });
    const { list } = await verify(...paths);
    expect(list.map(({ result }) => result)).toEqual(['published', 'different', 'published', 'different']);
    for (const { version } of list) expect(version).toBe('1.1');
  },
);

const worded = files.filter((name) => !name.endsWith('.pdf'));

const changes: readonly (readonly [what: string, change: (text: string) => string])[] = [
  ['a changed letter', (text) => text.replace('telefoon ligt', 'telefoon lag')],
  ['a lost word', (text) => text.replace('De telefoon ligt', 'Telefoon ligt')],
  ['words run together', (text) => text.replace('telefoon ligt', 'telefoonligt')],
  ['another full stop', (text) => text.replace(' storen', ' storen!')],
];

describe.each(worded)('%s', (name) => {
  test(`${changes.map(([what]) => what).join(', ')}: each is found, with its clause`, async () => {
    const paths = changes.map(([what, change]) => elsewhere(name, change, `elders/${what}`));
    const { code, list } = await verify(...paths);
    expect(code).toBe(1);
    const found = list.map(({ result, organisation, version, difference }) => [
      ...[result, organisation, version],
      difference?.clause,
    ]);
    const wrong = ['different', 'bestuur', '1.1'];
    expect(found).toEqual(changes.map(([what]) => [...wrong, what === 'another full stop' ? 'doel' : 'kluis']));
  });

  test('something added is found', async () => {
    const change = (text: string) =>
      name.endsWith('.docx')
        ? text.replace('</w:body>', '<w:p><w:r><w:t>Erbij.</w:t></w:r></w:p></w:body>')
        : `${text}\nErbij.\n`;
    const { list } = await verify(elsewhere(name, change));
    expect(list).toMatchObject([{ result: 'different' }]);
    expect(list[0]?.difference?.found).toContain('Erbij.');
  });
});

test.each([
  [
    'protocol.html',
    (text: string) => text.replaceAll('\n', '\r\n').replaceAll('ë', '&euml;').replaceAll('’', '&#8217;'),
  ],
  ['protocol.md', (text: string) => text.replaceAll('\n', '\r\n')],
  ['schoolgids.txt', (text: string) => text.replaceAll(/([a-z])\n([a-z])/g, '$1 $2')],
  ['protocol.docx', (text: string) => text.replace('De telefoon ligt', 'De tele</w:t></w:r><w:r><w:t>foon ligt')],
])('%s that was saved anew has the same words', async (name, change) => {
  const { code, list } = await verify(elsewhere(name, change));
  expect([code, list[0]?.result, list[0]?.difference]).toEqual([0, 'same_words', null]);
});

test('a PDF with another byte is not the published file, and no more than what it says of itself', async () => {
  const bytes = host.read(`${OUT}/protocol.pdf`).slice();
  bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
  host.write('elders/protocol.pdf', bytes);
  const { code, list } = await verify('elders/protocol.pdf');
  expect([code, list[0]?.result, list[0]?.difference]).toEqual([1, 'carries', null]);
});

test('what is not adopted says so: another organisation, and a concept', async () => {
  const project = memoryHost(readBase());
  const text = project
    .text('policy/protocols/proef/protocol.yaml')
    .replace('Leg de telefoon weg', 'Leg de telefoon neer');
  project.write('policy/protocols/proef/protocol.yaml', strToU8(text));
  const before = host;
  host = project;
  await build();
  const concepts = [...files, 'renvooi.html', 'renvooi.docx', 'renvooi.pdf'].map((name) => `${OUT}/concept/${name}`);
  const { code, list } = await verify('out/los/proef/protocol.md', ...concepts);
  expect(code).toBe(1);
  expect(list.filter(({ result }) => result !== 'not_adopted')).toEqual([]);
  expect((await verify(`${OUT}/protocol.pdf`, `${OUT}/protocol.md`)).code).toBe(0);
  host = before;
});

test('a version that was followed by another still carries its own text, and is no longer in force', async () => {
  const project = memoryHost(readBase());
  const before = host;
  host = project;
  await build();
  const old = ['protocol.md', 'protocol.pdf', 'protocol.html', 'protocol.docx'];
  for (const name of old) project.write(`oud/${name}`, project.read(`${OUT}/${name}`));
  const text = project
    .text('policy/protocols/proef/protocol.yaml')
    .replace('Leg de telefoon weg', 'Leg de telefoon neer');
  project.write('policy/protocols/proef/protocol.yaml', strToU8(text));
  const steps = [
    ['propose', 'bestuur', '--date', '2020-04-01'],
    ['decide', 'bestuur', '--step', 'gmr', '--outcome', 'verleend', '--date', '2020-05-01'],
    ['decide', 'bestuur', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-05-02'],
  ];
  for (const argv of steps) expect(await run(argv, captureIo(), project)).toBe(0);
  const { code, list } = await verify(...old.map((name) => `oud/${name}`));
  expect(code).toBe(0);
  for (const item of list) expect(item).toMatchObject({ result: 'published', version: '1.1', state: 'vervangen' });
  host = before;
});

test.each([
  ['niets.md'],
  ['policy/organisations/los.yaml'],
  ['elders/leeg.docx'],
  ['elders/leeg.pdf'],
  ['elders/latin.txt'],
])('%s cannot be read', async (path) => {
  host.write('elders/leeg.docx', strToU8('PK'));
  host.write('elders/leeg.pdf', new Uint8Array());
  host.write('elders/latin.txt', Uint8Array.from([0xe9, 0x20]));
  const { code, list } = await verify(path);
  expect([code, list[0]?.result]).toEqual([1, 'unreadable']);
});

test('as a table', async () => {
  const io = captureIo();
  expect(
    await run(
      ['verify', elsewhere('protocol.md', (text) => text.replace('telefoon ligt', 'telefoon lag')), 'niets.md'],
      io,
      host,
    ),
  ).toBe(1);
  expect(io.outText).toContain('wijkt af');
  expect(io.outText).toContain('elders/protocol.md: bepaling kluis');
  expect(io.outText).toMatch(/in dit bestand: .* telefoon lag /);
  expect(await run(['verify'], captureIo(), host)).toBe(2);
});
