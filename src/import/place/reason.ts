/** Why an organisation has another text, as far as the two texts tell: what differs, and no judgement of it. */
import { quoted } from '../../compare/change-words.ts';
import { mergeContent, type Run, runsOf } from '../../compare/content.ts';
import type { ResolvedContent } from '../../model/resolved.ts';
import type { Piece } from './pieces.ts';

/** So many differences are told one by one. */
const SHOWN = 3;

/** Words that only one of the two texts has, or that stand in the place of others. */
interface Difference {
  readonly before: string;
  readonly after: string;
}

/** What became of the clause as a whole, and of which words that tells already. */
const PIECES = {
  split: { told: 'verdeelt deze bepaling over meer bepalingen', isTold: ({ after }: Difference) => after === '' },
  merged: { told: 'voegt deze bepaling samen met een andere', isTold: ({ before }: Difference) => before === '' },
} as const;

/**
 * `Het overgenomen document zegt ook ‘de conciërge’, laat ‘vooraf’ weg en zegt ‘drie weken’ in plaats van ‘twee weken’.` At
 * most two sentences.
 */
export function reasonOf(before: ResolvedContent, after: ResolvedContent, kind?: Piece['kind']): string {
  const lines = runsOf(mergeContent(before, after).flatMap(({ blocks }) => [...blocks]));
  const all = [...new Map(lines.flatMap(differencesIn).map((own) => [JSON.stringify(own), own])).values()];
  const piece = kind === 'split' || kind === 'merged' ? PIECES[kind] : undefined;
  if (all.length === 0) return 'Het overgenomen document heeft dezelfde woorden, maar een andere opmaak of verwijzing.';
  const own = isAnew(lines) ? [] : all.filter((difference) => piece?.isTold(difference) !== true);
  if (own.length === 0) return `Het overgenomen document ${piece?.told ?? 'zegt dit in andere woorden'}.`;
  const lettered = own.filter(hasLetters);
  if (lettered.length === 0 && piece === undefined) return 'Het overgenomen document heeft andere leestekens.';
  const rest = lettered.length > SHOWN + 1 ? lettered.length - SHOWN : 0;
  const told = [...(piece === undefined ? [] : [piece.told]), ...inWords(lettered.slice(0, lettered.length - rest))];
  const more = rest === 0 ? '' : ` Er zijn nog ${rest} verschillen.`;
  return `Het overgenomen document ${enumerate(told)}.${more}`;
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

function differencesIn(line: readonly Run[]): Difference[] {
  return line.flatMap((run, index) => {
    const [last, next] = [line[index - 1], line[index + 1]];
    if (run.change === undefined || run.text.trim() === '') return [];
    if (run.change === 'insert') return last?.change === 'delete' ? [] : [{ before: '', after: run.text }];
    return [{ before: run.text, after: next?.change === 'insert' ? next.text : '' }];
  });
}

function hasLetters({ before, after }: Difference): boolean {
  return /[\p{L}\p{N}]/u.test(before + after);
}

/** Those of a kind together: what came, what went, what stands in the place of what. */
function inWords(differences: readonly Difference[]): string[] {
  const came = differences.filter(({ before }) => before === '').map(({ after }) => quoted(worded(after)));
  const went = differences.filter(({ after }) => after === '').map(({ before }) => quoted(worded(before)));
  const other = differences
    .filter(({ before, after }) => before !== '' && after !== '')
    .map(({ before, after }) => `${quoted(worded(after))} in plaats van ${quoted(worded(before))}`);
  return [
    ...(came.length === 0 ? [] : [`zegt ook ${enumerate(came)}`]),
    ...(went.length === 0 ? [] : [`laat ${enumerate(went)} weg`]),
    ...(other.length === 0 ? [] : [`zegt ${enumerate(other)}`]),
  ];
}

/** Without the comma that parts it from the words around it. */
function worded(text: string): string {
  const own = text.trim();
  const start = own.startsWith(',') ? 1 : 0;
  return own.slice(start, own.endsWith(',') ? -1 : undefined).trim() || own;
}

function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}
