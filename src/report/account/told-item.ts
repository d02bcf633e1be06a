/** One thing that an account tells beside the passages. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { TrackedChange } from '../../model/imported.ts';
import { printDate } from '../../words/dates.ts';

/** One thing: what it is called, its words as they stand in the file, and what there is to say of it. */
export interface ToldItem {
  readonly name: string;
  readonly words: string;
  readonly note: string;
  /** Anchor of the passage that it is about; null where there is none. */
  readonly passage: string | null;
  readonly isDoubtful: boolean;
  /** Of a tracked change. */
  readonly change?: ToldChange;
}

export interface ToldChange extends Pick<TrackedChange, 'number' | 'state' | 'pieces'> {
  /** Who, when, in which clause, and what became of it. */
  readonly about: string;
}

/** Of passages, by paragraph. */
export type Anchors = ReadonlyMap<number, string>;

export function item(told: Partial<ToldItem>): ToldItem {
  return { name: '', words: '', note: '', passage: null, isDoubtful: false, ...told };
}

export function printDay(date: string, language: Language): string {
  return language === 'nl' ? printDate(date) : date;
}
