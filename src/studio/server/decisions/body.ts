/** What the forms of decisions post: each key known, each value of its kind. */
import type { DecideBody } from '../../api/decisions.ts';
import { DECIDE_FIELDS, REPEAL_FIELDS } from '../../api/decisions.ts';

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const truth: Check = (value) => typeof value === 'boolean';
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

type Shape = Readonly<Record<string, Check>>;
const allOf = (fields: readonly string[]): Shape => Object.fromEntries(fields.map((field) => [field, maybe(text)]));

const ACTS: Readonly<Record<string, Shape>> = {
  propose: { procedure: maybe(text), version: maybe(text), date: maybe(text), isConfirmed: maybe(truth) },
  decide: { step: text, ...allOf(DECIDE_FIELDS) },
  correct: {
    ...allOf(['version', 'entry', 'reason']),
    values: maybe((value) => record(value) && Object.values(value as object).every(text)),
    isTranscription: maybe(truth),
  },
  repeal: allOf(REPEAL_FIELDS),
};

/** Undefined where it is something else. */
export function decideBody(value: unknown): DecideBody | undefined {
  const isWhole = has(value, { organisation: text, protocol: text, act: isAct, seen: isSeen, dryRun: truth });
  return isWhole ? (value as DecideBody) : undefined;
}

const isSeen: Check = (value) => has(value, { text: maybe(text), entries: texts, record: text });

const isAct: Check = (value) => {
  const { does, ...rest } = (record(value) ? value : {}) as Record<string, unknown>;
  const shape = typeof does === 'string' && Object.hasOwn(ACTS, does) ? ACTS[does] : undefined;
  return shape !== undefined && has(rest, shape);
};

function has(value: unknown, shape: Shape): boolean {
  if (!record(value)) return false;
  const own = value as Record<string, unknown>;
  return (
    Object.entries(shape).every(([name, check]) => check(own[name])) &&
    Object.keys(own).every((name) => Object.hasOwn(shape, name))
  );
}
