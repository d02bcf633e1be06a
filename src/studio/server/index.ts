/** The server of the studio: on this machine alone, for whoever opens it with the key. */
import type { HttpBindings } from '@hono/node-server';
import { makeApp } from './app.ts';
import { followChanges } from './changes.ts';
import { DOOR, KEY } from './guard.ts';
import { newKeys } from './key.ts';
import { openStudio, type StudioOptions } from './studio.ts';

export { usualPort } from './usual-port.ts';

export interface ServeOptions extends Omit<StudioOptions, 'folder'> {
  /** 0 for any that is free. */
  readonly port: number;
  /** Called with an address that opens, each time that the one before has been used. */
  onAddress(address: string): void;
  /** Called with what should not happen: a fault of ours. */
  onFailure(error: unknown): void;
}

export interface Served {
  readonly port: number;
  /** With the key: opens once. */
  readonly address: string;
  readonly isReadOnly: boolean;
  /** Tells the windows that are open, and ends. Nothing is left behind. */
  close(): Promise<void>;
}

/** Folders of the project that documents are made of. */
const WATCHED = ['policy', 'templates'];

function isHidden(path: string): boolean {
  return path.split('/').some((step) => step.startsWith('.'));
}

/** Undefined where the port is taken. */
export async function serveStudio(options: ServeOptions): Promise<Served | undefined> {
  const { host, port: asked, onAddress, onFailure } = options;
  const station = await host.station();
  const kept = station.keep(host, WATCHED);
  const studio = openStudio({ ...options, host: kept.host, folder: station.folder });
  let port = asked;
  const addressOf = (key: string) => `http://127.0.0.1:${port}${DOOR}?${KEY}=${key}`;
  const keys = newKeys(station.secret, (key) => onAddress(addressOf(key)));
  const changes = followChanges(studio);
  const app = makeApp({ studio, changes, keys, port: () => port, onFailure });
  const listening = await station.listen((request, from) => app.fetch(request as Request, from as HttpBindings), asked);
  if (listening === undefined) return undefined;
  port = listening.port;
  const watching = await station.watch(WATCHED, (paths) => {
    kept.changed(paths);
    // A lock, or what an editor puts beside a file while it saves.
    if (paths === null || !paths.every(isHidden)) changes.happened();
  });
  // What was read before it was watched may be another by now.
  kept.changed(null);
  return {
    port,
    address: addressOf(keys.next()),
    isReadOnly: studio.isReadOnly(),
    async close() {
      studio.tell({ kind: 'end' });
      changes.close();
      await studio.keeping.settled();
      await watching.close();
      await listening.close();
    },
  };
}
