/** Every rule, seen from outside: a mistake is made in a policy that is in order, and regelwerk is run on it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import { formatText } from '../../src/diagnostic/format.ts';
import type { Rule } from '../../src/diagnostic/rules/rule.ts';
import { openRegelwerk } from '../../src/index.ts';
import { type Case, readBase, readCases } from '../support/cases.ts';
import { type CapturedIo, captureIo, type Files, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { PLACELESS } from '../support/placeless.ts';
import { besideRests, RESTS } from '../support/rests.ts';

const UPDATE = process.env['UPDATE'] === '1';
const IS_LONG = process.env['PROPERTIES'] !== undefined;
const rules: Readonly<Record<string, Rule>> = catalogue;
const cases = readCases();
/** What a parameter leaves behind that was not filled in, or not with words. */
const UNFILLED = /%\{|undefined|\[object |NaN|‘’|""/;
/** A mistake may move what choices rest on too; that is told by cases of its own. */
const ON_RESTS = new RegExp(`^.* waarschuwing: .*\\[(${RESTS.join('|')})\\]\n`, 'gm');
/** What `check` says at the end. */
const SUMMARY = /(In orde: .*|In order: .*|\d+ fout(en)?, .*)\n$/;
const BUILD = ['build', '--format', 'markdown', '--format', 'schoolgids'];

interface Outcome {
  readonly exit: number;
  /** Diagnostics as the user reads them, without the summary of `check`. */
  readonly told: string;
  readonly codes: readonly string[];
  /** Codes of the diagnostics that name no file, line and column. */
  readonly placeless: readonly string[];
}

async function runOn(
  host: MemoryHost,
  argv: readonly string[],
  { isTerminal = false, rules: asked = RESTS, ask }: Partial<Case> = {},
): Promise<Outcome> {
  const io = captureIo(isTerminal);
  const exit = ask === undefined ? await run(argv, io, host) : await asking(ask, io, host);
  const all =
    ask === undefined && argv[0] === 'check' && io.errorText === '' ? io.outText.replace(SUMMARY, '') : io.errorText;
  const told = asked.some((code) => RESTS.includes(code)) ? all : all.replace(ON_RESTS, '');
  const heads = [...told.matchAll(/^(\S.*?:\d+:\d+ )?(?:fout|waarschuwing): [\s\S]*?\[([a-z0-9-]+)\]$/gm)];
  return {
    exit,
    told,
    codes: heads.map(([, , code = '']) => code),
    placeless: heads.flatMap(([, place, code = '']) => (place === undefined ? [code] : [])),
  };
}

/** What no command asks: a user sees the diagnostics, as a command would print them. */
async function asking(ask: NonNullable<Case['ask']>, io: CapturedIo, host: MemoryHost, language: 'nl' | 'en' = 'nl') {
  const { value, diagnostics } = await ask(openRegelwerk(host));
  io.error(formatText(diagnostics, language));
  return value === undefined ? 1 : 0;
}

/** The text of the files under out/, so that a difference shows in the report. */
function published(host: MemoryHost): Record<string, string> {
  const paths = [...host.contents.keys()].filter((path) => path.startsWith('out/')).sort();
  return Object.fromEntries(paths.map((path) => [path, host.text(path)]));
}

const unique = (codes: readonly string[]) => [...new Set(codes)].sort();

let outBefore: Record<string, string>;

/** A host that holds these files, and beside them what a build without mistakes published before. */
const hostWith = (files: Files, env = {}) => memoryHost({ ...files, ...outBefore }, { env });

beforeAll(async () => {
  const host = memoryHost(readBase());
  const { exit, told } = await runOn(host, BUILD);
  expect({ exit, told }).toEqual({ exit: 0, told: '' });
  outBefore = published(host);
});

test('the policy of _basis is in order', async () => {
  expect(await runOn(memoryHost(readBase()), ['check'])).toMatchObject({ exit: 0, told: '' });
});

describe.each(cases)('$name', (item: Case) => {
  test('tells exactly this, and where', async () => {
    const outcome = await runOn(hostWith(item.wrongFiles(), item.env), item.command, item);
    if (UPDATE) writeFileSync(item.expectedFile, outcome.told);
    expect(outcome.told).toBe(existsSync(item.expectedFile) ? readFileSync(item.expectedFile, 'utf8') : '');
    expect(unique(outcome.codes)).toEqual(unique(item.rules));
    expect(outcome.placeless.filter((code) => !PLACELESS.has(code))).toEqual([]);
    expect(outcome.told).not.toMatch(UNFILLED);
    expect(outcome.exit).toBe(item.exit);
  });
});

describe('leaves what was published as it was', () => {
  // What differs from a revision stands in the way of the change, not of a build.
  const isBuilt = ({ exit, command, ask }: Case) => exit === 1 && ask === undefined && !command.includes('--since');
  /** Of a rule with many cases the first stands for the others, and of these each second one: the long form has them all. */
  const isFirst = ({ name }: Case, index: number) => IS_LONG || (Object.hasOwn(rules, name) && index % 2 === 0);
  /** One for all, as in the studio: what stays the same from one case to the next is read once. */
  const building = memoryHost({});
  const regelwerk = openRegelwerk(building);
  test.each(cases.filter(isBuilt).filter(isFirst))('$name', async (item: Case) => {
    const isChecked = item.command[0] === 'check';
    const host = hostWith(item.wrongFiles(), item.env);
    const { exit, codes } = isChecked ? { exit: 1, codes: item.rules } : await runOn(host, item.command, item);
    expect(exit).toBe(1);
    // Of whom the mistake does not reach, the documents are made.
    building.contents.clear();
    for (const [path, bytes] of hostWith(item.wrongFiles()).contents) building.contents.set(path, bytes);
    const { value, diagnostics } = await regelwerk.build({ formats: ['markdown', 'schoolgids'] });
    const told = besideRests(diagnostics).map(({ code }) => code);
    expect(unique(isChecked ? told : codes)).toEqual(unique(item.rules));
    const left = value?.left.map(({ organisation, protocol }) => `out/${organisation}/${protocol}/`) ?? ['out/'];
    const own = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => left.some((folder) => path.startsWith(folder))));
    expect(own(published(host))).toEqual(own(outBefore));
    expect(own(published(building))).toEqual(own(outBefore));
  });
});

describe('has a right command', () => {
  test.each(cases.filter(({ rightCommand }) => rightCommand !== undefined))('$name', async (item: Case) => {
    const outcome = await runOn(hostWith(readBase()), item.rightCommand ?? []);
    expect(outcome).toMatchObject({ exit: 0, told: '' });
  });
});

describe('the catalogue', () => {
  const placeholders = (text: string) => [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))].sort();

  test.each(Object.keys(rules))('%s has a case of its own', (code) => {
    expect(cases.find(({ name }) => name === code)?.rules).toContain(code);
  });

  test.each(Object.entries(rules))('%s says the same in Dutch and English', (_, { nl, en }) => {
    expect(placeholders(nl.message + nl.help)).toEqual(placeholders(en.message + en.help));
    for (const words of [nl, en]) expect(words.message && words.help).toBeTruthy();
  });

  test('every rule has its words in English too', async () => {
    for (const item of cases.filter(({ name, command }) => Object.hasOwn(rules, name) && !command.includes('--lang'))) {
      const io = captureIo(item.isTerminal);
      const host = hostWith(item.wrongFiles(), item.env);
      if (item.ask === undefined) await run([...item.command, '--lang', 'en'], io, host);
      else await asking(item.ask, io, host, 'en');
      expect(io.outText + io.errorText).toMatch(/error: |warning: /);
      expect(io.outText + io.errorText).not.toMatch(UNFILLED);
    }
  });
});

test('docs/naslag/regels.md is what the catalogue and the cases make of it', () => {
  const script = fileURLToPath(new URL('../../scripts/rules-page.js', import.meta.url));
  execFileSync(process.execPath, UPDATE ? [script] : [script, '--check'], { stdio: 'pipe' });
});
