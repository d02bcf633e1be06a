/** Figures: what is said in and under them. */
import type { ProtocolSource } from '../model/policy.ts';
import type { FigureContent } from '../model/resolved.ts';
import type { Filler } from './fill.ts';
import type { Sourced, WorkingClause } from './working.ts';

/** Null of a clause that is no figure. Whether its picture can be shown is told where it is loaded. */
export function printFigure(
  clause: WorkingClause,
  filler: Filler,
  number: string | null,
  figures: ProtocolSource['figures'],
): FigureContent | null {
  const { figure } = clause.fields;
  if (figure === undefined) return null;
  const [alt, caption] = figureLines(clause);
  if (alt === undefined) return null;
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
