/**
 * A text as its author typed it, beside the text as it is read. YAML joins lines, and so does Markdown: prose loses nothing
 * by it, lines that were meant to be lines do.
 */
import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic, type Param } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import type { Path } from '../../model/policy.ts';
import { parsePositioned } from '../markdown/index.ts';
import type { YamlFile } from '../yaml/index.ts';
import { columnOf } from '../yaml/layout.ts';
import type { TypedLine, TypedText } from '../yaml/typed.ts';
import { beginsWithDash, markerOf, standsAlone, withoutOpening } from './own-line.ts';

export { glanceOf } from './glance.ts';

/** What differs for a reader between a text as typed and as read, at the lines where it does. */
export function compareTyped(file: YamlFile, path: Path, read: string): Diagnostic[] {
  const typed = file.typed(path);
  if (typed === undefined || typed.lines.length < 2) return [];
  const source = typed.lines.map(({ text }) => text).join('\n');
  const asTyped = parsePositioned(source);
  const asRead = parsePositioned(read);
  // Too much to read: told of the text as it is.
  if (asTyped === undefined || asRead === undefined) return [];
  const byYaml = shapeOf(asTyped) === shapeOf(asRead) ? [] : [folded(file, typed, asTyped)];
  return [...byYaml, ...joinedIn(asTyped, typed).map(({ line, count }) => joined(file, line, count))];
}

/** What a reader sees of a tree, white space apart; equal for texts that read the same. */
function shapeOf(root: Root): string {
  return JSON.stringify(root, (key, value) => {
    if (key === 'position' || key === 'spread') return undefined;
    return typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ') : value;
  });
}

const styles: Record<TypedText['style'], Param> = {
  literal: { nl: 'onder |', en: 'below |' },
  folded: { nl: 'onder >', en: 'below >' },
  quoted: { nl: 'tussen aanhalingstekens', en: 'between quotes' },
  plain: { nl: 'zonder | ervoor', en: 'without | before them' },
};

/** At the first line that begins something of its own and is behind another one as read. */
function folded(file: YamlFile, { style, lines }: TypedText, asTyped: Root): Diagnostic {
  const own = startsOf(asTyped).find((line) => line > 1 && !(isBlank(lines[line - 2]) && isBlank(lines[line - 3])));
  const line = lines[(own ?? 1) - 1];
  return diagnostic('text-folded', file.at(line?.offset ?? 0), {
    line: shown(line?.text ?? ''),
    style: styles[style],
  });
}

function isBlank(line: TypedLine | undefined): boolean {
  return line?.text.trim() === '';
}

/** Line numbers, from 1 and in order, at which a block, or what follows a line break, begins. */
function startsOf(root: Root): number[] {
  const starts: number[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'break') starts.push(node.position?.end.line ?? 0);
    else if (node.type !== 'root' && BLOCKS.has(node.type)) starts.push(node.position?.start.line ?? 0);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return starts.sort((a, b) => a - b);
}

const BLOCKS: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'list',
  'listItem',
  'footnoteDefinition',
  'blockquote',
  'heading',
  'code',
  'table',
  'thematicBreak',
  'html',
  'definition',
]);

interface Joined {
  readonly line: TypedLine;
  /** From 1. */
  readonly number: number;
  /** With those that follow it likewise. */
  readonly count: number;
}

/** Lines that run on from the one before them, and were not meant to. */
function joinedIn(root: Root, { style, lines }: TypedText): Joined[] {
  const found: Joined[] = [];
  // Of other texts it is not known how far their lines were indented.
  const isBlock = style === 'literal' || style === 'folded';
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') found.push(...joinedInParagraph(node, lines, isBlock));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

function joinedInParagraph(
  paragraph: Extract<Nodes, { type: 'paragraph' }>,
  lines: readonly TypedLine[],
  isBlock: boolean,
): Joined[] {
  const { start, end } = paragraph.position ?? { start: { line: 1 }, end: { line: 1 } };
  const broken = new Set(breakLines(paragraph));
  const dashes = lines.slice(start.line - 1, end.line).filter(({ text }) => beginsWithDash(text.trim())).length;
  const found: Joined[] = [];
  for (let number = start.line + 1; number <= end.line; number++) {
    const [line, previous] = [lines[number - 1], lines[number - 2]];
    if (line === undefined || previous === undefined || broken.has(number)) continue;
    const before = number - 1 === start.line ? withoutOpening(previous.text) : previous.text.trim();
    const isOne = isBlock && dashes === 1 && columnOf(line.text) <= columnOf(previous.text);
    if (!standsAlone(line.text.trim(), before, isOne)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.number + last.count === number)
      found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ line, number, count: 1 });
  }
  return found;
}

/** Line numbers that begin after a break, and so stand below the line before. */
function breakLines(node: Nodes): number[] {
  if (node.type === 'break') return [node.position?.end.line ?? 0];
  return 'children' in node ? node.children.flatMap(breakLines) : [];
}

function joined(file: YamlFile, line: TypedLine, count: number): Diagnostic {
  const marker = markerOf(line.text.trim());
  const begins: Param =
    marker === undefined
      ? { nl: 'staat', en: 'stands' }
      : { nl: `begint met ${marker} en staat`, en: `begins with ${marker} and stands` };
  const lines: Param =
    count === 1
      ? { nl: `Deze regel ${begins.nl}`, en: `This line ${begins.en}` }
      : {
          nl: `Deze regel ${begins.nl}, net als de ${count === 2 ? 'volgende' : `${count - 1} volgende`},`,
          en: `This line ${begins.en}, like the ${count === 2 ? 'next one' : `next ${count - 1}`},`,
        };
  return diagnostic('text-joined', file.at(line.offset), { lines });
}
