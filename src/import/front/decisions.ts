/** What bodies decided, as the facts say it: only what has a body and a kind, and names no other. */
import { DOUBTFUL, type PaperFact } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Decision, Step } from '../../model/source.ts';
import { wordsIn } from '../../model/words-in.ts';
import { labelOf } from './meaning.ts';

export interface FoundDecision {
  readonly body: string;
  readonly kind: Step['kind'];
  /** A day; null where the paper gives no clear one, or says that it is still to come. */
  readonly day: string | null;
  readonly outcome: Decision['outcome'] | undefined;
}

/** Words that say that it did not happen, not yet, or not as it is called. */
const OPEN: ReadonlySet<string> = new Set([
  ...[
    'niet',
    'nog',
    'geen',
    'gepland',
    'geplande',
    'verwacht',
    'verwachte',
    'voorgenomen',
    'beoogd',
    'beoogde',
    'volgt',
  ],
  ...[
    'concept',
    'uiterlijk',
    'voor',
    'wordt',
    'worden',
    'zal',
    'zullen',
    'nvt',
    'not',
    'planned',
    'expected',
    'will',
    'tbd',
  ],
  ...[
    'agenda',
    'geagendeerd',
    'streefdatum',
    'voorwaarde',
    'voorbehoud',
    'onthouden',
    'ingetrokken',
    'aangehouden',
    'ntb',
  ],
  ...['vorige', 'eerdere', 'vorig', 'previous', 'aangevraagd', 'gevraagd', 'ter'],
]);

/** In a sentence `voor` and `ter` say nothing of that. */
const IN_SENTENCES: ReadonlySet<string> = new Set(['voor', 'ter']);

export function decisionsIn(facts: readonly PaperFact[]): FoundDecision[] {
  const told = facts.filter(({ why }) => why.rule !== 'front-history' && why.certainty >= DOUBTFUL);
  const named = told.flatMap((fact) => {
    const kind = kindOf(fact);
    return kind === null ? [] : [{ fact, kind }];
  });
  const whole = named.flatMap(({ fact, kind }) => (fact.body === null ? [] : [decisionOf(fact, kind, fact.body)]));
  return [...distinct(whole), ...apart(named, whole)];
}

interface NamedFact {
  readonly fact: PaperFact;
  readonly kind: Step['kind'];
}

/** `Vastgesteld door: CvB` and `Vastgesteld op: 3 juni 2021` are one, where nothing else is said of it. */
function apart(named: readonly NamedFact[], whole: readonly FoundDecision[]): FoundDecision[] {
  return [...new Set(named.map(({ kind }) => kind))].flatMap((kind) => {
    const own = named.filter((one) => one.kind === kind);
    const [decision, ...more] = distinct(whole.filter((one) => one.kind === kind));
    const apart = own.filter(({ fact }) => fact.body === null);
    const days = new Set(apart.map(({ fact }) => dayOf(fact)));
    const [day = null] = days;
    const isOne = decision?.day === null && more.length === 0 && days.size === 1 && day !== null;
    const [outcome] = own.flatMap(({ fact }) => outcomeOf(fact, kind) ?? []);
    return isOne ? [{ ...decision, day, outcome }] : [];
  });
}

/** Of one that is told twice, the one with a day; two days for one decision are no clear day. */
function distinct(found: readonly FoundDecision[]): FoundDecision[] {
  const groups = new Map<string, FoundDecision[]>();
  for (const own of found)
    groups.set(`${own.body} ${own.kind}`, [...(groups.get(`${own.body} ${own.kind}`) ?? []), own]);
  return [...groups.values()].flatMap((group) => {
    const days = new Set(group.flatMap(({ day }) => day ?? []));
    const best = group.find(({ day }) => day !== null) ?? group[0];
    return best === undefined ? [] : [days.size > 1 ? { ...best, day: null, outcome: undefined } : best];
  });
}

/** The one thing that was asked or decided; null where more are named, or none. */
function kindOf({ key, label, value, body }: PaperFact): Step['kind'] | null {
  const inLabel = labelOf(label === '' ? value : label);
  const kinds = inLabel.kinds.size === 0 && key !== 'status' ? labelOf(value).kinds : inLabel.kinds;
  const [kind = null] = kinds;
  if (kinds.size > 1 || !DECIDED.has(key)) return null;
  if (key === 'adopted' && kind === null) return body === 'rvt' ? 'goedkeuring_rvt' : null;
  return kind === 'vaststelling' && COUNCILS.has(body ?? '') ? null : kind;
}

const DECIDED: ReadonlySet<string> = new Set(['consent', 'advice', 'adopted']);
/** None of these adopts: that is a slip, or it means something else. */
const COUNCILS: ReadonlySet<string> = new Set([
  'gmr',
  'pgmr',
  'ogmr',
  'mr',
  'dmr',
  'pmr',
  'or',
  'leerlingenraad',
  'ouderraad',
]);

function decisionOf(fact: PaperFact, kind: Step['kind'], body: string): FoundDecision {
  const day = dayOf(fact);
  return { body, kind, day, outcome: day === null ? undefined : outcomeOf(fact, kind) };
}

function dayOf(fact: PaperFact): string | null {
  const isSentence = fact.why.rule === 'front-sentence';
  const isOpen = plainWords(fact).some((word) => OPEN.has(word) && !(isSentence && IN_SENTENCES.has(word)));
  return fact.date?.length === 'YYYY-MM-DD'.length && !isOpen && !fact.value.includes('?') ? fact.date : null;
}

/** Only where the paper says how it ended. */
function outcomeOf(fact: PaperFact, kind: Step['kind']): Decision['outcome'] | undefined {
  const words = new Set(plainWords(fact));
  if (kind === 'vaststelling') return words.has('vastgesteld') || words.has('adopted') ? 'vastgesteld' : undefined;
  if (kind === 'goedkeuring_rvt') return words.has('goedgekeurd') || words.has('approved') ? 'goedgekeurd' : undefined;
  if (kind === 'instemming') return words.has('ingestemd') || words.has('verleend') ? 'verleend' : undefined;
  if (kind !== 'advies' || words.has('positief') === words.has('negatief')) return undefined;
  return words.has('positief') ? 'positief' : 'negatief';
}

function plainWords({ label, value }: PaperFact): string[] {
  return wordsIn(`${label} ${value}`).map((word) => plainLetters(word).replaceAll(/[^a-z]/g, ''));
}
