/** The feed that is published now, from its file: all of it is ours, or nothing is taken over. */
import { type Diagnostic, diagnostic, NO_PLACE, type Place, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import { LIMITS } from '../model/limits.ts';
import { type FeedFault, readFeed } from '../report/feed/read.ts';
import type { PreviousFeed } from './feeds.ts';

const MEGABYTE = 1024 * 1024;

export function readPreviousFeed(host: Host, file: string): Result<PreviousFeed | undefined> {
  const fail = (item: Diagnostic) => ({ value: undefined, diagnostics: [item] });
  const place = { file, line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    const size = host.kind(file) === 'file' ? host.size(file) : undefined;
    if (size === undefined) return fail(diagnostic('feed-missing', NO_PLACE, { file }));
    const limit = LIMITS.feedFile.at;
    const sizes = { size: `${Math.ceil(size / MEGABYTE)} MB`, limit: `${limit / MEGABYTE} MB` };
    if (size > limit) return fail(diagnostic('feed-too-large', place, sizes));
    bytes = host.read(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return fail(diagnostic('file-unreadable', place, { detail: code }));
  }
  const text = textOf(bytes);
  if (text === undefined) return fail(diagnostic('feed-foreign', place, {}));
  const read = readFeed(text);
  return isFault(read) ? fail(told(read, file)) : { value: read, diagnostics: [] };
}

function told({ kind, line, name }: FeedFault, file: string): Diagnostic {
  const place: Place = { file, line, column: 1 };
  if (kind === 'foreign') return diagnostic('feed-foreign', place, {});
  if (kind === 'part') return diagnostic('feed-part', place, {});
  return diagnostic('feed-broken', place, { what: WHAT[kind](name) });
}

const WHAT: Readonly<Record<'cut' | 'value' | 'twice' | 'nested', (name: string) => { nl: string; en: string }>> = {
  cut: (name) => ({ nl: `het slot ${name} ontbreekt`, en: `its end ${name} is missing` }),
  value: (name) => ({
    nl: `${name} ontbreekt of heeft een andere waarde dan regelwerk schrijft`,
    en: `${name} is missing, or has another value than regelwerk writes`,
  }),
  twice: (name) => ({ nl: `de afspraak ${name} staat er twee keer in`, en: `the event ${name} is in it twice` }),
  nested: (name) => ({ nl: `${name} staat binnen een andere afspraak`, en: `${name} is within another event` }),
};

function isFault(read: PreviousFeed | FeedFault): read is FeedFault {
  return 'kind' in read;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(joined(bytes));
  } catch {
    return undefined;
  }
}

/** A line that is folded within a character, as some programs on the way fold it (RFC 5545, section 3.1), is joined there. */
function joined(bytes: Uint8Array): Uint8Array {
  const isWithin = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  const isFold = (at: number) => bytes[at] === LF && (bytes[at + 1] === SPACE || bytes[at + 1] === TAB);
  const kept: number[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const start = bytes[at] === CR && bytes[at + 1] === LF ? at + 1 : at;
    if (!isFold(start) || !isWithin(start + 2)) continue;
    for (let own = from; own < at; own++) kept.push(bytes[own] ?? 0);
    from = start + 2;
    at = from;
  }
  if (from === 0) return bytes;
  for (let own = from; own < bytes.length; own++) kept.push(bytes[own] ?? 0);
  return Uint8Array.from(kept);
}

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
