/** All organisations, schools under their boards, with their documents. */
import { useSignal } from '@preact/signals';
import type { StartOrganisation } from '../../api.ts';
import { type DocumentAddress, documentAddress, printAddress } from '../address.ts';
import { searchFor } from '../frame/found.ts';
import { MoreButton } from '../frame/more.tsx';
import { SearchField } from '../frame/search.tsx';
import { protocolTitle, start } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';

/** Boards, or what is found, as many as one looks through at once. */
const AT_ONCE = 40;

export function DocumentList({ at }: { readonly at: DocumentAddress }) {
  const say = inWords(documentWords);
  const words = useSignal('');
  const shown = useSignal(AT_ONCE);
  const all = start.value?.organisations ?? [];
  const isSearched = words.value.trim() !== '';
  const has = searchFor(words.value);
  const isFound = ({ name, documents }: StartOrganisation) => has([name, ...documents.map(protocolTitle)]);
  const ids = new Set(all.map(({ id }) => id));
  // What is searched for stands by itself; else schools are under their boards.
  const top = isSearched ? all.filter(isFound) : all.filter(({ parent }) => parent === null || !ids.has(parent));
  const under = (id: string) => (isSearched ? [] : all.filter(({ parent }) => parent === id));
  const current = at.organisation;
  const isFirst = (one: StartOrganisation) => one.id === current || under(one.id).some(({ id }) => id === current);
  // However many there are, the one that is open is among them.
  const kept = top.filter((one, index) => index < shown.value || isFirst(one));
  return (
    <section class="documents" aria-labelledby="lijst">
      <h2 id="lijst">{say.documents}</h2>
      {all.length > 5 && <SearchField label={say.search} words={words} />}
      {top.length === 0 && <p class="soft">{say.notFound}</p>}
      <ul>
        {kept.map((one) => (
          <Organisation key={one.id} one={one} under={under(one.id)} at={at} />
        ))}
      </ul>
      <MoreButton shown={shown} total={top.length} step={AT_ONCE} words={say.more} />
    </section>
  );
}

interface OrganisationProps {
  readonly one: StartOrganisation;
  readonly under: readonly StartOrganisation[];
  readonly at: DocumentAddress;
}

function Organisation({ one, under, at }: OrganisationProps) {
  const say = inWords(documentWords);
  const frame = inWords(frameWords);
  return (
    <li>
      <p class="name">
        {one.name}
        {one.errors > 0 && (
          <span class="count late" title={frame.errors(one.errors)}>
            {one.errors}
            <span class="unseen"> {frame.errors(one.errors).replace(/^\d+ /, '')}</span>
          </span>
        )}
      </p>
      <ul>
        {one.documents.length === 0 && <li class="soft small">{say.noDocuments}</li>}
        {one.documents.map((protocol) => {
          const isHere = at.organisation === one.id && at.protocol === protocol;
          return (
            <li key={protocol}>
              <a href={printAddress(documentAddress(one.id, protocol))} aria-current={isHere ? 'page' : undefined}>
                {protocolTitle(protocol)}
              </a>
            </li>
          );
        })}
        {under.map((school) => (
          <Organisation key={school.id} one={school} under={[]} at={at} />
        ))}
      </ul>
    </li>
  );
}
