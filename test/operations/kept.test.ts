/** A session that has seen many states of the files tells what one tells that sees the last of them only. */
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { openRegelwerk, type Regelwerk } from '../../src/index.ts';
import { readBase, readCases } from '../support/cases.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';

const IS_LONG = process.env['PROPERTIES'] !== undefined;
/** All cases take minutes; `npm run properties` takes them all. */
const cases = readCases().filter(({ env }, index) => Object.keys(env).length === 0 && (IS_LONG || index % 16 === 4));

async function told(regelwerk: Regelwerk) {
  const { value, diagnostics } = await regelwerk.list();
  const documents = (value?.documents ?? []).map(({ organisation, ledger, text, stopped }) => ({
    name: `${organisation.id}/${ledger.id}`,
    stopped,
    text: text === null || stopped !== 'nothing' ? null : fingerprintOf(text),
    clauses: [...(text?.clauses.values() ?? [])].map(({ id, origin, changes, values }) => [
      id,
      origin,
      changes,
      values,
    ]),
  }));
  return JSON.parse(JSON.stringify({ documents, diagnostics }));
}

test('whatever was wrong in between', async () => {
  const host = memoryHost(readBase());
  const kept = openRegelwerk(host);
  const put = (files: Files) => {
    host.contents.clear();
    for (const [path, content] of Object.entries(files))
      host.contents.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  await kept.list();
  await kept.list();
  const sound = await told(openRegelwerk(memoryHost(readBase())));
  for (const [index, item] of cases.entries()) {
    put(item.wrongFiles());
    // Of one document first, as whoever looks at it asks; or of all at once.
    if (index % 2 === 0) await kept.passages({ organisation: 'bestuur', protocol: 'proef' });
    expect([item.name, await told(kept)]).toEqual([
      item.name,
      await told(openRegelwerk(memoryHost(item.wrongFiles()))),
    ]);
    put(readBase());
    expect([item.name, await told(kept)]).toEqual([item.name, sound]);
  }
});
