/** The fields of a form in a component, kept in the browser while they are filled in. */
import { useEffect, useMemo } from 'preact/hooks';
import { useDesk } from './desk.ts';
import type { DraftForm, DraftKey } from './drafts.ts';
import { type Kept, makeKept } from './kept.ts';
import { useUnsaved } from './unsaved.ts';

/** `clause` and `form` say what it is of; `initial` is looked at once. */
export function useKept<T extends object>(clause: string, form: DraftForm, initial: T): Kept<T> {
  const { drafts, folder, passages } = useDesk();
  const { organisation, protocol } = passages;
  const kept = useMemo(() => {
    const key: DraftKey = { folder, organisation, protocol, clause, layer: null, form };
    return makeKept({ drafts, key, initial, now: () => new Date().toISOString() });
  }, [clause, form]);
  useEffect(() => kept.end, [kept]);
  useUnsaved(kept.isChanged);
  return kept;
}
