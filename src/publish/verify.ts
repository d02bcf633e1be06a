/**
 * Whether a file carries exactly the adopted text of the version it names. What it should be is made anew from the adopted
 * text as it is stored; equal bytes settle it, and else the words are read back and compared.
 */
import type { Node } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { clausesOf, fromSnapshot } from '../governance/snapshot.ts';
import { versionStateOf } from '../governance/status.ts';
import type { Host } from '../host/index.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ReadableProtocol, ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile, Version } from '../model/source.ts';
import type { Difference, Verification } from '../model/verification.ts';
import type { Format } from '../words/formats.ts';
import { buildFiles } from './build.ts';
import { type Reader, readerOf } from './read-back/index.ts';
import { type Carried, wordsIn } from './read-back/words.ts';

/** An adopted version. */
interface Edition {
  readonly source: ProtocolSource;
  readonly resolved: ResolvedProtocol;
  readonly approvals: ApprovalsFile;
  readonly version: Version;
  readonly snapshot: SnapshotFile;
}

export interface Verifier {
  verify(file: string): Promise<Verification>;
}

/** The policy must have passed its check. `today` as `YYYY-MM-DD`. */
export function createVerifier(
  host: Host,
  policy: Policy,
  protocols: readonly ResolvedProtocol[],
  { logos, today }: { logos: ReadonlyMap<string, LogoImage>; today: string },
): Verifier {
  const editions = editionsIn(policy, protocols);
  const made = new Map<string, Promise<readonly Uint8Array[]>>();
  /** As they were published when the version was adopted: later versions are not known yet. */
  const publish = async (edition: Edition, formats: readonly Format[]): Promise<readonly Uint8Array[]> => {
    const built = await buildFiles(host, asThen(policy, edition), [edition.resolved], today, { formats, logos });
    return built.value.filter(({ path }) => !path.includes('/concept/')).map(({ bytes }) => bytes);
  };
  const published = (edition: Edition, formats: readonly Format[]) => {
    const key = [edition.source.id, edition.snapshot.organisation.id, edition.snapshot.version, ...formats].join('/');
    const files = made.get(key) ?? publish(edition, formats);
    made.set(key, files);
    return files;
  };
  const likenessesOf = async (bytes: Uint8Array, reader: Reader, carried: Carried): Promise<Likeness[]> => {
    const found: Likeness[] = [];
    for (const edition of editions.filter(({ snapshot }) => isNamed(carried, snapshot))) {
      for (const other of await published(edition, reader.formats)) {
        if (Buffer.compare(bytes, other) === 0) return [{ edition, ...SAME }];
        found.push({ edition, ...compare(reader.read(other).words, carried.words, edition) });
      }
    }
    return found.toSorted((a, b) => b.common - a.common);
  };
  return {
    async verify(file) {
      const reader = readerOf(file);
      const bytes = host.size(file) === undefined ? undefined : host.read(file);
      const carried = bytes === undefined || reader === undefined ? undefined : readOrNot(reader, bytes);
      if (bytes === undefined || reader === undefined || carried === undefined) return told(file, 'unreadable');
      const [closest] = await likenessesOf(bytes, reader, carried);
      if (closest?.common === SAME.common) return told(file, 'equal', closest.edition);
      const isUnlike = closest === undefined || (closest.common === 0 && carried.version === null);
      if (isUnlike || isConcept(carried)) return { ...told(file, 'not_adopted'), version: carried.version };
      return {
        ...told(file, 'different', closest.common < 0 ? undefined : closest.edition),
        difference: closest.difference,
      };
    },
  };
}

interface Likeness {
  readonly edition: Edition;
  /** How many words are the same before the first that is not; infinite when all are, negative when none were read. */
  readonly common: number;
  readonly difference: Difference | null;
}

function editionsIn(policy: Policy, protocols: readonly ResolvedProtocol[]): Edition[] {
  return protocols.flatMap((resolved) => {
    const source = policy.protocols.find(({ id }) => id === resolved.protocol);
    const approvals = source?.approvals.get(resolved.organisation.id)?.data;
    if (source === undefined || approvals === undefined) return [];
    return (approvals.versions ?? []).flatMap((version) => {
      const snapshot = source.adopted.get(resolved.organisation.id)?.get(version.version ?? '')?.data;
      return version.snapshot === undefined || snapshot === undefined
        ? []
        : [{ source, resolved, approvals, version, snapshot }];
    });
  });
}

/** The policy of the day on which this version was adopted, as far as its approvals go. */
function asThen(policy: Policy, { source, resolved, approvals, version }: Edition): Policy {
  const { id } = resolved.organisation;
  const file = source.approvals.get(id);
  const versions = (approvals.versions ?? []).slice(0, (approvals.versions ?? []).indexOf(version) + 1);
  const then = new Map(source.approvals);
  if (file !== undefined) then.set(id, { ...file, data: { ...approvals, versions } });
  return { ...policy, protocols: [{ ...source, approvals: then }] };
}

function readOrNot(reader: Reader, bytes: Uint8Array): Carried | undefined {
  try {
    return reader.read(bytes);
  } catch {
    return undefined;
  }
}

function isNamed({ organisation, version }: Carried, snapshot: SnapshotFile): boolean {
  return (
    (organisation === null || organisation === snapshot.organisation.name) &&
    (version === null || version === snapshot.version)
  );
}

/** By what it says of itself: as its metadata, or above its text. */
function isConcept({ status, words }: Carried): boolean {
  if (status !== null && status !== 'vastgesteld') return true;
  return words?.join(' ').includes('Dit is een concept. De tekst is niet vastgesteld.') ?? false;
}

function told(file: string, result: Verification['result'], edition?: Edition): Verification {
  return {
    file,
    result,
    organisation: edition?.snapshot.organisation.id ?? null,
    protocol: edition?.source.id ?? null,
    version: edition?.snapshot.version ?? null,
    state: edition === undefined ? null : versionStateOf(edition.version, edition.approvals, null),
    difference: null,
  };
}

const SAME = { common: Number.POSITIVE_INFINITY, difference: null };
/** Words shown before a difference; twice as many from it on. */
const AROUND = 3;

function compare(
  expected: Carried['words'],
  found: Carried['words'],
  { snapshot }: Edition,
): Pick<Likeness, 'common' | 'difference'> {
  if (expected === null || found === null) return { common: -1, difference: null };
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  if (at === expected.length && at === found.length) return SAME;
  const near = (words: readonly string[]) => words.slice(Math.max(0, at - AROUND), at + 2 * AROUND).join(' ');
  const clause = clauseAt(expected, at, fromSnapshot(snapshot));
  return { common: at, difference: { clause, adopted: near(expected), found: near(found) } };
}

/** The clause that has most words in common around a place: a number or note of the format may stand between them. */
function clauseAt(words: readonly string[], at: number, text: ReadableProtocol): string | null {
  let best: { id: string | null; common: number } = { id: null, common: 1 };
  for (const [id, { content }] of clausesOf([...text.parts, { ...text.schoolgids, id: '' }])) {
    const nodes = Object.values(content).flatMap((value) => (typeof value === 'string' ? [] : value));
    for (const paragraph of nodes.flatMap(paragraphsOf)) {
      const common = Math.max(0, ...paragraph.map((_, index) => commonAround(paragraph, index, words, at)));
      if (common > best.common || (common === paragraph.length && common === best.common)) best = { id, common };
    }
  }
  return best.id;
}

/** How many words are the same on both sides of two places, which must be the same themselves. */
function commonAround(one: readonly string[], index: number, other: readonly string[], at: number): number {
  if (one[index] !== other[at]) return 0;
  let before = 1;
  while (before <= index && one[index - before] === other[at - before]) before += 1;
  let after = 1;
  while (index + after < one.length && one[index + after] === other[at + after]) after += 1;
  return before + after - 1;
}

function paragraphsOf(node: Node): string[][] {
  const paragraphs: string[][] = [];
  visit(node, 'paragraph', (paragraph) => {
    paragraphs.push(wordsIn(textOf(paragraph)));
  });
  return paragraphs;
}
