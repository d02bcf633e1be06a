/** Two people changed the same: both texts, clause by clause, and which goes on. */
import { useSignal } from '@preact/signals';
import { diffWordsWithSpace } from 'diff';
import { useEffect, useRef } from 'preact/hooks';
import type { BroughtIn, ShareBody, ShareConflict } from '../../api/share.ts';
import { documentAddress, printAddress } from '../address.ts';
import { announce, start } from '../state.ts';
import { inWords } from '../words.ts';
import { titleOf } from './loose.tsx';
import { shareWords } from './words.ts';

type Conflict = Extract<BroughtIn, { kind: 'conflict' }>;
type Choices = NonNullable<Extract<ShareBody, { kind: 'bring' }>['choices']>;
type Side = 'ours' | 'theirs';

export function Conflicts({ conflict, onGoOn }: { readonly conflict: Conflict; onGoOn(choices: Choices): void }) {
  const say = inWords(shareWords);
  const { ours, theirs, conflicts } = conflict;
  const sides = useSignal<Readonly<Record<string, Side>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const left = conflicts.filter(({ key }) => sides.value[key] === undefined).length;
  return (
    <div class="conflicts">
      <h3 tabIndex={-1} ref={heading}>
        {say.conflict}
      </h3>
      <p>{say.conflictHelp}</p>
      {conflicts.map((own) => (
        <OneConflict
          key={own.key}
          own={own}
          side={sides.value[own.key]}
          onChoose={(side) => {
            sides.value = { ...sides.value, [own.key]: side };
          }}
        />
      ))}
      <p class="row">
        <button
          type="button"
          aria-describedby="share-left"
          onClick={() => (left > 0 ? announce(say.unchosen(left)) : onGoOn({ ours, theirs, sides: sides.value }))}
        >
          {say.goOn}
        </button>
        <span class="soft" id="share-left">
          {left > 0 ? say.unchosen(left) : ''}
        </span>
      </p>
    </div>
  );
}

interface OneProps {
  readonly own: ShareConflict;
  readonly side: Side | undefined;
  onChoose(side: Side): void;
}

function OneConflict({ own, side, onChoose }: OneProps) {
  const say = inWords(shareWords);
  const where =
    own.clause === null
      ? own.steps.join(' › ') || say.ofFile
      : say.ofClause(beginOf(own.base ?? own.theirs ?? own.ours ?? own.clause));
  const passage = passageOf(own);
  const choice = (of: Side, words: string, heading: string) => (
    <div class={`side ${side === of ? 'chosen' : ''}`}>
      <h4>{heading}</h4>
      <Text from={own.base} to={own[of]} isFile={own.steps.length === 0} />
      <label>
        <input type="radio" name={own.key} checked={side === of} onChange={() => onChoose(of)} />
        {words}
      </label>
    </div>
  );
  return (
    <fieldset class="conflict">
      <legend>
        {titleOf(own, say.base) ?? own.file}: {where}
      </legend>
      <div class="sides">
        {choice('theirs', say.chooseTheirs, say.theirText)}
        {choice('ours', say.chooseOurs, say.ourText)}
      </div>
      <details class="small">
        <summary>{say.baseText}</summary>
        <p class="text">{own.base ?? say.wasNot}</p>
      </details>
      {passage !== null && (
        <p class="row small">
          <a href={passage}>{say.adapt}</a>
        </p>
      )}
    </fieldset>
  );
}

/** The text as it reads, with what is new in it marked: how it was stands below both. */
function Text({
  from,
  to,
  isFile,
}: {
  readonly from: string | null;
  readonly to: string | null;
  readonly isFile: boolean;
}) {
  const say = inWords(shareWords);
  if (to === null) return <p class="soft">{from === null && isFile ? say.noText : say.isGone}</p>;
  const parts = from === null ? [{ value: to, added: false, removed: false }] : diffWordsWithSpace(from, to);
  return (
    <p class="text">
      {parts
        .filter(({ removed }) => !removed)
        .map(({ value, added }, index) => {
          const key = `${index}${value}`;
          return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>;
        })}
    </p>
  );
}

/** In a document that has it: that of the organisation, or of the first that takes part. */
function passageOf({ protocol, organisation, clause }: ShareConflict): string | null {
  if (protocol === null || clause === null) return null;
  const all = start.value?.organisations.filter(({ documents }) => documents.includes(protocol)) ?? [];
  const one = all.find(({ id }) => id === organisation) ?? all[0];
  return one === undefined ? null : printAddress(documentAddress(one.id, protocol, { passage: clause }));
}

/** Letters: enough to know a clause by. */
const ENOUGH = 50;

function beginOf(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  const letters = [...line];
  return letters.length <= ENOUGH ? line : `${letters.slice(0, ENOUGH).join('').trimEnd()}…`;
}
