/** Reads plain text: as it was typed, cut out of a PDF, or sent by mail. */
import type { PhrasingContent } from 'mdast';
import { diagnostic, NO_PLACE, type Result } from '../../../diagnostic/diagnostic.ts';
import type { Paper, PaperBlock, PaperCell, PaperParagraph } from '../../../model/paper.ts';
import { lettersIn } from '../../paper.ts';
import { type Draft, finished, leave, newDraft, PLAIN_LOOK, paragraphOf, placeIn, SAYS_NOTHING } from '../draft.ts';
import { typedBullet } from '../typed-bullet.ts';
import { type Begun, begin, isAlone, isHeadingNumber, Waiting } from './alone.ts';
import { type Stood, withApart } from './apart.ts';
import { contentsIn } from './contents.ts';
import { joinLines, type Known, knownWords } from './joining.ts';
import { isBlank, isDrawn, type Line, linesOf, widthOf } from './lines.ts';
import { withoutMarginNumbers } from './margin-numbers.ts';
import { pageFurniture } from './page-furniture.ts';
import { beginsItem, type Gathered, gather, goesOn } from './paragraphs.ts';
import { type TextTable, tableAt } from './tables.ts';

interface Reading {
  readonly draft: Draft;
  readonly known: Known;
  readonly width: number | null;
  readonly blocks: PaperBlock[];
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
  const lines = withoutAround(own, draft);
  const blocks = blocksOf(lines, { draft, known: knownWords(text), width: widthOf(lines) });
  const paper = finished(draft, {
    format: 'text',
    says: SAYS_NOTHING,
    blocks,
    letters,
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
  return withBreaks(kept);
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

type Given = Pick<Reading, 'draft' | 'known' | 'width'>;

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
  return withApart(reading.blocks, reading.stood, reading.width);
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

function addTable({ rows, lines, kind }: TextTable, reading: Reading): void {
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

function cellOf(lines: readonly string[], place: PaperParagraph['place'], { known, draft }: Reading): PaperCell {
  const { text, joined } = joinLines(
    lines.filter((line) => line !== ''),
    place,
    known,
  );
  draft.joined.push(...joined);
  const blocks = text === '' ? [] : [paragraphOf([{ type: 'text', value: text }], { place })];
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
  const content: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value: value.replaceAll(/\s+/g, ' ') }];
  const isCapitals = /\p{Lu}\P{Ll}*\p{Lu}/u.test(value) && !/\p{Ll}/u.test(value);
  const depth = heading === null ? depthOf(first, bullet !== undefined, hanging, reading) : 0;
  const marker = bullet === undefined ? null : { ...bullet.marker, level: depth - 1 };
  const paragraph = paragraphOf(content, { place, heading, marker, depth, look: { ...PLAIN_LOOK, isCapitals } });
  reading.blocks.push(paragraph);
  reading.stood.set(paragraph, { lines: lines.length, isSpaced: reading.isSpaced });
  reading.isSpaced = false;
}

/** Numbers that no words came for are words; bullets are signs. */
function leaveWaiting({ waiting, draft, blocks }: Reading): void {
  for (const text of waiting.rest())
    if (/[\p{L}\p{N}]/u.test(text)) blocks.push(paragraphOf([{ type: 'text', value: text }]));
    else leave(draft, 'picture', text, placeIn('body'));
}

/** By how far the bullets before it stand in; what stands in as far as the words of one is of it. */
function depthOf({ indent }: Line, isBullet: boolean, hanging: number, reading: Reading): number {
  if (isBullet) {
    while ((reading.bullets.at(-1) ?? -1) > indent) reading.bullets.pop();
    if (reading.bullets.at(-1) !== indent) reading.bullets.push(indent);
    reading.hanging = hanging;
    return reading.bullets.length;
  }
  if (reading.bullets.length > 0 && reading.hanging > 0 && indent >= reading.hanging - 1) return reading.bullets.length;
  reading.bullets = [];
  return 0;
}
