/** That a text is shown though its source has mistakes: as far as it goes. */
import type { Language } from '../diagnostic/diagnostic.ts';

/** A line, or nothing when there are none. */
export function printMistakes(count: number, language: Language): string {
  if (count === 0) return '';
  return language === 'nl'
    ? `Let op: de bron heeft ${count} ${count === 1 ? 'fout' : 'fouten'}. Dit is de tekst voor zover die gemaakt kon worden.\n`
    : `Note: the source has ${count} ${count === 1 ? 'mistake' : 'mistakes'}. This is the text as far as it could be made.\n`;
}
