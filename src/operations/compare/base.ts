/** The base of a protocol as comparing needs it: its clauses in order, the parts that they stand in, and its values. */
import type { Line, ProtocolSource } from '../../model/policy.ts';
import type { Location } from '../../model/resolved.ts';
import type { Theme } from '../../model/side-by-side.ts';
import type { ParameterKind } from '../../model/source.ts';
import type { ArrangedPart } from '../../resolve/arranged.ts';
import { startFromBase } from '../../resolve/layers.ts';
import type { WorkingClause, WorkingParameter } from '../../resolve/working.ts';
import { type Neutral, neutralLine, neutralWords } from './wording.ts';

export interface ComparedBase extends Neutral {
  readonly protocol: ProtocolSource;
  /** In the order of the outline; those that it does not place, which are optional, come last. */
  readonly clauses: readonly WorkingClause[];
  readonly offered: ReadonlySet<string>;
  /** Of the highest level, in order. */
  readonly themes: readonly Theme[];
  /** Of each part of the base the one of the highest level that it is in, or is. */
  readonly themeOfPart: ReadonlyMap<string, string>;
  /** Of each clause that the base places, the parts around it, the outermost first. */
  readonly partsAround: ReadonlyMap<string, readonly string[]>;
  readonly facts: ReadonlyMap<string, WorkingParameter>;
}

const FACTS: ReadonlySet<ParameterKind | undefined> = new Set([
  'number',
  'date',
  'duration',
  'age',
  'choice',
  'yes_no',
]);

/** Made once, however many organisations have the protocol. */
export function baseOf(protocol: ProtocolSource): ComparedBase {
  const { base: working } = startFromBase(protocol);
  const line = (text: string): Line => protocol.texts.line(text);
  const print = neutralWords(working.parameters);
  const label = (text: string) => neutralLine(line(text), print);
  const partsAround = new Map<string, readonly string[]>();
  const places = new Map<string, Location>();
  const themeOfPart = new Map<string, string>();
  const walk = (part: ArrangedPart, around: readonly string[]): void => {
    const own = [...around, part.id];
    const place = { part: part.id, label: label(part.label.value), number: null };
    places.set(part.id, place);
    themeOfPart.set(part.id, own[0] ?? part.id);
    for (const entry of part.entries) {
      if (entry.kind === 'part') walk(entry.part, own);
      if (entry.kind !== 'clause') continue;
      partsAround.set(entry.id, own);
      places.set(entry.id, place);
    }
  };
  for (const part of working.parts) walk(part, []);
  const all = new Map([...working.clauses, ...working.offered]);
  const placed = [...partsAround.keys()].flatMap((id) => all.get(id) ?? []);
  const facts = [...working.parameters].filter(([, { declaration }]) => FACTS.has(declaration.kind));
  return {
    ...{ protocol, line, places, partsAround, themeOfPart },
    parameters: working.parameters,
    clauses: [...placed, ...[...all.values()].filter(({ id }) => !partsAround.has(id))],
    offered: new Set(working.offered.keys()),
    themes: working.parts.map(({ id }) => ({ part: id, label: places.get(id)?.label ?? id })),
    facts: new Map(facts),
  };
}
