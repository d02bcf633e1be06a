/** What a document comes to: of a small source, values, quotations and choices can make a text without end. */
import { type Diagnostic, diagnostic, figure, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { LIMITS } from '../model/limits.ts';
import type { ResolvedClause, ResolvedPart } from '../model/resolved.ts';

type Shown = Pick<ResolvedPart, 'entries'>;

interface Size {
  readonly clauses: number;
  readonly letters: number;
}

const NOTHING: Size = { clauses: 0, letters: 0 };

/** `lettersOf` the texts of a clause, values filled in; `filled` is what was filled in before filling was given up. */
export function checkSize(
  shown: readonly Shown[],
  lettersOf: ReadonlyMap<ResolvedClause, number>,
  filled: number,
  { organisation, settings }: { readonly organisation: Param; readonly settings: Place },
): Diagnostic[] {
  const known = new Map<Shown, Size>();
  const sizeOf = (part: Shown): Size => {
    const before = known.get(part);
    if (before !== undefined) return before;
    // A part that quotes itself is told as such.
    known.set(part, NOTHING);
    const size = sum(
      part.entries.map((entry) =>
        entry.kind === 'clause' ? { clauses: 1, letters: lettersOf.get(entry.clause) ?? 0 } : sizeOf(entry.part),
      ),
    );
    known.set(part, size);
    return size;
  };
  const whole = sum(shown.map(sizeOf));
  const letters = Math.max(whole.letters, filled);
  const { documentLetters, documentClauses } = LIMITS;
  if (letters > documentLetters.at) return [tooLarge(settings, organisation, LETTERS, documentLetters.at)];
  if (whole.clauses > documentClauses.at) return [tooLarge(settings, organisation, CLAUSES, documentClauses.at)];
  return [];
}

const LETTERS: Param = { nl: 'tekens', en: 'characters' };
const CLAUSES: Param = { nl: 'bepalingen', en: 'clauses' };

function sum(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (all, { clauses, letters }) => ({ clauses: all.clauses + clauses, letters: all.letters + letters }),
    NOTHING,
  );
}

function tooLarge(place: Place, organisation: Param, unit: Param, limit: number): Diagnostic {
  return diagnostic('document-too-large', place, { organisation, unit, limit: figure(limit) });
}
