/** All that is recorded, entry by entry, each with the way to mend it. */
import type { DecisionsOfDocument, VersionInWords } from '../../api/decisions.ts';
import { inWords, printDay } from '../words.ts';
import type { OpenAct } from './open-act.ts';
import { decisionsWords } from './words.ts';

interface Props {
  readonly known: DecisionsOfDocument;
  onOpen(act: OpenAct): void;
}

export function Record({ known, onOpen }: Props) {
  const say = inWords(decisionsWords);
  return (
    <section aria-labelledby="vastgelegd">
      <h2 id="vastgelegd">{say.record}</h2>
      {known.versions.length === 0 ? (
        <p class="soft">{say.noRecord}</p>
      ) : (
        known.versions.map((version, index) => (
          <OneVersion key={`${version.version} ${index}`} version={version} known={known} onOpen={onOpen} />
        ))
      )}
    </section>
  );
}

function OneVersion({ version, known, onOpen }: Props & { readonly version: VersionInWords }) {
  const say = inWords(decisionsWords);
  const mendable = known.agenda.record.find((own) => own.version === version.version);
  const canMend = known.agenda.seen !== null;
  const fields = mendable?.fields ?? [];
  const title = version.version === null ? say.edition(version.edition ?? '') : say.version(version.version);
  const told = [
    version.state,
    version.procedure === null ? null : say.procedure(version.procedure),
    version.proposed === null ? null : say.proposed(printDay(version.proposed)),
  ].filter((words) => words !== null);
  return (
    <div class="decisions-version">
      <h3>{title}</h3>
      <p class="soft small">{told.join(' · ')}</p>
      <ul>
        {version.entries.map(({ id, words }) => {
          const own = mendable?.entries[id];
          return (
            <li key={id} data-entry={id}>
              <span>{words}</span>
              {own !== undefined && canMend && (
                <button
                  type="button"
                  class="link"
                  onClick={() =>
                    onOpen({ does: 'correct', version: version.version, entry: { id, words }, fields: own })
                  }
                >
                  {say.mend} <span class="unseen">{words}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {fields.length > 0 && version.version !== null && canMend && (
        <button
          type="button"
          class="link"
          onClick={() => onOpen({ does: 'correct', version: version.version, entry: null, fields })}
        >
          {say.mendVersion(version.version)}
        </button>
      )}
    </div>
  );
}
