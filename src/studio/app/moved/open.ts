/** Questions that somebody is at work on, as they read them: what was typed stays, whatever becomes of the question. */
import { signal } from '@preact/signals';
import type { Question } from '../../../index.ts';

export const atWork = signal<ReadonlyMap<string, Question>>(new Map());

/** Says that what stands there now was read. */
export function beginWork(question: Question): void {
  atWork.value = new Map(atWork.value).set(question.key, question);
}

export function endWork({ key }: Pick<Question, 'key'>): void {
  const left = new Map(atWork.value);
  left.delete(key);
  atWork.value = left;
}
