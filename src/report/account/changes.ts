/** Tracked changes of a file, one by one, and what of a later file a person has to change. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { Account } from '../../model/imported.ts';
import type { Numbering } from '../../model/source.ts';
import { itemWords } from './item-words.ts';
import { printPaperPlace } from './names.ts';
import { type Anchors, item, printDay, type ToldItem } from './told-item.ts';

export function changes({ changes: all }: Account, anchors: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ number, pieces, before, after, authors, dates, state, clause, paragraph, place }) => {
    const days = [...new Set([dates[0], dates.at(-1)].flatMap((date) => date ?? []))];
    const about = [
      say.states[state],
      authors.length === 0 ? say.nobody : `${say.by} ${authors.join(', ')}`,
      ...(days.length === 0 ? [] : [days.map((day) => printDay(day, language)).join(' – ')]),
      clause ?? printPaperPlace(place, language),
    ].join('; ');
    return item({
      name: say.change(number),
      words: readsOf(before, after, say),
      note: about,
      passage: paragraph === null ? null : (anchors.get(paragraph) ?? null),
      isDoubtful: state === 'open',
      change: { number, state, pieces, about },
    });
  });
}

function readsOf(before: string, after: string, say: (typeof itemWords)[Language]): string {
  const line = (text: string) => `‘${text.replaceAll(/\s+/g, ' ')}’`;
  if (before === '') return `${say.comes} ${line(after)}`;
  return after === '' ? `${say.goes} ${line(before)}` : `${say.now} ${line(before)} ${say.proposed} ${line(after)}`;
}

export function left({ left: all }: Account, _: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ what, part, before, after }) => {
    const named = (value: string) =>
      value === '' ? say.nothing : what === 'numbering' ? say.numberings[value as Numbering] : value;
    return item({
      name: [say.left[what], ...(part === null ? [] : [`${say.ofPart} ${part}`])].join(' '),
      words: say.becomesOf(named(before), named(after)),
      note: say.advice[what],
      isDoubtful: true,
    });
  });
}
