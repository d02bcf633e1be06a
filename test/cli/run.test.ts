/** The command line on the policy of this repository: what each command says, and its exit code. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { captureIo } from '../support/memory-host.ts';
import { host, root } from '../support/repository.ts';

async function regelwerk(command: string) {
  const io = captureIo();
  const code = await run(
    command.split(' ').filter((word) => word !== ''),
    io,
    host,
  );
  return { code, out: io.outText, error: io.errorText };
}

function valid(schema: string, json: string): unknown {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'schemas/output', schema), 'utf8')),
  );
  const value: unknown = JSON.parse(json);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

describe('status', () => {
  test('on 20 November 2026 Quadraam is first: adopted, its revision date passed', async () => {
    const { code, out } = await regelwerk('status --as-of 2026-11-20 --format json');
    expect(code).toBe(0);
    const list = valid('status.schema.json', out) as Record<string, unknown>[];
    expect(list[0]).toMatchObject({
      organisation: 'quadraam',
      protocol: 'social-media',
      version: '1.0',
      versionState: 'in_werking',
      paperStatus: 'vastgesteld',
      migrated: true,
      revisionDue: '2020-11',
      nextRevision: '2020-11',
      revisionState: 'verlopen',
      recordState: 'geregistreerd',
      chain: [
        { body: 'GMR', kind: null, outcome: null, date: '2019-10-08' },
        { body: 'Ontmoeting', kind: null, outcome: null, date: '2019-11-18' },
        { body: 'CvB', kind: null, outcome: null, date: '2019-11-26' },
      ],
      textState: 'overgenomen',
      nearFrom: '2020-02-29',
      passedFrom: '2020-12-01',
      plan: null,
    });
    expect(list.slice(1).map(({ organisation }) => organisation)).toEqual(['ccc', 'koe', 'troubadour', 'wolfert']);
    for (const other of list.slice(1))
      expect(other).toMatchObject({ recordState: 'niet_geregistreerd', revisionState: 'geen_datum', chain: [] });
  });

  test.each([
    ['2026-11-20', 'verlopen', 3],
    ['2020-12-01', 'verlopen', 3],
    ['2020-11-30', 'verlopen', 0],
    ['2020-11-30', 'nadert', 3],
    ['2020-01-01', 'nadert', 0],
    // Every text equals that of its version, and a paper of which no adoption is recorded is no concept.
    ['2026-11-20', 'concept', 0],
  ])('--as-of %s --fail-on %s ends with %i', async (day, state, expected) => {
    const { code } = await regelwerk(`status --as-of ${day} --fail-on ${state}`);
    expect(code).toBe(expected);
  });

  test('reads at a glance, at 120 columns', async () => {
    const { out } = await regelwerk('status --as-of 2026-11-20');
    const lines = out.split('\n');
    expect(lines[2]).toMatch(
      /^quadraam .*1\.0\* .*vastgesteld \(papier\) +zoals overgenomen .*verlopen sinds 1-12-2020$/,
    );
    for (const line of lines.slice(3, 7)) expect(line).toMatch(/ niet geregistreerd .* geen datum$/);
    expect(out).toContain(
      'quadraam, social-media 1.0 (afgeleid): GMR 8-10-2019, Ontmoeting 18-11-2019, CvB 26-11-2019\n',
    );
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  test('in English as well', async () => {
    const { out } = await regelwerk('status --as-of 2026-11-20 --lang en');
    expect(out).toMatch(/^quadraam .*adopted \(paper\) +as taken over .*passed since 1-12-2020$/m);
  });

  test.each(['2026-02-30', '2026-02', 'morgen'])('--as-of %s is refused', async (day) => {
    const { code, error } = await regelwerk(`status --as-of ${day}`);
    expect(code).toBe(2);
    expect(error).toContain('jjjj-mm-dd');
  });
});

test('check finds the repository in order, in Dutch and English', async () => {
  expect(await regelwerk('check')).toEqual({ code: 0, out: 'In orde: 5 organisaties, 5 documenten.\n', error: '' });
  expect((await regelwerk('check --lang en')).out).toBe('In order: 5 organisations, 5 documents.\n');
  expect((await regelwerk('check --json')).out).toBe('[]\n');
  expect((await regelwerk('check --format github')).out).toBe('');
});

test('trace --json', async () => {
  const { code, out } = await regelwerk('trace --json');
  expect(code).toBe(0);
  expect(valid('trace.schema.json', out)).toMatchObject({
    total: 251,
    realised: 251,
    required: 306,
    organisations: { koe: { norms: 55, realised: 55, missing: [] } },
    protocols: [{ protocol: 'social-media', total: 251, realised: 251, organisations: { koe: { norms: 55 } } }],
  });
});

test('trace names the protocol of each organisation and total', async () => {
  const { out } = await regelwerk('trace');
  expect(out).toMatch(/^koe, social-media$/m);
  expect(out).toMatch(
    /^social-media: 251 van 251 normen staan in de documenten; \d+ van 306 gelezen op de tekst van nu\.$/m,
  );
});

test('explain tells text, place, origin and each change with place and reason', async () => {
  const { code, out } = await regelwerk('explain koe voor-wie');
  expect(code).toBe(0);
  expect(out).toContain('stagiairs');
  expect(out).toMatch(/^protocol: social-media$/m);
  expect(out).toMatch(/herkomst: basis \(policy\/protocols\/social-media\/protocol\.yaml:\d+:\d+\)/);
  expect(out).toMatch(/gewijzigd door koe \(policy\/protocols\/social-media\/overrides\/koe\.yaml:\d+:\d+\)/);
  expect(out).toMatch(/reden: \S/);
  expect(out).toMatch(/luidde: in_de_school: ‘.*Dat zijn medewerkers, leerlingen.* \/ ruim: ‘/);
});

test('explain --json names the protocol', async () => {
  const { out } = await regelwerk('explain koe toestemming-voor-opnamen --json');
  expect(JSON.parse(out)).toMatchObject([{ protocol: 'social-media', id: 'toestemming-voor-opnamen' }]);
});

test('list', async () => {
  expect((await regelwerk('list')).out).toMatch(/troubadour +De Troubadour +school +koe +social-media +56/);
  expect((await regelwerk('list troubadour')).out).toMatch(/oproep-in-nieuwsbrief .* troubadour /);
});

describe('a slip of the hand is answered with what was meant', () => {
  test.each([
    ['biuld', 'Bedoel je build?'],
    ['build --ogr ccc', 'Bedoel je --org?'],
    ['build --org cccc', 'Bedoel je ccc?'],
    ['build --format pdff', 'Bedoel je pdf?'],
    ['explain kow x', 'Bedoel je koe?'],
    ['explain koe toestemming-voor-opname', 'Bedoel je toestemming-voor-opnamen?'],
    ['list quadram', 'Bedoel je quadraam?'],
    ['status --fail-on verlopn', 'Bedoel je verlopen?'],
    ['check --lang de', 'nl, en'],
    ['explain koe', 'mist bepaling'],
    ['list a b', 'argument te veel'],
    ['build --out', '--out heeft geen waarde'],
    ['check --json=ja', '--json krijgt geen waarde'],
    ['list --lang', '--lang heeft geen waarde'],
  ])('%s', async (command, answer) => {
    const { code, out, error } = await regelwerk(command);
    expect(code).toBe(2);
    expect(error).toContain(answer);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  });
});

describe('help', () => {
  test.each(['', '--help', '-h', 'help'])('%j lists the commands', async (command) => {
    const { code, out } = await regelwerk(command);
    expect(code).toBe(0);
    for (const name of ['build', 'check', 'status', 'trace', 'explain', 'list', 'pin'])
      expect(out).toContain(`  ${name} `);
  });

  test('of a command, in both languages', async () => {
    expect((await regelwerk('build --help')).out).toContain('--format markdown|pdf|html|docx|text');
    expect((await regelwerk('build --help --lang en')).out).toContain('where the documents go');
  });
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect((await regelwerk('--version')).out).toBe(`${version}\n`);
});
