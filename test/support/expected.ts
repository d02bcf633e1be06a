/** What each file must say, straight from the resolved protocol and the record of its adoption, in the order of its words. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { colophonNotes, controlRows, coverEdition, versionPhrase } from '../../src/document/words.ts';
import { labelOf, USUAL } from '../../src/model/list-marker.ts';
import type { Policy } from '../../src/model/policy.ts';
import type {
  ResolvedClause,
  ResolvedEntry,
  ResolvedPart,
  ResolvedProtocol,
  ResolvedVariant,
} from '../../src/model/resolved.ts';
import { captionOf } from '../../src/words/figures.ts';
import { type Dialect, dialects, type Note } from './dialects.ts';
import { subjectOf } from './documents.ts';
import { type Piece, textOf } from './words.ts';

type Entries = Pick<ResolvedPart, 'numbering' | 'marker' | 'columns' | 'entries'>;

/** The words of one document as they are written down, piece by piece. */
interface Writing {
  readonly dialect: Dialect;
  readonly pieces: Piece[];
  /** By the text that defines it, `clause/identifier`. */
  readonly notes: Map<string, Note>;
  /** In order of number. */
  readonly noteTexts: { readonly note: Note; readonly owner: string; text: string }[];
}

/** `file` is that of an output: `protocol.md`, `schoolgids.txt`, `poster-leerlingen.pdf`. */
export function expectedPieces(policy: Policy, resolved: ResolvedProtocol, file: string, dialect: Dialect): Piece[] {
  const writing: Writing = { dialect, pieces: [], notes: new Map(), noteTexts: [] };
  const name = file.replace(/\.\w+$/, '');
  const variant = resolved.variants.find(({ id }) => id === name);
  if (variant !== undefined) sayVariant(writing, policy, resolved, variant);
  else sayProtocol(writing, policy, resolved);
  sayNotes(writing);
  return writing.pieces;
}

/** What the parts of a protocol say without any marks; for readers that see no more. */
export function clausePieces(resolved: ResolvedProtocol): Piece[] {
  const dialect: Dialect = { ...dialects.word, reference: () => '' };
  const writing: Writing = { dialect, pieces: [], notes: new Map(), noteTexts: [] };
  for (const part of resolved.parts) sayPart(writing, part);
  return writing.pieces;
}

function sayProtocol(writing: Writing, policy: Policy, resolved: ResolvedProtocol): void {
  const { dialect } = writing;
  if (dialect.title) say(writing, 'title', resolved.title);
  const { control, status, inForce } = subjectOf(policy, resolved);
  const edition = coverEdition(status);
  if (edition !== null) say(writing, 'edition', edition);
  say(writing, 'organisation', resolved.organisation.name);
  for (const { label, value } of controlRows(resolved.organisation, control, { status, inForce }, true)) {
    if (dialect.rows === 'list') say(writing, 'control block', `${dialect.item(null)} ${label}: ${value}`);
    else say(writing, 'control block', `${label} ${value}`);
  }
  say(writing, 'contents', dialect.contents);
  for (const part of resolved.parts) sayPart(writing, part);
  say(writing, 'colophon', 'Colofon');
  sayNotice(writing, 'colophon', policy, resolved, true);
}

function sayNotice(
  writing: Writing,
  owner: string,
  policy: Policy,
  resolved: ResolvedProtocol,
  showsDecisions: boolean,
): void {
  sayBlocks(writing, owner, 'notice', resolved.notice);
  for (const note of colophonNotes(subjectOf(policy, resolved).status, { showsDecisions })) say(writing, owner, note);
}

function sayVariant(writing: Writing, policy: Policy, resolved: ResolvedProtocol, variant: ResolvedVariant): void {
  const base = resolved.organisation.publication?.base_url?.replace(/\/$/, '');
  const address = base === undefined ? 'protocol.pdf' : `${base}/${resolved.protocol}/protocol.pdf`;
  const link = writing.dialect.link('protocol (pdf)', address);
  const { kind, label } = variant;
  if (kind === 'section' || writing.dialect.title) say(writing, 'heading', label);
  if (kind === 'document') say(writing, 'organisation', resolved.organisation.name);
  sayEntries(writing, kind === 'section' ? variant : unframed(variant));
  if (kind === 'poster') {
    say(writing, 'source', sourceOf(policy, resolved));
  } else say(writing, 'source', `${sourceOf(policy, resolved)} De volledige tekst staat in het ${link}.`);
  sayNotice(writing, 'notice', policy, resolved, false);
}

/** A part of the protocol is no quotation in what stands by itself. */
function unframed(variant: ResolvedVariant): ResolvedVariant {
  const entries = variant.entries.map((entry) =>
    entry.kind === 'quote' ? { ...entry, kind: 'part' as const } : entry,
  );
  return { ...variant, entries };
}

function sourceOf(policy: Policy, resolved: ResolvedProtocol): string {
  const { status } = subjectOf(policy, resolved);
  return `Bron: ${resolved.title}, ${resolved.organisation.name}, ${versionPhrase(status)}.`;
}

function sayPart(writing: Writing, part: ResolvedPart): void {
  say(writing, `part ${part.id}`, part.label);
  sayEntries(writing, part);
}

function sayEntries(writing: Writing, { numbering, marker, columns, entries }: Entries): void {
  let count = 0;
  let before: ResolvedEntry | undefined;
  for (const entry of entries) {
    if (entry.kind !== 'clause') sayPart(writing, entry.part);
    else if (!entry.counted) sayClause(writing, entry.clause);
    else {
      count += 1;
      const headed = before?.kind === 'clause' && before.counted;
      const isCounted = numbering === 'numbered' || (numbering === 'definitions' && marker !== undefined);
      const label = isCounted ? labelOf(marker ?? USUAL, count) : null;
      sayCounted(writing, entry.clause, { numbering, columns, label, headed, hasBlocks: entries.some(hasBlocksIn) });
    }
    before = entry;
  }
}

interface Place extends Pick<Entries, 'numbering' | 'columns'> {
  /** What stands before it where it is counted; else null. */
  readonly label: string | null;
  /** Whether the headings of its table stand above it already. */
  readonly headed: boolean;
  /** Whether a row of the table has more than running text in a cell. */
  readonly hasBlocks: boolean;
}

function sayCounted(
  writing: Writing,
  clause: ResolvedClause,
  { numbering, columns, label, headed, hasBlocks }: Place,
): void {
  const { dialect } = writing;
  if (numbering === 'do_dont' || numbering === 'roles' || numbering === 'table') {
    const headings = columns ?? (numbering === 'do_dont' ? ['Wel', 'Niet'] : ['Rol', 'Verantwoordelijkheid']);
    if ((hasBlocks ? dialect.rowsOfBlocks : dialect.rows) === 'table') {
      if (!headed) say(writing, 'column headings', headings.join(' '));
      sayClause(writing, clause);
    } else {
      say(writing, clause.id, dialect.item(null));
      sayClause(writing, clause, headings);
    }
    return;
  }
  if (numbering !== 'prose') say(writing, clause.id, dialect.item(label));
  sayClause(writing, clause);
}

/** With the headings of its columns, where those are said with each cell. */
function sayClause(writing: Writing, { id, content }: ResolvedClause, headings?: readonly string[]): void {
  if (content.kind === 'text') sayBlocks(writing, id, id, content.text);
  else if (content.kind === 'form') sayBlocks(writing, id, id, content.form);
  else if (content.kind === 'figure') {
    say(writing, id, writing.dialect.picture(content.alt));
    say(
      writing,
      id,
      captionOf(content)
        .map((node) => textOf(node))
        .join(''),
    );
  } else if (content.kind === 'role') {
    say(writing, id, headings === undefined ? content.role : `${content.role}:`);
    sayBlocks(writing, id, id, content.text);
  } else if (content.kind === 'term') {
    const [first, ...rest] = content.text;
    const term: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: content.term }] };
    const lead: PhrasingContent[] = [term, { type: 'text', value: ': ' }];
    const blocks: RootContent[] =
      first?.type === 'paragraph'
        ? [{ ...first, children: [...lead, ...first.children] }, ...rest]
        : [{ type: 'paragraph', children: lead }, ...content.text];
    sayBlocks(writing, id, id, blocks);
  } else {
    const cells =
      content.kind === 'row'
        ? content.cells.map((blocks, index) => [String(index), blocks] as const)
        : (['do', 'dont'] as const).map((cell) => [cell, content[cell]] as const);
    for (const [index, [name, blocks]] of cells.entries()) {
      if (headings !== undefined && blocks.length > 0) say(writing, id, `${headings[index]}:`);
      sayBlocks(writing, `${id} (${name})`, `${id}/${name}`, blocks);
    }
  }
}

function hasBlocksIn(entry: ResolvedEntry): boolean {
  if (entry.kind !== 'clause') return false;
  const { content } = entry.clause;
  const own = content.kind === 'do_dont' ? [content.do, content.dont] : [];
  const cells = content.kind === 'row' ? content.cells : content.kind === 'role' ? [content.text] : own;
  return cells.some((cell) => {
    const [first, ...rest] = cell.filter(({ type }) => type !== 'footnoteDefinition');
    return rest.length > 0 || first?.type === 'list';
  });
}

/** `key` tells the text apart from others that have notes of the same name. */
function sayBlocks(writing: Writing, owner: string, key: string, blocks: readonly RootContent[]): void {
  const definitions = new Map(
    blocks.flatMap((block) => (block.type === 'footnoteDefinition' ? [[block.identifier, block.children]] : [])),
  );
  say(writing, owner, sayTree(writing, { owner, key, blocks, definitions }));
}

interface Said {
  readonly owner: string;
  readonly key: string;
  readonly blocks: readonly Nodes[];
  readonly definitions: ReadonlyMap<string, Nodes[]>;
  /** The note that this is the text of. */
  readonly within?: Note;
}

function sayTree(writing: Writing, { owner, key, blocks, definitions, within }: Said): string {
  const { dialect, notes, noteTexts } = writing;
  const reference = (identifier: string): string => {
    const name = `${key}/${identifier}`;
    const known = notes.get(name);
    if (known !== undefined) return dialect.reference(known);
    const outer = noteTexts.filter(({ note }) => !note.nested).length + (within === undefined ? 1 : 0);
    const note: Note = { number: notes.size + 1, outer, nested: within !== undefined };
    notes.set(name, note);
    const entry = { note, owner: `note ${note.number} of ${owner}`, text: '' };
    noteTexts.push(entry);
    const own = definitions.get(identifier) ?? [];
    entry.text = sayTree(writing, { owner, key, blocks: own, definitions, within: note });
    return dialect.reference(note);
  };
  return blocks.map((block) => textOf(block, { ...dialect, reference })).join(' ');
}

function sayNotes(writing: Writing): void {
  const { dialect, noteTexts } = writing;
  if (noteTexts.length > 0) say(writing, 'heading of the notes', dialect.notes);
  for (const { note, owner, text } of noteTexts) say(writing, owner, `${dialect.note(note)} ${text}`);
}

function say({ pieces }: Writing, owner: string, text: string): void {
  pieces.push({ owner, text });
}
