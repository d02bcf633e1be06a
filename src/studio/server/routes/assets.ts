/** The application's own files, by a table: no path of a request ever reaches the files of the machine. */
import type { Context } from 'hono';
import { refuse } from '../answers.ts';
import { headersFor } from '../headers.ts';
import type { Studio } from '../studio.ts';

const TYPES: Readonly<Record<string, string>> = {
  'app.js': 'text/javascript; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
};

export function asset(c: Context, studio: Studio, name: string): Response {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  const bytes = type === undefined ? undefined : bytesOf(studio, name);
  if (type === undefined || bytes === undefined) return refuse(c, studio, 'studio-not-found', 404);
  return c.body(new Uint8Array(bytes), 200, { ...headersFor('data'), 'Content-Type': type });
}

function bytesOf({ host }: Studio, name: string): Uint8Array | undefined {
  try {
    return host.asset(`assets/studio/${name}`);
  } catch {
    return undefined;
  }
}
