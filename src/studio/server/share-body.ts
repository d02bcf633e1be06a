/** What the page of sharing posts. */
import type { ShareBody } from '../api/share.ts';
import { type Check, data, just, orNull, type Shape, text } from './checks.ts';

const NAMES = 200;
const FILES = 1_000;

const id: Check = (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value);
const line: Check = (value) => typeof value === 'string' && value.length <= NAMES && !/\p{Cc}|[<>]/u.test(value);
const sides: Check = (value) =>
  data(value) && Object.values(value).every((side) => side === 'ours' || side === 'theirs');
const file = just({ file: text, digest: text });
const files: Check = (value) => Array.isArray(value) && value.length > 0 && value.length <= FILES && value.every(file);

const BODIES: Readonly<Record<ShareBody['kind'], Shape>> = {
  send: { tip: id, remote: orNull(line) },
  bring: { remote: orNull(line), choices: orNull(just({ ours: id, theirs: id, sides })) },
  keep: { files },
  again: {},
  author: { name: (value) => line(value) && String(value).trim() !== '', email: line },
};

/** Undefined where it is something else. */
export function shareBody(value: unknown): ShareBody | undefined {
  if (!data(value)) return undefined;
  const { kind, ...rest } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(BODIES, kind)) return undefined;
  return just(BODIES[kind as ShareBody['kind']])(rest) ? (value as unknown as ShareBody) : undefined;
}
