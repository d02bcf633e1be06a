/** `regelwerk outline`: what it prints, pasted, gives the same document; what is undecided is told wherever it matters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { hasErrors } from '../../src/diagnostic/format.ts';
import type { Impact } from '../../src/model/impact.ts';
import type { ResolvedPart } from '../../src/model/resolved.ts';
import type { OverrideFile } from '../../src/model/source.ts';
import { outline } from '../../src/operations/outline.ts';
import { openSession } from '../../src/operations/session.ts';
import { formatOutline } from '../../src/report/outline.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';
import { organisations, policyFiles, root } from '../support/repository.ts';
import { besideRests, printedBesideRests } from '../support/rests.ts';

const PROEF = 'policy/protocols/proef';
const fileOf = (organisation: string, protocol = 'proef') =>
  `policy/protocols/${protocol}/overrides/${organisation}.yaml`;

async function regelwerk(files: Files, ...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, memoryHost(files));
  return { code, out: io.outText, error: io.errorText };
}

function read(files: Files) {
  return openSession(memoryHost(files)).read();
}

/** Ids and headings as they stand, and all that is read. */
function shapesOf(files: Files) {
  const shape = (part: ResolvedPart): unknown => [
    ...[part.id, part.label, part.numbering, part.columns, part.landscape, part.rowHeadings],
    part.entries.map((entry) => (entry.kind === 'clause' ? [entry.clause.id, entry.counted] : shape(entry.part))),
  ];
  return read(files).resolved.map((text) => ({
    organisation: text.organisation.id,
    fingerprint: fingerprintOf(text),
    parts: text.parts.map(shape),
    undecided: text.undecided,
  }));
}

/** The override with the printed outline in the place of its own changes and positions. */
function pasted(files: Files, organisation: string, protocol?: string): Record<string, string> {
  const file = fileOf(organisation, protocol);
  const { value = [] } = outline(openSession(memoryHost(files)), { organisation });
  const printed = parse(formatOutline(value, 'nl')) as Pick<OverrideFile, 'outline'>;
  expect(printed).toEqual({ outline: value[0]?.outline });
  const { arrange: _, add = [], ...rest } = (parse(String(files[file])) ?? {}) as OverrideFile;
  const own = add.map(({ position: __, ...addition }) => addition);
  const override = { ...rest, ...(own.length === 0 ? {} : { add: own }), ...printed };
  return { ...files, [file]: stringify(override, { lineWidth: 0 }) } as Record<string, string>;
}

describe('the outline, pasted', () => {
  test.each(organisations)('of %s gives the same documents', (organisation) => {
    const files = policyFiles();
    const after = pasted(files, organisation, 'social-media');
    expect(shapesOf(after)).toEqual(shapesOf(files));
    expect(besideRests(read(after).diagnostics).filter(({ code }) => code !== 'override-no-effect')).toEqual([]);
  });

  const ids = ['doel', 'kluis', 'pauze', 'gevolgen', 'les', 'foto', 'mentor'];
  const parts = ['inleiding', 'regels', 'overtreding', 'samengevat', 'rollen'];
  const position = (others: readonly string[]) =>
    fc.oneof(
      fc.record({ after: fc.constantFrom(...others) }),
      fc.record({ before: fc.constantFrom(...others) }),
      fc.record({ last_in: fc.constantFrom('inleiding', 'regels', 'overtreding') }),
    );
  const relabel = fc.record({
    part: fc.constantFrom(...parts),
    label: fc.constantFrom('Kop', 'yes', "1.0: '#x'", '[a]'),
  });
  const movePart = fc.record({ part: fc.constantFrom(...parts), position: position(parts) });
  const moveClause = fc.record({
    clause: fc.constantFrom('doel', 'kluis', 'pauze', 'gevolgen'),
    position: position(ids),
  });
  const ownPart = fc.record({
    part: fc.constantFrom('eigen', 'bijlage'),
    label: fc.constant('Bijlage {{organisatie}}'),
    number: fc.constantFrom('none', 'Bijlage {A}:'),
    entries: fc.subarray(['doel', { clause: 'pauze', uncounted: true }, 'gevolgen'], { minLength: 1 }),
    numbering: fc.constant('numbered'),
  });
  const change = fc.oneof(relabel, movePart, moveClause, ownPart);
  const layer = fc.record({
    arrange: fc.uniqueArray(change, {
      minLength: 1,
      maxLength: 4,
      selector: (item) => ('part' in item ? item.part : item.clause),
    }),
    omit: fc.subarray(['kluis', 'les', 'foto', 'gevolgen'], { maxLength: 2 }),
    hasAddition: fc.boolean(),
  });
  type Layer = typeof layer extends fc.Arbitrary<infer T> ? T : never;

  const write = (before: string, { arrange, omit, hasAddition }: Layer, id: string): string => {
    const { omit: _, ...rest } = parse(before) as OverrideFile;
    const addition = {
      ...{ id, audience: ['all'], force: 'inform', text: 'Eigen tekst.' },
      position: { first_in: 'inleiding', uncounted: true },
    };
    return stringify({
      ...rest,
      arrange,
      ...(omit.length === 0 ? {} : { omit: omit.map((clause) => ({ clause, reason: 'Hier niet.' })) }),
      add: [...(rest.add ?? []), ...(hasAddition ? [addition] : [])],
    });
  };

  test('of a board or a school with whatever changes gives the same documents', () => {
    const files = readBase();
    const all = fc.record({ bestuur: layer, school: layer, whose: fc.constantFrom('bestuur', 'school') });
    fc.assert(
      fc.property(all, ({ bestuur, school, whose }) => {
        const changed = {
          ...files,
          [fileOf('bestuur')]: write(files[fileOf('bestuur')] ?? '', bestuur, 'eigen-van-bestuur'),
          [fileOf('school')]: write(files[fileOf('school')] ?? '', school, 'eigen-van-school'),
        };
        // What hits nothing is an error, and then there is nothing to paste.
        const { documents } = read(changed);
        fc.pre(documents.find(({ organisation }) => organisation.id === whose)?.stopped === 'nothing');
        const after = pasted(changed, whose);
        expect(shapesOf(after).find((text) => text.organisation === whose)).toEqual(
          shapesOf(changed).find((text) => text.organisation === whose),
        );
      }),
      { numRuns: 10 },
    );
  });
});

/** The base with two clauses more, of which one stands in a part of its own. */
function withNewClauses(files: Record<string, string>): Record<string, string> {
  const file = `${PROEF}/protocol.yaml`;
  const text = String(files[file]);
  const clauses = `  - id: opladen
    audience: [pupils]
    force: permit
    text: Opladen mag in de aula.

  - id: klacht
    audience: [all]
    force: inform
    text: Een klacht gaat naar de directie.

outline:`;
  const changed = text
    .replace(/^outline:/m, clauses)
    .replace('      - pauze\n', '      - opladen\n      - pauze\n')
    .replace('\nvariants:', '  - part: klachten\n    label: Klachten\n    entries:\n      - klacht\n\nvariants:');
  return { ...files, [file]: changed };
}

function valid(schema: string, text: string): unknown {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'schemas/output', schema), 'utf8')),
  );
  const value: unknown = JSON.parse(text);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

/** What stands in a comment, without its signs. */
function uncommented(text: string, from: string): string {
  const [, block = ''] = text.split(`# ${from}\n`);
  const [lines = ''] = block.trimStart().split('\n\n');
  return lines.replaceAll(/^# ?/gm, '');
}

describe('a new clause of the base', () => {
  const files = withNewClauses(readBase());
  const boardOutline = `outline:
  - part: regels
    label: Regels
    numbering: numbered
    entries: [doel, kluis, pauze, gevolgen]
  - part: kort
    label: In het kort
    numbering: do_dont
    entries: [les]
  - part: wie
    label: Wie
    numbering: roles
    entries: [mentor]
`;
  const underBoard = { ...files, [fileOf('bestuur')]: `${files[fileOf('bestuur')]}\n${boardOutline}` };

  test('comes by itself where the outline is inherited, and is undecided where it is not', async () => {
    expect(read(files).resolved.map(({ organisation, undecided }) => [organisation.id, undecided])).toEqual([
      ['bestuur', []],
      ['los', ['opladen', 'klacht']],
      ['school', []],
    ]);
    const { code, out } = await regelwerk(files, 'outline', 'los');
    expect(code).toBe(0);
    expect(out).toContain('#   opladen: Opladen mag in de aula. (2. Regels bij {{organisatie}}, na kluis)\n');
    expect(out).toContain('#   klacht: Een klacht gaat naar de directie. (Klachten)\n');
    expect(out).toContain(
      '#   pauze: In de pauze mag de telefoon aan in {{plekken}}. (2. Regels bij {{organisatie}})\n',
    );
    expect(parse(uncommented(out, 'Geef ze een plaats in de outline hierboven:'))).toEqual([
      'opladen',
      { part: 'klachten', label: 'Klachten', entries: ['klacht'] },
    ]);
    expect(parse(uncommented(out, 'Of laat ze weg, met een reden:'))).toEqual({
      omit: [{ clause: ['opladen', 'klacht'], reason: null }],
    });
    expect(valid('outline.schema.json', (await regelwerk(files, 'outline', 'los', '--json')).out)).toMatchObject([
      {
        organisation: 'los',
        isOwn: true,
        undecided: [{ clause: 'opladen', position: { after: 'kluis' } }, { position: null }],
      },
    ]);
  });

  test('under an outline of the board a school can place it with what is printed', async () => {
    const { out } = await regelwerk(underBoard, 'outline', 'school', '--lang', 'en');
    const change = uncommented(out, 'Place them:');
    const school = String(underBoard[fileOf('school')]);
    const placed = { ...underBoard, [fileOf('school')]: `${school}\n${change}` };
    const { resolved, diagnostics } = read(placed);
    const text = resolved.find(({ organisation }) => organisation.id === 'school');
    expect(hasErrors(diagnostics)).toBe(false);
    expect(text?.undecided).toEqual([]);
    expect([...(text?.clauses.keys() ?? [])]).toEqual([
      // The school's own clause comes after kluis as well, and is placed last.
      ...['doel', 'kluis', 'ophalen', 'opladen', 'pauze', 'gevolgen', 'les', 'mentor', 'klacht'],
    ]);
    expect(shapesOf(pasted(placed, 'school')).find(({ organisation }) => organisation === 'school')).toEqual(
      shapesOf(placed).find(({ organisation }) => organisation === 'school'),
    );
  });

  test('is told of hundreds of organisations in a line for each clause', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => String(index).padStart(3, '0')).flatMap((number) => [
        [`policy/organisations/s${number}.yaml`, 'name: School\nkind: school\n'],
        [fileOf(`s${number}`), String(files[fileOf('los')])],
      ]),
    );
    const { out } = await regelwerk({ ...files, ...many }, 'outline');
    expect(out).toBe(
      'proef, opladen (Opladen mag in de aula.): nog niet besloten bij 301 organisaties: los, s000, s001, s002, s003 en 296 andere.\n' +
        'proef, klacht (Een klacht gaat naar de directie.): nog niet besloten bij 301 organisaties: los, s000, s001, s002, s003 en 296 andere.\n',
    );
    expect(valid('undecided.schema.json', (await regelwerk(files, 'outline', '--json')).out)).toMatchObject([
      { clause: 'opladen', organisations: ['los'] },
      { clause: 'klacht', organisations: ['los'] },
    ]);
    expect((await regelwerk(readBase(), 'outline')).out).toBe('Over alle bepalingen is besloten.\n');
    expect((await regelwerk(files, 'outline', '--protocol', 'niets')).code).toBe(2);
  });

  test('shows in status, and not where there is nothing to decide', async () => {
    const { out } = await regelwerk(files, 'status');
    expect(out).toContain(
      'Te besluiten\n  los, proef: nog niet besloten over 2 bepalingen: opladen, klacht. Zie regelwerk outline los.\n',
    );
    expect((await regelwerk(files, 'status', '--format', 'csv')).out).toContain(
      'nog niet besloten over 2 bepalingen: opladen, klacht',
    );
    expect((await regelwerk(files, 'status', '--format', 'markdown')).out).toContain(
      '\n\nlos, proef: nog niet besloten',
    );
    expect((await regelwerk(files, 'status', '--format', 'html')).out).toContain(
      'Nog niet besloten over 2 bepalingen: opladen, klacht',
    );
    const list = valid('status.schema.json', (await regelwerk(files, 'status', '--json')).out) as object[];
    expect(list.filter((status) => 'undecided' in status)).toMatchObject([
      { organisation: 'los', undecided: ['opladen', 'klacht'] },
    ]);
    expect((await regelwerk(readBase(), 'status')).out).not.toContain('besloten');
  });

  test('shows in impact: where it comes by itself, and where the text is still the same', async () => {
    const revision = Object.entries(readBase()).map(([path, text]) => [`.git/revisions/main/${path}`, text]);
    const since = { ...files, ...Object.fromEntries(revision) };
    const impacts = valid(
      'impact.schema.json',
      (await regelwerk(since, 'impact', '--since', 'main', '--json')).out,
    ) as Impact[];
    expect(impacts).toMatchObject([
      { organisation: 'bestuur', change: 'changed', undecided: [] },
      { organisation: 'los', change: 'undecided', clauses: [], undecided: ['opladen', 'klacht'], earliest: null },
      { organisation: 'school', change: 'changed', undecided: [] },
    ]);
    const line = 'proef, opladen: komt vanzelf bij 2 organisaties, nog te besluiten bij 1: los.';
    expect((await regelwerk(since, 'impact', '--since', 'main')).out).toContain(`\n${line}\n`);
    // What was undecided before is no change.
    const before = Object.entries(files).map(([path, text]) => [`.git/revisions/main/${path}`, text]);
    expect((await regelwerk({ ...files, ...Object.fromEntries(before) }, 'impact', '--since', 'main')).out).toBe(
      'Geen tekst verandert.\n',
    );
  });

  test('once placed or omitted, propose goes on', async () => {
    expect((await regelwerk(underBoard, 'propose', 'bestuur')).error).toContain('[propose-undecided]');
    const decided = String(underBoard[fileOf('bestuur')])
      .replace('[doel, kluis, pauze', '[doel, kluis, opladen, pauze')
      .replace('  - clause: foto\n', '  - clause: [foto, klacht]\n');
    const { code, error } = await regelwerk({ ...underBoard, [fileOf('bestuur')]: decided }, 'propose', 'bestuur');
    expect([code, printedBesideRests(error)]).toEqual([0, '']);
  });
});

test('each protocol of an organisation has an outline of its own', async () => {
  const files = readBase();
  const second = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      /proef\/(?:protocol|overrides\/los)\.yaml$|proef\/norms\//.test(path)
        ? [[path.replace('/proef/', '/tweede/'), text]]
        : [],
    ),
  );
  const { out } = await regelwerk({ ...files, ...second }, 'outline', 'los');
  expect(out.match(/^# los, .*$/gm)).toEqual(['# los, proef', '# los, tweede']);
  expect(parseAllDocuments(out).map((document) => Object.keys(document.toJS()))).toEqual([['outline'], ['outline']]);
  const one = await regelwerk({ ...files, ...second }, 'outline', 'los', '--protocol', 'tweede');
  expect(one.out.match(/^# los, .*$/gm)).toEqual(['# los, tweede']);
});
