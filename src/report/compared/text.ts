/** The words of a clause as lines, marked against those of the base by the one engine of change. */
import { contentFields, mergeContent, type Run, runsOf } from '../../compare/content.ts';
import { unseenIn } from '../../compare/unseen.ts';
import { printUnseen } from '../../compare/unseen-words.ts';
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { SideBySide, Wording } from '../../model/side-by-side.ts';
import { fieldWords } from '../diff.ts';

interface WordingLines {
  readonly lines: readonly Run[][];
  /** What differs that letters do not show, each in a sentence. */
  readonly unseen: readonly string[];
}

/** Without marks where there is nothing to hold the words against. */
export function linesOf(
  { content, against }: Pick<Wording, 'content' | 'against'>,
  { places }: Pick<SideBySide, 'places'>,
  language: Language,
): WordingLines {
  const fields = against === null ? contentFields(content) : mergeContent(against, content);
  const lines = fields.flatMap(({ name, blocks }): Run[][] => {
    const lead = fieldWords[language][name];
    const [first, ...rest] = runsOf(blocks);
    if (first === undefined) return [];
    return lead === '' ? [first, ...rest] : [[{ text: lead, change: undefined }, ...first], ...rest];
  });
  if (against === null) return { lines, unseen: [] };
  const unseen = unseenIn(fields.flatMap(({ blocks }) => [...blocks]));
  return { lines, unseen: unseen.map((change) => printUnseen(change, { before: places, after: places }, language)) };
}
