/** Running text of a paper as the source can hold it: strong, emphasis, links, breaks and notes; everything else as its words. */
import type { PhrasingContent } from 'mdast';
import { isOutsideAddress } from '../../../model/link.ts';
import { addressOf, lettersOf } from './letters.ts';

interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | null;
}

type Run = (Marks & { readonly text: string }) | { readonly node: PhrasingContent };

const NO_MARKS: Marks = { strong: false, emphasis: false, url: null };

/** What becomes of a link to a place in the paper, and of a note that is referred to: undefined leaves only its words. */
export interface Kept {
  readonly link: (url: string) => string | undefined;
  readonly note: (id: string) => string | undefined;
}

/** In one form, whatever way it was nested; white space at its ends, and double, is not kept. */
export function phrasingOf(content: readonly PhrasingContent[], kept: Kept): PhrasingContent[] {
  const runs: Run[] = [];
  for (const node of content) flatten(node, NO_MARKS, kept, runs);
  return build(spaced(runs));
}

/** The same without marks and links. */
export function plainPhrasing(content: readonly PhrasingContent[]): PhrasingContent[] {
  const runs: Run[] = [];
  const kept: Kept = { link: () => undefined, note: (id) => id };
  for (const node of content) flatten(node, NO_MARKS, kept, runs);
  return build(spaced(runs.map((run) => ('node' in run ? run : { ...NO_MARKS, text: run.text }))));
}

function flatten(node: PhrasingContent, marks: Marks, kept: Kept, runs: Run[]): void {
  if (node.type === 'break') runs.push({ node: { type: 'break' } });
  else if (node.type === 'footnoteReference') {
    const label = kept.note(node.identifier);
    if (label !== undefined) runs.push({ node: { type: 'footnoteReference', identifier: label, label } });
  } else if ('value' in node) runs.push({ ...marks, text: lettersOf(node.value) });
  else if ('children' in node) {
    const own = inside(node, marks, kept);
    for (const child of node.children) flatten(child, own, kept, runs);
  }
}

function inside(node: PhrasingContent, marks: Marks, kept: Kept): Marks {
  if (node.type === 'strong') return { ...marks, strong: true };
  if (node.type === 'emphasis') return { ...marks, emphasis: true };
  if (node.type !== 'link' || marks.url !== null) return marks;
  return { ...marks, url: isOutsideAddress(node.url) ? addressOf(node.url) : (kept.link(node.url) ?? null) };
}

/** White space bears a mark only between words that both bear it, and stands nowhere at an end. */
function spaced(runs: readonly Run[]): Run[] {
  const pieces = runs.flatMap((run) => ('node' in run ? [run] : piecesOf(run)));
  const isSpace = (run: Run | undefined) => run !== undefined && 'text' in run && run.text.startsWith(' ');
  const isEdge = (run: Run | undefined) => run === undefined || ('node' in run && run.node.type === 'break');
  const out: Run[] = [];
  for (const [index, run] of pieces.entries()) {
    if ('node' in run || !isSpace(run)) {
      if (isEdge(run) && isSpace(out.at(-1))) out.pop();
      out.push(run);
      continue;
    }
    const [before, after] = [out.at(-1), pieces[index + 1]];
    if (isEdge(before) || isSpace(before) || isEdge(after)) continue;
    out.push({ ...shared(before, after), text: ' ' });
  }
  while (isSpace(out.at(-1)) || (out.length > 0 && isEdge(out.at(-1)))) out.pop();
  while (out.length > 0 && isEdge(out[0])) out.shift();
  return out;
}

/** The words of a run, and the white space before and behind them apart. */
function piecesOf(run: Marks & { readonly text: string }): Run[] {
  const text = run.text.includes('  ') ? run.text.replaceAll(/ +/g, ' ') : run.text;
  const start = text.startsWith(' ') ? 1 : 0;
  const end = Math.max(start, text.endsWith(' ') ? text.length - 1 : text.length);
  return [text.slice(0, start), text.slice(start, end), text.slice(end)].flatMap((own) =>
    own === '' ? [] : [{ ...run, text: own }],
  );
}

function shared(before: Run | undefined, after: Run | undefined): Marks {
  if (before === undefined || after === undefined || 'node' in before || 'node' in after) return NO_MARKS;
  return {
    strong: before.strong && after.strong,
    emphasis: before.emphasis && after.emphasis,
    url: before.url === after.url ? before.url : null,
  };
}

function build(runs: readonly Run[]): PhrasingContent[] {
  return groups(runs, (run) => ('node' in run ? null : run.url)).flatMap(([url, own]) => {
    const children = strongIn(own);
    return url === null ? children : [{ type: 'link', title: null, url, children } as PhrasingContent];
  });
}

function strongIn(runs: readonly Run[]): PhrasingContent[] {
  return groups(runs, (run) => 'text' in run && run.strong).flatMap(([strong, own]) => {
    const children = emphasisIn(own);
    return strong ? [{ type: 'strong', children } as PhrasingContent] : children;
  });
}

function emphasisIn(runs: readonly Run[]): PhrasingContent[] {
  return groups(runs, (run) => 'text' in run && run.emphasis).flatMap(([emphasis, own]) => {
    const children = groups(own, (run) => ('node' in run ? run.node : null)).flatMap(([node, same]) =>
      node === null
        ? [{ type: 'text' as const, value: same.map((run) => ('text' in run ? run.text : '')).join('') }]
        : [node],
    );
    return emphasis ? [{ type: 'emphasis', children } as PhrasingContent] : children;
  });
}

/** Neighbours of which the same is said. */
function groups<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const found: [K, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last !== undefined && last[0] === key) last[1].push(item);
    else found.push([key, [item]]);
  }
  return found;
}

/** Without its first letters; `count` in UTF-16 units of its text. */
export function withoutStart(content: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count;
  const cutOne = (node: PhrasingContent): PhrasingContent[] => {
    if (left <= 0) return [node];
    if ('children' in node) {
      const children = node.children.flatMap(cutOne);
      return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
    }
    if (node.type === 'break') {
      left -= 1;
      return [];
    }
    if (!('value' in node)) return [node];
    const taken = Math.min(left, node.value.length);
    left -= taken;
    return taken === node.value.length ? [] : [{ ...node, value: node.value.slice(taken) } as PhrasingContent];
  };
  return content.flatMap(cutOne);
}
