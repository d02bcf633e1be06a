/** What there is to know of the passage that is selected, and what can be done with it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Passage, Passages } from '../../../model/passages.ts';
import type { Document } from '../../api.ts';
import { type DocumentAddress, printAddress } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { Icon } from '../frame/icons.tsx';
import { selected, selection, start } from '../state.ts';
import { forceWord, whoWords } from '../words/names.ts';
import { passageWords } from '../words/passage.ts';
import { inWords, language } from '../words.ts';
import { PassageActions } from '../write/index.tsx';
import { Block } from './block.tsx';
import { Decided } from './decided.tsx';
import { Facts } from './facts.tsx';
import { Layers } from './layers.tsx';
import { Legal, Norms } from './norms.tsx';
import { originOf, originWords } from './origin.ts';

interface PassagePanelProps {
  readonly at: DocumentAddress;
  readonly document: Document;
}

export function PassagePanel({ at, document }: PassagePanelProps) {
  const say = inWords(passageWords);
  const { passages } = document;
  const passage = selected.value;
  if (passage === null || passages === null)
    return (
      <section class="about" aria-labelledby="bepaling">
        <h2 id="bepaling" tabIndex={-1}>
          {say.title}
        </h2>
        <p class="soft">{selection.value === null || passages === null ? say.none : say.gone}</p>
      </section>
    );
  return <About key={passage.id} at={at} document={document} passages={passages} passage={passage} />;
}

function About({
  at,
  document,
  passages,
  passage,
}: PassagePanelProps & { readonly passages: Passages; readonly passage: Passage }) {
  const say = inWords(passageWords);
  const top = useRef<HTMLElement>(null);
  // Each passage is read from its beginning.
  useEffect(() => {
    const panel = top.current?.parentElement;
    if (panel != null) panel.scrollTop = 0;
  }, []);
  const findings = document.findings.filter(({ clause }) => clause === passage.id);
  const editor = document.editors[passage.id];
  const last = passage.layers.at(-1);
  return (
    <section ref={top} class="about" aria-labelledby="bepaling">
      <h2 id="bepaling" tabIndex={-1}>
        {passage.number !== null && <span class="number">{passage.number}</span>} {passage.words}
      </h2>
      <p>
        <span class={`origin ${originOf(passage)}`}>{originWords(passage)}</span>
      </p>
      <FindingList findings={findings} />
      <PassageActions passage={passage} passages={passages} />
      <Layers passage={passage} passages={passages} />
      {originOf(passage) === 'changed' && document.views.some(({ name }) => name === 'renvooi-basis') && (
        <p class="small">
          <a href={printAddress({ ...at, view: 'renvooi-basis', form: 'html' })}>{say.compare}</a>
        </p>
      )}
      {hasOthers(passages.protocol) && (
        <p class="row small">
          <a
            href={printAddress({
              page: 'compare',
              protocol: passages.protocol,
              organisations: [],
              row: rowOf(passage),
            })}
          >
            {say.sideBySide}
          </a>
        </p>
      )}
      <Decided decided={passage.decided} />
      <Norms norms={passage.norms} />
      <Legal legal={passage.legal} />
      <Facts passage={passage} passages={passages} />
      <Block title={say.forWhom}>
        <p>
          {whoWords(passage.audience, language.value)}
          <span class="tag">{forceWord(passage.force, language.value)}</span>
        </p>
      </Block>
      <Block title={say.source}>
        <p class="row small">
          {editor !== undefined && (
            <a href={editor}>
              <Icon name="outside" />
              {say.openSource}
            </a>
          )}
          {last !== undefined && (
            <code>
              {last.lines.file}:{last.lines.first}
            </code>
          )}
        </p>
        <p class="small soft">
          {say.id}: <code>{passage.id}</code>
        </p>
      </Block>
    </section>
  );
}

/** Whether there is another document of it to compare with. */
function hasOthers(protocol: string): boolean {
  const all = start.value?.organisations ?? [];
  return all.filter(({ documents }) => documents.includes(protocol)).length > 1;
}

/** By which a comparison knows the passage. */
function rowOf({ id, layers: [first] }: Passage): string {
  return first?.layer == null ? id : `${first.layer}:${id}`;
}
