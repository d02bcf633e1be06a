/** Parts of which the paragraphs are counted or have bullets, or say what words mean. */

import { toString as textOf } from 'mdast-util-to-string';
import { printPattern, readPattern } from '../../../resolve/pattern.ts';
import { kindOf, lastCount, patternOf, styleOf, type TypedNumber } from '../number/typed.ts';
import { LONGEST_LINE, lineOf } from '../text/letters.ts';
import { plainPhrasing, withoutStart } from '../text/phrasing.ts';
import { blocksOf } from './blocks.ts';
import type { Built, DraftClause } from './draft.ts';
import { type Flow, isItem, itemKey, type Line } from './flow.ts';
import { runningClauses, textClauses } from './running.ts';
import type { Scene } from './scene.ts';
import { newWriting, tell, written } from './writing.ts';

/** As many may be other than they are counted. */
const MOST = 0.8;

/** What counts around a part: its own number, where regelwerk makes it as the paper has it. */
export function counted(flow: readonly Flow[], around: readonly number[], scene: Scene): Built | null {
  const items = flow.filter((one): one is Line => one.kind === 'paragraph' && isItem(one.passage));
  const [first] = items;
  const number = first?.passage.number;
  if (first === undefined || number == null || leads(flow, items)) return null;
  const key = itemKey(first.passage);
  if (items.some(({ passage }) => itemKey(passage) !== key) || flow.some(isOther)) return null;
  if (
    (items.length < 2 && flow.length > 1) ||
    items.some(({ passage, inside }) => passage.words === '' && inside.length === 0)
  )
    return null;
  const pattern = patternOf(number, styleOf(lastCount(number)));
  if (pattern === undefined) return null;
  const { levels } = readPattern(pattern);
  const right = items.filter(({ passage }, index) => isCounted(passage.number, pattern, [...around, index + 1]));
  if (levels > around.length + 1 || right.length < items.length * MOST) return null;
  return { ...PLAIN, numbering: 'numbered', clauseNumber: pattern, clauses: split(flow, scene, 'numbered') };
}

function isCounted(number: TypedNumber | null, pattern: string, counts: readonly number[]): boolean {
  const { levels } = readPattern(pattern);
  return number !== null && counts.length >= levels && number.text === printPattern(readPattern(pattern), counts);
}

const PLAIN = { clauseNumber: null, columns: null, rowHeadings: false, heads: [] } as const;

/** Tables and frames stand in running text. */
function isOther({ kind }: Flow): boolean {
  return kind === 'table' || kind === 'box';
}

/** Whether words before the items lead to a list within their sentence: its items are no sentences. */
function leads(flow: readonly Flow[], items: readonly Line[]): boolean {
  const [first] = items;
  const before = first === undefined ? undefined : flow[flow.indexOf(first) - 1];
  if (before?.kind !== 'paragraph' || !before.passage.words.endsWith(':')) return false;
  const sentences = items.filter(({ passage: { words } }) => /[.!?]$/.test(words) && startsAsSentence(words));
  return sentences.length < items.length * 0.6;
}

function startsAsSentence(words: string): boolean {
  const [first = ''] = words;
  return first !== first.toLowerCase();
}

/** Each item a clause; what stands between them apart. */
function split(flow: readonly Flow[], scene: Scene, rule: 'numbered' | 'bulleted'): DraftClause[] {
  const out: DraftClause[] = [];
  let apart: Flow[] = [];
  const flush = () => {
    out.push(...runningClauses(apart, scene, true));
    apart = [];
  };
  for (const one of flow) {
    if (one.kind !== 'paragraph' || !isItem(one.passage)) {
      apart.push(one);
      continue;
    }
    flush();
    out.push(...itemClauses(one, scene, rule));
  }
  flush();
  return out;
}

function itemClauses({ passage, inside }: Line, { known }: Scene, rule: 'numbered' | 'bulleted'): DraftClause[] {
  const writing = newWriting(known);
  tell(writing, passage.paragraph.id, rule, 1);
  const children = written(passage.content, writing);
  const own = children.length === 0 ? [] : [{ type: 'paragraph' as const, children }];
  const blocks = [...own, ...blocksOf(inside, writing)];
  return textClauses(inside, known, { counted: passage, blocks, writing });
}

/** A list with bullets that is all there is. */
export function bulleted(flow: readonly Flow[], scene: Scene): Built | null {
  const isAll =
    flow.length > 1 && flow.every((one) => one.kind === 'paragraph' && one.passage.isBullet && hasWords(one));
  return isAll ? { ...PLAIN, numbering: 'bulleted', clauses: split(flow, scene, 'bulleted') } : null;
}

function hasWords({ passage }: Line): boolean {
  return passage.words !== '';
}

const ABOUT = /begrip|definiti|afkorting|terminologie|glossar|betekenis|terms/i;

/** Words and what they mean, in the order in which regelwerk sets them; `terms` are those of the whole paper. */
export function definitions(
  flow: readonly Flow[],
  label: string,
  around: readonly number[],
  scene: Scene,
  terms: Set<string>,
): Built | null {
  const items = flow.map((one) => (one.kind === 'paragraph' ? termOf(one) : null));
  const first = items.findIndex((item) => item !== null);
  const own = items.slice(first).flatMap((item) => item ?? []);
  if (first < 0 || own.length < 2 || own.length < items.length - first || first > 2) return null;
  if (!ABOUT.test(label) && !own.every(({ isStrong }) => isStrong)) return null;
  const { compare } = new Intl.Collator(scene.known.language);
  const names = own.map(({ term }) => term);
  if (names.some((name, index) => index > 0 && compare(names[index - 1] ?? '', name) > 0)) return null;
  const small = names.map((name) => name.toLowerCase());
  if (new Set(small).size < small.length || small.some((name) => terms.has(name))) return null;
  const clauseNumber = numberOf(
    own.map(({ line }) => line.passage.number),
    around,
  );
  if (clauseNumber === undefined) return null;
  for (const name of small) terms.add(name);
  const clauses = [
    ...runningClauses(flow.slice(0, first), scene, true),
    ...own.flatMap((item) => termClause(item, scene)),
  ];
  return { ...PLAIN, numbering: 'definitions', clauseNumber, clauses };
}

/** Null where nothing counts, undefined where it does otherwise. */
function numberOf(numbers: readonly (TypedNumber | null)[], around: readonly number[]): string | null | undefined {
  const [first] = numbers;
  if (numbers.every((number) => number === null)) return null;
  const pattern = first == null ? undefined : patternOf(first, styleOf(lastCount(first)));
  if (
    pattern === undefined ||
    numbers.some((number) => number === null || (first != null && kindOf(number) !== kindOf(first)))
  )
    return undefined;
  return numbers.every((number, index) => isCounted(number, pattern, [...around, index + 1])) ? pattern : undefined;
}

interface Term {
  readonly term: string;
  readonly isStrong: boolean;
  readonly line: Line;
  /** Letters of the paragraph before the meaning. */
  readonly length: number;
}

const LONGEST_TERM = 60;

/** `term: what it means`. */
function termOf(line: Line): Term | null {
  const { content } = line.passage;
  const plain = textOf({ type: 'paragraph', children: plainPhrasing(content) });
  const at = plain.indexOf(': ');
  const term = lineOf(plain.slice(0, at));
  if (at < 1 || at > LONGEST_TERM || term === '' || term.length > LONGEST_LINE || plain.slice(at + 2).trim() === '')
    return null;
  const [first] = content;
  const strong = first?.type === 'strong' ? textOf(first).trim().replace(/:$/, '') : '';
  const raw = content.map((node) => textOf(node)).join('');
  const found = raw.indexOf(':') + 1;
  const isPlain = content.every(
    ({ type }) => type === 'text' || type === 'strong' || type === 'emphasis' || type === 'footnoteReference',
  );
  if (!isPlain || /[.;!?]/.test(term) || raw.slice(0, found - 1).trim() !== plain.slice(0, at)) return null;
  const length = found + (raw.length - found - raw.slice(found).trimStart().length);
  return { term, isStrong: strong === term, line, length };
}

function termClause({ term, line, length }: Term, { known }: Scene): DraftClause[] {
  const { passage, inside } = line;
  const writing = newWriting(known);
  tell(writing, passage.paragraph.id, 'definition', 0.9);
  const children = written(withoutStart(passage.content, length), writing);
  const blocks = [{ type: 'paragraph' as const, children }, ...blocksOf(inside, writing)];
  const [own, ...rest] = textClauses(inside, known, { counted: passage, blocks, writing });
  if (own === undefined) return [];
  return [{ ...own, content: { term, ...own.content }, words: term }, ...rest];
}
