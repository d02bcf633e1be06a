/** The pages of docs/ as its site shows them: by folder, each by the heading that it bears itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DOCS = fileURLToPath(new URL('..', import.meta.url));

/** The guides, by kind. */
export const GUIDES = [
  { folder: 'leren', text: 'Leren' },
  { folder: 'doen', text: 'Doen' },
  { folder: 'naslag', text: 'Naslag' },
  { folder: 'achtergrond', text: 'Achtergrond' },
  { folder: 'voorbeelden', text: 'Voorbeelden' },
] as const;

/** Pages in English. */
export const DEVELOPERS = 'developers';
export const DECISIONS = 'decisions';

export interface Page {
  readonly text: string;
  readonly link: string;
}

/** Of a folder, and of those in it, by heading where people look for a subject; decisions by number. */
export function pagesIn(folder: string): Page[] {
  const pages = readdirSync(join(DOCS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      text: headingOf(readFileSync(join(DOCS, folder, name), 'utf8'), `${folder}/${name}`),
      link: `/${folder}/${name.replaceAll(sep, '/').replace(/\.md$/, '')}`,
    }));
  return folder === DECISIONS ? pages : pages.sort((one, other) => one.text.localeCompare(other.text, 'nl'));
}

/** Without the marks of code and emphasis. */
function headingOf(text: string, path: string): string {
  const heading = /^# (.+)$/m.exec(text)?.[1];
  if (heading === undefined) throw new Error(`docs/${path} has no heading`);
  return heading.replace(/[`*]/g, '');
}
