/** Changes that letters do not show, found in what two texts were merged to. */
import type { List, Nodes, PhrasingContent } from 'mdast';
import { asRead, lineAsRead } from '../model/eye.ts';
import { formerMarkerOf, type ListMarker, labelOf, markerOf } from '../model/list-marker.ts';
import { type Figure, type FormField, isRunning, type Look } from '../model/tree.ts';
import { isBlank } from './eye.ts';
import { isOfClauses } from './likeness.ts';
import { groupsOf, lookOf, printed, type Token, tokensOf } from './tokens.ts';

export interface UnseenChange {
  /**
   * `link` and `title`: where words lead, and what a link says of that. `strong` and `emphasis`. `space`: a space or line
   * break that goes or comes. `list`: with numbers or letters or without, and from which. `field`: how it is filled in.
   * `alt`: what is said of a picture to who does not see it. `picture`: it is another one.
   */
  readonly what: 'link' | 'title' | 'strong' | 'emphasis' | 'space' | 'list' | 'field' | 'alt' | 'picture';
  /** The words that it is about, of a field what it asks for; null of a list or picture. */
  readonly words: string | null;
  /** An address, spaces and line ends, a first number or label such as `a)`, `date` or `lines 4`; null where that text has none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** In reading order. What goes or comes as a whole has none. */
export function unseenIn(blocks: readonly Nodes[]): UnseenChange[] {
  return blocks.flatMap((node): UnseenChange[] => {
    if (isWhole(node) || !('children' in node)) return [];
    if (isRunning(node)) return foundIn(tokensIn(node)).map(({ change }) => change);
    return [...blockChange(node), ...unseenIn(node.children)];
  });
}

/** A change, and the token that it is said after. */
export interface Found {
  readonly change: UnseenChange;
  readonly at: Token;
}

/** In order. */
export function foundIn(tokens: readonly Token[]): Found[] {
  const found = [...blankRuns(tokens).map((run) => spaceChange(run, tokens)), ...looks.flatMap(lookChanges(tokens))];
  const order = new Map(tokens.map((token, index) => [token, index]));
  return found.sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
}

/** What is told of how words stand; the language is told once, beside the text. */
const looks: readonly (readonly [UnseenChange['what'], (own: Look, other: Look) => string | null])[] = [
  ['link', ({ url }) => url],
  ['title', ({ title, url }, other) => (url === other.url ? title : null)],
  ['strong', ({ strong }) => (strong ? 'strong' : null)],
  ['emphasis', ({ emphasis }) => (emphasis ? 'emphasis' : null)],
];

/** Neighbours with one change are told as one. */
function lookChanges(tokens: readonly Token[]): (facet: (typeof looks)[number]) => Found[] {
  const kept = tokens.filter((token) => changeOf(token) === undefined);
  return ([what, facet]) => {
    const sides = (token: Token) => {
      const now = lookOf(token);
      const former = token.node.data?.former ?? now;
      return { before: facet(former, now), after: facet(now, former) };
    };
    const groups = groupsOf(kept, (token) => {
      const { before, after } = sides(token);
      return before === after ? undefined : JSON.stringify([before, after]);
    });
    return groups.flatMap((group): Found[] => {
      const last = group.findLast((token) => !isBlank(printed(token)));
      if (last === undefined) return [];
      const { before, after } = sides(last);
      const words = asRead(group.map(printed).join('')).trim();
      return before === after ? [] : [{ change: { what, words, before, after }, at: last }];
    });
  };
}

/** Neighbours that go or come, among which there is nothing to see. */
export function blankRuns(tokens: readonly Token[]): Token[][] {
  const runs = groupsOf(tokens, (token) => (changeOf(token) === undefined ? undefined : 'changed'));
  return runs.filter((run) =>
    run.every(
      (token) => changeOf(token) !== undefined && token.node.type !== 'footnoteReference' && isBlank(printed(token)),
    ),
  );
}

function spaceChange(run: readonly Token[], tokens: readonly Token[]): Found {
  const of = (change: 'delete' | 'insert') =>
    run
      .filter((token) => changeOf(token) === change)
      .map(printed)
      .join('');
  const [before, after] = [of('delete'), of('insert')];
  const start = tokens.indexOf(run[0] as Token);
  const end = start + run.length;
  const seen = (list: readonly Token[]) =>
    asRead(
      list
        .filter((token) => changeOf(token) !== 'delete')
        .map(printed)
        .join(''),
    );
  const left = seen(tokens.slice(0, start)).split(/\s/).at(-1) ?? '';
  const [right] = /^\S*/.exec(seen(tokens.slice(end))) ?? [''];
  // Said after the word that follows, not between two words or in the midst of one.
  const next = tokens.findIndex(
    (token, index) => index >= end && (changeOf(token) !== undefined || isBlank(printed(token))),
  );
  const at = tokens[(next === -1 ? tokens.length : next) - 1] as Token;
  return { change: { what: 'space', words: `${left}${asRead(after)}${right}`, before, after }, at };
}

/** Of a block, apart from what stands in it. */
export function blockChange(node: Nodes): UnseenChange[] {
  if (node.type === 'formField') return fieldChange(node);
  return node.type === 'figure' ? figureChange(node) : listChange(node);
}

function figureChange({ alt, data }: Figure): UnseenChange[] {
  const before = data?.was?.['alt'];
  return typeof before === 'string' ? [{ what: 'alt', words: null, before, after: alt }] : [];
}

function fieldChange(field: FormField): UnseenChange[] {
  if (field.data?.was === undefined) return [];
  const kindOf = ({ kind, lines }: Pick<FormField, 'kind' | 'lines'>) => (lines == null ? kind : `${kind} ${lines}`);
  const asked = field.children.slice(0, 1).flatMap(tokensIn);
  const words = lineAsRead(
    asked
      .filter((token) => changeOf(token) !== 'delete')
      .map(printed)
      .join(''),
  );
  return [{ what: 'field', words, before: kindOf({ ...field, ...field.data.was }), after: kindOf(field) }];
}

/** Of a list within a clause; a list of clauses takes its numbers from its part. */
function listChange(node: Nodes): UnseenChange[] {
  if (node.type !== 'list' || isOfClauses(node) || node.data?.was === undefined) return [];
  const isPlain = node.data.marker === undefined && (node.data.was['marker'] ?? null) === null;
  const firstOf = ({ ordered, start }: Pick<List, 'ordered' | 'start'>, marker: ListMarker) => {
    if (ordered !== true) return null;
    return isPlain ? String(start ?? 1) : labelOf(marker, start ?? 1);
  };
  const before = firstOf({ ...node, ...node.data.was }, formerMarkerOf(node));
  const after = firstOf(node, markerOf(node));
  return before === after ? [] : [{ what: 'list', words: null, before, after }];
}

/** Goes or comes with all that is in it. */
export function isWhole({ data }: Nodes): boolean {
  return data?.change !== undefined;
}

export function tokensIn(node: Extract<Nodes, { children: unknown }>): Token[] {
  return tokensOf(node.children as PhrasingContent[]);
}

export const changeOf = ({ node }: Token) => node.data?.change;
