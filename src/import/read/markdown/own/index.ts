/** What regelwerk says in Markdown in another way than Markdown would, read as what it was. */
import type { Paper, PaperBlock } from '../../../../model/paper.ts';
import { type Draft, finished } from '../../draft.ts';
import { withFields } from './fields.ts';
import { withTables } from './rows.ts';

export function asPublished(paper: Paper, draft: Draft): Paper {
  const read = (blocks: readonly PaperBlock[]): PaperBlock[] =>
    withFields(withTables(blocks, draft), draft).map((block) =>
      block.type === 'box' ? { ...block, blocks: read(block.blocks) } : block,
    );
  const { format, says, letters } = paper;
  return finished(draft, { format, says, blocks: read(paper.blocks), letters });
}
