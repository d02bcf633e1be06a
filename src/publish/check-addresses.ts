/** Two documents at one address on the web would take each other's place. In the output folder that cannot be: ids are folders there. */
import { type Diagnostic, diagnostic, type Related } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../diagnostic/reach.ts';
import { PROTOCOL } from '../model/edition.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { linkTo } from './address.ts';

/** Told at the `base_url` of the later of two organisations, once, however many documents they share. */
export function checkAddresses(documents: readonly ResolvedProtocol[]): Diagnostic[] {
  const taken = new Map<string, ResolvedProtocol>();
  const shared = new Map<string, Diagnostic[]>();
  for (const document of documents) {
    for (const url of addressesOf(document)) {
      const earlier = taken.get(url) ?? document;
      taken.set(url, earlier);
      const pair = `${document.organisation.id} ${earlier.organisation.id}`;
      if (earlier !== document && !shared.has(pair)) shared.set(pair, tell(document, earlier, url));
    }
  }
  return [...shared.values()].flat();
}

/** Of what is published and of the concept beside it; all else stands in the same folders. None where no address is known. */
function addressesOf({ organisation, protocol }: ResolvedProtocol): string[] {
  const baseUrl = organisation.publication?.base_url;
  if (baseUrl === undefined) return [];
  const edition = { organisation: organisation.id, protocol, variant: PROTOCOL };
  return [false, true].map((isConcept) => plain(linkTo({ ...edition, isConcept }, 'pdf', baseUrl)));
}

/** `HTTPS://School.nl:443/x` is `https://school.nl/x` to a browser. */
function plain(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

/** Of neither can anything be published there. */
function tell(
  { organisation }: ResolvedProtocol,
  { organisation: other }: ResolvedProtocol,
  url: string,
): Diagnostic[] {
  const path = ['publication', 'base_url'];
  const related: Related[] = [{ place: other.source.place(path), note: 'first' }];
  const params = { organisation: organisation.id, other: other.id, url };
  const item = diagnostic('address-duplicate', organisation.source.place(path), params, related);
  return reaching([item], reachBelow(organisation.id, null, 'all'), reachBelow(other.id, null, 'all'));
}
