/**
 * One process at a time. A lock is a file that only one process can make, signed by its owner. An owner on this machine is
 * asked for by its number and the moment it started; of any other, and where no moment is known, the lock must move: its
 * owner writes it again while it works. Why so: docs/decisions/0031.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Waiting } from './index.ts';

const TURN = 50;
/** Shorter waits are nobody's concern. */
const MOMENT = 200;
/** An owner writes its lock again after so many milliseconds of work. */
const BEAT = 2_000;
/** An owner that nothing was heard of for so long is no more. */
const SILENT = 120_000;
/** A lock is signed at once; one that is not was left by a process that died in between. */
const UNSIGNED = 5_000;
/** No signature is longer. */
const LIMIT = 1_000;

interface Owner {
  /** A hash: the lock stands where others can read it. */
  readonly machine: string;
  readonly pid: number;
  /** Empty where the system does not tell. */
  readonly started: string;
  readonly token: string;
}

interface Held {
  readonly lock: string;
  readonly token: string;
  readonly text: string;
  beaten: number;
}

const held = new Set<Held>();

export function exclusively<T>(lock: string, work: (token: string) => T, waiting: Waiting = {}): T {
  const own = claimOn(lock);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (const _ of turnsUntil(own, waiting)) Atomics.wait(pause, 0, 0, TURN);
  try {
    return work(take(own));
  } finally {
    release(own);
  }
}

/** Who waits lets the rest of this process go on: whoever has the lock may be of it. */
export async function exclusivelyAsync<T>(
  lock: string,
  work: (token: string) => Promise<T>,
  waiting: Waiting = {},
): Promise<T> {
  const own = claimOn(lock);
  for (const _ of turnsUntil(own, waiting)) await new Promise((resolve) => setTimeout(resolve, TURN));
  try {
    return await work(take(own));
  } finally {
    release(own);
  }
}

function claimOn(lock: string): Held {
  mkdirSync(dirname(lock), { recursive: true });
  const token = randomUUID().replaceAll('-', '');
  return { lock, token, text: sign(token), beaten: 0 };
}

/** A turn to wait for each time that another has the lock; it is ours when these end. */
function* turnsUntil({ lock, text }: Held, { patience = 10_000, onWait }: Waiting): Generator<void> {
  for (let waited = 0; !tryLock(lock, text); ) {
    if (clearIfLeft(lock)) continue;
    if (waited >= patience || isNoFile(lock)) throw lockError('EBUSY', lock);
    if (waited === MOMENT) onWait?.();
    yield;
    waited += TURN;
  }
}

/** From now on it is kept alive. */
function take(own: Held): string {
  own.beaten = Date.now();
  held.add(own);
  sweep(own.lock, own.token);
  return own.token;
}

function release(own: Held): void {
  held.delete(own);
  if (textOf(own.lock) === own.text) rmSync(own.lock, { force: true });
}

/**
 * Shows that the owners in this process work on. Throws an error with code `ELOCKLOST` when a lock was taken away meanwhile,
 * as from a machine that slept: then another may be at work, and this one must stop.
 */
export function beat(): void {
  const now = Date.now();
  for (const own of held) {
    if (Math.abs(now - own.beaten) < BEAT) continue;
    if (textOf(own.lock) !== own.text) throw lockError('ELOCKLOST', own.lock);
    // Written and not touched: so it gets the time of the disk it is on, and not of this machine.
    const handle = openSync(own.lock, 'r+');
    try {
      writeSync(handle, own.text, 0);
    } finally {
      closeSync(handle);
    }
    own.beaten = now;
  }
}

function lockError(code: string, lock: string): Error {
  return Object.assign(new Error(`${code}: ${lock}`), { code });
}

function tryLock(lock: string, text: string): boolean {
  let handle: number;
  try {
    handle = openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, text);
    return true;
  } catch (error) {
    // No room to sign it: then it is nobody's.
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/**
 * Removes a lock whose owner is no more, and tells whether it did. Who would do so makes a claim on that very lock first,
 * for else the second that saw it dead would remove the lock of the first. A claim is a lock itself: its owner may die too.
 */
function clearIfLeft(lock: string): boolean {
  const seen = textOf(lock);
  if (seen === undefined || !isLeft(lock, seen)) return false;
  const claim = `${lock}-${createHash('sha256').update(seen).digest('hex').slice(0, 16)}`;
  if (!tryLock(claim, sign(randomUUID()))) return clearIfLeft(claim);
  const isStill = textOf(lock) === seen && isLeft(lock, seen);
  if (isStill) rmSync(lock, { force: true });
  rmSync(claim, { force: true });
  return isStill;
}

/** Claims and probes of processes that died: all of them are on locks before this one. */
function sweep(lock: string, token: string): void {
  const own = createHash('sha256').update(sign(token)).digest('hex').slice(0, 16);
  for (const name of readdirSync(dirname(lock))) {
    if (name.startsWith(`${basename(lock)}-`) && !name.includes(own))
      rmSync(join(dirname(lock), name), { force: true });
  }
}

function isLeft(lock: string, text: string): boolean {
  const owner = ownerIn(text);
  if (owner === undefined) return isOlder(lock, UNSIGNED);
  if (owner.machine !== machine()) return isOlder(lock, SILENT);
  const { isAlive, started } = processOf(owner.pid);
  if (!isAlive) return true;
  return started === '' || owner.started === '' ? isOlder(lock, SILENT) : started !== owner.started;
}

function sign(token: string): string {
  const owner: Owner = { machine: machine(), pid: process.pid, started: processOf(process.pid).started, token };
  return JSON.stringify(owner);
}

function ownerIn(text: string): Owner | undefined {
  try {
    const { machine: where, pid, started, token } = JSON.parse(text) as Partial<Owner>;
    if (typeof where !== 'string' || typeof started !== 'string' || typeof token !== 'string') return undefined;
    return Number.isInteger(pid) && Number(pid) > 0 ? { machine: where, pid: Number(pid), started, token } : undefined;
  } catch {
    return undefined;
  }
}

let known: string | undefined;

/** Where the number of a process means the same: this machine since it was started, and in it this container. */
function machine(): string {
  const parts = [
    () => hostname(),
    () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    () => readlinkSync('/proc/self/ns/pid'),
  ];
  known ??= createHash('sha256')
    .update(parts.map((part) => orNothing(part)).join('\n'))
    .digest('hex')
    .slice(0, 16);
  return known;
}

/** Linux tells when a process started (field 22 of proc(5)) and whether it has ended; elsewhere only whether it is there. */
function processOf(pid: number): { isAlive: boolean; started: string } {
  const [state = '', ...fields] = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
    .replace(/^[\s\S]*\) /, '')
    .split(' ');
  if (state === 'Z' || state === 'X') return { isAlive: false, started: '' };
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return { isAlive: false, started: '' };
  }
  return { isAlive: true, started: fields[18] ?? '' };
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** By the clock of the disk that it is on: those of two machines differ. A time to come was never written by an owner. */
function isOlder(lock: string, limit: number): boolean {
  const stat = lstatSync(lock, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const probe = `${lock}-${randomUUID()}`;
  const handle = openSync(probe, 'wx');
  try {
    writeSync(handle, '.');
    return Math.abs(fstatSync(handle).mtimeMs - stat.mtimeMs) > limit;
  } finally {
    closeSync(handle);
    rmSync(probe, { force: true });
  }
}

/** What no process of ours made, none will remove. */
function isNoFile(lock: string): boolean {
  return lstatSync(lock, { throwIfNoEntry: false })?.isFile() === false;
}

/** Undefined where nothing stands, or what is no file and so nobody's lock: that is not for us to remove. */
function textOf(lock: string): string | undefined {
  try {
    const stat = lstatSync(lock);
    if (!stat.isFile()) return undefined;
    return stat.size > LIMIT ? '' : readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}
