/** That a text is shown though its source has mistakes: as far as it goes. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';

/** A line, or nothing when there are none. */
export function printMistakes(count: number, language: Language): TerminalText {
  if (count === 0) return terminal``;
  return language === 'nl'
    ? terminal`Let op: de bron heeft ${count} ${count === 1 ? 'fout' : 'fouten'}. Dit is de tekst voor zover die gemaakt kon worden.\n`
    : terminal`Note: the source has ${count} ${count === 1 ? 'mistake' : 'mistakes'}. This is the text as far as it could be made.\n`;
}
