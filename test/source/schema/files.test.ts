/** Which schema is for which file: one table, and what follows from it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openRegelwerk } from '../../../src/index.ts';
import {
  COMMON_SCHEMA,
  EDITOR_FOLDER,
  editorSettings,
  type FileKind,
  SCHEMA_FILES,
  SCHEMA_FOLDER,
  SCHEMA_VERSION,
  schemaId,
  schemaName,
} from '../../../src/model/schema-files.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { root } from '../../support/repository.ts';

const kinds = Object.keys(SCHEMA_FILES) as FileKind[];
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const schemas = readdirSync(join(root, SCHEMA_FOLDER), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

/** `*` is one name, as in every editor. */
function matches(glob: string, path: string): boolean {
  const pattern = glob.split('*').map((part) => part.replace(/[.]/g, '\\.'));
  return new RegExp(`^${pattern.join('[^/]*')}$`).test(path);
}

function kindsOf(path: string): FileKind[] {
  return kinds.filter((kind) => {
    const [yes, no] = [true, false].map((is) => SCHEMA_FILES[kind].filter((glob) => glob.startsWith('!') !== is));
    return yes?.some((glob) => matches(glob, path)) && !no?.some((glob) => matches(glob.slice(1), path));
  });
}

test('each schema is called after its file and version, by a name that is no address', () => {
  expect(schemas.map((name) => read(`${SCHEMA_FOLDER}/${name}`).$id)).toEqual(
    schemas.map((name) => `https://regelwerk.invalid/schemas/${SCHEMA_VERSION}/${name.replaceAll('\\', '/')}`),
  );
  for (const kind of kinds) expect(read(`${SCHEMA_FOLDER}/${schemaName(kind)}`).$id).toBe(schemaId(kind));
});

test('each refers to the others by the names of their files, and a validator finds them by what they are called', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
  for (const name of schemas) ajv.addSchema(read(`${SCHEMA_FOLDER}/${name}`));
  for (const kind of kinds) expect(ajv.getSchema(schemaId(kind)), kind).toBeTypeOf('function');
  expect(
    ajv.validate(schemaId('settings'), { $schema: './settings.schema.json', publication: { concepts: 'public' } }),
  ).toBe(true);
});

describe.each(['policy', 'docs/voorbeelden/stichting-denkbeeld/policy'])('every file of %s', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `policy/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(yaml|json)$/.test(name) && !basename(name).startsWith('.'));

  test('is of one kind', () => {
    expect(files.filter((file) => kindsOf(file).length !== 1)).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  test('names the schema of that kind, where it names one', () => {
    const named = files.flatMap((file) => {
      const text = readFileSync(join(root, folder, file.slice('policy/'.length)), 'utf8');
      const found = /^# yaml-language-server: \$schema=(\S+)/m.exec(text)?.[1];
      return found === undefined ? [] : [[file, basename(found)]];
    });
    expect(named).toEqual(named.map(([file = '']) => [file, ...kindsOf(file).map(schemaName)]));
    expect(named.length).toBeGreaterThan(15);
  });
});

test('every kind has files in a policy of ours, but for settings', () => {
  const below = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = [...below('test/cases/_basis/policy'), ...below('policy')].map((name) => `policy/${name}`);
  const found = new Set(files.flatMap(kindsOf));
  expect(kinds.filter((kind) => !found.has(kind))).toEqual(['settings']);
});

test('VS Code is told of each, with the schemas that know the ids of this policy', () => {
  expect(read('.vscode/settings.json')['yaml.schemas']).toEqual(editorSettings(EDITOR_FOLDER));
});

/** As the catalogue of SchemaStore lists them: github.com/SchemaStore/schemastore, src/api/json/catalog.json. */
test('the entries for SchemaStore are those of the table (UPDATE=1 writes them)', () => {
  const entries = kinds.map((kind) => ({
    name: `regelwerk ${kind}`,
    description: read(`${SCHEMA_FOLDER}/${schemaName(kind)}`).description.split(/(?<=\.) /)[0],
    fileMatch: SCHEMA_FILES[kind].map((glob) => glob.replace(/^(!?)/, '$1**/')),
    url: schemaId(kind),
  }));
  const path = join(root, 'docs/developers/schemastore.json');
  if (process.env['UPDATE'] !== undefined) writeFileSync(path, `${JSON.stringify({ schemas: entries }, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, 'utf8')).schemas).toEqual(entries);
  for (const { url } of entries) expect(schemas).toContain(basename(url));
});

describe('a file that names its schema', () => {
  const policy = (organisation: string) => ({
    'policy/organisations/proef.yaml': organisation,
    'policy/protocols/regels/protocol.yaml':
      'title: T\ndescription: D\nclauses:\n  - {id: een, audience: [all], force: inform, text: Een.}\noutline:\n  - {part: deel, label: Deel, numbering: prose, entries: [een]}\n',
  });
  const told = async (organisation: string) =>
    (await openRegelwerk(memoryHost(policy(organisation))).check()).diagnostics.map(({ code, place }) => ({
      code,
      place: typeof place === 'object' ? `${place.line}:${place.column}` : place,
    }));

  test.each([
    '$schema: ../../schemas/organisation.schema.json\nname: Proef\nkind: school\n',
    '{"$schema": "https://regelwerk.invalid/schemas/1/organisation.schema.json", "name": "Proef", "kind": "school"}',
    '# yaml-language-server: $schema=..\\..\\organisation.schema.json\nname: Proef\nkind: school\n',
    '# yaml-language-server: other=1\nname: Proef\nkind: school\n',
  ])('is in order where that is the schema of its kind: %j', async (organisation) => {
    expect(await told(organisation)).toEqual([]);
  });

  test.each([
    ['name: Proef\n$schema: ../../schemas/override.schema.json\nkind: school\n', '2:10'],
    ['# Over ons\n# yaml-language-server: $schema=x/organisation.json\nname: Proef\nkind: school\n', '2:1'],
  ])('is told of where it is another: %j', async (organisation, place) => {
    expect(await told(organisation)).toEqual([{ code: 'schema-other', place }]);
  });

  test('has no such key deeper than at the top', async () => {
    expect(await told('name: Proef\nkind: school\nhouse_style:\n  $schema: x\n')).toMatchObject([
      { code: 'schema-unknown-key', place: '4:3' },
    ]);
  });
});

test(`${COMMON_SCHEMA} is of no kind, and is there`, () => {
  expect(schemas).toContain(COMMON_SCHEMA);
  expect(kinds.map(schemaName)).not.toContain(COMMON_SCHEMA);
});
