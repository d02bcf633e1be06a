/** A document as somebody who edits it looks at it: its passages, with where each comes from and what it carries. */
import type { Place } from '../diagnostic/diagnostic.ts';
import type { ClauseProperties, Layer } from './edit.ts';
import type { DocumentName, PolicyDocument } from './policy-document.ts';
import type {
  Audience,
  Content,
  Force,
  LegalReferences,
  Numbering,
  ParameterDeclaration,
  ParameterSetting,
} from './source.ts';
import type { ChainLink } from './status.ts';

/** A layer that can be edited for a document, from the base down. */
export interface EditableLayer {
  readonly layer: Layer;
  /** Null for the base. */
  readonly name: string | null;
  readonly kind: 'base' | 'board' | 'school';
  /** Of its text; null where it has none yet. */
  readonly file: string | null;
}

/** The lines of a file on which something stands, from 1, the last one too. */
export interface Lines {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** What one layer says of a passage. */
export interface PassageLayer {
  readonly layer: Layer;
  readonly how: 'origin' | 'amend';
  readonly content: Content;
  /** What it says beside the text; an amendment only what it changes. */
  readonly properties: ClauseProperties;
  readonly reason: string | null;
  readonly place: Place;
  readonly lines: Lines;
}

/** A norm that a passage says, with its words in the register. */
export interface PassageNorm {
  readonly id: string;
  readonly text: string | null;
}

/** A norm as a register of the protocol has it, for whoever chooses which a passage says. */
export interface RegisterNorm extends PassageNorm {
  /** Whose register it is. */
  readonly organisation: string;
  /** Labels of the parts of the paper that it stands in, the outermost first. */
  readonly parts: readonly string[];
}

/** What bodies decided of the words that stand there. */
export interface PassageDecision {
  /** `changed`: the version has this passage in other words. `absent`: it came after that version. */
  readonly state: 'same' | 'changed' | 'absent';
  readonly version: string;
  /** Who decided, in order. */
  readonly chain: readonly ChainLink[];
}

export interface Passage {
  readonly id: string;
  readonly part: string;
  readonly number: string | null;
  /** How it begins, as a reader of this document reads it. */
  readonly words: string;
  /** From the base down: where it comes from, then each that changed it. */
  readonly layers: readonly PassageLayer[];
  readonly audience: readonly Audience[];
  readonly force: Force;
  readonly norms: readonly PassageNorm[];
  readonly legal: LegalReferences;
  readonly settles: readonly string[];
  /** The fact that chose its wording. */
  readonly chosen: { readonly fact: string; readonly value: string } | null;
  /** Null where no version is adopted. */
  readonly decided: PassageDecision | null;
}

/** A clause that a document could have and has not. */
export interface AbsentPassage {
  readonly id: string;
  /** `undecided`: nobody placed or omitted it. `offered`: the base offers it to whoever wants it. */
  readonly how: 'undecided' | 'offered' | 'omitted';
  /** How it begins. */
  readonly words: string;
  readonly content: Content;
  /** Of one that is omitted: by which layer, and why. */
  readonly omitted: {
    readonly layer: string;
    readonly reason: string;
    /** What is named there: the clause itself, or a part with all that was in it. */
    readonly by: string;
  } | null;
}

export type PassageEntry =
  | { readonly kind: 'clause'; readonly id: string; readonly counted: boolean }
  | { readonly kind: 'part'; readonly part: PassagePart }
  | { readonly kind: 'quote'; readonly part: string };

export interface PassagePart {
  readonly id: string;
  readonly label: string;
  /** As the source has it: with its parameters, without its number. */
  readonly written?: string;
  readonly numbering: Numbering;
  /** The heads of its columns; null where it is no table. */
  readonly columns?: readonly string[] | null;
  readonly entries: readonly PassageEntry[];
}

/** A parameter or fact, and who sets it to what. */
export interface PassageParameter {
  readonly name: string;
  readonly declaration: ParameterDeclaration;
  /** As it prints in this document; null where nobody sets it. */
  readonly value: string | null;
  /** Each that sets it, from the base (its default) down. `file` is where. */
  readonly set: readonly { readonly layer: Layer; readonly value: ParameterSetting; readonly place: Place }[];
  /** How often texts of this document insert it. */
  readonly uses: number;
}

/** What somebody who edits a document has before them. */
export interface Passages extends DocumentName {
  readonly title: string;
  readonly language: string;
  readonly stopped: PolicyDocument['stopped'];
  readonly layers: readonly EditableLayer[];
  readonly parts: readonly PassagePart[];
  readonly passages: readonly Passage[];
  /** What it has not, in the order of the base. */
  readonly absent?: readonly AbsentPassage[];
  readonly parameters: readonly PassageParameter[];
  readonly variants: readonly { readonly id: string; readonly label: string; readonly kind: string }[];
  /** Versions that are stored, the last one last. */
  readonly versions: readonly string[];
  /** Whether its outline is one of its own, so that a move is written in it. */
  readonly outlineOf: Layer;
}
