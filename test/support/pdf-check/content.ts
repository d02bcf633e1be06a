/** What the content stream of a page draws, and under which marks. */
import { Dict, decode, Lexer, type PdfObjects, PdfString, type Stream, type Value } from './objects.ts';

/** Glyphs drawn by one operator. */
export interface Shown {
  /** Name of the font among the resources, with its slash. */
  readonly font: string;
  readonly cids: readonly number[];
}

/** A piece of content: what one operator paints. */
export interface Painted {
  readonly operator: string;
  /** Names of the marks around it, outermost first: `Artifact`, `P`, `Link`. */
  readonly marks: readonly Mark[];
  readonly shown: Shown | null;
}

export interface Mark {
  readonly tag: string;
  readonly id: number | null;
  readonly properties: Dict | null;
}

export interface PageContent {
  readonly painted: readonly Painted[];
  /** Every mark of the page, also when nothing is drawn in it. */
  readonly marks: readonly Mark[];
  readonly operators: ReadonlySet<string>;
  /** Names after `cs`, `CS`, `gs`, `Do`, `sh`, `ri`. */
  readonly named: readonly { operator: string; name: string }[];
  readonly deepestState: number;
  readonly faults: readonly string[];
}

const painters = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'EI']);
const known = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg
  ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
);

/** Reads the content of a page. */
export function readContent(stream: Stream): PageContent {
  const bytes = decode(stream);
  const lexer = new Lexer(Buffer.from(bytes ?? []).toString('latin1'));
  const faults: string[] = bytes === null ? ['the content cannot be decoded'] : [];
  const reading = {
    painted: [] as Painted[],
    marks: [] as Mark[],
    open: [] as Mark[],
    font: '',
    depth: 0,
    inText: false,
  };
  const operators = new Set<string>();
  const named: { operator: string; name: string }[] = [];
  let deepestState = 0;
  let operands: Value[] = [];
  while (!lexer.done) {
    const value = lexer.value();
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value);
      continue;
    }
    operators.add(value);
    const [first] = operands;
    if (typeof first === 'string' && /^(cs|CS|gs|Do|sh|ri)$/.test(value)) named.push({ operator: value, name: first });
    const fault = step(value, operands, reading);
    if (fault !== null) faults.push(fault);
    deepestState = Math.max(deepestState, reading.depth);
    operands = [];
  }
  if (reading.open.length > 0) faults.push(`${reading.open.length} marks are left open`);
  if (reading.depth !== 0) faults.push('q and Q do not balance');
  if (reading.inText) faults.push('BT without ET');
  const { painted, marks } = reading;
  return { painted, marks, operators, named, deepestState, faults: [...faults, ...lexer.faults] };
}

interface Reading {
  painted: Painted[];
  marks: Mark[];
  /** Marks open at this point. */
  open: Mark[];
  font: string;
  depth: number;
  inText: boolean;
}

function step(operator: string, operands: readonly Value[], reading: Reading): string | null {
  if (!known.has(operator)) return `${operator} is no operator`;
  if (operator === 'BT' || operator === 'ET') {
    const wrong = reading.inText === (operator === 'BT');
    reading.inText = operator === 'BT';
    if (wrong) return `${operator} where it cannot stand`;
  }
  if (operator === 'q') reading.depth++;
  if (operator === 'Q' && --reading.depth < 0) return 'Q without q';
  if (operator === 'Tf' && typeof operands[0] === 'string') reading.font = operands[0];
  if (operator === 'BMC' || operator === 'BDC') {
    const [tag, properties] = operands;
    const dict = properties instanceof Dict ? properties : null;
    const id = dict?.get('MCID');
    const mark = { tag: String(tag).slice(1), id: typeof id === 'number' ? id : null, properties: dict };
    reading.marks.push(mark);
    reading.open.push(mark);
  }
  if (operator === 'EMC' && reading.open.pop() === undefined) return 'EMC without BDC';
  if (painters.has(operator)) {
    const shown = /^(Tj|TJ|'|")$/.test(operator) ? { font: reading.font, cids: cidsOf(operands) } : null;
    if (shown !== null && !reading.inText) return `${operator} outside BT and ET`;
    reading.painted.push({ operator, marks: [...reading.open], shown });
  }
  return null;
}

/** Two bytes a glyph: Identity-H, which is all we write. */
function cidsOf(operands: readonly Value[]): number[] {
  const cids: number[] = [];
  for (const part of operands.flat()) {
    if (!(part instanceof PdfString)) continue;
    for (let i = 0; i + 1 < part.bytes.length; i += 2)
      cids.push(part.bytes.charCodeAt(i) * 256 + part.bytes.charCodeAt(i + 1));
  }
  return cids;
}

/** Content of every page, kept with the objects it was read from. */
const kept = new WeakMap<PdfObjects, Map<Stream, PageContent>>();

export function contentOf(pdf: PdfObjects, stream: Stream): PageContent {
  const byStream = kept.get(pdf) ?? new Map<Stream, PageContent>();
  kept.set(pdf, byStream);
  const content = byStream.get(stream) ?? readContent(stream);
  byStream.set(stream, content);
  return content;
}
