/** The parts used here of packages that ship no types. */

declare module 'hyphen/patterns/nl.js' {
  /** A letter leads to what may follow it, to the number of a row of levels when a pattern ends there, or to both. */
  export type Trie = { readonly [letter: string]: Trie | number | readonly [Trie, number] };
  const patterns: readonly [
    levels: readonly (readonly number[])[],
    trie: Trie,
    /** Words with the places where they may be broken. */
    exceptions: Readonly<Record<string, readonly number[]>>,
  ];
  export default patterns;
}
