/** Of which protocol, and whose documents stand side by side. */
import { useSignal } from '@preact/signals';
import type { Comparison, KnownOrganisation } from '../../api/compare.ts';
import { type CompareAddress, go } from '../address.ts';
import { searchFor } from '../frame/found.ts';
import { SearchField } from '../frame/search.tsx';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';
import { compareWords } from './words.ts';

/** More are found by their name. */
const MANY = 12;

interface Props {
  readonly at: CompareAddress;
  readonly known: Comparison;
}

export function DocumentChoice({ at, known }: Props) {
  const say = inWords(compareWords);
  const { protocols, protocol, organisations } = known;
  return (
    <div class="row">
      {protocols.length > 1 && (
        <label class="choice">
          <span>{say.protocol}</span>
          <select
            value={protocol}
            onChange={(event) => go({ ...at, protocol: event.currentTarget.value, organisations: [], row: null })}
          >
            {protocols.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {known.known.length > 1 && (
        <details class="whose">
          <summary>
            {say.whose}: {say.chosen(organisations.length + known.left.length, known.known.length)}
          </summary>
          <Organisations at={at} known={known} />
        </details>
      )}
    </div>
  );
}

function Organisations({ at, known }: Props) {
  const say = inWords(compareWords);
  const words = useSignal('');
  const chosen = useSignal(new Set([...known.organisations, ...known.left].map(({ id }) => id)));
  const isFound = searchFor(words.value);
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen.value);
    if (isOn) next.add(id);
    else next.delete(id);
    chosen.value = next;
  };
  const apply = (event: Event) => {
    event.preventDefault();
    const ids = known.known.map(({ id }) => id).filter((id) => chosen.value.has(id));
    go({ ...at, organisations: ids, row: null });
  };
  return (
    <form onSubmit={apply}>
      {known.known.length > MANY && <SearchField label={inWords(frameWords).search} words={words} />}
      <ul class="checks">
        {inOrder(known.known)
          .filter(({ id, name }) => isFound([name, id]))
          .map(({ id, name, parent }) => (
            <li key={id} class={parent === null ? '' : 'under'}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.value.has(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />{' '}
                {name}
              </label>
            </li>
          ))}
      </ul>
      <button type="submit" disabled={chosen.value.size === 0}>
        {say.choose}
      </button>
    </form>
  );
}

/** A board before its schools. */
function inOrder(all: readonly KnownOrganisation[]): KnownOrganisation[] {
  const ids = new Set(all.map(({ id }) => id));
  const boards = all.filter(({ parent }) => parent === null || !ids.has(parent));
  return boards.flatMap((board) => [board, ...all.filter(({ parent }) => parent === board.id)]);
}
