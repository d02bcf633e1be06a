/** Links to the files of a document, by what they hold. A file that is not known here stands under its own name. */
import type { Element } from 'hast';
import { element } from '../../render/html/elements.ts';
import type { Entry } from './entry.ts';

const CONCEPT = 'concept/';

const kinds: readonly (readonly [label: string, file: RegExp])[] = [
  ['Protocol', /^(?:protocol|fragment)\./],
  ['Schoolgids', /^schoolgids\./],
  ['Poster', /^poster-/],
  ['Renvooi', /^renvooi\./],
  ['Overig', /^/],
];

/** Those that are no pages: they are pasted into a page. */
const labels: Readonly<Record<string, string>> = { 'fragment.html': 'fragment', 'schoolgids.html': 'fragment' };

const formats: Readonly<Record<string, string>> = {
  pdf: 'pdf',
  html: 'web',
  docx: 'Word',
  md: 'Markdown',
  txt: 'tekst',
};

const order = ['pdf', 'html', 'docx', 'md', 'txt'];

/** One list of links for what is published, one for the concept; nothing where there are no files. */
export function documentLinks({ status, files }: Entry): Element[] {
  const folder = `${status.organisation}/${status.protocol}/`;
  const names = files.map((path) => path.slice(folder.length));
  const isConcept = (name: string) => name.startsWith(CONCEPT);
  const owner = `${status.title}, ${status.name}`;
  const list = (chosen: readonly string[], prefix: string, of: string): Element[] =>
    chosen.length === 0 ? [] : [listOf(chosen, folder + prefix, of)];
  const concept = names.filter(isConcept).map((name) => name.slice(CONCEPT.length));
  return [
    ...list(
      names.filter((name) => !isConcept(name)),
      '',
      owner,
    ),
    ...(concept.length === 0 ? [] : [element('p', { className: ['sub'] }, 'Concept')]),
    ...list(concept, CONCEPT, `concept van ${owner}`),
  ];
}

function listOf(names: readonly string[], folder: string, owner: string): Element {
  const rows = kinds.flatMap(([label], index) => {
    const own = names.filter((name) => kinds.findIndex(([, file]) => file.test(name)) === index).sort(byFormat);
    if (own.length === 0) return [];
    const links = own.flatMap((name, at) => [...(at === 0 ? [] : [' ']), link(name, label, folder, owner)]);
    return [element('li', {}, element('span', { className: ['kind'] }, label), ' ', ...links)];
  });
  return element('ul', { className: ['files'] }, ...rows);
}

/** Its accessible name also says of which document: a list of links is read without the rows. */
function link(name: string, kind: string, folder: string, owner: string): Element {
  const label = labelOf(name);
  const href = `${folder}${name}`.split('/').map(encodeURIComponent).join('/');
  return element('a', { href, ariaLabel: `${label}: ${kind.toLowerCase()} van ${owner}` }, label);
}

function labelOf(name: string): string {
  const own = labels[name];
  if (own !== undefined) return own;
  const poster = /^poster-(.+)\.pdf$/.exec(name)?.[1];
  if (poster !== undefined) return poster.replaceAll('-', ' ');
  const [stem = '', extension = ''] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  return kinds.slice(0, -1).some(([, file]) => file.test(`${stem}.`)) ? (formats[extension] ?? name) : name;
}

function byFormat(a: string, b: string): number {
  const rank = (name: string) => {
    const at = order.indexOf(name.slice(name.lastIndexOf('.') + 1));
    return (labels[name] === undefined ? 0 : 3) + (at === -1 ? order.length : at);
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
