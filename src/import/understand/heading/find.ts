/** Which paragraphs of a paper are headings: by the file, by the numbers that stand before them, by how they look. Never by one alone. */
import type { Why } from '../../../model/imported.ts';
import type { PaperBlock } from '../../../model/paper.ts';
import { APPENDIX_WORDS, PART_WORDS } from '../number/split.ts';
import { kindOf, wordOf } from '../number/typed.ts';
import type { Passage } from '../text/passage.ts';
import { bodyLookOf, lookOf, standsOut } from './look.ts';

/** What a heading is known by. Of one class are all that count and look alike. */
export interface Found {
  readonly why: Why;
  readonly kind: 'file' | 'number' | 'look';
}

/** A block of the body with what is before its eyes. */
export interface BodyBlock {
  readonly block: PaperBlock;
  /** Of a paragraph. */
  readonly passage: Passage | null;
}

const LONGEST_LABEL = 250;
const LONGEST_TYPED = 120;
const MOST_WORDS = 15;
const ENDED = /[.;,!…]$/;

/** By the id of the paragraph. */
export function findHeadings(standing: readonly BodyBlock[]): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const { passage } of standing) if (passage !== null && byFile(passage)) found.set(passage.paragraph.id, BY_FILE);
  const body = bodyLookOf(standing.flatMap(({ passage }) => passage ?? []));
  const lines = standing.flatMap(({ passage }, index): Line[] => {
    if (passage === null || found.has(passage.paragraph.id) || passage.isBullet || passage.words.length > LONGEST_LABEL)
      return [];
    const next = standing[index + 1];
    return [
      {
        passage,
        next,
        out: standsOut(passage.paragraph, body),
        isTitle: isTitle(passage),
        look: lookOf(passage.paragraph),
      },
    ];
  });
  byNumber(lines, found);
  byLook(lines, standing, found);
  return found;
}

const BY_FILE: Found = { kind: 'file', why: { rule: 'heading-file', certainty: 1 } };

/** A style for headings is used for whole paragraphs too. */
function byFile({ paragraph, words, number }: Passage): boolean {
  if (paragraph.heading === null && paragraph.role !== 'title') return false;
  if (words === '' && number === null) return false;
  return words.length <= LONGEST_LABEL && !(words.endsWith('.') && words.split(' ').length > MOST_WORDS);
}

interface Line {
  readonly passage: Passage;
  readonly next: BodyBlock | undefined;
  /** Bold, larger or in capitals, where the running text is not. */
  readonly out: boolean;
  readonly isTitle: boolean;
  readonly look: string;
}

/** Short, without a full stop, begun as a title is. */
export function isTitle({ words, number, paragraph: { field } }: Passage): boolean {
  if (field !== null || ENDED.test(words) || words.length > LONGEST_TYPED) return false;
  if (words === '') return number !== null && wordOf(number) !== '';
  const [first = ''] = words;
  return words.split(' ').length <= MOST_WORDS && (first !== first.toLowerCase() || /^[\p{N}“‘"'(]/u.test(first));
}

function byNumber(lines: readonly Line[], found: Map<number, Found>): void {
  const classes = new Map<string, Line[]>();
  for (const line of lines) {
    const { number } = line.passage;
    if (number === null) continue;
    const word = wordOf(number);
    const key = isPartWord(word) ? kindOf(number) : `${kindOf(number)}${line.look}`;
    classes.set(key, pushed(classes.get(key), line));
  }
  for (const members of classes.values()) {
    const why = whyNumbered(members);
    if (why === undefined) continue;
    for (const { passage, isTitle: fits } of members)
      if (fits) found.set(passage.paragraph.id, { kind: 'number', why });
  }
}

function pushed<T>(list: T[] | undefined, item: T): T[] {
  const own = list ?? [];
  own.push(item);
  return own;
}

export function isPartWord(word: string): boolean {
  return PART_WORDS[word] !== undefined || APPENDIX_WORDS.has(word);
}

/** Nearly all of a class must look as headings do. */
const NEARLY_ALL = 0.8;

function whyNumbered(members: readonly Line[]): Why | undefined {
  const [first] = members;
  if (first?.passage.number == null) return undefined;
  const share = members.filter(({ isTitle: fits }) => fits).length / members.length;
  const isWorded = isPartWord(wordOf(first.passage.number));
  if (isWorded && share >= 0.5)
    return { rule: 'heading-worded', certainty: members.length > 1 || first.out ? 0.95 : 0.8 };
  if (share < NEARLY_ALL) return undefined;
  if (members.every(({ out }) => out) && (members.length > 1 || first.next !== undefined))
    return { rule: 'heading-number-look', certainty: members.length > 1 ? 0.95 : 0.75 };
  const led = members.filter(({ next, passage }) => leads(next, passage)).length / members.length;
  if (members.length < 2 || led < NEARLY_ALL) return undefined;
  return { rule: 'heading-number', certainty: first.passage.number.counts.length > 1 ? 0.85 : 0.7 };
}

/** What stands under a heading is no fellow of it: an item of a list follows the one before. */
function leads(next: BodyBlock | undefined, { number }: Passage): boolean {
  if (next === undefined) return false;
  if (next.passage === null) return true;
  const other = next.passage.number;
  return other === null || number === null || kindOf(other) !== kindOf(number);
}

/** Of one look: how many lines have it, and which of these look as headings do. */
interface LookClass {
  count: number;
  readonly members: Line[];
}

function byLook(lines: readonly Line[], standing: readonly BodyBlock[], found: Map<number, Found>): void {
  const numbered = new Set(
    lines.filter(({ passage, out }) => out && found.has(passage.paragraph.id)).map(({ look }) => look),
  );
  const classes = new Map<string, LookClass>();
  for (const { passage } of standing) {
    if (passage === null || found.has(passage.paragraph.id)) continue;
    const look = lookOf(passage.paragraph);
    const own = classes.get(look) ?? { count: 0, members: [] };
    own.count += 1;
    classes.set(look, own);
  }
  for (const line of lines) if (isAlone(line, found)) classes.get(line.look)?.members.push(line);
  for (const [look, own] of classes) {
    const why = whyLooks(own, numbered.has(look));
    if (why === undefined) continue;
    for (const { passage } of own.members) found.set(passage.paragraph.id, { kind: 'look', why });
  }
}

/** A line of an address is followed by the next one; a heading by what looks otherwise. */
function isAlone({ passage, look, next, out, isTitle: fits }: Line, found: ReadonlyMap<number, Found>): boolean {
  const { paragraph, number } = passage;
  if (found.has(paragraph.id) || number !== null || paragraph.depth > 0 || !fits || !out || next === undefined)
    return false;
  return next.passage === null || found.has(next.passage.paragraph.id) || lookOf(next.passage.paragraph) !== look;
}

function whyLooks({ count, members }: LookClass, isKnown: boolean): Why | undefined {
  if (members.length / count < (isKnown ? 0.5 : NEARLY_ALL) || (members.length < 2 && !isKnown)) return undefined;
  if (isKnown) return { rule: 'heading-alike', certainty: 0.9 };
  return { rule: 'heading-look', certainty: members.length > 2 ? 0.85 : 0.75 };
}
