/** The tour: a card beside the page, which stays usable, and a ring around what the card is about. */
import { useEffect, useRef } from 'preact/hooks';
import { address } from '../address.ts';
import { Icon } from '../frame/icons.tsx';
import { announce, passages, start } from '../state.ts';
import { tourWords } from '../words/tour.ts';
import { inWords } from '../words.ts';
import { endTour, isNew, STEPS, show, startTour, step } from './steps.ts';

const RING = 'pointed-at';

export function Tour() {
  const say = inWords(tourWords);
  const title = useRef<HTMLHeadingElement>(null);
  const now = step.value;
  const hasDocuments = start.value?.organisations.some(({ documents }) => documents.length > 0) ?? false;
  useEffect(() => {
    // Who follows a link to a document came for that.
    if (hasDocuments && isNew() && address.peek().page === 'overview') startTour();
  }, [hasDocuments]);
  usePointing(now === null ? null : (STEPS[now]?.target ?? null));
  const words = now === null ? undefined : say.steps[now];
  if (now === null || words === undefined) return null;

  const to = (next: number) => {
    show(next);
    requestAnimationFrame(() => title.current?.focus());
  };
  const end = () => {
    endTour();
    announce(say.kept);
    document.getElementById('inhoud')?.focus({ preventScroll: true });
  };
  const isLast = now === STEPS.length - 1;
  return (
    <aside
      class={`tour of-${STEPS[now]?.page} ${STEPS[now]?.target === '.panel' ? 'of-panel' : ''}`}
      aria-labelledby="rondleiding"
      onKeyDown={(event) => event.key === 'Escape' && end()}
    >
      <p class="soft small">{say.step(now + 1, STEPS.length)}</p>
      <h2 ref={title} id="rondleiding" tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.words}</p>
      <p class="row">
        {isLast ? (
          <button type="button" onClick={end}>
            {say.done}
          </button>
        ) : (
          <button type="button" onClick={() => to(now + 1)}>
            {say.next}
          </button>
        )}
        {now > 0 && (
          <button type="button" class="plain" onClick={() => to(now - 1)}>
            {say.back}
          </button>
        )}
        {!isLast && (
          <button type="button" class="plain end" onClick={end}>
            <Icon name="close" />
            {say.stop}
          </button>
        )}
      </p>
    </aside>
  );
}

/** Puts a ring around it, as soon as it is there. */
function usePointing(target: string | null): void {
  const known = passages.value;
  useEffect(() => {
    if (target === null) return undefined;
    const ring = () => {
      const element = document.querySelector(target);
      if (element?.classList.contains(RING) === true) return;
      for (const one of document.querySelectorAll(`.${RING}`)) one.classList.remove(RING);
      element?.classList.add(RING);
    };
    ring();
    const seen = new MutationObserver(ring);
    const main = document.getElementById('inhoud');
    if (main !== null) seen.observe(main, { childList: true, subtree: true });
    return () => {
      seen.disconnect();
      for (const one of document.querySelectorAll(`.${RING}`)) one.classList.remove(RING);
    };
  }, [target]);
  // The passage that a step shows is known once its document is there.
  useEffect(() => {
    const now = step.peek();
    if (now !== null && STEPS[now]?.hasPassage === true && known !== null) show(now);
  }, [known === null]);
}
