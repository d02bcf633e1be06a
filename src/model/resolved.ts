/** A protocol as it is for one organisation: every value final, every node with its provenance. */
import type { RootContent } from 'mdast';
import type { Place } from '../diagnostic/diagnostic.ts';
import type { VariantKind } from './edition.ts';
import type { VariantFormat } from './format.ts';
import type { ListMarker } from './list-marker.ts';
import type { StoredPicture } from './picture.ts';
import type { Organisation } from './policy.ts';
import type { Audience, Content, Force, Layout, LegalReferences, Numbering } from './source.ts';

/** Where a node comes from: the base, or the organisation (this one or its board) that added it. */
export interface Origin {
  /** The id of an organisation, or null for the base. */
  readonly layer: string | null;
  readonly place: Place;
}

/** What a later layer did to a node. Another thing than its origin. */
export interface Change {
  readonly layer: string;
  readonly place: Place;
  readonly reason: string;
  /** The content as it was inherited. */
  readonly before: Content;
}

/** Final content: parameters and references filled in. Blocks include the footnote definitions of the text. */
export type ResolvedContent =
  | { readonly kind: 'text'; readonly text: readonly RootContent[] }
  | { readonly kind: 'do_dont'; readonly do: readonly RootContent[]; readonly dont: readonly RootContent[] }
  | { readonly kind: 'role'; readonly role: string; readonly text: readonly RootContent[] }
  | { readonly kind: 'term'; readonly term: string; readonly text: readonly RootContent[] }
  | { readonly kind: 'row'; readonly cells: readonly (readonly RootContent[])[] }
  | { readonly kind: 'form'; readonly form: readonly RootContent[] }
  | FigureContent;

export interface FigureContent {
  readonly kind: 'figure';
  /** Null where it could not be read: that is told, and stops what shows it. */
  readonly picture: StoredPicture | null;
  /** As printed, such as `Figuur 2`; null where figures are not numbered. */
  readonly number: string | null;
  readonly alt: string;
  readonly caption: string | null;
}

/** The value of a fact that chose the wording of a clause, and where that is set. */
export interface Chosen {
  readonly fact: string;
  readonly value: string;
  readonly place: Place;
}

/** The value of a parameter, as it prints, that the texts of a clause insert, and where it is set. */
export interface UsedValue {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** What a reader sees of a clause. */
export interface ReadableClause {
  readonly id: string;
  /** What it was called before, the oldest first; absent where it always had this id. */
  readonly was?: readonly string[];
  readonly content: ResolvedContent;
  /** Of a term, how else it is written in texts. For finding it there; nobody reads them. */
  readonly forms?: readonly string[];
}

export interface ResolvedClause extends ReadableClause {
  readonly audience: readonly Audience[];
  readonly force: Force;
  readonly norms: readonly string[];
  readonly legal: LegalReferences;
  /** Names of the facts that it lays down. */
  readonly settles: readonly string[];
  /** What chose its wording; null where it has one only. */
  readonly chosen: Chosen | null;
  readonly values: readonly UsedValue[];
  /** The content without what tells of a place in the document: no words of references, no number of a figure. */
  readonly apart: ResolvedContent;
  /** The content as the layers left it, before values were filled in. */
  readonly source: Content;
  readonly origin: Origin;
  readonly changes: readonly Change[];
  readonly location: Location;
}

/** Where a clause stands in this organisation's document. */
export interface Location {
  readonly part: string;
  readonly label: string;
  /** Its number as printed, without what closes it, such as a full stop; null outside the count or in an unnumbered part. */
  readonly number: string | null;
}

export type EntryOf<C extends ReadableClause> =
  | { readonly kind: 'clause'; readonly clause: C; readonly counted: boolean }
  | { readonly kind: 'part'; readonly part: PartOf<C> }
  | { readonly kind: 'quote'; readonly part: PartOf<C>; readonly norms?: readonly string[] };

/** How the table of a part looks: layout, and no part of the text. */
export interface TableLayout {
  /** The first cell of each row is its heading. */
  readonly rowHeadings?: true;
  /** In paged formats the part stands on pages on their side. */
  readonly landscape?: true;
}

export interface PartOf<C extends ReadableClause> extends TableLayout {
  readonly id: string;
  /** As of a clause. */
  readonly was?: readonly string[];
  readonly label: string;
  readonly numbering: Numbering;
  /** How the items of a numbered part are counted; absent for `1.`, of definitions that are not counted, and of other parts. */
  readonly marker?: ListMarker;
  readonly columns: readonly string[] | null;
  /** That its label says by itself, as those of a quote are said by its standing there; of a resolved text alone. */
  readonly norms?: readonly string[];
  readonly entries: readonly EntryOf<C>[];
}

export type ResolvedEntry = EntryOf<ResolvedClause>;
export type ResolvedPart = PartOf<ResolvedClause>;
export type ReadableEntry = EntryOf<ReadableClause>;
export type ReadablePart = PartOf<ReadableClause>;

/** A choice from the protocol under a heading of its own. */
export interface VariantOf<C extends ReadableClause> extends PartOf<C> {
  readonly kind: VariantKind;
  readonly headingLevel: number;
  /** Those that its source names; null for those that are usual for its kind. */
  readonly formats: readonly VariantFormat[] | null;
  /** The most that its plain text may have, in UTF-16 units as fields of forms on the web count them; absent without a limit. */
  readonly maxCharacters?: number;
}
export type ReadableVariant = VariantOf<ReadableClause>;

/** `place` is where the source names it. */
export interface ResolvedVariant extends VariantOf<ResolvedClause> {
  readonly place: Place;
}

/** All that documents are made of: the text as a reader sees it, and what it takes to lay it out. */
export interface ReadableProtocol {
  readonly protocol: string;
  readonly organisation: OrganisationName;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly notice: readonly RootContent[];
  readonly layout: Layout;
  /** Final values, for templates. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly parts: readonly ReadablePart[];
  readonly variants: readonly ReadableVariant[];
  /** Passages in another language than the document's, by BCP 47 code. */
  readonly otherLanguages: ReadonlyMap<string, readonly string[]>;
}

/** What a document says of the organisation it is for. */
export type OrganisationName = Pick<Organisation, 'id' | 'name' | 'city' | 'brin'>;

/** A protocol as it is for one organisation: base and overrides applied, every value final. */
export interface ResolvedProtocol extends ReadableProtocol {
  readonly organisation: Organisation;
  /** Names of the parameters that its texts insert. */
  readonly usedParameters: ReadonlySet<string>;
  readonly parts: readonly ResolvedPart[];
  readonly variants: readonly ResolvedVariant[];
  /** All clauses of the document, in its order. */
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  /** Ids of inherited clauses that nobody placed or omitted: they are not in the document. */
  readonly undecided: readonly string[];
  /** Inherited clauses that a layer left out, and where it says so. */
  readonly omitted: ReadonlyMap<string, Place>;
}
