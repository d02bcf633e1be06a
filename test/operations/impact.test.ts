/** `regelwerk impact` on a real repository: whose text a change alters, and whose not. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { Impact } from '../../src/model/impact.ts';
import { readBase } from '../support/cases.ts';
import { gitIn } from '../support/git.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { root as repository } from '../support/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
const PROEF = 'policy/protocols/proef';
const base = 'policy/protocols/social-media/protocol.yaml';

const git = gitIn(folder);

async function regelwerk(...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, nodeHost(folder));
  return { code, out: io.outText, error: io.errorText };
}

async function impact(...argv: string[]): Promise<Impact[]> {
  const { code, out, error } = await regelwerk('impact', '--since', 'HEAD', '--format', 'json', ...argv);
  expect(code, error).toBe(0);
  const schema = JSON.parse(readFileSync(join(repository, 'schemas/output/impact.schema.json'), 'utf8'));
  const validate = new Ajv2020().compile(schema);
  const impacts = JSON.parse(out) as Impact[];
  expect(validate(impacts), JSON.stringify(validate.errors)).toBe(true);
  return impacts;
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
}

beforeAll(() => {
  cpSync(join(repository, 'policy'), join(folder, 'policy'), { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Eerste');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a clause of the base that only CCC and Wolfert carry', () => {
  const carriers = ['ccc', 'wolfert'];
  const clause = 'anonieme-berichten';

  test('is such a clause', async () => {
    const { out } = await regelwerk('list', '--json');
    const by = await Promise.all(
      (JSON.parse(out) as { organisation: string }[]).map(async ({ organisation }) => {
        const list = await regelwerk('list', organisation, '--json');
        return list.out.includes(`"${clause}"`) ? [organisation] : [];
      }),
    );
    expect(by.flat()).toEqual(carriers);
  });

  test('alters these two, and no other', async () => {
    const published = async () => {
      expect((await regelwerk('build', '--org', 'quadraam', '--format', 'markdown', '--format', 'pdf')).code).toBe(0);
      return ['md', 'pdf'].map((kind) =>
        readFileSync(join(folder, `out/quadraam/social-media/protocol.${kind}`)).toString('base64'),
      );
    };
    const before = await published();
    // Their wording alone: that of the base goes on behind these words.
    edit(base, (text) => text.replace('naam berichten te versturen\n', 'naam berichten te sturen\n'));
    const impacts = await impact();
    expect(impacts.map(({ organisation }) => organisation)).toEqual(carriers);
    for (const item of impacts)
      expect(item).toMatchObject({
        change: 'changed',
        clauses: [{ clause, change: 'changed' }],
        hasOtherChanges: false,
        voids: [],
        earliest: null,
      });
    expect(await published()).toEqual(before);
  });

  test('as a comment on a pull request', async () => {
    const { out } = await regelwerk('impact', '--since', 'main', '--format', 'markdown');
    expect(out).toContain('### Gevolgen voor de teksten');
    expect(out).toMatch(
      new RegExp(
        `^\\| \`social-media\` \\| \`${clause}\` \\(2 organisaties\\) \\| \`ccc\`, \`wolfert\` \\| – \\| voorleggen als nieuwe versie \\| geen procedure opgeschreven \\|$`,
        'm',
      ),
    );
    expect((await regelwerk('impact', '--since', 'main', '--lang', 'en')).out).toContain('submit as a new version');
  });
});

/** The paper gives none. */
const PROCEDURES = `procedures:
  inhoudelijk:
    - step: gmr
      body: GMR
      kind: instemming
    - step: ontmoeting
      body: Ontmoeting
      kind: overleg
    - step: cvb
      body: CvB
      kind: vaststelling

`;

test('what a change voids, and that the adopted version stays in force', async () => {
  git('checkout', '--quiet', '--', '.');
  const override = 'policy/protocols/social-media/overrides/quadraam.yaml';
  edit(override, (text) => text.replace('Het is belangrijk dat het ‘Social', 'Het is nodig dat het ‘Social'));
  edit('policy/protocols/social-media/approvals/quadraam.yaml', (text) =>
    text.replace('versions:\n', `${PROCEDURES}versions:\n`),
  );
  expect((await regelwerk('propose', 'quadraam', '--date', '2026-01-05')).code).toBe(0);
  expect(
    (await regelwerk('decide', 'quadraam', '--step', 'gmr', '--outcome', 'verleend', '--date', '2026-01-10')).code,
  ).toBe(0);
  git('add', '.');
  git('commit', '--quiet', '--message', 'Instemming');
  expect(await impact()).toEqual([]);
  edit(override, (text) => text.replace('Het is nodig dat het ‘Social', 'Het is nuttig dat het ‘Social'));
  const [item, ...others] = await impact();
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    organisation: 'quadraam',
    clauses: [{ clause: 'bekendmaking', change: 'changed' }],
    voids: [{ step: 'gmr', date: '2026-01-10', outcome: 'verleend' }],
    underWay: '1.1',
    inForce: '1.0',
    isInForce: false,
  });
  expect((await regelwerk('impact', '--since', 'HEAD')).out).toMatch(
    /GMR 10-1-2026\. Daarna: versie 1\.1 opnieuw voorleggen; versie 1\.0 blijft gelden\. .*: termijn onbekend\./,
  );
});

test('when the text can be in force, from any day', async () => {
  const approvals = 'policy/protocols/social-media/approvals/quadraam.yaml';
  const kept = readFileSync(join(folder, approvals), 'utf8');
  edit('policy/organisations/quadraam.yaml', (text) => `${text.replace(/^regions:.*\n/m, '')}regions: [midden]\n`);
  edit(approvals, (text) => text.replace('      kind: instemming\n', '      kind: instemming\n      term: P6W\n'));
  const asOf = (...argv: string[]) => regelwerk('impact', '--since', 'HEAD', '--as-of', '2026-11-23', ...argv);
  // GMR: 20 January, as in test/governance/planning-forward.test.ts.
  const text = (await asOf()).out;
  expect(text).toContain('20-1-2027 (gerekend zonder termijn van Ontmoeting en CvB)');
  expect(text).toMatch(/\n\nOp zijn vroegst: gerekend vanaf 23-11-2026\.\n$/);
  expect((await asOf('--format', 'markdown', '--lang', 'en')).out).toMatch(
    /\| 20-1-2027 \(reckoned without a term for Ontmoeting and CvB\) \|\n\nAt the earliest: .* 23-11-2026\.\n$/,
  );
  edit(approvals, (now) => now.replace('      kind: vaststelling\n', '      kind: vaststelling\n      term: P2W\n'));
  expect((await asOf()).out).toContain('3-2-2027 (gerekend zonder termijn van Ontmoeting)');
  expect(await impact('--as-of', '2026-11-23')).toMatchObject([
    { earliest: '2027-02-03', unknown: null, steps: [{ body: 'GMR' }, { body: 'Ontmoeting' }, { body: 'CvB' }] },
  ]);
  expect(await impact('--as-of', '2029-02-01')).toMatchObject([
    { earliest: null, unknown: { reason: 'geen_vakanties_na', date: '2029-01-07' } },
  ]);
  expect((await regelwerk('impact', '--since', 'HEAD', '--as-of', '2029-02-01')).out).toContain(
    'niet bekend: geen schoolvakanties bekend na 7-1-2029',
  );
  expect((await regelwerk('impact', '--since', 'HEAD', '--as-of', '2027-02-30')).code).toBe(2);
  writeFileSync(join(folder, approvals), kept);
});

test('an organisation that joins or leaves', async () => {
  const now = readBase();
  const { [`${PROEF}/overrides/los.yaml`]: _, ...without } = now;
  const compare = async (before: Record<string, string>, after: Record<string, string>) => {
    const revision = Object.entries(before).map(([path, text]) => [`.git/revisions/main/${path}`, text]);
    const io = captureIo();
    await run(['impact', '--since', 'main', '--json'], io, memoryHost({ ...after, ...Object.fromEntries(revision) }));
    return JSON.parse(io.outText) as Impact[];
  };
  expect(await compare(now, without)).toMatchObject([{ organisation: 'los', change: 'removed' }]);
  expect(await compare(without, now)).toMatchObject([{ organisation: 'los', change: 'added', inForce: null }]);
});

test('a heading, and the order of clauses', async () => {
  git('checkout', '--quiet', '--', '.');
  edit(base, (text) => text.replace('sociale media', 'sociale netwerken'));
  for (const item of await impact()) expect([item.clauses, item.hasOtherChanges]).toEqual([[], true]);
  git('checkout', '--quiet', '--', '.');
});

describe('cannot compare', () => {
  test.each([['nergens'], ['--output=x'], ['HEAD:policy'], ['']])('with %j', async (ref) => {
    const { code, error } = await regelwerk('impact', `--since=${ref}`);
    expect(code).toBe(2);
    expect(error).toMatch(/\[(git-ref-unknown|option-value|option-value-missing)\]/);
  });

  test('outside a repository', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'regelwerk-'));
    cpSync(join(folder, 'policy'), join(alone, 'policy'), { recursive: true });
    const io = captureIo();
    expect(await run(['impact', '--since', 'main'], io, nodeHost(alone))).toBe(1);
    expect(io.errorText).toContain('[git-no-repository]');
    rmSync(alone, { recursive: true });
  });

  test('without git', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = mkdtempSync(join(tmpdir(), 'regelwerk-'));
    try {
      const { code, error } = await regelwerk('impact', '--since', 'main');
      expect(code).toBe(1);
      expect(error).toContain('[git-missing]');
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('without naming a revision', async () => {
    expect((await regelwerk('impact')).code).toBe(2);
  });

  test('a project below the root of its repository is read all the same', async () => {
    const below = join(folder, 'school');
    mkdirSync(below);
    cpSync(join(folder, 'policy'), join(below, 'policy'), { recursive: true });
    git('add', 'school');
    git('commit', '--quiet', '--message', 'School');
    const io = captureIo();
    expect(await run(['impact', '--since', 'HEAD'], io, nodeHost(below))).toBe(0);
    expect(io.outText).toBe('Geen tekst verandert.\n');
  });
});
