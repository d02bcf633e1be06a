/** From resolved protocols to files in memory. Nothing is written here. */
import { type Diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import { buildDocument, type Chosen } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import { adoptedFile } from '../governance/records.ts';
import type { Host } from '../host/index.ts';
import { type EditionFile, PROTOCOL, REDLINE } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import { type DocumentName, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { PageInSite } from '../model/site.ts';
import type { DocumentTree } from '../model/tree.ts';
import { figuresIn } from '../render/markdown/figures.ts';
import { pathBeside, pathOf } from './address.ts';
import { archivedTexts } from './archive.ts';
import { archiveList, placeOf } from './archive-list.ts';
import { editionOf, isAdopted, isForPublic, type PublishedText, publishedTexts } from './editions.ts';
import { archiveOutputs, type Output, outputsOf, type Render, redlineOutputs, searchOutput } from './outputs.ts';
import { buildRedline } from './redline.ts';
import type { Site } from './site/index.ts';
import { templateSource } from './templates.ts';
import { type VariantName, type Wanted, WHOLE, WHOLE_UNADOPTED } from './wanted.ts';

export interface OutputFile {
  /** Relative to the output folder. */
  readonly path: string;
  /** Null for a file about all of them. */
  readonly organisation: string | null;
  readonly bytes: Uint8Array;
}

export type DocumentFile = OutputFile & EditionFile;

export interface BuildOptions {
  readonly isWanted: Wanted;
  /** Only what is for all to read. */
  readonly isPublic?: boolean;
  /** With every version that was once adopted, and their list. */
  readonly hasArchive?: boolean;
  readonly pictures: Pictures;
  /** The site that they are in, where there is one. */
  readonly site?: Site | undefined;
  /** Called before each document, for whoever shows progress. */
  readonly onProgress?: (organisation: string, file: string) => void;
}

/** What became of one document. */
export interface BuiltDocument extends DocumentName {
  readonly files: readonly DocumentFile[];
  /** What could not be made, and so stays as it was published: nothing, the concept with its redline, or all. */
  readonly left: 'nothing' | 'concept' | 'all';
}

/** Within one document it is all or nothing, but for a concept that fails beside an adopted text. `today`: `YYYY-MM-DD`. */
export async function buildFiles(
  host: Host,
  documents: readonly PolicyDocument[],
  today: string,
  { isWanted, isPublic = false, hasArchive = false, pictures, site, onProgress }: BuildOptions,
): Promise<Result<BuiltDocument[]>> {
  const value: BuiltDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const make = fileMaker(host, isWanted, onProgress);
  for (const document of documents) {
    const files: DocumentFile[] = [];
    const failed = new Set<'concept' | 'all'>();
    const isShown = (text: PublishedText) => !isPublic || isForPublic(document, text);
    const texts = publishedTexts(document, pictures, today).filter(isShown);
    const archived = hasArchive ? archivedTexts(document, pictures).filter(isShown) : [];
    for (const text of [...texts, ...archived]) {
      const beside = text.archived === undefined ? texts : [text];
      const made = await make(document, text, site?.pagesOf(document, text, beside));
      diagnostics.push(...made.diagnostics);
      if (hasErrors(made.diagnostics)) failed.add(text.isConcept ? 'concept' : 'all');
      else files.push(...made.value);
    }
    const isListed = archived.length > 0 && isWanted(WHOLE, 'html');
    if (isListed) files.push(archiveList(document, archived, pictures, site));
    const left = leftOf(document, failed, files.length > 0);
    value.push({ ...nameOf(document), files: left === 'all' ? [] : files, left });
  }
  return { value, diagnostics: distinct(diagnostics) };
}

function leftOf({ stopped }: PolicyDocument, failed: ReadonlySet<string>, isMade: boolean): BuiltDocument['left'] {
  const isStopped = stopped !== 'nothing';
  if (failed.has('all') || (isStopped && !isMade)) return 'all';
  return isStopped || failed.has('concept') ? 'concept' : 'nothing';
}

/**
 * Makes the files of a text, those with mistakes too: whether they are published is for `buildFiles` to say. What many of
 * them need, a template or a renderer, is made once.
 */
export function fileMaker(host: Host, isWanted: Wanted, onProgress?: BuildOptions['onProgress']) {
  const templates = templateSource(host);
  const loaded = new Map<Output['load'], Promise<Render>>();
  const rendererOf = ({ load }: Output) => {
    const renderer = loaded.get(load) ?? load(host);
    loaded.set(load, renderer);
    return renderer;
  };
  return async (
    document: PolicyDocument,
    text: PublishedText,
    pageOf?: (variant: string) => PageInSite,
  ): Promise<Result<DocumentFile[]>> => {
    const { organisation, protocol } = nameOf(document);
    const files = new Map<string, DocumentFile>();
    const diagnostics: Diagnostic[] = [];
    for (const { id, name, outputs, build } of shownOf(text, isWanted, pageOf !== undefined)) {
      if (outputs.length === 0) continue;
      const template = templates(name, document);
      diagnostics.push(...template.diagnostics);
      if (template.value === undefined) continue;
      const { value: tree, diagnostics: told } = build(template.value);
      diagnostics.push(...told);
      Object.assign(tree.data.meta, pageOf === undefined ? {} : { site: pageOf(id) });
      const edition = editionOf(text, id);
      Object.assign(tree.data.meta, placeOf(document, edition));
      for (const output of outputs) {
        const path = pathOf(edition, output.form);
        onProgress?.(organisation, path.slice(organisation.length + 1));
        const rendered = await (await rendererOf(output))(tree, { ...document, version: edition.version });
        diagnostics.push(...rendered.diagnostics.map((item) => placed(item, document, id)));
        const file = { path, edition, form: output.form, organisation, bytes: rendered.value };
        for (const one of [file, ...picturesBeside(file, tree)]) files.set(one.path, one);
      }
    }
    const reach = reachOne(organisation, protocol, text.isConcept ? 'text' : 'all');
    return { value: [...files.values()], diagnostics: reaching(diagnostics, reach) };
  };
}

/** The whole text that is in its place: all else holds the same words, or words to come. */
function isSearched({ isConcept, isComing }: PublishedText, variant: string): boolean {
  return variant === PROTOCOL && !isConcept && !isComing;
}

/** The pictures that a document in Markdown shows, each a file, of which several documents can show the same. */
function picturesBeside({ edition, form, organisation }: DocumentFile, tree: DocumentTree): DocumentFile[] {
  if (form !== 'md') return [];
  return figuresIn(tree.children).map(({ name, picture }) => {
    const path = pathBeside(edition, name);
    return { path, edition: { ...edition, variant: PROTOCOL }, form: 'picture', organisation, bytes: picture.bytes };
  });
}

/** One tree, and the files that show it. */
interface Shown {
  /** Of the variant. */
  readonly id: string;
  /** Whose template it is made in. */
  readonly name: VariantName;
  readonly outputs: readonly Output[];
  readonly build: (template: CompiledTemplate) => Result<DocumentTree>;
}

/** The whole text, its variants, and where it is a concept its redline: two documents, both in the frame of the whole. */
function shownOf(own: PublishedText, isWanted: Wanted, isInSite: boolean): Shown[] {
  const { subject, since } = own;
  if (own.archived !== undefined) {
    const build = (template: CompiledTemplate) => buildDocument(PROTOCOL, subject, template);
    return [{ id: PROTOCOL, name: WHOLE, outputs: archiveOutputs(isWanted), build }];
  }
  const show = (variant: Chosen, name: VariantName): Shown => ({
    id: name.id,
    name,
    outputs: [...outputsOf(name, isWanted), ...(isInSite && isSearched(own, name.id) ? [searchOutput] : [])],
    build: (template) => buildDocument(variant, subject, template),
  });
  const redlines = since === null ? [] : redlineOutputs(isWanted);
  const variants = [...new Set(redlines.map(({ variant }) => variant))];
  return [
    show(PROTOCOL, isAdopted(own) ? WHOLE : WHOLE_UNADOPTED),
    ...subject.text.variants.map((variant) => show(variant, variant)),
    ...variants.map(
      (variant): Shown => ({
        id: REDLINE,
        name: WHOLE,
        outputs: redlines.filter((output) => output.variant === variant),
        build: (template) => buildRedline(variant, since ?? subject, subject, template),
      }),
    ),
  ];
}

/** A renderer knows no place in the source, and not in which file an adopted text is. */
export function placed(item: Diagnostic, document: PolicyDocument, variant?: string): Diagnostic {
  if (item.place !== NO_PLACE) return item;
  if (item.code === 'glyph-replaced') {
    const file = adoptedFile(document.ledger, document.organisation.id)?.file;
    return file === undefined ? item : { ...item, place: { file, line: 1, column: 1 } };
  }
  // A variant of an adopted text may not be in the source any more.
  return { ...item, place: document.text?.variants.find(({ id }) => id === variant)?.place ?? NO_PLACE };
}
