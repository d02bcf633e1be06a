/**
 * Which organisations belong together, found without reading their texts: a **family** is a board with its schools over all
 * days, whoever succeeds them, and whoever a register of their norms names. What is said of one family depends on the files
 * of no other, so families are read, checked and let go some at a time (decision 0079).
 */
import type { Host } from '../../host/index.ts';
import { isIdentifier, isReserved } from '../../model/identifier.ts';
import { once } from '../../model/once.ts';
import { periodsOf } from '../../model/organisation.ts';
import type { Beyond, BeyondProtocol, Organisation, Path, SourceFile } from '../../model/policy.ts';
import type { NormPart, NormsFile, OrganisationFile } from '../../model/source.ts';
import { carefulHost, idOf, loadFile, newSourceCache, visible } from '../files.ts';
import { ofOrganisations, ownerOf, POLICY } from '../layout.ts';
import { organisationsIn } from '../registers.ts';
import { familiesOf } from './together.ts';

/** What of an organisation is to be known of all at once. */
export type Known = Pick<Organisation, 'id' | 'house_style'> & { readonly source: SourceFile<OrganisationFile> };

/** All organisations of a policy, as far as they are to be known together. */
export interface FamilyIndex extends Beyond {
  /** Ids that belong together: of organisations, and of files that are called after one that is not there. */
  readonly families: readonly (readonly string[])[];
  /** Of those that can be read, in the order of their files. */
  readonly organisations: ReadonlyMap<string, Known>;
}

/** The host is asked for all files of organisations and registers, and for the names of all others. */
export function indexFamilies(ofPolicy: Host): FamilyIndex {
  const host = carefulHost(ofPolicy, []);
  const ties: string[][] = [];
  const own = indexOrganisations(host, ties);
  const protocols = new Map(
    host.folders(`${POLICY}/protocols`).map((id) => [id, indexProtocol(host, `${POLICY}/protocols/${id}`, ties)]),
  );
  const alone = [...own.known, ...ofOrganisations(host)].map((id) => [id]);
  return {
    ...own,
    families: familiesOf([...ties, ...alone]),
    ofProtocol: (id) => protocols.get(id) ?? NOTHING,
  };
}

/** `ties` takes what belongs together. */
function indexOrganisations(host: Host, ties: string[][]): Pick<FamilyIndex, 'known' | 'names' | 'organisations'> {
  const folder = `${POLICY}/organisations`;
  const known = new Set<string>(oddIn(host, folder));
  const names = new Map<string, string>();
  const organisations = new Map<string, Known>();
  for (const [id, file] of filesIn(host, folder)) {
    known.add(id);
    const data = read(host, file, 'organisation')?.data;
    if (data === undefined) continue;
    ties.push([id, ...tiedBy(data)]);
    names.set(id, data.name);
    const { house_style } = data;
    const source = placesOf<OrganisationFile>(host, file, 'organisation');
    organisations.set(id, { id, source, ...(house_style === undefined ? {} : { house_style }) });
  }
  return { known, names, organisations };
}

function indexProtocol(host: Host, protocol: string, ties: string[][]): BeyondProtocol {
  const folder = `${protocol}/norms`;
  const registers = new Set<string>();
  const unreadableRegisters = new Set(oddIn(host, folder));
  const norms = new Set<string>();
  for (const [register, file] of filesIn(host, folder)) {
    if (ownerOf(folder, `${register}.yaml`) === null) continue;
    const data = read(host, file, 'norms')?.data;
    if (data === undefined) {
      unreadableRegisters.add(register);
      continue;
    }
    registers.add(register);
    ties.push([register, ...organisationsIn(data).map(({ id }) => id)]);
    for (const ref of refsIn(register, data)) norms.add(ref);
  }
  return { registers, unreadableRegisters, norms, added: once(() => addedIn(host, `${protocol}/overrides`)) };
}

/** Ids after which something is called that is no file. */
function oddIn(host: Host, folder: string): string[] {
  return host.odd(folder).flatMap((name) => {
    const id = idOf(name);
    return id !== undefined && isIdentifier(id) && ownerOf(folder, name) !== null ? [id] : [];
  });
}

const NOTHING: BeyondProtocol = {
  registers: new Set(),
  unreadableRegisters: new Set(),
  norms: new Set(),
  added: () => new Map(),
};

type Indexed = { readonly organisation: OrganisationFile; readonly norms: NormsFile };

/** By the id after which each is called; of two files for one the first counts, as for who reads them all. */
function filesIn(host: Host, folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of visible(host.files(folder))) {
    const id = idOf(name);
    if (id !== undefined && isIdentifier(id) && !isReserved(id) && !files.has(id)) files.set(id, `${folder}/${name}`);
  }
  return files;
}

/** Not kept: what is needed of it later is read again. */
function read<K extends keyof Indexed>(host: Host, file: string, kind: K): SourceFile<Indexed[K]> | undefined {
  return loadFile({ host, cache: newSourceCache() }, file, kind).value as SourceFile<Indexed[K]> | undefined;
}

/** Places in a file that is read when one of them is asked for. */
function placesOf<T>(host: Host, file: string, kind: keyof Indexed): SourceFile<T> {
  const source = () => read(host, file, kind) as SourceFile<unknown> as SourceFile<T>;
  return {
    file,
    get data() {
      return source().data;
    },
    place: (path: Path, what) => source().place(path, what),
    placeWithin: (path, fragment, nth) => source().placeWithin(path, fragment, nth),
  };
}

function tiedBy(data: OrganisationFile): string[] {
  const above = periodsOf(data).map(({ organisation }) => organisation);
  return data.ended?.successor === undefined ? above : [...above, data.ended.successor];
}

function refsIn(register: string, { parts }: Pick<NormsFile, 'parts'>): string[] {
  return parts.flatMap((part: NormPart) => [
    ...(part.norms ?? []).map(({ id }) => `${register}:${id}`),
    ...refsIn(register, { parts: (part.parts ?? []) as NormPart[] }),
  ]);
}

function addedIn(host: Host, folder: string): Map<string, readonly string[]> {
  const added = new Map<string, readonly string[]>();
  for (const [id, file] of filesIn(host, folder)) {
    const { value } = loadFile({ host, cache: newSourceCache() }, file, 'override');
    const ids = value?.data.add?.map((clause) => clause.id) ?? [];
    if (ids.length > 0) added.set(id, ids);
  }
  return added;
}
