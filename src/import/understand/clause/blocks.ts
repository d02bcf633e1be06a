/** What stands in a clause as blocks of text: paragraphs, lists in lists and small tables. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { isTypable, type ListMarker, labelOf } from '../../../model/list-marker.ts';
import type { PaperBlock, PaperCell, PaperTable } from '../../../model/paper.ts';
import { paragraphsIn } from '../../paper.ts';
import { lastCount, styleOf } from '../number/typed.ts';
import { passageOf, withNumber } from '../text/passage.ts';
import { type Flow, flowOf, isItem, itemKey, type Line } from './flow.ts';
import { rowsOf } from './grid.ts';
import { tell, type Writing, written } from './writing.ts';

export interface Rule {
  readonly rule: string;
  readonly certainty: number;
}

const PARAGRAPH: Rule = { rule: 'paragraph', certainty: 1 };

/** `by`: the rule by which they stand here. */
export function blocksOf(flow: readonly Flow[], writing: Writing, by: Rule = PARAGRAPH): RootContent[] {
  const out: RootContent[] = [];
  for (let at = 0; at < flow.length; ) {
    const one = flow[at];
    if (one === undefined) break;
    const lines = listFrom(flow, at);
    if (lines.length > 0) {
      out.push(...listOf(lines, writing, by));
      at += lines.length;
      continue;
    }
    out.push(...single(one, writing, by));
    at += 1;
  }
  return out;
}

/** Of the blocks of a note or cell. */
export function blocksIn(blocks: readonly PaperBlock[], writing: Writing, by: Rule = PARAGRAPH): RootContent[] {
  const flow = flowOf(blocks, ({ paragraph }) => tell(writing, paragraph.id, 'empty', 1));
  return blocksOf(flow, writing, by);
}

function single(one: Flow, writing: Writing, by: Rule): RootContent[] {
  if (one.kind === 'paragraph') return paragraphOf(one, writing, by);
  if (one.kind === 'table') return [tableOf(one.table, writing)];
  if (one.kind === 'box') return blocksOf(one.inside, writing, { rule: one.rule, certainty: 0.7 });
  return [];
}

function paragraphOf({ passage, inside }: Line, writing: Writing, by: Rule): RootContent[] {
  const isNumber = passage.number !== null;
  tell(writing, passage.paragraph.id, isNumber ? 'number-typed' : by.rule, isNumber ? 0.7 : by.certainty);
  const children = written(withNumber(passage), writing);
  const own: Paragraph[] = children.length === 0 ? [] : [{ type: 'paragraph', children }];
  return [...own, ...blocksOf(inside, writing, by)];
}

/** Items that make one list from there on. */
function listFrom(flow: readonly Flow[], from: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < flow.length; at++) {
    const one = flow[at];
    const first = lines[0];
    if (one?.kind !== 'paragraph' || !isItem(one.passage)) break;
    if (first !== undefined && (itemKey(one.passage) !== itemKey(first.passage) || begins(one, lines.length))) break;
    lines.push(one);
  }
  return lines;
}

/** A count that begins again is another list. */
function begins({ passage: { number } }: Line, before: number): boolean {
  if (number === null || before === 0) return false;
  const count = lastCount(number);
  return count.values[styleOf(count)] === 1;
}

/** As a list of the source counts; null of what it cannot count. */
export function markerOf({ passage: { number } }: Line): { marker: ListMarker; start: number } | null {
  if (number === null || number.counts.length !== 1) return null;
  const count = lastCount(number);
  const style = styleOf(count);
  const marker = { before: number.words[0] ?? '', style, delimiter: number.words[1] ?? '' };
  const start = count.values[style];
  if (start === undefined || !isTypable(marker) || (style.startsWith('upper') && start !== 1)) return null;
  return { marker: { style, delimiter: marker.delimiter }, start };
}

/** As many numbers of a list may be other than they are counted. */
const FEW = 0.34;

function listOf(lines: readonly Line[], writing: Writing, by: Rule): RootContent[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (first.passage.number === null) {
    const list = bulletList(lines, writing, by);
    return list.children.length === 0 ? [] : [list];
  }
  const counted = markerOf(first);
  const labels = lines.map((_, index) => (counted === null ? '' : labelOf(counted.marker, counted.start + index)));
  const other = lines.filter(({ passage }, index) => passage.number?.text !== labels[index]);
  if (counted === null || other.length > lines.length * FEW)
    return lines.flatMap((line) => paragraphOf(line, writing, by));
  for (const [index, { passage }] of lines.entries())
    if (passage.number !== null && passage.number.text !== labels[index])
      writing.numbers.push({
        paragraph: passage.paragraph.id,
        was: passage.number.text,
        becomes: labels[index] ?? null,
      });
  const { marker, start } = counted;
  const data = marker.style === 'decimal' && marker.delimiter === '.' ? {} : { data: { marker } };
  return [{ type: 'list', ordered: true, start, spread: false, ...data, children: itemsOf(lines, writing, by) }];
}

function bulletList(lines: readonly Line[], writing: Writing, by: Rule): List {
  return { type: 'list', ordered: false, start: null, spread: false, children: itemsOf(lines, writing, by) };
}

function itemsOf(lines: readonly Line[], writing: Writing, by: Rule): ListItem[] {
  return lines.flatMap(({ passage, inside }): ListItem[] => {
    tell(writing, passage.paragraph.id, by.rule === 'paragraph' ? 'item' : by.rule, by.certainty);
    const children = written(passage.content, writing);
    const first: Paragraph = { type: 'paragraph', children };
    const inner = blocksOf(inside, writing, by) as BlockContent[];
    // A bullet before nothing.
    if (passage.number === null && children.length === 0 && inner.length === 0) return [];
    return [{ type: 'listItem', spread: false, checked: null, children: [first, ...inner] }];
  });
}

/** A small table, of which each cell is one line. */
function tableOf(table: PaperTable, writing: Writing): Table {
  const rows = rowsOf(table);
  const isLowered = rows.some((row) => row.some((cell) => cell !== null && isComplex(cell)));
  const rule = isLowered ? 'table-lowered' : 'table-small';
  const cellOf = (cell: PaperCell | null): TableCell => ({
    type: 'tableCell',
    children: cell === null ? [] : inOneLine(cell, writing, { rule, certainty: isLowered ? 0.6 : 0.85 }),
  });
  return {
    type: 'table',
    align: (rows[0] ?? []).map(() => null),
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cellOf) })),
  };
}

/** Whether a cell is more than one line of running text. */
export function isComplex({ blocks }: PaperCell): boolean {
  const paragraphs = blocks.flatMap(paragraphsIn);
  return (
    paragraphs.length > 1 ||
    paragraphs.some(
      ({ depth, marker, content }) => depth > 0 || marker !== null || content.some(({ type }) => type === 'break'),
    )
  );
}

function inOneLine({ blocks }: PaperCell, writing: Writing, { rule, certainty }: Rule): PhrasingContent[] {
  const content = blocks.flatMap(paragraphsIn).flatMap((paragraph): PhrasingContent[] => {
    tell(writing, paragraph.id, rule, certainty);
    return [
      { type: 'text', value: ' ' },
      ...withNumber(passageOf(paragraph)).map((node) => (node.type === 'break' ? space : node)),
    ];
  });
  return written(content, writing);
}

const space: PhrasingContent = { type: 'text', value: ' ' };
