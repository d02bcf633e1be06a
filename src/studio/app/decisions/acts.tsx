/** What can be recorded now, and what cannot with the reason. */
import type { ImpossibleAct } from '../../../index.ts';
import type { DecisionsOfDocument } from '../../api/decisions.ts';
import { Icon } from '../frame/icons.tsx';
import { inWords } from '../words.ts';
import { keyOfAct, type OpenAct } from './open-act.ts';
import { actTitle } from './titles.ts';
import { decisionsWords } from './words.ts';

interface Props {
  readonly known: DecisionsOfDocument;
  onOpen(act: OpenAct): void;
}

export function Acts({ known, onOpen }: Props) {
  const say = inWords(decisionsWords);
  const { acts, impossible } = known.agenda;
  const refused = impossible.filter(({ does }) => does !== 'repeal');
  return (
    <section class="decisions-acts" aria-labelledby="nu-mogelijk">
      <h2 id="nu-mogelijk">{say.possible}</h2>
      {acts.length === 0 && <p class="soft">{say.nothingPossible}</p>}
      <ul class="decisions-buttons">
        {acts.map((act) => (
          <li key={keyOfAct(act)}>
            <button type="button" class="decisions-act" onClick={() => onOpen(act)}>
              <span>{actTitle(act)}</span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>{say.impossible}</summary>
          <ul class="decisions-why">
            {refused.map(({ does, step, why }) => (
              <li key={`${does} ${step?.step}`}>
                <strong>{impossibleTitle({ does, step })}</strong>
                <p>{why.message}</p>
                {why.help !== '' && <p class="soft">{why.help}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function impossibleTitle({ does, step }: Pick<ImpossibleAct, 'does' | 'step'>): string {
  const say = inWords(decisionsWords);
  if (does === 'propose') return say.acts.propose;
  return step === null ? say.recordDecision : say.acts.decide(step.body);
}
