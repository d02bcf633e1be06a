/** The texts of clauses that the base offers: in order before anybody takes them, and what is used in them is not unused. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { proseOf } from '../model/content.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ArrangedEntry } from './arranged.ts';
import type { Target } from './complete.ts';
import { createFiller, type Filler } from './fill.ts';
import { finishClause } from './finish.ts';
import { hintOnMissing } from './missing.ts';
import { arrange } from './outline.ts';
import { createPlacedFiller } from './placed.ts';
import type { Hint } from './roles.ts';
import { type Working, type WorkingClause, wordingsOf } from './working.ts';

/** By the id of the clause. */
export type OfferedTexts = ReadonlyMap<string, OfferedText>;

interface OfferedText {
  /** Names of the parameters that it inserts. */
  readonly used: ReadonlySet<string>;
  /** Every stretch of text that it prints without a change of markup, in any of its wordings. */
  readonly lines: () => readonly string[];
}

const NONE: OfferedTexts = new Map();

/** `working` is the base without layers. Who takes one need not take another, so here they may refer to each other. */
export function readOffered(protocol: ProtocolSource, working: Working, target: Target): Result<OfferedTexts> {
  const [first, ...others] = working.offered.size === 0 ? [] : arrange(working, target.organisation).parts;
  if (first === undefined) return { value: NONE, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const entries = [...working.offered.values()].map(
    ({ id, origin: { place } }): ArrangedEntry => ({ kind: 'clause', id, uncounted: true, place, flag: place }),
  );
  const parts = [{ ...first, entries: [...first.entries, ...entries] }, ...others];
  const all = { ...working, clauses: new Map([...working.clauses, ...working.offered]) };
  const hint: Hint = (id, known) => hintOnMissing(working, id, known);
  const targets = { hint, ...target };
  const { located } = createPlacedFiller(parts, protocol.texts, all, targets, diagnostics);
  const value = new Map<string, OfferedText>();
  for (const clause of working.offered.values()) {
    const location = located.byId.get(clause.id);
    if (location === undefined) continue;
    const filler = createFiller(protocol.texts, all, { ...targets, places: located.byId }, diagnostics);
    const { content } = finishClause(clause, filler, { location, legal: [] }, protocol);
    const lines = () => [...proseOf(content), ...inWordings(clause, filler)];
    value.set(clause.id, { used: filler.used, lines });
  }
  return { value, diagnostics };
}

function inWordings(clause: WorkingClause, filler: Filler): string[] {
  return wordingsOf(clause).flatMap((sourced) => proseOf({ kind: 'text', text: filler.text(sourced) }));
}

/** Whether a document prints a parameter, or would with a clause that it does not have. */
export function isUsedIn(
  { usedParameters, clauses }: ResolvedProtocol,
  name: string,
  offered: OfferedTexts = NONE,
): boolean {
  if (usedParameters.has(name)) return true;
  for (const [id, { used }] of offered) if (used.has(name) && !clauses.has(id)) return true;
  return false;
}
