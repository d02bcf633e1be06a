/** The project's own templates, filled for each text that is published in one: what `build` would refuse is told. */
import { type Diagnostic, distinct, type Result } from '../diagnostic/diagnostic.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import { type Chosen, checkFrame, type Subject } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import type { Host } from '../host/index.ts';
import { PROTOCOL } from '../model/edition.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { publishedTexts } from './editions.ts';
import { templateFinder } from './own-templates.ts';
import { templateSource } from './templates.ts';
import { type VariantName, WHOLE } from './wanted.ts';

/** `today`: `YYYY-MM-DD`. */
export function checkTemplates(host: Host, documents: readonly PolicyDocument[], today: string): Diagnostic[] {
  const templates = templateSource(host);
  const find = templateFinder(host);
  const diagnostics = documents.flatMap((document) => {
    const { organisation, protocol } = nameOf(document);
    const isOwn = (variant: VariantName) => find(variant, { organisation, protocol }) !== undefined;
    return publishedTexts(document, new Map(), today).flatMap((text) => {
      const { subject } = text;
      const shown: readonly Chosen[] = [PROTOCOL, ...subject.text.variants];
      const told = shown.flatMap((variant) => {
        const name = variant === PROTOCOL ? WHOLE : variant;
        return isOwn(name) ? checkVariant(templates(name, document), variant, subject) : [];
      });
      return reaching(told, reachOne(organisation, protocol, text.isConcept ? 'text' : 'all'));
    });
  });
  return distinct(diagnostics);
}

function checkVariant(
  { value: template, diagnostics }: Result<CompiledTemplate | undefined>,
  variant: Chosen,
  subject: Subject,
): readonly Diagnostic[] {
  return template === undefined ? diagnostics : checkFrame(variant, subject, template);
}
