/** The text of a clause with what an organisation fills in left open, held against a text in which it is filled in. */
import type { Nodes } from 'mdast';
import { blocksOf, linesIn } from '../../model/content.ts';
import { asRead } from '../../model/eye.ts';
import type { Line, Texts } from '../../model/policy.ts';
import type { ResolvedContent } from '../../model/resolved.ts';
import { type Parameter, writtenAs } from '../../model/text.ts';
import { capitalise } from '../../resolve/values.ts';

/** Letters that stand there, or a value. */
export type Stretch = string | Parameter;

/** All a content says, a line for each paragraph and for what stands beside its blocks; without words of references. */
export function stretchesOf(content: ResolvedContent, { line }: Pick<Texts, 'line'>): Stretch[] {
  const lines = linesIn(content).flatMap((own) => [...stretchesIn(line(own)), '\n']);
  return joined([...lines, ...blocksOf(content).flatMap(stretchesWithin)]);
}

function stretchesIn(line: Line): Stretch[] {
  return line.map((node) => (node.type === 'parameter' ? node : asRead(node.value)));
}

function stretchesWithin(node: Nodes): Stretch[] {
  if (node.type === 'parameter') return [node];
  if (node.type === 'text') return [asRead(node.value)];
  if (!('children' in node)) return [' '];
  const inner = node.children.flatMap((child) => stretchesWithin(child));
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'link' ? inner : [...inner, '\n'];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (typeof stretch === 'string' && typeof last === 'string') all[all.length - 1] = last + stretch;
    else all.push(stretch);
  }
  return all;
}

/** A value, and what it is filled with. */
export interface Filled {
  readonly parameter: Parameter;
  readonly words: string;
}

/**
 * What the values of a template are in a text; undefined of a text that differs elsewhere. What stands between two values
 * is found at its first place, so that a value is never longer than it need be: time goes with the length of the text.
 * `known` are words that a value has anyway.
 */
export function filledIn(
  template: readonly Stretch[],
  text: string,
  known: (parameter: Parameter) => string | undefined = () => undefined,
): Filled[] | undefined {
  const found: Filled[] = [];
  let at = 0;
  for (const [index, stretch] of template.entries()) {
    if (typeof stretch === 'string') {
      if (!text.startsWith(stretch, at)) return undefined;
      at += stretch.length;
      continue;
    }
    const words = known(stretch) ?? wordsUntil(template[index + 1], text, at);
    if (words === undefined || words === '' || !text.startsWith(words, at)) return undefined;
    found.push({ parameter: stretch, words });
    at += words.length;
  }
  return at === text.length ? found : undefined;
}

function wordsUntil(next: Stretch | undefined, text: string, at: number): string | undefined {
  if (next === undefined) return text.slice(at);
  if (typeof next !== 'string') return undefined;
  const end = text.indexOf(next, at + 1);
  return end === -1 ? undefined : text.slice(at, end);
}

const OURS = ['zijn', 'haar', 'hun', 'onze', 'ons'];
const WHICH = ['die', 'dat'];

/** A template in which the words that go with a name are chosen, and which they are, by how they are written. */
export interface Chosen {
  readonly template: readonly Stretch[];
  readonly words: ReadonlyMap<string, string>;
}

/** Where only some words can stand in place of a value, as after a name `is` or `zijn`, a template with each of them. */
export function withChosenWords(template: readonly Stretch[]): Chosen[] {
  const isAsked = (asks: (asked: Parameter) => boolean) =>
    template.some((stretch) => typeof stretch !== 'string' && asks(stretch));
  const numbers = isAsked(({ number }) => number !== undefined) ? [0, 1] : [0];
  const ours = isAsked(({ form }) => form?.startsWith('bezit') === true) ? OURS : [''];
  const which = isAsked(({ form }) => form === 'dat') ? WHICH : [''];
  return numbers.flatMap((number) =>
    ours.flatMap((our) => which.map((that) => chosenIn(template, { number, our, that }))),
  );
}

interface Words {
  readonly number: number;
  readonly our: string;
  readonly that: string;
}

function chosenIn(template: readonly Stretch[], words: Words): Chosen {
  const all = new Map<string, string>();
  const chosen = template.map((stretch) => {
    if (typeof stretch === 'string') return stretch;
    const own = chosenFor(stretch, words);
    if (own === undefined) return stretch;
    all.set(writtenAs(stretch), own);
    return own;
  });
  return { template: joined(chosen), words: all };
}

function chosenFor(asked: Parameter, { number, our, that }: Words): string | undefined {
  const { form = '' } = asked;
  const words = asked.number?.[number] ?? (form === 'dat' ? that : form.startsWith('bezit') ? our : undefined);
  return words === undefined || !asked.capital ? words : capitalise(words);
}

/**
 * What each value is printed as in a text that is this template filled in, by how it is written (`{{organisatie.voorwerp}}`).
 * Of a form that nothing but a space or sign keeps apart from the next value it cannot be told.
 */
export function printedIn(
  template: readonly Stretch[],
  text: string,
  values: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const known = (asked: Parameter) => printedPlain(asked, values);
  for (const { template: own, words } of withChosenWords(template)) {
    const filled = filledIn(own, text, known);
    if (filled === undefined) continue;
    const told = filled.filter(({ parameter }) => known(parameter) !== undefined || isKeptApart(own, parameter));
    return new Map([...words, ...told.map((one) => [writtenAs(one.parameter), one.words] as const)]);
  }
  return new Map();
}

function isKeptApart(template: readonly Stretch[], parameter: Parameter): boolean {
  const next = template[template.indexOf(parameter) + 1];
  return next === undefined || (typeof next === 'string' && /[\p{L}\p{N}\n]/u.test(next));
}

function printedPlain({ name, form, number, capital }: Parameter, values: ReadonlyMap<string, string>) {
  const value = form === undefined && number === undefined ? values.get(name) : undefined;
  return value === undefined || !capital ? value : capitalise(value);
}
