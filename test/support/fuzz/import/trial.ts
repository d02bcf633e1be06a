/** One damaged file: read, and taken over into a policy where that was asked; and what must hold of each. */
import type { Diagnostic } from '../../../../src/diagnostic/diagnostic.ts';
import { formatText, hasErrors } from '../../../../src/diagnostic/format.ts';
import { lettersOf } from '../../../../src/import/paper.ts';
import type { Imported, ImportRequest } from '../../../../src/model/imported.ts';
import { check } from '../../../../src/operations/check.ts';
import { importPaper } from '../../../../src/operations/importing/index.ts';
import { openSession } from '../../../../src/operations/session.ts';
import { type MemoryHost, memoryHost } from '../../memory-host.ts';
import type { PolicyFiles } from '../files.ts';
import { areDeclared, areWellTold, throwsNothing, warnsNothing } from '../oracles.ts';
import { type Outcome, outcomeOf, toldIn } from '../outcome.ts';
import { createRandom } from '../random.ts';
import type { Fault } from '../trial.ts';
import type { DamagedFile } from './damaged.ts';
import type { ReadOutcome } from './read-many.ts';

export interface ImportFindings {
  readonly faults: readonly Fault[];
  /** `paper`, the code of why not, or `fault`. */
  readonly outcome: string;
  /** `written`, the code of why not, or nothing where only the reading was tried. */
  readonly whole: string | undefined;
}

/** Of the processor, for a file of some kilobytes; pdf.js takes half of it to map a font to 16 million letters, and maps no more. */
const MOST_MILLISECONDS = 15_000;

/** Words of ours never say where in the code something went wrong. */
const STACK = /\bat (?:async )?\S+ \(|file:\/\/\/|\.[jt]s:\d+|(?:Type|Range|Syntax|Reference)Error|\[object /;

/** An import that fails says why, in one message of the right kind. */
export function tellsWhy(diagnostics: readonly Diagnostic[], file: string): string[] {
  const [first] = diagnostics;
  const text = formatText(diagnostics, 'nl');
  return [
    ...(diagnostics.length === 1 ? [] : [`${diagnostics.length} messages`]),
    ...(first?.code.startsWith('import-') === true ? [] : [`${first?.code} is not of an import`]),
    ...(first?.params['file'] === file ? [] : ['does not name the file']),
    ...(STACK.test(text) ? [`speaks of code: ${text}`] : []),
  ];
}

/** A Word file whose XML says pieces where nothing can be has words that one way of counting finds and the other does not. */
export function faultsOfReading({ read, thrown, milliseconds }: ReadOutcome, { name, kind }: DamagedFile): Fault[] {
  const fault = (oracle: string, detail: string): Fault => ({ oracle, detail });
  const slow = milliseconds > MOST_MILLISECONDS ? [fault('isBounded', `took ${Math.round(milliseconds)} ms`)] : [];
  if (read === undefined) return [fault('throwsNothing', thrown ?? 'no answer'), ...slow];
  const { value, diagnostics } = read;
  const told = [...areDeclared(diagnostics), ...areWellTold(diagnostics)].map((own) => fault('areWellTold', own));
  const why = value === undefined ? tellsWhy(diagnostics, name).map((own) => fault('tellsWhy', own)) : [];
  const letters =
    value !== undefined && kind !== 'docx' && lettersOf(value) !== value.letters
      ? [fault('losesNoLetter', `${lettersOf(value)} of ${value.letters} letters`)]
      : [];
  return [...slow, ...told, ...why, ...letters];
}

const BOARD = { 'policy/organisations/proef.yaml': 'name: Stichting De Proef\nkind: bestuur\n' };
const OTHER = { 'policy/organisations/ander.yaml': 'name: Stichting Anders\nkind: bestuur\n' };

/** A policy of two boards, with a protocol that one of them took over from a sound file. */
export interface Standing {
  readonly files: PolicyFiles;
  readonly protocol: string;
}

export async function standingPolicy(bytes: Uint8Array): Promise<Standing> {
  const host = memoryHost({ ...BOARD, ...OTHER });
  const file = { name: 'heel.html', bytes };
  const reading = host.readPaper(file.bytes, file.name);
  const { value, diagnostics } = await importPaper(openSession(host), { file, organisation: 'proef' }, reading);
  if (value?.isWritten !== true) throw new Error(JSON.stringify(diagnostics));
  return { files: new Map(host.contents), protocol: value.protocol };
}

/** A file comes new; is held against a base; or is a later one of the same document. */
const WAYS = ['new', 'placed', 'update'] as const;

export async function faultsOfImport(
  file: DamagedFile,
  { read }: ReadOutcome,
  { files, protocol }: Standing,
): Promise<{ readonly faults: Fault[]; readonly whole: string }> {
  const random = createRandom(file.number);
  const way = random.pick(WAYS);
  const host = memoryHost(way === 'new' ? BOARD : {});
  if (way !== 'new') for (const [path, bytes] of files) host.contents.set(path, bytes);
  const before = new Map(host.contents);
  const session = openSession(host);
  const errors = (await check(session)).diagnostics.filter((own) => hasErrors([own])).length;
  const request: ImportRequest = {
    file,
    organisation: way === 'placed' ? 'ander' : 'proef',
    ...(way === 'new' ? {} : { protocol }),
    ...(random.chance(1 / 3) ? { changes: 'reject' } : {}),
  };
  const reading = Promise.resolve(read ?? { value: undefined, diagnostics: [] });
  const outcome = await outcomeOf(() => importPaper(session, request, reading));
  const imported = outcome.result?.value;
  const told = [...toldIn(outcome), ...(imported?.told ?? [])];
  const details = {
    throwsNothing: throwsNothing(outcome),
    warnsNothing: warnsNothing(outcome),
    isBounded: outcome.milliseconds > MOST_MILLISECONDS ? [`took ${Math.round(outcome.milliseconds)} ms`] : [],
    areDeclared: areDeclared(told),
    areWellTold: [...areWellTold(told), ...(STACK.test(formatText(told, 'nl')) ? ['speaks of code'] : [])],
    leavesPolicy: leavesPolicy(outcome, before, host),
    // These are for what somebody wrote by hand: of an import they are a fault.
    canBeWritten: told
      .filter(({ code }) => /^(?:edit-refused|file-character|schema-)/.test(code))
      .map(({ code, place }) => `${code} at ${JSON.stringify(place)}`),
    checks: imported?.isWritten === true ? await newErrors(host, errors) : [],
    countsAllWords: imported === undefined ? [] : countsAllWords(imported),
  };
  const faults = Object.entries(details).flatMap(([oracle, all]) => all.map((detail) => ({ oracle, detail })));
  return { faults, whole: `${way} ${wholeOf(imported, told)}` };
}

function wholeOf(imported: Imported | undefined, told: readonly Diagnostic[]): string {
  if (imported?.isWritten === true) return 'written';
  return told.find((own) => hasErrors([own]))?.code ?? 'nothing';
}

/** Whatever fails leaves all as it was; what is written leaves no lock or file half done, and takes nothing away. */
function leavesPolicy(outcome: Outcome<Imported | undefined>, before: PolicyFiles, { contents }: MemoryHost): string[] {
  const isWritten = outcome.result?.value?.isWritten === true;
  const allowed = new Set(outcome.result?.value?.files.map(({ file }) => file) ?? []);
  const paths = [...new Set([...before.keys(), ...contents.keys()])];
  const changed = paths.filter((path) => before.get(path) !== contents.get(path));
  const isAllowed = (path: string) =>
    isWritten && contents.has(path) && (allowed.has(path) || /\/figures\//.test(path));
  return changed.filter((path) => !isAllowed(path)).map((path) => `${path} was changed`);
}

async function newErrors(host: MemoryHost, errors: number): Promise<string[]> {
  const { diagnostics } = await check(openSession(host));
  const now = diagnostics.filter((own) => hasErrors([own]));
  return now.length > errors ? now.map(({ code }) => `check: ${code}`) : [];
}

/** What stands in the file is somewhere, and no word is in two places. */
function countsAllWords({ account: { words } }: Imported): string[] {
  const { read, clauses, labels, facts, furniture, unplaced } = words;
  const sum = clauses + labels + facts + furniture + unplaced;
  return sum === read ? [] : [`${sum} of ${read} words`];
}
