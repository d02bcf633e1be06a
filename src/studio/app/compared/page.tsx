/** Documents side by side: where they differ in substance, and what each clause is in each of them. */
import type { Comparison } from '../../api/compare.ts';
import type { CompareAddress } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { Empty } from '../frame/empty.tsx';
import { PageTitle } from '../frame/title.tsx';
import { lastChange } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';
import { askComparison } from './ask.ts';
import { DocumentChoice } from './choice.tsx';
import { divergencesShown, filter, rowsShown } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { Matrix } from './matrix.tsx';
import { namesOf } from './names.ts';
import { Substance } from './substance.tsx';
import { useAnswer } from './use-answer.ts';
import { compareWords } from './words.ts';

export function ComparePage({ at }: { readonly at: CompareAddress }) {
  const say = inWords(compareWords);
  const { protocol, organisations } = at;
  const asked = { protocol, organisations };
  // What changed in the source is asked for anew.
  const on = [protocol, organisations.join(','), lastChange.value.count];
  const { known, findings } = useAnswer(() => askComparison(asked), on);
  return (
    <div class="page compared">
      <PageTitle words={say.title} />
      <p class="lead">{say.lead}</p>
      {findings.length > 0 && <FindingList findings={findings} />}
      {known === null ? (
        findings.length === 0 && <p class="soft waiting">{inWords(frameWords).loading}</p>
      ) : (
        <Compared at={at} known={known} />
      )}
    </div>
  );
}

function Compared({ at, known }: { readonly at: CompareAddress; readonly known: Comparison }) {
  const say = inWords(compareWords);
  if (known.known.length === 0) return <Empty>{say.none}</Empty>;
  const now = filter.value;
  const rows = rowsShown(known, now, at.row);
  const nameOf = namesOf(known);
  return (
    <>
      <DocumentChoice key={`${at.protocol} ${known.organisations.map(({ id }) => id)}`} at={at} known={known} />
      {known.organisations.length === 1 && <p>{say.one}</p>}
      {known.left.length > 0 && (
        <p>
          <strong>{say.left}</strong> {known.left.map(({ name }) => name).join(', ')}
        </p>
      )}
      <FilterFields known={known} />
      <Substance at={at} known={known} divergences={divergencesShown(known, rows, now)} nameOf={nameOf} />
      <Matrix at={at} known={known} rows={rows} nameOf={nameOf} />
      <Values known={known} nameOf={nameOf} />
    </>
  );
}

function Values({ known, nameOf }: { readonly known: Comparison; readonly nameOf: (id: string) => string }) {
  const say = inWords(compareWords);
  if (known.values.length === 0) return null;
  return (
    <details class="values">
      <summary>{say.values}</summary>
      <dl lang={known.language}>
        {known.values.map(({ name, description, values }) => (
          <div key={name}>
            <dt>{description}</dt>
            {values.map(({ value, organisations }) => (
              <dd key={value}>
                {value} <span class="soft small">{organisations.map(nameOf).join(', ')}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
