/** Plain text: paragraphs, however their lines are broken. */
import { NO_CLAIMS } from '../../model/claims.ts';
import { type Reading, type Token, Tokens } from './reading.ts';

export const NAMELESS: Omit<Reading, 'tokens'> = {
  claims: NO_CLAIMS,
  organisation: null,
  version: null,
  state: null,
  isPart: false,
  logo: null,
};

export function readText(text: string): Reading {
  const tokens = new Tokens();
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    tokens.text(paragraph);
    tokens.between('structure', '¶');
  }
  return { ...NAMELESS, tokens: trimmed(tokens.done()) };
}

/** Blank lines at the ends are nothing, and of more than one between two paragraphs one counts. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ is }, index) => is === 'words' || tokens[index - 1]?.is === 'words');
}
