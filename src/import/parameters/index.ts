/** Words of a draft that could become a parameter: proposed with how often, and put in their place where they are accepted. */
import type { Nodes } from 'mdast';
import type { DraftProtocol, PaperFact, ProposedParameter } from '../../model/imported.ts';
import type { ParameterDeclaration, ParameterValue } from '../../model/source.ts';
import { capitalise } from '../../resolve/values.ts';
import { parsePositioned } from '../../source/markdown/index.ts';
import { type Found, placesOf } from './found.ts';
import { mapTexts, textsOf } from './texts.ts';
import { ADDRESSES, WORDS } from './vocabulary.ts';

/** Words that stand there once are no habit. */
const OFTEN = 2;

/** In the order: names, words, addresses. */
export function proposalsOf(draft: DraftProtocol, facts: readonly PaperFact[]): ProposedParameter[] {
  const texts = draft.clauses.map((clause) => ({ id: clause.id, text: textsOf(clause).join('\n') }));
  const propose = (
    own: Pick<ProposedParameter, 'name' | 'description' | 'kind' | 'value' | 'why'>,
    least: number,
  ): ProposedParameter[] => {
    const found = texts.map(({ id, text }) => [id, placesOf(text, own.value, capitalise(own.value)).length] as const);
    const clauses = found.flatMap(([id, count]) => (count > 0 ? [id] : []));
    const count = found.reduce((sum, [, times]) => sum + times, 0);
    return count < least ? [] : [{ ...own, count, clauses }];
  };
  const all = texts.map(({ text }) => text).join('\n');
  return unique([
    ...namesIn(facts, all).flatMap((own) => propose(own, 1)),
    ...WORDS.flatMap(({ name, description, words }) => {
      const value = mostUsed(all, words);
      const why = { rule: 'value-word', certainty: 0.9 };
      return value === undefined ? [] : propose({ name, description, kind: 'text', value, why }, OFTEN);
    }),
    ...ADDRESSES.flatMap(({ kind, name, description, pattern }) =>
      [...new Set([...all.matchAll(pattern)].map(([value]) => withoutEnd(value)))].flatMap((value) =>
        propose({ name, description, kind, value, why: { rule: 'value-address', certainty: 0.9 } }, 1),
      ),
    ),
  ]);
}

/** A full stop or dash behind an address is of the sentence. */
function withoutEnd(address: string): string {
  return /[.-]$/.test(address) ? withoutEnd(address.slice(0, -1)) : address;
}

const NAMES = {
  organisation: ['organisatie', 'De naam van het bestuur of de school, zoals die in de zinnen staat.'],
  school: ['school', 'De naam van de school, zoals die in de zinnen staat.'],
} as const;

/** As the text has them in the middle of a sentence, where it does: `stichting De Linde`. */
function namesIn(facts: readonly PaperFact[], text: string) {
  return facts.flatMap(({ key, value }) => {
    if (key !== 'organisation' && key !== 'school') return [];
    const small = value.charAt(0).toLocaleLowerCase('nl') + value.slice(1);
    const [name, description] = NAMES[key];
    const why = { rule: 'value-name', certainty: 0.95 };
    const isSmall = capitalise(small) === value && placesOf(text, small, small).length > 0;
    return value.length < 3 ? [] : [{ name, description, kind: 'text' as const, value: isSmall ? small : value, why }];
  });
}

/** Longer ways to say it are counted first, for they hold shorter ones. */
function mostUsed(text: string, words: readonly string[]): string | undefined {
  let left = text;
  const counts = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => {
      const places = placesOf(left, word, capitalise(word));
      left = without(left, places);
      return { word, count: places.length };
    });
  return counts.toSorted((one, other) => other.count - one.count).find(({ count }) => count > 0)?.word;
}

function without(text: string, places: readonly Found[]): string {
  const kept = places.map(({ start }, index) => text.slice(places[index - 1]?.end ?? 0, start));
  return [...kept, text.slice(places.at(-1)?.end ?? 0)].join('\n');
}

/** `email`, `email_2`: a name is of one value, and a value has one name. */
function unique(proposals: readonly ProposedParameter[]): ProposedParameter[] {
  const names = new Map<string, number>();
  const values = new Set<string>();
  return proposals.flatMap((own) => {
    if (values.has(own.value)) return [];
    values.add(own.value);
    const times = (names.get(own.name) ?? 0) + 1;
    names.set(own.name, times);
    return [times === 1 ? own : { ...own, name: `${own.name}_${times}` }];
  });
}

export interface WithParameters {
  readonly draft: DraftProtocol;
  /** For the base. */
  readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
  /** For the override of the organisation. */
  readonly values: Readonly<Record<string, ParameterValue>>;
}

/** The draft with a parameter wherever the accepted words stand as whole words; filled in again it reads the same. */
export function withParameters(draft: DraftProtocol, accepted: readonly ProposedParameter[]): WithParameters {
  const longestFirst = accepted.toSorted((one, other) => other.value.length - one.value.length);
  const used = new Set<string>();
  const replaced = (text: string) => replaceIn(text, longestFirst, used);
  const changed = mapTexts(draft, (text, isLine) => (isLine ? inLine(text, replaced) : inMarkdown(text, replaced)));
  const inUse = accepted.filter(({ name }) => used.has(name));
  return {
    draft: changed,
    parameters: Object.fromEntries(inUse.map(({ name, description }) => [name, { description }])),
    values: Object.fromEntries(inUse.map(({ name, value }) => [name, value])),
  };
}

/** A line with braces says something with them already. */
function inLine(text: string, replaced: (text: string) => string): string {
  return /[{}\\]/.test(text) ? text : replaced(text);
}

/** In running text alone, where it stands in the source as it reads. */
function inMarkdown(source: string, replaced: (text: string) => string): string {
  const root = parsePositioned(source);
  if (root === undefined) return source;
  const parts: string[] = [];
  let at = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'link') return;
    if (node.type === 'text') {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (source.slice(start, end) !== node.value) return;
      parts.push(source.slice(at, start), replaced(node.value));
      at = end;
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return parts.join('') + source.slice(at);
}

function replaceIn(text: string, [first, ...rest]: readonly ProposedParameter[], used: Set<string>): string {
  if (first === undefined) return text;
  const { name, value } = first;
  const places = placesOf(text, value, capitalise(value));
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, isCapital } of places) {
    parts.push(replaceIn(text.slice(at, start), rest, used), `{{${isCapital ? capitalise(name) : name}}}`);
    at = end;
    used.add(name);
  }
  return parts.join('') + replaceIn(text.slice(at), rest, used);
}
