/** How a clause begins, for whoever knows it by its words and not by its id. */
import type { RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { inOneLine } from '../encode/visible.ts';
import { describeFields } from '../model/form.ts';
import type { ResolvedContent } from '../model/resolved.ts';
import type { Content } from '../model/source.ts';

/** In letters: enough to know a clause by, behind its id on one line. */
const ENOUGH = 60;

/** Of each text its first block as the author wrote it, on one line. */
export function firstWords({ text, choose, do: advised, role, term, cells = [], form = [], figure }: Content): string {
  const [wording] = Object.values(choose?.wordings ?? {});
  const texts = [role, term, text, wording, advised, ...cells, ...describeFields(form), figure?.alt];
  const blocks = texts.flatMap((part) => part?.trim().split(/\n\s*\n/, 1) ?? []).filter((block) => block !== '');
  return begin(blocks);
}

/** The same as a reader reads it: with values in it, and in the wording that was chosen. */
export function firstWordsRead(content: ResolvedContent): string {
  return begin(textsOf(content).filter((text) => text.trim() !== ''));
}

function textsOf(content: ResolvedContent): string[] {
  const first = ([block]: readonly RootContent[]) => (block === undefined ? '' : wordsOf(block));
  switch (content.kind) {
    case 'text':
      return [first(content.text)];
    case 'do_dont':
      return [first(content.do)];
    case 'role':
      return [content.role, first(content.text)];
    case 'term':
      return [content.term, first(content.text)];
    case 'row':
      return content.cells.map(first);
    case 'form':
      return [first(content.form)];
    case 'figure':
      return [content.alt];
  }
}

function begin(blocks: readonly string[]): string {
  return beginningOf(blocks.join(' '));
}

/** On one line, up to a space where that is within so many letters. */
export function beginningOf(text: string, most = ENOUGH): string {
  const letters = [...inOneLine(text)];
  if (letters.length <= most) return letters.join('');
  const start = letters.slice(0, most).join('');
  const end = start.lastIndexOf(' ');
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[.,;:]$/, '')}…`;
}
