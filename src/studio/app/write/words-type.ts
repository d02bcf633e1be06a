/** What the writing parts say, in every language. */
import type { Force } from '../../../model/source.ts';
import type { ContentKind } from './content.ts';
import type { DraftForm } from './drafts.ts';

type Finding = 'error' | 'warning' | 'info';

export interface WriteWords {
  readonly edit: string;
  readonly layers: {
    readonly legend: string;
    readonly base: string;
    board(name: string): string;
    school(name: string): string;
    /** What a choice does, in one line. */
    readonly baseDoes: string;
    boardDoes(name: string): string;
    schoolDoes(name: string): string;
    readonly becomesAmendment: string;
    covered(names: string): string;
    readonly isNow: string;
  };
  readonly move: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly fields: {
    readonly text: string;
    readonly do: string;
    readonly dont: string;
    readonly role: string;
    readonly term: string;
    readonly forms: string;
    readonly formsHelp: string;
    readonly alt: string;
    readonly altHelp: string;
    readonly caption: string;
    cell(column: number): string;
    wording(value: string): string;
    readonly isNow: string;
  };
  readonly kind: {
    readonly label: string;
    readonly of: Readonly<Record<ContentKind, string>>;
    readonly fact: string;
  };
  readonly properties: {
    readonly heading: string;
    readonly norms: string;
    readonly noNorms: string;
    readonly normsElsewhere: string;
    unknownNorm(id: string): string;
    readonly findNorm: string;
    readonly findNormHelp: string;
    readonly noRegister: string;
    found(count: number): string;
    more(count: number): string;
    readonly legal: string;
    readonly noLegal: string;
    reference(number: number): string;
    readonly source: string;
    readonly sourceHelp: string;
    readonly article: string;
    readonly articleHelp: string;
    readonly checked: string;
    readonly addReference: string;
    removeReference(number: number): string;
    readonly settles: string;
    readonly settlesHelp: string;
    readonly none: string;
  };
  readonly ownText: string;
  readonly empty: string;
  readonly asSource: string;
  readonly form: {
    readonly legend: string;
    field(number: number): string;
    readonly label: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<'line' | 'lines' | 'date' | 'signature' | 'boxes' | 'choice', string>>;
    readonly lines: string;
    readonly options: string;
    readonly optionsHelp: string;
    readonly add: string;
    readonly remove: string;
    readonly up: string;
    readonly down: string;
  };
  readonly look: string;
  readonly looking: string;
  readonly save: string;
  readonly saving: string;
  readonly back: string;
  readonly cancel: string;
  readonly close: string;
  readonly discard: string;
  readonly discarded: string;
  readonly unchanged: string;
  readonly undo: string;
  readonly draft: {
    found(when: string): string;
    readonly foundHelp: string;
    readonly foundOther: string;
    readonly take: string;
    readonly drop: string;
    readonly kept: string;
    readonly noRoom: string;
    readonly otherTab: string;
    readonly takeOther: string;
    readonly here: string;
    /** What is filled in, where it is no text. */
    readonly forms: Readonly<Record<DraftForm, string>>;
  };
  readonly before: {
    readonly heading: string;
    readonly nobody: string;
    readonly touches: string;
    readonly resting: string;
    resting1(organisation: string, clause: string, how: 'amend' | 'omit' | 'other'): string;
    readonly findings: string;
    readonly redline: string;
    readonly diff: string;
    readonly newFile: string;
    readonly goneFile: string;
    more(count: number): string;
  };
  readonly severity: Readonly<Record<Finding, string>>;
  readonly whatToDo: string;
  readonly refused: string;
  readonly failed: string;
  readonly retry: string;
  readonly readOnly: string;
  readonly saved: string;
  readonly savedAnd: (what: string) => string;
  readonly undone: string;
  readonly notUndone: string;
  readonly undoThis: (what: string) => string;
  readonly nothingToUndo: string;
  readonly merge: {
    readonly heading: string;
    readonly lead: string;
    readonly gone: string;
    readonly started: string;
    readonly now: string;
    readonly mine: string;
    readonly takeTheirs: string;
    readonly takeMine: string;
    readonly together: string;
    readonly togetherHelp: string;
    readonly other: string;
  };
  readonly revert: {
    readonly do: string;
    readonly restore: string;
    readonly restorePart: string;
  };
  readonly omit: {
    readonly do: string;
    readonly legend: string;
    readonly reason: string;
  };
  readonly remove: string;
  readonly add: {
    readonly do: string;
    readonly heading: string;
    after(words: string): string;
    before(words: string): string;
    firstIn(label: string): string;
    readonly audience: string;
    readonly force: string;
    readonly audienceMissing: string;
  };
  readonly take: {
    readonly button: string;
    readonly heading: string;
    readonly undecided: string;
    readonly offered: string;
    readonly omitted: string;
    readonly none: string;
    readonly place: string;
    readonly do: string;
    readonly omit: string;
  };
  readonly forces: Readonly<Record<Force, string>>;
  readonly hints: {
    readonly heading: string;
    long(words: number, sentence: string): string;
    hard(word: string, other: string): string;
  };
}
