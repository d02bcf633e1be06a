/** What the editor is given, and what it gives in return. */

/** A parameter as the editor offers it, and as its chip shows it. */
export interface OfferedParameter {
  readonly name: string;
  readonly description: string;
  /** As it prints here; null where nobody sets it. */
  readonly value: string | null;
  /** A name can stand in other forms: `{{organisatie.voorwerp}}`, `{{organisatie vraagt/vragen}}`. */
  readonly isName: boolean;
}

/** What a reference can point at. */
export interface OfferedTarget {
  readonly id: string;
  /** As a reference to it reads here, such as `artikel 3`. */
  readonly label: string;
  /** How it begins, to search by. */
  readonly words: string;
}

export interface EditorOptions {
  readonly markdown: string;
  readonly language: 'nl' | 'en';
  /** Of the text, for the browser's spelling. */
  readonly textLanguage: string;
  readonly parameters: readonly OfferedParameter[];
  readonly targets: readonly OfferedTarget[];
  /** Id of the element that names the field. */
  readonly labelledBy: string;
  /** Called after each change with what would be saved; `isSame` where that is what was opened. */
  onChange(markdown: string, isSame: boolean): void;
  /** Told in words: what of something pasted was left out. */
  onNotice(words: string): void;
}

export interface TextEditor {
  readonly element: HTMLElement;
  markdown(): string;
  focus(): void;
  /** Puts another text in its place, which can be undone. */
  replace(markdown: string): void;
  destroy(): void;
}
