/**
 * SVG drawn by resvg, in a thread of its own: what a drawing costs cannot be told from its text in all cases, and a thread
 * can be ended. Decision 0032. (WebAssembly Core, "Binary Format": https://www.w3.org/TR/wasm-core-2/)
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { LIMITS } from '../model/limits.ts';
import { packageFile } from './package-file.ts';

/** The drawing took longer, or more memory, than a picture may. */
export class DrawingEnded extends Error {}

/** What the thread runs; code as a string is the same from src/, from dist/ and from a package. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
const { initWasm, Resvg } = require(workerData.module);
const ready = initWasm(workerData.wasm);
parentPort.on('message', async ({ svg, width, letters }) => {
  await ready;
  parentPort.postMessage('drawing');
  try {
    if (letters === null) {
      // No fonts of the machine: the same picture everywhere.
      const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
      const image = drawing.render();
      // Its pixels are multiplied by alpha, its PNG is not.
      parentPort.postMessage({ bytes: image.asPng() });
      image.free();
      drawing.free();
    } else {
      const { family, fonts } = letters;
      const names = ['default', 'serif', 'sansSerif', 'cursive', 'fantasy', 'monospace'];
      const families = Object.fromEntries(names.map((name) => [name + (name === 'default' ? 'FontFamily' : 'Family'), family]));
      const drawing = new Resvg(svg, { font: { fontBuffers: fonts, ...families } });
      parentPort.postMessage({ bytes: new TextEncoder().encode(drawing.toString()) });
      drawing.free();
    }
  } catch (error) {
    parentPort.postMessage({ error: String(error), isTrap: error instanceof WebAssembly.RuntimeError });
  }
});
`;

type Answer = 'drawing' | { bytes: Uint8Array } | { error: string; isTrap: boolean };

let thread: Promise<Worker> | undefined;
/** One drawing at a time: each has the whole of the time and the memory. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The PNG of a drawing at this width in pixels, its height following, within so many milliseconds. Rejects with
 * `DrawingEnded` when a limit ends it, and with another error when the bytes are no drawing.
 */
export function drawSvg(svg: Uint8Array, width: number, milliseconds: number): Promise<Uint8Array> {
  return inTurn({ svg, width, letters: null }, milliseconds);
}

/** What letters are drawn in: a family, and its files with those that have what it lacks. */
export interface Letters {
  readonly family: string;
  readonly fonts: readonly Uint8Array[];
}

/** The drawing with shapes for its letters, as SVG that looks the same without fonts. Rejects as `drawSvg` does. */
export function outlineSvg(svg: Uint8Array, letters: Letters, milliseconds: number): Promise<Uint8Array> {
  return inTurn({ svg, width: null, letters }, milliseconds);
}

interface Request {
  readonly svg: Uint8Array;
  /** In pixels; null where no pixels are made. */
  readonly width: number | null;
  readonly letters: Letters | null;
}

function inTurn(request: Request, milliseconds: number): Promise<Uint8Array> {
  const drawn = last.then(() => draw(request, milliseconds));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function draw(request: Request, milliseconds: number): Promise<Uint8Array> {
  thread ??= start();
  const worker = await thread;
  // A process waits for a drawing, and not for a thread that has nothing to do.
  worker.ref();
  try {
    return await ask(worker, request, milliseconds);
  } catch (error) {
    // What went wrong in WebAssembly left its memory as it was.
    thread = undefined;
    await worker.terminate();
    throw error;
  } finally {
    worker.unref();
  }
}

async function start(): Promise<Worker> {
  const wasm = withMemory(await packageFile('@resvg/resvg-wasm/index_bg.wasm'), LIMITS.drawingMemory.at / PAGE);
  const module = createRequire(import.meta.url).resolve('@resvg/resvg-wasm');
  return new Worker(CODE, { eval: true, workerData: { module, wasm } });
}

function ask(worker: Worker, request: Request, milliseconds: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const onMessage = (answer: Answer) => {
      if (answer === 'drawing') timer = setTimeout(() => end(ended()), milliseconds);
      else if ('bytes' in answer) end(undefined, answer.bytes);
      else end(answer.isTrap ? ended() : new Error(answer.error));
    };
    const end = (error: Error | undefined, bytes?: Uint8Array) => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', end);
      if (bytes === undefined) reject(error);
      else resolve(bytes);
    };
    worker.on('message', onMessage);
    worker.on('error', end);
    worker.postMessage(request);
  });
}

const ended = () => new DrawingEnded('The drawing was ended');

const PAGE = 65_536;
const MEMORY_SECTION = 5;
const HEADER = 8;

/** The module, its memory growing no further than so many pages: beyond it an allocation fails, and the drawing ends. */
export function withMemory(wasm: Uint8Array, pages: number): Uint8Array {
  for (let at = HEADER; at < wasm.length; ) {
    const [length, body] = readNumber(wasm, at + 1);
    if (wasm[at] !== MEMORY_SECTION) {
      at = body + length;
      continue;
    }
    // One memory, then whether it has a limit, then its least.
    const [least] = readNumber(wasm, body + 2);
    const section = [1, 1, ...writeNumber(least), ...writeNumber(Math.max(least, pages))];
    const parts = [wasm.subarray(0, at), [MEMORY_SECTION, ...writeNumber(section.length), ...section]];
    return new Uint8Array(Buffer.concat([...parts, wasm.subarray(body + length)].map((part) => Buffer.from(part))));
  }
  throw new Error('A WebAssembly module without memory');
}

/** LEB128: seven bits to a byte, the lowest first. With where the next thing starts. */
function readNumber(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start, scale = 1; ; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte % 128) * scale;
    if (byte < 128) return [value, at + 1];
  }
}

function writeNumber(value: number): number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...writeNumber(Math.floor(value / 128))];
}
