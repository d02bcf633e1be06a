/** What somebody should look at before all else. */
import { useSignal } from '@preact/signals';
import type { ToldAccount, ToldPassage } from '../../api/imported.ts';
import { Empty } from '../frame/empty.tsx';
import { MoreButton } from '../frame/more.tsx';
import { inWords } from '../words.ts';
import { importWords } from './words.ts';

/** As many as one looks through at once. */
const AT_ONCE = 10;

interface Props {
  readonly account: ToldAccount;
  goTo(anchor: string): void;
}

export function Doubtful({ account: { doubtful, unplaced }, goTo }: Props) {
  const say = inWords(importWords);
  const all = [...unplaced, ...doubtful];
  const shown = useSignal(AT_ONCE);
  if (all.length === 0) return <Empty icon="well">{say.noDoubt}</Empty>;
  return (
    <section aria-labelledby="eerst-bekijken">
      <h3 id="eerst-bekijken">
        {say.doubtful} ({all.length})
      </h3>
      <p class="soft">{say.doubtfulHelp}</p>
      <ol class="told-items">
        {all.slice(0, shown.value).map((passage) => (
          <Item key={passage.anchor} passage={passage} goTo={goTo} />
        ))}
      </ol>
      <MoreButton shown={shown} total={all.length} step={AT_ONCE} words={say.more} />
    </section>
  );
}

function Item({ passage, goTo }: { readonly passage: ToldPassage; goTo: Props['goTo'] }) {
  const { anchor, place, text, became, rule, certainty } = passage;
  return (
    <li class="doubt">
      <button type="button" class="link" onClick={() => goTo(anchor)}>
        {place}
      </button>{' '}
      <q class="beginning">{text}</q>
      <p class="small soft">
        {became}: {rule} ({certainty})
      </p>
    </li>
  );
}
