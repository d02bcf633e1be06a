/** All words of the file, by where they are. */
import type { ToldAccount } from '../../api/imported.ts';
import { inWords } from '../words.ts';
import { importWords } from './words.ts';

export function Counts({ counts: { rows, sum, isWhole, inOrder, read } }: { readonly counts: ToldAccount['counts'] }) {
  const say = inWords(importWords);
  return (
    <section aria-labelledby="woorden-geteld">
      <h3 id="woorden-geteld">{say.counts}</h3>
      <dl class="counts">
        {rows.map(({ words, count }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div class="total">
          <dt>{say.source.toLowerCase()}</dt>
          <dd>{read}</dd>
        </div>
      </dl>
      <p class={isWhole ? 'soft' : 'late'}>{sum}</p>
      {inOrder !== '' && <p class="soft">{inOrder}</p>}
    </section>
  );
}
