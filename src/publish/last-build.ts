/**
 * The last build into a folder, for one that is asked the same of the same: where nothing of its source changed and all that it
 * made stands there, there is nothing to make, and not even the source to be understood. Only of a build that went well:
 * what could not be made, or was in the way, is looked at each time. Decision 0078.
 */
import { createHash } from 'node:crypto';
import type { Host } from '../host/index.ts';
import { orUndefined, refused } from '../host/system-code.ts';
import { sha256 } from '../source/sha256.ts';
import { type LastBuild, lastBuildBytes, lastBuildIn } from './last-build-record.ts';
import type { Described } from './made.ts';
import { cacheOf, LAST, openMemo } from './memo.ts';
import { obstacleFinder, unfitFolder } from './obstacles.ts';
import { TEMPLATES } from './own-templates.ts';
import { presentIn } from './present.ts';
import { JOURNAL, LOCK, MANIFEST, readManifest, stagedBy } from './records.ts';
import { PATIENCE } from './write.ts';

/** Of a thousand organisations it is a megabyte. */
const LIMIT = 64 * 1024 * 1024;

/**
 * What a build follows from: the source and the templates as they are, the day, the tool, and what is asked (plain data).
 * Undefined where that cannot be told.
 */
export function buildKey(host: Host, folders: readonly string[], asked: unknown): string | undefined {
  const tool = host.tool();
  if (tool === undefined) return undefined;
  return orUndefined(() => {
    const hash = createHash('sha256').update(JSON.stringify([tool, host.today(), asked]));
    for (const folder of [...folders, TEMPLATES]) addFolder(host, folder, hash);
    return hash.digest('hex');
  });
}

/** Names, and what stands there: bytes of files, and of what is neither file nor folder its kind. */
function addFolder(host: Host, folder: string, hash: ReturnType<typeof createHash>): void {
  for (const name of host.odd(folder))
    hash.update(JSON.stringify([folder, name, host.kind(`${folder}/${name}`) ?? null]));
  for (const name of host.files(folder)) {
    const bytes = host.read(`${folder}/${name}`);
    hash.update(JSON.stringify([folder, name, bytes.length])).update(bytes);
  }
  const within = host.folders(folder);
  hash.update(JSON.stringify([folder, within]));
  for (const name of within) addFolder(host, `${folder}/${name}`, hash);
}

/** What a build with this key made the last time, where all of it stands there; undefined when it is to be done again. */
export async function sameAsLast(
  host: Host,
  out: string,
  key: string,
  onWait?: () => void,
): Promise<LastBuild | undefined> {
  const file = fileOf(out);
  const last = orUndefined(() => {
    if (unfitFolder(host, out) !== undefined || unfitFolder(host, file) !== undefined) return undefined;
    const size = host.size(file);
    return size === undefined || size > LIMIT ? undefined : lastBuildIn(host.read(file), key);
  });
  if (last === undefined) return undefined;
  try {
    const work = async () => (stands(host, out, last) ? last : undefined);
    return await host.exclusivelyAsync(`${out}/${LOCK}`, work, { patience: PATIENCE, onWait });
  } catch (error) {
    // Whoever cannot have the folder is told so where it builds.
    return refused(error);
  }
}

/** Of a build that went well: `files` are all that it was about, as they stand there now. */
export function keepBuild(host: Host, out: string, key: string, last: Omit<LastBuild, 'manifest'>): void {
  orUndefined(() => {
    if (unfitFolder(host, fileOf(out)) !== undefined) return;
    const manifest = sha256(host.read(`${out}/${MANIFEST}`));
    host.write(fileOf(out), lastBuildBytes(key, { ...last, manifest }), { isPassing: true });
  });
}

function fileOf(out: string): string {
  return `${cacheOf(out)}/${LAST}`;
}

function stands(host: Host, out: string, last: LastBuild): boolean {
  return (
    orUndefined(() => {
      const isCutOff = host.kind(`${out}/${JOURNAL}`) !== undefined || host.folders(out).some((name) => stagedBy(name));
      if (isCutOff || host.kind(`${out}/${MANIFEST}`) !== 'file') return false;
      if (sha256(host.read(`${out}/${MANIFEST}`)) !== last.manifest) return false;
      const present = presentIn(host, out, host.stamp(`${out}/${LOCK}`)?.moment ?? null);
      const memo = openMemo(host, out, present);
      const find = obstacleFinder(host, out);
      const isSame = ({ path, sha256: digest }: Described) =>
        find(path) === undefined && present.digestAt(path) === digest;
      if (!last.files.every(isSame)) return false;
      // What had to be read is at rest by now: the next time it need not be.
      memo?.save(last.files, [...readManifest(host, out).value.keys()]);
      return true;
    }) ?? false
  );
}
