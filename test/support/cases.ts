/**
 * The cases of test/cases: each folder is one mistake in the small policy of `_basis`, and what regelwerk says about it.
 * README of the format: test/cases/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DecideRequest, EditRequest, FileChange, Regelwerk } from '../../src/index.ts';
import type { Files } from './memory-host.ts';

interface Edit {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

interface CaseFile extends Partial<Edit> {
  readonly rule: string | readonly string[];
  readonly note?: string;
  readonly edits?: readonly Edit[];
  readonly add?: Readonly<Record<string, string>>;
  readonly copy?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly former?: Pick<CaseFile, 'add' | 'edits'>;
  readonly encoding?: 'bom' | 'crlf' | 'latin1';
  readonly repeat?: { readonly before?: string; readonly text: string; readonly times: number };
  readonly command?: readonly string[];
  readonly right_command?: readonly string[];
  readonly edit?: EditRequest;
  readonly undo?: readonly FileChange[];
  readonly decide?: DecideRequest;
  readonly share?: keyof typeof SHARE;
  readonly exit?: number;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Case {
  readonly name: string;
  /** The codes that it should give, each at least once, and no other. */
  readonly rules: readonly string[];
  readonly command: readonly string[];
  readonly rightCommand: readonly string[] | undefined;
  /** Instead of a command: what no command asks of the library. */
  readonly ask:
    | ((
        regelwerk: Regelwerk,
      ) => ReturnType<
        Regelwerk['edit'] | Regelwerk['undo'] | Regelwerk['decide' | 'keepInGit' | 'send' | 'fetchShared' | 'bringIn']
      >)
    | undefined;
  readonly exit: number;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly expectedFile: URL;
  /** The files of `_basis` with the mistake made. */
  wrongFiles(): Files;
}

const root = new URL('../cases/', import.meta.url);
const BASE = '_basis';

/** Of a save that makes `nieuw` of `oud` in a file that is kept as `oud`. */
const SHARE = {
  keep: (regelwerk: Regelwerk) =>
    regelwerk.keepInGit({
      subject: 'Tekst gewijzigd',
      lines: [],
      files: [{ file: 'policy/tekst.yaml', before: 'oud', after: 'nieuw' }],
    }),
  send: (regelwerk: Regelwerk) => regelwerk.send({ tip: 'c1' }),
  fetch: (regelwerk: Regelwerk) => regelwerk.fetchShared(),
  bring: (regelwerk: Regelwerk) => regelwerk.bringIn(),
} as const;

let base: Readonly<Record<string, string>> | undefined;

/** The files of `_basis`: a small policy without mistakes that uses everything once. */
export function readBase(): Record<string, string> {
  base ??= readBaseFiles();
  return { ...base };
}

function readBaseFiles(): Record<string, string> {
  const folder = new URL(`${BASE}/`, root);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length).replace(/^\//, ''),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

export function readCases(): Case[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== BASE)
    .map((entry) => readCase(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readCase(name: string): Case {
  const data = parse(readFileSync(new URL(`${name}/case.yaml`, root), 'utf8')) as CaseFile;
  return {
    name,
    rules: [data.rule].flat(),
    command: data.command ?? ['check'],
    rightCommand: data.right_command,
    ask: askOf(data),
    exit: data.exit ?? 1,
    isTerminal: data.terminal ?? false,
    env: data.env ?? {},
    expectedFile: new URL(`${name}/expected.txt`, root),
    wrongFiles: () => ({ ...withRevision(readBase(), data), ...copied(name, data.copy ?? {}) }),
  };
}

function askOf({ edit, undo, decide, share }: CaseFile): Case['ask'] {
  if (decide !== undefined) return (regelwerk) => regelwerk.decide(decide);
  if (share !== undefined) return SHARE[share];
  if (edit !== undefined) return (regelwerk) => regelwerk.edit(edit);
  return undo === undefined ? undefined : (regelwerk) => regelwerk.undo(undo);
}

/** Files of the case's own folder, byte for byte. */
function copied(name: string, copy: NonNullable<CaseFile['copy']>): Files {
  return Object.fromEntries(
    Object.entries(copy).map(([path, own]) => [path, readFileSync(new URL(`${name}/${own}`, root))]),
  );
}

/** Beside the files with the mistake, what the revision `main` of the case holds. */
function withRevision(base: Record<string, string>, data: CaseFile): Files {
  if (data.former === undefined) return makeMistake(base, data);
  const former = makeMistake(base, data.former);
  const revision = Object.entries(former).map(([path, text]) => [`.git/revisions/main/${path}`, text] as const);
  return { ...makeMistake(former, data), ...Object.fromEntries(revision) };
}

function makeMistake(base: Files, data: Partial<CaseFile>): Files {
  const files: Record<string, string | Uint8Array> = { ...base };
  for (const path of data.remove ?? []) {
    for (const file of Object.keys(files)) if (file === path || file.startsWith(`${path}/`)) delete files[file];
  }
  Object.assign(files, data.add);
  const { file, right, wrong } = data;
  const edits = [...(data.edits ?? [])];
  if (file !== undefined && right !== undefined && wrong !== undefined) edits.push({ file, right, wrong });
  for (const edit of edits) files[edit.file] = replaceLines(String(files[edit.file] ?? ''), edit);
  if (file !== undefined && data.repeat !== undefined) {
    const { before = '', text, times } = data.repeat;
    files[file] = before + text.repeat(times);
  }
  if (file !== undefined && data.encoding !== undefined) files[file] = encode(String(files[file]), data.encoding);
  return files;
}

/**
 * Replaces whole lines. A snippet is written from the margin, so that it reads well; in the file it may stand further in.
 * Throws unless it stands there exactly once.
 */
export function replaceLines(text: string, { file, right, wrong }: Edit): string {
  const lines = text.split('\n');
  const wanted = right.trimEnd().split('\n');
  const indentAt = (start: number): string | undefined => {
    const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
    const own = /^ */.exec(wanted[0] ?? '')?.[0] ?? '';
    const extra = indent.slice(own.length);
    return wanted.every((line, i) => lines[start + i] === (line === '' ? '' : extra + line)) ? extra : undefined;
  };
  const starts = lines.flatMap((_, start) => (indentAt(start) === undefined ? [] : [start]));
  const [start] = starts;
  if (start === undefined || starts.length > 1) throw new Error(`${file}: ${starts.length} places hold\n${right}`);
  const indent = indentAt(start) ?? '';
  const replacement = wrong
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line));
  return lines.toSpliced(start, wanted.length, ...replacement).join('\n');
}

function encode(text: string, encoding: NonNullable<CaseFile['encoding']>): string | Uint8Array {
  if (encoding === 'bom') return `\uFEFF${text}`;
  if (encoding === 'crlf') return text.replaceAll('\n', '\r\n');
  return Buffer.from(text, 'latin1');
}
