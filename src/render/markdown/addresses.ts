/** Where links of a document lead, as the program that makes the page wants it said. */
import type { Flavour } from './flavours.ts';

/** No scheme, no anchor of its own, not from the root: beside the document. */
const BESIDE = /^(?![a-z][a-z\d+.-]*:|[#/])/i;

/** A file beside the document, or in a folder beside its own. */
export function addressOfFile(url: string, { beside }: Flavour): string {
  return BESIDE.test(url) ? `${beside.link}${url}` : url;
}

/** The same, in the front matter. */
export function addressInFrontMatter(url: string, { beside }: Flavour): string {
  return BESIDE.test(url) ? `${beside.frontMatter}${url}` : url;
}

/** The page of another document, whose address ends as ours do: `../verzuim/protocol.html#melden`. */
export function addressOfPage(url: string, flavour: Flavour): string {
  const ending = BESIDE.test(url) ? flavour.page.file : flavour.page.web;
  return addressOfFile(url, flavour).replace(/\.html(?=#|$)/, ending);
}
