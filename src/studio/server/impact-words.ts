/** Whom an edit touches, in words: clauses by the number and the words by which readers know them. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { Edited } from '../../index.ts';
import { impactWords, stateOf } from '../../report/impact-words.ts';
import type { ImpactInWords } from '../api.ts';

type EditImpact = Edited['impacts'][number];

/** More are counted: who changes a hundred at once looks at the redline. */
const NAMED = 6;

const LINES = {
  nl: {
    clauses: { changed: 'Anders', added: 'Nieuw', removed: 'Vervalt' },
    more: (count: number) => `en nog ${count}`,
    voids: 'Besluiten die vervallen',
    next: 'Daarna',
    earliest: 'Op zijn vroegst in werking',
  },
  en: {
    clauses: { changed: 'Changes', added: 'New', removed: 'Goes' },
    more: (count: number) => `and ${count} more`,
    voids: 'Decisions that become void',
    next: 'Then',
    earliest: 'In force at the earliest',
  },
} as const satisfies Record<Language, object>;

export function inWords(impact: EditImpact, names: ReadonlyMap<string, string>, language: Language): ImpactInWords {
  const say = LINES[language];
  const [voids, next, earliest] = stateOf(impact, language);
  const words = [
    ...changesIn(impact, language),
    `${say.voids}: ${voids}`,
    `${say.next}: ${next}`,
    `${say.earliest}: ${earliest}`,
  ];
  return { impact, organisationName: names.get(impact.organisation) ?? impact.organisation, words };
}

function changesIn(impact: EditImpact, language: Language): string[] {
  const [say, names] = [LINES[language], impactWords[language]];
  if (impact.change !== 'changed') return [`${say.clauses.changed}: ${names[impact.change]}`];
  const lines = (['changed', 'added', 'removed'] as const).flatMap((change) => {
    const all = impact.clauses.filter((own) => own.change === change).map(({ clause }) => nameOf(impact, clause));
    if (all.length === 0) return [];
    const left = all.length - NAMED;
    return [`${say.clauses[change]}: ${[...all.slice(0, NAMED), ...(left > 0 ? [say.more(left)] : [])].join(', ')}`];
  });
  return [...lines, ...(impact.hasOtherChanges ? [`${say.clauses.changed}: ${names.around}`] : [])];
}

/** `2.1 ‘Wie gepest wordt, …’`. */
function nameOf({ known }: EditImpact, clause: string): string {
  const own = known[clause];
  if (own === undefined) return clause;
  const words = `‘${own.words}’`;
  return own.number === null ? words : `${own.number} ${words}`;
}
