/** One organisation's document of one protocol, as far as the source allows. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ResolvedHouseStyle } from './house-style.ts';
import type { Ledger, Organisation } from './policy.ts';
import type { ResolvedProtocol } from './resolved.ts';
import type { ConceptVisibility, MarkdownFlavour } from './source.ts';

export interface PolicyDocument {
  readonly organisation: Organisation;
  readonly houseStyle: ResolvedHouseStyle;
  /** Whom a text is for that is not adopted yet. */
  readonly concepts: ConceptVisibility;
  /** For which program its Markdown is. */
  readonly markdown: MarkdownFlavour;
  /** How long before a revision date to warn, as ISO 8601 durations. */
  readonly reminders: readonly string[];
  /** Of the protocol. */
  readonly ledger: Ledger;
  /** The text as it is in the source, as far as it could be made; null where a file that it is made of cannot be read. */
  readonly text: ResolvedProtocol | null;
  /** The errors that reach this document; empty when it is sound. */
  readonly mistakes: readonly Diagnostic[];
  /** What these stand in the way of: the text in the source alone (an adopted text stands apart), or all. */
  readonly stopped: 'nothing' | 'text' | 'all';
}

/** Which document, by its ids. */
export interface DocumentName {
  readonly organisation: string;
  readonly protocol: string;
}

/** By which documents are looked up. */
export function keyOf({ organisation, protocol }: DocumentName): string {
  return `${organisation}/${protocol}`;
}

export function nameOf({ organisation, ledger }: PolicyDocument): DocumentName {
  return { organisation: organisation.id, protocol: ledger.id };
}

/** The text, where it is sound. */
export function soundText({ text, stopped }: PolicyDocument): ResolvedProtocol | null {
  return stopped === 'nothing' ? text : null;
}
