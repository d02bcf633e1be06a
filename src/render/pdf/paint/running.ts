/** Running header and footer. What is too long for its place goes on, on a line of its own. */
import type { DocumentMeta } from '../../../model/tree.ts';
import { setParts } from '../line/lines.ts';
import type { Run } from '../page/flow.ts';
import type { Color } from '../page/style.ts';
import type { Face } from '../type/face.ts';
import { partsOf } from '../type/fallback.ts';
import type { PaintState, Sheet } from './state.ts';

export interface RunningLine {
  kind: 'Header' | 'Footer';
  x: number;
  baseline: number;
  runs: Run[];
}

interface RunningType {
  readonly size: number;
  readonly color: Color;
}

interface Place {
  readonly kind: 'Header' | 'Footer';
  /** Of the line nearest to the text; of what has no text beside it, of the first. */
  readonly baseline: number;
  /** Where the other lines are: a header grows up, a footer down. */
  readonly grows: 'up' | 'down';
  readonly face: Face;
  readonly type: RunningType;
}

/** As many as there is room for above the header and below the footer. */
const MOST_LINES = 3;
/** Share of the size from one line to the next. */
const LEADING = 1.25;
/** What no place on the page has room for is set smaller, to this share of its size. */
const SMALLEST = 0.6;

/** Header and footer of a page. */
export function runningLines(
  page: Sheet,
  { meta, number, count }: { meta: DocumentMeta; number: number; count: number },
  { faces, look }: Pick<PaintState, 'faces' | 'look'>,
): RunningLine[] {
  if (page.kind === 'poster') return [];
  const { gutter, right, headerBaseline, footerBaseline } = page.size;
  const width = right - gutter;
  const own = { face: faces.regular, type: look.styles.running };
  const header: Place = { kind: 'Header', baseline: headerBaseline, grows: 'up', ...own };
  const footer: Place = { kind: 'Footer', baseline: footerBaseline, grows: 'down', ...own };
  const lines: RunningLine[] = [];
  const add = (place: Place, side: 'left' | 'right', text: string, room: number) => {
    lines.push(
      ...setRunning(text, room, place).map(({ runs, width: taken, baseline }) => ({
        kind: place.kind,
        x: side === 'left' ? gutter : right - taken,
        baseline,
        runs,
      })),
    );
  };
  if (page.kind === 'page') {
    // Each has its share, and what the other leaves.
    const { title, organisation } = meta;
    const left = (text: string) => width * 0.96 - widthOf(normal(text), own.face, own.type.size);
    add(header, 'left', title, Math.max(width * 0.6, left(organisation.name)));
    add(header, 'right', organisation.name, Math.max(width * 0.36, left(title)));
  }
  if (page.letterhead !== null) {
    const { name, baseline } = page.letterhead;
    const type = { size: 13, color: look.colors.accent };
    add({ kind: 'Header', baseline, grows: 'down', face: faces.bold, type }, 'left', name, width);
  }
  const concept: Place = { ...footer, face: faces.bold, type: { size: 10.5, color: look.colors.accent } };
  add(meta.concept === true ? concept : footer, 'left', meta.versionLabel, width * 0.7);
  add(footer, 'right', `pagina ${number} van ${count}`, width * 0.28);
  return lines;
}

interface SetLine {
  readonly runs: Run[];
  readonly width: number;
  readonly baseline: number;
}

function setRunning(text: string, room: number, { baseline, grows, face, type }: Place): SetLine[] {
  const shown = normal(text);
  let { size } = type;
  let lines = wrapped(shown, room, (part) => widthOf(part, face, size));
  while (lines.length > MOST_LINES && size > type.size * SMALLEST) {
    size -= 0.5;
    lines = wrapped(shown, room, (part) => widthOf(part, face, size));
  }
  // What has no room even so is cut, and shows that it is.
  if (lines.length > MOST_LINES)
    lines = [...lines.slice(0, MOST_LINES - 1), `${(lines[MOST_LINES - 1] ?? '').slice(0, -1)}…`];
  return lines.map((line, index) => {
    const parts = partsOf(line, face);
    const style = { ...type, size, base: face, rise: 0, inline: null, passage: null, hyphenate: false };
    const set = setParts(parts.map((part) => ({ ...part, ...style })));
    const away = grows === 'up' ? index - lines.length + 1 : index;
    return { ...set, baseline: baseline + away * size * LEADING };
  });
}

/** Lines of words; a word that is wider than its room goes on as well. */
function wrapped(text: string, room: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word)
      if (line !== '' && measure(line + letter) > room) {
        lines.push(line);
        line = letter;
      } else line += letter;
  }
  return [...lines, line];
}

function normal(text: string): string {
  return text.normalize('NFC');
}

function widthOf(text: string, face: Face, size: number): number {
  return partsOf(text, face).reduce((sum, one) => sum + (one.face.shape(one.text).width * size) / 1000, 0);
}
