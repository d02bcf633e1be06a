/**
 * Markdown, line by line as it is typed: what a line becomes hangs on the program that makes the website, and eight of them
 * agree on none. So each line is to be the one that is published; spaces at its end and the ends of lines may be otherwise.
 */
import { parse } from 'yaml';
import { CLAIM_PREFIX, claimsOf } from '../../model/claims.ts';
import { type Reading, stateNamed, type Token, Tokens, withoutEnd } from './reading.ts';
import { NAMELESS } from './text.ts';

export function readMarkdown(markdown: string): Reading {
  const [front = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
  const data = dataIn(yaml);
  const named = (key: string) => (typeof data[key] === 'string' ? data[key] : null);
  return {
    ...NAMELESS,
    claims: claimsOf((name) => named(`${CLAIM_PREFIX}_${name}`)),
    organisation: named('organisation'),
    version: numberIn(named('version')),
    state: stateNamed(named('status')),
    tokens: [...frontTokens(yaml), ...bodyTokens(markdown.slice(front.length))],
  };
}

function dataIn(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml === '') return {};
  const data: unknown = parse(yaml);
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}

function frontTokens(yaml: string): readonly Token[] {
  const tokens = new Tokens();
  for (const line of yaml.split('\n')) if (withoutEnd(line) !== '') tokens.between('front_matter', withoutEnd(line));
  return tokens.done();
}

/** What a line begins with: how deep it stands, and the signs of lists, headings, quotes, fences, tables and notes. */
const START = /^([ \t]*)((?:[-*+>#|`~]|\d{1,9}[.)]|\[\^?[^\]]*\]:)*)/;

function bodyTokens(body: string): readonly Token[] {
  const tokens = new Tokens();
  let isBlank = true;
  for (const line of body.split('\n')) {
    const typed = withoutEnd(line);
    if (typed !== '') {
      if (isBlank) tokens.between('structure', '¶');
      else tokens.text('\n');
      typedLine(typed, tokens);
      // Two spaces at the end of a line break it.
      if (line.endsWith('  ')) tokens.within('markup', '⏎');
    }
    isBlank = typed === '';
  }
  return tokens.done();
}

function typedLine(line: string, tokens: Tokens): void {
  const [start = '', indent = '', sign = ''] = START.exec(line) ?? [];
  // How far its words stand from a bullet, decides whether it is one, and what is within it.
  const [space = ''] = sign === '' || sign.endsWith('|') ? [] : (/^[ \t]*/.exec(line.slice(start.length)) ?? []);
  if (start !== '') tokens.between('markup', `${indent}${sign}${space}`.replaceAll('\t', '→'));
  for (const part of line.slice(start.length).split(SIGNS)) {
    if (part.startsWith('](')) tokens.within('link', part);
    else if (SIGN.test(part)) tokens.within('markup', part);
    else tokens.text(part);
  }
}

/** What is typed but not read as it stands: tags, addresses of links, entities, escapes, emphasis, struck text. */
const SIGNS = /(<[^<>]*>|\]\([^()]*\)|\[\^?[^[\]]*\]\[|&[#\w]+;|\\.|[*_~`[\]{}]+)/;
const SIGN = /^(?:<[^<>]*>|\]\([^()]*\)|\[\^?[^[\]]*\]\[|&[#\w]+;|\\.|[*_~`[\]{}]+)$/;

/** Of a text without a number the front matter says how else it is called. */
function numberIn(version: string | null): string | null {
  return version !== null && /^\d+(?:\.\d+){1,2}$/.test(version) ? version : null;
}
