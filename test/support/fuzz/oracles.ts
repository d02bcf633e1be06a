/** What must hold of whatever is told, on whatever source. Each oracle returns what is wrong, in words; nothing is well. */
import { catalogue } from '../../../src/diagnostic/catalogue.ts';
import { type Diagnostic, NO_PLACE, type Place } from '../../../src/diagnostic/diagnostic.ts';
import { formatGithub, formatJson, formatText, severityOf, wordsOf } from '../../../src/diagnostic/format.ts';
import { reachOf } from '../../../src/resolve/documents.ts';
import { PLACELESS } from '../placeless.ts';
import type { PolicyFiles } from './files.ts';
import type { Outcome } from './outcome.ts';

/** A crash is no outcome: what is wrong with a source is told. */
export function throwsNothing({ thrown }: Outcome<unknown>): string[] {
  if (thrown === undefined) return [];
  return [thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ''}` : String(thrown)];
}

/** What a library prints by itself reaches a user past all diagnostics. */
export function warnsNothing({ warnings }: Outcome<unknown>): string[] {
  return [...warnings];
}

/** Limits of one run on a small policy. The watchdog of the long run has its own, for what does not end. */
export const LIMITS = { milliseconds: 2_000, mebibytes: 300 } as const;

export function isBounded({ milliseconds, mebibytes }: Outcome<unknown>, limits: typeof LIMITS = LIMITS): string[] {
  const faults: string[] = [];
  if (milliseconds > limits.milliseconds) faults.push(`took ${Math.round(milliseconds)} ms`);
  if (mebibytes > limits.mebibytes) faults.push(`took ${Math.round(mebibytes)} MiB more than ever`);
  return faults;
}

/** A place is one that an editor can go to. */
export function hasPlaces(diagnostics: readonly Diagnostic[], files: PolicyFiles): string[] {
  const lines = new Map<string, string[]>();
  const faultOf = ({ file, line, column }: Place, code: string): string[] => {
    if (line === 1 && column === 1 && mayBeAbsent(file, code, files)) return [];
    const bytes = files.get(file);
    if (bytes === undefined) return [`${code}: there is no ${file}`];
    const text = lines.get(file) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
    lines.set(file, text);
    const length = text[line - 1]?.length;
    const isWithin = length !== undefined && Number.isInteger(column) && column >= 1 && column <= length + 1;
    return isWithin ? [] : [`${code}: no ${line}:${column} in ${file}`];
  };
  return diagnostics.flatMap((item) => {
    const { code, place, related } = item;
    const own = place === NO_PLACE ? (PLACELESS.has(code) ? [] : [`${code}: no place`]) : faultOf(place, code);
    return [...own, ...related.flatMap((other) => faultOf(other.place, code))];
  });
}

/** A file that should be there, a folder that should not, and what comes with regelwerk. */
function mayBeAbsent(file: string, code: string, files: PolicyFiles): boolean {
  if (code === 'file-missing' || file.startsWith('regelwerk/')) return true;
  // A link or a pipe has a place, and no text.
  if (/^file-(?:odd|unreadable)$/.test(code)) return true;
  return /^file-(?:unexpected|name)$/.test(code) && [...files.keys()].some((path) => path.startsWith(`${file}/`));
}

const HEAD = { nl: /^(?:\S.*:\d+:\d+ )?(?:fout|waarschuwing): \S/, en: /^(?:\S.*:\d+:\d+ )?(?:error|warning): \S/ };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const STEERS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;
const UNFILLED = /%\{\w+\}|\[object |\bundefined\b/;

/** Every form has as many messages as there are diagnostics, each where a reader of that form looks for it. */
export function areWellTold(diagnostics: readonly Diagnostic[]): string[] {
  const count = diagnostics.length;
  const items: unknown = JSON.parse(formatJson(diagnostics, 'en'));
  const unworded = diagnostics.find((item) => isUnworded(item));
  return [
    ...faultsOfLines(formatText(diagnostics, 'nl'), count, 'nl'),
    ...faultsOfLines(formatText(diagnostics, 'en'), count, 'en'),
    ...faultsOfCommands(formatGithub(diagnostics, 'nl'), count),
    ...(Array.isArray(items) && items.length === count ? [] : ['json: not one item for each diagnostic']),
    ...(unworded === undefined ? [] : [`${unworded.code} has words that are not filled in`]),
  ];
}

/** What is printed for people: a line that starts each diagnostic, and lines under it that are set in. */
export function faultsOfLines(text: string, count: number, language: 'nl' | 'en'): string[] {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const heads = lines.filter((line) => HEAD[language].test(line)).length;
  const steering = lines.find((line) => STEERS.test(line));
  const stray = lines.find((line) => !HEAD[language].test(line) && !line.startsWith('  '));
  return [
    ...(heads === count ? [] : [`text: ${heads} heads of ${count}`]),
    ...(steering === undefined ? [] : [`text: steers: ${JSON.stringify(steering)}`]),
    ...(stray === undefined ? [] : [`text: a line of no diagnostic: ${JSON.stringify(stray)}`]),
  ];
}

/** What is printed for GitHub: one command on one line for each diagnostic. */
export function faultsOfCommands(text: string, count: number): string[] {
  const lines = text.split('\n').slice(0, -1);
  const stray = lines.find((line) => !/^::(?:error|warning) [^:]*title=[a-z0-9-]+::\S/.test(line) || STEERS.test(line));
  return [
    ...(lines.length === count ? [] : [`github: ${lines.length} lines of ${count}`]),
    ...(stray === undefined ? [] : [`github: ${JSON.stringify(stray)}`]),
  ];
}

/** A parameter without words; what the user typed may look like one. */
function isUnworded(item: Diagnostic): boolean {
  const values: readonly unknown[] = Object.values(item.params);
  const isMissing = (value: unknown) =>
    typeof value === 'object' && value !== null ? !('nl' in value && 'en' in value) : typeof value !== 'string';
  const plain = { ...item, params: Object.fromEntries(Object.keys(item.params).map((name) => [name, 'x'])) };
  const { message, help } = wordsOf(plain, 'en');
  return values.some(isMissing) || UNFILLED.test(message + help);
}

/** A code that no rule declares would have no words. */
export function areDeclared(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.filter(({ code }) => !Object.hasOwn(catalogue, code)).map(({ code }) => `${code} is not declared`);
}

/** What is told does not depend on what was done before, or on how often it is asked. */
export function areSame(one: readonly Diagnostic[], other: readonly Diagnostic[]): string[] {
  const [left, right] = [one, other].map((diagnostics) => JSON.stringify(diagnostics));
  if (left === right) return [];
  const only = (some: readonly Diagnostic[], rest: readonly Diagnostic[]) => {
    const known = new Set(rest.map((item) => JSON.stringify(item)));
    return some.filter((item) => !known.has(JSON.stringify(item))).map((item) => JSON.stringify(item));
  };
  return [`told once: ${only(one, other).join(' ')}; told the other time: ${only(other, one).join(' ')}`];
}

/** The organisations of a policy without mistakes, and who is over whom. */
export interface Family {
  readonly parents: ReadonlyMap<string, string | undefined>;
  readonly protocols: readonly string[];
}

/** From the top down to the organisation itself. */
export function chainIn({ parents }: Family, id: string): { id: string }[] {
  const chain: { id: string }[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined && !chain.some((item) => item.id === next);
    next = parents.get(next)
  )
    chain.unshift({ id: next });
  return chain;
}

/** Errors by code and place that stand in the way of a document of this organisation. */
export function errorsOn(diagnostics: readonly Diagnostic[], family: Family, id: string): string[] {
  const chain = chainIn(family, id);
  return diagnostics
    .filter((item) => severityOf(item) === 'error')
    .filter((item) => family.protocols.some((protocol) => reachOf(item, protocol, chain) !== null))
    .map((item) => `${item.code} ${item.place === NO_PLACE ? '' : `${item.place.file}:${item.place.line}`}`);
}

/** Organisations that nothing of these owners comes to: not they themselves, and none under them. */
export function beyond(owners: ReadonlySet<string>, family: Family): string[] {
  return [...family.parents.keys()].filter((id) => !chainIn(family, id).some((item) => owners.has(item.id)));
}

/** A register that names a school which is not under its board, or not there, is wrong for both; so is one address of two. */
const OF_TWO = /^(?:norm-elsewhere|address-duplicate) |^organisation-unknown .*\/norms\//;

/** A mistake in the files of one organisation is no error of another that is not under it. */
export function reachOnlyOwn(
  diagnostics: readonly Diagnostic[],
  owners: ReadonlySet<string> | null,
  family: Family,
): string[] {
  if (owners === null) return [];
  return beyond(owners, family).flatMap((id) => {
    const errors = errorsOn(diagnostics, family, id).filter((error) => !OF_TWO.test(error));
    return errors.length === 0 ? [] : [`${[...owners].join(', ')} changed, and ${id} has ${errors.join(', ')}`];
  });
}
