/**
 * What a PDF says of itself. Its words are not read: text taken from a PDF knows no difference between a broken word and two
 * words, and what stands on its pages need not be what is taken from it. See docs/decisions/0019-verify.md.
 */
import { CLAIMS_NAMESPACE, claimsOf } from '../../model/claims.ts';
import { elementsOf, parseXml, textOf } from './docx/package.ts';
import { type Reading, stateNamed } from './reading.ts';
import { NAMELESS } from './text.ts';

const MOST = 65_536;

/** Throws when it is no PDF. */
export function readPdf(bytes: Uint8Array): Reading {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 8));
  if (!head.startsWith('%PDF-')) throw new Error('no PDF');
  const said = claimsIn(bytes);
  const claims = claimsOf((name) => said.get(`rw:${name}`));
  return { ...NAMELESS, claims, version: claims.version, state: stateNamed(claims.status), tokens: null };
}

/** By name, from the metadata, which PDF/A keeps as it is; nothing where there is none of ours, or more than one. */
function claimsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = `<rdf:Description rdf:about="" xmlns:rw="${CLAIMS_NAMESPACE}"`;
  const at = all.indexOf(mark);
  const end = all.indexOf(CLOSE, at);
  const isOne = at !== -1 && all.indexOf(CLAIMS_NAMESPACE, end) === all.lastIndexOf(CLAIMS_NAMESPACE);
  if (!isOne || end === -1 || end - at > MOST) return new Map();
  const xml = all.toString('utf8', at, end + CLOSE.length).replace('<rdf:Description rdf:about=""', '<rdf:Description');
  const root = parseXml(xml.replace('<rdf:Description', `<rdf:Description xmlns:rdf="${RDF}"`));
  return new Map(elementsOf(root).map((node) => [node.name, textOf(node)]));
}

const CLOSE = '</rdf:Description>';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
