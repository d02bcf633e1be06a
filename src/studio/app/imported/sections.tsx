/** What there is beside the passages; proposals can be ticked. */
import type { ToldAccount, ToldItem, ToldSection } from '../../api/imported.ts';
import { inWords } from '../words.ts';
import { Group, Tick } from '../write/plain-fields.tsx';
import { Changes } from './changes.tsx';
import { choices, choose, isStale, run, work } from './desk.ts';
import { importWords } from './words.ts';

/** Of what asks for something the list is open. */
const OPEN: ReadonlySet<ToldSection['key']> = new Set(['left', 'decisions', 'undecided', 'differences', 'placements']);
/** A longer list is closed. */
const SHORT = 20;

interface Props {
  readonly account: ToldAccount;
  readonly isDone: boolean;
  goTo(anchor: string): void;
}

export function Sections({ account: { sections }, isDone, goTo }: Props) {
  return (
    <>
      {sections.map((section) =>
        section.key === 'changes' ? (
          <Changes key={section.key} section={section} isDone={isDone} goTo={goTo} />
        ) : section.key === 'proposals' && !isDone ? (
          <Proposals key={section.key} items={section.items} />
        ) : (
          <Section key={section.key} section={section} goTo={goTo} />
        ),
      )}
    </>
  );
}

function Section({
  section: { key, title, intro, items },
  goTo,
}: {
  readonly section: ToldSection;
  goTo: Props['goTo'];
}) {
  return (
    <details open={OPEN.has(key) && items.length <= SHORT}>
      <summary>
        {title} ({items.length})
      </summary>
      <p class="soft">{intro}</p>
      <ul class="told-items">
        {items.map((item, index) => (
          // Things of an account have no name of their own: the order is that of this answer.
          <Item key={index} item={item} goTo={goTo} />
        ))}
      </ul>
    </details>
  );
}

function Item({
  item: { name, words, note, passage, isDoubtful },
  goTo,
}: {
  readonly item: ToldItem;
  goTo: Props['goTo'];
}) {
  const say = inWords(importWords);
  const lead = name === '' ? words : name;
  return (
    <li class={isDoubtful ? 'doubt' : ''}>
      {passage === null ? (
        <strong>{lead}</strong>
      ) : (
        <button type="button" class="link" onClick={() => goTo(passage)}>
          {lead}
        </button>
      )}{' '}
      {name !== '' && words}
      {isDoubtful && <span class="unseen"> {say.doubt}</span>}
      {note !== '' && <p class="small soft">{note}</p>}
    </li>
  );
}

function Proposals({ items }: { readonly items: readonly ToldItem[] }) {
  const say = inWords(importWords);
  const { parameters } = choices.value;
  const toggle = (name: string, isOn: boolean) =>
    choose({ parameters: isOn ? [...parameters, name] : parameters.filter((own) => own !== name) });
  return (
    <Group legend={say.parameters} help={say.parametersHelp} class="w-group proposals">
      {items.map(({ name, words, note }) => (
        <Tick
          key={name}
          words={
            <>
              <code>{name}</code> ‘{words}’
            </>
          }
          note={note}
          isOn={parameters.includes(name)}
          onChange={(isOn) => toggle(name, isOn)}
        />
      ))}
      {isStale.value && (
        <button type="button" disabled={work.value !== null} onClick={() => void run(true)}>
          {say.lookAgain}
        </button>
      )}
    </Group>
  );
}
