/** One thing that a paper says of itself, from how it is called there and what is said. */
import type { FactKey, PaperFact, Why } from '../../model/imported.ts';
import { dateOf, datesIn } from './dates.ts';
import { bodyIn, type Label, labelOf } from './meaning.ts';

export interface Said {
  readonly label: string;
  readonly value: string;
  /** `id` of the paragraph that says it. */
  readonly paragraph: number;
}

/** Facts of which it matters who. */
const OF_BODIES: ReadonlySet<FactKey> = new Set(['proposed', 'consent', 'advice', 'adopted']);

export function factFrom(said: Said, why: Why): PaperFact {
  const label = tidy(said.label);
  const value = tidy(said.value);
  const own = labelOf(label === '' ? value : label);
  const key = keyOf(own, label, value);
  const isOfBody = OF_BODIES.has(key) || (key === 'other' && (own.key === null || own.key === 'date'));
  const body = bodyIn(label) ?? (label !== '' && own.bodies.size > 0 ? null : bodyIn(value));
  return { key, label, value, date: dateOf(value), body: isOfBody ? body : null, paragraph: said.paragraph, why };
}

/** What is kept as it stands: a name that we do not know, or no name at all. */
export function otherFact({ label, value, paragraph }: Said, why: Why): PaperFact {
  return { key: 'other', label: tidy(label), value: tidy(value), date: dateOf(value), body: null, paragraph, why };
}

function keyOf({ key, bodies }: Label, label: string, value: string): FactKey {
  // `Datum CvB`: what happened on that day is not said.
  if (key === 'date' && bodies.size > 0) return 'other';
  if (key !== null) return key;
  if (label === '' || bodies.size === 0) return 'other';
  const inValue = labelOf(value);
  if (inValue.kinds.size <= 1 && inValue.key !== null && OF_BODIES.has(inValue.key)) return inValue.key;
  const isName = bodies.has('bestuur') && bodies.size === 1 && datesIn(value).length === 0 && /\p{Lu}/u.test(value);
  return isName ? 'organisation' : 'other';
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/ ?:$/, '').trim();
}

/** What the paper says first of this; a form has labels that nobody filled in. */
export function filledIn(facts: readonly PaperFact[], key: PaperFact['key']): string | undefined {
  return facts.find((fact) => fact.key === key && fact.value.trim() !== '')?.value;
}
