/**
 * Characters that Markdown writes by their number or name, `&#x200B;` or `&zwj;`: letters as all others, so NFC, and refused
 * where those are.
 */
import { toString as textOf } from 'mdast-util-to-string';
import type { TextIssue } from '../../model/text.ts';
import { holdsRefused, inNfc, refusedIn } from '../characters.ts';
import { issueAt, type ParseOutcome, parseMarkdown } from './index.ts';

const REFERENCE = /&(?:#\d+|#[xX][\da-fA-F]+|\w+);/g;

export function withReferences(source: string, { blocks, issues }: ParseOutcome): ParseOutcome {
  if (!source.includes('&')) return { blocks, issues };
  const refused = holdsRefused(blocks) ? refusedReferences(source) : [];
  return { blocks: inNfc(blocks), issues: [...issues, ...refused] };
}

function refusedReferences(source: string): TextIssue[] {
  const known = new Map<string, string | undefined>();
  return [...source.matchAll(REFERENCE)].flatMap(({ 0: fragment, index }): TextIssue[] => {
    if (!known.has(fragment)) known.set(fragment, refusedIn(textOf(parseMarkdown(`a${fragment}a`).blocks))[0]?.char);
    const what = known.get(fragment);
    return what === undefined ? [] : [issueAt('character', what, source, index, fragment)];
  });
}
