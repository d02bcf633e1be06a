/** The passages of a document as a list, part by part: to see it as a whole, and the way to them without the page. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Passage, PassageEntry, PassagePart, Passages } from '../../../model/passages.ts';
import type { Document } from '../../api.ts';
import { documentAddress, printAddress } from '../address.ts';
import { goToPassage } from '../findings/passage-of.ts';
import { searchFor } from '../frame/found.ts';
import { Icon } from '../frame/icons.tsx';
import { SearchField } from '../frame/search.tsx';
import { originOf } from '../passage/origin.ts';
import { inValues } from '../passage/values.ts';
import { selection } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { inWords } from '../words.ts';
import { OutlineActions } from '../write/index.tsx';
import { worstOf } from './marks.ts';
import { showPane } from './panes.ts';

interface OutlineProps {
  readonly passages: Passages;
  readonly document: Document;
}

/** What each row of the list asks. */
interface Shown extends OutlineProps {
  readonly byId: ReadonlyMap<string, Passage>;
  readonly labels: ReadonlyMap<string, string>;
  isFound(passage: Passage): boolean;
  /** The one passage that the Tab key stops at. */
  readonly stop: string | undefined;
}

export function Outline({ passages, document }: OutlineProps) {
  const say = inWords(documentWords);
  const words = useSignal('');
  const list = useRef<HTMLUListElement>(null);
  const reached = useSignal<string | null>(null);
  const isSearched = words.value.trim() !== '';
  const has = searchFor(words.value);
  const isFound: Shown['isFound'] = ({ number, words: own, layers }) =>
    !isSearched || has([inValues([number, own, ...wordsIn(layers.at(-1)?.content)].join(' '), passages.parameters)]);
  const found = passages.passages.filter(isFound);
  const shown: Shown = {
    passages,
    document,
    byId: new Map(passages.passages.map((passage) => [passage.id, passage])),
    labels: new Map(allParts(passages.parts).map(({ id, label }) => [id, label])),
    isFound,
    stop: (found.find(({ id }) => id === (reached.value ?? selection.value)) ?? found[0])?.id,
  };

  return (
    <section class="outline" aria-labelledby="inhoudsopgave">
      <h2 id="inhoudsopgave">{say.contents}</h2>
      <SearchField label={say.searchPassages} words={words} />
      <p class="unseen" id="inhoudtoetsen">
        {say.contentsKeys}
      </p>
      {found.length === 0 && <p class="soft">{say.notFound}</p>}
      <ul
        ref={list}
        aria-describedby="inhoudtoetsen"
        onKeyDown={(event) => list.current && step(event, list.current)}
        onFocusIn={({ target }) => {
          const { passage } = (target as HTMLElement).dataset;
          if (passage !== undefined) reached.value = passage;
        }}
      >
        {passages.parts.map((part) => (
          <Part key={part.id} part={part} shown={shown} />
        ))}
      </ul>
    </section>
  );
}

/** All words of a content, wherever in it they stand. */
function wordsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(wordsIn) : [];
}

function allParts(parts: readonly PassagePart[]): PassagePart[] {
  const nested = (entries: readonly PassageEntry[]) =>
    entries.flatMap((entry) => (entry.kind === 'part' ? [entry.part] : []));
  return parts.flatMap((part) => [part, ...allParts(nested(part.entries))]);
}

/** Arrow up and down go from link to link. */
function step(event: KeyboardEvent, list: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLAnchorElement)) return;
  const links = [...list.querySelectorAll('a')];
  const next = links[links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Part({ part, shown }: { readonly part: PassagePart; readonly shown: Shown }) {
  const rows = part.entries.map((entry) => <Row key={keyOf(entry)} entry={entry} shown={shown} />);
  return (
    <li class="part">
      <p class="label">
        <span>{part.label}</span>
        <OutlineActions passages={shown.passages} entry={{ kind: 'part', part }} />
      </p>
      <ul>{rows}</ul>
    </li>
  );
}

function keyOf(entry: PassageEntry): string {
  return entry.kind === 'part' ? entry.part.id : entry.kind === 'clause' ? entry.id : `quote ${entry.part}`;
}

function Row({ entry, shown }: { readonly entry: PassageEntry; readonly shown: Shown }) {
  const say = inWords(documentWords);
  if (entry.kind === 'part') return <Part part={entry.part} shown={shown} />;
  if (entry.kind === 'quote')
    return <li class="soft small">{say.quote(shown.labels.get(entry.part) ?? entry.part)}</li>;
  const passage = shown.byId.get(entry.id);
  return passage === undefined || !shown.isFound(passage) ? null : <Line passage={passage} shown={shown} />;
}

function Line({ passage, shown }: { readonly passage: Passage; readonly shown: Shown }) {
  const say = inWords(documentWords);
  const { id, number, words } = passage;
  const at = documentAddress(shown.passages.organisation, shown.passages.protocol, { passage: id });
  const origin = originOf(passage);
  const worst = worstOf(id, shown.document.findings);
  return (
    <li class={`line ${origin}`}>
      <a
        href={printAddress(at)}
        aria-current={selection.value === id ? 'true' : undefined}
        data-passage={id}
        tabIndex={shown.stop === id ? 0 : -1}
        onClick={(event) => {
          event.preventDefault();
          goToPassage(at);
          showPane('passage');
        }}
      >
        {number !== null && <span class="number">{number}</span>}
        <span class="words">{words}</span>
        {origin !== 'base' && <span class={`origin ${origin}`}>{say.origins[origin]}</span>}
        {worst !== null && (
          <>
            <Icon name={worst} />
            <span class="unseen">, {worst === 'error' ? say.hasError : say.hasWarning}</span>
          </>
        )}
      </a>
      <OutlineActions passages={shown.passages} entry={{ kind: 'clause', id }} />
    </li>
  );
}
