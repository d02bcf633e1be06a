/** The findings beside a document: about it, or all. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Document } from '../../api.ts';
import { Empty } from '../frame/empty.tsx';
import { refreshOverview } from '../loading.ts';
import { overview } from '../state.ts';
import { findingWords } from '../words/findings.ts';
import { inWords } from '../words.ts';
import { FindingList } from './list.tsx';

export function DocumentFindings({ document }: { readonly document: Document }) {
  const say = inWords(findingWords);
  const isAll = useSignal(false);
  // All of them come with the overview, of which the last may be of before a change.
  useEffect(() => {
    if (isAll.value) void refreshOverview();
  }, [isAll.value, document]);
  const findings = isAll.value ? (overview.value?.findings ?? document.findings) : document.findings;
  return (
    <section class="about" aria-labelledby="meldingen">
      <h2 id="meldingen">{say.title}</h2>
      <fieldset class="segments">
        <legend class="unseen">{say.whose}</legend>
        {[false, true].map((all) => (
          <button
            key={String(all)}
            type="button"
            aria-pressed={isAll.value === all}
            onClick={() => {
              isAll.value = all;
            }}
          >
            {all ? say.ofAll : say.ofDocument}
          </button>
        ))}
      </fieldset>
      {findings.length === 0 ? (
        <Empty icon="well">{isAll.value ? say.none : say.noneHere}</Empty>
      ) : (
        <FindingList findings={findings} />
      )}
    </section>
  );
}
