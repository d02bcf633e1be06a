/** Links to the files of a document, by what they hold. */
import type { Element } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import { type AddressedFile, ARCHIVE, type Form, PROTOCOL, REDLINE } from '../../model/edition.ts';
import { groupBy } from '../../model/group.ts';
import { element } from '../../render/html/elements.ts';
import type { Entry } from './entry.ts';

/** Of a file by itself: a picture is seen in its document. What the search of a site reads is only there. */
type OwnForm = Exclude<Form, 'picture' | 'search'>;
type OwnFile = AddressedFile & { readonly form: OwnForm };

/** In the order in which they stand. */
const forms: Readonly<Record<OwnForm, string>> = {
  pdf: 'pdf',
  html: 'web',
  docx: 'Word',
  md: 'Markdown',
  fragment: 'fragment',
  txt: 'tekst',
  xml: 'XML',
};
const order = Object.keys(forms);

/** One list of links for what is in its place, for what is to follow it and for the concept; nothing where there are no files. */
export function documentLinks({ status, files }: Entry): Element[] {
  const owner = `${status.title}, ${status.name}`;
  const archive = files.find(({ edition }) => edition.variant === ARCHIVE);
  const standing = files.filter(({ edition }) => edition.archived === undefined && edition.variant !== ARCHIVE);
  const groups = groupBy(standing, ({ edition }) => [
    edition.isConcept ? 'concept' : edition.isComing ? 'coming' : 'place',
  ]);
  const list = (group: string, heading: string, of: string): Element[] => {
    const chosen = groups.get(group);
    if (chosen === undefined) return [];
    const above = heading === '' ? [] : [element('p', { className: ['sub'] }, heading)];
    return [...above, listOf(chosen, of)];
  };
  return [
    ...list('place', '', owner),
    ...list('coming', 'Aanstaand', `aanstaande versie van ${owner}`),
    ...list('concept', 'Concept', `concept van ${owner}`),
    ...(archive === undefined ? [] : [archiveLink(archive, owner)]),
  ];
}

/** To the list of all its versions. */
function archiveLink({ path }: AddressedFile, owner: string): Element {
  const label = `Alle vastgestelde versies: ${owner}`;
  return element('p', { className: ['sub'] }, element('a', { href: relativeLink(path), ariaLabel: label }, 'archief'));
}

function listOf(files: readonly AddressedFile[], owner: string): Element {
  const isOwn = (file: AddressedFile): file is OwnFile => file.form !== 'picture' && file.form !== 'search';
  const variants = [...new Set([PROTOCOL, ...files.map(({ edition }) => edition.variant).filter(isChoice), REDLINE])];
  const rows = variants.flatMap((variant) => {
    const kind = nameOf(variant);
    const own = files
      .filter(isOwn)
      .filter(({ edition }) => edition.variant === variant)
      .sort(byForm);
    if (own.length === 0) return [];
    const links = own.flatMap((file, at) => [...(at === 0 ? [] : [' ']), link(file, kind, owner)]);
    return [element('li', {}, element('span', { className: ['kind'] }, kind), ' ', ...links)];
  });
  return element('ul', { className: ['files'] }, ...rows);
}

/** Its accessible name also says of which document: a list of links is read without the rows. */
function link({ path, form }: OwnFile, kind: string, owner: string): Element {
  const label = forms[form];
  return element('a', { href: relativeLink(path), ariaLabel: `${label}: ${kind.toLowerCase()} van ${owner}` }, label);
}

/** The redline comes last, whatever the variants are called. */
function isChoice(variant: string): boolean {
  return variant !== REDLINE;
}

/** `poster-medewerkers` is told as `Poster medewerkers`. */
function nameOf(variant: string): string {
  if (variant === REDLINE) return 'Renvooi';
  const words = variant.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function byForm(a: OwnFile, b: OwnFile): number {
  return order.indexOf(a.form) - order.indexOf(b.form) || (a.path < b.path ? -1 : 1);
}
