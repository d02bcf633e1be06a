/** The addresses that a link may have. */

/** What follows the colon of each scheme that is allowed. */
const allowed = {
  http: /^\/\/\S/,
  https: /^\/\/\S/,
  mailto: /^\S/,
  tel: /^[+\d]/,
} as const;

/** Lower case. Both the check of the source and the sanitiser of HTML go by it, so that what the one passes the other keeps. */
export const LINK_SCHEMES = Object.keys(allowed) as readonly (keyof typeof allowed)[];

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** Whether this is an address outside the document that a link may have, in whatever case its scheme is written. */
export function isOutsideAddress(url: string): boolean {
  const written = SCHEME.exec(url)?.[0] ?? '';
  const scheme = LINK_SCHEMES.find((known) => `${known}:` === written.toLowerCase());
  return scheme !== undefined && allowed[scheme].test(url.slice(written.length)) && !/\p{Cc}/u.test(url);
}

/** Whether a link may lead there: outside, or to a place in a protocol. */
export function isAllowedUrl(url: string): boolean {
  return isOutsideAddress(url) || referenceOf(url) !== undefined;
}

/** A place in a protocol: in the one that the link stands in, or in another of the same organisation. */
export interface Reference {
  readonly protocol: string | null;
  /** Of a clause, a part or an item. */
  readonly id: string;
}

/** `#id` or `protocol#id`. */
export function referenceOf(url: string): Reference | undefined {
  const [, protocol = '', id] = /^([a-z0-9-]*)#([a-z0-9-]+)$/.exec(url) ?? [];
  return id === undefined ? undefined : { protocol: protocol === '' ? null : protocol, id };
}

/** The same address (RFC 3986, 3.1) with its scheme in lower case, as programs that compare it letter by letter want it. */
export function withLowerScheme(url: string): string {
  return url.replace(SCHEME, (scheme) => scheme.toLowerCase());
}

/** A parameter in the address of a link: its value is the whole address, or all that follows `tel:` or `mailto:`. */
export interface AddressParameter {
  readonly scheme: 'tel:' | 'mailto:' | '';
  readonly name: string;
}

const PARAMETER = /^(tel:|mailto:|)\{\{([a-z][a-z0-9_]*)\}\}$/;

/** The parameter that an address is made of; undefined of any other address, however many braces it holds. */
export function parameterIn(url: string): AddressParameter | undefined {
  // Nearly all addresses end otherwise.
  if (!url.endsWith('}}')) return undefined;
  const [, scheme, name] = PARAMETER.exec(withLowerScheme(url)) ?? [];
  return name === undefined ? undefined : { scheme: scheme as AddressParameter['scheme'], name };
}
