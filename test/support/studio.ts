/** A studio that runs on a folder of its own, for tests that ask it what a browser asks. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../src/diagnostic/diagnostic.ts';
import type { Host } from '../../src/host/index.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { Regelwerk } from '../../src/index.ts';
import type { StudioEvent } from '../../src/studio/api.ts';
import { serveStudio } from '../../src/studio/server/index.ts';
import { EXAMPLE } from './example.ts';

export interface RunningStudio {
  /** With the key: opens once. */
  readonly url: string;
  /** `http://127.0.0.1:4711`, without a path. */
  readonly origin: string;
  readonly port: number;
  /** That holds `policy/`. */
  readonly folder: string;
  /** Every address that opened or opens, the last one last. */
  readonly addresses: readonly string[];
  /** Faults of ours: there should be none. */
  readonly failures: readonly unknown[];
  close(): Promise<void>;
}

export interface StartOptions {
  readonly language?: Language;
  readonly organisation?: string;
  /** `YYYY-MM-DD`; null for that of the clock. */
  readonly day?: string | null;
  /** Any that is free, unless it is to be this one. */
  readonly port?: number;
  /** As in a folder that somebody may not write in. */
  readonly isReadOnly?: boolean;
  /** What opens the library, where it is another one. */
  readonly library?: (host: Host) => Regelwerk;
  /** What the machine does otherwise. */
  readonly host?: Partial<Host>;
}

/** Starts the server on any free port. `close` ends it and leaves the folder as it is. */
export async function startStudio(folder: string, options: StartOptions = {}): Promise<RunningStudio> {
  const addresses: string[] = [];
  const failures: unknown[] = [];
  const closed: Partial<Host> = options.isReadOnly === true ? { mayChange: () => false } : {};
  const served = await serveStudio({
    host: { ...nodeHost(folder), ...closed, ...options.host },
    language: options.language ?? 'nl',
    organisation: options.organisation ?? null,
    library: options.library,
    day: options.day === undefined ? '2026-11-27' : options.day,
    port: options.port ?? 0,
    onAddress: (address) => addresses.push(address),
    onFailure: (error) => failures.push(error),
  });
  if (served === undefined) throw new Error('no port is free');
  addresses.push(served.address);
  const origin = `http://127.0.0.1:${served.port}`;
  return { url: served.address, origin, port: served.port, folder, addresses, failures, close: served.close };
}

/** The policy of the example in a folder that is gone after the test: `using copy = exampleFolder()`. */
export function exampleFolder(from: string = EXAMPLE): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-studio-'));
  cpSync(from, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Asks as the application does: with the cookie, from its own page. */
export interface Client {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  json<T>(path: string): Promise<T>;
  /** Waits for the next event that fits. */
  next(fits: (event: StudioEvent) => boolean): Promise<StudioEvent>;
  close(): void;
}

export async function enter(studio: RunningStudio): Promise<Client> {
  const opened = await fetch(studio.addresses.at(-1) ?? '', { redirect: 'manual' });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ending = new AbortController();
  const headers = { cookie };
  const get = (path: string) => fetch(studio.origin + path, { headers, redirect: 'manual' });
  const waiting = new Set<{ fits(event: StudioEvent): boolean; done(event: StudioEvent): void }>();
  const seen: StudioEvent[] = [];
  const listening = listen(`${studio.origin}/api/events`, { headers, signal: ending.signal }, (event) => {
    seen.push(event);
    for (const item of [...waiting]) {
      if (!item.fits(event)) continue;
      waiting.delete(item);
      item.done(event);
    }
  });
  await listening;
  return {
    cookie,
    get,
    post: (path, body) =>
      fetch(studio.origin + path, {
        method: 'POST',
        headers: { ...headers, origin: studio.origin, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    next: (fits) => new Promise((done) => waiting.add({ fits, done })),
    close: () => ending.abort(),
  };
}

/** Resolves when the stream is open. */
async function listen(url: string, init: RequestInit, onEvent: (event: StudioEvent) => void): Promise<void> {
  const { body } = await fetch(url, init);
  const read = async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data !== undefined) onEvent(JSON.parse(data) as StudioEvent);
      }
    }
  };
  read().catch(() => {});
}
