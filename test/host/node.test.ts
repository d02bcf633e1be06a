/** The host of this machine, where one in memory cannot stand for it: empty folders, and the variables of the environment. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { wrongEpoch } from '../../src/host/epoch.ts';
import { nodeHost } from '../../src/host/node.ts';
import { captureIo } from '../support/memory-host.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function told(...argv: string[]) {
  const io = captureIo();
  const exit = await run(argv, io, nodeHost(folder));
  return { exit, text: io.outText + io.errorText };
}

describe('a folder policy/', () => {
  test('that is not there is what is missing', async () => {
    expect((await told('check')).text).toContain('policy/ ontbreekt.');
  });

  test('that is empty lacks what should be in it', async () => {
    mkdirSync(join(folder, 'policy'));
    const { text } = await told('check');
    expect(text).not.toContain('policy/ ontbreekt.');
    expect(text).toContain('policy/organisations/<id>.yaml ontbreekt.');
    expect(text).toContain('policy/protocols/<id>/protocol.yaml ontbreekt.');
  });

  test('whose folders are empty lacks the same', async () => {
    mkdirSync(join(folder, 'policy/organisations'), { recursive: true });
    mkdirSync(join(folder, 'policy/protocols'));
    expect((await told('check')).text.match(/\[file-missing\]/g)).toHaveLength(2);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test.each([
    ['0', '1970-01-01'],
    ['1590969600', '2020-06-01'],
    ['7258118399', '2199-12-31'],
  ])('%s is %s', (value, day) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', value);
    expect(nodeHost(folder).today()).toBe(day);
  });

  test.each(['', undefined])('%j leaves it to the clock', (value) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', value);
    expect(nodeHost(folder).today()).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(wrongEpoch(value)).toBeUndefined();
  });

  test.each(['1590969600000', '7258118400', '-1', '1.5', '1e9', ' 0', '2020-06-01', 'nu', '9'.repeat(400)])(
    '%s is told, by any command',
    async (value) => {
      vi.stubEnv('SOURCE_DATE_EPOCH', value);
      for (const command of ['check', 'status', 'build']) {
        const { exit, text } = await told(command);
        expect(exit).toBe(2);
        expect(text).toContain('[source-date-epoch]');
      }
      expect(() => nodeHost(folder).today()).toThrow(RangeError);
    },
  );
});
