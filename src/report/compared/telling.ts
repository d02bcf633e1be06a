/** What every part of the page of a comparison is told with. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { SideBySide } from '../../model/side-by-side.ts';
import { namesIn } from './words.ts';

export interface Telling {
  readonly all: SideBySide;
  readonly language: Language;
  nameOf(id: string): string;
}

export function tellingOf(all: SideBySide, language: Language): Telling {
  return { all, language, nameOf: namesIn(all) };
}

/** Of the row of a clause; with a character that no id has. */
export function anchorOf(protocol: string, row: string): string {
  return `_${protocol}_${row.replace(':', '_')}`;
}
