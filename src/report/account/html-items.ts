/** Lists of single things in a page: what to look at first, and what there is beside the passages. */
import type { Element } from 'hast';
import type { TrackedPiece } from '../../model/imported.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { beginningOf } from '../../words/first-words.ts';
import type { ToldItem } from './sections.ts';
import type { ToldPassage } from './told.ts';
import type { AccountWords } from './words.ts';

/** Letters of a passage in a list of links. */
const BEGINNING = 120;

export function linkList(passages: readonly ToldPassage[]): Element {
  const items = passages.map(({ anchor, place, marker, text, became, rule, certainty }) =>
    element(
      'li',
      {},
      element('a', { href: `#${anchor}` }, place),
      ' ',
      element('q', { dir: 'auto' }, beginningOf([marker, text].filter(Boolean).join(' '), BEGINNING)),
      element('span', { className: ['note'] }, `${became}: ${rule} (${certainty})`),
    ),
  );
  return element('ol', { className: ['items'] }, ...onLines(items));
}

export function itemElement(
  { name, words: text, note, passage, isDoubtful, change }: ToldItem,
  say: AccountWords,
): Element {
  const shown = passage === null ? element('strong', {}, name) : element('a', { href: `#${passage}` }, name || text);
  return element(
    'li',
    isDoubtful ? { className: ['doubt'] } : {},
    ...(name === '' && passage === null ? [] : [shown, ' ']),
    ...(change === undefined
      ? text === '' || (name === '' && passage !== null)
        ? []
        : [element('span', { dir: 'auto' }, text)]
      : [redline(change.pieces, say)]),
    ...(note === '' ? [] : [element('span', { className: ['note'] }, note)]),
    ...(isDoubtful ? [element('span', { className: ['said'] }, ` ${say.look}`)] : []),
  );
}

/** What went is struck and what came is underlined, and both are said to who does not see that. */
function redline(pieces: readonly TrackedPiece[], say: AccountWords): Element {
  const marked = { insert: { tag: 'ins', said: say.comes }, delete: { tag: 'del', said: say.goes } } as const;
  return element(
    'span',
    { className: ['redline'], dir: 'auto' },
    ...pieces.map(({ text, change }) => {
      if (change === null) return { type: 'text', value: text } as const;
      const { tag, said } = marked[change];
      return element(tag, {}, element('span', { className: ['said'] }, ` ${said} `), text);
    }),
  );
}
