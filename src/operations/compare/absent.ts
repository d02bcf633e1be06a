/** Why a document does not have a clause of the base, or of a board above it. */
import type { Organisation, ProtocolSource } from '../../model/policy.ts';
import type { ResolvedProtocol } from '../../model/resolved.ts';
import type { RowCell } from '../../model/side-by-side.ts';

interface Asked {
  /** As the organisation has it. */
  readonly protocol: ProtocolSource;
  readonly chain: readonly Organisation[];
  readonly text: ResolvedProtocol;
  readonly partsAround: ReadonlyMap<string, readonly string[]>;
}

/** Looks clauses up that the document does not have. */
export function absences({ protocol, chain, text, partsAround }: Asked): (clause: string) => RowCell {
  const layers = chain.flatMap(({ id }) => {
    const source = protocol.overrides.get(id);
    return source === undefined ? [] : [{ layer: id, source }];
  });
  const undecided = new Set(text.undecided);
  const named = new Map<string, { readonly layer: string; readonly reason: string; readonly by: string }>();
  for (const { layer, source } of layers) {
    for (const { clause, part, reason } of source.data.omit ?? []) {
      for (const id of [clause ?? [], part ?? []].flat()) if (!named.has(id)) named.set(id, { layer, reason, by: id });
    }
  }
  return (clause) => {
    if (undecided.has(clause)) return { state: 'undecided' };
    const omission = text.omitted.get(clause);
    if (omission === undefined) return { state: 'absent', omitted: null };
    const around = [...(partsAround.get(clause) ?? [])].reverse();
    const found = [clause, ...around].flatMap((id) => named.get(id) ?? [])[0];
    return { state: 'absent', omitted: found ?? exactly(clause, omission, layers) };
  };

  /** What was moved before it was left out with its part: then the place tells. */
  function exactly(clause: string, place: { readonly file: string; readonly line: number }, all: typeof layers) {
    const own = all.find(({ source }) => source.file === place.file);
    const omissions = own?.source.data.omit ?? [];
    const at = omissions.findLastIndex((_, index) => (own?.source.place(['omit', index]).line ?? 0) <= place.line);
    const reason = omissions[at]?.reason;
    if (own === undefined || reason === undefined) return null;
    return { layer: own.layer, reason, by: [omissions[at]?.part ?? []].flat()[0] ?? clause };
  }
}
