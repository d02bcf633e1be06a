/** Small texts, from what was typed to what is read: test/texts/README.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../src/cli/run.ts';
import { formatOf } from './support/formats.ts';
import { captureIo, type MemoryHost, memoryHost } from './support/memory-host.ts';
import { read } from './support/pdf-tree.ts';

interface TextCase {
  readonly run?: readonly string[];
  readonly override?: string;
  readonly approvals?: string;
  readonly reads?: Readonly<Record<string, readonly string[]>>;
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
}

const root = new URL('texts/', import.meta.url);
const USUAL = ['check', 'explain linde een', 'build'];
const PROTOCOL = 'policy/protocols/p/protocol.yaml';

function protocolWith(clause: string): string {
  const keys = clause.replace(/\n+$/, '').split('\n');
  return `title: Protocol proef
description: Proef van {{organisatie}}.
language: nl
notice: |
  Vragen kunnen naar {{organisatie}}.
parameters:
  organisatie:
    description: Naam.
    default: de Linde
clauses:
  - id: een
    audience: [all]
    force: inform
${keys.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}
outline:
  - part: deel
    label: 1. Deel
    numbering: numbered
    entries: [een]
schoolgids:
  label: Afspraken
  numbering: bulleted
  entries: [een]
`;
}

/** What a built file says, or its bytes as text. */
async function readBuilt(host: MemoryHost, name: string): Promise<string> {
  const [, how, file = ''] = /^(bytes of |line ends of )?(.*)$/.exec(name) ?? [];
  const path = `out/linde/p/${file}`;
  if (how === 'bytes of ') return host.text(path);
  if (how === 'line ends of ') {
    const { items } = await read(host.read(path));
    return ` ${items.map(({ str }) => str.trim().split(' ').at(-1)).join(' ')} `;
  }
  return (await formatOf(file).read(host.read(path))).replaceAll(/\s+/g, ' ');
}

const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(names.map(({ name }) => name))('%s', (name) => {
  const source = (file: string) => readFileSync(new URL(`${name}/${file}`, root), 'utf8');
  const has = (file: string) => existsSync(new URL(`${name}/${file}`, root));

  test('is told and read so', async () => {
    const given = (has('case.yaml') ? parse(source('case.yaml')) : {}) as TextCase;
    const host = memoryHost(
      {
        'policy/organisations/linde.yaml': 'name: Stichting De Linde\nkind: bestuur\nsector: po\n',
        [PROTOCOL]: protocolWith(source(has('before.yaml') ? 'before.yaml' : 'text.yaml')),
        'policy/protocols/p/overrides/linde.yaml': given.override ?? '{}\n',
        ...(given.approvals === undefined ? {} : { 'policy/protocols/p/approvals/linde.yaml': given.approvals }),
      },
      { today: '2026-10-02' },
    );
    let said = '';
    for (const line of given.run ?? USUAL) {
      if (line === 'type') {
        host.write(PROTOCOL, new TextEncoder().encode(protocolWith(source('text.yaml'))));
        continue;
      }
      const io = captureIo();
      const code = await run(line.split(' '), io, host);
      const told = line === 'build' ? io.errorText : io.outText + io.errorText;
      said += `$ regelwerk ${line}\n${told}${code === 0 ? '' : `(${code})\n`}`;
    }
    await expect(said).toMatchFileSnapshot(new URL(`${name}/expected.txt`, root).pathname);
    for (const [file, texts] of Object.entries(given.reads ?? {}))
      for (const text of texts) expect(await readBuilt(host, file), file).toContain(text);
    for (const [file, texts] of Object.entries(given.lacks ?? {}))
      for (const text of texts) expect(await readBuilt(host, file), file).not.toContain(text);
  });
});
