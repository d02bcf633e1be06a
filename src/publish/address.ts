/**
 * Where an edition stands: the name of its file, its path in the output folder, and its address on the web. These names are
 * known here and nowhere else; whoever has a file asks its edition, and whoever has a path alone asks `editionAt`.
 *
 *     out/quadraam/social-media/concept/renvooi.pdf     path
 *         └ base_url/social-media/concept/renvooi.pdf   on the web
 *     out/quadraam/social-media/archief/1.0/protocol.pdf      what was adopted, for good
 */
import { type Addressed, ARCHIVE, type Form, isFigureName, PROTOCOL, REDLINE } from '../model/edition.ts';

const RENVOOI = 'renvooi';
const FRAGMENT = 'fragment';
const CONCEPT = 'concept/';
const COMING = 'aanstaand/';
const ARCHIVED = 'archief/';
const LIST = 'index.html';
const SEARCH = 'zoektekst.js';
const forms: readonly Form[] = ['md', 'pdf', 'html', 'docx', 'txt', 'xml'];

/** `protocol.pdf`. Of a section, which is pasted into another document, all HTML is a fragment and needs no name to say so. */
export function fileName({ variant }: Pick<Addressed, 'variant'>, form: Form): string {
  if (form === 'search') return SEARCH;
  if (variant === ARCHIVE) return LIST;
  const extension = form === 'fragment' ? 'html' : form;
  if (variant === REDLINE) return `${RENVOOI}.${extension}`;
  return `${variant === PROTOCOL && form === 'fragment' ? FRAGMENT : variant}.${extension}`;
}

/** Relative to the output folder. */
export function pathOf(edition: Addressed, form: Form): string {
  return `${edition.organisation}/${pathWithin(edition, form)}`;
}

/**
 * As documents link to it. `baseUrl` is where the organisation's folder stands on the web; without it the link is relative,
 * and leads from an edition to another that stands beside it.
 */
export function linkTo(edition: Addressed, form: Form, baseUrl: string | undefined): string {
  return baseUrl === undefined
    ? fileName(edition, form)
    : `${baseUrl.replace(/(?<!\/)\/+$/, '')}/${pathWithin(edition, form)}`;
}

/**
 * The same, to an edition of another protocol: a relative link leads out of the folder of its own.
 */
export function linkAcross(from: Addressed, to: Addressed, form: Form, baseUrl: string | undefined): string {
  if (baseUrl !== undefined) return linkTo(to, form, baseUrl);
  return `../${'../'.repeat(folderWithin(from).split('/').length - 1)}${pathWithin(to, form)}`;
}

/** The same, to an edition of the same organisation, wherever each of them stands; relative as short as it can be. */
export function linkBetween(from: Addressed, to: Addressed, form: Form, baseUrl: string | undefined): string {
  return baseUrl === undefined ? relativeTo(pathOf(from, form), pathOf(to, form)) : linkTo(to, form, baseUrl);
}

/** The path of a file that a document shows, beside it. */
export function pathBeside(edition: Addressed, name: string): string {
  return `${edition.organisation}/${folderOf(edition)}${name}`;
}

function folderOf(edition: Addressed): string {
  return `${edition.protocol}/${folderWithin(edition)}`;
}

/** Within the folder of the protocol. */
function folderWithin({ variant, isConcept, isComing = false, archived }: Addressed): string {
  if (variant === ARCHIVE) return ARCHIVED;
  if (archived !== undefined) return `${ARCHIVED}${archived}/`;
  return isConcept ? CONCEPT : isComing ? COMING : '';
}

/** Within the folder of the organisation. */
function pathWithin(edition: Addressed, form: Form): string {
  return `${folderOf(edition)}${fileName(edition, form)}`;
}

/**
 * What a path of an earlier build is of; undefined when no edition stands there. The inverse of `pathOf`, but that the HTML
 * of a section is taken for a page: its name does not tell. A picture is of the protocol.
 */
export function editionAt(path: string): { readonly edition: Addressed; readonly form: Form } | undefined {
  const [, organisation = '', protocol = '', beside, stem = '', extension = ''] =
    /^([^/]+)\/([^/]+)\/(concept\/|aanstaand\/|archief\/(?:[\d.]+\/)?)?([^/.]+)\.(\w+)$/.exec(path) ?? [];
  const isComing = beside === COMING ? { isComing: true } : {};
  const isArchived = beside?.startsWith(ARCHIVED) === true;
  const archived = isArchived ? { archived: beside.slice(ARCHIVED.length, -1) } : {};
  const of = { organisation, protocol, isConcept: beside === CONCEPT, ...isComing, ...archived };
  if (archived.archived === '')
    return `${stem}.${extension}` === LIST
      ? { edition: { organisation, protocol, variant: ARCHIVE, isConcept: false }, form: 'html' }
      : undefined;
  if (isFigureName(`${stem}.${extension}`)) return { edition: { ...of, variant: PROTOCOL }, form: 'picture' };
  if (`${stem}.${extension}` === SEARCH) return { edition: { ...of, variant: PROTOCOL }, form: 'search' };
  const form = forms.find((known) => known === extension);
  if (form === undefined) return undefined;
  if (stem === FRAGMENT) return { edition: { ...of, variant: PROTOCOL }, form: 'fragment' };
  return { edition: { ...of, variant: stem === RENVOOI ? REDLINE : stem }, form };
}

/** Whose folder a path is in; undefined of a file about all documents together. */
export function organisationAt(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined;
}

/** The pages of a site, and what they need beside the documents. `search` is its place on the start page. */
export const SITE = {
  start: 'index.html',
  lost: '404.html',
  map: 'sitemap.xml',
  /** The custom element for another site. */
  element: 'regelwerk-tekst.js',
} as const;

/** The page of an organisation. */
export function organisationPage(organisation: string): string {
  return `${organisation}/${SITE.start}`;
}

/** What a path is of a site: a file about all, or the page of an organisation; undefined of any other. */
export function siteFileAt(path: string): 'all' | 'organisation' | undefined {
  if (Object.values<string>(SITE).includes(path)) return 'all';
  return /^[^/]+\/index\.html$/.test(path) ? 'organisation' : undefined;
}

/** A path in the output folder, as a page at another one links to it. */
export function relativeTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
