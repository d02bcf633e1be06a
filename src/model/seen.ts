/** What somebody had before them when they decided what to record. */

/** Where something else is recorded by now, or the text is another one, nothing is written. */
export interface SeenLedger {
  /** The fingerprint of the text in the source; left out where what is recorded is not about the text as it is now. */
  readonly text?: string | undefined;
  /** The entries and the versions, each by a name of its own. */
  readonly entries: readonly string[];
  /** SHA-256 in hexadecimal over all that the approvals say: procedures and terms too. */
  readonly record: string;
}
