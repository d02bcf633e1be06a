/** YAML with positions: the data of a file, and for every value and key the place where it stands. */
import {
  Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLParseError,
} from 'yaml';
import { type Diagnostic, diagnostic, type Param, type Place, type Result } from '../diagnostic/diagnostic.ts';

/** Steps from the root of a file to a value: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

export interface YamlFile<T = unknown> {
  readonly file: string;
  readonly data: T;
  /** Where a value stands; with `key`, where its key stands; for what does not exist, its nearest parent. */
  place(path: Path, what?: 'key' | 'value'): Place;
  /** Where the nth occurrence (from 0) of a fragment inside a text value stands; else where the text starts. */
  placeWithin(path: Path, fragment: string, nth: number): Place;
  /** The text of the file and the YAML document, for tools that edit the file and keep its comments. */
  readonly text: string;
}

const MAX_DEPTH = 60;

export function parseYaml(file: string, text: string): Result<YamlFile | undefined> {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const deep = tooDeep(text);
  if (deep !== undefined) {
    lines.addNewLine(0);
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
    return { value: undefined, diagnostics: [diagnostic('yaml-depth', at(deep), { limit: String(MAX_DEPTH) })] };
  }
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const document = documents[0];
  if (document === undefined) {
    return { value: undefined, diagnostics: [diagnostic('file-empty', at(0), {})] };
  }
  const second = documents[1];
  const diagnostics = syntaxErrors(document, text, at);
  if (second !== undefined) diagnostics.push(diagnostic('yaml-documents', at(second.range[0]), {}));
  if (diagnostics.length === 0) diagnostics.push(...structureErrors(document, at));
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  if (document.contents === null) {
    return { value: undefined, diagnostics: [diagnostic('file-empty', at(0), {})] };
  }
  const place = (path: Path, what: 'key' | 'value' = 'value') => at(offsetOf(document, path, what));
  const value: YamlFile = {
    file,
    data: document.toJS({ maxAliasCount: 0 }),
    place,
    placeWithin(path, fragment, nth) {
      const node = document.getIn(path, true);
      const range = isNode(node) ? node.range : null;
      if (range === null || range === undefined) return place(path);
      let found = range[0] - 1;
      for (let i = 0; i <= nth; i++) {
        const next = text.indexOf(fragment, found + 1);
        if (next === -1 || next >= range[1]) return place(path);
        found = next;
      }
      return at(found);
    },
    text,
  };
  return { value, diagnostics: [] };
}

/**
 * The first error of each line: what the parser says after it is mostly about what it made of the first. After a quote
 * or bracket that is not closed, all that follows is.
 */
function syntaxErrors(document: Document.Parsed, text: string, at: (offset: number) => Place): Diagnostic[] {
  const open = unclosed(document, text);
  const braces = parametersAsMaps(document, text).map((offset) => ({ offset, item: yamlError(at(offset), BRACES) }));
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    item: syntaxError(error, text, at),
  }));
  // It would change what `yes` and `1e3` mean.
  if (document.directives.yaml.version !== '1.2') errors.unshift({ offset: 0, item: yamlError(at(0), VERSION) });
  const quoted = open === undefined ? [] : [{ offset: open.offset, item: yamlError(at(open.offset), open.detail) }];
  const lines = new Set<number>();
  return [...braces, ...quoted, ...errors]
    .filter(({ offset }) => open === undefined || offset <= open.offset)
    .filter(({ offset }) => {
      const { line } = at(offset);
      return !lines.has(line) && lines.add(line);
    })
    .map(({ item }) => item);
}

const VERSION: Param = { nl: 'een regel met %YAML kan hier niet', en: 'a line with %YAML cannot stand here' };

const AFTER_QUOTE: Param = {
  nl: 'achter het sluitende aanhalingsteken staat nog tekst; in een tekst tussen enkele aanhalingstekens schrijf je een apostrof dubbel',
  en: 'text follows the closing quote; in a text between single quotes an apostrophe is written twice',
};

const BRACES: Param = {
  nl: 'een waarde die met {{ begint, moet tussen aanhalingstekens',
  en: 'a value that starts with {{ must stand between quotes',
};

/** `label: {{naam}}` is a map in a map to YAML, and never what was meant. */
function parametersAsMaps(document: Document.Parsed, text: string): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, map) {
      const start = map.range?.[0] ?? 0;
      if (!text.startsWith('{{', start)) return undefined;
      offsets.push(start);
      return visit.SKIP;
    },
  });
  return offsets;
}

/** The first quote or bracket that opens and does not close, when there is one. */
function unclosed(document: Document.Parsed, text: string): { offset: number; detail: Param } | undefined {
  const ends: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };
  let found: { offset: number; detail: Param } | undefined;
  visit(document, {
    Node(_, node) {
      const [start, end] = 'range' in node && node.range ? node.range : [0, 0];
      const first = text[start] ?? '';
      const close = ends[first];
      const isOpener = isScalar(node) ? node.type?.startsWith('QUOTE') : (isMap(node) || isSeq(node)) && node.flow;
      if (close === undefined || isOpener !== true) return undefined;
      // A quote that runs on to the quote of a later line does close, but where the parser did not want it.
      const runsOn =
        isScalar(node) &&
        document.errors.some(({ code, pos }) => code !== 'BAD_DQ_ESCAPE' && pos[0] > start && pos[0] < end);
      if (end - start > 1 && text[end - 1] === close && !runsOn) return undefined;
      const nl = `de ${first} die hier staat, wordt niet met ${close} gesloten`;
      found = { offset: start, detail: { nl, en: `the ${first} here is not closed by ${close}` } };
      return visit.BREAK;
    },
  });
  return found;
}

/** Aliases and repeated keys: valid YAML, but each a way to say something that nobody sees. */
function structureErrors(document: Document.Parsed, at: (offset: number) => Place): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Alias(_, node) {
      diagnostics.push(diagnostic('yaml-aliases', at(node.range?.[0] ?? 0), {}));
      return diagnostics.length > 0 && node instanceof Alias ? visit.BREAK : undefined;
    },
    Map(_, map) {
      const seen = new Map<unknown, Pair>();
      for (const pair of map.items) {
        const key = isScalar(pair.key) ? pair.key.value : pair.key;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, pair);
        else {
          diagnostics.push(
            diagnostic('yaml-duplicate-key', at(startOf(pair.key)), { key: String(key) }, [
              { place: at(startOf(first.key)), note: 'first' },
            ]),
          );
        }
      }
    },
  });
  return diagnostics;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function offsetOf(document: Document.Parsed, path: Path, what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [index, step] of path.entries()) {
    const next = stepInto(node, step);
    if (next === undefined) return offset;
    const isKey = next.value === null || (what === 'key' && index === path.length - 1);
    offset = isKey ? startOf(next.key ?? next.value) : startOf(next.value);
    node = next.value;
  }
  return offset;
}

/** The key (of a map) and value at one step of a path. */
function stepInto(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return isNode(value) ? { key: null, value } : undefined;
  }
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
}

/** Counts opening brackets and indentation steps, so that a file made to exhaust the stack is never parsed. */
function tooDeep(text: string): number | undefined {
  let brackets = 0;
  const indents: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    }
    const dashes = /^\s*((?:[-?] +)*)/.exec(line)?.[1]?.split(/[-?]/).length ?? 1;
    brackets = countBrackets(line, brackets);
    if (brackets > MAX_DEPTH || indents.length > MAX_DEPTH || dashes > MAX_DEPTH) return offset + indent;
    offset += line.length + 1;
  }
  return undefined;
}

function countBrackets(line: string, open: number): number {
  let count = open;
  for (const char of line) {
    if (char === '[' || char === '{') count += 1;
    if (char === ']' || char === '}') count = Math.max(0, count - 1);
  }
  return count;
}

/** The parser's messages are English and for programmers; these say the same to an author. */
const details: Partial<Record<YAMLParseError['code'], Param>> = {
  BAD_INDENT: { nl: 'het inspringen klopt niet', en: 'the indentation is wrong' },
  BAD_SCALAR_START: {
    nl: 'een tekst kan niet met dit teken beginnen; zet haar tussen aanhalingstekens',
    en: 'a text cannot start with this character; put it between quotes',
  },
  BAD_DQ_ESCAPE: {
    nl: 'na \\ staat hier iets onbekends; gebruik enkele aanhalingstekens',
    en: 'an unknown escape after \\; use single quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'een waarde met een dubbele punt moet tussen aanhalingstekens, of de regel hieronder springt te ver in',
    en: 'a value with a colon must stand between quotes, or the line below is indented too far',
  },
  BLOCK_IN_FLOW: {
    nl: 'tussen [ ] of { } kan geen inspringende lijst staan',
    en: 'an indented block cannot stand in [ ] or { }',
  },
  MISSING_CHAR: {
    nl: 'er ontbreekt een teken, zoals een aanhalingsteken, komma, ] of }',
    en: 'a character is missing, such as a quote, comma, ] or }',
  },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'een sleutel moet op één regel staan, met een dubbele punt erachter',
    en: 'a key must stand on one line, with a colon after it',
  },
  UNEXPECTED_TOKEN: { nl: 'dit past hier niet in de opbouw', en: 'this does not fit the structure here' },
  TAG_RESOLVE_FAILED: { nl: 'een !label kan hier niet', en: 'a !tag cannot stand here' },
};

function syntaxError(
  error: { code: YAMLParseError['code']; pos: [number, number] },
  text: string,
  at: (offset: number) => Place,
): Diagnostic {
  if (error.code === 'TAB_AS_INDENT') return diagnostic('yaml-tab', at(error.pos[0]), {});
  if (error.code === 'UNEXPECTED_TOKEN' && /["'] *$/.test(text.slice(0, error.pos[0]))) {
    return yamlError(at(error.pos[0]), AFTER_QUOTE);
  }
  return yamlError(
    at(error.pos[0]),
    details[error.code] ?? { nl: 'de opbouw klopt hier niet', en: 'the structure is wrong here' },
  );
}

function yamlError(place: Place, detail: Param): Diagnostic {
  return diagnostic('yaml-syntax', place, { detail });
}
