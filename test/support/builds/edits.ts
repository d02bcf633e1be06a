/** Edits of whatever a build reads or finds: each changes a policy, or what stands on the disk beside it. */
import { openRegelwerk } from '../../../src/index.ts';
import type { Random } from '../fuzz/random.ts';
import type { MemoryHost } from '../memory-host.ts';
import { BOARD, PROTOCOL_FOLDER, SCHOOLS, type SmallPolicy, wordOf } from './policy.ts';

/** What is built on, beside the files. */
export interface Machine {
  readonly host: MemoryHost;
  today: string;
  tool: string;
}

export type Edit = (machine: Machine, policy: SmallPolicy, random: Random) => void | Promise<void>;

const PROCEDURES = {
  procedures: {
    gewoon: [
      { step: 'gmr', body: 'GMR', kind: 'instemming' },
      { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
    ],
  },
};
export const APPROVALS = JSON.stringify(PROCEDURES, null, 1);

const ORGANISATIONS = [BOARD, ...SCHOOLS];
const COLOURS = ['#336699', '#aa3311', '#117733'];
const clauseOf = (policy: SmallPolicy, random: Random) => random.pick(policy.clauses);

/** Of files that stand on the disk below a folder, one. */
function pathIn({ host }: Machine, random: Random, isOf: (path: string) => boolean): string | undefined {
  const paths = [...host.contents.keys()].filter(isOf);
  return paths.length === 0 ? undefined : random.pick(paths);
}
const isOutput = (path: string) => /^(?:out|public)\/[^.]/.test(path);
const isCache = (path: string) => path.startsWith('.regelwerk/cache/');

function altered(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0 || random.chance(0.2)) return new Uint8Array([...bytes, 32]);
  if (random.chance(0.3)) return bytes.slice(0, random.below(bytes.length));
  const copy = bytes.slice();
  const at = random.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 + random.below(255));
  return copy;
}

export const EDITS: Readonly<Record<string, Edit>> = {
  nothing: () => {},
  'text of the base': (_, policy, random) => {
    clauseOf(policy, random).text = `Zin met ${wordOf(random)} van {{organisatie}}.`;
  },
  'lines above the base': (_, policy, random) => {
    policy.lines = random.below(4);
  },
  'clause that comes': (_, policy, random) => {
    const id = `nieuw-${wordOf(random)}`;
    if (policy.clauses.length < 6) policy.clauses.splice(random.below(4), 0, { id, text: `Over ${wordOf(random)}.` });
  },
  'clause that goes': (_, policy) => {
    const at = policy.clauses.findLastIndex(({ id }) => id.startsWith('nieuw-'));
    if (at !== -1) policy.clauses.splice(at, 1);
  },
  title: (_, policy, random) => {
    policy.title = `Proef ${random.below(3)}`;
  },
  override: (_, policy, random) => {
    policy.overrides[random.pick(ORGANISATIONS)] = { twee: `Hier ${wordOf(random)}.` };
  },
  'override that goes': (_, policy, random) => {
    policy.overrides[random.pick(ORGANISATIONS)] = {};
  },
  'mistake in an override': (_, policy, random) => {
    policy.mistake = random.pick(ORGANISATIONS);
  },
  organisation: (_, policy, random) => {
    const own = policy.organisations[random.pick(ORGANISATIONS)];
    if (own !== undefined) own.name = `Naam ${wordOf(random)}`;
  },
  'organisation that comes or goes': (_, policy) => {
    if (policy.organisations['west'] === undefined)
      policy.organisations['west'] = { name: 'School West', parent: BOARD };
    else delete policy.organisations['west'];
  },
  style: (_, policy, random) => {
    const own = policy.organisations[random.pick(ORGANISATIONS)];
    if (own === undefined) return;
    own.accent = random.pick(['#1d4f63', '#5a1d63']);
    own.font = random.pick(['atkinson-hyperlegible-next', 'open-sans']);
  },
  logo: (_, policy, random) => {
    policy.logos['bestuur'] = random.pick(COLOURS);
  },
  figure: (_, policy, random) => {
    policy.figure = random.chance(0.3) ? undefined : random.pick(COLOURS);
  },
  template: (_, policy, random) => {
    const name = random.pick(['protocol.md.hbs', 'noord/protocol.md.hbs']);
    if (random.chance(0.3)) delete policy.templates[name];
    else
      policy.templates[name] = `# {{title}}\n\n{{contents}}\n\n{{body}}\n\n{{notice}}\n\nVan ons, ${wordOf(random)}.\n`;
  },
  settings: (_, policy, random) => {
    policy.settings = {
      ...(random.chance(0.5) ? { markdown: random.pick(['commonmark', 'github', 'wordpress']) } : {}),
      ...(random.chance(0.3) ? { concepts: 'public' } : {}),
      ...(random.chance(0.3) ? { site: `Site ${random.below(2)}` } : {}),
      ...(random.chance(0.3) ? { base: 'https://noord.example/regels' } : {}),
    };
  },
  calendar: (_, policy, random) => {
    policy.meetings = [`2026-10-0${1 + random.below(9)}`];
  },
  day: (machine, _, random) => {
    machine.today = random.pick(['2026-06-01', '2026-06-02', '2026-11-01', '2027-02-01']);
  },
  tool: (machine, _, random) => {
    machine.tool = `tool ${random.below(3)}`;
  },
  'a version that is adopted': async ({ host, today }, _, random) => {
    const regelwerk = openRegelwerk(host);
    const [organisation, protocol] = [random.pick(ORGANISATIONS), 'proef'];
    await regelwerk.propose({ organisation, protocol });
    await regelwerk.decide({ organisation, protocol, step: 'gmr', outcome: 'verleend', date: today });
    if (random.chance(0.7))
      await regelwerk.decide({ organisation, protocol, step: 'cvb', outcome: 'vastgesteld', date: today });
  },
  'approvals by hand': ({ host }, _, random) => {
    const path = `${PROTOCOL_FOLDER}/approvals/${random.pick(ORGANISATIONS)}.yaml`;
    const bytes = host.contents.get(path);
    if (bytes !== undefined) host.write(path, new TextEncoder().encode(`# ${wordOf(random)}\n${host.text(path)}`));
  },
  'a file of the output that is altered': (machine, _, random) => {
    const path = pathIn(machine, random, isOutput);
    const bytes = path === undefined ? undefined : machine.host.contents.get(path);
    if (path !== undefined && bytes !== undefined) machine.host.write(path, altered(bytes, random));
  },
  'a file of the output that is gone': (machine, _, random) => {
    const path = pathIn(machine, random, isOutput);
    if (path !== undefined) machine.host.remove(path);
  },
  'a file of the output in the place of another': (machine, _, random) => {
    const [from, to] = [pathIn(machine, random, isOutput), pathIn(machine, random, isOutput)];
    const bytes = from === undefined ? undefined : machine.host.contents.get(from);
    if (to !== undefined && bytes !== undefined) machine.host.write(to, bytes);
  },
  'the output is gone': (machine, _, random) => {
    if (random.chance(0.3)) machine.host.remove('out');
  },
  'a file of the cache that is altered': (machine, _, random) => {
    const path = pathIn(machine, random, isCache);
    const bytes = path === undefined ? undefined : machine.host.contents.get(path);
    if (path !== undefined && bytes !== undefined) machine.host.write(path, altered(bytes, random));
  },
  'a file of the cache in the place of another': (machine, _, random) => {
    const [from, to] = [pathIn(machine, random, isCache), pathIn(machine, random, isCache)];
    const bytes = from === undefined ? undefined : machine.host.contents.get(from);
    if (to !== undefined && bytes !== undefined) machine.host.write(to, bytes);
  },
  'the cache is gone': ({ host }, _, random) => {
    if (random.chance(0.3)) host.remove('.regelwerk/cache');
  },
};
