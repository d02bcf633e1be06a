/**
 * Where an edition stands: the name of its file, its path in the output folder, and its address on the web. These names are
 * known here and nowhere else; whoever has a file asks its edition, and whoever has a path alone asks `editionAt`.
 *
 *     out/quadraam/social-media/concept/renvooi.pdf     path
 *         └ base_url/social-media/concept/renvooi.pdf   on the web
 */
import { type Addressed, type Form, isFigureName } from '../model/edition.ts';

const stems = { protocol: 'protocol', schoolgids: 'schoolgids', redline: 'renvooi' } as const;
const FRAGMENT = 'fragment';
const POSTER = 'poster-';
const CONCEPT = 'concept/';
const forms: readonly Form[] = ['md', 'pdf', 'html', 'docx', 'txt'];

/** `protocol.pdf`. Of a schoolgids, which is pasted into a guide, all HTML is a fragment and needs no name to say so. */
export function fileName({ variant, poster }: Pick<Addressed, 'variant' | 'poster'>, form: Form): string {
  const extension = form === 'fragment' ? 'html' : form;
  if (variant === 'poster') return `${POSTER}${poster}.${extension}`;
  return `${variant === 'protocol' && form === 'fragment' ? FRAGMENT : stems[variant]}.${extension}`;
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
  return `${from.isConcept ? '../' : ''}../${pathWithin(to, form)}`;
}

/** The path of a file that a document shows, beside it. */
export function pathBeside(edition: Addressed, name: string): string {
  return `${edition.organisation}/${folderOf(edition)}${name}`;
}

function folderOf({ protocol, isConcept }: Addressed): string {
  return `${protocol}/${isConcept ? CONCEPT : ''}`;
}

/** Within the folder of the organisation. */
function pathWithin(edition: Addressed, form: Form): string {
  return `${folderOf(edition)}${fileName(edition, form)}`;
}

/** What a path of an earlier build is of; undefined when no edition stands there. The inverse of `pathOf`; a picture is of the protocol. */
export function editionAt(path: string): { readonly edition: Addressed; readonly form: Form } | undefined {
  const [, organisation = '', protocol = '', concept, file = ''] =
    /^([^/]+)\/([^/]+)\/(concept\/)?([^/]+)$/.exec(path) ?? [];
  const [, stem = '', extension = ''] = /^(.+)\.(\w+)$/.exec(file) ?? [];
  const of = { organisation, protocol, isConcept: concept !== undefined };
  if (isFigureName(file)) return { edition: { ...of, variant: 'protocol', poster: null }, form: 'picture' };
  const form = forms.find((known) => known === extension);
  if (form === undefined) return undefined;
  if (stem === FRAGMENT) return { edition: { ...of, variant: 'protocol', poster: null }, form: 'fragment' };
  if (stem.startsWith(POSTER))
    return { edition: { ...of, variant: 'poster', poster: stem.slice(POSTER.length) }, form };
  const variant = (Object.keys(stems) as (keyof typeof stems)[]).find((known) => stems[known] === stem);
  if (variant === undefined) return undefined;
  const isFragment = variant === 'schoolgids' && form === 'html';
  return { edition: { ...of, variant, poster: null }, form: isFragment ? 'fragment' : form };
}

/** Whose folder a path is in; undefined of a file about all documents together. */
export function organisationAt(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined;
}
