/** From layers that are applied to final parts, texts and variants; the same for an organisation and for the base. */
import type { Diagnostic, Param, Place, Result } from '../diagnostic/diagnostic.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { allParts } from './arranged.ts';
import { finish } from './finish.ts';
import { checkHeadings } from './headings.ts';
import { hintOnMissing } from './missing.ts';
import { arrange } from './outline.ts';
import { createPlacedFiller } from './placed.ts';
import type { Hint } from './roles.ts';
import { checkSize } from './size.ts';
import type { Elsewhere } from './targets.ts';
import { checkTerms } from './terms.ts';
import { resolveVariants } from './variants.ts';
import type { Working } from './working.ts';

export type Completed = Pick<
  ResolvedProtocol,
  | 'title'
  | 'description'
  | 'notice'
  | 'parts'
  | 'clauses'
  | 'variants'
  | 'otherLanguages'
  | 'usedParameters'
  | 'undecided'
>;

export interface Target {
  readonly elsewhere: Elsewhere;
  /** For whom, as messages name it. */
  readonly organisation: Param;
  /** Where an unset parameter should be set. */
  readonly settings: Place;
}

export function complete({ texts }: ProtocolSource, working: Working, target: Target): Result<Completed> {
  const diagnostics: Diagnostic[] = [];
  const arranged = arrange(working, target.organisation);
  diagnostics.push(...arranged.diagnostics);
  const outline = new Map([...allParts(arranged.parts)].map((part) => [part.id, part]));
  const top = arranged.parts.map((part) => ({ kind: 'part', part }) as const);
  diagnostics.push(...checkHeadings(top, 1, { parts: outline, quotesAreParts: false }));
  const hint: Hint = (id, known) => hintOnMissing(working, id, known);
  const { filler, located } = createPlacedFiller(arranged.parts, texts, working, { hint, ...target }, diagnostics);
  const { parts, clauses, byId, letters, quoted } = finish(arranged.parts, working, filler, located);
  diagnostics.push(...checkTerms(arranged.parts, working, { clauses, filler, organisation: target.organisation }));
  const undecided = arranged.undecided.map(({ id }) => id);
  const document = {
    organisation: target.organisation,
    undecided,
    clauses,
    top: parts,
    parts: byId,
    quoted,
    arranged: arranged.parts,
    outline,
    hint,
  };
  if (working.notice !== undefined) filler.check(working.notice);
  const value: Completed = {
    title: filler.line(working.title),
    description: filler.line(working.description),
    notice: working.notice === undefined ? [] : filler.text(working.notice),
    parts,
    clauses,
    variants: resolveVariants(working, document, filler, diagnostics),
    otherLanguages: new Map(Object.entries(working.otherLanguages)),
    usedParameters: filler.used,
    undecided,
  };
  const shown = [...parts, ...value.variants];
  diagnostics.push(...checkSize(shown, letters, filler.letters, target));
  return { value, diagnostics };
}
