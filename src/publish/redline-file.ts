/** A redline of any two texts of a protocol as a file of its own, for whoever asks for one. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import type { RedlineFormat } from '../model/format.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import { placed } from './build.ts';
import { publishedTexts } from './editions.ts';
import { redlineIn } from './outputs.ts';
import { buildRedline, dayOf } from './redline.ts';
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

/** Both texts stand in the frame of the same edition, so that the redline shows what differs in them alone. */
export async function makeRedline(
  host: Host,
  document: PolicyDocument,
  { before, after, isConcept, names }: Compared,
  { format, pictures, today }: { format: RedlineFormat; pictures: Pictures; today: string },
): Promise<Result<Uint8Array | undefined>> {
  const output = redlineIn(format);
  const template = templateSource(host)(WHOLE, document);
  const frame = publishedTexts(document, pictures, today).at(isConcept ? -1 : 0)?.subject;
  if (frame === undefined || template.value === undefined)
    return { value: undefined, diagnostics: template.diagnostics };
  const tree = buildRedline(output.variant, { ...frame, text: before }, { ...frame, text: after }, template.value, {
    ...names,
    day: dayOf(frame),
  });
  const render = await output.load(host);
  const rendered = await render(tree.value, document);
  const told = rendered.diagnostics.map((item) => placed(item, document));
  return { value: rendered.value, diagnostics: [...tree.diagnostics, ...told] };
}
