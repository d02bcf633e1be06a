/** A policy that is read some families at a time tells the same as one that is read whole: one family at a time, even. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagnostic, NO_PLACE, sorted } from '../../src/diagnostic/diagnostic.ts';
import type { Host } from '../../src/host/index.ts';
import type { Pictures } from '../../src/model/picture.ts';
import { nameOf, type PolicyDocument } from '../../src/model/policy-document.ts';
import { check } from '../../src/operations/check.ts';
import { ofFamilies } from '../../src/operations/families/index.ts';
import { openSession } from '../../src/operations/session.ts';
import { status } from '../../src/operations/status.ts';
import { newSourceCache } from '../../src/source/files.ts';
import { readBase, readCases } from '../support/cases.ts';
import { exampleFiles } from '../support/example.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { mutated } from '../support/mutations.ts';
import { policyFiles } from '../support/repository.ts';
import { runs } from '../support/runs.ts';

/** All that is told, in the order in which a reader gets it. */
function told(diagnostics: readonly Diagnostic[]) {
  return sorted(diagnostics).map(({ code, place, params, related, reach }) => ({
    ...{ code, params },
    place: place === NO_PLACE ? null : { file: place.file, line: place.line, column: place.column },
    related: related.map((item) => [item.note, item.place.file, item.place.line, item.place.column]),
    reach: reach?.map((item) => JSON.stringify(item)).sort(),
  }));
}

async function asked(host: () => Host, most: number) {
  const session = () => openSession(host(), newSourceCache(), most);
  const checked = await check(session());
  const stood = await status(session(), {});
  const texts = await ofFamilies(session(), { isIllustrated: true }, async ({ documents, pictures }) => ({
    value: documents.map((document) => ({ ...nameOf(document), ...plain(document, pictures) })),
  }));
  return {
    texts: texts.values.flat().sort(texts.compare),
    checked: checked.value,
    told: told(checked.diagnostics),
    status: JSON.parse(JSON.stringify(stood.value)),
    toldOfStatus: told(stood.diagnostics),
  };
}

/** A document with all that is made of it: as text, for what is looked up when it is asked for counts too. */
function plain(document: PolicyDocument, pictures: Pictures) {
  const { organisation, houseStyle, concepts, markdown, reminders, ledger, text, stopped } = document;
  const { id } = organisation;
  const shown = (text?.clauses === undefined ? [] : [...text.clauses.values()]).flatMap(({ content }) =>
    content.kind === 'figure' ? [pictures.get(content.picture?.sha256 ?? '')] : [],
  );
  const logo = houseStyle.logo === null ? undefined : pictures.get(houseStyle.logo.file);
  const decided = [ledger.approvals.get(id)?.data, ...(ledger.adopted.get(id)?.values() ?? [])];
  const made = { houseStyle, concepts, markdown, reminders, text, stopped, decided, shown, logo };
  return { stopped, text: JSON.stringify({ ...made, organisation }, withoutFiles) };
}

/** Without what leads to files. */
function withoutFiles(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null) return value;
  if ('placeWithin' in value) return null;
  return 'line' in value && 'column' in value ? [value.line, value.column] : value;
}

async function expectSame(files: Files, env: Readonly<Record<string, string>> = {}) {
  const host = () => memoryHost(files, { env });
  expect(await asked(host, 0)).toEqual(await asked(host, Number.POSITIVE_INFINITY));
}

/** Of each file that is of one organisation there is a second one, of another board and its schools. */
function twice(files: Files): Files {
  const decoder = new TextDecoder();
  const copies = Object.entries(files).flatMap(([path, content]): [string, string | Uint8Array][] => {
    const renamed = path.replace(/\b(bestuur|school|los)(?=[/.])/, '$1-b');
    if (renamed === path || !path.includes('policy/')) return [];
    const text = typeof content === 'string' ? content : decoder.decode(content);
    const other = text
      .replaceAll(/^(\s*(?:parent|organisation|successor): )(bestuur|school|los)$/gm, '$1$2-b')
      .replaceAll('//www.', '//b.');
    return [[renamed, other]];
  });
  return { ...Object.fromEntries(copies), ...files };
}

/** Two boards, and what ties them or may seem to: a school that went from one to the other, norms of both, a logo of both. */
function tied(files: Files): Record<string, string> {
  const all = twice(files);
  return {
    ...Object.fromEntries(Object.entries(all).map(([path, own]) => [path, String(own)])),
    'policy/organisations/oud.yaml': [
      'name: De Oude School',
      'kind: school',
      'sector: po',
      'parent:',
      '  - { organisation: bestuur, until: 2018-07-31 }',
      '  - { organisation: los-b, from: 2018-08-01 }',
      'ended: { date: 2019-12-31, successor: los }',
      '',
    ].join('\n'),
    'policy/protocols/proef/overrides/oud.yaml': 'parameters: { organisatie: De Oude School }\n',
    'policy/organisations/ver.yaml': [
      'name: Ver',
      'kind: school',
      'sector: po',
      'publication: { base_url: https://los.example/ }',
      'parameters: { plekken: de hal, niets: niets }',
      '',
    ].join('\n'),
    'policy/protocols/proef/overrides/ver.yaml': 'parameters: { organisatie: Ver }\n',
  };
}

/** A failure shows the same example again. */
const examples = (usual: number) => ({ seed: 20261128, numRuns: runs(usual) });

test(
  'mistakes of any kind, in more files at once',
  async () => {
    const files = tied(readBase());
    await expectSame(files);
    await fc.assert(
      fc.asyncProperty(mutated(files), (wrong) => expectSame(wrong)),
      examples(6),
    );
  },
  runs(600_000),
);

test.each([
  ['the policy of the repository', policyFiles],
  ['the example', exampleFiles],
] as const)('%s', async (_, files) => {
  await expectSame(files());
});

const cases = readCases().filter(({ command, ask }) => command[0] === 'check' && ask === undefined);

test('the policy of the cases', async () => {
  await expectSame(readBase());
});

/** Each takes a moment, and there are many: `npm run properties` tries them all. */
const oneIn = (usual: number) => cases.filter((_, index) => runs(1) > 1 || index % usual === 0);

test.each(oneIn(80).map((own) => [own.name, own] as const))('%s', async (_, own) => {
  await expectSame(own.wrongFiles(), own.env);
});

test.each(oneIn(90).map((own) => [own.name, own] as const))('%s, twice', async (_, own) => {
  await expectSame(twice(own.wrongFiles()), own.env);
});
