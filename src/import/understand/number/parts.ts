/** Which patterns make the numbers of the parts, so that those that regelwerk counts are those of the paper. */
import type { CounterStyle } from '../../../model/list-marker.ts';
import type { ArrangedPart } from '../../../resolve/arranged.ts';
import { NO_PATTERNS, NONE, numberParts } from '../../../resolve/numbers.ts';
import type { Section } from '../heading/sections.ts';
import { partOf, sourced } from './stand-in.ts';
import { kindOf, lastCount, patternOf, styleOf, type TypedNumber } from './typed.ts';

export interface PartNumbers {
  /** `none` of a part without a number, or whose number stays in its words. */
  readonly patterns: ReadonlyMap<Section, string>;
  readonly through: readonly string[];
  /** As regelwerk makes them; null of none. */
  readonly printed: ReadonlyMap<Section, string | null>;
}

/** Of one class are the numbers of one depth that count alike. */
interface Group {
  readonly sections: Section[];
  readonly style: CounterStyle;
  readonly pattern: string;
}

/** Below this share a count is none of regelwerk's: its numbers stay words. */
const MOST = 0.6;

/** More ways to count than any paper has; each is tried on the whole. */
const MOST_GROUPS = 40;

export function numberSections(top: readonly Section[]): PartNumbers {
  const groups = groupsOf(top);
  const patterns = new Map<Section, string>();
  for (const { sections, pattern } of groups) for (const section of sections) patterns.set(section, pattern);
  let through: string[] = [];
  let printed = print(top, patterns, through);
  for (let times = 0; times <= groups.length; times++) {
    for (const group of groups) {
      const tried = throughout(group, through, patterns);
      if (tried === undefined) continue;
      const other = print(top, patterns, tried);
      if (matches(group, patterns, other) > matches(group, patterns, printed)) [through, printed] = [tried, other];
    }
    const given = groups.filter((group) => giveUp(group, patterns, printed));
    if (given.length === 0) break;
    printed = print(top, patterns, through);
  }
  const used = new Set(patterns.values());
  return { patterns, through: through.filter((pattern) => used.has(pattern)), printed };
}

/** What counts by itself may go on from part to part. */
function throughout({ pattern, sections }: Group, through: readonly string[], patterns: ReadonlyMap<Section, string>) {
  const isSingle = sections[0]?.heading?.passage.number?.counts.length === 1;
  const isUsed = sections.some((section) => patterns.get(section) === pattern);
  return isSingle && isUsed && !through.includes(pattern) ? [...through, pattern] : undefined;
}

/** Takes numbers out that cannot be counted; tells whether it did. */
function giveUp(group: Group, patterns: Map<Section, string>, printed: ReadonlyMap<Section, string | null>): boolean {
  const counted = group.sections.filter((section) => patterns.get(section) === group.pattern);
  if (counted.length === 0 || matches(group, patterns, printed) >= counted.length * MOST) return false;
  const zero = counted.filter((section) => {
    const number = numberOf(section);
    return number !== null && lastCount(number).values[group.style] === 0;
  });
  for (const section of zero.length > 0 ? zero : counted) patterns.set(section, NONE);
  return true;
}

function matches(
  group: Group,
  patterns: ReadonlyMap<Section, string>,
  printed: ReadonlyMap<Section, string | null>,
): number {
  return group.sections.filter(
    (section) => patterns.get(section) === group.pattern && printed.get(section) === numberOf(section)?.text,
  ).length;
}

function numberOf({ heading }: Section): TypedNumber | null {
  return heading?.passage.number ?? null;
}

function groupsOf(top: readonly Section[]): Group[] {
  const groups = new Map<string, Section[]>();
  const visit = (sections: readonly Section[], depth: number): void => {
    for (const section of sections) {
      const number = numberOf(section);
      if (number !== null) {
        const key = `${depth} ${kindOf(number)}`;
        const own = groups.get(key) ?? [];
        own.push(section);
        groups.set(key, own);
      }
      visit(section.children, depth + 1);
    }
  };
  visit(top, 0);
  const largest = [...groups.values()].sort((one, other) => other.length - one.length).slice(0, MOST_GROUPS);
  return largest.flatMap((sections): Group[] => {
    const [first] = sections.flatMap((section) => numberOf(section) ?? []);
    if (first === undefined) return [];
    const style = styleOf(lastCount(first));
    const pattern = commonest(sections.flatMap((section) => patternIn(section, style)));
    return pattern === undefined ? [] : [{ sections, style, pattern }];
  });
}

function patternIn(section: Section, style: CounterStyle): string[] {
  const number = numberOf(section);
  const pattern = number === null ? undefined : patternOf(number, style);
  return pattern === undefined ? [] : [pattern];
}

/** The first of those that are there most. */
export function commonest(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: string | undefined;
  for (const [item, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = item;
  return best;
}

/** The numbers as the resolver makes them. */
function print(
  top: readonly Section[],
  patterns: ReadonlyMap<Section, string>,
  through: readonly string[],
): Map<Section, string | null> {
  const parts = new Map<Section, ArrangedPart>();
  const arrange = (section: Section): ArrangedPart => {
    const part = partOf(patterns.get(section) ?? NONE, '.', section.children.map(arrange));
    parts.set(section, part);
    return part;
  };
  const { numbers } = numberParts(top.map(arrange), { ...NO_PATTERNS, through: sourced(through as string[]) });
  return new Map([...parts].map(([section, part]) => [section, numbers.get(part)?.number ?? null]));
}
