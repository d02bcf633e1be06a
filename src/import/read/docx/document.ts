/** The stories of a Word document, one after the other. */
import type { Paper, PaperEvent } from '../../../model/paper.ts';
import { readBlocks } from './blocks.ts';
import { newCounters } from './counters.ts';
import { fieldsOf } from './fields.ts';
import { defaultLanguage, mainLanguage, unmark } from './language.ts';
import { countLetters } from './letters.ts';
import { commentsOf, readNotes, remarksOf } from './notes.ts';
import { readNumberings } from './numbering.ts';
import { withOwnForms } from './own-forms.ts';
import type { Package } from './parts.ts';
import { textIn, withoutGaps } from './plain.ts';
import { type Around, keepApart, type Reader, tell } from './reader.ts';
import { NO_CELL, runLooks } from './run-look.ts';
import { saysOf } from './says.ts';
import { hasColumns, nextSections, sectionsOf } from './sections.ts';
import { readStyles } from './styles.ts';
import { allOf, childOf, type XmlNode } from './xml.ts';

const BODY: Around = { story: 'body', change: null, cell: NO_CELL, isContents: false, isInTable: false };

export function readWord(pack: Package): Paper {
  const body = childOf(pack.document.root, 'w:body') ?? pack.document.root;
  const sections = sectionsOf(body);
  const reader = newReader(pack, body, sections);
  const comments = commentsOf(reader);
  for (const { id } of comments) reader.comments.set(id, { paragraph: null, quoted: '' });
  const blocks = reader.readBlocks(body.children, BODY);
  const notes = readNotes(reader, BODY);
  reader.part = pack.document;
  keepWaiting(reader);
  keepAround(reader);
  const otherwise = defaultLanguage(reader.styles);
  const main = mainLanguage(blocks, otherwise);
  unmark([...blocks, ...notes.flatMap((note) => note.blocks)], main);
  const columns = sections.filter(hasColumns).length;
  if (columns > 0) tell(reader, 'columns', null, columns);
  if (pack.names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) tell(reader, 'macros', null);
  const says = saysOf(pack, main);
  return {
    format: 'docx',
    says,
    pages: null,
    blocks: says.generator === 'regelwerk' ? withOwnForms(blocks, reader.furniture) : blocks,
    notes,
    remarks: remarksOf(reader, comments),
    furniture: reader.furniture,
    joined: [],
    events: [...reader.events].map(([kind, event]): PaperEvent => ({ kind, ...event })),
    letters: countLetters(pack),
  };
}

function newReader(pack: Package, body: XmlNode, sections: readonly XmlNode[]): Reader {
  const { document } = pack;
  const styles = readStyles(pack.related(document, 'styles')[0]?.root);
  const bookmarks = new Set(
    [...allOf(document.root, 'w:bookmarkStart')].map(({ attributes }) => attributes['w:name'] ?? ''),
  );
  const reader: Reader = {
    pack,
    styles,
    numberings: readNumberings(pack.related(document, 'numbering')[0]?.root, styles),
    counters: newCounters(defaultLanguage(styles) !== 'en'),
    lookOf: runLooks(styles),
    bookmarks,
    readBlocks: (nodes, around) => readBlocks(nodes, reader, around),
    part: document,
    fields: fieldsOf(body, bookmarks),
    lastId: 0,
    cells: 0,
    furniture: [],
    events: new Map(),
    comments: new Map(),
    notes: new Set(),
    waiting: { anchors: [], startsPage: false, control: null, dropCap: [] },
    controls: new Map(),
    items: [],
    nextSection: nextSections(sections),
  };
  return reader;
}

/** What no next paragraph came for. */
function keepWaiting({ waiting, ...reader }: Reader): void {
  const left = [...waiting.dropCap.map(({ text }) => text), ...(waiting.control?.options ?? [])];
  keepApart({ ...reader, waiting }, 'field', left.join(' '), 'body');
}

/** Running headers and footers, each part once however many pages it stands on. */
function keepAround(reader: Reader): void {
  for (const kind of ['header', 'footer'] as const)
    for (const { root } of reader.pack.related(reader.pack.document, kind))
      keepApart(reader, kind, withoutGaps(textIn(root)), kind);
}
