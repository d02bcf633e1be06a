/** What the editor offers in a document: its parameters, and what a reference can point at. */
import type { PassagePart, Passages } from '../../../model/passages.ts';
import type { Language } from '../../api.ts';
import type { OfferedParameter, OfferedTarget } from '../../editor/index.ts';

export function parametersFor({ parameters }: Passages): readonly OfferedParameter[] {
  return parameters.map(({ name, declaration, value }) => ({
    name,
    description: declaration.description,
    value,
    isName: declaration.kind === 'name',
  }));
}

/** Parts by their heading, passages by their number or how they begin. */
export function targetsFor({ parts, passages }: Passages, language: Language): readonly OfferedTarget[] {
  const own = (part: PassagePart): readonly OfferedTarget[] => [
    { id: part.id, label: part.label, words: part.label },
    ...part.entries.flatMap((entry) => (entry.kind === 'part' ? own(entry.part) : [])),
  ];
  const clause = language === 'nl' ? 'bepaling' : 'clause';
  return [
    ...parts.flatMap(own),
    ...passages.map(({ id, number, words }) => ({ id, label: number === null ? words : `${clause} ${number}`, words })),
  ];
}

/** The heads of the columns of a part; null where it is no table. */
export function columnsOf({ parts }: Pick<Passages, 'parts'>, id: string | undefined): readonly string[] | null {
  for (const part of parts) {
    if (part.id === id) return part.columns ?? null;
    const inner = part.entries.flatMap((entry) => (entry.kind === 'part' ? [entry.part] : []));
    const found = inner.length === 0 ? null : columnsOf({ parts: inner }, id);
    if (found !== null) return found;
  }
  return null;
}
