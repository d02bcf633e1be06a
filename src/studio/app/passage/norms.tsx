/** Which norms a passage says, and which law is behind it. */
import type { Passage } from '../../../model/passages.ts';
import { passageWords } from '../words/passage.ts';
import { inWords, printDay } from '../words.ts';
import { Block } from './block.tsx';

export function Norms({ norms }: Pick<Passage, 'norms'>) {
  const say = inWords(passageWords);
  if (norms.length === 0) return null;
  return (
    <Block title={say.norms}>
      <dl class="norms">
        {norms.map(({ id, text }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd class={text === null ? 'soft' : ''}>{text ?? say.noWords}</dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}

export function Legal({ legal }: Pick<Passage, 'legal'>) {
  const say = inWords(passageWords);
  if (legal.length === 0) return null;
  return (
    <Block title={say.legal}>
      <ul class="plain">
        {legal.map(({ source, article, checked }) => (
          <li key={`${source} ${article}`}>
            {source}, {article}
            <span class="soft small"> ({checked === undefined ? say.notChecked : say.checked(printDay(checked))})</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
