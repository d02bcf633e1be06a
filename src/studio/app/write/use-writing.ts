/** What is written of a passage, in a component: it follows what is asked anew of the document. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Passage } from '../../../model/passages.ts';
import { useDesk } from './desk.ts';
import { makeWriting, type Subject, type Writing } from './writing.ts';

export function useWriting<T extends object>(subject: Subject<T>, passage: Passage): Writing<T> {
  const { drafts, folder, passages } = useDesk();
  const { organisation, protocol, layers } = passages;
  const writing = useMemo(
    () =>
      makeWriting(subject, {
        layers,
        passage,
        drafts,
        document: { folder, organisation, protocol },
        now: () => new Date().toISOString(),
      }),
    [subject, passage.id],
  );
  useEffect(() => writing.end, [writing]);
  useEffect(() => writing.refresh(layers, passage), [writing, layers, passage]);
  return writing;
}
