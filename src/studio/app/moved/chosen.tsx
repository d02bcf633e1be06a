/** Of whom a question is, with the boxes of those for whom it is answered. */
import type { AskedOf, Question } from '../../../index.ts';
import { inWords } from '../words.ts';
import { Group, Tick } from '../write/plain-fields.tsx';
import { movedWords } from './words.ts';

interface Props {
  readonly question: Question;
  /** Ids of organisations. */
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

export function Chosen({ question: { whom }, chosen, onChoose }: Props) {
  const say = inWords(movedWords);
  const reasons = new Set(whom.map(({ reason }) => reason));
  const note = ({ reason, followers }: (typeof whom)[number]) =>
    [
      reason !== null && reasons.size > 1 ? `${say.reason}: ${reason}` : '',
      followers.length > 0 ? say.followers(followers.join(', ')) : '',
    ]
      .filter(Boolean)
      .join(' ');
  const [first] = whom;
  if (first === undefined) return null;
  // Who is alone is named above.
  if (whom.length === 1) return note(first) === '' ? null : <p class="soft">{note(first)}</p>;
  const turn = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const count = whom.filter(({ organisation }) => chosen.has(organisation)).length;
  return (
    <Group
      class="w-group moved-whom"
      legend={say.whom}
      help={say.whomHelp}
      error={count === 0 ? say.noWhom : undefined}
    >
      <div class="w-actions">
        <button type="button" class="w-quiet" onClick={() => onChoose(new Set(whom.map((one) => one.organisation)))}>
          {say.everyone}
        </button>
        <button type="button" class="w-quiet" onClick={() => onChoose(new Set())}>
          {say.nobody}
        </button>
        <span class="soft small" role="status">
          {say.chosen(count, whom.length)}
        </span>
      </div>
      <div class="moved-boxes">
        {whom.map((one) => (
          <Tick
            key={one.organisation}
            words={namedWith(one, say)}
            note={note(one) || undefined}
            isOn={chosen.has(one.organisation)}
            onChange={(isOn) => turn(one.organisation, isOn)}
          />
        ))}
      </div>
    </Group>
  );
}

export function namedWith(one: AskedOf | undefined, say: typeof movedWords.nl): string {
  if (one === undefined) return '';
  return one.number === null ? one.name : `${one.name}, ${say.number(one.number)}`;
}
