/** One clause with its words, as each document has them. */
import { describeLegal } from '../../../words/legal.ts';
import { letterOf } from '../../../words/wordings.ts';
import type { Comparison, MarkedRun, RowInShort, WordingInFull } from '../../api/compare.ts';
import { type CompareAddress, documentAddress, printAddress } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { frameWords } from '../words/frame.ts';
import { inWords, language } from '../words.ts';
import { askRow } from './ask.ts';
import { useAnswer } from './use-answer.ts';
import { compareWords } from './words.ts';

interface Props {
  readonly at: CompareAddress;
  readonly known: Comparison;
  readonly row: RowInShort;
  nameOf(id: string): string;
}

export function RowWords(props: Props) {
  const say = inWords(compareWords);
  const { known, row, nameOf } = props;
  const organisations = [...known.organisations, ...known.left].map(({ id }) => id);
  const asked = { protocol: known.protocol, organisations };
  const { known: full, findings } = useAnswer(() => askRow(asked, row.key), [known, row.key]);
  if (findings.length > 0) return <FindingList findings={findings} />;
  if (full === null) return <p class="soft waiting">{inWords(frameWords).loading}</p>;
  return (
    <>
      {row.legal.map((reference) => (
        <p key={`${reference.source} ${reference.article}`} class="legal small">
          <strong>{say.legal}:</strong> {describeLegal(reference, language.value)}
        </p>
      ))}
      {full.wordings.some(({ lines }) => lines.flat().some(({ change }) => change !== null)) && (
        <p class="soft small">{say.marks}</p>
      )}
      <div class="wordings">
        {full.wordings.map((wording, index) => (
          <Wording key={letterOf(index)} wording={wording} index={index} {...props} />
        ))}
      </div>
      {full.absent.length > 0 && (
        <ul class="absent small">
          {full.absent.map(({ state, organisations, omitted }) => (
            <li key={`${state} ${organisations.join(' ')}`}>
              <strong>{say.cell[state]}</strong>: {organisations.map(nameOf).join(', ')}
              {omitted !== null && (
                <>
                  . {say.omitted(nameOf(omitted.layer))} <span lang={known.language}>{omitted.reason}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {row.isOptional && full.absent.length > 0 && <p class="soft small">{say.offered}</p>}
    </>
  );
}

function Wording({
  wording,
  index,
  known,
  row,
  nameOf,
}: Props & { readonly wording: WordingInFull; readonly index: number }) {
  const say = inWords(compareWords);
  const { isBase, chosen, organisations, lines, unseen, reasons } = wording;
  const notes = [
    ...(isBase ? [say.ofTheBase] : []),
    ...(chosen === null ? [] : [say.chosenBy(chosen.fact, chosen.value)]),
  ].join(', ');
  return (
    <div class="wording">
      <h3>
        {row.wordings > 1 ? say.wording(letterOf(index)) : say.onlyWording}
        {notes !== '' && <span class="soft"> {notes}</span>}
      </h3>
      <div class="text" lang={known.language}>
        {lines.map((line, at) => (
          <p key={at}>
            {line.map((run, place) => (
              <Piece key={place} run={run} />
            ))}
          </p>
        ))}
      </div>
      {unseen.map((line) => (
        <p key={line} class="soft small">
          {line}.
        </p>
      ))}
      {reasons.map(({ layer, reason }) => (
        <p key={`${layer} ${reason}`} class="soft small">
          {say.reason(nameOf(layer))} <span lang={known.language}>{reason}</span>
        </p>
      ))}
      <p class="small">
        {say.readIn}{' '}
        {organisations.map((id, place) => (
          <span key={id}>
            {place > 0 && ', '}
            <Reading known={known} row={row} organisation={id} name={nameOf(id)} />
          </span>
        ))}
      </p>
    </div>
  );
}

function Reading(props: {
  readonly known: Comparison;
  readonly row: RowInShort;
  readonly organisation: string;
  readonly name: string;
}) {
  const { known, row, organisation, name } = props;
  const passage = row.cells[known.organisations.findIndex(({ id }) => id === organisation)]?.clause ?? null;
  return <a href={printAddress(documentAddress(organisation, known.protocol, { passage }))}>{name}</a>;
}

function Piece({ run: { text, change } }: { readonly run: MarkedRun }) {
  const say = inWords(compareWords);
  if (change === null) return text;
  const Mark = change === 'insert' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="unseen" lang={language.value}>
        {change === 'insert' ? say.inserted : say.deleted}
      </span>
      {text}
    </Mark>
  );
}
