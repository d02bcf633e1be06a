/** Two documents at one address on the web would take each other's place. In the output folder that cannot be: ids are folders there. */
import { type Diagnostic, diagnostic, type Place, type Related } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../diagnostic/reach.ts';
import { PROTOCOL } from '../model/edition.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { linkTo } from './address.ts';

/** The addresses at which a document will stand, and where its organisation says so. */
export interface Claim {
  readonly protocol: string;
  readonly organisation: string;
  readonly urls: readonly string[];
  readonly place: () => Place;
}

/** Those of documents that have any. */
export function claimsOf(documents: readonly ResolvedProtocol[]): Claim[] {
  return documents.flatMap((document) => {
    const urls = addressesOf(document);
    const { id, source } = document.organisation;
    const place = () => source.place(['publication', 'base_url']);
    return urls.length === 0 ? [] : [{ protocol: document.protocol, organisation: id, urls, place }];
  });
}

/** Told at the `base_url` of the later of two organisations, once, however many documents they share. */
export function checkAddresses(claims: readonly Claim[]): Diagnostic[] {
  const taken = new Map<string, Claim>();
  const shared = new Map<string, Diagnostic[]>();
  for (const claim of claims) {
    for (const url of claim.urls) {
      const earlier = taken.get(url) ?? claim;
      taken.set(url, earlier);
      const pair = `${claim.organisation} ${earlier.organisation}`;
      if (earlier !== claim && !shared.has(pair)) shared.set(pair, tell(claim, earlier, url));
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
function tell({ organisation, place }: Claim, { organisation: other, place: first }: Claim, url: string): Diagnostic[] {
  const related: Related[] = [{ place: first(), note: 'first' }];
  const item = diagnostic('address-duplicate', place(), { organisation, other, url }, related);
  return reaching([item], reachBelow(organisation, null, 'all'), reachBelow(other, null, 'all'));
}
