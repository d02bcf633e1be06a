/** A desk for questions, which are of no one document: that of the first who is chosen, once its passages are asked for. */
import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../../../index.ts';
import type { Passages } from '../../../model/passages.ts';
import { client } from '../client.ts';
import { type Desk, useDeskOf } from '../write/desk.ts';

function without(question: Question, organisation: string): Passages {
  const { protocol, title, language } = question;
  return {
    ...{ organisation, protocol, title, language, stopped: 'nothing', outlineOf: null },
    ...{ layers: [], parts: [], passages: [], parameters: [], variants: [], versions: [] },
  };
}

/** `isWhole` where its passages are needed; null until they are there. */
export function usePassages(question: Question, organisation: string, isWhole: boolean): Passages | null {
  const { protocol } = question;
  const [known, setKnown] = useState<Passages | null>(null);
  useEffect(() => {
    if (!isWhole) return undefined;
    let isOver = false;
    void client.document(organisation, protocol).then((answer) => {
      if (!isOver && answer.ok) setKnown(answer.value.passages);
    });
    return () => {
      isOver = true;
    };
  }, [organisation, protocol, isWhole]);
  return known?.organisation === organisation ? known : null;
}

export function useQuestionDesk(question: Question, organisation: string, passages: Passages | null): Desk {
  const [bare] = useState(() => new Map<string, Passages>());
  const own = bare.get(organisation) ?? without(question, organisation);
  bare.set(organisation, own);
  return useDeskOf(passages ?? own);
}
