/**
 * What a PDF says of itself. Its words are not read: text taken from a PDF knows no difference between a broken word and two
 * words, and what stands on its pages need not be what is taken from it. See docs/decisions/0019-verify.md.
 */
import { CLAIMS_NAMESPACE, type ClaimName, claimsOf } from '../../model/claims.ts';
import { type Reading, stateNamed } from './reading.ts';
import { NAMELESS } from './text.ts';

const MOST = 65_536;

/** Throws when it is no PDF. */
export function readPdf(bytes: Uint8Array): Reading {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 8));
  if (!head.startsWith('%PDF-')) throw new Error('no PDF');
  const claims = claimsOf((name) => claimIn(packetIn(bytes), name));
  return { ...NAMELESS, claims, version: claims.version, state: stateNamed(claims.status), tokens: null };
}

/** The metadata, which PDF/A keeps as it is; empty where there is none of ours, or more than one. */
function packetIn(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = all.indexOf(`xmlns:rw="${CLAIMS_NAMESPACE}"`);
  if (at === -1 || all.indexOf(`xmlns:rw="${CLAIMS_NAMESPACE}"`, at + 1) !== -1) return '';
  const end = all.indexOf('</rdf:Description>', at);
  return end === -1 || end - at > MOST ? '' : all.toString('utf8', at, end);
}

function claimIn(packet: string, name: ClaimName): string | null {
  const [, value] = packet.split(`<rw:${name}>`);
  const [claim] = value?.split(`</rw:${name}>`) ?? [];
  return claim === undefined ? null : plain(claim);
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
