/** One process at a time. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** A lock is a file that only one process can make; it holds the number of that process, so that a dead one's can be taken. */
export function exclusively<T>(lock: string, work: () => T): T {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; !tryLock(lock); waited += 50) {
    const dead = deadOwner(lock);
    if (dead !== undefined) release(lock, dead);
    if (waited >= 10_000) throw Object.assign(new Error(`EBUSY: ${lock}`), { code: 'EBUSY' });
    Atomics.wait(pause, 0, 0, 50);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock gets its number at once; one without was left by a process that died in between. */
const UNSIGNED_FOR = 2_000;

/** What a lock holds whose process is no more; undefined when that process may be alive. */
function deadOwner(lock: string): string | undefined {
  const owner = readIfThere(lock);
  if (owner === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(owner)) return ageOf(lock) > UNSIGNED_FOR ? owner : undefined;
  try {
    process.kill(Number(owner), 0);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? owner : undefined;
  }
}

/** Milliseconds since a file was written; 0 when it is not there. */
function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}

/** Removes a dead owner's lock. Of all that wait one does so, for else the second would remove the lock of the first. */
function release(lock: string, owner: string): void {
  const claim = `${lock}-opruimen`;
  if (ageOf(claim) > UNSIGNED_FOR) rmSync(claim, { force: true });
  if (!tryLock(claim)) return;
  if (readIfThere(lock) === owner) rmSync(lock, { force: true });
  rmSync(claim, { force: true });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
