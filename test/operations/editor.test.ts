/**
 * What an editor offers of a policy: ids with words, from the schemas that `regelwerk editor` makes. The YAML language
 * server of VS Code and other editors is asked, on the files of this repository and of the example.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost, openRegelwerk } from '../../src/index.ts';
import { EDITOR_FOLDER, editorSettings, SCHEMA_FOLDER } from '../../src/model/schema-files.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';
import { YamlEditor } from '../support/yaml-editor.ts';

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-editor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OVERRIDE = 'policy/protocols/social-media/overrides/koe.yaml';
const files = (under: string) =>
  readdirSync(join(folder, under), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${under}/${name.replaceAll('\\', '/')}`);

beforeAll(async () => {
  cpSync(join(root, 'policy'), join(folder, 'policy'), { recursive: true });
  cpSync(join(root, SCHEMA_FOLDER), join(folder, SCHEMA_FOLDER), { recursive: true });
  // The settings are to lead there, and no line in the file.
  for (const file of files('policy'))
    writeFileSync(
      join(folder, file),
      readFileSync(join(folder, file), 'utf8').replace(/^# yaml-language-server:/, '#'),
    );
  await openRegelwerk(nodeHost(folder)).editor();
});

/** What is offered, or said, where `|` stands in the text of a file. */
async function at<T>(
  editor: YamlEditor,
  path: string,
  typed: string,
  ask: (line: number, character: number) => Promise<T>,
): Promise<T> {
  const before = typed.slice(0, typed.indexOf('|')).split('\n');
  void editor.show(path, typed.replace('|', ''));
  return ask(before.length - 1, before.at(-1)?.length ?? 0);
}

async function mistakesIn(editor: YamlEditor, paths: readonly string[]): Promise<string[]> {
  const told = await Promise.all(
    paths.map(async (path) =>
      (await editor.show(path)).map(({ message, range }) => `${path}:${range.start.line + 1} ${message}`),
    ),
  );
  return told.flat();
}

test('with the schemas that come with regelwerk an editor underlines nothing in the example', async () => {
  const example = join(root, 'docs/voorbeelden/stichting-denkbeeld');
  const editor = await YamlEditor.open(example, editorSettings('../../../schemas'));
  const names = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  expect(await mistakesIn(editor, names)).toEqual([]);
  expect(editor.faults).toEqual([]);
  editor.close();
});

describe('with the schemas that know this policy an editor', () => {
  let editor: YamlEditor;
  beforeAll(async () => {
    editor = await YamlEditor.open(folder, editorSettings(EDITOR_FOLDER));
  });
  afterAll(() => {
    expect(editor.faults).toEqual([]);
    editor.close();
  });

  // First of all, for each schema is read when the first of its files is shown.
  test('underlines nothing in any file of it, but what is no key', async () => {
    expect(await mistakesIn(editor, files('policy'))).toEqual([]);
    expect(await editor.show(OVERRIDE, 'title: Ons protocol\nwijzig: {}\n')).toMatchObject([
      { range: { start: { line: 1 } } },
    ]);
  });

  const offered = (path: string, typed: string) =>
    at(editor, path, typed, (line, character) => editor.offers(path, line, character));

  const CLAUSE = ['missie-en-fatsoen', 'Dit protocol bevordert dat {{instelling}}, medewerkers…'];
  const PART = ['inleiding', 'Inleiding'];

  test.each([
    ['what to amend', 'amend:\n  |', CLAUSE],
    ['what to omit', 'omit:\n  - clause: |', CLAUSE],
    ['what to omit, in a list', 'omit:\n  - clause:\n      - |', CLAUSE],
    ['which part to omit', 'omit:\n  - part: |', PART],
    ['where a clause goes', 'add:\n  - id: eigen\n    position:\n      after: |', CLAUSE],
    ['before which part it goes', 'add:\n  - id: eigen\n    position:\n      before: |', PART],
    ['in which part it goes', 'add:\n  - id: eigen\n    position:\n      last_in: |', PART],
    ['what to arrange', 'arrange:\n  - part: |', PART],
    ['what stands in an outline', 'outline:\n  - part: een\n    entries:\n      - |', CLAUSE],
    ['which parts a variant has', 'variants:\n  folder:\n    parts:\n      - |', PART],
    ['which variants to leave out', 'omit_variants:\n  - |', ['schoolgids', '']],
    ['which parameters there are', 'parameters:\n  |', ['sociale_media', '']],
    ['which norms there are', 'add:\n  - id: eigen\n    norms:\n      - |', ['koe:', '']],
  ])('in an override offers %s', async (_, typed, [id = '', words = '']) => {
    const items = [...(await offered(OVERRIDE, typed))];
    const found = items.find(([label]) => label.startsWith(id));
    expect(found, JSON.stringify(items.slice(0, 10))).toBeDefined();
    expect(found?.[1]).toContain(words);
    expect(found?.[1]).not.toBe('');
  });

  test('offers no part where a clause is meant', async () => {
    const items = await offered(OVERRIDE, 'omit:\n  - clause: |');
    expect(items.has('inleiding')).toBe(false);
  });

  test('tells whose own a clause is', async () => {
    const items = await offered(OVERRIDE, 'omit:\n  - clause: |');
    expect([...items.values()].filter((words) => words.endsWith('· eigen van ccc')).length).toBeGreaterThan(0);
  });

  test.each([
    [
      'steps',
      'policy/protocols/social-media/approvals/koe.yaml',
      'versions:\n  - version: "1"\n    decisions:\n      - step: |',
    ],
    ['procedures', 'policy/protocols/social-media/approvals/koe.yaml', 'versions:\n  - version: "1"\n    procedure: |'],
  ])('offers %s, where an organisation has any', async (_, path, typed) => {
    const own = join(folder, path);
    const before = readFileSync(own, 'utf8');
    const procedure =
      'procedures:\n  gewoon:\n    - {step: raad, body: GMR, kind: instemming}\n    - {step: bestuur, body: CvB, kind: vaststelling}\n';
    writeFileSync(own, before.replace(/^(?=versions:)/m, procedure));
    await openRegelwerk(nodeHost(folder)).editor({ refresh: true });
    for (const name of ['approvals', 'common']) editor.sees(`${EDITOR_FOLDER}/${name}.schema.json`);
    const items = await offered(path, typed);
    if (typed.endsWith('step: |'))
      expect([...items]).toEqual([
        ['raad', 'GMR (instemming)'],
        ['bestuur', 'CvB (vaststelling)'],
      ]);
    else expect([...items]).toEqual([['gewoon', 'GMR, CvB']]);
    writeFileSync(own, before);
  });

  test('offers organisations', async () => {
    const items = await offered('policy/organisations/troubadour.yaml', 'name: Nieuw\nkind: school\nparent: |');
    expect(items.get('koe')).toBe('Stichting KOE');
  });

  test('says of an id the words that it is known by', async () => {
    const said = await at(
      editor,
      OVERRIDE,
      'omit:\n  - clause: missie-en|-fatsoen\n    reason: Zo.\n',
      (line, character) => editor.says(OVERRIDE, line, character),
    );
    expect(said).toContain('Dit protocol bevordert dat');
    const key = await at(
      editor,
      OVERRIDE,
      'amend:\n  missie-en|-fatsoen:\n    text: Zo.\n    reason: Zo.\n',
      (line, character) => editor.says(OVERRIDE, line, character),
    );
    expect(key).toContain('Dit protocol bevordert dat');
  });

  test('leaves another id to check', async () => {
    const typed =
      'omit:\n  - clause: bestaat-niet\n    reason: Zo.\namend:\n  ook-niet:\n    text: Zo.\n    reason: Zo.\n';
    expect(await editor.show(OVERRIDE, typed)).toEqual([]);
  });

  test('offers what came since, once check has seen it', async () => {
    const protocol = join(folder, 'policy/protocols/social-media/protocol.yaml');
    const before = readFileSync(protocol, 'utf8');
    writeFileSync(
      protocol,
      before.replace(
        /^clauses:\n/m,
        'clauses:\n  - id: splinternieuw\n    audience: [all]\n    force: inform\n    text: Gloednieuwe woorden.\n',
      ),
    );
    await openRegelwerk(nodeHost(folder)).editor({ refresh: true });
    for (const name of ['override', 'common']) editor.sees(`${EDITOR_FOLDER}/${name}.schema.json`);
    expect((await offered(OVERRIDE, 'omit:\n  - clause: |')).get('splinternieuw')).toBe('Gloednieuwe woorden.');
    writeFileSync(protocol, before);
  });
});

async function regelwerk(files: Files, ...argv: string[]) {
  const io = captureIo();
  const host = memoryHost(files);
  return { code: await run(argv, io, host), out: io.outText, host };
}

describe('regelwerk editor', () => {
  const policy = {
    'policy/organisations/proef.yaml': 'name: Proef\nkind: school\n',
    'policy/protocols/regels/protocol.yaml':
      'title: T\ndescription: D\nclauses:\n  - {id: een, audience: [all], force: inform, text: Een.}\noutline:\n  - {part: deel, label: Deel, numbering: prose, entries: [een]}\n',
  };

  test('writes schemas in a folder that git passes over, and says how many ids they offer', async () => {
    const { host, out, code } = await regelwerk(policy, 'editor');
    expect(code).toBe(0);
    expect(out).toBe('Een editor die de schema’s in .regelwerk/ gebruikt, vult nu 3 id’s aan.\n');
    expect(host.text('.regelwerk/.gitignore')).toBe('*\n');
    expect(JSON.parse(host.text('.regelwerk/common.schema.json')).$defs.ClauseId.anyOf[0]).toEqual({
      enum: ['een'],
      enumDescriptions: ['Een.'],
    });
  });

  test.each([['check'], ['build']])('%s keeps them up to date, and makes none', async (command) => {
    expect(
      [...(await regelwerk(policy, command)).host.contents.keys()].filter((path) => path.startsWith('.regelwerk')),
    ).toEqual([]);
    const { host } = await regelwerk({ ...policy, '.regelwerk/common.schema.json': '{}' }, command);
    expect(host.text('.regelwerk/common.schema.json')).toContain('"een"');
  });

  test('writes only what is different', async () => {
    const host = memoryHost(policy);
    const first = await openRegelwerk(host).editor();
    expect(first.value?.written).toBeGreaterThan(10);
    expect((await openRegelwerk(host).editor()).value).toEqual({ ...first.value, written: 0 });
  });

  test('offers of a policy with mistakes what can be read', async () => {
    const broken = { ...policy, 'policy/organisations/kapot.yaml': 'name: [' };
    const { host, code } = await regelwerk(broken, 'editor');
    expect(code).toBe(0);
    expect(host.text('.regelwerk/common.schema.json')).toContain('"een"');
  });

  test('makes nothing where there is no policy', async () => {
    const { host, code } = await regelwerk({ 'brief.txt': 'Hallo' }, 'editor');
    expect(code).toBe(1);
    expect([...host.contents.keys()]).toEqual(['brief.txt']);
  });

  test('tells where it may not write', async () => {
    const host = memoryHost(policy);
    const full = {
      ...host,
      write: () => {
        throw Object.assign(new Error('vol'), { code: 'ENOSPC' });
      },
    };
    const { value, diagnostics } = await openRegelwerk(full).editor();
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'output-failed', params: { file: '.regelwerk/.gitignore', detail: 'ENOSPC' } },
    ]);
  });

  test('passes hostile words on as words', async () => {
    const hostile = {
      ...policy,
      'policy/organisations/proef.yaml': 'name: "](javascript:x) <b> \\" </script>"\nkind: school\n',
    };
    const { host } = await regelwerk(hostile, 'editor');
    const { $defs } = JSON.parse(host.text('.regelwerk/common.schema.json'));
    expect($defs.OrganisationId.anyOf[0]).toEqual({
      enum: ['proef'],
      enumDescriptions: ['](javascript:x) <b> " </script>'],
    });
  });
});
