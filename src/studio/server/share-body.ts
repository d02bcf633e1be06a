/** What the page of sharing posts. */
import type { ShareBody } from '../api/share.ts';

type Data = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const NAMES = 200;
const FILES = 1_000;

const data = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const id: Check = (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value);
const line: Check = (value) => typeof value === 'string' && value.length <= NAMES && !/\p{Cc}|[<>]/u.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
/** Just these keys, each of its kind. */
const just =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    data(value) &&
    Object.keys(value).length === Object.keys(checks).length &&
    Object.entries(checks).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
const sides: Check = (value) =>
  data(value) && Object.values(value).every((side) => side === 'ours' || side === 'theirs');
const file = just({ file: (value) => typeof value === 'string', digest: (value) => typeof value === 'string' });
const files: Check = (value) => Array.isArray(value) && value.length > 0 && value.length <= FILES && value.every(file);

const BODIES: Readonly<Record<ShareBody['kind'], Readonly<Record<string, Check>>>> = {
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
