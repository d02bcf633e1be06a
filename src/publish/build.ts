/** From resolved protocols to files in memory. Nothing is written here. */
import { type Diagnostic, distinct, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { type CompiledTemplate, compileTemplate } from '../document/frame.ts';
import { buildDocument, type Variant } from '../document/index.ts';
import type { Host } from '../host.ts';
import { readText } from '../load/text.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadablePart, ReadableProtocol, ResolvedProtocol } from '../model/resolved.ts';
import type { DocumentTree } from '../model/tree.ts';
import { editionsOf } from './editions.ts';
import { type Format, type Output, outputs, type Render } from './outputs.ts';

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
    for (const { folder, subject } of editionsOf(source, resolved, logos, today)) {
      const documents = new Map<string, DocumentTree>();
      for (const { variant, file, poster, load } of wanted.flatMap((output) => filesOf(output, subject.text))) {
        const path = `${organisation}/${resolved.protocol}/${folder}${file}`;
        onProgress?.(organisation, `${folder}${file}`);
        const name = `${variant} ${poster?.id ?? ''}`;
        let document = documents.get(name);
        if (document === undefined) {
          const template = templates(variant, organisation);
          diagnostics.push(...template.diagnostics);
          if (template.value === undefined) continue;
          const built = buildDocument(variant, subject, template.value, poster);
          diagnostics.push(...built.diagnostics);
          document = built.value;
          documents.set(name, document);
        }
        const renderer = loaded.get(load) ?? load(host);
        loaded.set(load, renderer);
        const rendered = await (await renderer)(document);
        diagnostics.push(...rendered.diagnostics.map((item) => placed(item, resolved)));
        files.push({ path, organisation, bytes: rendered.value });
      }
    }
  }
  return { value: files, diagnostics: distinct(diagnostics) };
}

/** One file; of a poster, one for each poster that the organisation has. */
function filesOf(output: Output, { posters }: ReadableProtocol): (Output & { poster?: ReadablePart })[] {
  if (output.variant !== 'poster') return [output];
  return posters.map((poster) => ({ ...output, poster, file: output.file.replace('*', poster.id) }));
}

/** A renderer knows the clause, not its place in the source. */
function placed(item: Diagnostic, resolved: ResolvedProtocol): Diagnostic {
  const clause = typeof item.params['clause'] === 'string' ? resolved.clauses.get(item.params['clause']) : undefined;
  if (item.place !== NO_PLACE || clause === undefined) return item;
  return { ...item, place: clause.changes.at(-1)?.place ?? clause.origin.place };
}

/** An organisation's own template, else the project's, else the one that comes with regelwerk; each compiled once. */
function templateSource(host: Host): (variant: Variant, organisation: string) => Result<CompiledTemplate | undefined> {
  const compiled = new Map<string, Result<CompiledTemplate | undefined>>();
  const shipped = (name: string) => ({
    value: new TextDecoder().decode(host.asset(`templates/${name}`)),
    diagnostics: [],
  });
  return (variant, organisation) => {
    const name = `${variant}.md.hbs`;
    const own = [`templates/${organisation}/${name}`, `templates/${name}`].find(
      (path) => host.size(path) !== undefined,
    );
    const file = own ?? `regelwerk/templates/${name}`;
    let result = compiled.get(file);
    if (result === undefined) {
      const text = own === undefined ? shipped(name) : readText(host, own);
      result = text.value === undefined ? { ...text, value: undefined } : compileTemplate({ file, source: text.value });
      compiled.set(file, result);
    }
    return result;
  };
}
