/** Templates that stand in the project, found without reading them: most projects have none. */
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import { PROTOCOL } from '../model/edition.ts';
import type { DocumentName } from '../model/policy-document.ts';
import type { VariantName } from './wanted.ts';

export const TEMPLATES = 'templates';
const EXTENSION = '.md.hbs';
/** Those that come with regelwerk: of the whole text, and of each kind of variant. */
const SHIPPED: readonly string[] = [PROTOCOL, 'document', 'section', 'poster'];

/** Of the template that comes with regelwerk for it. */
export function shippedName({ id, kind }: VariantName): string {
  return `${id === PROTOCOL ? PROTOCOL : kind}${EXTENSION}`;
}

/**
 * Where the template of a variant stands in the project, if there is one: that of the organisation for the protocol, of the
 * organisation, of the protocol, or of the project; and in each of these folders that of the variant before that of its kind.
 */
export function templateFinder(host: Host): (variant: VariantName, document: DocumentName) => string | undefined {
  const asked = new Map<string, boolean>();
  // Something else than a file is told when it is read.
  const isThere = (path: string): boolean => {
    const known = asked.get(path) ?? host.kind(path) !== undefined;
    asked.set(path, known);
    return known;
  };
  const own = new Set(host.folders(TEMPLATES));
  return (variant, { organisation, protocol }) => {
    const within = [`${organisation}/${protocol}`, organisation, protocol].filter((path) =>
      own.has(path.split('/')[0] ?? ''),
    );
    const names = new Set([`${variant.id}${EXTENSION}`, shippedName(variant)]);
    const folders = [...within.map((path) => `${TEMPLATES}/${path}`), TEMPLATES];
    return folders.flatMap((folder) => [...names].map((name) => `${folder}/${name}`)).find(isThere);
  };
}

/** Whether there is a template in the project that may differ from those that come with regelwerk. */
export function hasOwnTemplates(host: Host): boolean {
  return (
    host.folders(TEMPLATES).length > 0 || host.files(TEMPLATES).some((name) => !isShipped(host, `${TEMPLATES}/${name}`))
  );
}

/** Whether a variant is made in a template that may differ from those that come with regelwerk; each is compared once. */
export function ownTemplates(host: Host): (variant: VariantName, document: DocumentName) => boolean {
  const find = templateFinder(host);
  const known = new Map<string, boolean>();
  return (variant, document) => {
    const path = find(variant, document);
    if (path === undefined) return false;
    const isOwn = known.get(path) ?? !isShipped(host, path);
    known.set(path, isOwn);
    return isOwn;
  };
}

/** Whether a file of the project is a template that comes with regelwerk, as it comes. */
function isShipped(host: Host, path: string): boolean {
  if (!SHIPPED.some((name) => path === `${TEMPLATES}/${name}${EXTENSION}`)) return false;
  const shipped = host.asset(path);
  return hasBytes(host, path, shipped);
}
