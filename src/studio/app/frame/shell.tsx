/** What stands around every page: the way to it, what goes wrong, and the page itself. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { address } from '../address.ts';
import { ComparePage } from '../compared/page.tsx';
import { DecisionsPage } from '../decisions/page.tsx';
import { FindingsPage } from '../findings/page.tsx';
import { ImportedPage } from '../imported/page.tsx';
import { MovedPage } from '../moved/page.tsx';
import { OverviewPage } from '../overview/index.tsx';
import { SearchPage } from '../search/page.tsx';
import { SharePage } from '../share/page.tsx';
import { announced } from '../state.ts';
import { DocumentPage } from '../text/index.tsx';
import { HelpPage } from '../tour/help.tsx';
import { Tour } from '../tour/index.tsx';
import { frameWords } from '../words/frame.ts';
import { inWords, language } from '../words.ts';
import { SettingsPage } from '../write/index.tsx';
import { Banner } from './banner.tsx';
import { Header } from './header.tsx';
import { LostPage } from './lost.tsx';

export function Shell() {
  const say = inWords(frameWords);
  useSignalEffect(() => {
    document.documentElement.lang = language.value;
  });
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('inhoud')?.focus()}>
        {say.skip}
      </button>
      <Header />
      <Banner />
      <main id="inhoud" tabIndex={-1}>
        <Page />
      </main>
      <Tour />
      <p class="unseen" role="status">
        {announced}
      </p>
    </>
  );
}

function Page() {
  const now = address.value;
  const key = now.page === 'document' ? `${now.organisation}/${now.protocol}` : now.page;
  useFocusOnArrival(key);
  if (now.page === 'overview') return <OverviewPage />;
  if (now.page === 'findings') return <FindingsPage />;
  if (now.page === 'document') return <DocumentPage key={key} {...now} />;
  if (now.page === 'settings') return <SettingsPage organisation={now.organisation} protocol={now.protocol} />;
  if (now.page === 'decisions') return <DecisionsPage organisation={now.organisation} protocol={now.protocol} />;
  if (now.page === 'moved') return <MovedPage organisation={now.organisation} protocol={now.protocol} />;
  if (now.page === 'compare') return <ComparePage at={now} />;
  if (now.page === 'search') return <SearchPage words={now.words} />;
  if (now.page === 'imported') return <ImportedPage />;
  if (now.page === 'share') return <SharePage />;
  return now.page === 'help' ? <HelpPage /> : <LostPage />;
}

/** On another page the focus is put on it, but not on the first, where it is the browser's. */
function useFocusOnArrival(key: string): void {
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    document.getElementById('inhoud')?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }, [key]);
}
