/** The ids that a policy has, each with the words that it is known by: what an editor is to offer where such an id stands. */
import { stepsIn } from '../../governance/route.ts';
import type { Path, Policy, ProtocolSource } from '../../model/policy.ts';
import type { NormPart, OverrideFile, ProtocolFile } from '../../model/source.ts';
import { type Declared, declaredIn } from '../../resolve/naming/declared.ts';
import { firstWords } from '../../words/first-words.ts';

/** The definitions of `common.schema.json` that stand for what has an id. */
export type Named =
  | 'ClauseId'
  | 'PartId'
  | 'PlacedId'
  | 'OrganisationId'
  | 'ProcedureId'
  | 'StepId'
  | 'VariantId'
  | 'NormId'
  | 'KnownParameter';

/** By id; words that stand behind one id in more files are told once. */
export type NamedIds = ReadonlyMap<string, string>;

export function namesIn({ organisations, protocols }: Policy): Readonly<Record<Named, NamedIds>> {
  const isOneOfMore = protocols.length > 1;
  const declared = protocols.flatMap((protocol) => layersOf(protocol).flatMap((layer) => inLayer(layer, isOneOfMore)));
  const ofKind = (kind: Declared['kind']) => declared.filter((item) => item.kind === kind);
  const approvals = protocols.flatMap((protocol) => [...protocol.approvals.values()].map(({ data }) => data));
  const procedures = approvals.flatMap((data) => Object.entries(data.procedures ?? {}));
  return {
    ClauseId: together(ofKind('clause')),
    PartId: together(ofKind('part')),
    PlacedId: together([...ofKind('clause'), ...ofKind('part')]),
    OrganisationId: together([...organisations].map(([id, { name }]) => ({ id, words: name }))),
    ProcedureId: together(
      procedures.map(([id, steps]) => ({
        id,
        words: stepsIn(steps)
          .map(({ body }) => body)
          .join(', '),
      })),
    ),
    StepId: together(
      procedures.flatMap(([, steps]) =>
        stepsIn(steps).map(({ step, body, kind }) => ({ id: step, words: `${body} (${kind})` })),
      ),
    ),
    VariantId: together(protocols.flatMap((protocol) => layersOf(protocol).flatMap(variantsIn))),
    NormId: together(
      protocols.flatMap(({ registers }) =>
        [...registers].flatMap(([register, { data }]) => data.parts.flatMap((part) => normsIn(register, part))),
      ),
    ),
    KnownParameter: together([
      ...[...organisations.values()].flatMap(({ id, name, parameters = {} }) =>
        Object.keys(parameters).map((parameter) => ({ id: parameter, words: `van ${name} (${id})` })),
      ),
      ...protocols.flatMap((protocol) => layersOf(protocol).flatMap(parametersIn)),
    ]),
  };
}

interface Item {
  readonly id: string;
  readonly words: string;
}

interface LayerOf {
  readonly protocol: string;
  /** Undefined of the base. */
  readonly organisation: string | undefined;
  readonly data: ProtocolFile | OverrideFile;
}

function layersOf({ id, base, overrides }: ProtocolSource): LayerOf[] {
  const own = [...overrides].map(([organisation, { data }]) => ({ protocol: id, organisation, data }));
  return [{ protocol: id, organisation: undefined, data: base.data }, ...own];
}

function inLayer(layer: LayerOf, isOneOfMore: boolean): (Item & Pick<Declared, 'kind'>)[] {
  const { protocol, organisation, data } = layer;
  const whose = [
    ...(isOneOfMore ? [protocol] : []),
    ...(organisation === undefined ? [] : [`eigen van ${organisation}`]),
  ];
  return declaredIn({ data }).map(({ kind, id, path }) => {
    const words = wordsOf(at(data, path) as never);
    return { kind, id, words: [words, ...whose].filter((part) => part !== '').join(' · ') };
  });
}

function wordsOf(
  declared: Parameters<typeof firstWords>[0] & { readonly part?: string; readonly label?: string },
): string {
  return declared.part === undefined ? firstWords(declared) : (declared.label ?? '');
}

function at(data: object, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => (inside as never)?.[step], data);
}

function variantsIn({ data }: LayerOf): Item[] {
  return Object.entries(data.variants ?? {}).map(([id, { label }]) => ({ id, words: label }));
}

function parametersIn({ data }: LayerOf): Item[] {
  return Object.entries(data.parameters ?? {}).flatMap(([id, value]) => {
    const described = typeof value === 'object' && 'description' in value ? value.description : undefined;
    return described === undefined ? [] : [{ id, words: described }];
  });
}

function normsIn(register: string, { parts = [], norms = [] }: NormPart): Item[] {
  const own = norms.map(({ id, fact, do: advised, dont }) => ({
    id: `${register}:${id}`,
    words: firstWords({ text: fact ?? advised ?? dont ?? '' }),
  }));
  return [...own, ...parts.flatMap((part) => normsIn(register, part))];
}

function together(items: readonly Item[]): NamedIds {
  const words = new Map<string, Set<string>>();
  for (const { id, words: own } of items) words.set(id, (words.get(id) ?? new Set()).add(own));
  return new Map([...words].map(([id, all]) => [id, [...all].filter((own) => own !== '').join('; ')]));
}
