/** The passages of a text, each as words: what organisations say alike but for their values is one wording. */
import type { Nodes, RootContent } from 'mdast';
import type { Place } from '../../diagnostic/diagnostic.ts';
import type {
  ReadableClause,
  ReadablePart,
  ReadableProtocol,
  ResolvedClause,
  UsedValue,
} from '../../model/resolved.ts';
import { inWords } from '../../words/figures.ts';

export interface SearchedPassage {
  /** Equal for passages that say the same but for values. */
  readonly wording: string;
  /** As it reads here. */
  readonly text: string;
  /** The words of the parts that it is in, and of the heads of its columns. */
  readonly labels: string;
  /** Other forms of a term, which nobody reads. */
  readonly forms: string;
  readonly clause: string | null;
  readonly number: string | null;
  readonly label: string;
  readonly place: Place | null;
}

const known = new WeakMap<ReadableProtocol, readonly SearchedPassage[]>();

/** In their order; a clause that stands in more places once. */
export function passagesOf(text: ReadableProtocol): readonly SearchedPassage[] {
  const passages = known.get(text) ?? readText(text);
  known.set(text, passages);
  return passages;
}

function readText(text: ReadableProtocol): SearchedPassage[] {
  const found = new Map<string, SearchedPassage>();
  const read = (part: ReadablePart, above: readonly string[]): void => {
    const labels = [...above, part.label, ...(part.columns ?? [])];
    for (const entry of part.entries) {
      if (entry.kind === 'part') read(entry.part, labels);
      else if (entry.kind === 'clause' && !found.has(entry.clause.id))
        found.set(entry.clause.id, passageOf(entry.clause, part, labels));
    }
  };
  for (const part of text.parts) read(part, [text.title]);
  return [aroundOf(text), ...found.values()];
}

/** Title, description and notice. */
function aroundOf({ title, description, notice }: ReadableProtocol): SearchedPassage {
  const text = [description, ...notice.map(wordsOf)].join(' ');
  const none = { forms: '', clause: null, number: null, place: null };
  return { ...none, wording: text, text, labels: title, label: title };
}

function passageOf(clause: ReadableClause, { label }: ReadablePart, above: readonly string[]): SearchedPassage {
  const text = textOf(clause);
  const labels = above.join(' ');
  const { values = [], location, origin, changes = [] } = clause as Partial<ResolvedClause>;
  return {
    wording: withoutValues(text, values),
    text,
    labels,
    forms: (clause.forms ?? []).join(' '),
    clause: clause.id,
    number: location?.number ?? null,
    label: location?.label ?? label,
    place: (changes.at(-1) ?? origin)?.place ?? null,
  };
}

/** Each value as a sign that is no letter. The longest first, for one may stand in another. */
function withoutValues(text: string, values: readonly UsedValue[]): string {
  if (values.length === 0) return text;
  const names = [...new Set(values.map(({ name }) => name))].sort();
  const longest = values.toSorted((a, b) => b.value.length - a.value.length);
  return longest.reduce((rest, { name, value }) => {
    const sign = String.fromCharCode(VALUES + Math.min(names.indexOf(name), MOST));
    return value === '' ? rest : rest.replaceAll(value, sign);
  }, text);
}

/** The first of the private-use characters, and the number of the last of those. */
const VALUES = 0xe000;
const MOST = 0x18ff;

function textOf({ content }: ReadableClause): string {
  const blocks = (nodes: readonly RootContent[]) => nodes.map(wordsOf);
  switch (content.kind) {
    case 'text':
      return blocks(content.text).join(' ');
    case 'do_dont':
      return [...blocks(content.do), ...blocks(content.dont)].join(' ');
    case 'role':
      return [content.role, ...blocks(content.text)].join(' ');
    case 'term':
      return [content.term, ...blocks(content.text)].join(' ');
    case 'row':
      return content.cells.flatMap(blocks).join(' ');
    case 'form':
      return blocks(content.form).join(' ');
    case 'figure':
      return inWords(content.alt, content.caption === null ? [] : [{ type: 'text', value: content.caption }], 'nl')
        .map(wordsOf)
        .join(' ');
  }
}

const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'link', 'tableCell']);

/** All words of a node; those of blocks apart. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const pieces = (node.children as Nodes[]).map(wordsOf);
  return pieces.join(RUNNING.has(node.type) ? '' : ' ').replaceAll(/\s+/g, ' ');
}
