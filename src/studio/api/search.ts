/** What the page that searches asks and is answered. */
import type { FoundPlace, SearchedVersion, SnippetPiece } from '../../index.ts';

/** Which texts: what holds now, what is being worked on, or what held before. */
export const STATES = ['now', 'concept', 'former'] as const;
export type State = (typeof STATES)[number];

export const VERSIONS: Readonly<Record<State, readonly SearchedVersion[]>> = {
  now: ['in_force', 'unrecorded'],
  concept: ['concept', 'coming'],
  former: ['former'],
};

export function isState(value: string): value is State {
  return (STATES as readonly string[]).includes(value);
}

/** Where a passage stands; the source only as an address that opens it in an editor. */
export type SearchPlace = Omit<FoundPlace, 'place'> & { readonly editor: string | null };

export interface SearchPassage {
  readonly snippet: readonly SnippetPiece[];
  /** The first of them. */
  readonly places: readonly SearchPlace[];
  readonly count: number;
}

export interface SearchAnswer {
  readonly isWhole: boolean;
  readonly passages: readonly SearchPassage[];
  readonly total: number;
  readonly meant: readonly { readonly word: string; readonly known: string }[];
}
