/**
 * Words of other languages that are at home in Dutch, which the patterns of Dutch break in the wrong place: `onli-ne`,
 * `geüplo-ade`, `oude-rapp`. A hyphen is where they may be broken, a dot the end of the word that they stand in. A name or
 * word is here only because the patterns are wrong about it, or about a compound with it.
 */
const LOANS = [
  'app.',
  'apps.',
  'back-up',
  'cat-fi-shing',
  'deep-fake',
  'down-load',
  'face-time',
  'google',
  'groo-ming',
  'happy-slap-ping',
  'hash-tag',
  'insta-gram',
  'linkedin',
  'live-stream',
  'meta-data',
  'online',
  'phi-shing',
  'qua-draam',
  're-tweet',
  'screen-shot',
  'shame-sex-ting',
  'smart-phone',
  'smart-watch',
  'social-me-dia',
  'tik-tok',
  'up-load',
  'üp-load',
  'whatsapp',
  'white-board',
  'you-tube',
];

interface Loan {
  readonly start: number;
  readonly end: number;
  /** Offsets in the word. */
  readonly breaks: readonly number[];
}

/** Longest first: `whatsapp` ends in `app`. */
const known = LOANS.toSorted((a, b) => b.length - a.length).map((loan) => {
  const letters = loan.replaceAll(/[-.]/g, '');
  const pieces = loan.split('-').slice(0, -1);
  const breaks = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length);
  return { letters, breaks, isLast: loan.endsWith('.') };
});

/** The first of them in a word in lower case. */
export function loanIn(lower: string): Loan | undefined {
  for (const { letters, breaks, isLast } of known) {
    const start = isLast ? lower.length - letters.length : lower.indexOf(letters);
    if (start < 0 || !lower.startsWith(letters, start)) continue;
    return { start, end: start + letters.length, breaks: breaks.map((offset) => start + offset) };
  }
  return undefined;
}
