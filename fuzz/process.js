// @ts-check
/** A process that does a task, with a watchdog: what hangs or dies in it takes nothing else with it. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A busy machine gives a process so small a part of the clock; one that waits for nothing uses none. */
const PATIENCE = 15;
const MEBIBYTES = 2048;

/**
 * What it tells meanwhile; it is killed when it is silent for more than so many seconds of the processor.
 * @param {{ bundle: string, task: unknown, seconds: number }} work
 * @param {(message: unknown) => void} onMessage
 * @returns {Promise<'ended' | 'hangs' | 'dies'>}
 */
export function runWatched({ bundle, task, seconds }, onMessage) {
  const child = fork(bundle, [JSON.stringify(task)], { execArgv: [`--max-old-space-size=${MEBIBYTES}`] });
  let heard = { clock: Date.now(), processor: 0 };
  let isKilled = false;
  child.on('message', (message) => {
    heard = { clock: Date.now(), processor: -1 };
    onMessage(message);
  });
  const watchdog = setInterval(() => {
    const used = processorSeconds(child.pid);
    if (heard.processor === -1) heard.processor = used ?? 0;
    const clock = (Date.now() - heard.clock) / 1000;
    if ((used === undefined ? clock : used - heard.processor) < seconds && clock < PATIENCE * seconds) return;
    isKilled = true;
    child.kill('SIGKILL');
  }, 250);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearInterval(watchdog);
      resolve(isKilled ? 'hangs' : code === 0 ? 'ended' : 'dies');
    });
  });
}

/** What a process used of the processor, where the system tells: proc(5). @param {number | undefined} pid */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
