/** Whether a file that was made can be read by what reads its format; each returns what is wrong. */
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';

const markdownParser = unified().use(remarkParse).use(remarkGfm).freeze();

/** By the end of its name; of a format that is not known that is the fault. */
export function isWellFormed(path: string, bytes: Uint8Array): string[] {
  const read = readers[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (read === undefined) return [`${path}: no reader for it`];
  try {
    return read(bytes).map((fault) => `${path}: ${fault}`);
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => string[]>> = {
  md: faultsOfMarkdown,
  html: (bytes) => [...faultsOfText(textOf(bytes)), ...faultsOfHtml(textOf(bytes))],
  txt: (bytes) => faultsOfText(textOf(bytes)),
  json: (bytes) => {
    JSON.parse(textOf(bytes));
    return [];
  },
  csv: (bytes) => faultsOfCsv(textOf(bytes)),
  ics: (bytes) => faultsOfCalendar(textOf(bytes)),
  pdf: faultsOfPdf,
  docx: faultsOfPackage,
  xlsx: faultsOfPackage,
};

/** Throws where the bytes are not UTF-8. A mark at the start of the file is kept. */
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Tokens of a template that were never filled in, and what no text should hold. */
function faultsOfText(text: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uE000\uE001]/.exec(text);
  return found === null ? [] : [`holds U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`];
}

function faultsOfMarkdown(bytes: Uint8Array): string[] {
  const text = textOf(bytes);
  const [, front, body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front !== undefined) parseYaml(front);
  markdownParser.parse(body);
  return faultsOfText(text);
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype [^>]*>|<(script|style)\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/gi;

/** Stricter than a browser: every element is closed, in order, and no `<` stands for itself. */
function faultsOfHtml(html: string): string[] {
  const open: string[] = [];
  let at = 0;
  for (const match of html.matchAll(TOKEN)) {
    const { 0: token, 2: slash, 3: name, 5: selfClosed } = match;
    if (html.slice(at, match.index).includes('<')) return [`a < that starts no tag, before ${token.slice(0, 40)}`];
    at = match.index + token.length;
    if (name === undefined || selfClosed === '/' || VOID.has(name.toLowerCase())) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}> closes nothing`];
  }
  if (html.slice(at).includes('<')) return ['a < that starts no tag, at the end'];
  return open.length === 0 ? [] : [`<${open.join('><')}> not closed`];
}

/** RFC 4180 with semicolons: as many fields in each row as in the first. */
function faultsOfCsv(csv: string): string[] {
  const rows: number[] = [];
  let fields = 1;
  let isQuoted = false;
  for (const char of csv) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === ';') fields += 1;
    else if (!isQuoted && char === '\n') {
      rows.push(fields);
      fields = 1;
    }
  }
  const uneven = rows.findIndex((count) => count !== rows[0]);
  return isQuoted
    ? ['a quote is not closed']
    : uneven === -1
      ? []
      : [`row ${uneven + 1} has ${rows[uneven]} fields of ${rows[0]}`];
}

/** RFC 5545: read by a reader of calendars, in lines of at most 75 bytes. */
function faultsOfCalendar(ics: string): string[] {
  ICAL.parse(ics);
  const long = ics.split('\r\n').find((line) => Buffer.byteLength(line) > 75);
  const bare = /(?<!\r)\n|\r(?!\n)/.test(ics);
  return [
    ...(long === undefined ? [] : [`a line of ${Buffer.byteLength(long)} bytes`]),
    ...(bare ? ['a bare line break'] : []),
  ];
}

function faultsOfPdf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const faults: string[] = [];
  if (!text.startsWith('%PDF-')) faults.push('does not begin as a PDF does');
  if (!/%%EOF\s*$/.test(text)) faults.push('does not end as a PDF does');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  if (!/^(?:xref\b|\d+ \d+ obj)/.test(text.slice(start, start + 20))) faults.push('startxref leads nowhere');
  const objects = [...text.matchAll(/^\d+ \d+ obj$/gm)].length;
  const ends = [...text.matchAll(/^endobj$/gm)].length;
  if (objects === 0 || objects !== ends) faults.push(`${objects} objects begin and ${ends} end`);
  return faults;
}

/** A zip of XML: all of it well-formed, and every part that is named there. */
function faultsOfPackage(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const faults: string[] = [];
  for (const [name, data] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => faults.push(`${name}: ${error.message}`));
    parser.write(strFromU8(data)).close();
  }
  if (parts['[Content_Types].xml'] === undefined) faults.push('no [Content_Types].xml');
  return faults;
}
