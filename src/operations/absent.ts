/** What a document has not and could have: clauses that are undecided, offered, or omitted with a reason. */
import type { Place } from '../diagnostic/diagnostic.ts';
import { amended } from '../model/amended.ts';
import type { AbsentPassage, PassageLayer } from '../model/passages.ts';
import type { Organisation, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { Content } from '../model/source.ts';
import type { Working } from '../resolve/working.ts';
import { firstWords } from '../words/first-words.ts';

interface Asked {
  readonly protocol: ProtocolSource;
  readonly chain: readonly Organisation[];
  readonly working: Working;
  readonly text: ResolvedProtocol;
  layersOf(clause: string): readonly PassageLayer[];
}

/** What wants an answer first, then what is offered, then what was left out. */
export function absentPassages({ protocol, chain, working, text, layersOf }: Asked): readonly AbsentPassage[] {
  const absent = (id: string, how: AbsentPassage['how'], omitted: AbsentPassage['omitted']): AbsentPassage => {
    const content = layersOf(id).reduce<Content>((said, layer) => amended(said, layer.content), {});
    return { id, how, words: firstWords(content), content, omitted };
  };
  return [
    ...text.undecided.map((id) => absent(id, 'undecided', null)),
    ...[...working.offered.keys()].map((id) => absent(id, 'offered', null)),
    ...[...working.omitted].map(([id, place]) => absent(id, 'omitted', omissionAt(protocol, chain, id, place))),
  ];
}

/** Which omission stands at a place, and by what it names the clause. */
function omissionAt(
  { overrides }: ProtocolSource,
  chain: readonly Organisation[],
  clause: string,
  place: Place,
): AbsentPassage['omitted'] {
  const layer = chain.findLast(({ id }) => overrides.get(id)?.file === place.file)?.id;
  const source = layer === undefined ? undefined : overrides.get(layer);
  const omissions = source?.data.omit ?? [];
  const at = omissions.findLastIndex((_, index) => (source?.place(['omit', index]).line ?? 0) <= place.line);
  const omission = omissions[at];
  if (layer === undefined || omission === undefined) return null;
  const isNamed = [omission.clause ?? []].flat().includes(clause);
  const [part] = [omission.part ?? []].flat().filter((_, index) => isAt(index));
  return { layer, reason: omission.reason, by: isNamed || part === undefined ? clause : part };

  /** One of a few parts, or the only one. */
  function isAt(index: number): boolean {
    const path = Array.isArray(omission?.part) ? ['omit', at, 'part', index] : ['omit', at, 'part'];
    const own = source?.place(path);
    return own?.line === place.line && own.column === place.column;
  }
}
