/** A resolved protocol and its status as one document tree, ready for any renderer. */

import type { Heading, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { PROTOCOL, type VariantKind } from '../model/edition.ts';
import { type ResolvedHouseStyle, withLogo } from '../model/house-style.ts';
import { plainLetters } from '../model/letters.ts';
import { referenceOf } from '../model/link.ts';
import { type Picture, type Pictures, pictureIn, type StoredPicture } from '../model/picture.ts';
import type { ReadablePart, ReadableProtocol, ReadableVariant } from '../model/resolved.ts';
import type { ApprovalsFile, Layout } from '../model/source.ts';
import { knownBy, type Status } from '../model/status.ts';
import { mergeTexts } from '../model/text.ts';
import { anchorsIn, DEEPEST_HEADING, type DocumentMeta, type DocumentTree, type Identifiers } from '../model/tree.ts';
import { dateOf } from '../words/dates.ts';
import { printState, stateName, stateWord } from '../words/states.ts';
import { type ArchiveNote, type ArchiveWays, archivePhrase, archiveStanding, archiveStatus } from './archive.ts';
import { entryBlocks, partBlocks } from './blocks.ts';
import { nameFields } from './fields.ts';
import { createFootnotes } from './footnotes.ts';
import { markLanguages } from './languages.ts';
import { inPart, nameParts } from './parts.ts';
import type { CompiledTemplate, View } from './template.ts';
import {
  colophonNotes,
  controlRows,
  coverEdition,
  isConcept,
  standingPhrase,
  versionLabel,
  versionName,
  versionPhrase,
} from './words.ts';

export interface Subject {
  readonly text: ReadableProtocol;
  /** Of that text. */
  readonly fingerprint: string;
  /** Of the version that this text is. */
  readonly status: Status;
  /** Of two texts side by side the record of the one before: its decisions are told as what was decided earlier. */
  readonly earlier?: Status;
  /** Of the version in force, often the same. */
  readonly inForce: Status;
  readonly control: ApprovalsFile['control'];
  readonly houseStyle: ResolvedHouseStyle;
  /** Addresses of its PDF, and of that of its redline, as documents beside it link to them. */
  readonly links: {
    readonly pdf: string;
    readonly redline: string;
    /** Of the PDF of a variant that stands by itself: its own where there is one. */
    of(variant: ReadableVariant): string;
    /** Of the page of another protocol of the organisation; null where the text may come to stand where that leads nowhere. */
    elsewhere(protocol: string, kind: VariantKind): string | null;
  };
  readonly pictures: Pictures;
  /** Of a text in the archive. */
  readonly archive?: ArchiveNote & ArchiveWays;
  /** Of a text that is adopted, as machines know it. */
  readonly identifiers?: Identifiers | undefined;
}

/** A variant of a text, or the whole of it. */
export type Chosen = ReadableVariant | typeof PROTOCOL;

/** What is shown of a text, in its frame. */
export function buildDocument(variant: Chosen, subject: Subject, template: CompiledTemplate): Result<DocumentTree> {
  const { text } = subject;
  const meta = metaOf(variant, subject);
  const footnotes = createFootnotes();
  const level = levelOf(variant);
  const context = { footnotes, pictureOf: shownBy(subject), depth: level, quoted: false };
  const clauses =
    variant === PROTOCOL
      ? text.parts.flatMap((part) => partBlocks(part, context, startsPage(part, text.layout)))
      : entryBlocks(variant.kind === 'section' ? variant : unframed(variant), context);
  const notice = inPart(footnotes.take(noticeOf(variant, subject, template), 'notice'), 'notice');
  const body = inPart(nameFields(clauses), 'body');
  const view = viewOf(subject, meta, variant, template);
  const frame = template.fill(view, slotsOf(variant, body, notice), level);
  const named = nameParts(frame.value, { organisation: text.organisation.name, edition: view['edition'] ?? null });
  const children = [...named, ...footnotes.definitions()];
  const tree: DocumentTree = {
    type: 'root',
    data: { meta },
    children: [...markLanguages(finishTree(children, level, meta.kind, subject.links), text.otherLanguages)],
  };
  const diagnostics: readonly Diagnostic[] = frame.diagnostics;
  return { value: tree, diagnostics };
}

/** What there is to tell of a template when this document is made with it; the clauses, which are no matter to it, left out. */
export function checkFrame(variant: Chosen, subject: Subject, template: CompiledTemplate): readonly Diagnostic[] {
  const view = viewOf(subject, metaOf(variant, subject), variant, template);
  // What they are is no matter here, but a heading over nothing goes with it.
  const filled: RootContent[] = [{ type: 'paragraph', children: [] }];
  const slots = slotsOf(variant, filled, noticeOf(variant, subject, template).length === 0 ? [] : filled);
  return template.fill(view, slots, levelOf(variant)).diagnostics;
}

/** Of a figure that is not sound there is no document. */
function shownBy({ pictures, houseStyle }: Subject): (stored: StoredPicture) => Picture {
  return ({ sha256 }) => {
    const picture = pictures.get(sha256);
    if (picture === undefined) throw new Error(`A picture that was not judged: ${sha256}`);
    return pictureIn(picture, houseStyle.font);
  };
}

/** Of the highest heading. */
function levelOf(variant: Chosen): number {
  return variant === PROTOCOL ? 1 : variant.headingLevel;
}

function kindOf(variant: Chosen): VariantKind {
  return variant === PROTOCOL ? 'document' : variant.kind;
}

function slotsOf(variant: Chosen, body: RootContent[], notice: RootContent[]): Record<string, RootContent[]> {
  if (variant === PROTOCOL) return { body, notice, contents: [{ type: 'contents' }] };
  return { body, notice };
}

/** What the author says of the text, and after it what is to be said of what is recorded. */
function noticeOf(variant: Chosen, { text, status }: Subject, template: CompiledTemplate): readonly RootContent[] {
  const notes = colophonNotes(status, { showsDecisions: variant === PROTOCOL && template.shows('control') });
  const said = notes.map((value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return said.length === 0 ? text.notice : [...text.notice, ...said];
}

/** What a document of the whole text, or of a variant of it, says of itself. */
export function metaOf(variant: Chosen, subject: Subject): DocumentMeta {
  const { text, fingerprint, status, control, houseStyle, links, pictures, archive, identifiers } = subject;
  const { organisation, description, language, protocol } = text;
  // A section becomes a piece of another document: its file is named after the text that it is of.
  const title = variant === PROTOCOL || variant.kind === 'section' ? text.title : variant.label;
  return {
    kind: kindOf(variant),
    title,
    description,
    language,
    protocol,
    fingerprint,
    organisation: { id: organisation.id, name: organisation.name },
    version: knownBy(status).version,
    versionLabel: versionLabel(status),
    ...(isConcept(status) ? { concept: true } : {}),
    date: dateOf(status),
    // What became of it since depends on the day; that it was adopted does not.
    status: archive === undefined ? stateName(status) : stateWord('vastgesteld', 'nl'),
    recordState: status.recordState,
    revisionDue: status.revisionDue,
    author: control?.auteur ?? null,
    houseStyle: withLogo(houseStyle, pictures),
    ...(variant === PROTOCOL || variant.maxCharacters === undefined ? {} : { maxCharacters: variant.maxCharacters }),
    pdfUrl: variant === PROTOCOL || variant.kind === 'section' ? links.pdf : links.of(variant),
    ...(identifiers === undefined || variant !== PROTOCOL ? {} : { identifiers }),
  };
}

/** In what stands by itself a part of the protocol is no quotation but a part like any other. */
function unframed(part: ReadablePart): ReadablePart {
  const entries = part.entries.map((entry) => (entry.kind === 'quote' ? { ...entry, kind: 'part' as const } : entry));
  return { ...part, entries };
}

/** On the paper of some organisations chapters, or appendices only, start on a new page. */
function startsPage({ label }: ReadablePart, { new_page: where }: Layout): boolean {
  return where === 'chapters' || (where === 'appendices' && /^bijlage\b/i.test(label));
}

/** All that a template can name. docs/doen/sjablonen.md lists it. */
function viewOf(
  { text, status, inForce, earlier, control, links, archive }: Subject,
  meta: DocumentMeta,
  variant: Chosen,
  template: CompiledTemplate,
) {
  const { organisation } = text;
  return {
    title: text.title,
    description: meta.description,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      city: organisation.city ?? null,
      brin: organisation.brin ?? null,
    },
    edition: coverEdition(status),
    version: meta.version,
    version_label: meta.versionLabel,
    version_phrase:
      archive === undefined
        ? versionPhrase(status)
        : `${versionName(status) ?? `versie ${archive.number}`}, ${archiveStanding(archive)}`,
    status: archive === undefined ? printState(status) : archiveStanding(archive),
    concept:
      archive === undefined
        ? standingPhrase(organisation.name, status, inForce)
        : archivePhrase(archive, status, archive),
    pdf_url: links.pdf,
    control: controlRows(
      organisation,
      control,
      { status, inForce, earlier, ...(archive === undefined ? {} : { state: archiveStatus(archive, status) }) },
      template.shows('edition'),
    ).map((row) => ({ ...row })),
    variant: { label: variant === PROTOCOL ? text.title : variant.label },
    parameters: Object.fromEntries(text.parameters),
  } satisfies View;
}

/** Anchors for the headings of the frame, its depths under `level`; a text that is pasted elsewhere links to nothing in itself. */
function finishTree(
  children: readonly RootContent[],
  level: number,
  kind: VariantKind,
  links: Subject['links'],
): RootContent[] {
  const anchors = anchorsIn(children);
  const frameHeading = (node: Heading): Heading => {
    const anchor = freeAnchor(textOf(node), anchors);
    anchors.add(anchor);
    return {
      ...node,
      depth: Math.min(DEEPEST_HEADING, node.depth + level - 1) as Heading['depth'],
      data: { ...node.data, anchor },
    };
  };
  const addressOf = (url: string): string | null => {
    const { protocol, id } = referenceOf(url) ?? {};
    if (id === undefined || protocol === undefined) return url;
    if (protocol === null) return kind === 'document' && anchors.has(id) ? url : null;
    const page = links.elsewhere(protocol, kind);
    return page === null ? null : `${page}#${id}`;
  };
  const addressed = (node: Nodes): Nodes[] => {
    if (!('children' in node)) return [node];
    const children = mergeTexts<Nodes>(node.children.flatMap(addressed));
    if (node.type !== 'link') return [{ ...node, children } as Nodes];
    const url = addressOf(node.url);
    if (url === null) return children;
    const data = typeof referenceOf(node.url)?.protocol === 'string' ? { data: { ...node.data, page: true } } : {};
    return [{ ...node, url, children, ...data } as Nodes];
  };
  const named = children.map((node) =>
    node.type === 'heading' && node.data?.anchor === undefined ? frameHeading(node) : node,
  );
  return named.flatMap(addressed) as RootContent[];
}

function freeAnchor(title: string, taken: ReadonlySet<string>): string {
  const plain = plainLetters(title);
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'deel';
  for (let count = 1; ; count++) {
    const anchor = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(anchor)) return anchor;
  }
}
