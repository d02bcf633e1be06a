/** What organisations' own files say for all their protocols: whether any of these knows it, shows it, and inherits something else. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ParameterValue } from '../model/source.ts';
import { pathName } from '../source/schema/words.ts';
import { chainOf, groupBelow, organisationsOf } from './chain.ts';
import { startFromBase } from './layers.ts';
import { isUsedIn, type OfferedTexts } from './offered-texts.ts';
import { declarationIn, type ParameterLayers, setParameters, setShared } from './parameters.ts';
import { isSameValue } from './values.ts';
import type { WorkingParameter } from './working.ts';

/** The parameters that an organisation and those below it can have in a protocol, and those that it inherits. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly inherited: ParameterLayers['parameters'];
}

/** All there is in which a parameter can be used. */
interface Texts {
  readonly documents: readonly ResolvedProtocol[];
  /** Of the bases, by the id of the protocol. */
  readonly offered: ReadonlyMap<string, OfferedTexts>;
}

/** `texts` are those of all protocols, or undefined where some are missing or not in order. */
export function checkShared(
  policy: Policy,
  protocols: readonly ProtocolSource[],
  texts: Texts | undefined,
): Diagnostic[] {
  const sharing = [...policy.organisations.values()].filter(({ parameters }) => parameters !== undefined);
  if (sharing.length === 0 || isUnread(policy)) return [];
  const takers = protocols.map((protocol) => ({
    protocol,
    below: groupBelow(policy, organisationsOf(policy, protocol), (organisation) => organisation),
  }));
  const shown = groupBelow(policy, texts?.documents ?? [], ({ organisation }) => organisation);
  return sharing.flatMap((organisation) => {
    const { id } = organisation;
    const known = takers.flatMap(({ protocol, below }) => {
      const own = below.get(id) ?? [];
      return own.length === 0 ? [] : [knownTo(policy, protocol, organisation, own)];
    });
    const isUsed = (name: string) =>
      (shown.get(id) ?? []).some((document) => isUsedIn(document, name, texts?.offered.get(document.protocol)));
    const told = Object.entries(organisation.parameters ?? {}).flatMap(([name, value]) => {
      const place = organisation.source.place(['parameters', name], 'key');
      const knowing = known.filter(({ names }) => names.has(name));
      if (knowing.length === 0) {
        const params = { name, organisation: id, suggestion: suggestion(name, known.flatMap(namesOf)) };
        return [diagnostic('parameter-undeclared', place, params)];
      }
      if (knowing.every(({ inherited }) => repeats(inherited.get(name), value)))
        return [diagnostic('override-no-effect', place, { key: pathName(['parameters', name]) })];
      const where = { nl: ` bij ${id}`, en: ` for ${id}` };
      return texts === undefined || isUsed(name) ? [] : [diagnostic('parameter-unused', place, { name, where })];
    });
    return reaching(told, reachBelow(id, null, 'text'));
  });
}

const namesOf = ({ names }: Known) => [...names];

/** What a file says that cannot be read is not known: perhaps it is there that a parameter is declared. */
export function isUnread({ baseless, protocols }: Policy): boolean {
  return baseless.length > 0 || protocols.some(({ unreadable }) => unreadable.size > 0);
}

function knownTo(
  policy: Policy,
  protocol: ProtocolSource,
  organisation: Organisation,
  below: readonly Organisation[],
): Known {
  const chains = new Set(below.flatMap((own) => chainOf(policy, own)));
  const declared = [...chains].flatMap(({ id }) =>
    Object.entries(protocol.overrides.get(id)?.data.parameters ?? {}).flatMap(([name, setting]) =>
      declarationIn(setting) === undefined ? [] : [name],
    ),
  );
  const { parameters } = startFromBase(protocol).base;
  const layers: ParameterLayers = { parameters: new Map(parameters), shared: new Map() };
  for (const above of chainOf(policy, organisation).slice(0, -1)) {
    setShared(layers, above, []);
    const override = protocol.overrides.get(above.id);
    if (override !== undefined) setParameters(layers, override, []);
  }
  return { names: new Set([...parameters.keys(), ...declared]), inherited: layers.parameters };
}

function repeats(inherited: WorkingParameter | undefined, value: ParameterValue): boolean {
  return inherited !== undefined && isSameValue(inherited, value);
}
