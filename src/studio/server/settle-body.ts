/** What is posted of an answer: every key known, every value of its kind. */
import type { Answer, Choice } from '../../index.ts';

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const data: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const CHOICES: Readonly<Record<Choice['kind'], true>> = {
  amend: true,
  omit: true,
  'omit-part': true,
  arrange: true,
  outline: true,
  variant: true,
  undecided: true,
};

const ANSWERS: Readonly<Record<Answer['kind'], Readonly<Record<string, Check>>>> = {
  accept: {},
  keep: {},
  adapt: { content: data, reason: text },
  omit: { reason: text },
  take: { position: (value) => value === null || data(value) },
};

export function isChoice(value: unknown): boolean {
  return (
    isOf(value, { kind: text, id: text, clause: (own) => own === null || text(own) }) &&
    Object.hasOwn(CHOICES, (value as Choice).kind)
  );
}

export function isAnswer(value: unknown): boolean {
  if (!data(value)) return false;
  const { kind } = value as { readonly kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(ANSWERS, kind)) return false;
  return isOf(value, { kind: text, ...ANSWERS[kind as Answer['kind']] });
}

function isOf(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (!data(value)) return false;
  const own = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(own).every((name) => Object.hasOwn(checks, name)) &&
    Object.entries(checks).every(([name, check]) => Object.hasOwn(own, name) && check(own[name]))
  );
}
