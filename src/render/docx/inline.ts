/** Running text as runs: one handler for each inline node type. */
import type { Break, Emphasis, FootnoteReference, Link, PhrasingContent, Strong, Text } from 'mdast';
import { uri } from '../../encode/address.ts';
import { xmlText } from '../../encode/xml.ts';
import type { Edit, Look as FormerLook } from '../../model/tree.ts';
import { stretchesOf } from '../direction.ts';
import { languageProperty } from './language.ts';
import { type Note, relationshipOf, type State } from './state.ts';
import { formerLook, tracked } from './tracking.ts';
import { element, value } from './xml.ts';

/** Inline nodes that occur in a document tree. */
export type InlineNode = Text | Emphasis | Strong | Link | Break | FootnoteReference;

interface Look {
  bold: boolean;
  italic: boolean;
  link: boolean;
  change: Edit | undefined;
  /** Of a text with nothing beside it. */
  isAlone?: boolean;
}
type InlineHandlers = {
  [Type in InlineNode['type']]: (node: Extract<InlineNode, { type: Type }>, look: Look, state: State) => string;
};

const handlers: InlineHandlers = {
  text: ({ value, data }, look, state) => {
    if (data?.aside) return comment(value, state);
    const own = { look: properties(look), lang: data?.lang, isAlone: look.isAlone };
    const former = look.change === undefined ? formerProperties(look, data?.former, state) : '';
    return tracked(textRuns(value, own, former), look.change, state);
  },
  emphasis: (node, look, state) => runs(node.children, { ...look, italic: true }, state),
  strong: (node, look, state) => runs(node.children, { ...look, bold: true }, state),
  link: (node, look, state) =>
    element('w:hyperlink', target(node.url, state), runs(node.children, { ...look, link: true }, state)),
  break: (_, look, state) => tracked(run('<w:br/>'), look.change, state),
  footnoteReference: noteReference,
};

/** The runs of running text. Throws on a node type that has no place there. */
export function inline(nodes: readonly PhrasingContent[], state: State): string {
  return runs(nodes, { bold: false, italic: false, link: false, change: state.change }, state);
}

function runs(nodes: readonly PhrasingContent[], look: Look, state: State): string {
  return nodes
    .map((node) => {
      const handle = handlers[node.type as InlineNode['type']] as
        | ((node: PhrasingContent, look: Look, state: State) => string)
        | undefined;
      if (handle === undefined) throw new Error(`Unexpected ${node.type} in running text`);
      return handle(node, { ...look, change: look.change ?? node.data?.change, isAlone: nodes.length === 1 }, state);
    })
    .join('');
}

export function run(content: string, look = ''): string {
  return element('w:r', {}, (look === '' ? '' : element('w:rPr', {}, look)) + content);
}

/**
 * A text as runs; `before` is its look before, where that was otherwise. Word sets from right to left what says so, with the
 * properties of complex scripts, and leaves what stands beside it as it is.
 */
export function textRuns(text: string, { look = '', lang, isAlone }: RunLook = {}, before = ''): string {
  const language = languageProperty(lang);
  return stretchesOf(text, isAlone)
    .map((part) => {
      const complex = look.replaceAll(/<w:([bi])\/>/g, '<w:$1/><w:$1Cs/>');
      const own = part.isBackwards ? `${complex}<w:rtl/>` : look;
      return run(textContent(part.text), own + language + before);
    })
    .join('');
}

interface RunLook {
  readonly look?: string;
  /** BCP 47. */
  readonly lang?: string | undefined;
  readonly isAlone?: boolean | undefined;
}

function properties({ bold, italic, link }: Look): string {
  return `${link ? value('rStyle', 'Hyperlink') : ''}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`;
}

/** Where our own words on the text belong. Word has no comments in a footnote. */
function comment(words: string, state: State): string {
  if (state.note !== null) return '';
  const id = state.comments.push(words) - 1;
  return run(element('w:commentReference', { 'w:id': id }));
}

/** Word tracks whether words are bold or italic; where a link led, a comment says. */
function formerProperties({ bold, italic, link }: Look, former: FormerLook | undefined, state: State): string {
  if (former === undefined || (former.strong === bold && former.emphasis === italic)) return '';
  const look = properties({ bold: former.strong, italic: former.emphasis, link, change: undefined });
  return formerLook(look + languageProperty(former.lang ?? undefined), state);
}

/** A run of the Dutch words that we put around a document in this language. */
export function ownRun(words: string, language: string, look = ''): string {
  return textRuns(words, { look, lang: /^nl\b/i.test(language) ? undefined : 'nl' });
}

/** Text with line ends as spaces, and with soft hyphens as Word has them. */
export function textContent(text: string): string {
  return text
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .split('\u00AD')
    .map((piece) => (piece === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, xmlText(piece))))
    .join('<w:softHyphen/>');
}

function target(url: string, state: State): Record<string, string> {
  if (!url.startsWith('#')) return { 'r:id': relationshipOf(uri(url), state), 'w:history': '1' };
  const anchor = decodeURIComponent(url.slice(1));
  const bookmark = state.bookmarks.get(anchor);
  if (bookmark === undefined) throw new Error(`Link to #${anchor}, which is nowhere in the document`);
  return { 'w:anchor': bookmark, 'w:history': '1' };
}

/**
 * A note is referred to once in Word: what refers to it again is a cross-reference to the first mark. Notes within
 * notes Word does not know at all: they get an asterisk, and follow in the same note. In a redline the first mark may go
 * with a passage that goes, or not come; then the note is there twice.
 */
function noteReference(node: FootnoteReference, { change }: Look, state: State): string {
  const { identifier } = node;
  if (!state.definitions.has(identifier)) throw new Error(`Footnote ${identifier} has no definition`);
  const stays = (note: Note) => note.change === undefined || note.change === change;
  const known = state.notes.findIndex((note) => note.identifier === identifier && stays(note)) + 1;
  if (known > 0) return tracked(crossReference(known), change, state);
  if (state.note !== null) {
    const { nested } = state.note;
    if (!nested.includes(identifier)) nested.push(identifier);
    return tracked(nestedMark(nested.indexOf(identifier)), change, state);
  }
  const id = state.notes.push({ identifier, change });
  const mark = run(element('w:footnoteReference', { 'w:id': id }), value('rStyle', 'FootnoteReference'));
  return bookmarked([noteBookmark(id)], tracked(mark, change, state), state);
}

export function nestedMark(index: number): string {
  return run(textContent('*'.repeat(index + 1)), value('rStyle', 'FootnoteReference'));
}

const noteBookmark = (id: number): string => `Noot_${id}`;

function crossReference(id: number): string {
  return field(
    `NOTEREF ${noteBookmark(id)} \\f \\h`,
    run(textContent(String(id)), value('rStyle', 'FootnoteReference')),
  );
}

/** A field with what it shows until Word reckons it anew. */
export function field(code: string, result: string): string {
  return fieldStart(code) + result + fieldEnd;
}

export function fieldStart(code: string): string {
  const instruction = element('w:instrText', { 'xml:space': 'preserve' }, ` ${xmlText(code)} `);
  return (
    run(element('w:fldChar', { 'w:fldCharType': 'begin' })) +
    run(instruction) +
    run(element('w:fldChar', { 'w:fldCharType': 'separate' }))
  );
}

export const fieldEnd = run(element('w:fldChar', { 'w:fldCharType': 'end' }));

/** Content between the bookmarks of these names. */
export function bookmarked(names: readonly string[], content: string, state: State): string {
  const marks = names.map((name) => ({ name, id: state.bookmarkCount++ }));
  const starts = marks.map(({ name, id }) => element('w:bookmarkStart', { 'w:id': id, 'w:name': name }));
  const ends = marks.map(({ id }) => element('w:bookmarkEnd', { 'w:id': id }));
  return starts.join('') + content + ends.join('');
}
