/** Plain text: paragraphs, however their lines are broken. */
import { NO_CLAIMS } from '../../model/claims.ts';
import { type Reading, type Token, Tokens, withoutEnd } from './reading.ts';

export const NAMELESS: Omit<Reading, 'tokens'> = {
  claims: NO_CLAIMS,
  organisation: null,
  version: null,
  state: null,
  isPart: false,
  logo: [],
};

/** So much white within a line, or between two, pushes what comes after it out of sight. */
const AWAY = / {40}|\t{6}/;
const MOST_BLANK = 6;

export function readText(text: string): Reading {
  const tokens = new Tokens();
  let blank = 0;
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const lines = paragraph.split('\n').map(withoutEnd);
    const isBlank = lines.every((line) => line === '');
    if (!isBlank && blank >= MOST_BLANK) tokens.between('property', `${blank} × ¶`);
    blank = isBlank ? blank + 1 : 0;
    tokens.text(paragraph);
    for (const line of lines) if (AWAY.test(line)) tokens.within('property', `${line.length} × U+0020`);
    tokens.between('structure', '¶');
  }
  return { ...NAMELESS, tokens: trimmed(tokens.done()) };
}

/** Blank lines at the ends are nothing, and of more than one between two paragraphs one counts. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    (token, index) => token.is === 'words' || token.kind !== 'structure' || tokens[index - 1]?.is === 'words',
  );
}
