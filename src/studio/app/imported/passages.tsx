/** Every passage of the file beside what it became. */
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ToldPassage } from '../../api/imported.ts';
import { Empty } from '../frame/empty.tsx';
import { MoreButton } from '../frame/more.tsx';
import { inWords } from '../words.ts';
import { importWords } from './words.ts';

/** What is shown of them. */
export type Filter = 'all' | 'doubt' | 'left' | 'unplaced';

/** As many as one looks through at once. */
const AT_ONCE = 50;

const FITS: Readonly<Record<Filter, (passage: ToldPassage) => boolean>> = {
  all: () => true,
  doubt: ({ isDoubtful }) => isDoubtful,
  left: ({ kind }) => kind === 'furniture',
  unplaced: ({ kind }) => kind === 'unplaced',
};
const FILTERS = Object.keys(FITS) as Filter[];

interface Props {
  readonly passages: readonly ToldPassage[];
  readonly filter: Signal<Filter>;
  /** Anchor of a passage to go to; null again when it is there. */
  readonly wanted: Signal<string | null>;
}

export function Passages({ passages, filter, wanted }: Props) {
  const say = inWords(importWords);
  const shown = useSignal(AT_ONCE);
  const found = passages.filter(FITS[filter.value]);
  useGoTo(wanted, passages, shown);
  return (
    <section aria-labelledby="passages">
      <h3 id="passages">{say.passages}</h3>
      <fieldset class="segments">
        <legend class="unseen">{say.which}</legend>
        {FILTERS.map((own) => (
          <button
            key={own}
            type="button"
            aria-pressed={filter.value === own}
            onClick={() => {
              filter.value = own;
              shown.value = AT_ONCE;
            }}
          >
            {say.filters[own]} <span class="soft">{passages.filter(FITS[own]).length}</span>
          </button>
        ))}
      </fieldset>
      {found.length === 0 && <Empty icon="well">{say.none}</Empty>}
      <ol class="beside">
        {found.slice(0, shown.value).map((passage) => (
          <PassageItem key={passage.anchor} passage={passage} />
        ))}
      </ol>
      <MoreButton shown={shown} total={found.length} step={AT_ONCE} words={say.more} />
    </section>
  );
}

function useGoTo(wanted: Signal<string | null>, passages: Props['passages'], shown: Signal<number>): void {
  const anchor = wanted.value;
  useEffect(() => {
    if (anchor === null) return;
    const index = passages.findIndex((own) => own.anchor === anchor);
    shown.value = Math.max(shown.value, index + 1);
    wanted.value = null;
    requestAnimationFrame(() => {
      const item = document.getElementById(anchor);
      item?.scrollIntoView({ block: 'center' });
      item?.focus({ preventScroll: true });
    });
  }, [anchor, passages, shown, wanted]);
}

function PassageItem({ passage }: { readonly passage: ToldPassage }) {
  const say = inWords(importWords);
  const { anchor, place, marker, text, kind, became, placement, rule, certainty, isDoubtful, remarks } = passage;
  return (
    <li id={anchor} class={`${kind}${isDoubtful ? ' doubt' : ''}`} tabIndex={-1}>
      <div class="source">
        <p class="small soft">{place}</p>
        <p dir="auto">
          {marker !== '' && <span class="marker">{marker} </span>}
          {text}
        </p>
        {remarks.map((remark, index) => (
          // Remarks have no name: their order is that of the file.
          <p key={index} class="remark small">
            <strong>{say.remark(remark.by)}</strong> <span dir="auto">{remark.text}</span>
          </p>
        ))}
      </div>
      <div>
        <p>
          <span class="unseen">{say.became}: </span>
          <strong>{became}</strong>
          {placement !== '' && ` (${placement})`}
        </p>
        <p class="small soft">
          {rule} <span class="certainty">{certainty}</span>
          {isDoubtful && <span class="unseen"> {say.doubt}</span>}
        </p>
      </div>
    </li>
  );
}
