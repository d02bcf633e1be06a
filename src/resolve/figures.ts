/** Figures: their numbers, counted through the document (`Figuur 2`), and what is said in and under them. */
import type { ProtocolSource } from '../model/policy.ts';
import type { FigureContent } from '../model/resolved.ts';
import type { ArrangedPart } from './arranged.ts';
import type { Filler } from './fill.ts';
import { NONE } from './numbers.ts';
import { printPattern, readPattern } from './pattern.ts';
import type { Sourced, Working, WorkingClause } from './working.ts';

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

/** Null of a clause that is no figure. Whether its picture can be shown is told where it is loaded. */
export function printFigure(
  clause: WorkingClause,
  filler: Filler,
  number: string | null,
  figures: ProtocolSource['figures'],
): FigureContent | null {
  const [alt, caption] = figureLines(clause);
  const { figure } = clause.fields;
  if (figure === undefined || alt === undefined) return null;
  return {
    kind: 'figure',
    picture: figures.get(figure.value.file) ?? null,
    number,
    alt: filler.line(alt),
    caption: caption === undefined ? null : filler.line(caption),
  };
}

/** What stands for the picture, then its caption, where it has one; none of another clause. */
export function figureLines({ fields: { figure } }: WorkingClause): Sourced<string>[] {
  if (figure === undefined) return [];
  const { value, source, path } = figure;
  return (['alt', 'caption'] as const).flatMap((key) => {
    const line = value[key];
    return line === undefined ? [] : [{ value: line, source, path: [...path, key] }];
  });
}
