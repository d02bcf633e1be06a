/** One writer at a time: whoever holds a lock and lives keeps it, and whoever does not, does not. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { createRandom } from '../support/fuzz/random.ts';

const isLong = process.env['TORTURE'] === '1';
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
const locker = join(folder, 'locker.mjs');
const LOCK = 'slot/.bezig';

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../support/locker.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile: locker, bundle: true, format: 'esm', platform: 'node' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let root: string;
let count = 0;
beforeEach(() => {
  root = join(folder, `root-${++count}`);
  mkdirSync(root);
});

const path = () => join(root, LOCK);
const take = (patience = 0) => nodeHost(root).exclusively(LOCK, () => readFileSync(path(), 'utf8'), { patience });
const signature = (): Record<string, unknown> => JSON.parse(take());
const leave = (text: string, secondsAgo = 0) => {
  writeFileSync(path(), text);
  const moment = new Date(Date.now() - secondsAgo * 1_000);
  utimesSync(path(), moment, moment);
};
const isHeld = () => {
  try {
    take();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'EBUSY' });
    return true;
  }
};
const deadPid = () =>
  new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.on('close', () => resolve(child.pid ?? 0));
  });

describe('a lock', () => {
  test('holds others off, and is gone after the work, also after work that fails', () => {
    expect(take()).toContain('token');
    expect(existsSync(path())).toBe(false);
    const inner = nodeHost(root).exclusively(LOCK, () => isHeld());
    expect(inner).toBe(true);
    expect(() => nodeHost(root).exclusively(LOCK, () => expect.fail())).toThrow();
    expect(readdirSync(join(root, 'slot'))).toEqual([]);
  });

  test('is held while work takes turns with other work, which waits for it and goes on', async () => {
    const host = nodeHost(root);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      expect(isHeld()).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 120));
      order.push(`${name} ends`);
      return name;
    };
    const both = [host.exclusivelyAsync(LOCK, work('een')), host.exclusivelyAsync(LOCK, work('twee'))];
    expect(await Promise.all(both)).toEqual(['een', 'twee']);
    expect(order).toEqual(['een begins', 'een ends', 'twee begins', 'twee ends']);
    await expect(host.exclusivelyAsync(LOCK, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(readdirSync(join(root, 'slot'))).toEqual([]);
  });

  test('tells nothing of the machine', () => {
    expect(signature()).toEqual({
      machine: expect.stringMatching(/^[0-9a-f]{16}$/),
      pid: process.pid,
      started: expect.stringMatching(/^\d*$/),
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test('that is waited for is told once', () => {
    const onWait = vi.fn();
    leave(JSON.stringify(signature()));
    expect(() => nodeHost(root).exclusively(LOCK, () => 0, { patience: 400, onWait })).toThrow('EBUSY');
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['a living process', {}, 0, true],
    ['a living process that is long silent', {}, 600, true],
    ['a number that another process has by now', { started: '1' }, 0, false],
    ['another machine', { machine: 'elders' }, 0, true],
    ['another machine that is silent', { machine: 'elders' }, 600, false],
    ['another machine, in a time to come', { machine: 'elders' }, -600, false],
    ['a process of which nobody knows when it started', { started: '' }, 0, true],
    ['such a process that is silent', { started: '' }, 600, false],
  ])('of %s', (_, change, secondsAgo, held) => {
    leave(JSON.stringify({ ...signature(), ...change }), secondsAgo);
    expect(isHeld()).toBe(held);
  });

  test('of a dead process is taken at once', async () => {
    leave(JSON.stringify({ ...signature(), pid: await deadPid() }));
    expect(isHeld()).toBe(false);
  });

  test.each(['', '{', '123', '{"pid":-1}', 'x'.repeat(5_000)])('that holds %.9j is waited for a moment', (text) => {
    take();
    leave(text);
    expect(isHeld()).toBe(true);
    leave(text, 60);
    expect(isHeld()).toBe(false);
  });

  test('that is a folder is nobody’s, and stays', () => {
    mkdirSync(path(), { recursive: true });
    expect(isHeld()).toBe(true);
    expect(existsSync(path())).toBe(true);
  });

  test('that was taken away stops whoever had it', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const host = nodeHost(root);
      const work = () => {
        host.write('voor.txt', new Uint8Array());
        leave(JSON.stringify({ machine: 'elders', pid: 1, started: '', token: 'x' }));
        vi.setSystemTime(Date.now() + 60_000);
        host.write('na.txt', new Uint8Array());
      };
      expect(() => host.exclusively(LOCK, work)).toThrow('ELOCKLOST');
      expect(existsSync(join(root, 'na.txt'))).toBe(false);
      expect(existsSync(path())).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is written again while its owner works', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const host = nodeHost(root);
      host.exclusively(LOCK, () => {
        leave(readFileSync(path(), 'utf8'), 600);
        vi.setSystemTime(Date.now() + 60_000);
        host.write('na.txt', new Uint8Array());
        leave(JSON.stringify({ ...JSON.parse(readFileSync(path(), 'utf8')) }));
      });
      expect(existsSync(join(root, 'na.txt'))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('many at once, on a lock of a dead process', () => {
  const start = (times: number, killAfter?: number) =>
    new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, [locker, root, String(times)]);
      child.on('error', reject);
      child.on('close', (code) => resolve(code));
      if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });

  test('never are two in it, also where some are killed', async () => {
    const gone = await deadPid();
    const random = createRandom(Number(process.env['SEED']));
    for (let round = 0; round < (isLong ? 40 : 2); round++) {
      const { machine } = signature();
      leave(JSON.stringify({ machine, pid: gone, started: '1', token: `x${round}` }));
      const killed = [1, 2, 3].map(() => start(1_000, 150 + (400 * random.below(100)) / 100));
      expect(await Promise.all([start(10), start(10), start(10)])).toEqual([0, 0, 0]);
      for (const code of await Promise.all(killed)) expect(code).not.toBe(9);
    }
    take();
    expect(readdirSync(join(root, 'slot'))).toEqual([]);
  });
});
