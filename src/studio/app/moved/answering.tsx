/** One answer on its way: what must be said with it, what it does, and saving. */
import { useEffect, useRef } from 'preact/hooks';
import type { Answer, Question } from '../../../index.ts';
import type { Edit } from '../../api.ts';
import { inWords } from '../words.ts';
import { ChangeView, isTelling } from '../write/change-view.tsx';
import { useDesk } from '../write/desk.ts';
import { useChange } from '../write/use-change.ts';
import { writeWords } from '../write/words.ts';
import { refreshQueue } from './ask.ts';
import { AdaptForm, type FormProps, OmitForm, TakeForm } from './forms.tsx';
import { endWork } from './open.ts';
import { answerWords, movedWords } from './words.ts';

interface Props {
  readonly answer: Answer['kind'];
  /** As it is now, and as it was read. */
  readonly question: Question;
  readonly read: Question;
  /** Ids of organisations. */
  readonly asked: readonly string[];
  /** What its form needs is there. */
  readonly isReady: boolean;
  onSaved(): void;
  onEnd(): void;
}

export function Answering({ answer, question, read, asked, isReady, onSaved, onEnd }: Props) {
  const say = inWords(movedWords);
  const words = writeWords(useDesk().language);
  const saved = useRef<(() => void) | undefined>(undefined);
  const change = useChange(() => {
    saved.current?.();
    endWork(question);
    onSaved();
  });
  const state = change.state.value;
  const isPlain = answer === 'accept' || answer === 'keep';
  const isOther = read.seen !== question.seen;
  const end = () => {
    change.stop();
    endWork(question);
    onEnd();
  };
  const ask = (said: Answer, forms?: readonly string[]) => change.ask(editsOf(read, said, asked, forms));
  useEffect(() => {
    if (isPlain) void ask({ kind: answer });
  }, []);
  useEffect(() => {
    // What was told is of what was read; there is something else by now.
    if (isOther) change.stop();
  }, [isOther]);
  useEffect(() => {
    if (state.kind === 'conflict') void refreshQueue();
  }, [state.kind]);
  const form: FormProps = {
    question: read,
    label: answerWords(question, answer, say),
    onAnswer: (said, forms) => void ask(said, forms),
    onCancel: end,
    keeps: (own) => {
      saved.current = own;
    },
  };
  return (
    <div class="moved-answer">
      <div hidden={isTelling(change)}>
        {!isReady && <p class="soft waiting">{words.looking}</p>}
        {isReady && answer === 'adapt' && <AdaptForm {...form} />}
        {answer === 'omit' && <OmitForm {...form} />}
        {isReady && answer === 'take' && <TakeForm {...form} isOne={asked.length === 1} />}
        {isPlain && (
          <div class="w-actions">
            {state.kind !== 'asking' && !isOther && (
              <button type="button" class="w-main" onClick={() => void ask({ kind: answer })}>
                {words.look}
              </button>
            )}
            {state.kind === 'asking' && <p class="soft waiting">{words.looking}</p>}
            <button type="button" onClick={end}>
              {words.close}
            </button>
          </div>
        )}
      </div>
      <ChangeView change={change} back={say.back} />
    </div>
  );
}

function editsOf(
  { choice, seen }: Question,
  answer: Answer,
  asked: readonly string[],
  forms: readonly string[] = [],
): readonly Edit[] {
  return asked.flatMap((layer): Edit[] => {
    const own: Edit = { kind: 'settle', layer, choice, seen, answer };
    if (answer.kind !== 'adapt' || forms.length === 0) return [own];
    const { reason } = answer;
    return [own, { kind: 'properties', clause: choice.id, layer, properties: { forms }, reason }];
  });
}
