/**
 * Somebody's own file read in a thread of its own: what a file costs cannot be told from its bytes in all cases, and a thread
 * can be ended, as src/host/drawing.ts does. A file that takes too long or too much memory is told of, and nothing else stops.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { diagnostic, figure, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { LIMITS } from '../model/limits.ts';
import type { Paper } from '../model/paper.ts';
import type { Stop } from './index.ts';

const MEGABYTE = 1024 * 1024;

export interface ReadingLimits {
  /** In milliseconds; what another program takes to convert the file does not count. */
  readonly time: number;
  /** In bytes, of the memory for values; what holds bytes alone is beside it. */
  readonly memory: number;
}

export interface Reading {
  readonly limits?: ReadingLimits;
  /** As in `readPaper`; it runs here. */
  readonly convert?: (bytes: Uint8Array, extension: 'odt' | 'doc' | 'rtf') => Promise<Uint8Array | undefined>;
  /** The module that has `readPaper`, as an address; that of the package where nothing is said. */
  readonly module?: string;
  /** Where it tells that nobody waits any more, the thread is ended, and there is nothing to tell. */
  readonly stop?: Stop | undefined;
}

const USUAL: ReadingLimits = { time: LIMITS.importTime.at, memory: LIMITS.importMemory.at };

/** What the thread runs; code as a string is the same from src/, from dist/ and from a package. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
// What a package leaves unanswered somewhere, as pdf.js does, is no answer: that of the reader counts.
process.on('unhandledRejection', () => {});
const waiting = [];
parentPort.on('message', (answer) => waiting.shift()(answer));
const convert = (bytes, extension) => new Promise((resolve) => {
  waiting.push(resolve);
  parentPort.postMessage({ bytes, extension });
});
import(workerData.module)
  .then(({ readPaper }) => {
    parentPort.postMessage('reading');
    return readPaper(workerData.bytes, workerData.name, workerData.converts ? convert : undefined);
  })
  .then((read) => parentPort.postMessage({ read }))
  .catch((error) => parentPort.postMessage({ error: String(error && error.stack || error) }))
  .finally(() => parentPort.unref());
`;

type Read = Result<Paper | undefined>;
type Answer = 'reading' | { read: Read } | { error: string } | { bytes: Uint8Array; extension: 'odt' | 'doc' | 'rtf' };

/** What `readPaper` gives, within limits. Rejects where the reader itself is at fault. */
export async function readInThread(bytes: Uint8Array, name: string, reading: Reading = {}): Promise<Read> {
  const { limits = USUAL, convert, module = packagedReader(), stop } = reading;
  if (stop?.aborted === true) return NOTHING;
  const worker = new Worker(CODE, {
    eval: true,
    workerData: { bytes, name, module, converts: convert !== undefined },
    resourceLimits: { maxOldGenerationSizeMb: limits.memory / MEGABYTE },
    // What a package says in passing is of no use to who imports.
    stdout: true,
    stderr: true,
  });
  try {
    return await Promise.race([answerOf(worker, name, limits, convert), ...(stop === undefined ? [] : [ended(stop)])]);
  } finally {
    await worker.terminate();
  }
}

const NOTHING: Read = { value: undefined, diagnostics: [] };

function ended(stop: Stop): Promise<Read> {
  return new Promise((resolve) => stop.addEventListener('abort', () => resolve(NOTHING), { once: true }));
}

function answerOf(worker: Worker, file: string, limits: ReadingLimits, convert: Reading['convert']): Promise<Read> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const start = () => {
      timer = setTimeout(() => resolve(tooLong(file, limits)), limits.time);
    };
    worker.on('message', (answer: Answer) => {
      if (answer === 'reading') {
        start();
        return;
      }
      clearTimeout(timer);
      if ('read' in answer) resolve(answer.read);
      else if ('error' in answer) reject(new Error(answer.error));
      else {
        const made = convert?.(answer.bytes, answer.extension) ?? Promise.resolve(undefined);
        made.then((bytes) => {
          start();
          worker.postMessage(bytes);
        }, reject);
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooMuch(file, limits));
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('The reader ended without an answer'));
    });
  });
}

function tooLong(file: string, { time }: ReadingLimits): Read {
  const seconds = figure(time / 1000);
  const limit = { nl: `${seconds.nl} seconden`, en: `${seconds.en} seconds` };
  const what = { nl: 'de tijd om het te lezen', en: 'the time to read it' };
  return { value: undefined, diagnostics: [diagnostic('import-limit', NO_PLACE, { file, what, limit })] };
}

function tooMuch(file: string, { memory }: ReadingLimits): Read {
  const what = { nl: 'het geheugen om het te lezen', en: 'the memory to read it' };
  const limit = `${memory / MEGABYTE} MB`;
  return { value: undefined, diagnostics: [diagnostic('import-limit', NO_PLACE, { file, what, limit })] };
}

/** scripts/bundle.js makes it of src/import/read/, with a file for each kind that is read when it is needed. */
function packagedReader(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return pathToFileURL(join(folder, 'dist/reader.js')).href;
}
