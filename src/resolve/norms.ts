/** Norms: that every clause names existing ones, and every document realises all it must. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { joinReach, reachBelow, reaching } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { type Groups, groupBy } from '../model/group.ts';
import type { Organisation, Path, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { Clause, Norm, NormPart, NormsFile } from '../model/source.ts';
import { type ArrangedPart, allParts } from './arranged.ts';
import { chainOf, isEverUnder } from './chain.ts';
import { hintOnOffered } from './offered.ts';
import type { Sourced } from './sourced.ts';
import type { Working, WorkingClause } from './working.ts';

export interface RegisteredNorm {
  /** `register:number`, as clauses name it. */
  readonly ref: string;
  readonly place: Place;
  /** Organisations to whose documents it is confined; undefined for all under the register's organisation. */
  readonly only: readonly { readonly id: string; readonly place: Place }[] | undefined;
  readonly organisation: string;
  readonly norm: Norm;
  /** Labels of the parts of the paper that it stands in, the outermost first. */
  readonly parts: readonly string[];
}

/** All norms of all registers of a protocol, by reference. */
export function registeredNorms(protocol: Pick<ProtocolSource, 'id' | 'registers'>): {
  norms: Map<string, RegisteredNorm>;
  diagnostics: Diagnostic[];
} {
  const norms = new Map<string, RegisteredNorm>();
  const diagnostics: Diagnostic[] = [];
  for (const [register, source] of protocol.registers) {
    const walk = (parts: NormsFile['parts'], path: readonly (string | number)[], above: readonly string[]) => {
      for (const [index, part] of parts.entries()) {
        const labels = [...above, part.label];
        for (const [at, norm] of (part.norms ?? []).entries()) {
          const ref = `${register}:${norm.id}`;
          const place = source.place([...path, index, 'norms', at, 'id']);
          const first = norms.get(ref);
          if (first === undefined)
            norms.set(ref, {
              ref,
              place,
              only: norm.only?.map((id, which) => ({
                id,
                place: source.place([...path, index, 'norms', at, 'only', which]),
              })),
              organisation: source.data.organisation,
              norm,
              parts: labels,
            });
          else
            diagnostics.push(
              ...reaching(
                [diagnostic('norm-duplicate', place, { norm: ref }, [{ place: first.place, note: 'first' }])],
                reachBelow(source.data.organisation, protocol.id, 'text'),
              ),
            );
        }
        walk((part.parts ?? []) as NormPart[], [...path, index, 'parts'], labels);
      }
    };
    walk(source.data.parts, ['parts'], []);
  }
  return { norms, diagnostics };
}

/** By the organisation that its register is of. */
export function normsByOrganisation(norms: Iterable<RegisteredNorm>): Groups<RegisteredNorm> {
  return groupBy(norms, ({ organisation }) => [organisation]);
}

/** The norms that the document of an organisation must realise: those of its own register and of its boards'. */
export function requiredNorms(registers: Groups<RegisteredNorm>, chain: readonly Organisation[]): RegisteredNorm[] {
  const own = chain.at(-1)?.id;
  return chain
    .flatMap(({ id }) => registers.get(id) ?? [])
    .filter(({ only }) => only?.some(({ id }) => id === own) ?? true);
}

/** A norm that is for an organisation outside its register would never be asked of any document. */
export function checkNormOrganisations(
  norms: Iterable<RegisteredNorm>,
  policy: Policy,
  protocol: string,
): Diagnostic[] {
  return [...norms].flatMap((norm) =>
    (norm.only ?? []).flatMap(({ id, place }) => {
      const only = policy.organisations.get(id);
      // What does not exist, or could not be read, is told where it is loaded.
      if (only === undefined || !policy.organisations.has(norm.organisation)) return [];
      const chain = chainOf(policy, only);
      if (chain[0]?.parent !== undefined || isEverUnder(policy, only, norm.organisation)) return [];
      const item = diagnostic('norm-elsewhere', place, { norm: norm.ref, id, board: norm.organisation });
      return reaching([item], ...[norm.organisation, id].map((own) => reachBelow(own, protocol, 'text')));
    }),
  );
}

/** A register that is not there is told once, at the first clause that names it, however many do. */
export function checkRegisters(protocol: ProtocolSource): Diagnostic[] {
  const { base, overrides } = protocol;
  const { registers, unreadableRegisters } = registersOf(protocol);
  const found = new Map<string, Diagnostic>();
  const look = (source: SourceFile<unknown>, key: string, owners: readonly NormOwner[], layer: string | null) => {
    for (const [path, norm] of normsIn(owners, [key])) {
      const register = registerOf(norm);
      if (registers.has(register) || unreadableRegisters.has(register)) continue;
      const reach = [reachBelow(layer, protocol.id, 'text')];
      const first = found.get(register);
      const told =
        first ??
        diagnostic('register-unknown', source.place(path), {
          register,
          suggestion: suggestion(register, registers.keys()),
        });
      found.set(register, { ...told, reach: first === undefined ? reach : joinReach(first.reach, reach) });
    }
  };
  look(base, 'clauses', base.data.clauses, null);
  look(base, 'outline', base.data.outline, null);
  for (const [id, source] of overrides) {
    for (const key of ['add', 'outline', 'arrange'] as const) look(source, key, source.data[key] ?? [], id);
  }
  return [...found.values()];
}

/** A clause, a part or a quote. */
interface NormOwner extends Pick<Clause, 'norms'> {
  readonly entries?: readonly (string | NormOwner)[];
}

function* normsIn(owners: readonly (string | NormOwner)[], path: Path): Generator<[Path, string]> {
  for (const [index, owner] of owners.entries()) {
    if (typeof owner === 'string') continue;
    const own = [...path, index];
    for (const [at, norm] of (owner.norms ?? []).entries()) yield [[...own, 'norms', at], norm];
    yield* normsIn(owner.entries ?? [], [...own, 'entries']);
  }
}

/** Those of all, where it was read for some organisations alone. */
export function registersOf({
  registers,
  unreadableRegisters,
  beyond,
}: Pick<ProtocolSource, 'registers' | 'unreadableRegisters' | 'beyond'>): {
  readonly registers: Pick<ReadonlySet<string>, 'has' | 'keys'>;
  readonly unreadableRegisters: ReadonlySet<string>;
} {
  return beyond ?? { registers, unreadableRegisters };
}

export function registerOf(norm: string): string {
  return norm.split(':')[0] ?? '';
}

/** What clauses, headings and quotes name, each where it stands. */
export function* namedNorms(
  clauses: Iterable<Pick<WorkingClause, 'norms'>>,
  parts: readonly ArrangedPart[],
): Generator<Sourced<string>> {
  for (const { norms } of clauses) yield* norms;
  for (const part of allParts(parts)) {
    yield* part.norms;
    for (const entry of part.entries) if (entry.kind === 'quote') yield* entry.norms;
  }
}

/** Norms that a register does not hold; that of a register that is not there is told by `checkRegisters`. */
export function checkNormNames(
  named: Iterable<Sourced<string>>,
  norms: ReadonlyMap<string, RegisteredNorm>,
  protocol: ProtocolSource,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { registers } = registersOf(protocol);
  const all = protocol.beyond?.norms ?? norms;
  for (const { value, source, path } of named) {
    const register = registerOf(value);
    if (all.has(value) || !registers.has(register)) continue;
    diagnostics.push(
      diagnostic('norm-unknown', source.place(path), {
        norm: value,
        register,
        suggestion: suggestion(value, all.keys()),
      }),
    );
  }
  return diagnostics;
}

/** A clause that has no place in the outline counts here: that is a mistake of its own, and told as such. */
export function checkNormsRealised(
  { clauses, offered, parts }: Pick<Working, 'clauses' | 'offered' | 'parts'>,
  required: readonly RegisteredNorm[],
  organisation: string,
): Diagnostic[] {
  const realised = new Set([...namedNorms(clauses.values(), parts)].map(({ value }) => value));
  return required
    .filter((norm) => !realised.has(norm.ref))
    .map((norm) => {
      const other = [...offered.values()].find(({ norms }) => norms.some(({ value }) => value === norm.ref));
      const suggestion = other === undefined ? '' : hintOnOffered(other.id, [organisation]);
      return diagnostic('norm-unrealised', norm.place, { norm: norm.ref, organisation, suggestion });
    });
}
