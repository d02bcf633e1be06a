/** The project's own templates, filled for each text that is published in one: what `build` would refuse is told. */
import { type Diagnostic, distinct, type Result } from '../diagnostic/diagnostic.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import { checkFrame } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import type { Host } from '../host/index.ts';
import type { Variant } from '../model/edition.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { type PublishedText, publishedTexts } from './editions.ts';
import { ownTemplate, VARIANTS } from './own-templates.ts';
import { templateSource } from './templates.ts';

/** `today`: `YYYY-MM-DD`. */
export function checkTemplates(host: Host, documents: readonly PolicyDocument[], today: string): Diagnostic[] {
  const templates = templateSource(host);
  const diagnostics = documents.flatMap((document) => {
    const { organisation, protocol } = nameOf(document);
    const own = VARIANTS.filter((variant) => ownTemplate(host, variant, organisation) !== undefined);
    if (own.length === 0) return [];
    return publishedTexts(document, new Map(), today).flatMap((text) => {
      const told = own.flatMap((variant) => checkVariant(templates(variant, organisation), variant, text));
      return reaching(told, reachOne(organisation, protocol, text.isConcept ? 'text' : 'all'));
    });
  });
  return distinct(diagnostics);
}

function checkVariant(
  { value: template, diagnostics }: Result<CompiledTemplate | undefined>,
  variant: Variant,
  { subject }: PublishedText,
): readonly Diagnostic[] {
  const posters = variant === 'poster' ? subject.text.posters : [undefined];
  if (posters.length === 0) return [];
  if (template === undefined) return diagnostics;
  return posters.flatMap((poster) => checkFrame(variant, subject, template, poster));
}
