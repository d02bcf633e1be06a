/** Lines to write on, boxes to tick and controls: a form. */
import type { Field } from '../../../model/source.ts';
import type { FieldKind } from '../../../model/tree.ts';
import { idFrom } from '../../../words/beginning.ts';
import { LONGEST_LINE, lineOf } from '../text/letters.ts';
import { BOX_SIGNS, type Passage, readAs } from '../text/passage.ts';
import type { DraftClause } from './draft.ts';
import type { Flow } from './flow.ts';
import type { Known } from './writing.ts';

/** What one paragraph asks. */
interface Asked {
  readonly label: string;
  readonly kind: FieldKind;
  readonly options: readonly string[];
}

/** Dots and lines to write on. */
const FILLER = /[._…]{4,}|…{2,}/;
const FILLERS = new RegExp(FILLER.source, 'g');
const MOST_FIELDS = 100;
const MOST_OPTIONS = 50;

/** What was read of a form so far. */
interface Reading {
  readonly fields: Asked[];
  /** Of each field, how many lines there are to write on. */
  readonly lines: number[];
  readonly passages: Passage[];
}

/** A form that begins there, of one clause. */
export function formFrom(
  flow: readonly Flow[],
  at: number,
  { language }: Known,
): { clauses: DraftClause[]; taken: number } | null {
  const reading: Reading = { fields: [], lines: [], passages: [] };
  let next = at;
  while (next < flow.length && reading.fields.length < MOST_FIELDS - 10) {
    const taken = readField(flow, next, reading);
    if (taken === 0) break;
    next += taken;
  }
  const { fields, lines, passages } = reading;
  if (fields.length === 0 || fields.length > MOST_FIELDS) return null;
  const names = new Set<string>();
  const form = fields.map((asked, index): Field => fieldOf(asked, lines[index] ?? 1, names));
  const clause: DraftClause = {
    content: { form },
    words: `${/^en\b/i.test(language) ? 'form' : 'formulier'} ${fields[0]?.label ?? ''}`,
    paragraphs: passages.map(({ paragraph: { id, field } }) => ({
      id,
      why: { rule: 'form', certainty: field === null ? 0.75 : 0.95 },
    })),
    numbers: [],
    anchors: passages.flatMap(({ paragraph }) => paragraph.anchors),
    isApart: false,
    counted: null,
  };
  return { clauses: [clause], taken: next - at };
}

/** How much of the flow it takes; nothing of what is no field. */
function readField(flow: readonly Flow[], at: number, { fields, lines, passages }: Reading): number {
  const boxes = boxesFrom(flow, at);
  if (boxes !== null) {
    fields.push(boxes.asked);
    lines.push(1);
    passages.push(...boxes.passages);
    return boxes.passages.length;
  }
  const one = flow[at];
  if (one?.kind !== 'paragraph' || one.inside.length > 0) return 0;
  const label = labelAbove(one.passage, flow[at + 1]);
  if (label !== null) {
    fields.push({ label, kind: kindFor(label), options: [] });
    lines.push(0);
    passages.push(one.passage);
    return 1;
  }
  if (isLineAlone(one.passage) && fields.length > 0) lines[lines.length - 1] = (lines.at(-1) ?? 0) + 1;
  else {
    const asked = askedIn(one.passage);
    if (asked.length === 0) return 0;
    fields.push(...asked);
    lines.push(...asked.map(() => one.passage.paragraph.field?.lines ?? 1));
  }
  passages.push(one.passage);
  return 1;
}

function fieldOf({ label, kind, options }: Asked, lines: number, names: Set<string>): Field {
  const id = (idFrom(label) ?? 'veld').replaceAll('-', '_');
  const own = (/^[a-z]/.test(id) ? id : `veld_${id}`).slice(0, 50).replaceAll(/_$/g, '');
  let field = own;
  for (let count = 2; names.has(field); count++) field = `${own}_${count}`;
  names.add(field);
  const isLong = kind === 'line' && lines > 1;
  return {
    field,
    label,
    ...(isLong ? { kind: 'lines', lines: Math.min(30, lines) } : kind === 'line' ? {} : { kind }),
    ...(kind === 'lines' && lines > 1 ? { lines: Math.min(30, lines) } : {}),
    ...(options.length === 0 ? {} : { options: [...options] }),
  };
}

/** Each label before dots or a line; nothing where words follow behind the last. */
function askedIn(passage: Passage): Asked[] {
  const { field } = passage.paragraph;
  const text = readAs(passage);
  if (text.length > LONGEST_LINE) return [];
  if (field !== null) {
    const options = [...new Set(field.options.map(lineOf).filter((option) => option !== ''))].slice(0, MOST_OPTIONS);
    const isOffer = field.kind === 'boxes' || field.kind === 'choice';
    const isSigned = (field.kind === 'line' || field.kind === 'lines') && kindFor(text) === 'signature';
    const kind = isSigned ? 'signature' : isOffer && options.length === 0 ? 'line' : field.kind;
    return [{ label: text.replaceAll(FILLERS, '').trim() || '…', kind, options: isOffer ? options : [] }];
  }
  if (!FILLER.test(text)) return [];
  const pieces = text.split(FILLERS).map((piece) => piece.trim());
  const last = pieces.pop();
  if (last !== '' && last !== '.') return [];
  if (pieces.some((piece) => !/[\p{L}\p{N}]/u.test(piece))) return [];
  return pieces.map((label) => ({ label, kind: kindFor(label), options: [] }));
}

/** No label of a line below it is longer, in words. */
const LONGEST_LABEL = 8;

/** `Handtekening ouder`, and on the next line dots; null of any other. */
function labelAbove(passage: Passage, next: Flow | undefined): string | null {
  const label = readAs(passage);
  if (next?.kind !== 'paragraph' || !isLineAlone(next.passage) || passage.paragraph.field !== null) return null;
  if (FILLER.test(label) || /[.;!?]$/.test(label) || label.split(' ').length > LONGEST_LABEL) return null;
  return /[\p{L}\p{N}]/u.test(label) ? label : null;
}

function isLineAlone(passage: Passage): boolean {
  const text = readAs(passage);
  return FILLER.test(text) && passage.paragraph.field === null && text.replaceAll(FILLERS, '').trim() === '';
}

const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/handtekening|signature|paraaf/i, 'signature'],
  [/datum|\bdate\b/i, 'date'],
];

function kindFor(label: string): FieldKind {
  return KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? 'line';
}

/** A question and the boxes below it. */
function boxesFrom(flow: readonly Flow[], at: number): { asked: Asked; passages: Passage[] } | null {
  const [one] = flow.slice(at, at + 1);
  if (one?.kind !== 'paragraph' || optionOf(one) !== null || FILLER.test(one.passage.words)) return null;
  const inside = one.inside.map(optionOf);
  const below: Flow[] = [];
  for (let next = at + 1; next < flow.length && below.length < MOST_OPTIONS; next++) {
    const line = flow[next];
    if (line === undefined || optionOf(line) === null) break;
    below.push(line);
  }
  if (inside.length > 0 || below.length === 0) return null;
  const label = readAs(one.passage);
  const options = below.map((line) => optionOf(line) ?? '');
  if (label === '' || label.length > LONGEST_LINE || new Set(options).size < options.length) return null;
  const passages = [one, ...below].flatMap((line) => (line.kind === 'paragraph' ? line.passage : []));
  return { asked: { label, kind: 'boxes', options }, passages };
}

function optionOf(flow: Flow): string | null {
  if (flow.kind !== 'paragraph' || flow.inside.length > 0) return null;
  const { paragraph, words, isBullet } = flow.passage;
  const sign = paragraph.marker?.text ?? '';
  if (isBullet && BOX_SIGNS.has(sign) && sign !== 'o')
    return words === '' || words.length > LONGEST_LINE ? null : words;
  const [first = '', ...rest] = words.split(' ');
  const option = rest.join(' ');
  return BOX_SIGNS.has(first) && first !== 'o' && option !== '' && option.length <= LONGEST_LINE ? option : null;
}
