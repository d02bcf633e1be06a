/** The base by itself is a protocol: for a school with an article, and for a board in the plural with a school under it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const BASE = 'policy/protocols/social-media/protocol.yaml';
const OVERRIDES = 'policy/protocols/social-media/overrides';

/** Without the norms of the papers, which a new board does not have. */
const base = readFileSync(join(root, BASE), 'utf8').replace(/^ +norms: \[.*\]\n/gm, '');

const host = memoryHost({
  [BASE]: base,
  'policy/organisations/linde.yaml': 'name: Lindecollege\nkind: school\nsector: vo\n',
  'policy/organisations/brug.yaml': 'name: Scholen van De Brug\nkind: bestuur\nsector: po\n',
  'policy/organisations/es.yaml': 'name: De Es\nkind: school\nparent: brug\nsector: po\n',
  [`${OVERRIDES}/linde.yaml`]: 'parameters:\n  organisatie: { name: Lindecollege, article: het }\n',
  [`${OVERRIDES}/brug.yaml`]: [
    'parameters:',
    '  organisatie: { name: scholen van De Brug, article: de, number: plural }',
    '  organisatie_en_scholen: de scholen van De Brug',
    '  scholen: de scholen',
    '',
  ].join('\n'),
  [`${OVERRIDES}/es.yaml`]: 'parameters:\n  school: { name: Es, article: de }\n',
});

async function regelwerk(...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, out: io.outText, error: io.errorText };
}

test('check has nothing to say', async () => {
  const { code, out } = await regelwerk('check', '--strict');
  expect(out).toBe('In orde: 3 organisaties, 3 documenten.\n');
  expect(code).toBe(0);
});

test('verbs and pronouns follow the name', async () => {
  const { code, error } = await regelwerk('build', '--format', 'text', '--variant', 'protocol');
  expect(code, error).toBe(0);
  const read = (id: string) => host.text(`out/${id}/social-media/protocol.txt`).replace(/\s+/g, ' ');
  expect(read('linde')).toContain('Daarom vraagt het Lindecollege om');
  expect(read('brug')).toContain('Daarom vragen de scholen van De Brug om');
  expect(read('es')).toContain('De Es weet dat sociale media');
  for (const id of ['linde', 'brug', 'es'])
    expect(read(id)).not.toMatch(/\{\{|\}\}|undefined|\b(?!je\b)(\p{L}+) \1\b/u);
});

test('of a subject there is one rule', async () => {
  const { out } = await regelwerk('list', 'linde', '--json');
  const [{ clauses }] = JSON.parse(out) as [{ clauses: string[] }];
  // Others say the same otherwise; the base offers these, and nobody gets them by itself.
  for (const offered of ['waardevolle-informatie-delen', 'publiceren-buiten-de-functie', 'standpunten-tegen-de-missie'])
    expect(clauses).not.toContain(offered);
});
