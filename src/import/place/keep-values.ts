/** A literal text in which the words of a value that stand unchanged are the parameter again. */
import { diffArrays } from 'diff';
import { piecesOf } from '../../compare/eye.ts';
import { asRead } from '../../model/eye.ts';
import type { Texts } from '../../model/policy.ts';
import type { ResolvedClause } from '../../model/resolved.ts';
import type { Content } from '../../model/source.ts';
import { parsedContent } from '../../source/parsed-content.ts';
import { printedIn, stretchesOf } from './template.ts';

/** How each parameter prints, by how it is written in a text: `{{Organisatie}}`, `{{organisatie.voorwerp}}`. */
export type Printed = ReadonlyMap<string, string>;

/** What stands in the source, with the wording that a fact chose. */
export function chosenSource({ source, chosen }: Pick<ResolvedClause, 'source' | 'chosen'>): Content {
  const { choose, ...others } = source;
  const wording = choose?.wordings[chosen?.value ?? ''];
  return wording === undefined ? source : { ...others, text: wording };
}

/** Read off the clauses of a document, in which they are filled in. */
export function printedOf(
  clauses: Iterable<ResolvedClause>,
  values: ReadonlyMap<string, string>,
  texts: Texts,
): Printed {
  const printed = new Map<string, string>();
  const unclear = new Set<string>();
  const literal: Pick<Texts, 'line'> = { line: (value) => [{ type: 'text', value }] };
  for (const clause of clauses) {
    const template = stretchesOf(parsedContent(chosenSource(clause), { texts, figures: new Map() }), texts);
    if (template.every((stretch) => typeof stretch === 'string')) continue;
    const text = stretchesOf(clause.apart, literal).join('');
    for (const [written, words] of printedIn(template, text, values)) {
      if ((printed.get(written) ?? words) !== words) unclear.add(written);
      printed.set(written, words);
    }
  }
  for (const written of unclear) printed.delete(written);
  return printed;
}

/** `template`: the source of the same clause as it stood. What reads otherwise than that stays as it is in `literal`. */
export function keepValues(template: Content, literal: Content, printed: Printed): Content {
  const keep = (before: string | undefined, after: string | undefined) =>
    before === undefined || after === undefined ? after : keepIn(before, after, printed);
  const fields = (['text', 'do', 'dont', 'role', 'term'] as const).flatMap((field) => {
    const kept = keep(template[field], literal[field]);
    return kept === undefined ? [] : [[field, kept] as const];
  });
  const cells = literal.cells?.map((cell, index) => keep(template.cells?.[index], cell) ?? cell);
  return { ...literal, ...Object.fromEntries(fields), ...(cells === undefined ? {} : { cells }) };
}

interface Piece {
  readonly key: string;
  /** Which of the values it is of; -1 of none. */
  readonly value: number;
}

/** As it is written in a text or line. */
export const PARAMETER = /\{\{[^{}]*\}\}/g;
/** Of texts that differ in more, nothing is kept: that would take long. */
const MOST_EDITS = 2000;

function keepIn(template: string, literal: string, printed: Printed): string {
  const written = template.match(PARAMETER) ?? [];
  if (written.length === 0) return literal;
  const before: Piece[] = template
    .split(PARAMETER)
    .flatMap((letters, index) => [
      ...piecesWith(letters, -1),
      ...piecesWith(printed.get(written[index] ?? '') ?? '', index),
    ]);
  const after = piecesOf(literal);
  const at = placesIn(before, after);
  const starts = new Map<number, { readonly value: number; readonly length: number }>();
  for (const value of written.keys()) {
    const own = before.flatMap((piece, index) => (piece.value === value ? [at.get(index) ?? -1] : []));
    const [start = -1] = own;
    if (start !== -1 && own.every((place, index) => place === start + index))
      starts.set(start, { value, length: own.length });
  }
  let kept = '';
  for (let index = 0; index < after.length; ) {
    const found = starts.get(index);
    kept += found === undefined ? after[index] : written[found.value];
    index += found?.length ?? 1;
  }
  return kept;
}

function piecesWith(letters: string, value: number): Piece[] {
  return piecesOf(letters).map((piece) => ({ key: asRead(piece), value }));
}

/** Where each piece that stays has come to stand. */
function placesIn(before: readonly Piece[], after: readonly string[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const keys = [before.map(({ key }) => key), after.map((piece) => asRead(piece))] as const;
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(...keys, { maxEditLength: MOST_EDITS }) ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step++) places.set(from + step, to + step);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return places;
}
