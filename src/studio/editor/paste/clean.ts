/** A pasted page as a page of what a text can say and nothing else. */
import type { Pasted } from './blocks.ts';
import type { Loss } from './losses.ts';
import { notesIn } from './notes.ts';
import { type Reading, readBlocks, type Words } from './read.ts';

/** Of a page, in letters: what is pasted goes into one clause. A page of Word with a clause in it has some 50,000. */
export const MOST_HTML = 3_000_000;
export const MOST_TEXT = 100_000;

export interface Cleaned {
  readonly html: string;
  readonly losses: ReadonlySet<Loss>;
}

/** `labels` gives labels for notes, each once. */
export function cleanHtml(html: string, labels: () => string): Cleaned {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const notes = notesIn(page.body, labels);
  const reading: Reading = { document: page, notes, losses: new Set() };
  const blocks = readBlocks(page.body, reading);
  const read = [...notes.notes].map(([holder, label]) => {
    for (const back of notes.backs) if (holder.contains(back)) back.remove();
    const own = {
      ...reading,
      notes: { ...notes, notes: new Map([...notes.notes].filter(([other]) => other !== holder)) },
    };
    return { label, blocks: readBlocks(holder, own) };
  });
  const made = page.createElement('div');
  made.append(...blocks.map((block) => elementOf(block, page)));
  for (const note of read) {
    const section = page.createElement('section');
    section.setAttribute('data-note', note.label);
    section.append(...note.blocks.map((block) => elementOf(block, page)));
    made.append(section);
  }
  return { html: made.innerHTML, losses: reading.losses };
}

function elementOf(block: Pasted<Words>, page: Document): Element {
  if (block.kind === 'paragraph') return filled('p', block.words, page);
  if (block.kind === 'table') {
    const rows = block.rows.map((cells, index) =>
      filled(
        'tr',
        cells.map((cell) => filled(index === 0 ? 'th' : 'td', cell, page)),
        page,
      ),
    );
    return filled('table', [filled('tbody', rows, page)], page);
  }
  const { style, delimiter, start } = block.counts;
  const list = filled(
    style === 'bullet' ? 'ul' : 'ol',
    block.items.map((item) =>
      filled(
        'li',
        item.map((own) => elementOf(own, page)),
        page,
      ),
    ),
    page,
  );
  if (style !== 'bullet') {
    list.setAttribute('data-style', style);
    list.setAttribute('data-delimiter', delimiter);
    list.setAttribute('start', String(start));
  }
  return list;
}

function filled(name: string, children: readonly Node[], page: Document): Element {
  const element = page.createElement(name);
  element.append(...children);
  return element;
}
