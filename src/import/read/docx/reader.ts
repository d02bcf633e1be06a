/** What is known while a document is read, and what was found so far. */
import { LIMITS } from '../../../model/limits.ts';
import type { Furniture, PaperBlock, PaperEvent, PaperPlace, Story } from '../../../model/paper.ts';
import type { Control } from './controls.ts';
import type { Counters } from './counters.ts';
import { beyond } from './failure.ts';
import type { Fields } from './fields.ts';
import type { Numberings } from './numbering.ts';
import type { Package, Part } from './parts.ts';
import type { Piece } from './pieces.ts';
import type { CellLook, runLooks } from './run-look.ts';
import type { Styles } from './styles.ts';
import type { Tracked } from './tracked.ts';
import type { XmlNode } from './xml.ts';

/** What holds of all that stands within something. */
export interface Around {
  readonly story: Story;
  readonly change: Tracked | null;
  readonly cell: CellLook;
  readonly isContents: boolean;
  readonly isInTable: boolean;
}

/** Where comments begin and end; filled while the text is read. */
export interface Commented {
  paragraph: number | null;
  quoted: string;
}

export interface Item {
  readonly depth: number;
  readonly indent: number;
}

export interface Reader {
  readonly pack: Package;
  readonly styles: Styles;
  readonly numberings: Numberings;
  readonly counters: Counters;
  readonly lookOf: ReturnType<typeof runLooks>;
  readonly bookmarks: ReadonlySet<string>;
  /** Set once: the readers of blocks and of what stands in them need each other. */
  readBlocks: (nodes: readonly XmlNode[], around: Around) => PaperBlock[];
  /** Whose relations hold. */
  part: Part;
  fields: Fields;
  lastId: number;
  cells: number;
  readonly furniture: Furniture[];
  readonly events: Map<PaperEvent['kind'], { count: number; place: PaperPlace | null }>;
  readonly comments: Map<string, Commented>;
  /** Ids of notes in the order of their references: `footnote 2`. */
  readonly notes: Set<string>;
  /** What is told of the next paragraph that has words. */
  waiting: {
    anchors: string[];
    startsPage: boolean;
    control: Control | null;
    /** A large first letter. */
    dropCap: readonly Piece[];
  };
  /** Controls around cells. */
  readonly controls: Map<XmlNode, Control>;
  /** Items of lists that are open, from the outermost on. */
  items: Item[];
  readonly nextSection: ReadonlyMap<XmlNode, XmlNode | undefined>;
}

export function placeNow(reader: Reader, story: Story): PaperPlace {
  return { story, page: null, line: null, paragraph: Math.max(reader.lastId, 1) };
}

export function nextId(reader: Reader): number {
  reader.lastId += 1;
  countTowards(reader);
  return reader.lastId;
}

export function countTowards({ lastId, cells }: Reader): void {
  if (lastId + cells > LIMITS.importParagraphs.at) throw beyond('importParagraphs');
}

export function tell(reader: Reader, kind: PaperEvent['kind'], place: PaperPlace | null, count = 1): void {
  const event = reader.events.get(kind);
  if (event === undefined) reader.events.set(kind, { count, place });
  else event.count += count;
}

export function keepApart(reader: Reader, kind: Furniture['kind'], text: string, story: Story): void {
  if (text.trim() !== '') reader.furniture.push({ kind, place: placeNow(reader, story), text: text.trim(), times: 1 });
}
