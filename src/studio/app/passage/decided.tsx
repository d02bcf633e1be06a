/** Who decided on the words of a passage. */
import type { Passage } from '../../../model/passages.ts';
import { outcomeWord } from '../words/names.ts';
import { passageWords } from '../words/passage.ts';
import { inWords, printDay } from '../words.ts';
import { Block } from './block.tsx';

export function Decided({ decided }: Pick<Passage, 'decided'>) {
  const say = inWords(passageWords);
  if (decided === null)
    return (
      <Block title={say.decided}>
        <p class="soft">{say.notDecided}</p>
      </Block>
    );
  return (
    <Block title={say.decided}>
      <p class={decided.state === 'same' ? '' : 'near'}>{say.state[decided.state](decided.version)}</p>
      <ol class="chain">
        {decided.chain.map(({ step, body, ofName, outcome, date, reference }) => (
          <li key={step}>
            <strong>{body}</strong>
            {ofName !== undefined && ` (${ofName})`}
            <span class="soft">
              {' '}
              {outcome === null ? say.noOutcome : outcomeWord(outcome)}, {date === null ? say.noDate : printDay(date)}
              {reference !== null && ` · ${reference}`}
            </span>
          </li>
        ))}
      </ol>
    </Block>
  );
}
