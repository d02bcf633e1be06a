/** Names of the fields of forms: after their clause, and each once in a document. */
import type { RootContent } from 'mdast';

/** `melding.naam`; of a form that stands there again, quoted, `melding.naam.2`. Forms stand among the blocks, or in a frame. */
export function nameFields(blocks: readonly RootContent[]): RootContent[] {
  const counts = new Map<string, number>();
  const nameOf = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  };
  const named = <T extends RootContent>(block: T): T => {
    if (block.type === 'blockquote') return { ...block, children: block.children.map(named) };
    if (block.type !== 'form') return block;
    const clause = block.data?.clause ?? '';
    return {
      ...block,
      children: block.children.map((field) => ({ ...field, name: nameOf(`${clause}.${field.name}`) })),
    };
  };
  return blocks.map(named);
}
