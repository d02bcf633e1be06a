/** The words of a clause as lines, marked against those of the base by the one engine of change. */
import { mergeContent, type Run, runsOf } from '../../compare/content.ts';
import { unseenIn } from '../../compare/unseen.ts';
import { printUnseen } from '../../compare/unseen-words.ts';
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { SideBySide, Wording } from '../../model/side-by-side.ts';
import { fieldWords } from '../diff.ts';

/** Without marks where there is nothing to hold them against. */
export function linesOf({ content, against }: Pick<Wording, 'content' | 'against'>, language: Language): Run[][] {
  return mergeContent(against ?? content, content).flatMap(({ name, blocks }) => {
    const lead = fieldWords[language][name];
    const [first, ...rest] = runsOf(blocks);
    if (lead === '' || first === undefined) return first === undefined ? [] : [first, ...rest];
    return [[{ text: lead, change: undefined }, ...first], ...rest];
  });
}

/** What differs that letters do not show, each in a sentence. */
export function unseenLines({ content, against }: Wording, { places }: SideBySide, language: Language): string[] {
  if (against === null) return [];
  const blocks = mergeContent(against, content).flatMap((field) => [...field.blocks]);
  return unseenIn(blocks).map((change) => printUnseen(change, { before: places, after: places }, language));
}
