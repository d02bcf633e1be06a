/** YAML with positions: the data of a file, and for every value and key the place where it stands. */
import { type Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import { type Diagnostic, diagnostic, figure, type Place, type Result } from '../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import { once } from '../../model/once.ts';
import type { Path } from '../../model/policy.ts';
import { lineAndColumn, refusal } from '../text.ts';
import { type CommentBeside, commentsBeside } from './comments.ts';
import { tooDeep } from './depth.ts';
import { structureErrors, syntaxErrors } from './errors.ts';
import { nfcOf, normalised, refusedInData } from './letters.ts';
import { commentsOf } from './lines.ts';
import { tooMany } from './many.ts';
import { endOf, offsetOf } from './places.ts';
import { readPlainYaml } from './plain.ts';
import { type TypedText, typedText } from './typed.ts';

export interface YamlFile<T = unknown> {
  readonly file: string;
  readonly data: T;
  /** Where a value stands; with `key`, where its key stands; for what does not exist, its nearest parent. */
  place(path: Path, what?: 'key' | 'value'): Place;
  /** Where the nth occurrence (from 0) of a fragment inside a text value stands; else where the text starts. */
  placeWithin(path: Path, fragment: string, nth: number): Place;
  /** The last line of a value, from 1: the last of it on which anything stands. */
  lastLine(path: Path): number;
  /** The text of the file, for tools that edit it. */
  readonly text: string;
  /** Where an offset of that text is. */
  at(offset: number): Place;
  /** A text as its author typed it; undefined of what is no text. */
  typed(path: Path): TypedText | undefined;
  /** Comments that stand where a value without quotes begins or goes on. */
  commentsBeside(): readonly CommentBeside[];
}

interface Parsed {
  readonly documents: readonly Document.Parsed[];
  at(offset: number): Place;
}

export function parseYaml(file: string, text: string): Result<YamlFile | undefined> {
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const place = { file, ...lineAndColumn(text, deep) };
    return { value: undefined, diagnostics: [diagnostic('yaml-depth', place, { limit: String(LIMITS.yamlDepth.at) })] };
  }
  const plain = readPlainYaml(text);
  if (plain !== undefined)
    return read(
      file,
      text,
      plain,
      once(() => parseWithPositions(file, text)),
    );
  const parsed = parseWithPositions(file, text);
  const { at } = parsed;
  const [document, second] = parsed.documents;
  if (document === undefined) return { value: undefined, diagnostics: [withoutData(text, at)] };
  const diagnostics = syntaxErrors(document, text, at);
  if (second !== undefined) diagnostics.push(diagnostic('yaml-documents', at(second.range[0]), {}));
  if (diagnostics.length === 0) diagnostics.push(...structureErrors(document, at));
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  if (document.contents === null) return { value: undefined, diagnostics: [withoutData(text, at)] };
  return read(file, text, document.toJS({ maxAliasCount: 0 }), () => parsed);
}

/** The data as it is told, or why it is not. */
function read(file: string, text: string, data: unknown, parsed: () => Parsed): Result<YamlFile | undefined> {
  const refused = refusedInData(data, text, () => parsed().documents[0]);
  if (refused.length > 0)
    return { value: undefined, diagnostics: refused.map((item) => refusal(item, parsed().at(item.offset))) };
  const value = yamlFile(file, text, normalised(data, text), parsed);
  const many = tooMany(data, text);
  return many === undefined ? { value, diagnostics: [] } : { value: undefined, diagnostics: [withMany(value, many)] };
}

function withMany(file: YamlFile, path: Path): Diagnostic {
  return diagnostic('yaml-items', file.place(path, 'key'), { limit: figure(LIMITS.items.at) });
}

function withoutData(text: string, at: Parsed['at']): Diagnostic {
  return diagnostic(commentsOf(text).length > 0 ? 'file-comments' : 'file-empty', at(0), {});
}

function parseWithPositions(file: string, text: string): Parsed {
  const lines = lineStarts(text);
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    prettyErrors: false,
    // Of a list or a map as a key it would warn on stderr, past all diagnostics; that key is unknown, and told as such.
    logLevel: 'error',
  });
  return {
    documents: Array.isArray(documents) ? documents : [],
    at(offset) {
      const { line, col } = lines.linePos(offset);
      return { file, line: Math.max(1, line), column: Math.max(1, col) };
    },
  };
}

/** Counted here: the parser passes over line ends in what it cannot read. */
function lineStarts(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

/** Positions are looked up when someone reads them: most places are made for a diagnostic that never comes. */
function yamlFile(file: string, text: string, data: unknown, parsed: () => Parsed): YamlFile {
  const lookUp = (find: (document: Document.Parsed) => number): Place => {
    const place = once(() => {
      const { documents, at } = parsed();
      const [document] = documents;
      return at(document === undefined ? 0 : find(document));
    });
    return {
      file,
      get line() {
        return place().line;
      },
      get column() {
        return place().column;
      },
    };
  };
  return {
    file,
    data,
    text,
    place: (path, what = 'value') => lookUp((document) => offsetOf(document, path, what)),
    placeWithin: (path, fragment, nth) => lookUp((document) => offsetWithin(document, text, path, fragment, nth)),
    lastLine: (path) => lookUp((document) => lastOf(document, text, path)).line,
    at: (offset) => parsed().at(offset),
    typed(path) {
      const [document] = parsed().documents;
      return document === undefined ? undefined : typedText(document, text, path);
    },
    commentsBeside() {
      const [document] = parsed().documents;
      return document === undefined ? [] : commentsBeside(document, text);
    },
  };
}

function lastOf(document: Document.Parsed, text: string, path: Path): number {
  return Math.max(0, text.slice(0, endOf(document, path)).trimEnd().length - 1);
}

function offsetWithin(document: Document.Parsed, text: string, path: Path, fragment: string, nth: number): number {
  const node = document.getIn(path, true);
  const range = isNode(node) ? node.range : null;
  if (range === null || range === undefined) return offsetOf(document, path, 'value');
  const written = nfcOf(text.slice(range[0], range[1]));
  let found = -1;
  for (let i = 0; i <= nth; i++) {
    found = written.text.indexOf(fragment, found + 1);
    if (found === -1) return offsetOf(document, path, 'value');
  }
  return range[0] + written.offsetAt(found);
}
