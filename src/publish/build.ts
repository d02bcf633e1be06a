/** From resolved protocols to files in memory. Nothing is written here. */
import { type Diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import { buildDocument } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import { adoptedFile } from '../governance/records.ts';
import type { Host } from '../host/index.ts';
import type { Edition, EditionFile, Variant } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import { type DocumentName, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ReadablePart } from '../model/resolved.ts';
import type { DocumentTree } from '../model/tree.ts';
import type { Format } from '../words/formats.ts';
import { figuresIn } from '../render/markdown/figures.ts';
import { pathBeside, pathOf } from './address.ts';
import { editionOf, isForPublic, type PublishedText, publishedTexts } from './editions.ts';
import { type Output, outputs, type Render, variantOf } from './outputs.ts';
import { buildRedline, isRedline } from './redline.ts';
import { templateSource } from './templates.ts';

export interface OutputFile {
  /** Relative to the output folder. */
  readonly path: string;
  /** Null for a file about all of them. */
  readonly organisation: string | null;
  readonly bytes: Uint8Array;
}

export type DocumentFile = OutputFile & EditionFile;

export interface BuildOptions {
  readonly formats: readonly Format[];
  /** Only what is for all to read. */
  readonly isPublic?: boolean;
  readonly pictures: Pictures;
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
  { formats, isPublic = false, pictures, onProgress }: BuildOptions,
): Promise<Result<BuiltDocument[]>> {
  const value: BuiltDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const make = fileMaker(host, formats, onProgress);
  for (const document of documents) {
    const files: DocumentFile[] = [];
    const failed = new Set<'concept' | 'all'>();
    for (const text of publishedTexts(document, pictures, today)) {
      if (isPublic && !isForPublic(document, text)) continue;
      const made = await make(document, text);
      diagnostics.push(...made.diagnostics);
      if (hasErrors(made.diagnostics)) failed.add(text.isConcept ? 'concept' : 'all');
      else files.push(...made.value);
    }
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
export function fileMaker(host: Host, formats: readonly Format[], onProgress?: BuildOptions['onProgress']) {
  const templates = templateSource(host);
  const wanted = outputs.filter(({ format }) => formats.includes(format));
  const loaded = new Map<Output['load'], Promise<Render>>();
  const rendererOf = ({ load }: Output) => {
    const renderer = loaded.get(load) ?? load(host);
    loaded.set(load, renderer);
    return renderer;
  };
  return async (document: PolicyDocument, text: PublishedText): Promise<Result<DocumentFile[]>> => {
    const { organisation, protocol } = nameOf(document);
    const files: DocumentFile[] = [];
    const diagnostics: Diagnostic[] = [];
    const trees = new Map<string, DocumentTree>();
    const pictures = new Map<string, DocumentFile>();
    for (const { poster, ...output } of wanted.flatMap((one) => filesOf(one, text))) {
      const { variant, form } = output;
      const edition = editionOf(text, variantOf(output), poster?.id);
      const path = pathOf(edition, form);
      onProgress?.(organisation, path.slice(organisation.length + 1));
      const name = `${variant} ${poster?.id ?? ''}`;
      let tree = trees.get(name);
      if (tree === undefined) {
        const template = templates(templateOf(variant), organisation);
        diagnostics.push(...template.diagnostics);
        if (template.value === undefined) continue;
        const built = documentOf(variant, text, template.value, poster);
        diagnostics.push(...built.diagnostics);
        tree = built.value;
        trees.set(name, tree);
      }
      const rendered = await (await rendererOf(output))(tree);
      diagnostics.push(...rendered.diagnostics.map((item) => placed(item, document, poster?.id)));
      files.push({ path, edition, form, organisation, bytes: rendered.value });
      if (form === 'md') for (const picture of picturesBeside(tree, edition)) pictures.set(picture.path, picture);
    }
    files.push(...pictures.values());
    const reach = reachOne(organisation, protocol, text.isConcept ? 'text' : 'all');
    return { value: files, diagnostics: reaching(diagnostics, reach) };
  };
}

/** The pictures that a document in Markdown shows, each a file. */
function picturesBeside(tree: DocumentTree, edition: Edition): DocumentFile[] {
  const { organisation } = edition;
  return figuresIn(tree.children).map(({ name, picture }) => {
    const path = pathBeside(edition, name);
    return { path, edition: { ...edition, variant: 'protocol' }, form: 'picture', organisation, bytes: picture.bytes };
  });
}

/** A redline is of two documents, both in the frame of the protocol. */
function templateOf(variant: Output['variant']): Variant {
  return isRedline(variant) ? 'protocol' : variant;
}

function documentOf(
  variant: Output['variant'],
  { subject, since }: PublishedText,
  template: CompiledTemplate,
  poster: ReadablePart | undefined,
): Result<DocumentTree> {
  if (!isRedline(variant)) return buildDocument(variant, subject, template, poster);
  if (since === null) throw new Error(`A ${variant} of a text that is compared with none`);
  return buildRedline(variant, since, subject, template);
}

/** One file; of a poster, one for each poster that the organisation has; of a redline none where there is no concept. */
function filesOf(output: Output, { subject, since }: PublishedText): (Output & { poster?: ReadablePart })[] {
  if (isRedline(output.variant) && since === null) return [];
  if (output.variant !== 'poster') return [output];
  return subject.text.posters.map((poster) => ({ ...output, poster }));
}

/** A renderer knows the poster, not its place in the source, and not in which file an adopted text is. */
export function placed(item: Diagnostic, document: PolicyDocument, poster?: string): Diagnostic {
  if (item.place !== NO_PLACE) return item;
  if (item.code === 'glyph-replaced') {
    const file = adoptedFile(document.ledger, document.organisation.id)?.file;
    return file === undefined ? item : { ...item, place: { file, line: 1, column: 1 } };
  }
  // A poster of an adopted text may not be in the source any more.
  return { ...item, place: document.text?.posters.find(({ id }) => id === poster)?.place ?? NO_PLACE };
}
