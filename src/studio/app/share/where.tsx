/** Where it stands, for who knows git or is asked about it; and with whom it is shared where that is not clear. */
import type { Signal } from '@preact/signals';
import type { Sharing } from '../../api/share.ts';
import { inWords } from '../words.ts';
import { shareWords } from './words.ts';

interface Props {
  readonly sharing: Extract<Sharing, { kind: 'repository' }>;
  readonly remote: Signal<string | null>;
}

export function Where({ sharing, remote }: Props) {
  const say = inWords(shareWords);
  const { branch, remotes } = sharing;
  const isToChoose = sharing.remote === null && remotes.length > 1;
  return (
    <>
      {isToChoose && (
        <p class="choose-remote">
          <label>
            {say.chooseRemote}
            <select
              value={remote.value ?? ''}
              onChange={(event) => {
                remote.value = event.currentTarget.value || null;
              }}
            >
              <option value="">{say.choose}</option>
              {remotes.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <details class="small where">
        <summary>{say.where}</summary>
        <dl>
          <dt>{say.branch}</dt>
          <dd>{branch === null ? say.branchNone : <code>{branch}</code>}</dd>
          <dt>{say.remote}</dt>
          <dd>
            {remotes.length === 0 ? (
              say.remoteNone
            ) : (
              <code>{sharing.remote ?? remote.value ?? remotes.join(', ')}</code>
            )}
          </dd>
        </dl>
      </details>
    </>
  );
}
