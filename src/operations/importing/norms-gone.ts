/** A register after clauses went from the document: it holds what a paper lays down, and the later paper does not say this. */
import type { Edit, Layer } from '../../model/edit.ts';
import type { ProtocolSource } from '../../model/policy.ts';
import type { ResolvedPart, ResolvedProtocol } from '../../model/resolved.ts';
import type { Clause, NormPart, NormsFile } from '../../model/source.ts';
import type { SourceChange } from '../write-source.ts';

interface Gone {
  readonly edits: readonly Edit[];
  readonly layer: Layer;
  readonly text: Pick<ResolvedProtocol, 'clauses' | 'parts'>;
}

/** Nothing where each norm of the organisation is said still. What the base keeps for others, says it for it no more. */
export function withoutNormsGone(
  { edits, layer, text }: Gone,
  { base, registers }: ProtocolSource,
  organisation: string,
): SourceChange[] {
  const register = registers.get(organisation);
  const left = new Set(edits.flatMap((own) => (own.kind === 'remove' || own.kind === 'omit' ? [own.clause] : [])));
  const normsOf = (isLeft: boolean) =>
    [...text.clauses.values()].filter(({ id }) => left.has(id) === isLeft).flatMap(({ norms }) => norms);
  const said = new Set([...normsOf(false), ...text.parts.flatMap(normsOfPart)]);
  const gone = new Set(normsOf(true).filter((norm) => !said.has(norm) && norm.startsWith(`${organisation}:`)));
  if (register === undefined || gone.size === 0) return [];
  const isKept = (id: string) => !gone.has(`${organisation}:${id}`);
  const data: NormsFile = { ...register.data, parts: register.data.parts.map((part) => partWith(part, isKept)) };
  const clauses = base.data.clauses.map((clause) => clauseWith(clause, (norm) => !gone.has(norm)));
  return [
    { kind: 'norms', source: register, data },
    ...(layer === null ? [] : [{ kind: 'protocol', source: base, data: { ...base.data, clauses } } as const]),
  ];
}

function clauseWith(clause: Clause, isKept: (norm: string) => boolean): Clause {
  if (clause.norms === undefined || clause.norms.every(isKept)) return clause;
  const { norms, ...others } = clause;
  const kept = norms.filter(isKept);
  return kept.length === 0 ? others : { ...others, norms: kept };
}

function normsOfPart({ norms = [], entries }: ResolvedPart): readonly string[] {
  return [
    ...norms,
    ...entries.flatMap((entry) => {
      if (entry.kind === 'part') return normsOfPart(entry.part);
      return entry.kind === 'quote' ? (entry.norms ?? []) : [];
    }),
  ];
}

function partWith(part: NormPart, isKept: (id: string) => boolean): NormPart {
  const { norms, parts, ...own } = part;
  const kept = norms?.filter(({ id }) => isKept(id)) ?? [];
  const below = parts?.map((inner) => partWith(inner, isKept)) ?? [];
  return { ...own, ...(below.length === 0 ? {} : { parts: below }), ...(kept.length === 0 ? {} : { norms: kept }) };
}
