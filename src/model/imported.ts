/** What became of somebody's own document: what was understood of it, why, how sure that is, and where each word went. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { FileChange } from './edit.ts';
import type { Joined, PaperEvent, PaperPlace, PaperRemark } from './paper.ts';
import type { Clause, Layout, Part, Patterns, Version } from './source.ts';

/**
 * Why something was taken for what it is: the name of a rule, whose words are in src/words/import.ts, and how sure that is,
 * from 0 to 1. 1: the file itself says so, or it cannot be otherwise. Below `DOUBTFUL` a person should look.
 */
export interface Why {
  readonly rule: string;
  readonly certainty: number;
}
export const DOUBTFUL = 0.8;

/** What a paragraph of the file became. Each has one fate. */
export type Fate =
  | { readonly kind: 'title' }
  /** Says which edition, organisation or status it is, and is kept as a fact. */
  | { readonly kind: 'fact'; readonly key: string }
  /** The heading of a part. */
  | { readonly kind: 'label'; readonly part: string }
  /** Stands in this clause. */
  | { readonly kind: 'clause'; readonly clause: string }
  /** The heading of a column. */
  | { readonly kind: 'column'; readonly part: string }
  /** Around the text, by the rule named; it comes back in no document. */
  | { readonly kind: 'furniture' }
  /** Could not be placed: it is in no document, and a person has to. */
  | { readonly kind: 'unplaced' };

export interface PassageFate {
  /** `id` of the paragraph. */
  readonly paragraph: number;
  readonly fate: Fate;
  readonly why: Why;
}

/** The keys of facts that a control block, a title page or a colophon states. */
export const FACT_KEYS = [
  'title',
  'subtitle',
  'edition',
  'version',
  'organisation',
  'school',
  'author',
  'owner',
  'portfolio',
  'status',
  'date',
  'proposed',
  'consent',
  'advice',
  'adopted',
  'in-force',
  'revision',
  'published',
  'contact',
  'brin',
  'other',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** One thing that the paper says of itself. */
export interface PaperFact {
  readonly key: FactKey;
  /** As it is called there, such as `Datum instemming GMR`; empty where it has no name. */
  readonly label: string;
  /** As written. */
  readonly value: string;
  /** `YYYY-MM-DD` or `YYYY-MM` where the value is one clear date; else null. */
  readonly date: string | null;
  /** `gmr`, `mr`, `cvb`, `rvt`, `or` … where a body is named; else null. */
  readonly body: string | null;
  readonly paragraph: number;
  readonly why: Why;
}

/** Words that could become a parameter: told with how often, taken only when asked. */
export interface ProposedParameter {
  /** As the parameter would be called: `organisatie`, `school`, `ouders`, `docenten`, `sociale_media`, `email_meldpunt`. */
  readonly name: string;
  /** For authors, in Dutch. */
  readonly description: string;
  readonly kind: 'text' | 'name' | 'email' | 'phone' | 'url';
  /** As written. */
  readonly value: string;
  readonly count: number;
  /** In which clauses, by id. */
  readonly clauses: readonly string[];
  readonly why: Why;
}

/** The text itself, as the source would have it: literal, without parameters. */
export interface DraftProtocol {
  readonly title: string;
  readonly language: string;
  readonly patterns: Patterns | undefined;
  readonly layout: Layout | undefined;
  readonly clauses: readonly Clause[];
  readonly outline: readonly Part[];
}

/** A reference in words that was made into one (`[](#id)`), or was not. */
export interface FoundReference {
  readonly clause: string;
  /** As written: `artikel 3 lid 2`. */
  readonly words: string;
  /** Id of what it leads to; null where it stayed words. */
  readonly target: string | null;
  readonly why: Why;
}

/** A picture that goes along, and the clause it stands in. */
export interface DraftFigure {
  readonly clause: string;
  /** Name of its file in `figures/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A number that reads otherwise in the document that comes of it: regelwerk counts by itself. */
export interface ChangedNumber {
  readonly paragraph: number;
  readonly was: string;
  readonly becomes: string | null;
}

/** Words that are in the draft and not in the paper, for the source asks them. */
export interface AddedWords {
  /** Whose label or column it is. */
  readonly part: string;
  readonly words: string;
}

/** A picture that did not come along. */
export interface LeftPicture {
  readonly place: PaperPlace;
  readonly alt: string;
  readonly mediaType: string;
  /** `picture-elsewhere`, `picture-kind`, `picture-unsound` or `picture-front`. */
  readonly rule: string;
}

/** All that was understood of a paper. */
export interface Understood {
  readonly protocol: DraftProtocol;
  readonly facts: readonly PaperFact[];
  /** What of the facts can be recorded: never more than is written. Null where no version can be made of it. */
  readonly version: Version | null;
  readonly proposals: readonly ProposedParameter[];
  readonly references: readonly FoundReference[];
  readonly figures: readonly DraftFigure[];
  /** Of every paragraph, in reading order. */
  readonly fates: readonly PassageFate[];
  readonly numbers: readonly ChangedNumber[];
  readonly added: readonly AddedWords[];
  readonly pictures: readonly LeftPicture[];
}

/** What a clause of the paper is to the base that it was held against. */
export type Placement =
  /** The same text: it becomes that clause. */
  | { readonly kind: 'base'; readonly own: string; readonly clause: string; readonly why: Why }
  /** Near: it becomes an amendment of that clause. */
  | {
      readonly kind: 'amend';
      readonly own: string;
      readonly clause: string;
      /** Drafted: says what differs. */
      readonly reason: string;
      readonly why: Why;
    }
  | { readonly kind: 'own'; readonly own: string; readonly why: Why };

/** Words of a passage that a tracked change put in, or took out, or left alone. */
export interface TrackedPiece {
  readonly text: string;
  readonly change: 'insert' | 'delete' | null;
}

/** What tracked changes make of one passage: accepted or refused as one. */
export interface TrackedChange {
  /** Counted from 1, in reading order: the same for the same file, whatever is accepted of it. */
  readonly number: number;
  readonly place: PaperPlace;
  /** All words of the passage, in order; each paragraph on a line of its own. */
  readonly pieces: readonly TrackedPiece[];
  /** The same words without the change, and with it. Empty where the passage comes or goes whole. */
  readonly before: string;
  readonly after: string;
  /** As the file names them; none where it does not say. */
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`, the first one first. */
  readonly dates: readonly string[];
  /** `open`: a proposal. The text is as it was, and somebody has to decide. */
  readonly state: 'accepted' | 'rejected' | 'open';
  /** The clause that the passage is in; null where it is in none. */
  readonly clause: string | null;
  /** The passage of the account that it is in; null where nothing of it is in the document. */
  readonly paragraph: number | null;
}

/** What a later file says that no edit can change: a person does so in the source. */
export interface LeftToChange {
  readonly what: 'title' | 'numbering' | 'columns';
  /** Of which part, by its id; null of the document. */
  readonly part: string | null;
  /** As it stands, and as the file has it: the title, the name of a numbering, the columns parted by ` | `. */
  readonly before: string;
  readonly after: string;
}

/** One passage of the account: the source beside the result. */
export interface AccountPassage {
  readonly paragraph: number;
  readonly place: PaperPlace;
  /** Number or bullet as the paper shows it. */
  readonly marker: string | null;
  readonly text: string;
  readonly fate: Fate;
  readonly why: Why;
  /** How it was placed against a base. */
  readonly placement: Placement | null;
  readonly isDoubtful: boolean;
}

/** A place where the words of the paper and those of the rebuilt document differ, that nothing else in the account tells. */
export interface WordDifference {
  readonly kind: 'missing' | 'extra' | 'changed';
  /** The paragraph of the paper that it is in or after; null at the start. */
  readonly paragraph: number | null;
  readonly paper: string;
  readonly rebuilt: string;
}

/** Words, each counted once: `read` is the sum of all others but `inOrder`. */
export interface WordCount {
  readonly read: number;
  readonly clauses: number;
  readonly labels: number;
  readonly facts: number;
  readonly furniture: number;
  readonly unplaced: number;
  /** Of what stands in clauses and labels: those that the rebuilt document has, in order. */
  readonly inOrder: number;
}

/** The account of one import: it says of every word of the file where it is. */
export interface Account {
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly passages: readonly AccountPassage[];
  readonly furniture: readonly { readonly kind: string; readonly text: string; readonly times: number }[];
  readonly facts: readonly PaperFact[];
  readonly proposals: readonly ProposedParameter[];
  /** Values that parameters of the base got, for its text has them where the paper has these words. */
  readonly values: readonly ProposedParameter[];
  readonly references: readonly FoundReference[];
  readonly numbers: readonly ChangedNumber[];
  readonly added: readonly AddedWords[];
  readonly pictures: readonly LeftPicture[];
  /** What the reader saw and did, or did not do. */
  readonly events: readonly PaperEvent[];
  readonly joined: readonly Joined[];
  readonly remarks: readonly PaperRemark[];
  readonly changes: readonly TrackedChange[];
  /** Of a later file. */
  readonly left: readonly LeftToChange[];
  /** Ids of base clauses that the paper lacks: still to decide. */
  readonly undecided: readonly string[];
  readonly words: WordCount;
  readonly differences: readonly WordDifference[];
}

/** What becomes of tracked changes; as proposals they are told, and the text is as it was without them. */
export const IMPORT_CHANGES = ['accept', 'reject', 'proposals'] as const;

/** What to take over from which file. */
export interface ImportRequest {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Id of the organisation whose document it is; one that is not there yet comes with `name`. */
  readonly organisation: string;
  /** Of an organisation that comes new: its name as it stands on documents. */
  readonly name?: string | undefined;
  /** The same: `bestuur` (default) or `school`. */
  readonly kind?: string | undefined;
  /** Id of the protocol; by default from the title. Where it is there, the paper is held against it. */
  readonly protocol?: string | undefined;
  /** What becomes of tracked changes: `accept` (default), `reject` or `proposals`. */
  readonly changes?: string | undefined;
  /** Numbers of changes of which something else becomes: see `TrackedChange`. */
  readonly accept?: readonly string[] | undefined;
  readonly reject?: readonly string[] | undefined;
  /** Names of the proposed parameters that are accepted. */
  readonly parameters?: readonly string[] | undefined;
  /** Only what it would do. */
  readonly dryRun?: boolean | undefined;
}

/**
 * `new`: the paper is the base of a protocol that comes new. `placed`: it was held against a base that others share.
 * `update`: it is a later file of a document that the organisation has.
 */
export type ImportMode = 'new' | 'placed' | 'update';

/** What an import made, or would make. */
export interface Imported {
  readonly isWritten: boolean;
  readonly mode: ImportMode;
  readonly organisation: string;
  readonly protocol: string;
  readonly files: readonly FileChange[];
  readonly account: Account;
  /** What there is to tell of the policy that was not there before. */
  readonly told: readonly Diagnostic[];
}
