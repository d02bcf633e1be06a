/** Fields (ECMA-376 Part 1, §17.16): an instruction, and the text that it came to when the file was last saved. */
import { childOf, shownChildren, type XmlNode } from './xml.ts';

export type FieldWords = 'text' | 'contents' | 'page-number' | 'field';

interface Field {
  instruction: string;
  isResult: boolean;
  /** What words in it are, and where they lead: by itself and by the fields around it. */
  words: FieldWords;
  link: string | null;
}

export interface Fields {
  readonly open: Field[];
  /** Beginnings without an end: no fields. */
  readonly endless: ReadonlySet<XmlNode>;
  /** Names of the bookmarks that the file has. */
  readonly bookmarks: ReadonlySet<string>;
}

const CONTENTS = new Set(['TOC', 'INDEX', 'TOA']);
const PAGES = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);

/** Of one story. A beginning without an end would take all text behind it along. */
export function fieldsOf(story: XmlNode, bookmarks: ReadonlySet<string>): Fields {
  const open: XmlNode[] = [];
  const collect = (node: XmlNode): void => {
    if (node.name === 'w:fldChar') {
      if (node.attributes['w:fldCharType'] === 'begin') open.push(node);
      else if (node.attributes['w:fldCharType'] === 'end') open.pop();
    }
    // A text box has fields of its own.
    for (const child of shownChildren(node)) if (child.name !== 'w:txbxContent') collect(child);
  };
  collect(story);
  return { open: [], endless: new Set(open), bookmarks };
}

export function onFieldChar(fields: Fields, node: XmlNode): void {
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin' && !fields.endless.has(node)) beginField(fields, '');
  else if (type === 'separate') beginResult(fields);
  else if (type === 'end') fields.open.pop();
}

export function beginField({ open }: Fields, instruction: string): void {
  open.push({ instruction, isResult: false, words: 'field', link: null });
}

export function beginResult({ open, bookmarks }: Fields): void {
  const field = open.at(-1);
  if (field === undefined || field.isResult) return;
  const around = open.at(-2);
  const own = ownWords(field.instruction);
  field.isResult = true;
  field.words = around === undefined || around.words === 'text' ? own : around.words;
  field.link = linkOf(field.instruction, bookmarks) ?? around?.link ?? null;
}

export function onInstruction({ open }: Fields, text: string): void {
  const last = open.at(-1);
  // No field has a longer one.
  if (last !== undefined && !last.isResult && last.instruction.length < 2000) last.instruction += text.slice(0, 2000);
}

/** What somebody wrote in an old form stands there as text; dots and wide spaces are what it was to be written on. */
export function isFilledIn({ open }: Fields, text: string): boolean {
  return nameOf(open.at(-1)?.instruction ?? '') === 'FORMTEXT' && /[\p{L}\p{N}]/u.test(text);
}

/** What the words at this place are. */
export function wordsNow({ open }: Fields): FieldWords {
  return open.at(-1)?.words ?? 'text';
}

/** Where the innermost field that links leads; `#` and a bookmark within the file. */
export function linkNow({ open }: Fields): string | null {
  return open.at(-1)?.link ?? null;
}

function ownWords(instruction: string): FieldWords {
  const name = nameOf(instruction);
  if (CONTENTS.has(name)) return 'contents';
  return PAGES.has(name) ? 'page-number' : 'text';
}

function nameOf(instruction: string): string {
  return wordsIn(instruction)[0]?.toUpperCase() ?? '';
}

const TO_BOOKMARK = new Set(['REF', 'PAGEREF', 'NOTEREF']);

function linkOf(instruction: string, bookmarks: ReadonlySet<string>): string | null {
  const [name = '', ...rest] = wordsIn(instruction);
  const within = (anchor: string) => (bookmarks.has(anchor) ? `#${anchor}` : null);
  if (TO_BOOKMARK.has(name.toUpperCase())) return within(rest[0] ?? '');
  if (name.toUpperCase() !== 'HYPERLINK') return null;
  const place = rest.findIndex((word) => word.toLowerCase() === '\\l');
  const anchor = place < 0 ? undefined : rest[place + 1];
  const address = rest[0]?.startsWith('\\') === false ? rest[0] : undefined;
  if (address !== undefined) return anchor === undefined ? address : `${address}#${anchor}`;
  return anchor === undefined ? null : within(anchor);
}

/** Words, and what stands between quotation marks as one: `HYPERLINK "https://…" \l "kop"`. */
function wordsIn(instruction: string): string[] {
  return [...instruction.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([all, quoted]) => quoted ?? all);
}

/** An old form's control (§17.16.17) at the beginning of its field. */
export function formDataOf(node: XmlNode): XmlNode | undefined {
  return childOf(node, 'w:ffData');
}
