/** Whatever the base does under whatever choices: once each question is answered there are none left, and all can be put back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, type Edited, openRegelwerk, type Question, type Regelwerk } from '../../src/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { runs } from '../support/runs.ts';

const FOLDER = 'policy/protocols/proef';
const BASE = `${FOLDER}/protocol.yaml`;
/** A board with a school, and two that stand alone. */
const PARENTS: Readonly<Record<string, string | null>> = { bestuur: null, school: 'bestuur', los: null, vrij: null };
const FIRST = ['een', 'twee', 'drie'];
const SECOND = ['vier', 'vijf'];
const words = fc.constantFrom('Dit is zo.', 'Dit is anders.', 'Voor {{naam}} geldt dit niet.', 'Zie [](#een).');

interface Text {
  readonly id: string;
  readonly text: string;
  readonly force: string;
}

/** As the base is, before or after. */
interface Base {
  readonly texts: readonly Text[];
  readonly labels: readonly [string, string];
  readonly guide: string;
  /** Whether a clause stands in each part that came later. */
  readonly isNew: readonly [boolean, boolean];
}

const base = fc.record({
  texts: fc.tuple(
    ...[...FIRST, ...SECOND].map((id) =>
      fc.record({ id: fc.constant(id), text: words, force: fc.constantFrom('inform', 'oblige') }),
    ),
  ),
  labels: fc.tuple(fc.constantFrom('Eerst', 'Begin'), fc.constantFrom('Dan', 'Slot')),
  guide: fc.constantFrom('Kort', 'Bondig'),
}) as fc.Arbitrary<Omit<Base, 'isNew'>>;

const choices = fc.record(
  {
    amend: fc.record({ een: words, twee: words }, { requiredKeys: [] }),
    omit: fc.subarray(['drie', 'vier']),
    /** What it makes of the second part, or of all. */
    outline: fc.constantFrom('none', 'part', 'label', 'move', 'own'),
    guide: fc.constantFrom('none', 'own', 'omitted'),
  },
  { requiredKeys: ['amend', 'omit', 'outline', 'guide'] },
);
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

function baseText({ texts, labels, guide, isNew }: Base): string {
  const fresh = ['nieuw', 'later'].filter((_, index) => isNew[index]);
  const clause = (id: string, text: string, force: string) => ({ id, audience: ['all'], force, text });
  return JSON.stringify({
    title: 'Proef',
    description: 'Een proef.',
    parameters: { naam: { description: 'Hoe zij heet.' } },
    clauses: [
      ...texts.map(({ id, text, force }) => clause(id, text, force)),
      ...fresh.map((id) => clause(id, `Er is iets ${id}.`, 'inform')),
    ],
    outline: [
      {
        part: 'eerst',
        label: labels[0],
        numbering: 'numbered',
        entries: [...FIRST, ...fresh.filter((id) => id === 'nieuw')],
      },
      {
        part: 'dan',
        label: labels[1],
        numbering: 'bulleted',
        entries: [...SECOND, ...fresh.filter((id) => id === 'later')],
      },
    ],
    variants: { schoolgids: { kind: 'section', label: guide, numbering: 'bulleted', entries: ['een'] } },
  });
}

function overrideText(id: string, { amend, omit, outline, guide }: Choices, isUnder: boolean): string {
  // A school may have no clause any more that its board leaves out: it chooses among what is sure to be there.
  const omitted = isUnder || outline === 'own' ? [] : omit.filter((own) => outline !== 'part' || own !== 'vier');
  const left = (ids: readonly string[]) => ids.filter((own) => !omitted.includes(own));
  const arranged: Readonly<Record<Choices['outline'], object>> = {
    none: {},
    part: {},
    label: { arrange: [{ part: 'eerst', label: `Kop van ${id}`, reason: 'Zo heet het.' }] },
    move: { arrange: [{ clause: 'twee', position: { first_in: 'eerst' }, reason: 'Eerst dit.' }] },
    own: { outline: [{ part: 'alles', label: 'Alles', numbering: 'numbered', entries: left([...FIRST, ...SECOND]) }] },
  };
  const omissions = [
    ...omitted.map((clause) => ({ clause, reason: 'Dat past niet.' })),
    ...(outline === 'part' && !isUnder ? [{ part: 'dan', reason: 'Dat is hier niet zo.' }] : []),
  ];
  return JSON.stringify({
    parameters: { naam: id },
    ...(Object.keys(amend).length === 0
      ? {}
      : {
          amend: Object.fromEntries(
            Object.entries(amend).map(([own, text]) => [own, { reason: 'Zo is het.', text: `${text} Hier.` }]),
          ),
        }),
    ...(omissions.length === 0 ? {} : { omit: omissions }),
    ...(isUnder ? {} : arranged[outline]),
    ...(guide === 'own'
      ? {
          variants: {
            schoolgids: { kind: 'section', label: `Van ${id}`, numbering: 'bulleted', entries: ['een', 'twee'] },
          },
        }
      : guide === 'omitted' && !isUnder
        ? { omit_variants: ['schoolgids'] }
        : {}),
  });
}

function answerOf(kind: Answer['kind'], { now, ours }: Question): Answer {
  if (kind === 'adapt')
    return { kind, content: { ...(ours ?? now).content, text: 'Zo doen wij het voortaan.' }, reason: 'Na lezing.' };
  if (kind === 'omit') return { kind, reason: 'Niet voor ons.' };
  return kind === 'take' ? { kind, position: null } : { kind };
}

const OPEN = ['amend-stale', 'amend-unpinned', 'base-moved', 'decisions-unpinned', 'outline-undecided'];

async function openIn(regelwerk: Regelwerk): Promise<string[]> {
  const { diagnostics } = await regelwerk.check();
  return diagnostics.flatMap(({ code }) => (OPEN.includes(code) ? [code] : []));
}

/** Of a base that differs from the first one in some things. */
const changed = fc.record({ before: base, after: base, isNew: fc.tuple(fc.boolean(), fc.boolean()) });

test('once each is answered nothing is stale or undecided, and undoing gives back the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      changed,
      fc.tuple(choices, choices, choices, choices),
      fc.boolean(),
      fc.infiniteStream(fc.nat(100)),
      async ({ before, after, isNew }, made, isRecorded, picks) => {
        const ids = Object.keys(PARENTS);
        const settled = memoryHost({
          ...Object.fromEntries(
            ids.map((id) => {
              const parent = PARENTS[id];
              return [
                `policy/organisations/${id}.yaml`,
                `name: Van ${id}\nkind: ${id === 'bestuur' ? 'bestuur' : 'school'}\n${parent == null ? '' : `parent: ${parent}\n`}`,
              ];
            }),
          ),
          ...Object.fromEntries(
            ids.map((id, index) => [
              `${FOLDER}/overrides/${id}.yaml`,
              overrideText(id, made[index] as Choices, PARENTS[id] !== null),
            ]),
          ),
          [BASE]: baseText({ ...before, isNew: [false, false] }),
        });
        const first = openRegelwerk(settled);
        if (isRecorded) await first.pin({ seen: (await first.stalePins()).value });
        const files = Object.fromEntries([...settled.contents.keys()].map((path) => [path, settled.text(path)]));
        const host = memoryHost({ ...files, [BASE]: baseText({ ...after, isNew }) });
        const start = Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]));
        const regelwerk = openRegelwerk(host);
        const done: Edited[] = [];
        for (let step = 0; step < 60; step++) {
          const { value } = await regelwerk.moved();
          const [question] = value?.questions ?? [];
          if (question === undefined) break;
          const pick = picks.next().value ?? 0;
          const kind = question.answers[pick % question.answers.length] as Answer['kind'];
          const edits = question.whom.map(({ organisation: layer }) => ({
            ...{ kind: 'settle' as const, layer, choice: question.choice, seen: question.seen },
            answer: answerOf(kind, question),
          }));
          const { organisation = '' } = question.whom[0] ?? {};
          const result = await regelwerk.edit({ organisation, protocol: 'proef', edits });
          const told = JSON.stringify([kind, question.choice, question.whom, result]);
          expect(result.value?.kind, told).toBe('edited');
          const edited = result.value as Edited;
          expect(edited.isWritten, told).toBe(true);
          done.push(edited);
        }
        expect((await regelwerk.moved()).value?.questions.map(({ choice, whom }) => [choice, whom])).toEqual([]);
        expect(await openIn(regelwerk)).toEqual([]);
        for (const { files: written } of done.toReversed())
          expect((await regelwerk.undo(written)).diagnostics).toEqual([]);
        expect(Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]))).toEqual(start);
      },
    ),
    { numRuns: runs(3) },
  );
});
