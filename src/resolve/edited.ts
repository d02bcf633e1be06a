/** What each layer of a document says of a clause or a parameter, as its author wrote it: for whoever is to change that. */
import type { EditableLayer, PassageLayer, PassageParameter } from '../model/passages.ts';
import { contentOf, type Organisation, type Path, type ProtocolSource, type SourceFile } from '../model/policy.ts';
import { propertiesOf } from '../model/properties.ts';
import type { Clause, ParameterSetting } from '../model/source.ts';
import { printValue } from './values.ts';
import type { WorkingParameter } from './working.ts';

/** From the base down to the organisation at the end of the chain. */
export function editableLayers(
  { base, overrides }: ProtocolSource,
  chain: readonly Organisation[],
): readonly EditableLayer[] {
  return [
    { layer: null, name: null, kind: 'base', file: base.file },
    ...chain.map(
      ({ id, name, kind }): EditableLayer => ({
        layer: id,
        name,
        kind: kind === 'bestuur' ? 'board' : 'school',
        file: overrides.get(id)?.file ?? null,
      }),
    ),
  ];
}

/** Looks up what layers say of a clause: where it comes from, then each that changed it. The protocol as the organisation has it. */
export function clauseLayers(
  { base, overrides }: ProtocolSource,
  chain: readonly Organisation[],
): (clause: string) => readonly PassageLayer[] {
  const origins = new Map<string, PassageLayer>();
  const note = (layer: string | null, source: SourceFile<unknown>, key: string, clauses: readonly Clause[]) => {
    for (const [index, clause] of clauses.entries()) {
      if (origins.has(clause.id)) continue;
      const path = [key, index];
      const [content, properties] = [contentOf(clause), propertiesOf(clause)];
      const told = { layer, how: 'origin', content, properties, reason: null } as const;
      origins.set(clause.id, standing(told, source, path, source.place([...path, 'id'])));
    }
  };
  note(null, base, 'clauses', base.data.clauses);
  const own = chain.flatMap(({ id }) => {
    const source = overrides.get(id);
    return source === undefined ? [] : [{ id, source }];
  });
  for (const { id, source } of own) note(id, source, 'add', (source.data.add ?? []) as readonly Clause[]);
  return (clause) => {
    const origin = origins.get(clause);
    if (origin === undefined) return [];
    const amendments = own.flatMap(({ id, source }): PassageLayer[] => {
      const amendment = source.data.amend?.[clause];
      if (amendment === undefined) return [];
      const path = ['amend', clause];
      const [content, properties] = [contentOf(amendment), propertiesOf(amendment)];
      const told = { layer: id, how: 'amend', content, properties, reason: amendment.reason } as const;
      return [standing(told, source, path, source.place(path, 'key'))];
    });
    return [origin, ...amendments];
  };
}

/** Lines are looked up when somebody asks for them: that reads a file once more. */
function standing(
  told: Omit<PassageLayer, 'place' | 'lines'>,
  source: SourceFile<unknown>,
  path: Path,
  place: PassageLayer['place'],
): PassageLayer {
  const { file } = source;
  return {
    ...told,
    place,
    get lines() {
      const first = source.place(path, 'key').line;
      return { file, first, last: Math.max(first, source.lastLine?.(path) ?? first) };
    },
  };
}

/** Of each parameter of a document who sets it to what. `uses` are how often its texts insert each. */
export function parameterLayers(
  { base, overrides }: ProtocolSource,
  chain: readonly Organisation[],
  parameters: ReadonlyMap<string, WorkingParameter>,
  uses: ReadonlyMap<string, number>,
): PassageParameter[] {
  return [...parameters].map(([name, parameter]) => {
    const set: PassageParameter['set'][number][] = [];
    const { declaration } = parameter;
    const note = (layer: string | null, source: SourceFile<unknown>, value: ParameterSetting | undefined) => {
      if (value !== undefined) set.push({ layer, value, place: source.place(['parameters', name]) });
    };
    if (base.data.parameters?.[name] !== undefined) note(null, base, declaration.default);
    for (const { id, source } of chain) {
      note(id, source, source.data.parameters?.[name]);
      const override = overrides.get(id);
      if (override !== undefined) note(id, override, override.data.parameters?.[name]);
    }
    return { name, declaration, value: printValue(parameter) ?? null, set, uses: uses.get(name) ?? 0 };
  });
}
