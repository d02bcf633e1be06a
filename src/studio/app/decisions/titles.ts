/** What an act is called, on its button and above its form. */
import { inWords } from '../words.ts';
import type { OpenAct } from './open-act.ts';
import { decisionsWords } from './words.ts';

export function actTitle(act: OpenAct): string {
  const { acts } = inWords(decisionsWords);
  if (act.does === 'propose')
    return act.isPaper ? acts.paper : act.again === null ? acts.propose : acts.again(act.again);
  if (act.does === 'repeal') return acts.repeal;
  if (act.does === 'transcribe') return acts.transcribe(act.version);
  if (act.does === 'correct') return act.entry === null ? acts.correctVersion(act.version ?? '') : acts.correct;
  const body = act.step.ofName === undefined ? act.step.body : `${act.step.body} (${act.step.ofName})`;
  if (act.does === 'submit') return acts.submit(body);
  if (act.does === 'met') return acts.met(body);
  if (act.does === 'reply') return acts.reply(body);
  if (act.does === 'no-objection') return acts.noObjection(body);
  return act.outcomes.every(({ effect }) => effect === 'ends') ? acts.withdraw(body) : acts.decide(body);
}
