/** Akoma Ntoso: the text between the metadata and the end, with each element and attribute that stands in it. */
import { SaxesParser } from 'saxes';
import { NO_CLAIMS } from '../../model/claims.ts';
import { type Reading, Tokens } from './reading.ts';
import { NAMELESS } from './text.ts';

/** These run on within a word. */
const INLINE = new Set(['a', 'b', 'def', 'docAuthority', 'docTitle', 'i', 'ref', 'span', 'noteRef']);

/**
 * Throws when it is no XML, or of another kind. What versions came later changes the metadata, which are no part of the text:
 * they are read apart.
 */
export function readAkn(xml: string): Reading {
  const tokens = new Tokens();
  const open: string[] = [];
  const about: string[] = [];
  let hasMeta = false;
  let isMeta = false;
  let organisation: string | null = null;
  let version: string | null = null;
  const mark = (name: string, what: string) =>
    (INLINE.has(name) ? tokens.within : tokens.between).call(tokens, 'structure', what);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && name !== 'akomaNtoso') throw new Error('no Akoma Ntoso');
    if (name === 'meta' && open.length === 2 && !hasMeta) isMeta = hasMeta = true;
    open.push(name);
    const tag = `<${[name, ...Object.entries(attributes).map((own) => own.join('='))].join(' ')}>`;
    if (isMeta) about.push(tag);
    else mark(name, tag);
    if (!isMeta) return;
    if (name === 'FRBRversionNumber') version = attributes['value'] ?? null;
    else if (name === 'TLCOrganization' && attributes['eId'] === 'organisatie')
      organisation = attributes['showAs'] ?? null;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (!isMeta) mark(name, `</${name}>`);
    else if (open.length === 2) isMeta = false;
  });
  parser.on('text', (words) => {
    if (!isMeta) tokens.text(words);
    else if (words.trim() !== '') about.push(words);
  });
  parser.on('cdata', (words) => {
    if (!isMeta) tokens.text(words);
    else about.push(words);
  });
  parser.on('doctype', (what) => tokens.between('structure', what));
  parser.on('comment', (what) => tokens.between('structure', what));
  parser.on('processinginstruction', ({ target, body }) => tokens.between('structure', `${target} ${body}`));
  parser.on('xmldecl', ({ version: own = '1.0', encoding = 'utf-8' }) => {
    if (own !== '1.0' || encoding.toLowerCase() !== 'utf-8') throw new Error(`XML ${own} in ${encoding}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { ...NAMELESS, claims: NO_CLAIMS, organisation, version, tokens: tokens.done(), about: about.join('\n') };
}
