/**
 * What a dry run tells is what the real call does, for whatever is asked; what was decided on something else than what stands
 * there now is never written; and the agenda offers what can be recorded, and nothing else.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act, Recorded, Regelwerk, Result, SeenLedger } from '../../src/index.ts';
import { ledgerFile, OWNERS, type Owner, Story } from '../support/ledger-story.ts';
import { runs } from '../support/runs.ts';

type Ask = (more: { readonly dryRun?: boolean; readonly seen?: SeenLedger }) => Promise<Result<Recorded | undefined>>;

const codes = ({ diagnostics }: Result<unknown>) => diagnostics.map(({ code, params }) => ({ code, params }));

/** Nothing is written by the first; then the files are those that it told. */
async function tried(story: Story, ask: Ask): Promise<Result<Recorded | undefined>> {
  const before = story.files();
  const dry = await ask({ dryRun: true });
  expect(story.files()).toEqual(before);
  const real = await ask({});
  expect(codes(real)).toEqual(codes(dry));
  expect(real.value).toEqual(dry.value === undefined ? undefined : { ...dry.value, isWritten: true });
  const told = (dry.value?.files ?? []).map(({ file, after }) => [file, new TextEncoder().encode(after ?? '')]);
  expect(story.files()).toEqual({ ...before, ...Object.fromEntries(told) });
  for (const { file, before: text } of dry.value?.files ?? [])
    expect(text === null ? undefined : new TextDecoder().decode(before[file] as Uint8Array)).toBe(text ?? undefined);
  return real;
}

/** Every command that the story gives is tried first. */
function trying(story: Story): Story {
  const own = { ...story.regelwerk };
  const both =
    <R extends object>(call: (request: R) => Promise<Result<Recorded | undefined>>) =>
    (request: R) =>
      tried(story, (more) => call({ ...request, ...more }));
  Object.assign(story.regelwerk, {
    propose: both(own.propose),
    decide: both(own.decide),
    correct: both(own.correct),
    repeal: both(own.repeal),
  } satisfies Partial<Regelwerk>);
  return story;
}

const act = fc.record({
  does: fc.constantFrom('edit', 'propose', 'decide', 'submit', 'correct', 'repeal', 'transcribe', 'adopt', 'style'),
  owner: fc.constantFrom(...OWNERS),
  pick: fc.nat(40),
} as const);
const acts = (most: number) => fc.array(act, { minLength: 1, maxLength: most });
const day = fc.constantFrom('2019-12-31', '2020-01-03', '2020-02-30', '2020-06-01', '1520-01-01', 'morgen');
const wild = fc.record({
  step: fc.constantFrom('team', 'mr', 'gmr', 'cvb', 'wet', 'dmr'),
  outcome: fc.constantFrom('verleend', 'vastgesteld', 'verleend_onder_voorwaarde', 'negatief', 'besproken', 'ja'),
  date: day,
  submitted: fc.option(day, { nil: undefined }),
  condition: fc.option(fc.constantFrom('Eerst scholing', ' ', 'a\nb'), { nil: undefined }),
  inForceFrom: fc.option(day, { nil: undefined }),
});
const some = { numRuns: runs(4) };

describe('a dry run', () => {
  test('tells what a whole year of commands writes, and refuses what they refuse', async () => {
    await fc.assert(
      fc.asyncProperty(acts(14), wild, async (all, asked) => {
        const story = trying(new Story());
        for (const own of all) await story.act(own);
        await story.regelwerk.decide({ organisation: 'bij', ...asked });
        await story.regelwerk.correct({
          organisation: 'bij',
          step: asked.step,
          values: { date: asked.date },
          reason: 'x',
        });
      }),
      some,
    );
  });

  test('says in whose turn it is after, and what is recorded by it', async () => {
    const story = new Story();
    await story.regelwerk.propose({ organisation: 'bij', procedure: 'gewoon' });
    const { value } = await story.regelwerk.decide({
      ...{ organisation: 'bij', step: 'team', outcome: 'akkoord', date: story.today, dryRun: true },
    });
    expect(value).toMatchObject({ isWritten: false, isAdopted: false, state: 'voorgenomen' });
    expect(value?.turn.map(({ body }) => body)).toEqual(['MR', 'GMR']);
    expect(value?.entries).toMatchObject([{ kind: 'decision', body: 'Team', content: { outcome: 'akkoord' } }]);
  });
});

async function seenBy(story: Story, organisation: Owner): Promise<SeenLedger> {
  const { value } = await story.regelwerk.agenda({ organisation });
  const seen = value?.[0]?.seen;
  if (seen === null || seen === undefined) throw new Error('nothing to see');
  return seen;
}

/** What a form may send, of each kind. */
function asks({ regelwerk, today }: Story, organisation: Owner): readonly Ask[] {
  const steps = { team: 'akkoord', mr: 'negatief', gmr: 'verleend', cvb: 'vastgesteld', wet: 'kennisgenomen' };
  return [
    (more) => regelwerk.propose({ organisation, procedure: 'gewoon', ...more }),
    ...Object.entries(steps).flatMap(([step, outcome]): Ask[] => [
      (more) => regelwerk.decide({ organisation, step, outcome, date: today, ...more }),
      (more) => regelwerk.decide({ organisation, step, submitted: today, ...more }),
    ]),
    (more) => regelwerk.decide({ organisation, step: 'mr', replied: today, reason: 'Gewogen', ...more }),
    (more) => regelwerk.repeal({ organisation, date: today, ...more }),
    (more) => regelwerk.correct({ organisation, values: { revision_due: '2029-01' }, reason: 'Verslag', ...more }),
  ];
}

describe('of two people who saw the same', () => {
  test('never both write, whatever they record; the second is told what came', async () => {
    await fc.assert(
      fc.asyncProperty(acts(8), fc.nat(), fc.nat(), async (all, one, other) => {
        const story = new Story();
        for (const own of all) await story.act({ ...own, owner: 'bij' });
        const seen = await seenBy(story, 'bij');
        const possible = asks(story, 'bij');
        const [first, second] = [one, other].map((index) => possible[index % possible.length]) as [Ask, Ask];
        const results = await Promise.all([first({ seen }), second({ seen })]);
        const won = results.filter(({ value }) => value !== undefined);
        expect(won.length).toBeLessThanOrEqual(1);
        if (won.length === 0) return;
        // Whatever comes after on what was seen before it is refused, and changes nothing.
        const before = story.files();
        const after = await second({ seen });
        expect(after.value).toBeUndefined();
        expect(codes(after).map(({ code }) => code)).toContain('seen-record');
        expect(story.files()).toEqual(before);
      }),
      { numRuns: runs(6) },
    );
  });

  test('a changed text is told where it matters, and a comment never', async () => {
    const story = new Story();
    await story.act({ does: 'propose', owner: 'bij', pick: 1 });
    const seen = await seenBy(story, 'bij');
    const { text: _, ...record } = seen;
    story.host.write(ledgerFile('bij'), new TextEncoder().encode(`# Notitie\n${story.host.text(ledgerFile('bij'))}`));
    const submit = (own: SeenLedger) =>
      story.regelwerk.decide({ organisation: 'bij', step: 'team', submitted: story.today, seen: own, dryRun: true });
    expect((await submit(seen)).value).toBeDefined();
    await story.act({ does: 'edit', owner: 'bij', pick: 1 });
    expect(codes(await submit(seen))).toMatchObject([{ code: 'seen-text' }]);
    expect(codes(await submit(record))).toMatchObject([{ code: 'decide-text-changed' }]);
  });
});

/** What hangs on the day that is chosen, or on what is filled in. */
const OF_DAYS = ['decision-waiting', 'decision-reused', 'decision-date', 'decision-before-submission', 'entry-twice'];

describe('the agenda', () => {
  test('offers what can be recorded, and tells of the rest why not', async () => {
    await fc.assert(
      fc.asyncProperty(acts(16), async (all) => {
        const story = new Story();
        for (const own of all) {
          await story.act(own);
          const { value } = await story.regelwerk.agenda({ organisation: own.owner });
          const [agenda] = value ?? [];
          for (const one of agenda?.acts ?? []) await isPossible(story, own.owner, one);
          for (const { does, step, why } of agenda?.impossible ?? []) {
            if (does !== 'decide' || step === null) continue;
            const outcome = {
              overleg: 'akkoord',
              advies: 'positief',
              instemming: 'verleend',
              vaststelling: 'vastgesteld',
            }[step.kind as 'overleg'];
            const { diagnostics } = await story.regelwerk.decide({
              ...{ organisation: own.owner, step: step.step, outcome, date: story.today, dryRun: true },
            });
            if (outcome !== undefined) expect(diagnostics.map(({ code }) => code)).toContain(why.code);
          }
        }
      }),
      { numRuns: runs(3) },
    );
  });
});

async function isPossible({ regelwerk, today }: Story, organisation: Owner, one: Act): Promise<void> {
  const dry = { organisation, dryRun: true };
  const results = await Promise.all(requests(one));
  for (const result of results) {
    const found = result.diagnostics.map(({ code }) => code).filter((code) => !OF_DAYS.includes(code));
    expect([one, result.value === undefined ? found : []]).toEqual([one, []]);
  }
  function requests(own: Act): Promise<Result<Recorded | undefined>>[] {
    if (own.does === 'propose')
      return own.ways
        .filter(({ version }) => version !== null)
        .map(({ procedure }) => regelwerk.propose({ ...dry, procedure, isConfirmed: true }));
    if (own.does === 'repeal') return own.versions.map((version) => regelwerk.repeal({ ...dry, version, date: today }));
    if (own.does === 'transcribe') return [regelwerk.correct({ ...dry, isTranscription: true, reason: 'Overgetypt' })];
    const { step } = own.step;
    if (own.does === 'decide')
      return own.outcomes.map(async ({ outcome, effect, adopts }) => {
        const condition = effect === 'conditional' ? 'Eerst scholing' : undefined;
        const result = await regelwerk.decide({ ...dry, step, outcome, date: today, condition });
        if (result.value !== undefined) expect([outcome, result.value.isAdopted]).toEqual([outcome, adopts]);
        return result;
      });
    const given = { submit: { submitted: today }, met: { met: today } } as const;
    if (own.does === 'submit' || own.does === 'met') return [regelwerk.decide({ ...dry, step, ...given[own.does] })];
    if (own.does === 'reply') return [regelwerk.decide({ ...dry, step, replied: today, reason: 'Gewogen' })];
    return [regelwerk.decide({ ...dry, step, noObjection: today })];
  }
}
