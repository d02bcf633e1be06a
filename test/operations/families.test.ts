/** A policy that is read some families at a time tells the same as one that is read whole: one family at a time, even. */
import { expect, test } from 'vitest';
import { type Diagnostic, NO_PLACE, sorted } from '../../src/diagnostic/diagnostic.ts';
import type { Host } from '../../src/host/index.ts';
import { check } from '../../src/operations/check.ts';
import { openSession } from '../../src/operations/session.ts';
import { status } from '../../src/operations/status.ts';
import { newSourceCache } from '../../src/source/files.ts';
import { readBase, readCases } from '../support/cases.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';

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
  return {
    checked: checked.value,
    told: told(checked.diagnostics),
    status: JSON.parse(JSON.stringify(stood.value)),
    toldOfStatus: told(stood.diagnostics),
  };
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
    return [[renamed, text.replaceAll(/^(\s*(?:parent|organisation|successor): )(bestuur|school|los)$/gm, '$1$2-b')]];
  });
  return { ...Object.fromEntries(copies), ...files };
}

const cases = readCases().filter(({ command, ask }) => command[0] === 'check' && ask === undefined);

test('the policy of the cases', async () => {
  await expectSame(readBase());
});

test.each(cases.map((own) => [own.name, own] as const))('%s', async (_, own) => {
  await expectSame(own.wrongFiles(), own.env);
});

test.each(cases.map((own) => [own.name, own] as const))('%s, twice', async (_, own) => {
  await expectSame(twice(own.wrongFiles()), own.env);
});
