/** What of this document is kept in the browser and not saved; of clauses that are gone it can be copied. */
import { useSignal } from '@preact/signals';
import type { ClauseProperties } from '../../../model/edit.ts';
import type { Content } from '../../../model/source.ts';
import { documentAddress, printAddress } from '../address.ts';
import { type Row, rowsOf } from '../outline/rows.ts';
import { type Desk, useDesk } from './desk.ts';
import { type KeptDraft, NEW } from './drafts.ts';
import type { NewFields } from './new-clause.tsx';
import { linesOf } from './properties-form.tsx';
import { wordsOf } from './reading.tsx';
import { closeSheet, openSheet } from './sheet.ts';
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
        <li key={`${one.clause} ${one.layer} ${one.form} ${one.tab}`}>
          <Unsaved
            kept={one}
            onDrop={() => {
              desk.drafts.forget(one);
              count.value += 1;
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function Unsaved({ kept, onDrop }: { kept: KeptDraft; onDrop(): void }) {
  const { language, passages } = useDesk();
  const words = writeWords(language);
  const { organisation, protocol } = passages;
  const passage = passages.passages.find(({ id }) => id === placeOf(kept));
  const row = rowsOf(passages.parts, passages.passages).find(({ id }) => id === placeOf(kept));
  return (
    <>
      <p>
        <strong>{headingOf(kept, row?.words, language)}</strong>
      </p>
      <p class="w-help">{words.draft.found(timeOf(kept.draft.at, language))}</p>
      <div class="w-reading" lang={passages.language}>
        {draftWords(kept, language)}
      </div>
      <div class="w-actions">
        {kept.form === 'adapt' && (
          <a class="button" href={printAddress({ page: 'moved', organisation, protocol })} onClick={closeSheet}>
            {words.draft.take}
          </a>
        )}
        {kept.form !== 'adapt' && passage !== undefined && (
          <a
            class="button"
            href={printAddress(documentAddress(organisation, protocol, { passage: passage.id }))}
            onClick={closeSheet}
          >
            {words.draft.take}
          </a>
        )}
        {kept.form !== 'adapt' && passage === undefined && row !== undefined && (
          <button type="button" onClick={() => openSheet('outline', row.id)}>
            {words.draft.take}
          </button>
        )}
        <button type="button" class="w-quiet" onClick={onDrop}>
          {words.draft.drop}
        </button>
      </div>
    </>
  );
}

/** The clause or part beside which it is filled in. */
export function placeOf({ clause }: Pick<KeptDraft, 'clause'>): string | undefined {
  // `{"after":"goede-naam"}`
  return clause.startsWith(NEW) ? /:"([^"]*)"/.exec(clause)?.[1] : clause;
}

function headingOf({ form }: KeptDraft, row: Row['words'] | undefined, language: Desk['language']): string {
  const { add, merge, draft } = writeWords(language);
  return form === 'new' ? add.heading : `${row ?? merge.gone}${form === 'text' ? '' : ` (${draft.forms[form]})`}`;
}

interface Adapting {
  readonly content: Content;
}

/** What somebody filled in, to read. */
export function draftWords({ form, draft: { content, reason } }: KeptDraft, language: Desk['language']): string {
  const { label, reason: why } = content as { readonly label?: string; readonly reason?: string };
  switch (form) {
    case 'properties':
      return linesOf(content as ClauseProperties, language);
    case 'new':
      return wordsOf((content as NewFields).content);
    case 'label':
    case 'part':
      return label ?? '';
    case 'adapt':
      return [wordsOf((content as Adapting).content), why].filter(Boolean).join('\n\n');
    case 'omit':
      return why ?? '';
    default:
      return [wordsOf(content as Content), reason].filter(Boolean).join('\n\n');
  }
}
