/**
 * Words by which one school says what another says with the other: they help to find which clause is which, and make no two
 * texts equal. The first of each row stands for all of it; forms of a word are found by its stem.
 */
import { stemsOf } from '../../compare/stems.ts';

const ROWS: readonly (readonly string[])[] = [
  ['ouders', 'verzorgers', 'opvoeders', 'voogden'],
  ['leraar', 'docent', 'leerkracht', 'onderwijsgevende'],
  ['leerling', 'scholier', 'student', 'kind'],
  ['medewerker', 'personeelslid', 'werknemer', 'personeel'],
  ['directeur', 'schoolleider', 'rector', 'directie', 'schoolleiding'],
  ['bestuur', 'schoolbestuur', 'bestuurder'],
  ['mentor', 'coach', 'tutor'],
  ['melden', 'aangeven', 'doorgeven', 'rapporteren'],
  ['toestemming', 'goedkeuring', 'instemming'],
  ['moet', 'dient', 'behoort', 'hoort'],
  ['mogen', 'toegestaan'],
  ['verboden', 'ongeoorloofd'],
  ['direct', 'meteen', 'onmiddellijk', 'onverwijld', 'terstond'],
  ['telefoon', 'mobiel', 'smartphone', 'gsm'],
  ['les', 'lesuur'],
  ['gesprek', 'overleg'],
  ['maatregel', 'sanctie', 'straf'],
  ['protocol', 'reglement', 'regeling'],
  ['incident', 'voorval'],
  ['afbeelding', 'foto', 'opname', 'beeldmateriaal'],
];

const SPOKEN_FOR: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [first = ''] = stemsOf(row[0] ?? '');
    return row.map((word): [string, string] => [stemsOf(word)[0] ?? word, first]);
  }),
);

/** The stem of a word, or of the word that stands for it. */
export function meaningOf(word: string): string {
  const [stem = word] = stemsOf(word);
  return SPOKEN_FOR.get(stem) ?? stem;
}
