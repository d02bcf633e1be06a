/** Why an organisation has another text, as far as the two texts tell: what differs, and no judgement of it. */
import { quoted } from '../../compare/change-words.ts';
import { mergeContent, type Run, runsOf } from '../../compare/content.ts';
import type { ResolvedContent } from '../../model/resolved.ts';

const FIRST = 'Uit het overgenomen document: ';
/** So many differences are told one by one. */
const SHOWN = 3;

/**
 * `Uit het overgenomen document: noemt ook ‘de conciërge’, laat ‘vooraf’ weg en heeft ‘drie weken’ in plaats van ‘twee
 * weken’.` At most two sentences.
 */
export function reasonOf(before: ResolvedContent, after: ResolvedContent): string {
  const lines = runsOf(mergeContent(before, after).flatMap(({ blocks }) => [...blocks]));
  const all = lines.flatMap(differencesIn);
  if (all.length === 0) return `${FIRST}de woorden zijn dezelfde, de opmaak of een verwijzing is anders.`;
  if (isAnew(lines)) return `${FIRST}zegt dit in andere woorden.`;
  const told = [...new Set(all)];
  const rest = told.length > SHOWN + 1 ? told.slice(SHOWN) : [];
  const shown = told.slice(0, told.length - rest.length);
  const more = rest.length === 0 ? '' : ` Er zijn nog ${rest.length} verschillen.`;
  return `${FIRST}${enumerate(shown)}.${more}`;
}

/** Hardly a word stays. */
function isAnew(lines: readonly (readonly Run[])[]): boolean {
  const lengthOf = (isKept: boolean) =>
    lines
      .flat()
      .filter(({ change }) => (change === undefined) === isKept)
      .reduce((sum, { text }) => sum + text.length, 0);
  return lengthOf(true) * 4 < lengthOf(false);
}

function differencesIn(line: readonly Run[]): string[] {
  return line.flatMap((run, index) => {
    const [last, next] = [line[index - 1], line[index + 1]];
    if (run.change === undefined || !/[^\s]/u.test(run.text)) return [];
    if (run.change === 'insert') return last?.change === 'delete' ? [] : [`noemt ook ${quoted(run.text)}`];
    if (next?.change === 'insert') return [`heeft ${quoted(next.text)} in plaats van ${quoted(run.text)}`];
    return [`laat ${quoted(run.text)} weg`];
  });
}

function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}
