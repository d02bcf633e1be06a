/** Findings: what is wrong, what to do, and the way to where it stands. */
import { useSignal } from '@preact/signals';
import type { Finding } from '../../api.ts';
import { Icon } from '../frame/icons.tsx';
import { MoreButton } from '../frame/more.tsx';
import { MovedLink } from '../moved/link.tsx';
import { organisationName } from '../state.ts';
import { findingWords } from '../words/findings.ts';
import { inWords } from '../words.ts';
import { goToPassage, passageOf } from './passage-of.ts';

/** As many as one looks through at once. */
const AT_ONCE = 50;
const NAMED = 3;

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const say = inWords(findingWords);
  const shown = useSignal(AT_ONCE);
  if (findings.length === 0) return null;
  return (
    <>
      <ul class="findings">
        {findings.slice(0, shown.value).map((finding, index) => (
          // Two findings may be the same to the letter.
          <FindingItem key={`${finding.code} ${index}`} finding={finding} />
        ))}
      </ul>
      {findings.length > shown.value && (
        <p>
          <MoreButton shown={shown} total={findings.length} step={AT_ONCE} words={say.more} />
        </p>
      )}
    </>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const say = inWords(findingWords);
  const { severity, message, help, place, editor, organisations } = finding;
  const passage = passageOf(finding);
  const at = place === null ? null : `${place.file}:${place.line}`;
  return (
    <li class={`finding ${severity}`} data-code={finding.code}>
      <Icon name={severity} />
      <div>
        <p class="message">
          <span class="unseen">{say.severity[severity]}: </span>
          {message}
        </p>
        {help !== '' && <p class="soft">{help}</p>}
        <p class="row small">
          {passage !== null && (
            <button type="button" class="link" onClick={() => goToPassage(passage)}>
              {passage.passage === null ? say.toDocument : say.toPassage}
            </button>
          )}
          <MovedLink finding={finding} />
          {at !== null &&
            (editor === null ? (
              <code>{at}</code>
            ) : (
              <a class="file" href={editor} title={say.openFile(at)}>
                <code>{at}</code>
              </a>
            ))}
          {organisations === null ? (
            <span class="soft">{say.reachesAll}</span>
          ) : (
            organisations.length > 0 && (
              <span class="soft">
                {say.reaches(
                  organisations.slice(0, NAMED).map(organisationName).join(', '),
                  Math.max(0, organisations.length - NAMED),
                )}
              </span>
            )
          )}
        </p>
      </div>
    </li>
  );
}
