/** Numbers of figures, counted through the document: `Figuur 2`. */
import type { ArrangedPart } from './arranged.ts';
import { NONE } from './numbers.ts';
import { printPattern, readPattern } from './pattern.ts';
import type { Working } from './working.ts';

/** By the id of the clause, in the order of the document; empty where figures have no numbers. */
export function numberFigures(parts: readonly ArrangedPart[], working: Working): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const source = working.patterns.figures?.value ?? patternIn(working.protocol.base.data.language);
  if (source === NONE) return numbers;
  const pattern = readPattern(source);
  const count = ({ entries }: ArrangedPart): void => {
    for (const entry of entries) {
      if (entry.kind === 'part') count(entry.part);
      // A quotation shows it again, under the number that it has.
      if (entry.kind === 'clause' && working.clauses.get(entry.id)?.fields.figure !== undefined)
        numbers.set(entry.id, printPattern(pattern, [numbers.size + 1]));
    }
  };
  parts.forEach(count);
  return numbers;
}

function patternIn(language = 'nl'): string {
  return /^en\b/i.test(language) ? 'Figure {n}' : 'Figuur {n}';
}
