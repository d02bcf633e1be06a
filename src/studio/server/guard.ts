/**
 * Which requests the server answers at all: those of its own page, in the browser that it opened. A table of what may be,
 * looked at as it came over the wire; whatever is not in it is refused.
 */

/** A request as it came. */
export interface Incoming {
  readonly method: string;
  /** As it stands in the first line: a path with what is asked, never made whole or decoded. */
  readonly target: string;
  /** All names and values in order, as Node's `rawHeaders`. */
  readonly headers: readonly string[];
}

export interface Expected {
  readonly port: number;
  /** Whether a cookie names this session. */
  isOurs(cookie: string | undefined): boolean;
}

/** `session`: whoever asks has no key, or an old one; the rest nobody's browser sends. */
export type Refused =
  | { readonly status: 400; readonly why: 'target' | 'headers' }
  | { readonly status: 403; readonly why: 'host' | 'origin' | 'site' }
  | { readonly status: 401; readonly why: 'session' }
  | { readonly status: 405; readonly why: 'method' }
  | { readonly status: 415; readonly why: 'type' };

/** Where a key is handed over: all else needs the cookie that is given for it. */
export const DOOR = '/';
export const KEY = 'sleutel';

/** Ids and file names of ours, and nothing that a path could be led astray with: no `%`, no dot at a start, no empty step. */
const PATH = /^\/(?:[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*)?$/;
const QUERY = /^[\x21-\x7e]*$/;
const LONGEST = 2_000;
/** What may be said once only: two are an attempt to have two readers of a request differ. */
const SINGLE = ['host', 'origin', 'content-type', 'content-length', 'transfer-encoding', 'sec-fetch-site', 'cookie'];

/** Undefined where the request may go on. */
export function refusedBy({ method, target, headers }: Incoming, { port, isOurs }: Expected): Refused | undefined {
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, why: 'method' };
  const { path, query } = partsOf(target);
  if (target.length > LONGEST || !PATH.test(path) || path.includes('..') || !QUERY.test(query))
    return { status: 400, why: 'target' };
  const named = valuesOf(headers);
  if (SINGLE.some((name) => (named.get(name)?.length ?? 0) > 1)) return { status: 400, why: 'headers' };
  const value = (name: string) => named.get(name)?.[0];
  const host = value('host');
  if (host === undefined || !hostsAt(port).includes(host)) return { status: 403, why: 'host' };
  const origin = value('origin');
  const isPost = method === 'POST';
  if (isPost ? origin !== `http://${host}` : origin !== undefined && origin !== `http://${host}`)
    return { status: 403, why: 'origin' };
  if (!['same-origin', 'none', undefined].includes(value('sec-fetch-site'))) return { status: 403, why: 'site' };
  const isHandingOver = !isPost && path === DOOR && new URLSearchParams(query).has(KEY);
  if (!isHandingOver && !isOurs(cookieIn(value('cookie'), cookieName(port)))) return { status: 401, why: 'session' };
  if (isPost && !isJson(value('content-type'))) return { status: 415, why: 'type' };
  return undefined;
}

/** A cookie is of a machine, whatever the port: with the port in its name two studios leave each other's alone. */
export function cookieName(port: number): string {
  return `regelwerk-studio-${port}`;
}

export function partsOf(target: string): { readonly path: string; readonly query: string } {
  const at = target.indexOf('?');
  return at === -1 ? { path: target, query: '' } : { path: target.slice(0, at), query: target.slice(at + 1) };
}

/** A browser leaves the port out where it is the usual one. */
function hostsAt(port: number): string[] {
  return ['127.0.0.1', 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}

function valuesOf(headers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (let at = 0; at < headers.length; at += 2) {
    const name = (headers[at] ?? '').toLowerCase();
    values.set(name, [...(values.get(name) ?? []), headers[at + 1] ?? '']);
  }
  return values;
}

function isJson(type: string | undefined): boolean {
  return /^application\/json(?:; ?charset=utf-8)?$/i.test(type ?? '');
}

/** The first of that name; undefined where there is none. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
