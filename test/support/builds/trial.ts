/**
 * Whether builds that remember give what builds that do not would give: after each of many edits the same bytes, the same
 * list of them, and the same to tell.
 */
import type { AskedFormat, BuildRequest } from '../../../src/index.ts';
import { openRegelwerk } from '../../../src/index.ts';
import { createRandom, type Random } from '../fuzz/random.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { APPROVALS, EDITS, type Machine } from './edits.ts';
import { PROTOCOL_FOLDER, type SmallPolicy, smallPolicy, sourceOf } from './policy.ts';

export interface Difference {
  readonly step: number;
  readonly edits: readonly string[];
  readonly detail: string;
}

export interface Tally {
  readonly differences: Difference[];
  /** Builds, and files that were made and that were not. */
  builds: number;
  made: number;
  same: number;
  /** What was told, by code. */
  readonly told: Map<string, number>;
}

const SOURCE = /^(?:policy|templates)\//;
const KEPT = /\/(?:approvals|adopted|pins)\/|\/pinned\.yaml$/;
const FORMATS: readonly (readonly AskedFormat[] | undefined)[] = [
  ['markdown'],
  ['html', 'text'],
  ['akn', 'markdown', 'docx'],
];

function requestOf(random: Random, isQuick: boolean): BuildRequest {
  const formats = isQuick || random.chance(0.8) ? random.pick(FORMATS) : undefined;
  const isPublic = random.chance(0.2);
  const isSite = isPublic && formats === undefined && random.chance(0.5);
  return {
    formats,
    isPublic,
    ...(isSite ? { site: true } : {}),
    ...(random.chance(0.2) && !isSite ? { organisations: ['noord'] } : {}),
    ...(random.chance(0.1) && !isSite ? { variants: ['protocol'] } : {}),
  };
}

function write(host: MemoryHost, policy: SmallPolicy): void {
  const files = sourceOf(policy);
  for (const path of [...host.contents.keys()])
    if (SOURCE.test(path) && !KEPT.test(path) && !files.has(path)) host.remove(path);
  for (const [path, text] of files)
    if (host.size(path) === undefined || host.text(path) !== text) host.write(path, new TextEncoder().encode(text));
  for (const id of Object.keys(policy.organisations)) {
    const path = `${PROTOCOL_FOLDER}/approvals/${id}.yaml`;
    if (host.size(path) === undefined) host.write(path, new TextEncoder().encode(APPROVALS));
  }
}

/** All that a build left but for what it remembers, by path. */
function seen({ contents }: MemoryHost): Map<string, string> {
  const shown = [...contents].filter(([path]) => !path.startsWith('.regelwerk/'));
  return new Map(
    shown.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  );
}

async function built(host: MemoryHost, request: BuildRequest) {
  const { value, diagnostics } = await openRegelwerk(host).build(request);
  return { value, diagnostics, files: seen(host) };
}

/** Runs so many builds, each after some edits. `isQuick`: of formats that take little to make. */
export async function tryBuilds(
  seed: number,
  edits: number,
  isQuick: boolean,
  onStep?: (tally: Tally) => void,
): Promise<Tally> {
  const random = createRandom(seed);
  const tally: Tally = { differences: [], builds: 0, made: 0, same: 0, told: new Map() };
  const policy = smallPolicy();
  const machine: Machine = {
    host: memoryHost({}, { today: () => machine.today, tool: () => machine.tool }),
    today: '2026-06-01',
    tool: 'tool 0',
  };
  write(machine.host, policy);
  const names = Object.keys(EDITS);
  let request = requestOf(random, isQuick);
  for (let done = 0; done < edits; ) {
    if (random.chance(0.6)) policy.mistake = undefined;
    const chosen = Array.from({ length: 1 + random.below(2) }, () =>
      random.chance(0.2) ? 'nothing' : random.pick(names),
    );
    for (const name of chosen) await EDITS[name]?.(machine, policy, random);
    done += chosen.length;
    write(machine.host, policy);
    // Whoever does not, has an override that stands in the way of its documents.
    if (random.chance(0.9))
      for (const organisation of Object.keys(policy.organisations))
        await openRegelwerk(machine.host).pin({ organisation });
    if (random.chance(0.3)) request = requestOf(random, isQuick);
    // The same disk, of a regelwerk that remembers nothing.
    const clean = memoryHost(Object.fromEntries(machine.host.contents), { today: machine.today });
    const expected = await built(clean, request);
    const found = await built(machine.host, request);
    tally.builds += 1;
    tally.made += found.value?.written.written ?? 0;
    tally.same += found.value?.written.unchanged ?? 0;
    for (const { code } of found.diagnostics) tally.told.set(code, (tally.told.get(code) ?? 0) + 1);
    const detail = differenceOf(expected, found);
    if (detail !== undefined) tally.differences.push({ step: tally.builds, edits: chosen, detail });
    onStep?.(tally);
  }
  return tally;
}

type Built = Awaited<ReturnType<typeof built>>;

function differenceOf(expected: Built, found: Built): string | undefined {
  const paths = [...new Set([...expected.files.keys(), ...found.files.keys()])];
  const other = paths.filter((path) => expected.files.get(path) !== found.files.get(path));
  if (other.length > 0) return `files: ${other.join(', ')}`;
  const told = [expected, found].map(({ value, diagnostics }) => JSON.stringify([value, diagnostics]));
  return told[0] === told[1] ? undefined : `told: ${told.join('\n')}`;
}
