/** The package around the parts: their types, their relations, and a zip that is the same each time. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, part } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface Relationship {
  id: string;
  /** Last word of its type: `styles`. */
  type: string;
  target: string;
  external?: boolean;
}

export function relationshipsPart(relationships: readonly Relationship[]): string {
  const items = relationships.map(({ id, type, target, external }) => {
    // The core properties are of the package, not of Office.
    const full = type === 'core-properties' ? `${spaces}/relationships/metadata/${type}` : `${office}/${type}`;
    const mode = external === true ? { TargetMode: 'External' } : {};
    return element('Relationship', { Id: id, Type: full, Target: target, ...mode });
  });
  return part(element('Relationships', { xmlns: `${spaces}/relationships` }, items.join('')));
}

export function linkRelationships(links: ReadonlyMap<string, string>): Relationship[] {
  return [...links].map(([target, id]) => ({ id, type: 'hyperlink', target, external: true }));
}

const mediaTypes = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** Of a part by its name: another of a kind has a word behind a hyphen. */
export function kindOf(name: string): string {
  return name.replace(/-.*/, '');
}

/** Parts of `word/` by name, `document` as `document.main`; names of the pictures beside them. */
export function contentTypesPart(names: readonly string[], media: readonly string[]): string {
  const kept = names.map((name) =>
    element('Override', {
      PartName: `/word/${name}.xml`,
      ContentType: `${word}.${name === 'document' ? 'document.main' : kindOf(name)}+xml`,
    }),
  );
  const pictures = (['png', 'svg'] as const)
    .filter((extension) => media.some((name) => name.endsWith(`.${extension}`)))
    .map((extension) => element('Default', { Extension: extension, ContentType: mediaTypes[extension] }));
  const content = [
    ...pictures,
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...kept,
    element('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
    element('Override', {
      PartName: '/docProps/app.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    }),
    element('Override', {
      PartName: '/docProps/custom.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    }),
  ];
  return part(element('Types', { xmlns: `${spaces}/content-types` }, content.join('')));
}

/** Entries in order of name. A zip holds local time, so the fixed time is local as well: the bytes know no time zone. */
export function zip(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const mtime = new Date(2000, 0, 1, 12);
  const entries: Zippable = {};
  for (const [name, content] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime, os: 0 }];
  return zipSync(entries, { level: 6 });
}
