/** What the page of sharing and the server say to each other: GET and POST `share`. */
import type { BringInRequest, BroughtIn, KeepLooseRequest, Sent, Sharing } from '../../index.ts';
import type { Finding } from '../api.ts';

/** GET: how it stands. */
export interface ShareState {
  readonly sharing: Sharing;
  /** What stands in the way now. */
  readonly findings: readonly Finding[];
  /** Why saves could not be kept; empty where all were. */
  readonly trouble: ToldOff;
  /** Saves that wait to be kept. */
  readonly waiting: number;
}

/** Findings, with what git, a hook or the other side said beside them, of more lines. */
export interface ToldOff {
  readonly findings: readonly Finding[];
  readonly output: string;
}

/** POST. */
export type ShareBody =
  /** What was seen up to `tip`. */
  | { readonly kind: 'send'; readonly tip: string; readonly remote: string | null }
  /** What others shared comes in; with choices nothing is fetched anew. */
  | { readonly kind: 'bring'; readonly remote: string | null; readonly choices: BringInRequest['choices'] | null }
  | { readonly kind: 'keep'; readonly files: KeepLooseRequest['files'] }
  /** Saves that wait are tried again. */
  | { readonly kind: 'again' }
  /** Who makes the changes, for as long as the studio runs. */
  | { readonly kind: 'author'; readonly name: string; readonly email: string };

export type ShareAnswer =
  | { readonly kind: 'sent'; readonly sent: Sent }
  | { readonly kind: 'brought'; readonly brought: BroughtIn }
  | { readonly kind: 'kept' }
  | ({ readonly kind: 'refused' } & ToldOff);

export type { BroughtIn, LooseFile, Proposal, ShareConflict, SharedSave, Sharing } from '../../index.ts';
