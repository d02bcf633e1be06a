/**
 * The rules of PDF/UA-1 and PDF/A-2a that a machine can check, as far as they bear on what this renderer writes.
 * Where our files use one of several permitted ways, the rule asks for that one: what it cannot read it does not pass.
 */
import { modelOf } from './model.ts';
import { type PdfObjects, readObjects } from './objects.ts';
import type { Rule } from './rule.ts';
import { fileRules } from './rules-file.ts';
import { fontRules } from './rules-fonts.ts';
import { formRules } from './rules-forms.ts';
import { metadataRules } from './rules-metadata.ts';
import { pageRules } from './rules-page.ts';
import { structureRules } from './rules-structure.ts';

export const rules: readonly Rule[] = [
  ...fileRules,
  ...metadataRules,
  ...structureRules,
  ...pageRules,
  ...fontRules,
  ...formRules,
];

/** What a file or its objects do wrong: `table (UA1 7.5): Table 80 has no TH`. */
export function violations(pdf: Uint8Array | PdfObjects): string[] {
  const model = modelOf(pdf instanceof Uint8Array ? readObjects(pdf) : pdf);
  return rules.flatMap(({ id, clause, check }) => [...check(model)].map((fault) => `${id} (${clause}): ${fault}`));
}
