/** The only way in which a source file under policy/ is written. */
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnostic, NO_PLACE, type Param, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import type { FileChange } from '../model/edit.ts';
import type { SourceFile } from '../model/policy.ts';
import { POLICY } from '../source/index.ts';
import { type FileKind, validate } from '../source/schema/index.ts';
import { replaceFile, stagedName } from '../source/staged.ts';
import { readText, textOf } from '../source/text.ts';
import { editData, printAnew, printData } from '../source/yaml/edit.ts';
import { parseYaml } from '../source/yaml/index.ts';
import { keepsComments } from '../source/yaml/lines.ts';
import type { Habits } from '../source/yaml/print.ts';
import { placeTogether } from './begin/place.ts';
import { orFailure, writeFailed } from './or-failure.ts';
import { putTogether } from './put-together.ts';
import type { Session, Source } from './session.ts';
import { finishTogether } from './unfinished.ts';

const LOCK = `${POLICY}/.regelwerk-bezig`;
/** For files that come together. No reader of the source looks in it. */
const STAGE = `${POLICY}/.regelwerk-begin`;

export interface SourceChange {
  readonly kind: FileKind;
  /** The file as it was when the change was thought out; without data where there is none yet. */
  readonly source: Pick<SourceFile<object | undefined>, 'file' | 'data'>;
  /** All that it is to hold. */
  readonly data: object;
  /** A file that comes with it: there before the source names it, under its own name after. */
  readonly beside?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

/** Changes the file in one rename, or leaves it byte for byte as it was and says why. Nothing to say: it is done. */
export type Write = (change: SourceChange) => readonly Diagnostic[];

/**
 * Reads the source (or as much of it as `read` does), has `decide` think out what to change on it, and writes that: one
 * process at a time, so that what another one writes meanwhile is waited for, and read. `write` is of no use any more when
 * `decide` has returned.
 */
export function writeSource<T>(
  session: Session,
  decide: (source: Source, write: Write) => Result<T | undefined>,
  read: () => Source = session.read,
): Result<T | undefined> {
  const { host } = session;
  const work = () => decide(read(), (change) => writeChange(host, change));
  // Without policy/ there is no place for a lock, and nothing to change: that is what will be told.
  if (host.folders(POLICY).length === 0) return work();
  return orFailure(
    () =>
      host.exclusively(LOCK, () => {
        finishTogether(host);
        return work();
      }),
    (code) => ({
      value: undefined,
      diagnostics: [code === 'EBUSY' ? diagnostic('ledger-busy', NO_PLACE, { lock: LOCK }) : writeFailed(POLICY, code)],
    }),
  );
}

/** Puts files in place that are not there yet; `moves` are they, or the folder that they are all in, each in one rename. */
export type Add = (
  files: Readonly<Record<string, string | Uint8Array>>,
  moves: readonly string[],
) => readonly Diagnostic[];

/** As {@link writeSource}, for what is not there yet. */
export function addToSource<T>(
  session: Session,
  decide: (source: Source, add: Add) => Result<T | undefined>,
): Result<T | undefined> {
  const { host } = session;
  return writeSource(session, (source) =>
    decide(source, (files, moves) =>
      orFailure(
        () => {
          const placed = Object.entries(files).map(([path, content]) => [path, { bytes: bytesOf(content) }] as const);
          placeTogether(host, new Map(placed), { stage: STAGE, moves });
          return [];
        },
        (code) => [writeFailed(POLICY, code)],
      ),
    ),
  );
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Changes a text in one rename, or leaves it as it was and says why; `before` is how it was when that was thought out. */
export type Put = (file: string, before: string, after: string) => readonly Diagnostic[];

/** As {@link writeSource}, for whole texts, whose meaning the caller has checked. */
export function replaceTexts<T>(
  session: Session,
  decide: (source: Source, put: Put) => Result<T | undefined>,
): Result<T | undefined> {
  const { host } = session;
  return writeSource(session, (source) =>
    decide(source, (file, before, after) => {
      const { value: now, diagnostics } = readText(host, file);
      if (now === undefined) return diagnostics;
      if (now !== before) return [refused(file, 'changed')];
      return orFailure(
        () => {
          replaceFile(host, file, new TextEncoder().encode(after));
          return [];
        },
        (code) => [writeFailed(file, code)],
      );
    }),
  );
}

/** All of them, or none; of a file that became another since its `before`, `edit-refused` is told. */
export type PutTogether = (changes: readonly FileChange[]) => readonly Diagnostic[];

/** As {@link writeSource}, for files that change together. What they become was made by {@link textWith}, or checked otherwise. */
export function changeTogether<T>(
  session: Session,
  decide: (source: Source, put: PutTogether) => Result<T | undefined>,
  read: () => Source = session.read,
): Result<T | undefined> {
  const { host } = session;
  const put: PutTogether = (changes) => {
    try {
      const changed = putTogether(host, changes);
      return changed === undefined ? [] : [refused(changed, 'changed')];
    } catch (error) {
      return [notWritten(error, changes)];
    }
  };
  return writeSource(session, (source) => decide(source, put), read);
}

function notWritten(error: unknown, [first]: readonly FileChange[]): Diagnostic {
  return orFailure(
    () => {
      throw error;
    },
    (code) => writeFailed(first?.file ?? POLICY, code),
  );
}

/**
 * What a change makes of the text of its file, read back and held against what was meant; nothing is written. Undefined with
 * the reason why it cannot be so.
 */
export function textWith(host: Host, change: SourceChange): Result<FileChange | undefined> {
  const { value: before, diagnostics } = textBefore(host, change.source);
  if (before === undefined) return { value: undefined, diagnostics };
  const { file, data } = change.source;
  const after = edited(before, change);
  if (after.value === undefined) return { value: undefined, diagnostics: after.diagnostics };
  return { value: { file, before: data === undefined ? null : before, after: after.value }, diagnostics: [] };
}

/** The text of a file that still has the data with which the change was thought out; of one that comes new, nothing. */
function textBefore(host: Host, { file, data }: SourceChange['source']): Result<string | undefined> {
  const changed = { value: undefined, diagnostics: [refused(file, 'changed')] };
  if ((host.size(file) === undefined) !== (data === undefined)) return changed;
  const before = data === undefined ? { value: '', diagnostics: [] } : readText(host, file);
  if (before.value === undefined) return before;
  // Who has it open in an editor may have saved it: a comment more is kept, but other data ask for another decision.
  if (data !== undefined && !isDeepStrictEqual(parseYaml(file, before.value).value?.data, data)) return changed;
  return before;
}

function writeChange(host: Host, change: SourceChange): readonly Diagnostic[] {
  const { file } = change.source;
  const before = textBefore(host, change.source);
  if (before.value === undefined) return before.diagnostics;
  const { value: text } = edited(before.value, change);
  if (text === undefined) return [refused(file, 'lossy')];
  const bytes = new TextEncoder().encode(text);
  return orFailure(
    () => {
      put(host, change, bytes);
      return [];
    },
    (code) => [writeFailed(file, code)],
  );
}

/** A file that regelwerk alone writes, and that is not there yet. */
export function newFile(file: string): SourceChange['source'] {
  return { file, data: undefined };
}

/** Written whole, by which command: nobody else writes in them, and nothing of a comment in them is promised. */
const GENERATED: ReadonlyMap<FileKind, string> = new Map([
  ['pins', 'pin'],
  ['pinned', 'pin'],
  ['readings', 'review'],
]);

/** Of texts and lists that authors write by hand. */
const OF_TEXTS: Habits = {
  folded: new Set(['text', 'do', 'dont']),
  inline: new Set(['audience', 'norms', 'settles', 'columns', 'forms']),
};

const HABITS: ReadonlyMap<FileKind, Habits> = new Map([
  ['protocol', OF_TEXTS],
  ['override', OF_TEXTS],
  ['holidays', { folded: new Set(), inline: new Set(['regions', 'fixed']) }],
]);

/** Undefined where the text, read back, is not what was meant to the letter, or may not stand in such a file. */
function edited(before: string, change: SourceChange): Result<string | undefined> {
  const { kind, data } = change;
  const { file } = change.source;
  const writer = GENERATED.get(kind);
  const isOurs = writer !== undefined;
  const text = isOurs
    ? `# Geschreven door regelwerk ${writer}. Wijzig dit niet met de hand.\n${printData(data)}`
    : isEmpty(before) && !file.endsWith('.json')
      ? printAnew(data, HABITS.get(kind))
      : editData(before, data, HABITS.get(kind));
  const lossy = { value: undefined, diagnostics: [refused(file, 'lossy')] };
  const after = textOf(file, new TextEncoder().encode(text));
  if (after.value === undefined) return after;
  const back = parseYaml(file, after.value);
  if (back.value === undefined) return { value: undefined, diagnostics: back.diagnostics };
  if (!isDeepStrictEqual(back.value.data, data)) return lossy;
  const valid = validate(kind, back.value);
  if (valid.value === undefined) return { value: undefined, diagnostics: valid.diagnostics };
  return isOurs || keepsComments(before, after.value) ? { value: text, diagnostics: [] } : lossy;
}

function isEmpty(text: string): boolean {
  return ['', '{}'].includes(text.trim());
}

/** Cut off anywhere, the source is as it was or as it becomes, and names a file that is there. */
function put(host: Host, { source, beside }: SourceChange, bytes: Uint8Array): void {
  if (beside !== undefined) host.write(stagedName(beside.file), beside.bytes);
  replaceFile(host, source.file, bytes);
  if (beside !== undefined) host.move(stagedName(beside.file), beside.file);
}

const reasons = {
  changed: {
    why: { nl: 'het is intussen door een ander programma veranderd', en: 'another program changed it meanwhile' },
    advice: {
      nl: 'Bekijk de verandering en geef de opdracht opnieuw',
      en: 'Look at the change and give the command anew',
    },
  },
  lossy: {
    why: {
      nl: 'het is zo geschreven dat regelwerk er iets uit zou verliezen',
      en: 'it is written in a way that regelwerk would lose something of',
    },
    advice: {
      nl: 'Schrijf wat er verandert met elke sleutel op een eigen regel, zonder labels en zonder accolades',
      en: 'Write what changes with each key on a line of its own, without tags and without braces',
    },
  },
} as const satisfies Record<string, { why: Param; advice: Param }>;

/** That a file stays as it was, and why. */
export function refused(file: string, reason: keyof typeof reasons): Diagnostic {
  return diagnostic('edit-refused', { file, line: 1, column: 1 }, reasons[reason]);
}

/** Whether it tells that another program saved the file while a change of it was thought out: thought out anew it may go well. */
export function isOvertaken({ code, params }: Diagnostic): boolean {
  return code === 'edit-refused' && params['why'] === reasons.changed.why;
}
