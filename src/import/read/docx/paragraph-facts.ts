/** What a paragraph's properties say, its own and those of its styles (ECMA-376 Part 1, §17.3.1, §17.7.2). */
import type { Look, PaperRole } from '../../../model/paper.ts';
import { points } from './measure.ts';
import { MOST_LEVELS, type Numbering, type Numberings } from './numbering.ts';
import { headingLevel, isContentsStyle, roleOf } from './style-names.ts';
import type { Style, Styles } from './styles.ts';
import { changeOf, type Tracked } from './tracked.ts';
import { childOf, numberOf, switchOf, valOf, type XmlNode } from './xml.ts';

export interface Numbered {
  readonly id: string;
  readonly numbering: Numbering;
  readonly level: number;
}

export interface ParagraphFacts {
  readonly style: Style | undefined;
  readonly heading: number | null;
  readonly role: PaperRole | null;
  readonly isContents: boolean;
  readonly align: Look['align'];
  /** In points. */
  readonly indent: number | null;
  readonly numbered: Numbered | null;
  readonly startsPage: boolean;
  /** What it has in common with the paragraphs in the same frame; null where it is in none. */
  readonly frame: string | null;
  readonly isDropCap: boolean;
  readonly isMarkHidden: boolean;
  readonly endChange: Tracked | null;
}

export function factsOf(properties: XmlNode | undefined, styles: Styles, numberings: Numberings): ParagraphFacts {
  const chain = styles.chain(valOf(properties, 'w:pStyle') ?? styles.defaultOf('paragraph'));
  const said = [properties, ...chain.map(({ node }) => childOf(node, 'w:pPr')), styles.defaults.paragraph];
  const first = <T>(ask: (node: XmlNode) => T | undefined): T | undefined => {
    for (const node of said) {
      const found = node === undefined ? undefined : ask(node);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const name = chain[0]?.name ?? '';
  const mark = childOf(properties, 'w:rPr');
  const role = chain.map((style) => roleOf(style.name)).find((found) => found !== undefined) ?? null;
  const { numbered, owner } = numberedBy(properties, chain, numberings);
  const frame = first((node) => childOf(node, 'w:framePr'));
  return {
    style: chain[0],
    heading: role === 'title' || role === 'subtitle' ? null : headingOf(properties, chain),
    role,
    isContents: isContentsStyle(name),
    align: ALIGN[first((node) => valOf(node, 'w:jc')) ?? ''] ?? null,
    indent: indentOf(said, numbered, owner) ?? null,
    numbered,
    startsPage: first((node) => switchOf(node, 'w:pageBreakBefore')) === true,
    frame: frameKey(frame) ?? first(borderKey) ?? null,
    isDropCap: ['drop', 'margin'].includes(frame?.attributes['w:dropCap'] ?? ''),
    isMarkHidden: switchOf(mark, 'w:vanish') === true,
    endChange: changeOf(mark),
  };
}

const ALIGN: Readonly<Record<string, Look['align']>> = {
  left: 'left',
  start: 'left',
  both: 'left',
  distribute: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Level 9 of an outline is text (§17.3.1.20). */
function headingOf(properties: XmlNode | undefined, chain: readonly Style[]): number | null {
  const own = numberOf(properties, 'w:outlineLvl');
  if (own !== undefined) return own >= 0 && own < 9 ? own + 1 : null;
  for (const { name, node } of chain) {
    const level = numberOf(childOf(node, 'w:pPr'), 'w:outlineLvl');
    if (level !== undefined) return level >= 0 && level < 9 ? level + 1 : null;
    const named = headingLevel(name);
    if (named !== undefined) return named;
  }
  return null;
}

/** `owner`: the place in the chain of the style that gives the numbering; -1 of the paragraph itself. */
function numberedBy(
  properties: XmlNode | undefined,
  chain: readonly Style[],
  numberings: Numberings,
): { numbered: Numbered | null; owner: number } {
  const own = childOf(properties, 'w:numPr');
  const byStyle = chain.map(({ node }) => childOf(childOf(node, 'w:pPr'), 'w:numPr'));
  const directId = valOf(own, 'w:numId');
  const owner = directId === undefined ? byStyle.findIndex((node) => valOf(node, 'w:numId') !== undefined) : -1;
  const id = directId ?? valOf(byStyle[owner], 'w:numId');
  // Numbering 0 takes away what a style gives (§17.9.18).
  const numbering = id === undefined || id === '0' ? undefined : numberings.get(id);
  if (id === undefined || numbering === undefined) return { numbered: null, owner };
  const linked = directId === undefined ? linkedLevel(numbering, chain.slice(0, owner + 1)) : undefined;
  const bySaid = byStyle.map((node) => numberOf(node, 'w:ilvl')).find((level) => level !== undefined);
  const level = numberOf(own, 'w:ilvl') ?? linked ?? bySaid ?? 0;
  const isLevel = level >= 0 && level < MOST_LEVELS;
  return { numbered: isLevel ? { id, numbering, level } : null, owner };
}

/** A level names the style that has it (§17.9.23), and what the style says of its level does not count. */
function linkedLevel({ levels }: Numbering, chain: readonly Style[]): number | undefined {
  for (const { id } of chain) {
    const level = levels.findIndex((known) => known?.style === id);
    if (level >= 0) return level;
  }
  return undefined;
}

/** A numbering's indentation stands between the style that gives it and those that style is based on. */
function indentOf(
  said: readonly (XmlNode | undefined)[],
  numbered: Numbered | null,
  owner: number,
): number | undefined {
  for (const [at, node] of said.entries()) {
    const found = leftIn(childOf(node, 'w:ind'));
    if (found !== undefined) return found;
    const byNumber = at === owner + 1 ? leftIn(numbered?.numbering.levels[numbered.level]?.indent) : undefined;
    if (byNumber !== undefined) return byNumber;
  }
  return undefined;
}

function leftIn(indent: XmlNode | undefined): number | undefined {
  return points(indent?.attributes['w:left'] ?? indent?.attributes['w:start']);
}

function frameKey(frame: XmlNode | undefined): string | undefined {
  if (frame === undefined || frame.attributes['w:dropCap'] !== undefined) return undefined;
  return JSON.stringify(frame.attributes);
}

const SIDES = ['w:top', 'w:bottom'] as const;
const LEFT = ['w:left', 'w:start'] as const;

/** Lines above, below and beside: a line below a heading is no frame. */
function borderKey(properties: XmlNode): string | undefined {
  const borders = childOf(properties, 'w:pBdr');
  if (borders === undefined) return undefined;
  const isDrawn = (name: string) => !['nil', 'none', undefined].includes(valOf(borders, name));
  if (!SIDES.every(isDrawn) || !LEFT.some(isDrawn)) return undefined;
  return JSON.stringify(borders.children.map(({ name, attributes }) => [name, attributes]));
}
