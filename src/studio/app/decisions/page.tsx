/** Decisions: of all documents what is next, or of one what stands and what can be recorded. */
import { DecisionsOfOne } from './document.tsx';
import { DecisionsList } from './list.tsx';

export function DecisionsPage(props: { readonly organisation: string | null; readonly protocol: string | null }) {
  const { organisation, protocol } = props;
  if (organisation === null || protocol === null) return <DecisionsList organisation={organisation} />;
  return <DecisionsOfOne key={`${organisation}/${protocol}`} organisation={organisation} protocol={protocol} />;
}
