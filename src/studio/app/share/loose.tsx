/** Files that were changed and are not kept: which of them are to be. */
import { useSignal } from '@preact/signals';
import type { LooseFile } from '../../api/share.ts';
import { announce, organisationName, protocolTitle } from '../state.ts';
import { inWords } from '../words.ts';
import { shareWords } from './words.ts';
import { Outcome, useWork } from './work.tsx';

export function Loose({ files }: { readonly files: readonly LooseFile[] }) {
  const say = inWords(shareWords);
  const work = useWork();
  const ticked = useSignal<readonly string[]>([]);
  const chosen = files.filter(({ file }) => ticked.value.includes(file));
  const keep = async () => {
    if (chosen.length === 0) return announce(say.keepNone);
    const seen = chosen.map(({ file, digest }) => ({ file, digest }));
    const answer = await work.run({ kind: 'keep', files: seen }, say.keeping);
    if (answer?.kind !== 'kept') return;
    // What was kept stands there now, and this may be gone.
    announce(say.keptDone);
    document.getElementById('share-mine')?.focus();
  };
  return (
    <section aria-labelledby="share-loose">
      <h2 id="share-loose">
        {say.loose} <span class="count">{files.length}</span>
      </h2>
      <p class="soft">{say.looseHelp}</p>
      <ul class="loose">
        {files.map((own) => (
          <LooseItem
            key={own.file}
            own={own}
            isTicked={ticked.value.includes(own.file)}
            onTick={(isTicked) => {
              const others = ticked.value.filter((file) => file !== own.file);
              ticked.value = isTicked ? [...others, own.file] : others;
            }}
          />
        ))}
      </ul>
      <p class="row">
        <button type="button" class="quiet" disabled={work.isBusy.value} onClick={() => void keep()}>
          {work.isBusy.value ? say.keeping : say.keep}
        </button>
      </p>
      <Outcome answer={work.answer.value?.kind === 'refused' ? work.answer.value : null} />
    </section>
  );
}

interface ItemProps {
  readonly own: LooseFile;
  readonly isTicked: boolean;
  onTick(isTicked: boolean): void;
}

function LooseItem({ own, isTicked, onTick }: ItemProps) {
  const say = inWords(shareWords);
  const { file, clauses, change, hasOtherChanges } = own;
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span>
          <strong>{titleOf(own, say.base) ?? file}</strong>
          {clauses.length === 0 && <span> {say.change[change]}</span>}
          <ul>
            {clauses.map((clause) => (
              <li key={clause.clause}>{say.clause(clause.words || clause.clause, say.change[clause.change])}</li>
            ))}
            {clauses.length > 0 && hasOtherChanges && <li>{say.others}</li>}
          </ul>
          <code class="small soft">{file}</code>
        </span>
      </label>
    </li>
  );
}

/** Null of a file that is of no document. */
export function titleOf(own: Pick<LooseFile, 'protocol' | 'organisation'>, base: string): string | null {
  const { protocol, organisation } = own;
  if (protocol === null) return organisation === null ? null : organisationName(organisation);
  return `${protocolTitle(protocol)}, ${organisation === null ? base : organisationName(organisation)}`;
}
