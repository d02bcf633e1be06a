/** What an organisation fills in, read from its own text: where that says what the base says but for the values. */
import type { DraftProtocol } from '../../model/imported.ts';
import type { Texts } from '../../model/policy.ts';
import type { ResolvedClause, ResolvedContent, ResolvedProtocol } from '../../model/resolved.ts';
import type { Content, ParameterDeclaration, ParameterValue } from '../../model/source.ts';
import { newSourceCache } from '../../source/files.ts';
import { parsedContent } from '../../source/parsed-content.ts';
import { spokenFrom } from '../../words/beginning.ts';
import { rarityIn } from './alike.ts';
import { candidatesAmong } from './candidates.ts';
import { type Chosen, type Filled, filledIn, stretchesOf, withChosenWords } from './template.ts';
import { type Unit, unitOf, unitsOfDraft } from './units.ts';

/** What the text says of a parameter. */
export interface ProposedValue {
  /** As it prints; of a choice the name of what is chosen. */
  readonly value: string;
  /** In how many clauses. */
  readonly count: number;
  /** What other clauses have in its place, and how many; the most frequent first. */
  readonly others: readonly { readonly value: string; readonly count: number }[];
}

type Declared = Readonly<Record<string, ParameterDeclaration>>;

/**
 * By parameter what the draft has for it, where that is not what the base has already. `declared`: what parameters the base
 * has. Only where a text differs from that of the base in nothing but values is anything read from it.
 */
export function proposeValues(
  draft: DraftProtocol,
  base: Pick<ResolvedProtocol, 'clauses' | 'parameters'>,
  declared: Declared,
): ReadonlyMap<string, ProposedValue> {
  const { texts } = newSourceCache();
  const wordings = [...base.clauses.values()].flatMap((clause) => wordingsOf(clause, texts));
  const open = wordings.map(({ content }, at) => unitOf({ id: '', at, part: '', content }));
  const own = unitsOfDraft(draft, texts, new Map());
  const candidates = candidatesAmong(open, rarityIn([...own, ...open]));
  const found = new Map<string, Map<string, number>>();
  const count = (name: string, value: string) => {
    const values = found.get(name) ?? new Map<string, number>();
    found.set(name, values.set(value, (values.get(value) ?? 0) + 1));
  };
  for (const unit of own) {
    const text = lettersOf(unit, texts);
    const fitting = candidates(unit, unit.at / own.length).flatMap(({ at }) => fitOf(wordings[at], text));
    for (const [name, value] of new Map(fitting.flatMap((fit) => saidBy(fit, declared)))) count(name, value);
  }
  return new Map([...found].flatMap(([name, values]) => proposedOf(name, values, base)));
}

interface Wording {
  readonly content: ResolvedContent;
  readonly templates: readonly Chosen[];
  /** What chose it, where a fact does. */
  readonly chosen: readonly [fact: string, value: string] | null;
}

function wordingsOf({ source }: ResolvedClause, texts: Texts): Wording[] {
  const { choose, ...others } = source;
  const wording = (content: Content, chosen: Wording['chosen']): Wording => {
    const parsed = parsedContent(content, { texts, figures: new Map() });
    return { content: parsed, templates: withChosenWords(stretchesOf(parsed, texts)), chosen };
  };
  if (choose === undefined) return [wording(others, null)];
  const own = Object.entries(choose.wordings);
  return own.map(([value, text]) => wording({ ...others, text }, [choose.fact, value]));
}

function lettersOf({ content }: Unit, texts: Texts): string {
  return stretchesOf(content, { ...texts, line: (value) => [{ type: 'text', value }] })
    .filter((stretch) => typeof stretch === 'string')
    .join('');
}

interface Fit {
  readonly chosen: Wording['chosen'];
  readonly filled: readonly Filled[];
}

/** Letters of a text that is all values fit anything. */
const LEAST_LETTERS = 12;

function fitOf(wording: Wording | undefined, text: string): Fit[] {
  if (wording === undefined) return [];
  const { templates, chosen } = wording;
  return templates.flatMap(({ template }) => {
    const letters = template.reduce((sum, own) => sum + (typeof own === 'string' ? own.trim().length : 0), 0);
    const filled = letters < LEAST_LETTERS ? undefined : filledIn(template, text);
    return filled === undefined || filled.some(({ words }) => !isValue(words)) ? [] : [{ chosen, filled }];
  });
}

/** In one line, and no more than a name or a short list. */
const LONGEST = 200;

function isValue(words: string): boolean {
  return words.length <= LONGEST && words === words.trim() && !/[\n\p{Co}]/u.test(words) && /[\p{L}\p{N}]/u.test(words);
}

/** Kinds that print as they are written; what is reckoned with, such as a number of days, is asked of a person. */
const READABLE: ReadonlySet<string | undefined> = new Set([undefined, 'name', 'email', 'phone', 'url']);

/** A parameter, and what a text says of it. */
type Said = readonly [name: string, value: string];

function saidBy({ chosen, filled }: Fit, declared: Declared): Said[] {
  const values = filled.flatMap(({ parameter, words }): Said[] => {
    const { name, capital, form, number } = parameter;
    const isWhole = number === undefined && (form === undefined || form === 'voorwerp');
    const written = capital ? withoutCapital(words) : words;
    if (isWhole && declared[name]?.kind === 'choice')
      return choiceFor(written, declared[name]).map((own): Said => [name, own]);
    return isWhole && READABLE.has(declared[name]?.kind) ? [[name, written]] : [];
  });
  return chosen === null ? values : [...values, chosen];
}

/** The name of what prints as these words. */
function choiceFor(words: string, { values = {} }: ParameterDeclaration): string[] {
  return Object.entries(values).flatMap(([name, printed]) => (printed === words ? [name] : []));
}

/** At the start of a sentence; a name that has its own capital is found elsewhere too. */
function withoutCapital(words: string): string {
  return words.charAt(0).toLocaleLowerCase('nl') + words.slice(1);
}

function proposedOf(
  name: string,
  values: ReadonlyMap<string, number>,
  { parameters }: Pick<ResolvedProtocol, 'parameters'>,
): (readonly [string, ProposedValue])[] {
  const [first, ...others] = [...values]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  if (first === undefined || first.value === parameters.get(name)) return [];
  return [[name, { ...first, others }]];
}

/** A value as a file of the source has it: of a name its article apart. */
export function settingOf(value: string, declaration: ParameterDeclaration | undefined): ParameterValue {
  return declaration?.kind === 'name' ? { ...spokenFrom(value) } : value;
}
