/** The words of a paper against those of the document that came of it, in order. */
import { diffArrays } from 'diff';
import type { ChangedNumber, WordDifference } from '../../model/imported.ts';
import { wordsIn } from '../../model/words-in.ts';

export interface PaperWord {
  readonly word: string;
  /** `id` of the paragraph that it stands in. */
  readonly paragraph: number;
}

export interface ComparedWords {
  /** How many words of the paper stand in the document, in order; numbers that are told as changed count among them. */
  readonly inOrder: number;
  /** What nothing else tells. */
  readonly differences: readonly WordDifference[];
}

/** Beyond so many words that differ, what lies between the first and the last of them is one difference. */
const MOST_EDITS = 4000;

export function compareWords(
  paper: readonly PaperWord[],
  rebuilt: readonly string[],
  numbers: readonly ChangedNumber[],
): ComparedWords {
  const told = new Map(numbers.map((own) => [own.paragraph, own]));
  const differences: WordDifference[] = [];
  const kept = paper.flatMap(({ word, paragraph }) => {
    const own = withoutFillers(word.normalize('NFC'));
    return own === '' ? [] : [{ word: own, paragraph }];
  });
  let inOrder = paper.length - kept.length;
  for (const { at, own, other } of hunksOf(
    kept.map(({ word }) => word),
    rebuilt.map(withoutFillers).filter((word) => word !== ''),
  )) {
    const paragraph = kept[Math.min(at, kept.length - 1)]?.paragraph ?? null;
    if (own === other || isNumber(told.get(paragraph ?? -1), own, other)) {
      inOrder += own.length;
      continue;
    }
    const kind = own.length === 0 ? 'extra' : other.length === 0 ? 'missing' : 'changed';
    differences.push({ kind, paragraph, paper: own.join(' '), rebuilt: other.join(' ') });
  }
  return { inOrder, differences };
}

/** A line to write on and a box to tick are drawn where a form has them, and are no words. */
function withoutFillers(word: string): string {
  return /^[☐□❏❑]$/u.test(word) ? '' : word.replaceAll(/[._…]{4,}|…{2,}/g, '');
}

/** Whether all that differs is a number that is told as another one. */
function isNumber(told: ChangedNumber | undefined, own: readonly string[], other: readonly string[]): boolean {
  if (told === undefined) return false;
  const all = new Set([...wordsIn(told.was), ...wordsIn(told.becomes ?? '')]);
  return [...own, ...other].every((word) => all.has(word));
}

/** A stretch: the same list twice where both have it. */
interface Hunk {
  /** Of its first word in the paper. */
  readonly at: number;
  readonly own: readonly string[];
  readonly other: readonly string[];
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [{ at: 0, own: before, other: after }];
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { value, added, removed } of changes) {
    const isSame = !added && !removed;
    const part = { at, own: added ? [] : value, other: removed ? [] : value };
    const last = hunks.at(-1);
    // What goes and what comes in its place are one.
    if (!isSame && last !== undefined && last.own !== last.other) hunks[hunks.length - 1] = joined(last, part);
    else hunks.push(part);
    if (!added) at += value.length;
  }
  return hunks;
}

function joined({ at, own, other }: Hunk, next: Hunk): Hunk {
  return { at, own: [...own, ...next.own], other: [...other, ...next.other] };
}
