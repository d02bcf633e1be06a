/** A search through all texts. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { STATES, type State } from '../../api/search.ts';
import { go } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { Icon } from '../frame/icons.tsx';
import { PageTitle } from '../frame/title.tsx';
import { lastChange, start } from '../state.ts';
import { inWords } from '../words.ts';
import { found, isBusy, refusedSearch, search } from './ask.ts';
import { Results } from './results.tsx';
import { searchWords } from './words.ts';

/** More letters are refused, and so none can be typed. */
const LONGEST = 500;

/** `words` are those of the address. */
export function SearchPage({ words }: { readonly words: string }) {
  const say = inWords(searchWords);
  const typed = useSignal(words);
  const asked = useSignal(words);
  const organisation = useSignal<string | null>(null);
  const state = useSignal<State | null>(null);
  useEffect(() => {
    typed.value = words;
    asked.value = words;
  }, [words, typed, asked]);
  useSignalEffect(() => {
    // What changed may be found, or no more.
    void lastChange.value;
    void search({ words: asked.value, organisation: organisation.value, state: state.value });
  });
  return (
    <div class="page searching">
      <PageTitle words={say.title} />
      <p class="lead">{say.lead}</p>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go({ page: 'search', words: typed.value.trim() });
          }}
        >
          <label class="field">
            <span>{say.words}</span>
            <input
              type="search"
              name="woorden"
              maxLength={LONGEST}
              autocomplete="off"
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
              }}
            />
          </label>
          <button type="submit">
            <Icon name="search" />
            {say.find}
          </button>
        </form>
        <div class="narrow">
          <label class="field">
            <span>{say.organisation}</span>
            <select
              value={organisation.value ?? ''}
              onChange={(event) => {
                organisation.value = event.currentTarget.value === '' ? null : event.currentTarget.value;
              }}
            >
              <option value="">{say.anyOrganisation}</option>
              {(start.value?.organisations ?? []).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <fieldset class="segments">
            <legend>{say.which}</legend>
            {[null, ...STATES].map((own) => (
              <button
                key={own ?? 'all'}
                type="button"
                aria-pressed={state.value === own}
                onClick={() => {
                  state.value = own;
                }}
              >
                {say.states[own ?? 'all']}
              </button>
            ))}
          </fieldset>
        </div>
      </search>
      <FindingList findings={refusedSearch.value} />
      <p class="told" role="status">
        {isBusy.value && found.value === null ? say.busy : summaryOf()}
      </p>
      <Results />
    </div>
  );
}

function summaryOf(): string {
  const say = inWords(searchWords);
  if (found.value === null) return '';
  const { total, isWhole, passages } = found.value.answer;
  if (total === 0) return say.none;
  return [
    say.count(total),
    ...(isWhole ? [] : [say.apart]),
    ...(passages.length < total ? [say.limit(passages.length)] : []),
  ].join(' ');
}
