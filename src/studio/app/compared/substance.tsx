/** Where documents differ in substance: each position, whose it is, and the clauses that say it. */
import type { ComponentChildren } from 'preact';
import { describeLegal } from '../../../words/legal.ts';
import type { ClauseInWords, Comparison, DivergenceInWords, FactInWords, StanceInWords } from '../../api/compare.ts';
import { type CompareAddress, documentAddress, printAddress } from '../address.ts';
import { inWords, language } from '../words.ts';
import { compareWords } from './words.ts';

interface Around {
  readonly at: CompareAddress;
  readonly known: Comparison;
  nameOf(id: string): string;
}

export function Substance({ divergences, ...around }: Around & { readonly divergences: readonly DivergenceInWords[] }) {
  const say = inWords(compareWords);
  const known = divergences.filter(({ register }) => register !== null).length;
  return (
    <section aria-labelledby="zaak">
      <h2 id="zaak">{say.substance}</h2>
      {!around.known.hasRegister && <p class="soft">{say.noRegister}</p>}
      <p class="soft">{divergences.length === 0 ? say.noSubstance : say.counts(known, divergences.length - known)}</p>
      <ul class="divergences">
        {divergences.map((own) => (
          <li key={own.register?.subject ?? own.facts[0]?.fact}>
            <Subject own={own} {...around} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Subject({ own, ...around }: Around & { readonly own: DivergenceInWords }) {
  const say = inWords(compareWords);
  const { at, known, nameOf } = around;
  const { register, state, positions, others, facts, legal, silent, rows } = own;
  const title = register?.subject ?? facts[0]?.description ?? '';
  const [row] = rows;
  return (
    <details class={`divergence ${state}`}>
      <summary>
        <strong lang={register === null ? known.language : 'en'}>{title}</strong>{' '}
        <span class="tag">{say.states[state]}</span>
        {register === null && <span class="tag">{say.unregistered}</span>}
      </summary>
      <div class="open">
        {positions.length > 0 && (
          <ul class="positions">
            {positions.map(({ norm, position, organisations, clauses }) => (
              <li key={norm}>
                <p>
                  <strong>{organisations.length === 0 ? norm : organisations.map(nameOf).join(', ')}</strong>{' '}
                  {organisations.length > 0 && <code>{norm}</code>}: <span lang="en">{position}</span>
                </p>
                {clauses.length === 0 ? <p class="soft">{say.gone}</p> : <Where clauses={clauses} {...around} />}
              </li>
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <>
            <h3>{say.others}</h3>
            <Where clauses={others} {...around} />
          </>
        )}
        {facts.map((fact) => (
          <Fact key={fact.fact} fact={fact} isAlone={register === null} {...around} />
        ))}
        <LegalNotes label={say.legal} legal={legal} />
        {register?.note !== undefined && (
          <p class="small">
            <strong>{say.note}:</strong> <span lang="en">{register.note}</span>
          </p>
        )}
        {silent.length > 0 && (
          <p class="soft small">
            {say.silent} {silent.map(nameOf).join(', ')}
          </p>
        )}
        {row !== undefined && (
          <p class="small">
            <a href={printAddress({ ...at, row })}>{say.toRow}</a>
          </p>
        )}
      </div>
    </details>
  );
}

function Fact({ fact, isAlone, ...around }: Around & { readonly fact: FactInWords; readonly isAlone: boolean }) {
  return (
    <div class="fact">
      <h3>
        <span lang={around.known.language}>{fact.description}</span> <code>{fact.fact}</code>
      </h3>
      <ul class="positions">
        {fact.stances.map((stance) => (
          <li key={stance.value}>
            <Stance stance={stance} isAlone={isAlone} {...around} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stance({
  stance,
  isAlone,
  ...around
}: Around & { readonly stance: StanceInWords; readonly isAlone: boolean }) {
  const say = inWords(compareWords);
  const { value, says, isBase, organisations, clauses, against } = stance;
  return (
    <>
      <p>
        <strong>{organisations.map(around.nameOf).join(', ')}</strong>:{' '}
        {says === null ? <em>{say.inWords}</em> : <span lang={around.known.language}>{says}</span>}
        {isBase && <span class="soft"> ({say.ofBase})</span>}
      </p>
      <LegalNotes label={say.against} legal={against} />
      {(isAlone || value === null) && <Where clauses={clauses} {...around} />}
    </>
  );
}

function LegalNotes({
  label,
  legal,
}: {
  readonly label: string;
  readonly legal: DivergenceInWords['legal'];
}): ComponentChildren {
  return legal.map((reference) => (
    <p key={`${reference.source} ${reference.article}`} class="legal small">
      <strong>{label}:</strong> {describeLegal(reference, language.value)}
    </p>
  ));
}

/** Of many documents the first few. */
const FEW = 8;

function Where({ clauses, known, nameOf }: Around & { readonly clauses: readonly ClauseInWords[] }) {
  const say = inWords(compareWords);
  const shown = clauses.slice(0, FEW);
  return (
    <ul class="where small">
      {shown.map(({ organisation, id, place, words }) => (
        <li key={`${organisation} ${id}`}>
          {nameOf(organisation)}, <span lang={known.language}>{place}</span>:{' '}
          <a lang={known.language} href={printAddress(documentAddress(organisation, known.protocol, { passage: id }))}>
            {words}
          </a>
        </li>
      ))}
      {clauses.length > FEW && <li>{say.andMore(clauses.length - FEW)}</li>}
    </ul>
  );
}
