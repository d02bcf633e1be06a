/** A redline of any two texts of a protocol as a file of its own, for whoever asks for one. */
import type { RootContent } from 'mdast';
import { changedBlocks } from '../compare/changed-blocks.ts';
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import type { RedlineFormat } from '../model/format.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import { type DocumentPart, type DocumentTree, partOf } from '../model/tree.ts';
import { placed } from './build.ts';
import { publishedTexts } from './editions.ts';
import { redlineIn, toldOf } from './outputs.ts';
import { buildRedline, dayOf, type RedlineVariant } from './redline.ts';
import { templateSource } from './templates.ts';
import { WHOLE } from './wanted.ts';

export interface Compared {
  readonly before: ReadableProtocol;
  readonly after: ReadableProtocol;
  /** Whether the text after is the one in the source, and not one that was adopted. */
  readonly isConcept: boolean;
  /** As the redline calls them: `versie 1.0`, `de basis`. */
  readonly names: { readonly before: string; readonly after: string };
}

interface Frame {
  readonly pictures: Pictures;
  readonly today: string;
}

/** Both texts stand in the frame of the same edition, so that the redline shows what differs in them alone. */
export async function makeRedline(
  host: Host,
  document: PolicyDocument,
  compared: Compared,
  { format, ...beside }: Frame & { readonly format: RedlineFormat },
): Promise<Result<Uint8Array | undefined>> {
  const output = redlineIn(format);
  const tree = treeOf(host, document, compared, { ...beside, variant: output.variant });
  if (tree.value === undefined) return { value: undefined, diagnostics: tree.diagnostics };
  const render = await output.load(host);
  const rendered = await render(tree.value, toldOf(output.form, document, tree.value));
  const told = rendered.diagnostics.map((item) => placed(item, document));
  return { value: rendered.value, diagnostics: [...tree.diagnostics, ...told] };
}

/** The passages alone that differ, as a piece of HTML. */
export async function makeChanges(
  host: Host,
  document: PolicyDocument,
  compared: Compared,
  beside: Frame,
): Promise<Result<string | undefined>> {
  const { value: tree, diagnostics } = treeOf(host, document, compared, { ...beside, variant: 'tracked' });
  if (tree === undefined) return { value: undefined, diagnostics };
  const { renderChanges } = await import('../render/html/index.ts');
  const text = tree.children.filter((block) => SHOWN.has(partOf(block)));
  return { value: renderChanges(changedBlocks(text as RootContent[]), tree.data.meta.language), diagnostics };
}

/** What of a document is text of the protocol, and not of its frame. */
const SHOWN: ReadonlySet<DocumentPart | null> = new Set(['title', 'body', 'notice', 'notes']);

function treeOf(
  host: Host,
  document: PolicyDocument,
  { before, after, isConcept, names }: Compared,
  { pictures, today, variant }: Frame & { readonly variant: RedlineVariant },
): Result<DocumentTree | undefined> {
  const template = templateSource(host)(WHOLE, document);
  const frame = publishedTexts(document, pictures, today).at(isConcept ? -1 : 0)?.subject;
  if (frame === undefined || template.value === undefined)
    return { value: undefined, diagnostics: template.diagnostics };
  const named = { ...names, day: dayOf(frame) };
  return buildRedline(variant, { ...frame, text: before }, { ...frame, text: after }, template.value, named);
}
