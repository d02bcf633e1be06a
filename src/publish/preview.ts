/** One file of the text as it is in the source, as a build makes it, whatever is wrong with it. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { buildDocument } from '../document/index.ts';
import type { Host } from '../host/index.ts';
import { type Form, PROTOCOL } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { fileName } from './address.ts';
import { placed } from './build.ts';
import { publishedTexts } from './editions.ts';
import { outputIn, toldOf } from './outputs.ts';
import { type TemplateCache, templateSource } from './templates.ts';
import { WHOLE } from './wanted.ts';

export interface View {
  /** `protocol` or the id of a variant. */
  readonly variant: string;
  readonly form: Extract<Form, 'html' | 'pdf' | 'docx' | 'md' | 'txt'>;
}

export interface Viewed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A document of which no mistake stands in the way: what could be made of its text is shown. Where its decisions cannot be
 * trusted, as if there were none.
 */
export function asFarAsMade(document: PolicyDocument): PolicyDocument {
  const { ledger, stopped } = document;
  const none = { approvals: new Map(), adopted: new Map(), unreadableApprovals: new Set<string>() };
  return { ...document, stopped: 'nothing', mistakes: [], ledger: stopped === 'all' ? { ...ledger, ...none } : ledger };
}

/**
 * Undefined where the text has no such variant, or its template cannot be read. HTML is a page, of a section too: of what is
 * pasted elsewhere nothing can be pointed at.
 */
export async function makeView(
  host: Host,
  whole: PolicyDocument,
  { variant, form }: View,
  { pictures, today, templates }: { pictures: Pictures; today: string; templates: TemplateCache },
): Promise<Result<Viewed | undefined>> {
  const document = asFarAsMade(whole);
  const shown = publishedTexts(document, pictures, today).at(-1);
  const chosen = variant === PROTOCOL ? PROTOCOL : shown?.subject.text.variants.find(({ id }) => id === variant);
  if (shown === undefined || chosen === undefined) return { value: undefined, diagnostics: [] };
  const template = templateSource(host, templates)(chosen === PROTOCOL ? WHOLE : chosen, document);
  if (template.value === undefined) return { value: undefined, diagnostics: template.diagnostics };
  const tree = buildDocument(chosen, shown.subject, template.value);
  const render = await outputIn(form).load(host);
  const rendered = await render(tree.value, toldOf(form, document, tree.value));
  const told = rendered.diagnostics.map((item) => placed(item, document, variant));
  return {
    value: { name: fileName({ variant }, form), bytes: rendered.value },
    diagnostics: [...template.diagnostics, ...tree.diagnostics, ...told],
  };
}
