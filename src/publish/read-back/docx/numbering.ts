/** The labels of items as Word counts them (ECMA-376, part 1, 17.9): numberings of one scheme count on from each other. */
import { counterOf } from '../../../model/list-marker.ts';
import { notLooks, printed } from './looks.ts';
import { childOf, elementsOf, valOf, type WordPackage, type XmlNode } from './package.ts';

export interface Labels {
  /** Of the next paragraph in that list. Numbers in digits or letters; each bullet as `•`. */
  next(list: string, level: number): string;
  /** What is in the part that no numbering of ours has, and how its labels stand. */
  readonly odd: readonly string[];
  /** The properties of the letters of labels. */
  readonly runs: readonly { readonly properties: XmlNode; readonly isBullet: boolean }[];
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly restart: string | undefined;
}

export function labelsOf(parts: WordPackage): Labels {
  const root = parts.xml('word/numbering.xml');
  const schemes = new Map<string, readonly XmlNode[]>();
  const lists = new Map<string, { scheme: string; overrides: readonly XmlNode[] }>();
  for (const node of elementsOf(root)) {
    if (node.name === 'w:abstractNum')
      schemes.set(
        node.attributes['w:abstractNumId'] ?? '',
        elementsOf(node).filter(({ name }) => name === 'w:lvl'),
      );
    if (node.name === 'w:num')
      lists.set(node.attributes['w:numId'] ?? '', {
        scheme: valOf(childOf(node, 'w:abstractNumId')) ?? '',
        overrides: elementsOf(node).filter(({ name }) => name === 'w:lvlOverride'),
      });
  }
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const at = (level: number) => (node: XmlNode) => node.attributes['w:ilvl'] === String(level);
  const levelOf = (list: string, level: number): Level | undefined => {
    const own = lists.get(list);
    const override = own?.overrides.find(at(level));
    const node = childOf(override, 'w:lvl') ?? schemes.get(own?.scheme ?? '')?.find(at(level));
    return node === undefined ? undefined : readLevel(node);
  };
  const next = (list: string, level: number): string => {
    const own = lists.get(list);
    const rule = levelOf(list, level);
    if (own === undefined || rule === undefined) return '?';
    const counts = counters.get(own.scheme) ?? [];
    counters.set(own.scheme, counts);
    const override = valOf(childOf(own.overrides.find(at(level)), 'w:startOverride'));
    const isFirst = override !== undefined && !begun.has(`${list} ${level}`);
    begun.add(`${list} ${level}`);
    const last = counts[level];
    counts[level] = isFirst ? Number(override) : last === undefined ? rule.start : last + 1;
    for (let deeper = level + 1; deeper < 9; deeper += 1)
      if (levelOf(list, deeper)?.restart !== '0') counts[deeper] = undefined;
    if (rule.format === 'bullet') return BULLETS.has(rule.text) ? '•' : rule.text;
    return rule.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelOf(list, index);
      return counted(counts[index] ?? shown?.start ?? 1, shown?.format ?? rule.format);
    });
  };
  const runs = elementsOf(root).flatMap((node) =>
    [node, ...elementsOf(node)].flatMap((inner) =>
      elementsOf(inner).flatMap((level) => {
        const properties = childOf(level, 'w:rPr');
        const isBullet = valOf(childOf(level, 'w:numFmt')) === 'bullet';
        return level.name !== 'w:lvl' || properties === undefined ? [] : [{ properties, isBullet }];
      }),
    ),
  );
  return { next, odd: oddIn(root), runs };
}

/** Dots, squares and dashes, some by their place in fonts of signs; a cross or a tick says something. */
const BULLETS = new Set(['', ...'•◦▪▫■□●○‣⁃·–—-\uf0b7\uf0a7\uf0a8\uf02d']);

/** What a numbering consists of, by what it is in. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:numbering': new Set(['w:abstractNum', 'w:num']),
  'w:abstractNum': new Set(['w:nsid', 'w:multiLevelType', 'w:tmpl', 'w:name', 'w:lvl']),
  'w:num': new Set(['w:abstractNumId', 'w:lvlOverride']),
  'w:lvlOverride': new Set(['w:startOverride', 'w:lvl']),
  'w:lvl': new Set(
    ['start', 'numFmt', 'lvlRestart', 'pStyle', 'suff', 'lvlText', 'lvlJc', 'pPr', 'rPr'].map((name) => `w:${name}`),
  ),
};

function oddIn(node: XmlNode | undefined): string[] {
  const known = KNOWN[node?.name ?? ''];
  if (known === undefined) return node?.name === 'w:pPr' ? notLooks('paragraph', node) : [];
  return elementsOf(node).flatMap((child) => (known.has(child.name) ? oddIn(child) : [printed(child)]));
}

function readLevel(node: XmlNode): Level {
  return {
    start: Number(valOf(childOf(node, 'w:start')) ?? '1'),
    format: valOf(childOf(node, 'w:numFmt')) ?? 'decimal',
    text: valOf(childOf(node, 'w:lvlText')) ?? '',
    restart: valOf(childOf(node, 'w:lvlRestart')),
  };
}

function counted(count: number, format: string): string {
  if (format === 'decimal') return String(count);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCodePoint(97 + ((count - 1) % 26)).repeat(
      Math.min(100, Math.floor((count - 1) / 26) + 1),
    );
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format === 'lowerRoman' || format === 'upperRoman')
    return format === 'lowerRoman' ? roman(count) : roman(count).toUpperCase();
  return format === 'none' ? '' : `${format} ${count}`;
}

/** In small letters; a count that has none is nothing. */
function roman(count: number): string {
  return count < 1 ? '' : counterOf('lower-roman', Math.min(count, 3999));
}
