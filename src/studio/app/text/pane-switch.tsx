/** Chooses what stands beside the text, or in its place where there is no room. */
import type { Document } from '../../api.ts';
import { documentWords } from '../words/document.ts';
import { inWords } from '../words.ts';
import { choices, pane, showPane } from './panes.ts';

export function PaneSwitch({ document }: { readonly document: Document }) {
  const say = inWords(documentWords);
  const errors = document.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <fieldset class="segments panes">
      <legend class="unseen">{say.panes}</legend>
      {choices.value.map((one) => (
        <button key={one} type="button" aria-pressed={pane.value === one} onClick={() => showPane(one)}>
          {say.pane[one]}
          {one === 'findings' && document.findings.length > 0 && (
            <span class={errors > 0 ? 'count late' : 'count'}>{document.findings.length}</span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
