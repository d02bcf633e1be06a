/** Links to the files of a document, by what they hold. */
import type { Element } from 'hast';
import { relativeAddress } from '../../encode/address.ts';
import type { AddressedFile, Edition, Form } from '../../model/edition.ts';
import { element } from '../../render/html/elements.ts';
import type { Entry } from './entry.ts';

/** In the order in which they stand. */
const kinds: Readonly<Record<Edition['variant'], string>> = {
  protocol: 'Protocol',
  schoolgids: 'Schoolgids',
  poster: 'Poster',
  redline: 'Renvooi',
};

/** Of a file by itself: a picture is seen in its document. */
type OwnForm = Exclude<Form, 'picture'>;
type OwnFile = AddressedFile & { readonly form: OwnForm };

/** In the order in which they stand. */
const forms: Readonly<Record<OwnForm, string>> = {
  pdf: 'pdf',
  html: 'web',
  docx: 'Word',
  md: 'Markdown',
  fragment: 'fragment',
  txt: 'tekst',
};
const order = Object.keys(forms);

/** One list of links for what is published, one for the concept; nothing where there are no files. */
export function documentLinks({ status, files }: Entry): Element[] {
  const owner = `${status.title}, ${status.name}`;
  const list = (chosen: readonly AddressedFile[], of: string): Element[] =>
    chosen.length === 0 ? [] : [listOf(chosen, of)];
  const concept = files.filter(({ edition }) => edition.isConcept);
  return [
    ...list(
      files.filter(({ edition }) => !edition.isConcept),
      owner,
    ),
    ...(concept.length === 0 ? [] : [element('p', { className: ['sub'] }, 'Concept')]),
    ...list(concept, `concept van ${owner}`),
  ];
}

function listOf(files: readonly AddressedFile[], owner: string): Element {
  const isOwn = (file: AddressedFile): file is OwnFile => file.form !== 'picture';
  const rows = Object.entries(kinds).flatMap(([variant, kind]) => {
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
function link({ path, edition, form }: OwnFile, kind: string, owner: string): Element {
  const label = edition.poster?.replaceAll('-', ' ') ?? forms[form];
  return element(
    'a',
    { href: relativeAddress(path), ariaLabel: `${label}: ${kind.toLowerCase()} van ${owner}` },
    label,
  );
}

function byForm(a: OwnFile, b: OwnFile): number {
  return order.indexOf(a.form) - order.indexOf(b.form) || (a.path < b.path ? -1 : 1);
}
