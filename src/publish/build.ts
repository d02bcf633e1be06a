/** From resolved protocols to files in memory. Nothing is written here. */
import { type Diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import type { CompiledTemplate } from '../document/frame.ts';
import { buildDocument, type Variant } from '../document/index.ts';
import type { Host } from '../host/index.ts';
import type { LogoImage } from '../model/house-style.ts';
import { type DocumentName, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ReadablePart, ResolvedProtocol } from '../model/resolved.ts';
import type { DocumentTree } from '../model/tree.ts';
import { type Edition, editionsOf } from './editions.ts';
import type { Format } from './formats.ts';
import { type Output, outputs, type Render } from './outputs.ts';
import { buildRedline, isRedline } from './redline.ts';
import { templateSource } from './templates.ts';

export interface OutputFile {
  /** Relative to the output folder: `quadraam/social-media/protocol.pdf`. */
  readonly path: string;
  /** Null for a file about all of them. */
  readonly organisation: string | null;
  readonly bytes: Uint8Array;
}

export interface BuildOptions {
  readonly formats: readonly Format[];
  /** By file name. */
  readonly logos: ReadonlyMap<string, LogoImage>;
  /** Called before each document, for whoever shows progress. */
  readonly onProgress?: (organisation: string, file: string) => void;
}

/** What became of one document. */
export interface BuiltDocument extends DocumentName {
  readonly files: readonly OutputFile[];
  /** What could not be made, and so stays as it was published: nothing, the concept with its redline, or all. */
  readonly left: 'nothing' | 'concept' | 'all';
}

/** Within one document it is all or nothing, but for a concept that fails beside an adopted text. `today`: `YYYY-MM-DD`. */
export async function buildFiles(
  host: Host,
  documents: readonly PolicyDocument[],
  today: string,
  { formats, logos, onProgress }: BuildOptions,
): Promise<Result<BuiltDocument[]>> {
  const value: BuiltDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const makeEdition = editionMaker(host, formats, onProgress);
  for (const document of documents) {
    const files: OutputFile[] = [];
    const failed = new Set<Edition['folder']>();
    for (const edition of editionsOf(document, logos, today)) {
      const made = await makeEdition(document, edition);
      diagnostics.push(...made.diagnostics);
      if (hasErrors(made.diagnostics)) failed.add(edition.folder);
      else files.push(...made.value);
    }
    const isLeft = failed.has('') || (document.stopped !== 'nothing' && files.length === 0);
    const left = isLeft ? 'all' : failed.has('concept/') || document.stopped !== 'nothing' ? 'concept' : 'nothing';
    value.push({ ...nameOf(document), files: isLeft ? [] : files, left });
  }
  return { value, diagnostics: distinct(diagnostics) };
}

/** Makes the files of editions. What many of them need, a template or a renderer, is made once. */
function editionMaker(host: Host, formats: readonly Format[], onProgress: BuildOptions['onProgress']) {
  const templates = templateSource(host);
  const wanted = outputs.filter(({ format }) => formats.includes(format));
  const loaded = new Map<Output['load'], Promise<Render>>();
  const rendererOf = ({ load }: Output) => {
    const renderer = loaded.get(load) ?? load(host);
    loaded.set(load, renderer);
    return renderer;
  };
  return async (document: PolicyDocument, edition: Edition): Promise<Result<OutputFile[]>> => {
    const { organisation, protocol } = nameOf(document);
    const { folder } = edition;
    const files: OutputFile[] = [];
    const diagnostics: Diagnostic[] = [];
    const trees = new Map<string, DocumentTree>();
    for (const output of wanted.flatMap((item) => filesOf(item, edition))) {
      const { variant, file, poster } = output;
      onProgress?.(organisation, `${folder}${file}`);
      const name = `${variant} ${poster?.id ?? ''}`;
      let tree = trees.get(name);
      if (tree === undefined) {
        const template = templates(templateOf(variant), organisation);
        diagnostics.push(...template.diagnostics);
        if (template.value === undefined) continue;
        const built = documentOf(variant, edition, template.value, poster);
        diagnostics.push(...built.diagnostics);
        tree = built.value;
        trees.set(name, tree);
      }
      const rendered = await (await rendererOf(output))(tree);
      diagnostics.push(...rendered.diagnostics.map((item) => placed(item, document.text, poster?.id)));
      files.push({ path: `${organisation}/${protocol}/${folder}${file}`, organisation, bytes: rendered.value });
    }
    const stops = folder === '' ? 'all' : 'text';
    return { value: files, diagnostics: reaching(diagnostics, reachOne(organisation, protocol, stops)) };
  };
}

/** A redline is of two documents, both in the frame of the protocol. */
function templateOf(variant: Output['variant']): Variant {
  return isRedline(variant) ? 'protocol' : variant;
}

function documentOf(
  variant: Output['variant'],
  { subject, since }: Edition,
  template: CompiledTemplate,
  poster: ReadablePart | undefined,
): Result<DocumentTree> {
  if (!isRedline(variant)) return buildDocument(variant, subject, template, poster);
  if (since === null) throw new Error(`A ${variant} of a text that is compared with none`);
  return buildRedline(variant, since, subject, template);
}

/** One file; of a poster, one for each poster that the organisation has; of a redline none where there is no concept. */
function filesOf(output: Output, { subject, since }: Edition): (Output & { poster?: ReadablePart })[] {
  if (isRedline(output.variant) && since === null) return [];
  if (output.variant !== 'poster') return [output];
  return subject.text.posters.map((poster) => ({ ...output, poster, file: output.file.replace('*', poster.id) }));
}

/** A renderer knows the clause, or the poster, not its place in the source. */
export function placed(item: Diagnostic, resolved: ResolvedProtocol | null, poster?: string): Diagnostic {
  if (item.place !== NO_PLACE || resolved === null) return item;
  if (item.code === 'poster-too-long') {
    // A poster of an adopted text may not be in the source any more.
    return { ...item, place: resolved.posters.find(({ id }) => id === poster)?.place ?? NO_PLACE };
  }
  const clause = typeof item.params['clause'] === 'string' ? resolved.clauses.get(item.params['clause']) : undefined;
  if (clause === undefined) return item;
  return { ...item, place: clause.changes.at(-1)?.place ?? clause.origin.place };
}
