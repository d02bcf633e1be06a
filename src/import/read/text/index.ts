/** Reads plain text: as it was typed, cut out of a PDF, or sent by mail. */
import type { PhrasingContent } from 'mdast';
import { diagnostic, NO_PLACE, type Result } from '../../../diagnostic/diagnostic.ts';
import type { Paper, PaperBlock, PaperCell, PaperNote, PaperParagraph } from '../../../model/paper.ts';
import { lettersIn, paragraphsIn } from '../../paper.ts';
import {
  type Draft,
  finished,
  leave,
  newDraft,
  PLAIN_LOOK,
  paragraphOf,
  placeIn,
  RIGHT_TO_LEFT,
  SAYS_NOTHING,
  tell,
} from '../draft.ts';
import { typedBullet } from '../typed-bullet.ts';
import { type Begun, begin, isAlone, isHeadingNumber, Waiting } from './alone.ts';
import { type Stood, withApart } from './apart.ts';
import { contentsIn } from './contents.ts';
import { joinLines, type Known, knownWords } from './joining.ts';
import { isBlank, isDrawn, type Line, linesOf, widthOf } from './lines.ts';
import { withoutMarginNumbers } from './margin-numbers.ts';
import { nested } from './nested.ts';
import { notesIn, REFERENCE, type TextNote } from './notes.ts';
import { pageFurniture } from './page-furniture.ts';
import { beginsItem, type Gathered, gather, goesOn } from './paragraphs.ts';
import { withRows } from './rows.ts';
import { type TextTable, tableAt } from './tables.ts';

interface Reading {
  readonly draft: Draft;
  readonly known: Known;
  readonly width: number | null;
  readonly blocks: PaperBlock[];
  /** Numbers of notes whose reference was not met yet. */
  readonly noteIds: Set<string>;
  /** Where bullets that are open begin, the outermost first, and the words of the last. */
  bullets: number[];
  hanging: number;
  readonly stood: Map<PaperBlock, Stood>;
  readonly waiting: Waiting;
  readonly begun: Begun;
  /** White space stood above what is read. */
  isSpaced: boolean;
}

export async function readText(text: string, name: string): Promise<Result<Paper | undefined>> {
  const letters = lettersIn(text);
  if (letters === 0) return { value: undefined, diagnostics: [diagnostic('import-empty', NO_PLACE, { file: name })] };
  const draft = newDraft();
  const all = linesOf(text);
  const pages = all.at(-1)?.page ?? undefined;
  const { lines: own, numbers } = withoutMarginNumbers(all);
  for (const { text: number, line } of numbers)
    leave(draft, 'line-number', number, placeIn('body', line.number, line.page));
  const { rest: lines, notes } = notesIn(withoutAround(own, draft));
  const given = { draft, known: knownWords(text), width: widthOf(lines), noteIds: new Set(notes.map(({ id }) => id)) };
  const blocks = blocksOf(withRows(withBreaks(lines)), given);
  for (const note of notes) draft.notes.push(noteOf(note, given));
  const led = lettersOfReferences(blocks) + notes.reduce((sum, { id }) => sum + id.length, 0);
  tell(draft, 'right-to-left', lines.filter((line) => RIGHT_TO_LEFT.test(line.text)).length);
  const paper = finished(draft, {
    format: 'text',
    says: SAYS_NOTHING,
    blocks,
    letters: letters - led,
    ...(pages === undefined ? {} : { pages }),
  });
  return { value: paper, diagnostics: [] };
}

/** The lines of the text itself; what stood around it is told. */
function withoutAround(lines: readonly Line[], draft: Draft): Line[] {
  const contents = contentsIn(lines);
  const around = pageFurniture(lines.filter((line) => !contents.has(line)));
  const counts = new Map<string, { found: NonNullable<ReturnType<typeof around.get>>; times: number }>();
  const kept: Line[] = [];
  let isAfterBreak = false;
  for (const line of lines) {
    const found = around.get(line);
    if (found !== undefined) {
      const known = counts.get(found.text) ?? { found, times: 0 };
      known.times += 1;
      counts.set(found.text, known);
      isAfterBreak = true;
      kept.push({ ...line, text: '', isAfterBreak: true });
    } else if (contents.has(line)) leave(draft, 'contents', line.text, placeIn('body', line.number, line.page));
    else {
      kept.push(isAfterBreak && !isBlank(line) ? { ...line, isAfterBreak } : line);
      if (!isBlank(line)) isAfterBreak = false;
      else isAfterBreak ||= line.isAfterBreak;
    }
  }
  for (const { found, times } of counts.values())
    leave(draft, found.kind, found.text, placeIn('body', found.line.number, found.line.page), times);
  return kept;
}

/** Blank lines beside what stood between two pages part no paragraphs by themselves. */
function withBreaks(lines: readonly Line[]): Line[] {
  const marked: Line[] = [];
  let isAfterBreak = false;
  for (const line of lines.toReversed()) {
    isAfterBreak = line.isAfterBreak || (isAfterBreak && isBlank(line));
    marked.push(isAfterBreak && isBlank(line) ? { ...line, isAfterBreak } : line);
  }
  return marked.reverse();
}

type Given = Pick<Reading, 'draft' | 'known' | 'width' | 'noteIds'>;

function blocksOf(lines: readonly Line[], given: Given): PaperBlock[] {
  const reading: Reading = {
    ...given,
    ...{ blocks: [], bullets: [], hanging: 0, stood: new Map(), waiting: new Waiting(), begun: new Set() },
    isSpaced: true,
  };
  let chunk: Line[] = [];
  for (const line of lines) {
    if (!isBlank(line)) {
      const last = chunk.at(-1);
      const isCut = line.isAfterBreak && last !== undefined && !goesOn(last.text, line.text);
      if (isCut) {
        readChunk(chunk, reading);
        chunk = [];
      }
      chunk.push(line);
    } else if (chunk.length > 0 && !line.isAfterBreak) {
      readChunk(chunk, reading);
      chunk = [];
    }
  }
  readChunk(chunk, reading);
  leaveWaiting(reading);
  return withApart(nested(reading.blocks), reading.stood, reading.width);
}

/** Lines without a blank one between them. */
function readChunk(chunk: readonly Line[], reading: Reading): void {
  let plain: Line[] = [];
  reading.isSpaced = true;
  const close = () => {
    for (const gathered of gather(plain, reading.width)) addParagraph(gathered, reading, null);
    plain = [];
  };
  for (let at = 0; at < chunk.length; at += 1) {
    const line = chunk[at] as Line;
    const quoted = quotedFrom(chunk, at);
    const table = quoted.length > 0 ? undefined : tableAt(chunk, at);
    const level = underlined(line, chunk[at + 1]);
    if (quoted.length > 0) {
      close();
      readQuote(quoted, reading);
      at += quoted.length - 1;
    } else if (level !== null) {
      close();
      addParagraph({ lines: [line], hanging: 0 }, reading, level);
      at += 1;
      draw(chunk[at] as Line, reading);
    } else if (isDrawn(line.text)) {
      close();
      draw(line, reading);
    } else if (table !== undefined) {
      close();
      addTable(table, reading);
      at += table.lines.length - 1;
    } else plain.push(line);
  }
  close();
}

function draw(line: Line, { draft }: Reading): void {
  leave(draft, 'picture', line.text, placeIn('body', line.number, line.page));
}

/** 1 of `===`, 2 of `---`, as long as half the words at least. */
function underlined({ text }: Line, below: Line | undefined): number | null {
  const line = below?.text.trim() ?? '';
  if (line.length * 2 < text.trim().length || line.length < 3 || isDrawn(text)) return null;
  if (line === '='.repeat(line.length)) return 1;
  return line === '-'.repeat(line.length) ? 2 : null;
}

/** Lines of a mail that is answered. */
function quotedFrom(chunk: readonly Line[], start: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < chunk.length && /^\s*>/.test(chunk[at]?.text ?? ''); at += 1) lines.push(chunk[at] as Line);
  return lines;
}

function readQuote(lines: readonly Line[], reading: Reading): void {
  const inside = lines.map((line) => {
    const text = line.text.replace(/^[\s>]+/, '');
    return { ...line, text, indent: 0 };
  });
  const signs = lines.map(({ text }) => /^[\s>]+/.exec(text)?.[0].replaceAll(/\s/g, '') ?? '');
  const [first] = lines;
  const place = placeIn('body', first?.number ?? null, first?.page ?? null);
  leave(reading.draft, 'picture', signs.join(' '), place);
  const blocks = blocksOf(inside, reading);
  if (blocks.length > 0) reading.blocks.push({ type: 'box', place, kind: 'quote', blocks });
}

function addTable({ rows, lines, kind, repeated }: TextTable, reading: Reading): void {
  for (const { text, number, page } of repeated) leave(reading.draft, 'header', text, placeIn('body', number, page));
  const [first] = lines;
  const place = placeIn('body', first?.number ?? null, first?.page ?? null);
  if (kind === 'bars') {
    const bars = lines.map(({ text }) => text.replaceAll(/[^|]/g, '')).join(' ');
    leave(reading.draft, 'picture', bars, place);
  }
  const isLine = (row: readonly string[][]) =>
    row.every((cell) => /^:?-{2,}:?$/.test(cell.join('')) || cell.join('') === '');
  const ruled = rows.findIndex(isLine);
  for (const row of rows.filter(isLine)) leave(reading.draft, 'picture', row.flat().join(' '), place);
  const kept = rows.filter((row) => !isLine(row));
  reading.blocks.push({
    type: 'table',
    place,
    rows: kept.map((row) => ({ cells: row.map((cell) => cellOf(cell, place, reading)) })),
    headerRows: ruled === 1 ? 1 : 0,
    isRuled: kind === 'bars' ? true : null,
  });
}

function cellOf(lines: readonly string[], place: PaperParagraph['place'], reading: Reading): PaperCell {
  const { known, draft } = reading;
  const { text, joined } = joinLines(
    lines.filter((line) => line !== ''),
    place,
    known,
  );
  draft.joined.push(...joined);
  const blocks = text === '' ? [] : [paragraphOf(runningOf(text, reading), { place })];
  return { blocks, columns: 1, rows: 1, isHeader: false };
}

function addParagraph({ lines, hanging }: Gathered, reading: Reading, heading: number | null): void {
  const [first] = lines;
  if (first === undefined) return;
  const place = placeIn('body', first.number, first.page);
  const joinedLines = joinLines(
    lines.map((line) => line.text.trim()),
    place,
    reading.known,
  );
  if (heading === null && (isAlone(joinedLines.text) || isHeadingNumber(joinedLines.text, reading.begun))) {
    reading.waiting.add(joinedLines.text);
    return;
  }
  reading.draft.joined.push(...joinedLines.joined);
  const ahead = heading === null && !beginsItem(joinedLines.text) ? reading.waiting.next() : undefined;
  const text = ahead === undefined ? joinedLines.text : `${ahead} ${joinedLines.text}`;
  begin(reading.begun, text);
  const bullet = heading === null ? typedBullet(text, true) : undefined;
  const value = bullet === undefined ? text : text.slice(bullet.length);
  const content = runningOf(value.replaceAll(/\s+/g, ' '), reading);
  const isCapitals = /\p{Lu}\P{Ll}*\p{Lu}/u.test(value) && !/\p{Ll}/u.test(value);
  const depth = heading === null ? depthOf(first, itemKind(text, bullet !== undefined), hanging, reading) : 0;
  const marker = bullet === undefined ? null : { ...bullet.marker, level: depth - 1 };
  const paragraph = paragraphOf(content, { place, heading, marker, depth, look: { ...PLAIN_LOOK, isCapitals } });
  reading.blocks.push(paragraph);
  reading.stood.set(paragraph, { lines: lines.length, isSpaced: reading.isSpaced });
  reading.isSpaced = false;
}

function itemKind(text: string, isBullet: boolean): 'bullet' | 'number' | null {
  if (isBullet) return 'bullet';
  return beginsItem(text) ? 'number' : null;
}

/** With the numbers that lead to notes as references. */
function runningOf(value: string, { noteIds }: Given): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: whole, 1: id = '', index: start } of noteIds.size === 0 ? [] : value.matchAll(REFERENCE)) {
    if (!noteIds.delete(id)) continue;
    const index = start + whole.length - id.length;
    content.push({ type: 'text', value: value.slice(from, index) });
    content.push({ type: 'footnoteReference', identifier: id, label: id });
    from = index + id.length;
  }
  return from < value.length ? [...content, { type: 'text', value: value.slice(from) }] : content;
}

function noteOf({ id, lines }: TextNote, { draft, known }: Given): PaperNote {
  const place = placeIn('footnote', lines[0]?.number ?? null, lines[0]?.page ?? null);
  const { text, joined } = joinLines(
    lines.map((line) => line.text.trim()),
    place,
    known,
  );
  draft.joined.push(...joined);
  return { id, kind: 'footnote', blocks: [paragraphOf([{ type: 'text', value: text }], { place })] };
}

function lettersOfReferences(blocks: readonly PaperBlock[]): number {
  return blocks
    .flatMap(paragraphsIn)
    .flatMap(({ content }) => content)
    .reduce((sum, node) => sum + (node.type === 'footnoteReference' ? node.identifier.length : 0), 0);
}

/** Numbers that no words came for are words; bullets are signs. */
function leaveWaiting({ waiting, draft, blocks }: Reading): void {
  for (const text of waiting.rest())
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push(paragraphOf([{ type: 'text', value: text }]));
    else leave(draft, 'picture', text, placeIn('body'));
}

/** By how far the items before it stand in; what stands in as far as the words of one is of it. */
function depthOf({ indent }: Line, kind: 'bullet' | 'number' | null, hanging: number, reading: Reading): number {
  if (kind !== null) {
    while ((reading.bullets.at(-1) ?? -1) > indent) reading.bullets.pop();
    if (reading.bullets.at(-1) !== indent) reading.bullets.push(indent);
    reading.hanging = hanging;
    // What is numbered at the margin may be a heading.
    return kind === 'number' && reading.bullets.length === 1 ? 0 : reading.bullets.length;
  }
  if (reading.bullets.length > 0 && reading.hanging > 0 && indent >= reading.hanging - 1 && indent > 0)
    return reading.bullets.length;
  reading.bullets = [];
  return 0;
}
