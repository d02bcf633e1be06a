/** Norms: that every clause names existing ones, and every document realises all it must. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { joinReach, reachBelow, reaching } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { type Groups, groupBy } from '../model/group.ts';
import type { Organisation, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { Clause, Norm, NormPart, NormsFile } from '../model/source.ts';
import { chainOf, isEverUnder } from './chain.ts';
import type { WorkingClause } from './working.ts';

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
export function registeredNorms(protocol: ProtocolSource): {
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
  const { base, overrides, registers, unreadableRegisters } = protocol;
  const found = new Map<string, Diagnostic>();
  const look = (
    source: SourceFile<unknown>,
    key: 'clauses' | 'add',
    clauses: readonly Named[],
    layer: string | null,
  ) => {
    for (const [index, { norms = [] }] of clauses.entries()) {
      for (const [at, norm] of norms.entries()) {
        const register = registerOf(norm);
        if (registers.has(register) || unreadableRegisters.has(register)) continue;
        const reach = [reachBelow(layer, protocol.id, 'text')];
        const first = found.get(register);
        const told =
          first ??
          diagnostic('register-unknown', source.place([key, index, 'norms', at]), {
            register,
            suggestion: suggestion(register, registers.keys()),
          });
        found.set(register, { ...told, reach: first === undefined ? reach : joinReach(first.reach, reach) });
      }
    }
  };
  look(base, 'clauses', base.data.clauses, null);
  for (const [id, source] of overrides) look(source, 'add', source.data.add ?? [], id);
  return [...found.values()];
}

type Named = Pick<Clause, 'norms'>;

export function registerOf(norm: string): string {
  return norm.split(':')[0] ?? '';
}

/** Norms that a register does not hold; that of a register that is not there is told by `checkRegisters`. */
export function checkNormNames(
  clauses: Iterable<WorkingClause>,
  norms: ReadonlyMap<string, RegisteredNorm>,
  protocol: ProtocolSource,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const clause of clauses) {
    for (const { value, source, path } of clause.norms) {
      const register = registerOf(value);
      if (norms.has(value) || !protocol.registers.has(register)) continue;
      diagnostics.push(
        diagnostic('norm-unknown', source.place(path), {
          norm: value,
          register,
          suggestion: suggestion(value, norms.keys()),
        }),
      );
    }
  }
  return diagnostics;
}

/** A clause that has no place in the outline counts here: that is a mistake of its own, and told as such. */
export function checkNormsRealised(
  clauses: Iterable<WorkingClause>,
  required: readonly RegisteredNorm[],
  organisation: string,
): Diagnostic[] {
  const realised = new Set([...clauses].flatMap(({ norms }) => norms.map(({ value }) => value)));
  return required
    .filter((norm) => !realised.has(norm.ref))
    .map((norm) => diagnostic('norm-unrealised', norm.place, { norm: norm.ref, organisation }));
}
