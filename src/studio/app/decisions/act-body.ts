/** What a form sends. */
import type { ActBody, DecideBody, DecisionsOfDocument } from '../../api/decisions.ts';
import type { Values } from './fields.ts';
import { isOfText, type OpenAct } from './open-act.ts';

type Seen = DecideBody['seen'] & { readonly text: string };

export function bodyOf(
  act: OpenAct,
  values: Values,
  known: DecisionsOfDocument,
  seen: Seen,
  dryRun: boolean,
): DecideBody {
  const { organisation, protocol } = known.agenda;
  const { text: _, ...record } = seen;
  return { organisation, protocol, act: actBody(act, values), seen: isOfText(act) ? seen : record, dryRun };
}

function actBody(act: OpenAct, values: Values): ActBody {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  switch (act.does) {
    case 'propose': {
      const { isConfirmed, ...rest } = given;
      const [only] = act.ways;
      const procedure = act.again === null && act.ways.length === 1 ? { procedure: only?.procedure } : {};
      return { does: 'propose', ...procedure, ...rest, ...(isConfirmed === 'true' ? { isConfirmed: true } : {}) };
    }
    case 'repeal':
      return { does: 'repeal', ...given };
    case 'transcribe':
      return { does: 'correct', isTranscription: true, reason: given['why'] };
    case 'correct':
      return {
        does: 'correct',
        ...(act.version === null ? {} : { version: act.version }),
        ...(act.entry === null ? {} : { entry: act.entry.id }),
        values: changedIn(act, values),
        reason: given['why'],
      };
    default:
      return { does: 'decide', step: act.step.step, ...given };
  }
}

/** Of a mending only what became another value; empty for none. */
export function changedIn({ fields }: Extract<OpenAct, { does: 'correct' }>, values: Values): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ field, value }) => {
      const now = (values[field] ?? '').trim();
      return now === (value ?? '') ? [] : [[field, now]];
    }),
  );
}
