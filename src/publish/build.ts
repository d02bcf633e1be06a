/** From resolved protocols to files in memory. Nothing is written here. */
import { type Diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { buildDocument, type Variant } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import type { Host } from '../host/index.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadablePart, ResolvedProtocol } from '../model/resolved.ts';
import type { DocumentTree } from '../model/tree.ts';
import type { Format } from '../words/formats.ts';
import { type Edition, editionsOf } from './editions.ts';
import { type Output, outputs, type Render } from './outputs.ts';
import { buildRedline, isRedline } from './redline.ts';
import { templateSource } from './templates.ts';

export interface OutputFile {
  /** Relative to the output folder: `quadraam/social-media/protocol.pdf`. */
  readonly path: string;
  readonly organisation: string;
  readonly bytes: Uint8Array;
}

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
): Promise<Result<OutputFile[]>> {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const templates = templateSource(host);
  const wanted = outputs.filter(({ format }) => formats.includes(format));
  const loaded = new Map<Output['load'], Promise<Render>>();
  for (const resolved of protocols) {
    const source = policy.protocols.find(({ id }) => id === resolved.protocol);
    if (source === undefined) continue;
    const organisation = resolved.organisation.id;
    for (const edition of editionsOf(source, resolved, logos, today)) {
      const { folder } = edition;
      const documents = new Map<string, DocumentTree>();
      for (const { variant, file, poster, load } of wanted.flatMap((output) => filesOf(output, edition))) {
        const path = `${organisation}/${resolved.protocol}/${folder}${file}`;
        onProgress?.(organisation, `${folder}${file}`);
        const name = `${variant} ${poster?.id ?? ''}`;
        let document = documents.get(name);
        if (document === undefined) {
          const template = templates(templateOf(variant), organisation);
          diagnostics.push(...template.diagnostics);
          if (template.value === undefined) continue;
          const built = documentOf(variant, edition, template.value, poster);
          diagnostics.push(...built.diagnostics);
          document = built.value;
          documents.set(name, document);
        }
        const renderer = loaded.get(load) ?? load(host);
        loaded.set(load, renderer);
        const rendered = await (await renderer)(document);
        diagnostics.push(...rendered.diagnostics.map((item) => placed(item, resolved, poster?.id)));
        files.push({ path, organisation, bytes: rendered.value });
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
