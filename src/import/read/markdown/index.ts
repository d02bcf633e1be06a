/** Reads Markdown: that of GitHub, of programs that make sites, and what regelwerk itself writes for these. */
import { diagnostic, figure, NO_PLACE, type Result } from '../../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../../model/limits.ts';
import type { Paper } from '../../../model/paper.ts';
import { excessOf } from '../../../source/markdown/excess.ts';
import { lettersIn } from '../../paper.ts';
import { leave, newDraft, placeIn } from '../draft.ts';
import { paperOfPage } from '../html/index.ts';
import { frontMatterOf } from './front-matter.ts';
import { asPublished } from './own/index.ts';
import { prepared } from './prepare.ts';
import { htmlOf } from './to-html.ts';

/** Markdown takes time with the square of these; a file of 300 pages has a fifth of them. */
const MOST = {
  textMarks: LIMITS.importMarks,
  paragraphMarks: LIMITS.importParagraphMarks,
  textDepth: LIMITS.textDepth,
};

export async function readMarkdown(text: string, name: string): Promise<Result<Paper | undefined>> {
  const lines = text.split(/\r\n|\r|\n/);
  const front = frontMatterOf(lines);
  const { markdown, lines: numbers, orders } = prepared(front.rest, lines.length - front.rest.length + 1);
  const excess = excessOf(markdown, MOST);
  if (excess !== undefined) return { value: undefined, diagnostics: [tooMuch(name, excess.what)] };
  const draft = newDraft();
  leave(draft, 'front-matter', front.text, placeIn('body', 2));
  for (const order of orders) leave(draft, 'field', order.text, placeIn('body', order.line));
  const isOwn = front.says.generator === 'regelwerk';
  const page = paperOfPage(htmlOf(markdown, numbers, isOwn), draft, true).paper;
  const paper = isOwn ? asPublished(page, draft) : page;
  const letters = paper.letters + lettersIn(front.text) + orders.reduce((sum, order) => sum + lettersIn(order.text), 0);
  if (letters === 0) return { value: undefined, diagnostics: [diagnostic('import-empty', NO_PLACE, { file: name })] };
  return { value: { ...paper, format: 'markdown', says: { ...paper.says, ...front.says }, letters }, diagnostics: [] };
}

function tooMuch(file: string, what: 'depth' | 'marks') {
  const words = {
    depth: {
      nl: 'hoe diep lijsten en citaten in elkaar staan',
      en: 'how deep lists and quotations stand in each other',
    },
    marks: { nl: 'het aantal opmaaktekens', en: 'the number of marks' },
  };
  const limit = figure(what === 'depth' ? LIMITS.textDepth.at : LIMITS.importMarks.at);
  return diagnostic('import-limit', NO_PLACE, { file, what: words[what], limit });
}
