/** Of a redline only what changed, each under its heading: for whoever is to read one change and knows the rest. */
import type { Heading, List, ListItem, Nodes, RootContent, Table } from 'mdast';

/** Blocks with a change in them; of a list or a table the items and rows with one. Notes stay that these refer to. */
export function changedBlocks(blocks: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = [];
  let heading: Heading | undefined;
  for (const block of blocks) {
    if (block.type === 'footnoteDefinition') continue;
    if (block.type === 'heading' && !isChanged(block)) {
      heading = block;
      continue;
    }
    const changed = changedIn(block);
    if (changed.length === 0) continue;
    if (heading !== undefined) kept.push(heading);
    heading = undefined;
    kept.push(...changed);
  }
  const notes = new Set(kept.flatMap(notesIn));
  const definitions = blocks.filter((block) => block.type === 'footnoteDefinition');
  const changedNotes = definitions.filter((note) => notes.has(note.identifier) || isChanged(note));
  return [...kept, ...changedNotes];
}

function changedIn(block: RootContent): RootContent[] {
  if (!isChanged(block)) return [];
  if (block.data?.change !== undefined) return [block];
  if (block.type === 'list') return runsOf(block);
  if (block.type === 'table') return [rowsOf(block)];
  return [block];
}

/** Items that follow one another stay one list, which counts on from where it was. */
function runsOf(list: List): List[] {
  const runs: { readonly at: number; readonly items: ListItem[] }[] = [];
  for (const [at, item] of list.children.entries()) {
    if (!isChanged(item)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.items.length === at) last.items.push(item);
    else runs.push({ at, items: [item] });
  }
  return runs.map(({ at, items }) => ({
    ...list,
    ...(list.ordered === true ? { start: (list.start ?? 1) + at } : {}),
    children: items,
  }));
}

function rowsOf(table: Table): Table {
  return { ...table, children: table.children.filter((row, index) => index === 0 || isChanged(row)) };
}

function isChanged(node: Nodes): boolean {
  return node.data?.change !== undefined || ('children' in node && node.children.some(isChanged));
}

function notesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(notesIn) : [];
}
