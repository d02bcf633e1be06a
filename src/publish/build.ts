/** From resolved protocols to files. Nothing is written here. */
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
import { type Described, described } from './made.ts';
import { outputMaker } from './make-output.ts';
import type { Memo } from './memo.ts';
import { archiveOutputs, type Output, outputsOf, redlineOutputs, searchOutput, toldOf } from './outputs.ts';
import { buildRedline } from './redline.ts';
import type { Site } from './site/index.ts';
import { templateSource } from './templates.ts';
import { type VariantName, type Wanted, WHOLE, WHOLE_UNADOPTED } from './wanted.ts';

export interface OutputFile extends Described {
  /** Null for a file about all of them. */
  readonly organisation: string | null;
}

export type DocumentFile = OutputFile & EditionFile;
/** Made just now. */
export type MadeFile = DocumentFile & { readonly bytes: Uint8Array };

export interface BuildOptions {
  readonly isWanted: Wanted;
  /** Only what is for all to read. */
  readonly isPublic?: boolean;
  /** With every version that was once adopted, and their list. */
  readonly hasArchive?: boolean;
  readonly pictures: Pictures;
  /** The site that they are in, where there is one. */
  readonly site?: Site | undefined;
  /** Called before each file, for whoever shows progress: with how many documents are done, of how many. */
  readonly onProgress?: (organisation: string, file: string, done: number, all: number) => void;
}

/** What became of one document. */
export interface BuiltDocument<T extends DocumentFile = DocumentFile> extends DocumentName {
  readonly files: readonly T[];
  /** What could not be made, and so stays as it was published: nothing, the concept with its redline, or all. */
  readonly left: 'nothing' | 'concept' | 'all';
}

/** All of them with their bytes. Within one document it is all or nothing, but for a concept that fails beside an adopted text. */
export async function buildFiles(
  host: Host,
  documents: readonly PolicyDocument[],
  today: string,
  options: BuildOptions,
): Promise<Result<BuiltDocument<MadeFile>[]>> {
  const value: BuiltDocument<MadeFile>[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const made of makeDocuments(host, documents, today, options)) {
    value.push({ ...made.value, files: made.value.files.filter(isMade) });
    diagnostics.push(...made.diagnostics);
  }
  return { value, diagnostics: distinct(diagnostics) };
}

/** Without a memo, every file is. */
function isMade(file: DocumentFile): file is MadeFile {
  if (file.bytes === undefined) throw new Error(`A file that was not made: ${file.path}`);
  return true;
}

/**
 * One document after the other; `today`: `YYYY-MM-DD`. With a memo, a file that stands there as it would be made is not made:
 * it has no bytes then. Of the others it is for the caller to release them.
 */
export async function* makeDocuments(
  host: Host,
  documents: readonly PolicyDocument[],
  today: string,
  { isWanted, isPublic = false, hasArchive = false, pictures, site, onProgress }: BuildOptions,
  memo?: Memo,
): AsyncGenerator<Result<BuiltDocument>> {
  let done = 0;
  const tell = (organisation: string, file: string) => onProgress?.(organisation, file, done, documents.length);
  const make = fileMaker(host, isWanted, tell, memo);
  for (const document of documents) {
    const files: DocumentFile[] = [];
    const diagnostics: Diagnostic[] = [];
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
    if (isListed) files.push(described(archiveList(document, archived, pictures, site)));
    const left = leftOf(document, failed, files.length > 0);
    done += 1;
    yield { value: { ...nameOf(document), files: left === 'all' ? [] : files, left }, diagnostics };
  }
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
export function fileMaker(
  host: Host,
  isWanted: Wanted,
  onFile?: (organisation: string, file: string) => void,
  memo?: Memo,
) {
  const templates = templateSource(host);
  const render = outputMaker(host, memo);
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
      const make = render(tree);
      for (const output of outputs) {
        const path = pathOf(edition, output.form);
        onFile?.(organisation, path.slice(organisation.length + 1));
        const told = toldOf(output.form, document, tree, edition.version);
        const { diagnostics: found, ...made } = await make(output, path, told);
        diagnostics.push(...found.map((item) => placed(item, document, id)));
        const file: DocumentFile = { path, edition, form: output.form, organisation, ...made };
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
    const own = { ...edition, variant: PROTOCOL };
    return described({ path, edition: own, form: 'picture' as const, organisation, bytes: picture.bytes });
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
