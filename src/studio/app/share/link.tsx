/** In the bar at the top: what is not shared yet, and the way to it. Nothing where nothing can be shared. */
import { useEffect } from 'preact/hooks';
import { address, printAddress } from '../address.ts';
import { inWords } from '../words.ts';
import { followShare, shareState } from './ask.ts';
import { shareWords } from './words.ts';

export function ShareLink() {
  const say = inWords(shareWords);
  useEffect(followShare, []);
  const state = shareState.value;
  if (state === null || (state.sharing.kind === 'none' && state.sharing.why !== 'unusable')) return null;
  const count = state.sharing.kind === 'repository' ? state.sharing.saves.length + state.waiting : 0;
  const isLate = state.trouble.findings.length > 0 || state.findings.length > 0;
  return (
    <a
      class="share-link"
      href={printAddress({ page: 'share' })}
      aria-current={address.value.page === 'share' ? 'page' : undefined}
    >
      {say.title}
      {(count > 0 || isLate) && (
        <span class={isLate ? 'count late' : 'count'}>
          {count > 0 ? count : '!'}
          <span class="unseen"> {isLate ? say.trouble : say.notShared(count).replace(/^\d+ /, '')}</span>
        </span>
      )}
    </a>
  );
}
