/** What becomes of typed texts: each word, marker and line is read back from every format, or told at its line. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { catalogue } from '../../../src/diagnostic/catalogue.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { buildFiles } from '../../../src/publish/build.ts';
import { wantedOf } from '../../../src/publish/wanted.ts';
import { documentsOf } from '../../../src/resolve/documents.ts';
import { resolvePolicy } from '../../../src/resolve/index.ts';
import { loadPolicy } from '../../../src/source/index.ts';
import { dialects } from '../dialects.ts';
import { formatOf } from '../formats.ts';
import { memoryHost } from '../memory-host.ts';
import { docxWordsWithLabels } from '../read-docx.ts';
import { inYaml, type Line, type Typed } from './generate.ts';

const FILE = 'policy/protocols/proef/protocol.yaml';

interface Placed {
  readonly typed: Typed;
  /** Of the first line of the text and of the line after its last, in the file. */
  readonly start: number;
  readonly end: number;
}

/** What is silently lost, in words; and how many texts were told of, and how many read back. */
export interface Outcome {
  readonly silent: readonly string[];
  readonly told: number;
  readonly read: number;
}

/** Makes one document of texts, tells what regelwerk says of each, and reads those it lets pass from every format. */
export async function readBack(texts: readonly Typed[]): Promise<Outcome> {
  let left = texts.filter(isYaml);
  for (;;) {
    const { source, placed } = protocolOf(left);
    const host = memoryHost({
      [FILE]: source,
      'policy/organisations/a.yaml': 'name: Stichting A\nkind: bestuur\nsector: po\n',
      'policy/protocols/proef/overrides/a.yaml': '{}\n',
    });
    const { value: policy, diagnostics } = loadPolicy(host);
    const { value: resolved, diagnostics: more } = resolvePolicy(policy);
    const told = [...diagnostics, ...more];
    const wrong = told.filter(({ code }) => catalogue[code].severity === 'error');
    if (wrong.length === 0) {
      const documents = documentsOf(policy, resolved, told);
      const built = await buildFiles(host, documents, '2026-01-01', { isWanted: wantedOf({}), pictures: new Map() });
      const failed = built.diagnostics.filter(({ code }) => catalogue[code].severity === 'error');
      if (failed.length > 0) return { silent: failed.map(({ code }) => `build tells ${code}`), told: 0, read: 0 };
      const files = built.value.flatMap((document) => document.files);
      const silent = await Promise.all(files.map(async (file) => lostIn(file, placed, told)));
      return { silent: silent.flat(), told: texts.length - left.length, read: left.length };
    }
    const isTold = ({ start, end }: Placed) => wrong.some((item) => lineOf(item) >= start && lineOf(item) < end);
    const sound = placed.filter((one) => !isTold(one)).map(({ typed }) => typed);
    if (sound.length === left.length)
      return { silent: [`an error at no text: ${JSON.stringify(wrong[0])}`], told: 0, read: 0 };
    left = sound;
  }
}

/** What is no YAML, or no text, is told so: other tests say where. */
function isYaml(typed: Typed): boolean {
  // Quotes around all of it are YAML's.
  if ((typed.style === 'plain' || typed.style === 'below') && /^["']/.test(typed.lines[0]?.typed ?? '')) return false;
  const { before, text } = inYaml(typed);
  const document = parseDocument([...before, ...text, ''].join('\n'), { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return false;
  const value = document.contents.get('text', true);
  return document.contents.items.length === 1 && isScalar(value) && typeof value.value === 'string';
}

function protocolOf(texts: readonly Typed[]): { source: string; placed: Placed[] } {
  const lines = ['title: Proef', 'description: Een proef.', 'language: nl', 'notice: Een proef.', 'clauses:'];
  const placed = texts.map((typed, index) => {
    const { before, text } = inYaml(typed);
    lines.push(`  - id: c${index}`, '    audience: [all]', '    force: inform', ...before.map((line) => `    ${line}`));
    const start = lines.length + 1;
    lines.push(...text.map((line) => (line === '' ? '' : `    ${line}`)));
    return { typed, start, end: lines.length + 1 };
  });
  const ids = texts.map((_, index) => `c${index}`).join(', ');
  lines.push('outline:', `  - {part: deel, label: Deel, numbering: prose, entries: [${ids}]}`);
  lines.push('schoolgids:', '  label: Gids', '  numbering: prose', `  entries: [${ids}]`, '');
  return { source: lines.join('\n'), placed };
}

/** Warnings reach to the end of a paragraph, or of the text where its structure is other than meant. */
function toldLines({ typed, start, end }: Placed, told: readonly Diagnostic[]): Set<Line> {
  const lines = new Set<Line>();
  for (const item of told) {
    if (lineOf(item) < start || lineOf(item) >= end) continue;
    for (let at = lineOf(item) - start; at < typed.lines.length; at++) {
      const line = typed.lines[at];
      if (line === undefined || (item.code === 'text-joined' && line.typed === '')) break;
      lines.add(line);
    }
  }
  return lines;
}

function lineOf({ place }: Diagnostic): number {
  return typeof place === 'string' ? 0 : place.line;
}

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function lostIn(
  { path, bytes }: File,
  placed: readonly Placed[],
  told: readonly Diagnostic[],
): Promise<string[]> {
  const name = path.split('/').at(-1) ?? '';
  if (name.startsWith('poster-')) return [];
  const isWord = name.endsWith('.docx');
  const { dialect, read } = isWord ? { dialect: dialects.pdf, read: docxWordsWithLabels } : formatOf(name);
  const words = (await read(bytes)).replaceAll('\u00AD', '');
  const structure = structures[name.split('.').at(-1) ?? '']?.(bytes);
  return placed.flatMap((one) => {
    const warned = toldLines(one, told);
    const lost: string[] = [];
    let before: string | undefined;
    for (const line of one.typed.lines) {
      const say = (what: string) =>
        lost.push(
          `${name}: ${what} of ‘${line.typed}’ in ${JSON.stringify([one.typed.style, one.typed.lines.map(({ typed }) => typed)])}`,
        );
      lost.push(...wordsLost(line, words).map((word) => `${name}: ${word} is gone of ‘${line.typed}’`));
      const [first] = line.words;
      if (first === undefined) continue;
      if (!warned.has(line) && line.marker !== undefined && !line.isNote) {
        const expected = /^[-*+]$/.test(line.marker) ? dialect.item(null) : line.marker;
        const [, found] = /(\S+)\s+$/.exec(words.slice(0, words.indexOf(first.seen))) ?? [];
        if (!`${words.slice(0, words.indexOf(first.seen)).trimEnd()}`.endsWith(expected)) say(`the marker is ${found}`);
      }
      if (!warned.has(line) && line.isOwn && !line.isNote && before !== undefined && structure !== undefined) {
        const between = structure.text.slice(
          lastIndex(structure.text, before),
          structure.text.indexOf(coreOf(first.seen)),
        );
        if (!structure.boundary.test(between)) say('the line is joined');
      }
      if (!line.isNote) before = coreOf(line.words.at(-1)?.seen ?? '');
    }
    return lost;
  });
}

/** The unique letters of a word, without signs that formats escape. */
function coreOf(seen: string): string {
  return /x[a-z]+/.exec(seen)?.[0] ?? seen;
}

function lastIndex(text: string, word: string): number {
  return text.lastIndexOf(word) + word.length;
}

/** Words that are not there, in order and apart. */
function wordsLost({ words }: Line, text: string): string[] {
  let end = -1;
  return words.flatMap(({ seen }) => {
    const at = text.indexOf(seen);
    if (at === -1) return [seen];
    const isApart = end === -1 || /\s/.test(text.slice(end, at));
    const isInOrder = at > end;
    end = at + seen.length;
    return isApart && isInOrder ? [] : [`${seen} (glued or moved)`];
  });
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Where the bytes of a format show what begins on a line of its own. */
const structures: Readonly<Record<string, (bytes: Uint8Array) => { text: string; boundary: RegExp }>> = {
  html: (bytes) => ({ text: decode(bytes), boundary: /<(?:p|li|br|ol|ul|div|section|blockquote)\b/ }),
  md: (bytes) => ({ text: decode(bytes), boundary: /\n[ \t]*\n|(?:\\| {2})\n|\n[ \t]*(?:[-*+]|\d+[.)])[ \t]/ }),
  txt: (bytes) => ({ text: decode(bytes), boundary: /\n/ }),
};
