/** Akoma Ntoso that somebody changed: its text is judged, and where what it says of itself is another, that is said. */
import { beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import type { Verification } from '../../src/model/verification.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { builtOn, threeVersions } from '../support/three-versions.ts';

let host: MemoryHost;
let file: string;

beforeAll(async () => {
  host = await threeVersions();
  const built = await builtOn(host, '2025-01-01', '--format', 'akn');
  file = new TextDecoder().decode(built.get('linde/sleutels/protocol.xml'));
});

async function verify(xml: string, ...more: string[]): Promise<{ told: Verification; code: number; words: string }> {
  host.write('gekregen.xml', new TextEncoder().encode(xml));
  const [json, words] = [captureIo(), captureIo()];
  const code = await run(['verify', 'gekregen.xml', '--json', ...more], json, host);
  await run(['verify', 'gekregen.xml', ...more], words, host);
  return { told: (JSON.parse(json.outText) as Verification[])[0] as Verification, code, words: words.outText };
}

/** With what was recorded until a version, on a day. */
async function publishedThen(version: string, day: string): Promise<string> {
  const path = 'policy/protocols/sleutels/approvals/linde.yaml';
  const ledger = parse(host.text(path));
  const last = ledger.versions.findIndex((own: { version: string }) => own.version === version);
  const later = ledger.versions.splice(last + 1) as { version: string }[];
  delete ledger.versions[last].repealed;
  const then = memoryHost(Object.fromEntries(host.contents));
  for (const own of later) then.contents.delete(`policy/protocols/sleutels/adopted/linde/${own.version}.json`);
  then.write(path, new TextEncoder().encode(stringify(ledger)));
  const built = await builtOn(then, day, '--format', 'akn');
  return new TextDecoder().decode(built.get('linde/sleutels/protocol.xml'));
}

test.each([
  ['1.0', '2023-05-01', '1.0'],
  // The next is adopted, and does not hold yet.
  ['2.0', '2024-05-01', '1.0'],
  ['2.0', '2024-08-01', '2.0'],
  ['3.0', '2025-03-20', '2.0'],
  ['3.0', '2025-05-01', '3.0'],
])('what was published when version %s was the last, on %s, is recognised since', async (last, day, version) => {
  const { told } = await verify(await publishedThen(last, day));
  expect(told).toMatchObject({ result: 'published', version, apart: [] });
});

test.each([
  ['a first day in force', /(<eventRef[^>]*date=")2024-08-01/, '$12024-02-01'],
  ['the day of adoption', /(<eventRef[^>]*date=")2024-03-11/, '$12020-03-11'],
  ['the address', /(<FRBRuri value=")[^"]*/, '$1https://elders.nl/regels'],
  ['the end of its time', / end="#eref_6"/, ''],
  ['a decision', / outcome="#uitkomst_verleend"/, ''],
  ['the name of a body', /(<TLCOrganization eId="orgaan_gmr"[^>]*showAs=")[^"]*/, '$1Ouderraad'],
  ['no life at all', /<lifecycle[\s\S]*<\/lifecycle>\s*/, ''],
])('another %s is not called the same without a word', async (_, from, to) => {
  const altered = file.replace(from, to);
  expect(altered).not.toBe(file);
  const { told, words } = await verify(altered);
  expect(told).toMatchObject({ result: 'same_words', version: '2.0', apart: ['metadata'] });
  expect(words).toContain('dagen in werking');
  expect((await verify(altered, '--lang', 'en')).words).toContain('days in force');
});

test.each([
  ['a comment in the metadata', '<meta>', '<meta><!-- dit geldt niet -->'],
  ['the number of the version', '<FRBRversionNumber value="2.0"', '<FRBRversionNumber value="1.0"'],
  ['metadata twice', '<body', '<meta>Dit geldt niet.</meta><body'],
  ['a word', 'in de kluis', 'in de kast'],
  ['the time of the body', 'period="#tmpg_2"', 'period="#tmpg_1"'],
])('with %s it differs', async (_, from, to) => {
  const altered = file.replace(from, to);
  expect(altered).not.toBe(file);
  const { told, code } = await verify(altered);
  expect([told.result, code]).toEqual(['different', 1]);
});
