/** Running text as stretches that look alike, and the mdast of them: marks nest one way, however the file nests them. */
import type { PhrasingContent } from 'mdast';
import type { Edit } from '../../model/tree.ts';

export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly href: string | null;
  /** BCP 47, where it is another language than the document's. */
  readonly lang: string | null;
  readonly change: Edit | null;
  /** In points. */
  readonly size: number | null;
}

export const NO_MARKS: Marks = {
  strong: false,
  emphasis: false,
  strike: false,
  code: false,
  href: null,
  lang: null,
  change: null,
  size: null,
};

export type Run =
  | { readonly type: 'text'; readonly value: string; readonly marks: Marks }
  | { readonly type: 'break'; readonly marks: Marks }
  | { readonly type: 'note'; readonly id: string; readonly marks: Marks };

/** White space as HTML has it: one space for all there is, none at the ends or beside a line break. */
export function collapsed(runs: readonly Run[]): Run[] {
  const list: Run[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    if (run.type !== 'text') {
      if (run.type === 'break') dropSpace(list);
      list.push(run);
      isAfterSpace = run.type === 'break';
      continue;
    }
    const joined = run.value.replaceAll(/[ \t\n\f\r]+/g, ' ');
    const value = isAfterSpace && joined.startsWith(' ') ? joined.slice(1) : joined;
    if (value === '') continue;
    isAfterSpace = value.endsWith(' ');
    list.push({ ...run, value });
  }
  dropSpace(list);
  while (list.at(-1)?.type === 'break') list.pop();
  return list;
}

function dropSpace(list: Run[]): void {
  for (let last = list.at(-1); last?.type === 'text'; last = list.at(-1)) {
    list.pop();
    const value = last.value.trimEnd();
    if (value === '') continue;
    list.push({ ...last, value });
    return;
  }
}

/** Parts between two line breaks or more. */
export function paragraphsIn(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  let breaks: Run[] = [];
  for (const run of runs) {
    const isSpace = run.type === 'break' || (run.type === 'text' && run.value.trim() === '' && breaks.length > 0);
    if (isSpace) {
      breaks.push(run);
      continue;
    }
    if (breaks.filter(({ type }) => type === 'break').length > 1) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    parts.at(-1)?.push(run);
  }
  return parts;
}

export function plainOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'text' ? run.value : run.type === 'break' ? ' ' : '')).join('');
}

/** Whether all that has letters has the mark. */
export function areAll(runs: readonly Run[], mark: 'strong' | 'emphasis'): boolean {
  const texts = runs.filter((run) => run.type === 'text' && run.value.trim() !== '');
  return texts.length > 0 && texts.every(({ marks }) => marks[mark]);
}

/** From the outside in. */
const LAYERS = ['href', 'strike', 'strong', 'emphasis'] as const;
type Layer = (typeof LAYERS)[number];

/** `without`: marks that are told of the whole paragraph. */
export function phrasingOf(runs: readonly Run[], without: ReadonlySet<Layer> = new Set()): PhrasingContent[] {
  return layered(
    runs,
    LAYERS.filter((layer) => !without.has(layer)),
  );
}

function layered(runs: readonly Run[], [layer, ...rest]: readonly Layer[]): PhrasingContent[] {
  if (layer === undefined) return merged(runs.map(leafOf));
  const content: PhrasingContent[] = [];
  for (let at = 0; at < runs.length; ) {
    const value = runs[at]?.marks[layer] ?? null;
    let end = at + 1;
    while (end < runs.length && (runs[end]?.marks[layer] ?? null) === value) end += 1;
    const inner = layered(runs.slice(at, end), rest);
    content.push(...(value === null || value === false ? inner : wrapped(layer, value, inner)));
    at = end;
  }
  return merged(content);
}

function wrapped(layer: Layer, value: string | boolean, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0) return [];
  if (layer === 'href') return [{ type: 'link', url: String(value), title: null, children }];
  if (layer === 'strike') return [{ type: 'delete', children }];
  return [{ type: layer, children }];
}

function leafOf(run: Run): PhrasingContent {
  const { lang, change, code } = run.marks;
  const data = { ...(lang === null ? {} : { lang }), ...(change === null ? {} : { change }) };
  const own = Object.keys(data).length === 0 ? {} : { data };
  if (run.type === 'note') return { type: 'footnoteReference', identifier: run.id, label: run.id, ...own };
  if (run.type === 'break') return { type: 'break', ...own };
  return { type: code ? 'inlineCode' : 'text', value: run.value, ...own };
}

/** Neighbours of plain text are one. */
function merged(content: readonly PhrasingContent[]): PhrasingContent[] {
  const list: PhrasingContent[] = [];
  let pieces: string[] = [];
  const close = () => {
    if (pieces.length > 0) list.push({ type: 'text', value: pieces.join('') });
    pieces = [];
  };
  for (const node of content) {
    if (node.type === 'text' && node.data === undefined) pieces.push(node.value);
    else {
      close();
      list.push(node);
    }
  }
  close();
  return list;
}
