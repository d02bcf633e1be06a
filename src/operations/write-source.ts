/** The only way in which a source file under policy/ is written. */
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnostic, NO_PLACE, type Param, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import type { SourceFile } from '../model/policy.ts';
import { POLICY } from '../source/index.ts';
import { type FileKind, validate } from '../source/schema/index.ts';
import { replaceFile, stagedName } from '../source/staged.ts';
import { readText, textOf } from '../source/text.ts';
import { editData, printData } from '../source/yaml/edit.ts';
import { parseYaml } from '../source/yaml/index.ts';
import { keepsComments } from '../source/yaml/lines.ts';
import { placeTogether } from './begin/place.ts';
import { orFailure, writeFailed } from './or-failure.ts';
import type { Session, Source } from './session.ts';

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
 * Reads the source, has `decide` think out what to change on it, and writes that: one process at a time, so that what
 * another one writes meanwhile is waited for, and read. `write` is of no use any more when `decide` has returned.
 */
export function writeSource<T>(
  session: Session,
  decide: (source: Source, write: Write) => Result<T | undefined>,
): Result<T | undefined> {
  const { host } = session;
  const work = () => decide(session.read(), (change) => writeChange(host, change));
  // Without policy/ there is no place for a lock, and nothing to change: that is what will be told.
  if (host.folders(POLICY).length === 0) return work();
  return orFailure(
    () => host.exclusively(LOCK, work),
    (code) => ({
      value: undefined,
      diagnostics: [code === 'EBUSY' ? diagnostic('ledger-busy', NO_PLACE, { lock: LOCK }) : writeFailed(POLICY, code)],
    }),
  );
}

/** Puts files in place that are not there yet; `moves` are they, or the folder that they are all in, each in one rename. */
export type Add = (texts: Readonly<Record<string, string>>, moves: readonly string[]) => readonly Diagnostic[];

/** As {@link writeSource}, for what is not there yet. */
export function addToSource<T>(
  session: Session,
  decide: (source: Source, add: Add) => Result<T | undefined>,
): Result<T | undefined> {
  const { host } = session;
  return writeSource(session, (source) =>
    decide(source, (texts, moves) =>
      orFailure(
        () => {
          const files = Object.entries(texts).map(
            ([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const,
          );
          placeTogether(host, new Map(files), { stage: STAGE, moves });
          return [];
        },
        (code) => [writeFailed(POLICY, code)],
      ),
    ),
  );
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

function writeChange(host: Host, change: SourceChange): readonly Diagnostic[] {
  const { file, data } = change.source;
  if ((host.size(file) === undefined) !== (data === undefined)) return [refused(file, 'changed')];
  const before = data === undefined ? { value: '', diagnostics: [] } : readText(host, file);
  if (before.value === undefined) return before.diagnostics;
  // Who has it open in an editor may have saved it: a comment more is kept, but other data ask for another decision.
  if (data !== undefined && !isDeepStrictEqual(parseYaml(file, before.value).value?.data, data))
    return [refused(file, 'changed')];
  const bytes = edited(before.value, change);
  if (bytes === undefined) return [refused(file, 'lossy')];
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

/** Undefined where the text, read back, is not what was meant to the letter. */
function edited(before: string, change: SourceChange): Uint8Array | undefined {
  const { kind, data } = change;
  const { file } = change.source;
  const writer = GENERATED.get(kind);
  const isOurs = writer !== undefined;
  const text = isOurs
    ? `# Geschreven door regelwerk ${writer}. Wijzig dit niet met de hand.\n${printData(data)}`
    : editData(before, data);
  const bytes = new TextEncoder().encode(text);
  const after = textOf(file, bytes).value;
  const back = after === undefined ? undefined : parseYaml(file, after).value;
  if (after === undefined || back === undefined || !isDeepStrictEqual(back.data, data)) return undefined;
  const isWhole = isOurs || keepsComments(before, after);
  return validate(kind, back).value !== undefined && isWhole ? bytes : undefined;
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
