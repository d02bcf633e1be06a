/** Which facts a passage settles or was chosen by, and the values that its text shows. */
import type { Passage, PassageParameter, Passages } from '../../../model/passages.ts';
import { organisationName } from '../state.ts';
import { passageWords } from '../words/passage.ts';
import { inWords } from '../words.ts';
import { Block } from './block.tsx';

export function Facts({ passage, passages }: { readonly passage: Passage; readonly passages: Passages }) {
  const say = inWords(passageWords);
  const texts = JSON.stringify(passage.layers.at(-1)?.content ?? {});
  const settled = passages.parameters.filter(({ name }) => passage.settles.includes(name));
  const shown = passages.parameters.filter(
    ({ name }) => isIn(texts, name) && !settled.some((one) => one.name === name),
  );
  const { chosen } = passage;
  if (settled.length + shown.length === 0 && chosen === null) return null;
  return (
    <Block title={say.facts}>
      {chosen !== null && (
        <p>
          {say.chosen(
            passages.parameters.find(({ name }) => name === chosen.fact)?.declaration.description ?? chosen.fact,
            chosen.value,
          )}
        </p>
      )}
      <dl class="values">
        {[...settled, ...shown].map((one) => (
          <Value key={one.name} parameter={one} />
        ))}
      </dl>
    </Block>
  );
}

/** `{{naam}}`, `{{Naam}}`, or one of its forms: `{{naam.voorwerp}}`, `{{naam vraagt/vragen}}`. */
function isIn(texts: string, name: string): boolean {
  return new RegExp(`\\{\\{\\s*${name}[\\s.}]`, 'i').test(texts);
}

function Value({ parameter: { declaration, value, set } }: { readonly parameter: PassageParameter }) {
  const say = inWords(passageWords);
  const by = set.at(-1);
  return (
    <div>
      <dt>{declaration.description}</dt>
      <dd>
        <strong class={value === null ? 'late' : ''}>{value ?? say.unset}</strong>
        {by !== undefined && (
          <span class="soft small">, {by.layer === null ? say.byDefault : say.setBy(organisationName(by.layer))}</span>
        )}
      </dd>
    </div>
  );
}
