/** From resolved protocols to files in memory. Nothing is written here. */
import { type Diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { buildDocument } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import type { Host } from '../host/index.ts';
import type { EditionFile, Variant } from '../model/edition.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadablePart, ResolvedProtocol } from '../model/resolved.ts';
import type { DocumentTree } from '../model/tree.ts';
import type { Format } from '../words/formats.ts';
import { pathOf } from './address.ts';
import { editionOf, type PublishedText, publishedTexts } from './editions.ts';
import { type Output, outputs, type Render, variantOf } from './outputs.ts';
import { buildRedline, isRedline } from './redline.ts';
import { templateSource } from './templates.ts';

export interface OutputFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly organisation: string;
  readonly bytes: Uint8Array;
}

export type DocumentFile = OutputFile & EditionFile;

export interface BuildOptions {
  readonly formats: readonly Format[];
  /** By file name. */
  readonly logos: ReadonlyMap<string, LogoImage>;
  /** Called before each document, for whoever shows progress. */
  readonly onProgress?: (organisation: string, file: string) => void;
}

export async function buildFiles(
  host: Host,
  policy: Policy,
  protocols: readonly ResolvedProtocol[],
  today: string,
  { formats, logos, onProgress }: BuildOptions,
): Promise<Result<DocumentFile[]>> {
  const files: DocumentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const templates = templateSource(host);
  const wanted = outputs.filter(({ format }) => formats.includes(format));
  const loaded = new Map<Output['load'], Promise<Render>>();
  for (const resolved of protocols) {
    const source = policy.protocols.find(({ id }) => id === resolved.protocol);
    if (source === undefined) continue;
    const organisation = resolved.organisation.id;
    for (const text of publishedTexts(source, resolved, logos, today)) {
      const documents = new Map<string, DocumentTree>();
      for (const { poster, ...output } of wanted.flatMap((one) => filesOf(one, text))) {
        const { variant, form, load } = output;
        const edition = editionOf(text, variantOf(output), poster?.id);
        const path = pathOf(edition, form);
        onProgress?.(organisation, path.slice(organisation.length + 1));
        const name = `${variant} ${poster?.id ?? ''}`;
        let document = documents.get(name);
        if (document === undefined) {
          const template = templates(templateOf(variant), organisation);
          diagnostics.push(...template.diagnostics);
          if (template.value === undefined) continue;
          const built = documentOf(variant, text, template.value, poster);
          diagnostics.push(...built.diagnostics);
          document = built.value;
          documents.set(name, document);
        }
        const renderer = loaded.get(load) ?? load(host);
        loaded.set(load, renderer);
        const rendered = await (await renderer)(document);
        diagnostics.push(...rendered.diagnostics.map((item) => placed(item, resolved, poster?.id)));
        files.push({ path, edition, form, organisation, bytes: rendered.value });
      }
    }
  }
  return { value: files, diagnostics: distinct(diagnostics) };
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

/** A renderer knows the clause, or the poster, not its place in the source. */
export function placed(item: Diagnostic, resolved: ResolvedProtocol, poster?: string): Diagnostic {
  if (item.place !== NO_PLACE) return item;
  if (item.code === 'poster-too-long') {
    // A poster of an adopted text may not be in the source any more.
    return { ...item, place: resolved.posters.find(({ id }) => id === poster)?.place ?? NO_PLACE };
  }
  const clause = typeof item.params['clause'] === 'string' ? resolved.clauses.get(item.params['clause']) : undefined;
  if (clause === undefined) return item;
  return { ...item, place: clause.changes.at(-1)?.place ?? clause.origin.place };
}
