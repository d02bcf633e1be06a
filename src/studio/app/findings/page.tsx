/** All findings of the folder. */
import { useSignal } from '@preact/signals';
import type { Finding } from '../../api.ts';
import { Empty } from '../frame/empty.tsx';
import { Loading } from '../frame/loading.tsx';
import { PageTitle } from '../frame/title.tsx';
import { overview } from '../state.ts';
import { findingWords } from '../words/findings.ts';
import { inWords } from '../words.ts';
import { FindingList } from './list.tsx';

export function FindingsPage() {
  const say = inWords(findingWords);
  const severity = useSignal<Finding['severity'] | null>(null);
  const known = overview.value;
  if (known === null) return <Loading title={say.title} />;
  const findings = known.findings.filter((finding) => severity.value === null || finding.severity === severity.value);
  return (
    <div class="page">
      <PageTitle words={say.title} />
      <p class="lead">{say.intro}</p>
      {known.findings.length === 0 ? (
        <Empty icon="well">{say.none}</Empty>
      ) : (
        <>
          <Filter findings={known.findings} severity={severity} />
          <FindingList findings={findings} />
        </>
      )}
    </div>
  );
}

interface Chosen {
  value: Finding['severity'] | null;
}

function Filter({ findings, severity }: { readonly findings: readonly Finding[]; readonly severity: Chosen }) {
  const say = inWords(findingWords);
  const kinds = (['error', 'warning', 'info'] as const).filter((kind) => findings.some((one) => one.severity === kind));
  const count = (kind: Finding['severity'] | null) =>
    findings.filter((one) => kind === null || one.severity === kind).length;
  return (
    <fieldset class="segments">
      <legend class="unseen">{say.which}</legend>
      {[null, ...kinds].map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          aria-pressed={severity.value === kind}
          onClick={() => {
            severity.value = kind;
          }}
        >
          {kind === null ? say.all : say.severity[kind]} <span class="soft">{count(kind)}</span>
        </button>
      ))}
    </fieldset>
  );
}
