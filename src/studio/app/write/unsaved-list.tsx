/** Texts of this document that are kept in the browser and not saved; those of clauses that are gone can be copied. */
import { useSignal } from '@preact/signals';
import { documentAddress, printAddress } from '../address.ts';
import { type Desk, useDesk } from './desk.ts';
import { type Draft, type DraftKey, NEW } from './drafts.ts';
import { wordsOf } from './reading.tsx';
import { closeSheet } from './sheet.ts';
import { timeOf, writeWords } from './words.ts';

export function unsavedIn({ drafts, folder, passages }: Pick<Desk, 'drafts' | 'folder' | 'passages'>) {
  const { organisation, protocol } = passages;
  const isFile = (clause: string) => clause.startsWith(`${NEW}policy/`);
  return drafts.ofDocument({ folder, organisation, protocol }).filter(({ clause }) => !isFile(clause));
}

export function UnsavedList() {
  const desk = useDesk();
  const count = useSignal(0);
  const all = unsavedIn(desk);
  return (
    <ul class="w-list">
      {all.map((one) => (
        <li key={`${one.clause}-${one.layer}`}>
          <Unsaved
            kept={one}
            onDrop={() => {
              desk.drafts.drop(one);
              count.value += 1;
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function Unsaved({ kept, onDrop }: { kept: DraftKey & { draft: Draft }; onDrop(): void }) {
  const { language, passages } = useDesk();
  const words = writeWords(language);
  const { organisation, protocol } = passages;
  const passage = passages.passages.find(({ id }) => id === kept.clause);
  const isNew = kept.clause.startsWith(NEW);
  return (
    <>
      <p>
        <strong>{passage?.words ?? (isNew ? words.add.heading : words.merge.gone)}</strong>
      </p>
      <p class="w-help">{words.draft.found(timeOf(kept.draft.at, language))}</p>
      <div class="w-reading" lang={passages.language}>
        {wordsOf(kept.draft.content)}
      </div>
      <div class="w-actions">
        {passage !== undefined && (
          <a
            class="button"
            href={printAddress(documentAddress(organisation, protocol, { passage: passage.id }))}
            onClick={closeSheet}
          >
            {words.draft.take}
          </a>
        )}
        <button type="button" class="w-quiet" onClick={onDrop}>
          {words.draft.drop}
        </button>
      </div>
    </>
  );
}
