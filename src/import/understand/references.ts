/**
 * References in words (`zie artikel 3, tweede lid`) and links within the paper, made references of the source: only where one
 * place bears the number, and what regelwerk prints for it is what stood there.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString as wordsIn } from 'mdast-util-to-string';
import type { DraftProtocol, FoundReference, Why } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import type { Clause } from '../../model/source.ts';
import { type Located, type Locations, printReference } from '../../resolve/locate.ts';
import { beginsSentence } from '../../resolve/references.ts';
import { parseText } from '../../source/markdown/index.ts';
import { paragraphsOf } from '../paper.ts';
import { allMade, type Made } from './assemble.ts';
import { PENDING } from './clause/writing.ts';
import { type Called, calledIn } from './reference/called.ts';
import { type Targets, targetsOf } from './reference/targets.ts';
import { soundMarkdown } from './text/markdown.ts';
import { plainPhrasing } from './text/phrasing.ts';

/** Bookmarks and ids that something in the paper bears. */
export function anchorsOf(paper: Paper): string[] {
  return [...new Set(paragraphsOf(paper).flatMap(({ anchors }) => anchors))];
}

interface Scene {
  readonly targets: Targets;
  readonly locations: Locations;
  /** What each anchor of the paper leads to. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Of the paper, in the order by which open links name them. */
  readonly names: readonly string[];
  readonly found: FoundReference[];
}

export function withReferences(
  draft: DraftProtocol,
  locations: Locations,
  made: readonly Made[],
  names: readonly string[],
): { clauses: Clause[]; references: FoundReference[] } {
  const found: FoundReference[] = [];
  const scene: Scene = { targets: targetsOf(locations), locations, anchors: anchorMap(made), names, found };
  const clauses = draft.clauses.map((clause): Clause => {
    const text = (source: string) => referring(source, clause.id, scene);
    return {
      ...clause,
      ...(clause.text === undefined ? {} : { text: text(clause.text) }),
      ...(clause.do === undefined ? {} : { do: text(clause.do) }),
      ...(clause.dont === undefined ? {} : { dont: text(clause.dont) }),
      ...(clause.cells === undefined ? {} : { cells: clause.cells.map(text) }),
    };
  });
  return { clauses, references: found };
}

function anchorMap(made: readonly Made[]): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const { section, id, built, ids } of allMade(made)) {
    for (const anchor of section.heading?.passage.paragraph.anchors ?? []) anchors.set(anchor, id);
    for (const [index, clause] of built.clauses.entries())
      for (const anchor of clause.anchors) if (!anchors.has(anchor)) anchors.set(anchor, ids[index] ?? '');
  }
  return anchors;
}

/** Words that may begin a reference, or a link that is still open. */
const MAY_REFER =
  /artikel|art\.|article|hoofdstuk|chapter|paragraaf|section|bijlage|appendix|annex|deel|§|anker\.invalid/i;

function referring(source: string, clause: string, scene: Scene): string {
  if (!MAY_REFER.test(source) || (calledIn(source).length === 0 && !source.includes(PENDING))) return source;
  const { blocks } = parseText(source);
  const before = scene.found.length;
  const changed = blocks.map((block) => inBlock(block, { clause, scene, isItem: false }));
  const written = soundMarkdown(changed);
  if (written !== undefined) return scene.found.length === before && !source.includes(PENDING) ? source : written;
  // It cannot be written so: all of it stays words.
  for (let at = before; at < scene.found.length; at++) {
    const own = scene.found[at];
    if (own !== undefined)
      scene.found[at] = { ...own, target: null, why: { rule: 'reference-unwritable', certainty: 0.5 } };
  }
  return source.includes(PENDING) ? (soundMarkdown(blocks.map(withoutLinks)) ?? source) : source;
}

function withoutLinks<T extends RootContent>(block: T): T {
  if (block.type === 'paragraph' || block.type === 'tableCell')
    return { ...block, children: plainPhrasing(block.children) };
  return 'children' in block
    ? ({ ...block, children: block.children.map((child) => withoutLinks(child as RootContent)) } as T)
    : block;
}

interface Here {
  readonly clause: string;
  readonly scene: Scene;
  /** Its first words go on with a sentence. */
  readonly isItem: boolean;
}

function inBlock<T extends Nodes>(node: T, here: Here): T {
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    const start = node.type === 'paragraph' && !here.isItem ? undefined : node;
    return { ...node, children: inRun(node.children, start, here) };
  }
  if (!('children' in node)) return node;
  const isItem = node.type === 'listItem';
  return { ...node, children: node.children.map((child) => inBlock(child as Nodes, { ...here, isItem })) } as T;
}

/** `before`: what stands before the run; undefined at the start of a sentence. */
function inRun(nodes: readonly PhrasingContent[], before: Nodes | undefined, here: Here): PhrasingContent[] {
  let last = before;
  return nodes.flatMap((node): PhrasingContent[] => {
    const own = last;
    last = node;
    if (node.type === 'text') return inText(node.value, own, here);
    if (node.type === 'link') return node.url.startsWith(PENDING) ? leading(node, own, here) : [node];
    return 'children' in node ? [{ ...node, children: inRun(node.children, own, here) } as PhrasingContent] : [node];
  });
}

/** A link of the paper to a place in itself. */
function leading(
  node: Extract<PhrasingContent, { type: 'link' }>,
  before: Nodes | undefined,
  here: Here,
): PhrasingContent[] {
  const { anchors, locations, found } = here.scene;
  const target = anchors.get(here.scene.names[Number(node.url.slice(PENDING.length))] ?? '') ?? null;
  const words = wordsIn(node);
  const place = target === null ? undefined : locations.byId.get(target);
  if (target === null || place === undefined) {
    found.push({ clause: here.clause, words, target: null, why: { rule: 'reference-nowhere', certainty: 0.6 } });
    return node.children;
  }
  const isSame = printed(place, before) === words;
  found.push({ clause: here.clause, words, target, why: { rule: 'reference-link', certainty: 1 } });
  return [{ type: 'link', title: null, url: `#${target}`, children: isSame ? [] : node.children }];
}

function inText(value: string, before: Nodes | undefined, here: Here): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let end = 0;
  for (const called of calledIn(value)) {
    if (called.start < end) continue;
    const lead: Nodes | undefined = called.start === 0 ? before : { type: 'text', value: value.slice(0, called.start) };
    const { target, words, why } = chosen(called, lead, here.scene);
    here.scene.found.push({ clause: here.clause, words, target, why });
    if (target === null) continue;
    if (called.start > end) out.push({ type: 'text', value: value.slice(end, called.start) });
    out.push({ type: 'link', title: null, url: `#${target}`, children: [] });
    end = called.start + words.length;
  }
  if (end === 0) return [{ type: 'text', value }];
  return end < value.length ? [...out, { type: 'text', value: value.slice(end) }] : out;
}

/** The longest of the words that a place is called by, where that is one place. */
function chosen(
  called: Called,
  before: Nodes | undefined,
  { targets, locations }: Scene,
): { target: string | null; words: string; why: Why } {
  const [whole] = called.forms;
  const words = whole?.words ?? '';
  if (called.isElsewhere) return { target: null, words, why: { rule: 'reference-elsewhere', certainty: 0.9 } };
  let why: Why = { rule: 'reference-nowhere', certainty: 0.8 };
  for (const form of called.forms) {
    const ids = targets.find(form);
    if (ids.length > 1) why = { rule: 'reference-many', certainty: 0.8 };
    const [id] = ids;
    const place = ids.length === 1 && id !== undefined ? locations.byId.get(id) : undefined;
    if (place === undefined || id === undefined) continue;
    if (printed(place, before) === form.words)
      return { target: id, words: form.words, why: { rule: 'reference-words', certainty: 0.95 } };
    why = { rule: 'reference-reads-otherwise', certainty: 0.8 };
  }
  return { target: null, words, why };
}

/** As it comes to stand there; undefined of what is called by more than its number. */
function printed(place: Located, before: Nodes | undefined): string | undefined {
  if (place.row !== null) return undefined;
  const words = printReference(place, null);
  return beginsSentence(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
