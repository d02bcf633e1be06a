/** What is written of a passage, in a component: it follows what is asked anew of the document. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Passage } from '../../../model/passages.ts';
import { useDesk } from './desk.ts';
import { makeWriting, type Writing, type WritingKind } from './writing.ts';

export function useWriting<T extends object>(kind: WritingKind<T>, passage: Passage): Writing<T> {
  const { drafts, folder, passages } = useDesk();
  const { organisation, protocol, layers } = passages;
  const writing = useMemo(
    () =>
      makeWriting(kind, {
        layers,
        passage,
        drafts,
        document: { folder, organisation, protocol },
        now: () => new Date().toISOString(),
      }),
    [kind, passage.id],
  );
  useEffect(() => writing.end, [writing]);
  useEffect(() => writing.refresh(layers, passage), [writing, layers, passage]);
  return writing;
}
