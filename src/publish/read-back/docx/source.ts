/** What the readers of a Word file look things up in. */
import type { Labels } from './numbering.ts';
import type { Relationship, WordPackage, XmlNode } from './package.ts';
import type { Styles } from './styles.ts';

export interface Source {
  readonly parts: WordPackage;
  readonly styles: Styles;
  readonly labels: Labels;
  readonly notes: ReadonlyMap<string, XmlNode>;
  /** Of the part that is read. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly noteRelationships: ReadonlyMap<string, Relationship>;
  /** The words at each bookmark. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly organisation: string;
  /** Of the widest text of the document, in twentieths of a point. */
  readonly width: number;
  /** Of the logo, hashes of what shows it; null as long as none is found. */
  readonly found: { logo: readonly string[] | null };
}
