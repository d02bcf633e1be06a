/** What a document reads now, where nothing that is wrong with its source touches its words. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';

/** That norms lack, or that a choice is to be looked at again, says nothing of the words as they are. */
const NO_WORDS = new Set(['norm-unrealised', 'amend-stale', 'amend-unpinned']);

/** Any other mistake makes a text read otherwise than it will. */
export function mistakesInWords({ mistakes, text }: Pick<PolicyDocument, 'mistakes' | 'text'>): readonly Diagnostic[] {
  return mistakes.filter(({ code }) => !NO_WORDS.has(code) || text === null);
}

/** Null where it cannot be said. */
export function textAsItReads(document: PolicyDocument): ResolvedProtocol | null {
  return mistakesInWords(document).length === 0 ? document.text : null;
}
