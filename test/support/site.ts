/** A site built into a host in memory, and what a reader finds in it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { type BuildRequest, openRegelwerk } from '../../src/index.ts';
import { type Files, type MemoryHost, memoryHost } from './memory-host.ts';

export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** What stands in the public folder of a host. */
export function publicFiles(host: MemoryHost): SiteFiles {
  const own = [...host.contents].filter(([path]) => path.startsWith('public/'));
  return new Map(own.map(([path, bytes]) => [path.slice('public/'.length), bytes]));
}

/** Builds the site of a policy, and throws when something is wrong with it. */
export async function buildSite(host: MemoryHost, request: BuildRequest = {}): Promise<SiteFiles> {
  const { diagnostics } = await openRegelwerk(host).build({ isPublic: true, site: true, ...request });
  if (hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 2));
  return publicFiles(host);
}

export async function siteOfFiles(files: Files): Promise<SiteFiles> {
  return buildSite(memoryHost(files, { today: '2026-11-27' }));
}

export const textOf = (files: SiteFiles, path: string) => new TextDecoder().decode(files.get(path));

/** The files on the disk, for a browser; `end` removes them. */
export function onDisk(files: SiteFiles): { readonly folder: string; end(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-site-'));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { folder, end: () => rmSync(folder, { recursive: true, force: true }) };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** A static host as simple as may be, with the site in a subfolder, from which other sites may read. */
export async function serve(files: SiteFiles, under = 'een/map/') {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '', 'http://x').pathname.slice(1);
    const inside = asked.startsWith(under) ? asked.slice(under.length) : undefined;
    const path = inside === undefined || (inside !== '' && !inside.endsWith('/')) ? inside : `${inside}index.html`;
    const bytes = path === undefined ? undefined : files.get(path);
    const shown = bytes === undefined ? '404.html' : (path ?? '');
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': TYPES[shown.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    });
    response.end(bytes ?? files.get('404.html'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${under}`,
    end: () =>
      new Promise<void>((ended) => {
        server.closeAllConnections();
        server.close(() => ended());
      }),
  };
}
