/** A change on its way, in a component: it asks with the document of now, and calls what is to be done of now. */
import { useMemo, useRef } from 'preact/hooks';
import { type Change, type EditedAnswer, makeChange } from './change.ts';
import { useDesk } from './desk.ts';

export function useChange(written: (answer: EditedAnswer) => void): Change {
  const desk = useDesk();
  const latest = useRef({ desk, written });
  latest.current = { desk, written };
  return useMemo(
    () =>
      makeChange(
        () => latest.current.desk,
        (answer) => latest.current.written(answer),
      ),
    [],
  );
}
