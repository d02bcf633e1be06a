/** What stands beside the text of a clause, as it is filled in: what of it changed, what is wrong, and in words. */
import type { ClauseProperties } from '../../../model/edit.ts';
import { plainLetters } from '../../../model/letters.ts';
import type { PassageParameter, RegisterNorm } from '../../../model/passages.ts';
import { PROPERTIES } from '../../../model/properties.ts';
import type { LegalReferences } from '../../../model/source.ts';
import { isSameContent } from './content.ts';

/** As they are saved: without spaces around words, and without a reference in which nothing stands. */
export function settledProperties({ legal, ...others }: ClauseProperties): ClauseProperties {
  if (legal === undefined) return others;
  const said = legal.map(({ source, article, checked }) => ({
    source: source.trim(),
    article: article.trim(),
    ...(checked === undefined || checked === '' ? {} : { checked }),
  }));
  return { ...others, legal: said.filter((one) => Object.values(one).some((value) => value !== '')) };
}

/** Those that are others now, and what they were; a list that is not there is an empty one. */
export function changedProperties(
  from: ClauseProperties,
  content: ClauseProperties,
): { readonly properties: ClauseProperties; readonly before: ClauseProperties } {
  const now = settledProperties(content);
  const changed = PROPERTIES.filter((key) => !isSameContent(now[key] ?? [], from[key] ?? []));
  const of = (one: ClauseProperties) => Object.fromEntries(changed.map((key) => [key, one[key] ?? []]));
  return { properties: of(now), before: of(from) };
}

/** The places of references that lack their law or their article; one in which nothing stands is none. */
export function unfinishedLegal(legal: LegalReferences): readonly number[] {
  return legal.flatMap((one, at) => {
    const [said] = settledProperties({ legal: [one] }).legal ?? [];
    return said !== undefined && (said.source === '' || said.article === '') ? [at] : [];
  });
}

/** A list that holds what it held before is in that order again. */
export function asBefore<T>(before: readonly T[], next: readonly T[]): readonly T[] {
  const isSame = before.length === next.length && before.every((one) => next.includes(one));
  return isSame ? before : next;
}

/** Facts, and whatever else it settles already. */
export function settledFacts(
  parameters: readonly PassageParameter[],
  settles: readonly string[],
): readonly PassageParameter[] {
  return parameters.filter(({ name, declaration: { kind } }) => settles.includes(name) || FACTS.has(kind ?? ''));
}

const FACTS: ReadonlySet<string> = new Set(['number', 'date', 'duration', 'age', 'choice', 'yes_no']);

/** Norms in which each word that is sought stands, in the order of the register. */
export function normsWith(norms: readonly RegisterNorm[], sought: string): readonly RegisterNorm[] {
  const words = plainLetters(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return norms.filter(({ id, text, parts }) => {
    const own = plainLetters([id, text ?? '', ...parts].join(' '));
    return words.every((word) => own.includes(word));
  });
}

interface PropertyWords {
  readonly audience: string;
  readonly force: string;
  readonly norms: string;
  readonly legal: string;
  readonly settles: string;
  readonly none: string;
  whom(audience: NonNullable<ClauseProperties['audience']>): string;
  does(force: NonNullable<ClauseProperties['force']>): string;
}

/** One line of each, to be compared or read. */
export function propertyLines(
  { audience, force, norms, legal, settles }: ClauseProperties,
  words: PropertyWords,
): string {
  const listed = (all: readonly string[]) => (all.length === 0 ? words.none : all.join(', '));
  const references = legal?.map(({ source, article, checked }) =>
    [source, article, checked].filter((part) => part !== undefined && part !== '').join(' '),
  );
  return [
    audience === undefined ? '' : `${words.audience}: ${words.whom(audience)}`,
    force === undefined ? '' : `${words.force}: ${words.does(force)}`,
    norms === undefined ? '' : `${words.norms}: ${listed(norms)}`,
    references === undefined ? '' : `${words.legal}: ${listed(references)}`,
    settles === undefined ? '' : `${words.settles}: ${listed(settles)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
