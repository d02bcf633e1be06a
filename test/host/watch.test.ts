/** Files that change while somebody looks at them: the last change is told, however soon it follows. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Watching, watchFiles } from '../../src/host/watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-watch-'));
const file = join(folder, 'policy/tekst.yaml');
let watching: Watching;
/** What somebody would have read who reads whenever it is told. */
let read = '';
let onTold = () => {};

beforeAll(async () => {
  mkdirSync(join(folder, 'policy'));
  writeFileSync(file, 'begin');
  watching = await watchFiles(folder, ['policy'], () => {
    read = readFileSync(file, 'utf8');
    onTold();
  });
});

afterAll(async () => {
  await watching.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (text: string) => writeFileSync(file, text);
const replace = (text: string) => {
  writeFileSync(join(folder, 'nieuw'), text);
  renameSync(join(folder, 'nieuw'), file);
};
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test.each([
  ['written', write],
  ['replaced', replace],
])('at once after it was told of another, %s', async (name, change) => {
  for (const wait of [0, 2, 5, 10, 30]) {
    const first = `${name} eerst ${wait}`;
    const last = `${name} daarna ${wait}`;
    const isTold = new Promise<void>((done) => {
      onTold = () => {
        if (read === first) done();
      };
    });
    change(first);
    await isTold;
    if (wait > 0) await pause(wait);
    change(last);
    await expect.poll(() => read, { timeout: 5000 }).toBe(last);
    // The next one is not of the same moment.
    await pause(150);
  }
});
