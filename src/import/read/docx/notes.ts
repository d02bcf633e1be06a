/** Footnotes, endnotes and comments, which stand in parts of their own (ECMA-376 Part 1, §17.11, §17.13.4). */

import type { PaperNote, PaperRemark } from '../../../model/paper.ts';
import { dayIn } from './day.ts';
import { fieldsOf } from './fields.ts';
import type { Part } from './parts.ts';
import { textIn, withoutGaps } from './plain.ts';
import type { Around, Reader } from './reader.ts';
import { childrenOf, type XmlNode } from './xml.ts';

const KINDS = ['footnote', 'endnote'] as const;
type NoteKind = (typeof KINDS)[number];

interface Found {
  readonly id: string;
  readonly kind: NoteKind;
  readonly node: XmlNode;
  readonly part: Part;
}

/** In the order of their references; those that nothing refers to come last. */
export function readNotes(reader: Reader, around: Around): PaperNote[] {
  const all = new Map<string, Found>();
  for (const kind of KINDS) {
    for (const part of reader.pack.related(reader.pack.document, `${kind}s`))
      for (const node of childrenOf(part.root, `w:${kind}`)) {
        const said = `${kind}-${node.attributes['w:id'] ?? ''}`;
        const id = all.has(said) ? `${said}-${all.size}` : said;
        all.set(id, { id, kind, node, part });
      }
  }
  const notes: PaperNote[] = [];
  const read = (id: string) => {
    const found = all.get(id);
    all.delete(id);
    const blocks = found === undefined ? [] : blocksOf(found, reader, around);
    if (found === undefined || (blocks.length === 0 && !reader.notes.has(id))) return;
    notes.push({ id, kind: found.kind, blocks });
  };
  // A note may refer to a next one.
  for (const id of reader.notes) read(id);
  for (const id of [...all.keys()]) read(id);
  return notes;
}

function blocksOf({ kind, node, part }: Found, reader: Reader, around: Around) {
  reader.part = part;
  reader.fields = fieldsOf(node, reader.bookmarks);
  reader.items = [];
  return reader.readBlocks(node.children, { ...around, story: kind });
}

interface Comment {
  readonly id: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
}

export function commentsOf({ pack }: Pick<Reader, 'pack'>): Comment[] {
  return pack.related(pack.document, 'comments').flatMap(({ root }) =>
    childrenOf(root, 'w:comment').map((node) => ({
      id: node.attributes['w:id'] ?? '',
      author: node.attributes['w:author']?.trim() || null,
      date: dayIn(node.attributes['w:date']),
      text: withoutGaps(textIn(node)),
    })),
  );
}

export function remarksOf(reader: Reader, comments: readonly Comment[]): PaperRemark[] {
  return comments.map(({ id, author, date, text }) => {
    const { paragraph, quoted } = reader.comments.get(id) ?? { paragraph: null, quoted: '' };
    return { author, date, text, paragraph, quoted };
  });
}
