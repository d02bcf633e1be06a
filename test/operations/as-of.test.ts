/** What held on a day: the day before, of and after each first day in force, in every command that answers it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { addDays } from '../../src/governance/dates.ts';
import { openRegelwerk } from '../../src/index.ts';
import { changeSource, type HistoricVersion, historyOf } from '../support/history.ts';
import { captureIo, type MemoryHost } from '../support/memory-host.ts';

/** Words by version, in order: unlike each other. */
const WORDS = ['De telefoon is uit.', 'De telefoon ligt in de kluis.', 'Wie belt, gaat naar de gang.'];
const NOW = 'Niemand neemt een telefoon mee.';

/** Three versions, each adopted some days after the one before held, and in force on that day or some days later. */
const histories = fc
  .array(fc.record({ gap: fc.integer({ min: 2, max: 400 }), delay: fc.integer({ min: 0, max: 90 }) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((steps) => {
    let day = '2021-02-01';
    return steps.map(({ gap, delay }, index): HistoricVersion => {
      const adopted = addDays(day, gap);
      const from = addDays(adopted, delay);
      day = from;
      return { adopted, words: WORDS[index] ?? '', ...(delay === 0 ? {} : { from }) };
    });
  });

const startOf = ({ adopted, from }: HistoricVersion) => from ?? adopted;

/** The index of the version in force on a day; -1 before the first. */
function heldOn(versions: readonly HistoricVersion[], day: string): number {
  return versions.findLastIndex((version) => startOf(version) <= day);
}

async function command(host: MemoryHost, ...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, out: io.outText, error: io.errorText };
}

async function expectHeld(host: MemoryHost, versions: readonly HistoricVersion[], day: string): Promise<void> {
  const held = heldOn(versions, day);
  const version = held === -1 ? null : `1.${held}`;
  const next = versions[held + 1];
  const regelwerk = openRegelwerk(host);

  const status = (await regelwerk.status({ asOf: day })).value?.statuses[0];
  expect([status?.version, status?.versionState], day).toEqual(
    version === null ? ['1.0', 'vastgesteld'] : [version, 'in_werking'],
  );

  const [explained] = (await regelwerk.explain({ organisation: 'los', clause: 'regel', asOf: day })).value ?? [];
  const until = next === undefined ? null : addDays(startOf(next), -1);
  const from = versions[held] === undefined ? null : startOf(versions[held]);
  expect(explained?.held?.version?.version ?? null, day).toBe(version);
  if (version !== null) expect(explained?.held?.version, day).toMatchObject({ from, until });
  if (version === null) expect(explained?.held?.next?.from, day).toBe(startOf(versions[0] as HistoricVersion));
  const [words] = held === -1 ? [undefined] : [WORDS[held]];
  const said = await command(host, 'explain', 'los', 'regel', '--as-of', day);
  for (const text of WORDS) expect(said.out.includes(text), `${day}: ${text}`).toBe(text === words);
  expect(said.out).toContain(NOW);
  expect(explained?.held?.isNow, day).toBe(false);
  const [fixed] = (await regelwerk.explain({ organisation: 'los', clause: 'vast', asOf: day })).value ?? [];
  expect(fixed?.held?.isNow, day).toBe(version !== null);

  const diff = await regelwerk.diff({ organisation: 'los', asOf: day });
  expect(diff.value?.from ?? null, day).toBe(version);
  if (version === null) expect(diff.diagnostics.map(({ code }) => code)).toEqual(['in-force-none']);
  else expect(diff.value?.comparison.counts, day).toMatchObject({ changed: 1, unchanged: 1 });

  const built = await command(host, 'build', '--variant', 'protocol', '--format', 'markdown', '--as-of', day);
  expect(built.code, built.error).toBe(0);
  const at = (path: string) =>
    host.kind(`out/los/proef/${path}`) === 'file' ? host.text(`out/los/proef/${path}`) : '';
  // Before the first day of the first there is nothing else that could stand there; it says from when it holds.
  expect(at('protocol.md'), day).toContain(WORDS[Math.max(0, held)]);
  expect(at('protocol.md').includes('geldt vanaf'), day).toBe(version === null);
  const coming = WORDS.findLastIndex((_, index) => index > Math.max(0, held) && versions[index] !== undefined);
  expect(at('aanstaand/protocol.md').includes(WORDS[coming] ?? '?'), day).toBe(coming !== -1);
  expect(at('concept/protocol.md'), day).toContain(NOW);
}

describe('the day before, of and after each first day in force, over three versions', () => {
  test('status, explain, diff and build', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (versions) => {
        const host = await historyOf(versions);
        changeSource(host, NOW);
        for (const day of versions.map(startOf).flatMap((own) => [addDays(own, -1), own, addDays(own, 1)]))
          await expectHeld(host, versions, day);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});

const VERSIONS: readonly HistoricVersion[] = [
  { adopted: '2024-03-12', from: '2024-08-01', words: WORDS[0] ?? '' },
  { adopted: '2025-05-20', from: '2025-08-01', words: WORDS[1] ?? '' },
];

test('explain says which version, from when until when, and what the source says now', async () => {
  const host = await historyOf(VERSIONS);
  const { out } = await command(host, 'explain', 'los', 'regel', '--as-of', '2025-01-10');
  expect(out.split('\n').slice(0, 12).join('\n')).toBe(`regel (proef)

Op 10 januari 2025 gold versie 1.0, in werking van 1 augustus 2024 tot en met 31 juli 2025:
‘Deel’

  De telefoon is uit.

In de bron staat nu iets anders:

  De telefoon ligt in de kluis.

protocol: proef`);
  const json = JSON.parse((await command(host, 'explain', 'los', 'regel', '--as-of', '2025-01-10', '--json')).out);
  expect(json[0].held).toMatchObject({
    day: '2025-01-10',
    version: { version: '1.0', from: '2024-08-01', until: '2025-07-31' },
    clause: { id: 'regel', text: ['De telefoon is uit.'] },
    isNow: false,
  });
});

test('where nothing was in force, explain says so, and what came first', async () => {
  const { out } = await command(await historyOf(VERSIONS), 'explain', 'los', 'regel', '--as-of', '2020-01-10');
  expect(out).toContain(
    'Op 10 januari 2020 was hiervan geen vastgestelde tekst in werking; de eerste daarna is versie 1.0, in werking van 1 augustus 2024 tot en met 31 juli 2025.',
  );
});

test('a clause that the source has no more is told as it was', async () => {
  const host = await historyOf(VERSIONS);
  const path = 'policy/protocols/proef/protocol.yaml';
  const base = JSON.parse(host.text(path));
  base.clauses.splice(1, 1);
  base.outline[0].entries = ['regel'];
  host.write(path, new TextEncoder().encode(JSON.stringify(base)));
  const { out, code } = await command(host, 'explain', 'los', 'vast', '--as-of', '2025-01-10');
  expect(code).toBe(0);
  expect(out).toContain('Dit staat er altijd.');
  expect(out).toContain('In de bron staat deze bepaling nu niet meer.');
});

test('diff takes a day for a version, on either side', async () => {
  const host = await historyOf(VERSIONS);
  const { out } = await command(host, 'diff', 'los', '--from', '2025-01-10', '--to', '2026-01-10');
  expect(out).toContain('los, proef: van versie 1.0 naar versie 1.1');
  const english = await command(host, 'diff', 'los', '--from', '2020-01-10', '--lang', 'en');
  expect(english).toMatchObject({ code: 2, out: '' });
  expect(english.error).toContain('The first after it is version 1.0, from 2024-08-01');
});

test.each(['explain los regel', 'diff los', 'build', 'status'])('%s refuses a bad day', async (line) => {
  const { code, error } = await command(await historyOf([]), ...line.split(' '), '--as-of', '2025-02-30');
  expect(code).toBe(2);
  expect(error).toContain('een bestaande dag als jjjj-mm-dd');
});
