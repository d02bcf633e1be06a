/** What of a folder in a git repository is shared with others, and what is not yet. */

/** Who makes a change. The address is empty where nobody gave one. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** A file that changed: its content before and after; null where there is none. Bytes of what is no text. */
export interface KeptFile {
  readonly file: string;
  readonly before: string | Uint8Array | null;
  readonly after: string | Uint8Array | null;
}

/** A save in words, with what it changed and nothing else. */
export interface KeepRequest {
  /** One line, such as `Pestprotocol De Linde: bepaling 2.1 ‘Wie gepest wordt…’ gewijzigd`. */
  readonly subject: string;
  /** Whom it touches, a line each. */
  readonly lines: readonly string[];
  readonly files: readonly KeptFile[];
  /** Where git was told no name. */
  readonly who?: Author | undefined;
}

/**
 * `none`: there is no git, or no repository; nothing was to be done. `same`: what is kept says it already. `kept`: it is a
 * commit on a branch of one's own, which is new where it was made for it.
 */
export type Kept =
  | { readonly kind: 'none' | 'same' }
  | { readonly kind: 'kept'; readonly commit: string; readonly branch: string; readonly isNewBranch: boolean };

/** A commit as somebody reads it. */
export interface SharedSave {
  readonly id: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly author: string;
  /** ISO 8601. */
  readonly when: string;
}

/** A file of the project that differs from what is kept: changed outside of the studio, or not kept when it was saved. */
export interface LooseFile {
  readonly file: string;
  readonly protocol: string | null;
  readonly organisation: string | null;
  readonly change: 'added' | 'changed' | 'removed';
  readonly clauses: readonly LooseClause[];
  /** Whether it changes more than clauses. */
  readonly hasOtherChanges: boolean;
  /** Of its content: by this it is known to be still as it was seen. */
  readonly digest: string;
}

/** What of a clause differs in such a file. */
export interface LooseClause {
  readonly clause: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** How it begins; empty where it bears no words. */
  readonly words: string;
}

/** What can be done at a forge is done at an address of its own. */
export type ForgeKind = 'github' | 'gitlab' | 'forgejo';

/** Where others are asked to take over what was sent. */
export interface Proposal {
  /** Null where it is not known what forge it is. */
  readonly forge: ForgeKind | null;
  /** Where a request to take it over is made; null where that is not known. */
  readonly address: string | null;
  /** Of the repository, without names and passwords; null where it has no address that can be shown. */
  readonly repository: string | null;
  readonly branch: string;
  /** Into which it is to come. */
  readonly into: string | null;
}

/** How sharing stands in a folder. */
export type Sharing =
  /** Nothing is shared from here. Why: there is no git, no repository, or none that can be used (then that is told). */
  | { readonly kind: 'none'; readonly why: 'no-git' | 'no-repository' | 'unusable' }
  | {
      readonly kind: 'repository';
      /** The branch of one's own that is stood on; null where the next save makes one. */
      readonly branch: string | null;
      /** What is stood on: with it whoever sends says what they saw. */
      readonly tip: string | null;
      readonly remotes: readonly string[];
      /** To be sent to; null where there is none, or where it has to be said which. */
      readonly remote: string | null;
      /** Not shared yet, the newest first. */
      readonly saves: readonly SharedSave[];
      readonly loose: readonly LooseFile[];
      /** Commits of others that were seen and are not in one's own. */
      readonly behind: number;
      /** Once it is sent, and as long as it is not taken over. */
      readonly proposal: Proposal | null;
      readonly who: Author | null;
    };

/** What to send, and where to. */
export interface SendRequest {
  /** What was seen. */
  readonly tip: string;
  /** Where there are several. */
  readonly remote?: string | undefined;
}

/** What became of sending. */
export interface Sent {
  readonly proposal: Proposal;
  /** What the other side said, of more lines. */
  readonly said: string;
}

/** From where, and which side counts where both changed the same. */
export interface BringInRequest {
  readonly remote?: string | undefined;
  /** Which side counts, by the key of the conflict, of the two commits that were told. */
  readonly choices?:
    | {
        readonly ours: string;
        readonly theirs: string;
        readonly sides: Readonly<Record<string, 'ours' | 'theirs'>>;
      }
    | undefined;
  readonly who?: Author | undefined;
}

/** Something that both changed. Texts as their author typed them; null where there is none. */
export interface ShareConflict {
  readonly key: string;
  readonly file: string;
  readonly protocol: string | null;
  readonly organisation: string | null;
  /** Null where it is of no clause. */
  readonly clause: string | null;
  /** Of what is of no clause, where it stands in the file; empty for the file as a whole. */
  readonly steps: readonly string[];
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** What came in, or what has to be chosen first: then nothing changed. */
export type BroughtIn =
  /** `isMerge`: both had gone on. Without saves there was nothing new. */
  | { readonly kind: 'brought'; readonly saves: readonly SharedSave[]; readonly isMerge: boolean }
  | {
      readonly kind: 'conflict';
      readonly ours: string;
      readonly theirs: string;
      readonly conflicts: readonly ShareConflict[];
    };

/** Files as they stand in the folder are kept, where they are still as they were seen. */
export interface KeepLooseRequest {
  readonly files: readonly { readonly file: string; readonly digest: string }[];
  readonly who?: Author | undefined;
}
