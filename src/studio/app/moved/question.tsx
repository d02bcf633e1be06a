/** One thing to read, of whom it is, and what they can do with it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Question } from '../../../index.ts';
import { documentAddress, printAddress } from '../address.ts';
import { protocolTitle, start } from '../state.ts';
import { inWords } from '../words.ts';
import { DeskProvider } from '../write/desk.ts';
import { Answering } from './answering.tsx';
import { Chosen, namedWith } from './chosen.tsx';
import { usePassages, useQuestionDesk } from './desk.ts';
import { atWork, beginWork } from './open.ts';
import { Since } from './since.tsx';
import { Texts } from './texts.tsx';
import { answerWords, movedWords } from './words.ts';

type AnswerKind = Question['answers'][number];

interface Props {
  readonly question: Question;
  /** Whose questions are looked at. */
  readonly organisation: string | null;
  onSaved(): void;
}

export function QuestionItem({ question, organisation, onSaved }: Props) {
  const say = inWords(movedWords);
  const { choice, whom, words, part, answers, key } = question;
  const doing = useSignal<AnswerKind | null>(null);
  const chosen = useSignal<ReadonlySet<string>>(
    new Set(whom.map((one) => one.organisation).filter((id) => organisation === null || id === organisation)),
  );
  // Who has settled it meanwhile is asked no more; who is alone is meant.
  const asked = whom.filter((one) => whom.length === 1 || chosen.value.has(one.organisation));
  const first = asked[0] ?? whom[0];
  const id = first?.organisation ?? '';
  const isWhole = doing.value === 'adapt' || doing.value === 'take';
  const passages = usePassages(question, id, isWhole);
  const desk = useQuestionDesk(question, id, passages);
  const place = useRef<HTMLDivElement>(null);
  const read = atWork.value.get(key);
  useEffect(() => {
    // Who comes back to what they were at, goes on.
    if (read === undefined) doing.value = null;
  }, [read === undefined]);
  const title = `vraag-${key}-${question.seen}`;
  return (
    <li class={`item moved-item ${choice.kind}`}>
      <article aria-labelledby={title} tabIndex={-1}>
        <header>
          <p class="small">
            <span class="tag">{part === null ? say.kinds[choice.kind] : say.withPart(part)}</span>{' '}
            <span class="soft">
              {protocolTitle(question.protocol)} ·{' '}
              <strong>{whom.length === 1 ? namedWith(whom[0], say) : say.many(whom.length)}</strong>
            </span>
          </p>
          <h3 id={title} lang={question.language}>
            {choice.kind === 'outline' ? say.outline : words}
          </h3>
        </header>
        <Texts question={question} />
        <DeskProvider value={desk}>
          <Chosen
            question={question}
            chosen={chosen.value}
            onChoose={(next) => {
              chosen.value = next;
            }}
          />
          {read !== undefined && read.seen !== question.seen ? <Since read={read} question={question} /> : null}
          {doing.value === null ? (
            <div class="w-actions" ref={place}>
              {answers.map((answer) => (
                <button
                  key={answer}
                  type="button"
                  disabled={asked.length === 0 || start.value?.isReadOnly === true}
                  onClick={() => {
                    beginWork(question);
                    doing.value = answer;
                  }}
                >
                  {answerWords(question, answer, say)}
                </button>
              ))}
              {first !== undefined && (
                <a
                  href={printAddress(
                    documentAddress(first.organisation, question.protocol, passageOf(question, first)),
                  )}
                >
                  {say.openDocument(first.name)}
                </a>
              )}
            </div>
          ) : (
            <Answering
              key={doing.value}
              answer={doing.value}
              question={question}
              read={read ?? question}
              asked={asked.map((one) => one.organisation)}
              isReady={!isWhole || passages !== null}
              onSaved={() => {
                const done = new Set(asked.map((one) => one.organisation));
                chosen.value = new Set(whom.map((one) => one.organisation).filter((own) => !done.has(own)));
                onSaved();
              }}
              onEnd={() => {
                const button = answers.indexOf(doing.value as AnswerKind);
                doing.value = null;
                requestAnimationFrame(() => place.current?.querySelectorAll<HTMLElement>('button')[button]?.focus());
              }}
            />
          )}
        </DeskProvider>
      </article>
    </li>
  );
}

function passageOf({ choice }: Question, { number }: Question['whom'][number]) {
  return number === null || choice.clause === null ? {} : { passage: choice.clause };
}
