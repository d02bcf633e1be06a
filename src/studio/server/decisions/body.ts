/** What the forms of decisions post: each key known, each value of its kind. */
import type { DecideBody } from '../../api/decisions.ts';
import { DECIDE_FIELDS, REPEAL_FIELDS } from '../../api/decisions.ts';
import { data, just, maybe, type Shape, text, texts, truth } from '../checks.ts';

const allOf = (fields: readonly string[]): Shape => Object.fromEntries(fields.map((field) => [field, maybe(text)]));

const ACTS: Readonly<Record<string, Shape>> = {
  propose: { procedure: maybe(text), version: maybe(text), date: maybe(text), isConfirmed: maybe(truth) },
  decide: { step: text, ...allOf(DECIDE_FIELDS) },
  correct: {
    ...allOf(['version', 'entry', 'reason']),
    values: maybe((value) => data(value) && Object.values(value).every(text)),
    isTranscription: maybe(truth),
  },
  repeal: allOf(REPEAL_FIELDS),
};

const isSeen = just({ text: maybe(text), entries: texts, record: text });
const isBody = just({ organisation: text, protocol: text, act: isAct, seen: isSeen, dryRun: truth });

/** Undefined where it is something else. */
export function decideBody(value: unknown): DecideBody | undefined {
  return isBody(value) ? (value as DecideBody) : undefined;
}

function isAct(value: unknown): boolean {
  if (!data(value)) return false;
  const { does, ...rest } = value;
  const shape = typeof does === 'string' && Object.hasOwn(ACTS, does) ? ACTS[does] : undefined;
  return shape !== undefined && just(shape)(rest);
}
