/** What is posted of an answer: every key known, every value of its kind. */
import type { Answer, Choice } from '../../index.ts';
import { data, just, orNull, type Shape, text } from './checks.ts';

const CHOICES: Readonly<Record<Choice['kind'], true>> = {
  amend: true,
  omit: true,
  'omit-part': true,
  arrange: true,
  outline: true,
  variant: true,
  undecided: true,
};

const ANSWERS: Readonly<Record<Answer['kind'], Shape>> = {
  accept: {},
  keep: {},
  adapt: { content: data, reason: text },
  omit: { reason: text },
  take: { position: orNull(data) },
};

const isShaped = just({ kind: text, id: text, clause: orNull(text) });

export function isChoice(value: unknown): boolean {
  return isShaped(value) && Object.hasOwn(CHOICES, (value as Choice).kind);
}

export function isAnswer(value: unknown): boolean {
  if (!data(value)) return false;
  const { kind, ...rest } = value;
  return typeof kind === 'string' && Object.hasOwn(ANSWERS, kind) && just(ANSWERS[kind as Answer['kind']])(rest);
}
