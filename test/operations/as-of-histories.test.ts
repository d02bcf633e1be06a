/** Which version held, over histories of any course: every command that takes a day tells the same, and as a plain rule says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { addDays } from '../../src/governance/dates.ts';
import { openRegelwerk } from '../../src/index.ts';
import { historyOf } from '../support/history.ts';
import { captureIo, type MemoryHost } from '../support/memory-host.ts';
import { runs } from '../support/runs.ts';

const APPROVALS = 'policy/protocols/proef/approvals/los.yaml';
const WORDS = ['De telefoon is uit.', 'De telefoon ligt in de kluis.', 'Wie belt, gaat naar de gang.', 'Bellen mag.'];

/** All by days after its adoption; null of what does not happen. */
interface Course {
  /** Between the adoption of the one before and its own. */
  readonly gap: number;
  readonly from: number | null;
  readonly until: number | null;
  readonly repealed: number | null;
  /** A paper: its ledger tells no day at all. */
  readonly isUndated: boolean;
}

interface Lived {
  readonly version: string;
  /** Undefined of what has always been in force, as far as is known. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly repealed: string | undefined;
  readonly words: string;
}

const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }), { freq: 1 });
const courses = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 1, 2, 90, 366),
      from: maybe(0, 200),
      until: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, maybe(0, 400)),
      repealed: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, maybe(0, 400)),
      isUndated: fc.constant(false),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((all) =>
    fc
      .integer({ min: 0, max: 5 })
      .map((odd) => all.map((own, index) => ({ ...own, isUndated: odd === 0 && index === 0 }))),
  );

/** What holds is the last that has begun, but for what was repealed before its first day; unless that one has ended. */
function heldOn(versions: readonly Lived[], day: string): Lived | undefined {
  const begun = versions.filter(
    ({ from = '', repealed }) => from <= day && !(repealed !== undefined && repealed <= from),
  );
  const last = begun.at(-1);
  if (last?.repealed !== undefined && last.repealed <= day) return undefined;
  if (last?.until !== undefined && last.until < day) return undefined;
  return last;
}

async function lived(all: readonly Course[]): Promise<{ host: MemoryHost; versions: Lived[] }> {
  let day = '2023-02-28';
  const adopted = all.map(({ gap }) => {
    day = addDays(day, gap);
    return day;
  });
  const host = await historyOf(adopted.map((own, index) => ({ adopted: own, words: WORDS[index] ?? '' })));
  const file = parse(host.text(APPROVALS));
  const versions = file.versions.map((own: Record<string, unknown>, index: number): Lived => {
    const { from, until, repealed, isUndated } = all[index] as Course;
    const at = (days: number | null) => (days === null ? undefined : addDays(adopted[index] ?? '', days));
    if (isUndated) {
      delete own['date'];
      for (const key of ['route', 'proposed', 'decisions', 'procedure']) delete own[key];
      own['migrated'] = true;
    }
    if (from !== null) own['in_force_from'] = at(from);
    if (until !== null) own['in_force_until'] = at(until);
    if (repealed !== null) own['repealed'] = { date: adopted[index], from: at(repealed), reason: 'Proef.' };
    const start = at(from) ?? (isUndated ? undefined : adopted[index]);
    return {
      ...{ version: `1.${index}`, from: start, until: at(until), repealed: at(repealed) },
      words: WORDS[index] ?? '',
    };
  });
  host.write(APPROVALS, new TextEncoder().encode(stringify(file)));
  return { host, versions };
}

async function told(host: MemoryHost, day: string) {
  const regelwerk = openRegelwerk(host);
  const status = (await regelwerk.status({ asOf: day })).value?.statuses[0];
  const [explained] = (await regelwerk.explain({ organisation: 'los', clause: 'regel', asOf: day })).value ?? [];
  const diff = await regelwerk.diff({ organisation: 'los', asOf: day });
  const io = captureIo();
  const argv = ['build', '--variant', 'protocol', '--format', 'markdown', '--as-of', day];
  expect(await run(argv, io, host), `${day} ${io.errorText}`).toBe(0);
  const page = host.text('out/los/proef/protocol.md');
  const isHeld = !/geldt vanaf|geldt niet/.test(page);
  return {
    status: status?.versionState === 'in_werking' ? status.version : null,
    explain: explained?.held?.version?.version ?? null,
    words: explained?.held?.clause == null ? null : WORDS.find((own) => JSON.stringify(explained.held).includes(own)),
    diff: diff.value?.from ?? null,
    build: isHeld ? WORDS.find((own) => page.includes(own)) : null,
  };
}

describe('the day before, of and after whatever happens to a version', () => {
  test('status, explain, diff and build tell the same', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(courses, async (all) => {
        const { host, versions } = await lived(all);
        fc.pre(!hasErrors((await openRegelwerk(host).check({})).diagnostics));
        held += 1;
        const turns = versions.flatMap(({ from, until, repealed }) =>
          [from, until, repealed].flatMap((own) => own ?? []),
        );
        const days = new Set(turns.flatMap((own) => [addDays(own, -1), own, addDays(own, 1)]));
        for (const day of [...days, '1900-01-01', '2999-12-31']) {
          const own = heldOn(versions, day);
          const [version, words] = [own?.version ?? null, own?.words ?? null];
          expect(await told(host, day), `${day} ${JSON.stringify(versions)}`).toEqual({
            ...{ status: version, explain: version, words, diff: version, build: words },
          });
        }
      }),
      { numRuns: runs(8) },
    );
    expect(held).toBeGreaterThan(3);
  }, 240_000);
});
