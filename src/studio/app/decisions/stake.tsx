/** Which text it is about, with the document and what changed in it. */
import { useSignal } from '@preact/signals';
import type { DecisionsOfDocument } from '../../api/decisions.ts';
import { documentAddress, printAddress } from '../address.ts';
import { previewPath } from '../client.ts';
import { inWords, printDay } from '../words.ts';
import { isOfText, type OpenAct } from './open-act.ts';
import { decisionsWords } from './words.ts';

export function Stake({ act, known }: { readonly act: OpenAct; readonly known: DecisionsOfDocument }) {
  const say = inWords(decisionsWords);
  const isShown = useSignal(false);
  const { organisation, protocol, adopted, track, seen } = known.agenda;
  const isNew = act.does === 'propose' || act.does === 'transcribe';
  if (!isOfText(act)) return null;
  const view = adopted === null ? 'protocol' : 'renvooi';
  const path = (form: string, own = view) => previewPath(organisation, protocol, own, form);
  return (
    <div class="decisions-stake">
      <h3>{say.stake}</h3>
      <p>
        {isNew || track === null
          ? say.stakeNow
          : say.stakeVersion(track.version, track.proposed === null ? null : printDay(track.proposed))}{' '}
        {adopted === null ? say.stakeFirst : say.stakeSince(adopted)}
      </p>
      <p class="row small">
        <a href={printAddress(documentAddress(organisation, protocol))} target="_blank" rel="noopener">
          {say.wholeText}
        </a>
        <a href={path('pdf', 'protocol')} target="_blank" rel="noopener">
          {say.wholePdf}
        </a>
        {adopted !== null && (
          <>
            <a href={path('pdf')} target="_blank" rel="noopener">
              {say.redlinePdf}
            </a>
            <a href={path('docx')}>{say.redlineWord}</a>
          </>
        )}
      </p>
      <details
        onToggle={(event) => {
          isShown.value = event.currentTarget.open;
        }}
      >
        <summary>{adopted === null ? say.showText : say.showRedline}</summary>
        {isShown.value && (
          <iframe
            // Another text is another page.
            key={seen?.text}
            sandbox="allow-same-origin"
            src={path('html')}
            title={adopted === null ? say.wholeText : say.redline}
          />
        )}
      </details>
    </div>
  );
}
