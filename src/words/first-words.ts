/** How a clause begins, for whoever knows it by its words and not by its id. */
import { inOneLine } from '../encode/visible.ts';
import { describeFields } from '../model/form.ts';
import type { Content } from '../model/source.ts';

/** In letters: enough to know a clause by, behind its id on one line. */
const ENOUGH = 60;

/** Of each text its first block as the author wrote it, on one line. */
export function firstWords({ text, choose, do: advised, role, term, cells = [], form = [], figure }: Content): string {
  const [wording] = Object.values(choose?.wordings ?? {});
  const texts = [role, term, text, wording, advised, ...cells, ...describeFields(form), figure?.alt];
  const blocks = texts.flatMap((part) => part?.trim().split(/\n\s*\n/, 1) ?? []).filter((block) => block !== '');
  const letters = [...inOneLine(blocks.join(' '))];
  if (letters.length <= ENOUGH) return letters.join('');
  const start = letters.slice(0, ENOUGH).join('');
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end) : start}…`;
}
