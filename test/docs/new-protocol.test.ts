/** docs/leren/nieuw-protocol.md is done to the letter, in an empty folder: each file that it names, each command, each answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const guide = readFileSync(join(root, 'docs/leren/nieuw-protocol.md'), 'utf8');

interface Done {
  readonly command: string;
  readonly code: number;
  readonly said: string;
}

let host: MemoryHost;
const done: Done[] = [];
/** What the guide says that a command answers. */
const answers: { readonly said: string; readonly promised: string }[] = [];

/** The file that the paragraph above a block names. */
const FILE = /`(policy\/[^`]+\.yaml)`[^`]*:$/;
/** Or the line under which it stands. */
const UNDER = /bij `id: ([^`]+)`, onder `([^`]+)`:$/;
/** Or the key under which it stands in the file of the school. */
const BELOW = /onder `([^`]+)` in hetzelfde bestand:$/;

function type(prose: string, block: string): void {
  const [, file] = FILE.exec(prose) ?? [];
  const [, id, key] = UNDER.exec(prose) ?? [];
  const [, below] = BELOW.exec(prose) ?? [];
  if (file !== undefined) host.write(file, new TextEncoder().encode(block));
  else if (id !== undefined && key !== undefined) insert(block, id, key);
  else if (below !== undefined) append(block, below);
  else throw new Error(`what is to be typed where: ${prose}`);
}

function insert(block: string, id: string, key: string): void {
  const file = 'policy/protocols/telefoons/protocol.yaml';
  const above = RegExp(`( - id: ${id}\\n(?:    .*\\n)*?    ${key}:.*\\n)`);
  const text = host.text(file);
  expect(text).toMatch(above);
  host.write(file, new TextEncoder().encode(text.replace(above, `$1${block}`)));
}

/** `key` is the last of the file, so that what is to stand under it stands at the end. */
function append(block: string, key: string): void {
  const file = 'policy/protocols/telefoons/overrides/kastanje.yaml';
  const text = host.text(file);
  expect(text.split(/^(?=[a-z])/m).at(-1)).toMatch(RegExp(`^${key}:`));
  host.write(file, new TextEncoder().encode(`${text}\n${block}`));
}

async function ask(command: string): Promise<void> {
  const io = captureIo();
  const code = await run(command.replace('node dist/cli.js ', '').split(' '), io, host);
  done.push({ command, code, said: io.outText + io.errorText });
}

beforeAll(async () => {
  host = memoryHost({});
  const blocks = guide.matchAll(/([^\n]*)\n\n```(\w+)\n([\s\S]*?)```/g);
  for (const [, prose = '', language, block = ''] of blocks) {
    if (language === 'yaml') type(prose, block);
    if (language === 'sh') for (const command of block.trim().split('\n')) await ask(command);
    if (language === 'text') answers.push({ said: done.at(-1)?.said.trim() ?? '', promised: block.trim() });
  }
}, 30_000);

test('every command is in order, and answers as the guide says', () => {
  expect(done.filter(({ code }) => code !== 0)).toEqual([]);
  expect(done.filter(({ command }) => command.endsWith(' check'))).toHaveLength(3);
  expect(answers).toHaveLength(2);
  for (const { said, promised } of answers) expect(said).toBe(promised);
});

test('`check` never has anything to tell', () => {
  for (const { command, said } of done)
    if (command.endsWith(' check')) expect(said.trim(), command).toMatch(/^In orde: [^\n]*$/);
});

test('what it promises is made', () => {
  for (const [id, text] of [
    ['beuk', 'behalve in het geval van ‘3. Regels’, punt 2, onder b'],
    ['kastanje', 'Het liefst laten leerlingen hun telefoon thuis.'],
  ]) {
    const page = host.text(`out/${id}/telefoons/protocol.html`).replaceAll(/<[^>]*>/g, '');
    expect(page).toContain(text);
    expect(host.text(`out/${id}/telefoons/schoolgids.md`)).toContain('Telefoons op school');
  }
  expect(host.text('out/index.html')).toContain('De Kastanje');
  const text = host.text('out/kastanje/telefoons/protocol.md');
  expect(text.indexOf('2. Onze regels')).toBeGreaterThan(0);
  expect(text.indexOf('3. Begrippen')).toBeGreaterThan(text.indexOf('2. Onze regels'));
});

test('the rules that it names exist', () => {
  const rules = [...guide.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) => cell.slice(1, -1).split('`, `'));
  expect(rules.length).toBeGreaterThan(5);
  for (const rule of rules) expect(catalogue).toHaveProperty([rule]);
});
