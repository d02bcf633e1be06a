/** Files of the source, one by one and by the folder: bytes to data that fits its schema. */
import { type Diagnostic, diagnostic, figure, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { hiding, type Reach, reaching } from '../diagnostic/reach.ts';
import type { Host } from '../host/index.ts';
import { isIdentifier, isReserved } from '../model/identifier.ts';
import { LIMITS } from '../model/limits.ts';
import type { Texts } from '../model/policy.ts';
import type { ParsedText } from '../model/text.ts';
import { checkGlyphs } from './glyphs/index.ts';
import { parseText } from './markdown/index.ts';
import { parseLine } from './markdown/line.ts';
import { withReferences } from './markdown/references.ts';
import { usesOf } from './markdown/uses.ts';
import { type FileKind, validate } from './schema/index.ts';
import type { Kinds } from './schema/kinds.ts';
import { checkNamed } from './schema/named.ts';
import { odd, readText, unreadable } from './text.ts';
import { cutTexts } from './typed/cut.ts';
import { parseYaml, type YamlFile } from './yaml/index.ts';

type Loaded<K extends FileKind> = YamlFile<Kinds[K]>;

/** What was read before, for whoever reads the same policy again: only files that changed are parsed anew. */
export interface SourceCache {
  readonly files: Store<{ readonly text: string; readonly result: Result<unknown> }>;
  readonly texts: ReturnType<typeof textCache>;
}

/** Where something is kept by its name. */
export type Store<T> = Pick<Map<string, T>, 'get' | 'set'>;

/** `newStore` makes places to keep things in, for as long as who makes them likes. */
export function newSourceCache(newStore: <T>() => Store<T> = () => new Map()): SourceCache {
  return { files: newStore(), texts: textCache(newStore(), newStore()) };
}

type Parsed = ParsedText & ReturnType<typeof parseText>;

function textCache(
  texts: Store<Parsed>,
  lines: Store<ReturnType<typeof parseLine>>,
): Texts & { text(source: string): Parsed } {
  return { text: (source) => remember(texts, source, readWhole), line: (source) => remember(lines, source, parseLine) };
}

function readWhole(source: string): Parsed {
  const parsed = withReferences(source, parseText(source));
  return { ...parsed, ...usesOf(parsed.blocks), isSound: parsed.issues.length === 0 };
}

function remember<T>(cache: Store<T>, source: string, parse: (source: string) => T): T {
  let parsed = cache.get(source);
  if (parsed === undefined) {
    parsed = parse(source);
    cache.set(source, parsed);
  }
  return parsed;
}

/** Where files are read from, and what was read before. */
export interface From {
  readonly host: Host;
  readonly cache: SourceCache;
}

/** Hidden files, such as `.DS_Store`, are the system's and not the author's. */
export function visible(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith('.'));
}

/**
 * The host for a reader of the source, of which a folder or file that may not be looked at is told, and is not there. That
 * stops everybody: what it holds is not known.
 */
export function carefulHost(host: Host, diagnostics: Diagnostic[]): Host {
  const careful =
    <T>(ask: (path: string) => T, nothing: T) =>
    (path: string): T => {
      try {
        return ask(path);
      } catch (error) {
        diagnostics.push(unreadable(path, error));
        return nothing;
      }
    };
  return {
    ...host,
    size: careful(host.size, undefined),
    files: careful(host.files, []),
    folders: careful(host.folders, []),
    odd: careful(host.odd, []),
  };
}

/** Tells what is neither a file nor a folder, and so is not read: hidden ones too, for regelwerk may be about to write there. */
export function checkOdd(
  host: Host,
  folder: string,
  diagnostics: Diagnostic[],
  reachOf: (name: string) => readonly Reach[] | undefined = () => undefined,
): void {
  for (const name of host.odd(folder)) {
    const reach = reachOf(name);
    const item = odd(host, `${folder}/${name}`);
    diagnostics.push(...(reach === undefined ? [item] : reaching([item], ...reach)));
  }
}

export function checkFolders(host: Host, folder: string, expected: readonly string[], diagnostics: Diagnostic[]): void {
  for (const name of visible(host.folders(folder))) {
    if (expected.includes(name)) continue;
    const known = expected.map((item) => `${item}/`).join(', ') || '<id>.yaml';
    diagnostics.push(...reaching([unexpected(`${folder}/${name}`, `${name}/`, known)]));
  }
}

interface FolderOptions {
  /** Of a mistake in the file of this organisation; without it such a mistake stops nobody. A file that is nobody's never does. */
  readonly reach?: (id: string) => Reach;
  /** Whether texts are made of it. */
  readonly isLayer?: boolean;
  readonly folders?: readonly string[];
  /** Files of another kind, which somebody else reads or leaves alone. */
  readonly isOther?: (name: string) => boolean;
}

export function loadFolder<K extends FileKind>(
  from: From,
  folder: string,
  kind: K,
  diagnostics: Diagnostic[],
  { reach, isLayer = false, folders = [], isOther = () => false }: FolderOptions,
) {
  const reachOf = (id: string): Reach[] => (reach === undefined ? [] : [reach(id)]);
  const files = new Map<string, Loaded<K>>();
  const unread = new Set<string>();
  checkFolders(from.host, folder, folders, diagnostics);
  checkOdd(from.host, folder, diagnostics, (name) => {
    if (isOther(name)) return undefined;
    const id = idOf(name);
    if (id === undefined || !isIdentifier(id)) return [];
    unread.add(id);
    return isLayer ? reachOf(id).map(hiding) : reachOf(id);
  });
  const firstNames = new Map<string, string>();
  for (const name of visible(from.host.files(folder))) {
    if (isOther(name)) continue;
    const path = `${folder}/${name}`;
    const id = idOf(name);
    if (id === undefined) {
      diagnostics.push(...reaching([unexpected(path, name, '<id>.yaml')]));
      continue;
    }
    if (!checkName(id, path, diagnostics)) continue;
    const first = firstNames.get(id);
    if (first !== undefined) {
      const expected = {
        nl: `één bestand voor ${id}, en ${first} is er al`,
        en: `one file for ${id}, and there is ${first}`,
      };
      diagnostics.push(...reaching([unexpected(path, name, expected)], ...reachOf(id)));
      continue;
    }
    firstNames.set(id, name);
    const { value: source, diagnostics: told } = loadFile(from, path, kind);
    const reached = source === undefined && isLayer ? reachOf(id).map(hiding) : reachOf(id);
    diagnostics.push(...reaching(told, ...reached));
    if (source === undefined) unread.add(id);
    else files.set(id, source);
  }
  return { files, unreadable: unread, known: new Set([...files.keys(), ...unread]) };
}

/** Of a file called after an organisation, such as `koe.yaml`; undefined of another. */
export function idOf(name: string): string | undefined {
  return /^(.*)\.(yaml|yml|json)$/.exec(name)?.[1];
}

/** A path has one kind, so the path alone tells what was read there before. */
export function loadFile<K extends FileKind>(
  { host, cache }: From,
  path: string,
  kind: K,
): Result<Loaded<K> | undefined> {
  const text = readText(host, path);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const before = cache.files.get(path);
  if (before?.text === text.value) return before.result as Result<Loaded<K> | undefined>;
  const yaml: Result<YamlFile | undefined> = parseYaml(path, text.value);
  const valid = yaml.value === undefined ? undefined : validate(kind, yaml.value);
  const readings = yaml.value === undefined ? [] : [...cutTexts(kind, yaml.value), ...checkGlyphs(kind, yaml.value)];
  const named = yaml.value === undefined ? [] : checkNamed(kind, yaml.value);
  const told = [...yaml.diagnostics, ...(valid?.diagnostics ?? []), ...readings, ...named];
  const result = { value: valid?.value, diagnostics: firstOf(told) };
  cache.files.set(path, { text: text.value, result });
  return result;
}

/** Of one file: after so many an author mends these first, and most of the others are often gone then. */
function firstOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { at } = LIMITS.mistakes;
  const last = diagnostics[at - 1];
  if (diagnostics.length <= at || last === undefined) return [...diagnostics];
  return [...diagnostics.slice(0, at), diagnostic('file-mistakes', last.place, { limit: figure(at) })];
}

export function checkName(id: string, path: string, diagnostics: Diagnostic[]): boolean {
  const place = { file: path, line: 1, column: 1 };
  if (!isIdentifier(id)) diagnostics.push(...reaching([diagnostic('file-name', place, { name: id })]));
  else if (isReserved(id)) diagnostics.push(...reaching([diagnostic('id-reserved', place, { id })]));
  else return true;
  return false;
}

export function missing(file: string, why: Param): Diagnostic {
  return diagnostic('file-missing', { file, line: 1, column: 1 }, { file, why });
}

export function unexpected(path: string, name: string, expected: Param): Diagnostic {
  return diagnostic('file-unexpected', { file: path, line: 1, column: 1 }, { name, expected });
}
