/**
 * A redline on paper: each change stands between brackets that say what it is, for a page is printed without colour, is
 * copied, and is read aloud; to the eye it is underlined or struck through as well.
 *
 *     de [vervallen: docent] [ingevoegd: leraar] meldt het; zie de regel [verwijst nu naar ‘2. Regels’, punt 2]
 *
 * The words are in the text itself. The other ways say it to some readers only: screen readers do not tell of
 * `TextDecorationType`, and `ActualText` or `Alt` would stand for the words that changed when these are searched or copied.
 */
import type { Nodes, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import { type DocumentTree, type Edit, type Figure, isRunning } from '../../model/tree.ts';

const words: Record<Edit, string> = { insert: '[ingevoegd: ', delete: '[vervallen: ' };
const figureWords: Record<Edit, string> = { insert: '[figuur ingevoegd', delete: '[figuur vervallen' };

/** The tree as it is to be set: without contents, for what changed comes first, and with every change on the words. */
export function redlineToSet(document: DocumentTree): DocumentTree {
  const children = document.children.filter(({ type }) => type !== 'contents');
  return { ...document, children: children.map((node) => block(node, undefined) as RootContent) };
}

function block(node: Nodes, inherited: Edit | undefined): Nodes {
  if (!('children' in node)) return node;
  const change = inherited ?? node.data?.change;
  if (node.type === 'figure') return figure(node, change);
  const children = isRunning(node)
    ? said((node.children as PhrasingContent[]).map((child) => marked(child, change)))
    : node.children.map((child) => block(child, change));
  return { ...node, children } as Nodes;
}

/** A picture bears no brackets: the words at its caption say it. */
function figure(node: Figure, change: Edit | undefined): Figure {
  if (change === undefined) return { ...node, children: said(node.children) };
  const caption = node.children.map((child) => marked(child, change));
  const children =
    caption.length === 0
      ? [aside(`${figureWords[change]}]`)]
      : [aside(`${figureWords[change]}: `), ...caption, aside(']')];
  return { ...node, data: { ...node.data, change }, children };
}

function marked(node: PhrasingContent, change: Edit | undefined): PhrasingContent {
  // Words of ours neither go nor come.
  if (change === undefined || isAside(node)) return node;
  if ('children' in node)
    return { ...node, children: node.children.map((child) => marked(child, change)) } as Parents & PhrasingContent;
  return { ...node, data: { ...node.data, change } } as PhrasingContent;
}

/** Brackets around each run of neighbours with the same change; what stands in emphasis or a link as a whole is within. */
function said(children: readonly PhrasingContent[]): PhrasingContent[] {
  const list: PhrasingContent[] = [];
  for (const [index, child] of children.entries()) {
    const change = changeOf(child);
    if (change === undefined && 'children' in child) {
      list.push({ ...child, children: said(child.children) } as Parents & PhrasingContent);
      continue;
    }
    const before = index === 0 ? undefined : changeOf(children[index - 1]);
    const after = changeOf(children[index + 1]);
    if (change !== undefined && change !== before)
      list.push(aside(`${before === undefined ? '' : ' '}${words[change]}`));
    list.push(isAside(child) ? aside(` [${child.value}]`) : child);
    if (change !== undefined && change !== after) list.push(aside(']'));
  }
  return list;
}

/** Of what stands in emphasis or a link, where all of it has the same. */
function changeOf(node: PhrasingContent | undefined): Edit | undefined {
  if (node === undefined || !('children' in node)) return node?.data?.change;
  const [first, ...others] = node.children.map(changeOf);
  return others.every((change) => change === first) ? first : undefined;
}

function isAside(node: PhrasingContent): node is Text {
  return node.type === 'text' && node.data?.aside === true;
}

function aside(value: string): Text {
  return { type: 'text', value, data: { aside: true } };
}
