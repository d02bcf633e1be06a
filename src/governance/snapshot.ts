/** The adopted text as it is stored for good, and back. What a reader sees of it is the same, to the letter. */
import type { RootContent } from 'mdast';
import { fingerprintOf, isFingerprintOf } from '../compare/fingerprint.ts';
import type {
  EntryOf,
  FigureContent,
  PartOf,
  ReadableClause,
  ReadableEntry,
  ReadablePart,
  ReadableProtocol,
  ReadableVariant,
  ResolvedContent,
} from '../model/resolved.ts';
import type {
  ApprovalsFile,
  Lapsed,
  SnapshotClause,
  SnapshotEntry,
  SnapshotFigure,
  SnapshotFile,
  SnapshotNode,
  SnapshotPart,
  SnapshotRecord,
  Step,
  Version,
} from '../model/source.ts';
import { packPicture, unpackPicture } from '../source/pictures/packed.ts';
import { unsigned } from './entries.ts';
import { routeOf } from './route.ts';

/** `control` as it is printed with the text; with the version, all that is to stay as it was. */
export function toSnapshot(
  text: ReadableProtocol,
  version: Version,
  procedure: readonly Step[],
  control: ApprovalsFile['control'],
): SnapshotFile {
  const { organisation } = text;
  const clauses: SnapshotFile['clauses'] = {};
  const store = (part: Omit<ReadablePart, 'id' | 'was'>): Omit<SnapshotPart, 'id' | 'was'> => ({
    label: part.label,
    numbering: part.numbering,
    ...(part.marker === undefined ? {} : { marker: part.marker }),
    ...(part.columns === null ? {} : { columns: [...part.columns] }),
    ...(part.rowHeadings ? { row_headings: true } : {}),
    ...(part.landscape ? { page: 'landscape' } : {}),
    entries: part.entries.map((entry) => {
      if (entry.kind !== 'clause') return { [entry.kind]: storePart(entry.part) };
      clauses[entry.clause.id] = storeClause(entry.clause);
      return { clause: entry.clause.id, counted: entry.counted };
    }),
  });
  const storePart = (part: ReadablePart): SnapshotPart => ({ id: part.id, ...storeNames(part), ...store(part) });
  const texts = {
    parts: text.parts.map(storePart),
    variants: text.variants.map((variant) => ({
      id: variant.id,
      kind: variant.kind,
      ...(variant.formats === null ? {} : { formats: [...variant.formats] }),
      ...(variant.maxCharacters === undefined ? {} : { max_characters: variant.maxCharacters }),
      heading_level: variant.headingLevel,
      ...store(variant),
    })),
  };
  return {
    protocol: text.protocol,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      ...(organisation.city === undefined ? {} : { city: organisation.city }),
      ...(organisation.brin === undefined ? {} : { brin: organisation.brin }),
    },
    version: version.version ?? '',
    // Of a version that was proposed before there was another rule, what the bodies decided on.
    fingerprint: version.fingerprint ?? fingerprintOf(text),
    ...(version.migrated === true ? { migrated: true } : {}),
    procedure: routeOf([...procedure]),
    decisions: (version.decisions ?? []).map(unsigned),
    ...(version.lapsed === undefined ? {} : { lapsed: version.lapsed.map(unsignedGroup) }),
    record: recordIn(version, control),
    language: text.language,
    title: text.title,
    description: text.description,
    notice: storeNodes(text.notice),
    layout: text.layout,
    parameters: Object.fromEntries(text.parameters),
    other_languages: Object.fromEntries([...text.otherLanguages].map(([language, texts]) => [language, [...texts]])),
    clauses,
    ...texts,
  };
}

function unsignedGroup(group: Lapsed): Lapsed {
  return { ...group, decisions: group.decisions.map(unsigned) };
}

/** What a document prints of its version beside the decisions, as it stands in the approvals. */
export const PRINTED = [
  'date',
  'edition',
  'revision_due',
  'in_force_from',
  'in_force_until',
  'paper_status',
  'corrects',
] as const satisfies readonly (keyof Version)[];

export function recordIn(version: Version, control: ApprovalsFile['control'] = {}): SnapshotRecord {
  const values = PRINTED.flatMap((name) => (version[name] === undefined ? [] : [[name, version[name]]]));
  return { ...Object.fromEntries(values), control: { ...control } };
}

function storeClause(clause: ReadableClause): SnapshotClause {
  const { content, forms = [] } = clause;
  return { ...storeContent(content), ...storeNames(clause), ...(forms.length === 0 ? {} : { forms: [...forms] }) };
}

function storeNames({ was }: Pick<ReadableClause, 'was'>): { was?: string[] } {
  return was === undefined ? {} : { was: [...was] };
}

function storeContent(content: ResolvedContent): SnapshotClause {
  if (content.kind === 'row') return { cells: content.cells.map(storeNodes) };
  if (content.kind === 'figure') return { figure: storeFigure(content) };
  const { kind: _, ...fields } = content;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : storeNodes(value)]),
  );
}

function storeFigure({ picture, number, alt, caption }: FigureContent): SnapshotFigure {
  if (picture === null) throw new Error('A figure without its picture is not adopted');
  return {
    ...packPicture(picture),
    ...(number === null ? {} : { number }),
    alt,
    ...(caption === null ? {} : { caption }),
  };
}

function restoreFigure({ number, alt, caption, ...packed }: SnapshotFigure): FigureContent {
  return { kind: 'figure', picture: unpackPicture(packed), number: number ?? null, alt, caption: caption ?? null };
}

/** Without places in the source, which are no part of the text; with how a list counts, which is. */
function storeNodes(nodes: readonly RootContent[]): SnapshotNode[] {
  return nodes.map((own) => {
    const { position: _, data: __, ...node } = own;
    const marker = own.type === 'list' ? own.data?.marker : undefined;
    const anchor = own.type === 'listItem' ? own.data?.anchor : undefined;
    const data = { ...(marker === undefined ? {} : { marker }), ...(anchor === undefined ? {} : { anchor }) };
    const children = 'children' in own ? { children: storeNodes(own.children) } : {};
    return { ...node, ...(Object.keys(data).length === 0 ? {} : { data }), ...children } as SnapshotNode;
  });
}

const known = new WeakMap<SnapshotFile, ReadableProtocol>();

/** Throws when the file is not whole, such as a clause that is placed but not there: see `isSoundSnapshot`. */
export function fromSnapshot(file: SnapshotFile): ReadableProtocol {
  const text = known.get(file) ?? readSnapshot(file);
  known.set(file, text);
  return text;
}

function readSnapshot(file: SnapshotFile): ReadableProtocol {
  const clauses = new Map(
    Object.entries(file.clauses).map(([id, clause]): [string, ReadableClause] => [
      id,
      {
        id,
        ...restoreNames(clause),
        content: restoreContent(clause),
        ...(clause.forms === undefined ? {} : { forms: clause.forms }),
      },
    ]),
  );
  const restoreEntry = (entry: SnapshotEntry): ReadableEntry => {
    if (entry.part !== undefined) return { kind: 'part', part: restorePart(entry.part) };
    if (entry.quote !== undefined) return { kind: 'quote', part: restorePart(entry.quote) };
    const clause = clauses.get(entry.clause ?? '');
    if (clause === undefined) throw new Error(`Snapshot places ${entry.clause}, which it does not hold`);
    return { kind: 'clause', clause, counted: entry.counted ?? true };
  };
  const restore = ({ label, numbering, marker, columns, row_headings, page, entries }: Omit<SnapshotPart, 'id'>) => ({
    label,
    numbering,
    ...(marker === undefined ? {} : { marker }),
    columns: columns ?? null,
    ...(row_headings === true ? { rowHeadings: true as const } : {}),
    ...(page === 'landscape' ? { landscape: true as const } : {}),
    entries: entries.map(restoreEntry),
  });
  const restorePart = (part: SnapshotPart): ReadablePart => ({
    id: part.id,
    ...restoreNames(part),
    ...restore(part),
  });
  const { protocol, organisation, language, title, description, layout } = file;
  return {
    protocol,
    organisation,
    language,
    title,
    description,
    layout,
    notice: restoreNodes(file.notice),
    parameters: new Map(Object.entries(file.parameters)),
    otherLanguages: new Map(Object.entries(file.other_languages)),
    parts: file.parts.map(restorePart),
    variants: variantsIn(file, restore),
  };
}

function restoreNames({ was }: { was?: string[] }): Pick<ReadableClause, 'was'> {
  return was === undefined ? {} : { was };
}

/** Of a text that was stored before there were variants, the section and the posters that it had. */
function variantsIn(
  { variants = [], schoolgids, posters = [] }: SnapshotFile,
  restore: (part: Omit<SnapshotPart, 'id'>) => Omit<ReadablePart, 'id'>,
): ReadableVariant[] {
  const former = { formats: null, headingLevel: 1 };
  return [
    ...variants.map((own): ReadableVariant => {
      const { id, kind, heading_level: headingLevel, formats = null, max_characters: most } = own;
      const limit = most === undefined ? {} : { maxCharacters: most };
      return { id, kind, headingLevel, formats, ...limit, ...restore(own) };
    }),
    ...(schoolgids === undefined ? [] : [schoolgids]).map((own): ReadableVariant => {
      const { headingLevel } = own;
      return { ...former, id: 'schoolgids', kind: 'section', headingLevel, ...restore(own) };
    }),
    ...posters.map((own): ReadableVariant => ({ ...former, id: `poster-${own.id}`, kind: 'poster', ...restore(own) })),
  ];
}

function restoreContent({
  text = [],
  do: wel,
  dont,
  role,
  term,
  cells,
  form,
  figure,
}: SnapshotClause): ResolvedContent {
  if (form !== undefined) return { kind: 'form', form: restoreNodes(form) };
  if (figure !== undefined) return restoreFigure(figure);
  if (cells !== undefined) return { kind: 'row', cells: cells.map(restoreNodes) };
  if (wel !== undefined && dont !== undefined)
    return { kind: 'do_dont', do: restoreNodes(wel), dont: restoreNodes(dont) };
  if (role !== undefined) return { kind: 'role', role, text: restoreNodes(text) };
  if (term !== undefined) return { kind: 'term', term, text: restoreNodes(text) };
  return { kind: 'text', text: restoreNodes(text) };
}

/** regelwerk wrote them from a tree, and the fingerprint tells whether they are still that tree. */
function restoreNodes(nodes: readonly SnapshotNode[]): RootContent[] {
  return nodes as unknown as RootContent[];
}

/** Whether the file holds a whole text, and the one that its fingerprint is of. */
export function isSoundSnapshot(file: SnapshotFile): boolean {
  try {
    return isFingerprintOf(file.fingerprint, fromSnapshot(file));
  } catch {
    return false;
  }
}

/** Every clause of a text by id, in its order; of a clause that stands in more places, the first. */
export function clausesOf<C extends ReadableClause>(parts: readonly PartOf<C>[]): Map<string, C> {
  const clauses = new Map<string, C>();
  const walk = (entry: EntryOf<C>): void => {
    if (entry.kind !== 'clause') entry.part.entries.forEach(walk);
    else if (!clauses.has(entry.clause.id)) clauses.set(entry.clause.id, entry.clause);
  };
  for (const { entries } of parts) entries.forEach(walk);
  return clauses;
}
