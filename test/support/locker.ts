/** Takes a lock again and again: `locker <root> <times>`. Ends with 9 where another living process is in it too. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeHost } from '../../src/host/node.ts';

const [root = '', times = '1'] = process.argv.slice(2);
const mark = `in-${process.pid}`;

/** A process that was killed has its number until its parent hears of it, and does nothing any more. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

const others = () =>
  readdirSync(root).filter((name) => name.startsWith('in-') && name !== mark && isAlive(Number(name.slice(3))));

for (let count = 0; count < Number(times); count++) {
  nodeHost(root).exclusively(
    'slot/.bezig',
    () => {
      writeFileSync(join(root, mark), '');
      if (others().length > 0) process.exit(9);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
      if (others().length > 0) process.exit(9);
      rmSync(join(root, mark));
    },
    { patience: 60_000 },
  );
}
