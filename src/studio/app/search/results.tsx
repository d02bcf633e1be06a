/** What was found: each passage once, with whose it is and of which version. */
import type { SearchPassage, SearchPlace } from '../../api/search.ts';
import { documentAddress, printAddress } from '../address.ts';
import { inWords } from '../words.ts';
import { found } from './ask.ts';
import { searchWords } from './words.ts';

export function Results() {
  const say = inWords(searchWords);
  if (found.value === null) return null;
  const { answer } = found.value;
  return (
    <>
      {answer.meant.map(({ word, known }) => (
        <p key={word} class="meant">
          {say.meant(word)}{' '}
          <a href={printAddress({ page: 'search', words: found.value?.asked.words.replace(word, known) ?? known })}>
            {known}
          </a>
          ?
        </p>
      ))}
      <ol class="results">
        {answer.passages.map((passage, index) => (
          // Passages have no name of their own: the order is that of this answer.
          <Passage key={index} passage={passage} />
        ))}
      </ol>
    </>
  );
}

function Passage({ passage: { snippet, places, count } }: { readonly passage: SearchPassage }) {
  const say = inWords(searchWords);
  return (
    <li>
      <p class="snippet">{snippet.map(({ text, isFound }) => (isFound ? <mark>{text}</mark> : text))}</p>
      <ul class="places" aria-label={say.where}>
        {places.map((place) => (
          <Place
            key={`${place.organisation} ${place.protocol} ${place.clause} ${place.kind} ${place.version}`}
            place={place}
          />
        ))}
        {count > places.length && <li class="soft">{say.more(count - places.length)}</li>}
      </ul>
    </li>
  );
}

/** What stands in the source can be opened; of any other version it is said which that is. */
function Place({ place }: { readonly place: SearchPlace }) {
  const say = inWords(searchWords);
  const { organisation, protocol, name, title, label, number, clause, kind, version, editor } = place;
  const at = [...(clause === null ? [title] : [title, label]), ...(number === null ? [] : [say.point(number)])].join(
    ', ',
  );
  const stands = [...(version === null ? [] : [say.version(version)]), say.kinds[kind]].join(', ');
  const words = `${name}: ${at}`;
  return (
    <li>
      {editor === null ? (
        <span>{words}</span>
      ) : (
        <a href={printAddress(documentAddress(organisation, protocol, { passage: clause }))}>{words}</a>
      )}{' '}
      <span class={`kind ${kind}`}>{stands}</span>
    </li>
  );
}
