/**
 * Whatever a year of commands makes of the ledgers, growing is never told of; and whatever somebody then changes by hand,
 * `check` or `check --since` tells of it. With TORTURE=1 in the long form.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hasErrors } from '../../src/diagnostic/format.ts';
import type { ApprovalsFile, Decision, Version } from '../../src/model/source.ts';
import { type Act, ledgerFile, OWNERS, type Owner, Story, storedFile } from '../support/ledger-story.ts';
import type { Files } from '../support/memory-host.ts';

const STORIES = process.env['TORTURE'] === '1' ? 300 : 4;

/** A ledger with everything in it once: from paper, mended, adopted, corrected, lapsed, repealed. */
async function begun(): Promise<Story> {
  const story = new Story();
  const acts: [Act['does'], Owner, number][] = [
    ['propose', 'los', 1],
    ['edit', 'los', 0],
    ['transcribe', 'los', 0],
    ['correct', 'los', 1],
    ['adopt', 'los', 2],
    ['correct', 'los', 5],
    ['repeal', 'los', 0],
    ['propose', 'los', 1],
    ['decide', 'los', 0],
    ['decide', 'los', 0],
    ['decide', 'los', 0],
    ['correct', 'los', 0],
    ['propose', 'los', 1],
    ['decide', 'los', 0],
    ['adopt', 'bij', 1],
    ['correct', 'bij', 2],
  ];
  for (const [does, owner, pick] of acts) await story.act({ does, owner, pick });
  return story;
}

const start = await begun();

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom<Act['does']>(
    ...(['propose', 'propose', 'decide', 'decide', 'decide', 'submit', 'correct', 'correct'] as const),
    ...(['adopt', 'repeal', 'transcribe', 'style', 'edit'] as const),
  ),
  owner: fc.constantFrom(...OWNERS),
  pick: fc.nat(40),
});

type Data = { -readonly [K in keyof ApprovalsFile]: ApprovalsFile[K] };

/** The ledger of one of the two, to be changed in place; the other's too, for what is copied from it. */
interface Scene {
  readonly data: Data;
  readonly other: Data;
  readonly owner: Owner;
  readonly story: Story;
  /** One of a list, by the choice of the run; undefined of none. */
  one<T>(list: readonly T[]): T | undefined;
}

const versionsOf = ({ versions = [] }: Data): Version[] => versions;
/** Every list of entries in a version. */
const listsIn = (version: Version): unknown[][] =>
  [
    version.decisions,
    version.corrections,
    version.transcriptions,
    ...(version.lapsed ?? []).map((group) => group.decisions),
  ]
    .filter((list) => list !== undefined)
    .filter((list) => list.length > 0);
const entriesIn = (version: Version): Record<string, unknown>[] =>
  [...listsIn(version).flat(), ...(version.repealed === undefined ? [] : [version.repealed])] as Record<
    string,
    unknown
  >[];

const other = (value: unknown): unknown => {
  if (typeof value !== 'string') return 'x';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value === '2019-05-05' ? '2019-05-06' : '2019-05-05';
  if (/^\d{4}-\d{2}$/.test(value)) return '2035-01';
  if (/^[0-9a-f]{16,}$/.test(value)) return value.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  return value === 'verleend' ? 'onthouden' : `${value}x`;
};

const FIELDS = [
  'version',
  'date',
  'edition',
  'procedure',
  'fingerprint',
  'revision_due',
  'in_force_from',
  'corrects',
] as const;

/** False where there is nothing of the kind to tamper with. */
const TAMPERING: Readonly<Record<string, (scene: Scene) => boolean>> = {
  'an entry deleted': ({ data, one }) => {
    const list = one(versionsOf(data).flatMap(listsIn));
    list?.splice(list.indexOf(one(list)), 1);
    for (const version of versionsOf(data)) {
      if (version.lapsed?.some(({ decisions }) => decisions.length === 0)) delete version.lapsed;
      for (const key of ['corrections', 'transcriptions'] as const) if (version[key]?.length === 0) delete version[key];
    }
    return list !== undefined;
  },
  'a version deleted': ({ data, one }) => {
    const version = one(versionsOf(data));
    data.versions = versionsOf(data).filter((item) => item !== version);
    return version !== undefined;
  },
  'a repeal deleted': ({ data, one }) => {
    const version = one(versionsOf(data).filter(({ repealed }) => repealed !== undefined));
    delete version?.repealed;
    return version !== undefined;
  },
  'an adoption reverted': ({ data, one, owner, story }) => {
    const version = one(versionsOf(data).filter(({ snapshot }) => snapshot !== undefined));
    if (version === undefined) return false;
    delete version.snapshot;
    delete version.transcriptions;
    if (version.migrated !== true) version.decisions?.pop();
    story.host.remove(storedFile(owner, version.version ?? ''));
    return true;
  },
  'a field edited': ({ data, one }) => {
    const found = versionsOf(data).flatMap((version) =>
      FIELDS.flatMap((f) => (version[f] === undefined ? [] : [{ version, f }])),
    );
    const chosen = one(found);
    if (chosen !== undefined) Object.assign(chosen.version, { [chosen.f]: other(chosen.version[chosen.f]) });
    return chosen !== undefined;
  },
  'a field removed': ({ data, one }) => {
    const found = versionsOf(data).flatMap((version) =>
      FIELDS.flatMap((f) => (version[f] === undefined ? [] : [{ version, f }])),
    );
    const chosen = one(found);
    if (chosen !== undefined) delete chosen.version[chosen.f];
    return chosen !== undefined;
  },
  'a printed field added to what is adopted': ({ data, one }) => {
    const version = one(
      versionsOf(data).filter(({ snapshot, in_force_until: until }) => snapshot !== undefined && until === undefined),
    );
    if (version !== undefined) version.in_force_until = '2031-01-01';
    return version !== undefined;
  },
  'a value of an entry edited': ({ data, one }) => {
    const entry = one(versionsOf(data).flatMap(entriesIn));
    const key = one(Object.keys(entry ?? {}).filter((name) => name !== 'text'));
    if (entry !== undefined && key !== undefined) entry[key] = other(entry[key]);
    return key !== undefined;
  },
  'an entry edited, and its id made anew': ({ data, one }) => {
    const entry = one(
      versionsOf(data)
        .flatMap(entriesIn)
        .filter((item) => 'id' in item),
    );
    const key = one(Object.keys(entry ?? {}).filter((name) => name !== 'text' && name !== 'id'));
    if (entry === undefined || key === undefined) return false;
    entry[key] = other(entry[key]);
    delete entry['id'];
    return true;
  },
  'the name of a body edited': ({ data, one }) => {
    const step = one(versionsOf(data).flatMap(({ route = [] }) => route));
    if (step !== undefined) step.body = `${step.body}x`;
    return step !== undefined;
  },
  'the kind of a step edited': ({ data, one }) => {
    const step = one(
      versionsOf(data)
        .flatMap(({ route = [] }) => route)
        .filter(({ kind }) => kind === 'instemming'),
    );
    if (step !== undefined) step.kind = 'advies';
    return step !== undefined;
  },
  'a step left out': ({ data, one }) => {
    const route = one(versionsOf(data).flatMap(({ route: own }) => (own === undefined || own.length < 2 ? [] : [own])));
    route?.splice(1, 1);
    return route !== undefined;
  },
  'entries in another order': ({ data, one }) => {
    const list = one(
      versionsOf(data)
        .flatMap(listsIn)
        .filter((own) => own.length > 1),
    );
    list?.reverse();
    return list !== undefined;
  },
  'versions in another order': ({ data }) => {
    data.versions = versionsOf(data).toReversed();
    return versionsOf(data).length > 1;
  },
  'an entry copied from another organisation': ({ data, other: from, one }) => {
    const entry = one(
      versionsOf(from)
        .flatMap(({ decisions = [] }) => decisions)
        .filter(({ id }) => id !== undefined),
    );
    const version = one(versionsOf(data));
    if (entry === undefined || version === undefined) return false;
    version.decisions = [...(version.decisions ?? []), entry];
    return true;
  },
  'called paper later': ({ data, one }) => {
    const version = one(
      versionsOf(data).filter(({ migrated, fingerprint }) => migrated !== true && fingerprint !== undefined),
    );
    if (version === undefined) return false;
    version.migrated = true;
    delete version.route;
    delete version.proposed;
    return true;
  },
  'a lapsed decision moved back': ({ data, one }) => {
    const version = one(versionsOf(data).filter(({ lapsed }) => lapsed !== undefined));
    const [group] = version?.lapsed ?? [];
    const decision = group?.decisions.pop();
    if (version === undefined || group === undefined || decision === undefined) return false;
    if (group.decisions.length === 0) delete version.lapsed;
    const moved: Decision = { ...decision };
    if (one([true, false]) === true) moved.text = group.fingerprint;
    else delete moved.id;
    version.decisions = [...(version.decisions ?? []), moved];
    return true;
  },
  'a lapsed decision copied': ({ data, one }) => {
    const version = one(
      versionsOf(data).filter(({ lapsed, snapshot }) => lapsed !== undefined && snapshot === undefined),
    );
    const decision = version?.lapsed?.[0]?.decisions.find(({ date, step }) => date !== undefined && step === 'gmr');
    if (version === undefined || decision === undefined) return false;
    const { id: _, ...copied } = decision;
    version.decisions = [...(version.decisions ?? []), copied];
    return true;
  },
  'a decision called lapsed': ({ data, one }) => {
    const version = one(
      versionsOf(data).filter(({ decisions = [], snapshot }) => decisions.length > 0 && snapshot === undefined),
    );
    const decision = version?.decisions?.pop();
    if (version?.fingerprint === undefined || decision === undefined) return false;
    version.lapsed = [...(version.lapsed ?? []), { fingerprint: version.fingerprint, decisions: [decision] }];
    return true;
  },
  'a decision kept for another text': ({ data, one }) => {
    const version = one(
      versionsOf(data).filter(({ decisions = [], snapshot }) => decisions.length > 0 && snapshot === undefined),
    );
    if (version?.fingerprint === undefined) return false;
    const former = version.fingerprint;
    const binding = (version.decisions ?? []).filter(({ step }) => step !== 'team');
    for (const decision of version.decisions ?? []) decision.text ??= former;
    version.fingerprint = `regelwerk-2:${'0'.repeat(64)}`;
    return binding.length > 0;
  },
  'the day of a proposal moved': ({ data, one }) => {
    const version = one(
      versionsOf(data).filter(
        ({ proposed, decisions = [] }) => proposed !== undefined && decisions.some(({ text }) => text === undefined),
      ),
    );
    if (version !== undefined) version.proposed = '2019-12-01';
    return version !== undefined;
  },
  'a stored text forged with its hash': ({ data, one, owner, story }) => {
    const version = one(versionsOf(data).filter(({ snapshot }) => snapshot !== undefined));
    if (version === undefined) return false;
    const file = storedFile(owner, version.version ?? '');
    const forged = story.host.text(file).replace(/"name": "Lyceum/, '"name": "School');
    story.host.write(file, new TextEncoder().encode(forged));
    version.snapshot = createHash('sha256').update(forged).digest('hex');
    return true;
  },
  'a stored text deleted': ({ data, one, owner, story }) => {
    const version = one(versionsOf(data).filter(({ snapshot }) => snapshot !== undefined));
    if (version !== undefined) story.host.remove(storedFile(owner, version.version ?? ''));
    return version !== undefined;
  },
  'a forged correction of what cannot be corrected': ({ data, one }) => {
    const version = one(versionsOf(data).filter(({ snapshot }) => snapshot !== undefined));
    if (version?.snapshot === undefined) return false;
    const to = '0'.repeat(64);
    const correction = {
      corrects: 'version',
      field: 'snapshot',
      old: version.snapshot,
      new: to,
      on: '2020-03-01',
      reason: 'Zomaar',
    };
    version.corrections = [...(version.corrections ?? []), correction];
    version.snapshot = to;
    return true;
  },
};

/** On the files themselves. */
const BY_FILE: Readonly<Record<string, (text: string, pick: number) => string | null>> = {
  'the approvals deleted': () => null,
  'the end cut off': (text, pick) => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.startsWith('versions:'));
    return `${lines.slice(0, first + 1 + (pick % (lines.length - first - 2))).join('\n')}\n`;
  },
};

function tamper(story: Story, how: string, owner: Owner, pick: number): boolean {
  const file = ledgerFile(owner);
  const write = (text: string) => story.host.write(file, new TextEncoder().encode(text));
  const byFile = BY_FILE[how];
  if (byFile !== undefined) {
    const text = byFile(stringify(story.approvals(owner)), pick);
    if (text === null) story.host.remove(file);
    else write(text);
    return true;
  }
  const data = structuredClone(story.approvals(owner)) as Data;
  const scene: Scene = {
    ...{ data, owner, story, other: story.approvals(owner === 'los' ? 'bij' : 'los') },
    one: (list) => list[pick % Math.max(list.length, 1)],
  };
  const isDone = TAMPERING[how]?.(scene) ?? false;
  write(stringify(data));
  return isDone;
}

const REVISION = '.git/revisions/main/';

/** What the story holds now is what the revision `main` holds. */
function commit({ host }: Story, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) host.write(REVISION + path, Buffer.from(bytes));
}

async function told(story: Story): Promise<string[]> {
  const { diagnostics } = await story.regelwerk.check({ since: 'main' });
  return diagnostics.filter((item) => hasErrors([item])).map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
}

/** What is told of it; null where there was nothing to tamper with. The story is then as it was. */
async function toldOf(story: Story, how: string, owner: Owner, pick: number): Promise<string[] | null> {
  const before = new Map(story.host.contents);
  const found = tamper(story, how, owner, pick) ? await told(story) : null;
  story.host.contents.clear();
  for (const [path, bytes] of before) story.host.contents.set(path, bytes);
  return found;
}

const WAYS = [...Object.keys(TAMPERING), ...Object.keys(BY_FILE)];

test('growing is told of by neither, and tampering by one of them', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 3, maxLength: 7 }),
      fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
      async (acts, picks) => {
        const story = new Story(start.files(), start.day);
        commit(story, start.files());
        for (const item of acts) await story.act(item);
        expect(await told(story)).toEqual([]);
        commit(story, story.files());
        for (const [index, pick] of picks.entries()) {
          const how = WAYS[(pick + index * 4) % WAYS.length] ?? '';
          const found = await toldOf(story, how, pick % 3 === 0 ? 'bij' : 'los', pick);
          if (found === null) continue;
          seen.add(how);
          expect(found, `${how} (${pick})`).not.toEqual([]);
        }
      },
    ),
    { numRuns: STORIES },
  );
  // Else the test would have looked at little.
  expect(seen.size).toBeGreaterThan(10);
});

test.each(WAYS)('%s is told of', async (how) => {
  commit(start, start.files());
  const found = [
    await toldOf(start, how, 'los', 0),
    await toldOf(start, how, 'los', 1),
    await toldOf(start, how, 'bij', 0),
  ];
  const done = found.filter((item) => item !== null);
  expect(done).not.toEqual([]);
  expect(done.filter((item) => item.length === 0)).toEqual([]);
});
