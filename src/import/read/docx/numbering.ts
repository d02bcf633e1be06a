/** The numberings that a file defines (ECMA-376 Part 1, §17.9): which levels a `numId` has, and where each starts anew. */
import { fontIn } from './run-look.ts';
import { firstIn, type Styles } from './styles.ts';
import { childOf, childrenOf, numberOf, switchOf, valOf, wholeNumber, type XmlNode } from './xml.ts';

export interface Level {
  readonly start: number;
  /** ST_NumberFormat. */
  readonly format: string;
  /** `%1.%2`. */
  readonly text: string;
  readonly isLegal: boolean;
  /** The number (from 1) of the level whose use restarts this one; 0: nothing does; null: any level above it. */
  readonly restart: number | null;
  /** Id of the paragraph style that has this level. */
  readonly style: string | null;
  readonly hasPicture: boolean;
  readonly font: string | null;
  readonly indent: XmlNode | undefined;
}

export interface Numbering {
  /** Of what counts together. */
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where the first paragraph of this numbering at a level starts the count anew. */
  readonly overrides: ReadonlyMap<number, number>;
}

export type Numberings = ReadonlyMap<string, Numbering>;

/** `%1` to `%9` are all that a text of a number can say. */
export const MOST_LEVELS = 9;

export function readNumberings(root: XmlNode | undefined, styles: Styles): Numberings {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const nums = new Map(childrenOf(root, 'w:num').map((node) => [node.attributes['w:numId'] ?? '', node]));
  const byStyleLink = new Map(
    [...abstracts.values()].flatMap((node) => {
      const link = valOf(node, 'w:styleLink');
      return link === undefined ? [] : [[link, node] as const];
    }),
  );
  const levels = new Map<XmlNode, readonly (Level | undefined)[]>();
  const all = new Map<string, Numbering>();
  for (const [id, num] of nums) {
    const own = abstracts.get(valOf(num, 'w:abstractNumId') ?? '');
    const meant = own === undefined ? undefined : behindLink(own, { styles, nums, abstracts, byStyleLink });
    if (meant === undefined) continue;
    const base = levels.get(meant) ?? levelsIn(meant);
    levels.set(meant, base);
    all.set(id, { abstract: meant.attributes['w:abstractNumId'] ?? '', ...overridden(base, num) });
  }
  return all;
}

interface Definitions {
  readonly styles: Styles;
  readonly nums: ReadonlyMap<string, XmlNode>;
  readonly abstracts: ReadonlyMap<string, XmlNode>;
  readonly byStyleLink: ReadonlyMap<string, XmlNode>;
}

/** A definition may stand in a list style (§17.9.21, §17.9.27), and be reached by its name alone. */
function behindLink(own: XmlNode, { styles, nums, abstracts, byStyleLink }: Definitions): XmlNode {
  const link = valOf(own, 'w:numStyleLink');
  if (link === undefined) return own;
  const linked = byStyleLink.get(link);
  if (linked !== undefined) return linked;
  const num = firstIn(styles.chain(link), 'w:pPr', (node) => valOf(childOf(node, 'w:numPr'), 'w:numId'));
  return abstracts.get(valOf(nums.get(num ?? ''), 'w:abstractNumId') ?? '') ?? own;
}

function levelsIn(abstract: XmlNode): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const node of childrenOf(abstract, 'w:lvl')) put(levels, node, readLevel(node));
  return levels;
}

function put(levels: (Level | undefined)[], node: XmlNode, level: Level): void {
  const at = wholeNumber(node.attributes['w:ilvl']) ?? -1;
  if (at >= 0 && at < MOST_LEVELS) levels[at] = level;
}

function readLevel(node: XmlNode): Level {
  const text = childOf(node, 'w:lvlText')?.attributes;
  const isEmpty = ['1', 'true', 'on'].includes(text?.['w:null'] ?? '');
  return {
    start: numberOf(node, 'w:start') ?? 0,
    format: formatIn(node),
    text: isEmpty ? '' : (text?.['w:val'] ?? ''),
    isLegal: switchOf(node, 'w:isLgl') === true,
    restart: numberOf(node, 'w:lvlRestart') ?? null,
    style: valOf(node, 'w:pStyle') ?? null,
    hasPicture: childOf(node, 'w:lvlPicBulletId') !== undefined,
    font: fontIn(childOf(node, 'w:rPr')) ?? null,
    indent: childOf(childOf(node, 'w:pPr'), 'w:ind'),
  };
}

/** A format that Word 2010 brought stands in an alternative, with one for older programs beside it. */
function formatIn(node: XmlNode): string {
  const alternatives = childOf(node, 'mc:AlternateContent');
  const custom = childOf(childOf(alternatives, 'mc:Choice'), 'w:numFmt')?.attributes;
  if (custom?.['w:format']?.startsWith('0') === true) return 'decimalZero';
  return valOf(childOf(alternatives, 'mc:Fallback'), 'w:numFmt') ?? valOf(node, 'w:numFmt') ?? 'decimal';
}

function overridden(base: readonly (Level | undefined)[], num: XmlNode): Pick<Numbering, 'levels' | 'overrides'> {
  const levels = [...base];
  const overrides = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = wholeNumber(override.attributes['w:ilvl']) ?? -1;
    if (at < 0 || at >= MOST_LEVELS) continue;
    const level = childOf(override, 'w:lvl');
    if (level !== undefined) levels[at] = readLevel(level);
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) overrides.set(at, start);
  }
  return { levels, overrides };
}
