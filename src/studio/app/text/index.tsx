/** A document: lists on the left, its text in the middle, what there is to know of it on the right. */
import type { DocumentAddress } from '../address.ts';
import { DocumentFindings } from '../findings/of-document.tsx';
import { Loading } from '../frame/loading.tsx';
import { width } from '../frame/width.ts';
import { PassagePanel } from '../passage/index.tsx';
import { isWriting, opened, organisationName, protocolTitle } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { inWords } from '../words.ts';
import { DocumentBar } from './bar.tsx';
import { DocumentList } from './list.tsx';
import { Outline } from './outline.tsx';
import { PaneSwitch } from './pane-switch.tsx';
import { isShown, pane } from './panes.ts';
import { TextView } from './text-view.tsx';

export function DocumentPage(at: DocumentAddress) {
  const say = inWords(documentWords);
  const known = opened.value;
  const isHere = known?.organisation === at.organisation && known.protocol === at.protocol;
  if (known === null || !isHere)
    return <Loading title={`${protocolTitle(at.protocol)} – ${organisationName(at.organisation)}`} />;
  const { document } = known;
  const isSideShown = isShown('passage') || isShown('findings') || (isShown('contents') && width.value === 'medium');
  const lists = (
    <>
      <DocumentList at={at} />
      {document.passages !== null && <Outline passages={document.passages} document={document} />}
    </>
  );
  return (
    <div class={`document ${width.value} ${isWriting.value ? 'writing' : ''}`}>
      <DocumentBar at={at} document={document} />
      {width.value === 'narrow' && <PaneSwitch document={document} />}
      <div class="columns">
        {width.value !== 'medium' && (
          <nav class="lists" aria-label={say.lists} hidden={!isShown('contents')}>
            {lists}
          </nav>
        )}
        <section class="text" aria-label={say.text} hidden={!isShown('text')}>
          <TextView at={at} document={document} />
        </section>
        <aside class="panel" aria-label={say.pane[pane.value]} hidden={!isSideShown}>
          {width.value !== 'narrow' && <PaneSwitch document={document} />}
          {width.value === 'medium' && isShown('contents') && (
            <nav class="lists" aria-label={say.lists}>
              {lists}
            </nav>
          )}
          {isShown('passage') && <PassagePanel at={at} document={document} />}
          {isShown('findings') && <DocumentFindings document={document} />}
        </aside>
      </div>
    </div>
  );
}
