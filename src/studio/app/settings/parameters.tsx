/** The parameters and facts of a document: what each is here, who set it, and a form to set it. */
import { useSignal } from '@preact/signals';
import type { PassageParameter } from '../../../model/passages.ts';
import { searchFor } from '../frame/found.ts';
import { useDesk } from '../write/desk.ts';
import { ParameterForm } from './parameter-form.tsx';
import { asText, choicesOf, valueIn } from './values.ts';
import { settingsWords } from './words.ts';

const FACTS = new Set(['number', 'date', 'duration', 'age', 'choice', 'yes_no']);

export function Parameters() {
  const { language, passages } = useDesk();
  const words = settingsWords(language);
  const search = useSignal('');
  const has = searchFor(search.value);
  const found = passages.parameters.filter(({ name, declaration, value }) =>
    has([name, declaration.description, value]),
  );
  const groups = [
    [words.names, found.filter(({ declaration }) => !FACTS.has(declaration.kind ?? ''))],
    [words.facts, found.filter(({ declaration }) => FACTS.has(declaration.kind ?? ''))],
  ] as const;
  return (
    <section>
      <p class="w-help">{words.parametersLead}</p>
      <label class="w-search">
        {words.search}
        <input
          type="search"
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value;
          }}
        />
      </label>
      {found.length === 0 && <p>{words.nothingFound}</p>}
      {groups.map(([heading, parameters]) =>
        parameters.length === 0 ? null : (
          <section key={heading}>
            <h3>{heading}</h3>
            <ul class="w-parameters">
              {parameters.map((parameter) => (
                <li key={parameter.name}>
                  <Parameter parameter={parameter} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </section>
  );
}

function Parameter({ parameter }: { parameter: PassageParameter }) {
  const { language, passages } = useDesk();
  const words = settingsWords(language);
  const isOpen = useSignal(false);
  const { name, declaration, value, set, uses } = parameter;
  const last = set.at(-1);
  const by = passages.layers.find(({ layer }) => layer === last?.layer);
  const from = by === undefined || by.layer === null ? words.from.base : words.from.board(by.name ?? '');
  return (
    <>
      <div class="w-parameter">
        <div>
          <p class="w-parameter-what">{declaration.description}</p>
          <p>
            <strong>{value ?? words.unset}</strong>
          </p>
          <p class="w-help">
            {[...(last === undefined ? [] : [from]), uses > 0 ? words.uses(uses) : words.unused].join(' · ')}
          </p>
        </div>
        <button
          type="button"
          aria-expanded={isOpen.value}
          aria-label={`${words.change}: ${declaration.description}`}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {words.change}
        </button>
      </div>
      {isOpen.value && (
        <ParameterForm
          key={name}
          parameter={parameter}
          onDone={() => {
            isOpen.value = false;
          }}
        />
      )}
    </>
  );
}

/** Each that sets it, from the base down, in words. */
export function SetBy({ parameter }: { parameter: PassageParameter }) {
  const { language, passages } = useDesk();
  const words = settingsWords(language);
  const { declaration, set } = parameter;
  return (
    <details>
      <summary>{words.where}</summary>
      <ul>
        {set.map(({ layer, value, place }) => {
          const by = passages.layers.find((one) => one.layer === layer);
          const text = asText(valueIn(value)).replaceAll('\n', ', ');
          const said = choicesOf(declaration).find((one) => one.value === text)?.words ?? text;
          return (
            <li key={`${layer}-${'file' in place ? place.file : ''}`}>
              {by === undefined || by.layer === null ? words.from.base : words.from.board(by.name ?? '')}: {said}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
