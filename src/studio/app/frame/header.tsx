/** The bar at the top: where one can go, and which day it is. */
import { type Address, address, documentAddress, printAddress } from '../address.ts';
import { MovedCount } from '../moved/count.tsx';
import { ShareLink } from '../share/link.tsx';
import { start } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';
import { UndoButton } from '../write/index.tsx';
import { Today } from './today.tsx';

export function Header() {
  const say = inWords(frameWords);
  const now = address.value;
  const first = firstDocument();
  const counts = start.value?.counts;
  const links: readonly (readonly [page: Address['page'], to: Address, words: string])[] = [
    ['overview', { page: 'overview' }, say.overview],
    ...(first === null ? [] : [['document', now.page === 'document' ? now : first, say.documents] as const]),
    ['decisions', { page: 'decisions', organisation: null, protocol: null }, say.decisions],
    ['moved', { page: 'moved', organisation: null, protocol: null }, say.moved],
    ['compare', { page: 'compare', protocol: null, organisations: [], row: null }, say.compare],
    ['search', { page: 'search', words: '' }, say.search],
    ['imported', { page: 'imported' }, say.imported],
    ['findings', { page: 'findings' }, say.findings],
    ['settings', { page: 'settings', organisation: null, protocol: null }, say.settings],
    ['help', { page: 'help' }, say.help],
  ];
  return (
    <header class="top">
      <p class="brand">
        <a href={printAddress({ page: 'overview' })}>
          <strong>regelwerk</strong> studio
        </a>
        {start.value !== null && (
          <span class="folder" title={say.folder(start.value.folder)}>
            {start.value.folder}
          </span>
        )}
      </p>
      <nav class="menu" aria-label={say.main}>
        <ul>
          {links.map(([page, to, words]) => (
            <li key={page}>
              <a href={printAddress(to)} aria-current={page === now.page ? 'page' : undefined}>
                {words}
                {page === 'moved' && <MovedCount />}
                {page === 'findings' && counts !== undefined && counts.errors > 0 && (
                  <span class="count late">
                    {counts.errors}
                    <span class="unseen"> {say.errors(counts.errors).replace(/^\d+ /, '')}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools">
        <ShareLink />
        <UndoButton />
        <Today />
      </div>
    </header>
  );
}

/** What `--org` asked for, else the first that has a document. */
function firstDocument(): Address | null {
  const known = start.value;
  const all = known?.organisations.filter(({ documents }) => documents.length > 0) ?? [];
  const one = all.find(({ id }) => id === known?.asked) ?? all[0];
  const protocol = one?.documents[0];
  return one === undefined || protocol === undefined ? null : documentAddress(one.id, protocol);
}
