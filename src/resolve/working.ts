/** A protocol while its layers are applied: values not yet filled in, each with the place it was written. */
import type { Place } from '../diagnostic/diagnostic.ts';
import { inOneLine } from '../encode/visible.ts';
import { lineAsRead } from '../model/eye.ts';
import { describeFields, formOf } from '../model/form.ts';
import {
  CONTENT_FIELDS,
  contentOf,
  LINE_FIELDS,
  type Path,
  type ProtocolSource,
  type SourceFile,
  type Texts,
} from '../model/policy.ts';
import { blocksReadSame } from '../model/reading.ts';
import type { Change, Origin } from '../model/resolved.ts';
import type {
  Audience,
  Choose,
  Content,
  Fields,
  Force,
  Layout,
  LegalNotes,
  LegalReferences,
  OtherLanguages,
  Outline,
  ParameterDeclaration,
  ParameterValue,
  Patterns,
  PinnedFigure,
  Variant,
} from '../model/source.ts';
import { sourceLines } from '../words/figures.ts';
import type { ArrangedPart } from './arranged.ts';
import type { Sourced } from './sourced.ts';

export type { Sourced };

/** The content of a clause; of a row each cell has its place. */
export type SourcedContent = {
  readonly [K in keyof Content]?: K extends 'cells' ? readonly Sourced<string>[] : Sourced<NonNullable<Content[K]>>;
};

export interface WorkingClause {
  readonly id: string;
  readonly audience: readonly Audience[];
  readonly force: Force;
  readonly norms: readonly Sourced<string>[];
  readonly legal: LegalReferences;
  readonly settles: readonly Sourced<string>[];
  readonly fields: SourcedContent;
  /** Of a term, how else it is written. */
  readonly forms: readonly Sourced<string>[];
  readonly origin: Origin;
  readonly changes: readonly Change[];
}

/** How parts and clauses are numbered. */
export type WorkingPatterns = { readonly [K in keyof Patterns]-?: Sourced<Required<Patterns>[K]> | undefined };

export interface WorkingParameter {
  readonly declaration: ParameterDeclaration;
  readonly declared: Place;
  readonly value: Sourced<ParameterValue> | undefined;
}

/** A choice from the protocol, and where its name stands. */
export interface WorkingVariant extends Sourced<Variant> {
  readonly place: Place;
}

/** What the layers add up to. */
export interface Working {
  readonly protocol: ProtocolSource;
  /** Ids of the organisations whose layers were applied so far, the last one perhaps only in part. */
  readonly layers: string[];
  readonly clauses: Map<string, WorkingClause>;
  /** Clauses of the base that are optional, and that none of the layers so far took. */
  readonly offered: Map<string, WorkingClause>;
  readonly omitted: Map<string, Place>;
  readonly parameters: Map<string, WorkingParameter>;
  /** What the organisations' own files say so far, for protocols that declare it or will. */
  readonly shared: Map<string, Sourced<ParameterValue>>;
  title: Sourced<string>;
  description: Sourced<string>;
  notice: Sourced<string> | undefined;
  legalNotes: LegalNotes;
  layout: Layout;
  patterns: WorkingPatterns;
  /** The last one that a layer wrote out, and whose that is; null for the base. */
  outline: Sourced<Outline>;
  outlineLayer: string | null;
  /** What that says, with what later layers changed in it. Never changed in place. */
  parts: readonly ArrangedPart[];
  /** What the layers up to the one with that outline, and that one itself, omit. */
  omittedBeforeOutline: ReadonlySet<string>;
  /** Clauses that found no place, of which was told why. */
  unplaced: ReadonlySet<string>;
  /** Parts that were omitted with all that was in them, and where. */
  omittedParts: ReadonlyMap<string, Place>;
  /** New clauses of a part that was omitted, and where that is said: nobody decided on these. */
  undecided: ReadonlyMap<string, Place>;
  /** By id, in the order in which they came. */
  variants: ReadonlyMap<string, WorkingVariant>;
  /** Of all layers together: passages by language. */
  otherLanguages: OtherLanguages;
}

/** Of a figure with what its picture is now. */
export function fieldsOf(
  content: Content,
  source: SourceFile<unknown>,
  path: Path,
  figures: ProtocolSource['figures'],
): SourcedContent {
  const at = <T>(value: T, ...steps: Path): Sourced<T> => ({ value, source, path: [...path, ...steps] });
  const { figure, ...fields } = contentOf(content);
  const entries = Object.entries(fields).map(([field, value]) => [
    field,
    field === 'cells' ? content.cells?.map((cell, index) => at(cell, field, index)) : at(value, field),
  ]);
  return {
    ...Object.fromEntries(entries),
    ...(figure === undefined ? {} : { figure: at(pinned(figure, figures), 'figure') }),
  };
}

function pinned(figure: PinnedFigure, figures: ProtocolSource['figures']): PinnedFigure {
  const sha256 = figures.get(figure.file)?.sha256;
  return sha256 === undefined ? figure : { ...figure, sha256 };
}

/** What its fact chooses from; none of a clause that has one wording. */
export function wordingsOf({ fields: { choose } }: Pick<WorkingClause, 'fields'>): Sourced<string>[] {
  if (choose === undefined) return [];
  const { value, source, path } = choose;
  return Object.entries(value.wordings).map(([own, text]) => ({
    value: text,
    source,
    path: [...path, 'wordings', own],
  }));
}

export function sourceContent({ fields: { cells, ...fields } }: WorkingClause): Content {
  const own = Object.entries(fields).map(([field, { value }]) => [field, value]);
  return contentOf({
    ...Object.fromEntries(own),
    ...(cells === undefined ? {} : { cells: cells.map(({ value }) => value) }),
  });
}

/** Whether two contents of the source read the same, whatever they are filled with. */
export function sameContent(one: Content, other: Content, texts: Texts): boolean {
  return (
    sameChoice(one.choose, other.choose, texts) &&
    sameForm(one.form, other.form, texts) &&
    sameFigure(one.figure, other.figure) &&
    CONTENT_FIELDS.every((field) => {
      const [a, b] = [one[field], other[field]];
      if (a === b || a === undefined || b === undefined) return a === b;
      if (typeof a === 'string' && typeof b === 'string')
        return isLine(field) ? lineAsRead(a) === lineAsRead(b) : textReadsSame(a, b, texts);
      return a.length === b.length && [...a].every((cell, index) => textReadsSame(cell, b[index] ?? '', texts));
    })
  );
}

function isLine(field: string): boolean {
  return (LINE_FIELDS as readonly string[]).includes(field);
}

function sameChoice(one: Choose | undefined, other: Choose | undefined, texts: Texts): boolean {
  if (one === undefined || other === undefined) return one === other;
  const values = Object.keys(one.wordings);
  return (
    one.fact === other.fact &&
    values.length === Object.keys(other.wordings).length &&
    values.every((value) => {
      const [a, b] = [one.wordings[value], other.wordings[value]];
      return a !== undefined && b !== undefined && textReadsSame(a, b, texts);
    })
  );
}

function sameForm(one: Fields | undefined, other: Fields | undefined, texts: Texts): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [before, after] = [one, other].map((fields) => formOf(fields, (line) => texts.line(line)));
  return before !== undefined && after !== undefined && blocksReadSame([before], [after]);
}

/** The name of a file is never read; it tells which picture is meant where nothing else does. */
function sameFigure(one: PinnedFigure | undefined, other: PinnedFigure | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const isSamePicture =
    one.sha256 === undefined || other.sha256 === undefined ? one.file === other.file : one.sha256 === other.sha256;
  const linesOf = ({ alt, caption }: PinnedFigure) => JSON.stringify([alt, caption ?? ''].map(lineAsRead));
  return isSamePicture && linesOf(one) === linesOf(other);
}

/** Of a text that is not in order its blocks do not tell all. */
function textReadsSame(one: string, other: string, texts: Texts): boolean {
  if (one.trim() === other.trim()) return true;
  if (haveOtherLetters(one, other)) return false;
  const [a, b] = [texts.text(one), texts.text(other)];
  return a.isSound && b.isSound && blocksReadSame(a.blocks, b.blocks);
}

/** Seen without a parser where no letter can be of a character written by name, or of the name of a note. */
function haveOtherLetters(one: string, other: string): boolean {
  if (/&|\[\^/.test(one) || /&|\[\^/.test(other)) return false;
  let [i, j] = [nextLetter(one, 0), nextLetter(other, 0)];
  while (i < one.length && one[i] === other[j]) [i, j] = [nextLetter(one, i + 1), nextLetter(other, j + 1)];
  return i < one.length || j < other.length;
}

/** Where the first letter without an accent stands, from a place on; the length of the text when there is none. */
function nextLetter(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const lower = text.charCodeAt(at) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) return at;
  }
  return text.length;
}

/** Content in a message. Line ends that a reader sees have a sign, so that no two texts that read otherwise look alike. */
export function quote(content: Content): string {
  const { choose, form = [], figure, ...fields } = contentOf(content);
  const lines = figure === undefined ? [] : sourceLines(figure);
  const own = [...Object.values(fields).flat(), ...describeFields(form), ...lines].map(quoted);
  const wordings = Object.entries(choose?.wordings ?? {}).map(([value, text]) => `${value}: ${quoted(text)}`);
  return [...own, ...wordings].join(' / ');
}

function quoted(text: string): string {
  return `‘${inOneLine(text.trim().split('\n').reduce(joined))}’`;
}

/** A hard break, a paragraph, an item, a note or a row. */
function joined(before: string, line: string): string {
  const isBroken = before.endsWith('  ') || before.endsWith('\\') || line.trim() === '';
  const isSeen = isBroken || /^\s*(?:[-*+] |\d{1,9}[.)] |\[\^|\|)/.test(line);
  return `${before}${isSeen ? ' ↵ ' : ' '}${line}`;
}
