/**
 * The page of a document in a frame in which nothing runs: what listens is ours, from outside. After a change it is asked
 * again and what differs is put in its place, so that whoever reads keeps their place.
 */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Passages } from '../../../model/passages.ts';
import { documentKey, type Finding } from '../../api.ts';
import { address, go } from '../address.ts';
import { client, previewPath } from '../client.ts';
import { FindingList } from '../findings/list.tsx';
import { announce, lastChange } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { inWords } from '../words.ts';
import { followLink } from './follow-link.ts';
import { hovered } from './hovered.ts';
import { worstOf } from './marks.ts';
import { PageInFrame } from './page-in-frame.ts';
import { showPane } from './panes.ts';

/** As often as a frame is loaded anew that got no page while there is one. */
const RELOADS = 3;

interface PageFrameProps {
  readonly organisation: string;
  readonly protocol: string;
  readonly view: string;
  readonly title: string;
  readonly passages: Passages;
  readonly findings: readonly Finding[];
  readonly selected: string | null;
}

export function PageFrame({ organisation, protocol, view, title, passages, findings, selected }: PageFrameProps) {
  const say = inWords(documentWords);
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useRef<PageInFrame | null>(null);
  const reloads = useRef(0);
  const refusal = useSignal<readonly Finding[]>([]);
  const ids = passages.passages.map(({ id }) => id);
  const marks = new Map(ids.map((id) => [id, worstOf(id, findings)]));
  const now = useRef({ ids, marks, selected, say });
  now.current = { ids, marks, selected, say };

  const loaded = () => {
    const dom = frame.current?.contentDocument;
    if (dom == null || dom.querySelector('main, body > [id]') === null) {
      page.current = null;
      void explain();
      return;
    }
    refusal.value = [];
    page.current = new PageInFrame(dom, {
      selected: (id) => select(id),
      entered: () => {
        showPane('passage');
        requestAnimationFrame(() => document.getElementById('bepaling')?.focus());
      },
      hovered: (id) => {
        hovered.value = id;
      },
      followed: (href) => followLink(href, now.current.say.elsewhere),
    });
    page.current.show(now.current.ids, now.current.marks);
    page.current.select(now.current.selected, 'instant');
  };
  const explain = async () => {
    const answer = await client.preview(organisation, protocol, view, 'html');
    refusal.value = answer.ok ? [] : answer.findings;
    // There is a page, but it was not given to the frame: a server that was busy for long.
    if (!answer.ok || reloads.current >= RELOADS) return;
    reloads.current += 1;
    frame.current?.contentWindow?.location.reload();
  };
  const update = async () => {
    const answer = await client.preview(organisation, protocol, view, 'html');
    // Of a text with mistakes the last good page stays.
    if (!answer.ok) return;
    if (page.current === null) {
      frame.current?.contentWindow?.location.reload();
      return;
    }
    const changed = page.current.update(answer.value, now.current.ids, now.current.marks);
    if (changed === null) frame.current?.contentWindow?.location.reload();
    else announce(now.current.say.updated(changed.length));
  };

  useSignalEffect(() => {
    const { count, documents } = lastChange.value;
    if (count === 0) return;
    if (documents === null || documents.includes(documentKey({ organisation, protocol }))) void update();
  });
  useEffect(() => page.current?.show(ids, marks), [passages, findings]);
  useEffect(() => page.current?.select(selected, 'smooth'), [selected]);
  useEffect(
    () => () => {
      hovered.value = null;
    },
    [],
  );
  return (
    <div class="sheet">
      <p class="unseen" id="bladtoetsen">
        {say.pageKeys}
      </p>
      <FindingList findings={refusal.value} />
      <iframe
        ref={frame}
        sandbox="allow-same-origin"
        src={previewPath(organisation, protocol, view, 'html')}
        title={title}
        aria-describedby="bladtoetsen"
        hidden={refusal.value.length > 0}
        onLoad={loaded}
      />
    </div>
  );
}

function select(passage: string | null): void {
  const at = address.value;
  if (at.page === 'document' && at.passage !== passage) go({ ...at, passage }, 'replace');
}
