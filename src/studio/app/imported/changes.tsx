/** Tracked changes of a file: what each would do, and what somebody decides about it. */
import type { ToldChange, ToldSection } from '../../api/imported.ts';
import { inWords } from '../words.ts';
import { Group, Tick } from '../write/plain-fields.tsx';
import { choices, choose, type Decision, isStale, run, work } from './desk.ts';
import { importWords } from './words.ts';

interface Props {
  readonly section: ToldSection;
  readonly isDone: boolean;
  goTo(anchor: string): void;
}

export function Changes({ section: { title, intro, items }, isDone, goTo }: Props) {
  const say = inWords(importWords);
  return (
    <section aria-labelledby="wijzigingen">
      <h3 id="wijzigingen">
        {title} ({items.length})
      </h3>
      <p class="soft">{intro}</p>
      <ol class="told-items">
        {items.map(({ name, change, passage, isDoubtful }) =>
          change === undefined ? null : (
            <li key={change.number} class={isDoubtful ? 'doubt' : ''}>
              {passage === null ? (
                <strong>{name}</strong>
              ) : (
                <button type="button" class="link" onClick={() => goTo(passage)}>
                  {name}
                </button>
              )}
              <Redline pieces={change.pieces} />
              <p class="small soft">{change.about}</p>
              {!isDone && <Decide name={name} change={change} />}
            </li>
          ),
        )}
      </ol>
      {!isDone && isStale.value && (
        <p class="row">
          <button type="button" disabled={work.value !== null} onClick={() => void run(true)}>
            {say.lookAgain}
          </button>
          <span class="soft">{say.decided}</span>
        </p>
      )}
    </section>
  );
}

/** What went is struck and what came is underlined, and both are said to who does not see that. */
function Redline({ pieces }: Pick<ToldChange, 'pieces'>) {
  const say = inWords(importWords);
  return (
    <p class="redline" dir="auto">
      {pieces.map(({ text, change }, index) => {
        // Pieces have no name: their order is that of the passage.
        const key = `${index} ${change}`;
        if (change === null) return <span key={key}>{text}</span>;
        const Mark = change === 'insert' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span class="unseen"> {change === 'insert' ? say.comes : say.goes} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

const ALWAYS = { accept: 'accept', reject: 'reject', proposals: 'open' } as const;

function Decide({ name, change: { number } }: { readonly name: string; readonly change: ToldChange }) {
  const say = inWords(importWords);
  const { changes, decisions } = choices.value;
  const now = decisions[number] ?? ALWAYS[changes];
  const decide = (how: Decision | 'open') => {
    const { [number]: _, ...others } = decisions;
    choose({ decisions: how === ALWAYS[changes] ? others : { ...others, [number]: how as Decision } });
  };
  const ways = changes === 'proposals' ? (['open', 'accept', 'reject'] as const) : (['accept', 'reject'] as const);
  return (
    <Group legend={name} class="w-group decide">
      {ways.map((how) => (
        <Tick
          key={how}
          type="radio"
          name={`wijziging-${number}`}
          words={say.decide[how]}
          isOn={now === how}
          onChange={() => decide(how)}
        />
      ))}
    </Group>
  );
}
