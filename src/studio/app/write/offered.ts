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

export function partOf({ parts }: Pick<Passages, 'parts'>, id: string): PassagePart | undefined {
  for (const part of parts) {
    const inner = part.entries.flatMap((entry) => (entry.kind === 'part' ? [entry.part] : []));
    const found = part.id === id ? part : partOf({ parts: inner }, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The heads of the columns of a part; null where it is no table. */
export function columnsOf(passages: Pick<Passages, 'parts'>, id: string | undefined): readonly string[] | null {
  return id === undefined ? null : (partOf(passages, id)?.columns ?? null);
}
