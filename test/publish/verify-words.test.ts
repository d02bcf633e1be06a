/** What a file is of, is no matter of words: whatever documents say of their version, `verify` comes to the same verdicts. */
import { expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { altered } from '../support/altered.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

/** What becomes of a sentence, by the name of the function that makes it. */
type Change = (sentence: string, name: string) => string | null;

const words = vi.hoisted(() => {
  const own: { change: Change } = { change: (sentence) => sentence };
  const other = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return own.change(value, name);
    if (Array.isArray(value)) return value.map((item) => other(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, other(item, name)]));
  };
  /** A module whose functions say something else. Names of states are no sentences, and `dateOf` is no words. */
  const altered = (module: object) =>
    Object.fromEntries(
      Object.entries(module).map(([name, value]) => {
        if (typeof value !== 'function' || ['stateName', 'stateOf', 'dateOf'].includes(name)) return [name, value];
        return [name, (...args: unknown[]) => other(value(...args), name)];
      }),
    );
  return { own, altered };
});
vi.mock('../../src/document/words.ts', async (original) => words.altered((await original()) as object));
vi.mock('../../src/words/states.ts', async (original) => words.altered((await original()) as object));
vi.mock('../../src/words/decisions.ts', async (original) => words.altered((await original()) as object));
vi.mock('../../src/words/dates.ts', async (original) => words.altered((await original()) as object));

const changes: Readonly<Record<string, Change>> = {
  'in other words': (sentence) => `Anders gezegd, ${sentence.split('').toReversed().join('')}`,
  'all in the same words': () => 'Zie de bron.',
  'without a word for a concept': (sentence, name) => (name === 'standingPhrase' ? null : sentence),
};

/** A PDF has no words that are read. */
const formats = ['markdown', 'schoolgids', 'html', 'docx', 'text'];

/** An adopted text with a concept beside it, and an organisation that adopted nothing; in the frames that come with regelwerk. */
async function published(): Promise<MemoryHost> {
  const { 'templates/protocol.md.hbs': _, ...base } = readBase();
  const file = 'policy/protocols/proef/protocol.yaml';
  const text = base[file]?.replace('Leg de telefoon weg', 'Leg de telefoon neer') ?? '';
  const host = memoryHost({ ...base, [file]: text });
  const io = captureIo();
  expect(await run(['build', ...formats.flatMap((format) => ['--format', format])], io, host), io.errorText).toBe(0);
  return host;
}

/** Of every file that is published, and of each with one letter changed. */
async function verdicts(host: MemoryHost): Promise<Record<string, string>> {
  const paths = [...host.contents.keys()].filter((path) => /^out\/(bestuur|los)\/./.test(path)).sort();
  for (const path of paths) {
    const changed = altered(path, host.read(path), (text) => text.replace('telefoon ligt', 'telefoon lag'));
    host.write(path.replace('out/', 'anders/'), changed);
  }
  // The list of the archive and the calendar are no documents.
  const isAsked = (path: string) =>
    /^(out|anders)\/(bestuur|los)\/[^/]+\/./.test(path) && !path.endsWith('/index.html');
  const asked = [...host.contents.keys()].filter(isAsked).sort();
  const io = captureIo();
  await run(['verify', ...asked, '--json'], io, host);
  const list = JSON.parse(io.outText) as { file: string; result: string; difference: { clause: string } | null }[];
  return Object.fromEntries(
    list.map(({ file, result, difference }) => [file, `${result} ${difference?.clause ?? ''}`.trim()]),
  );
}

test('verdicts do not hang on what documents say of their version', async () => {
  words.own.change = (sentence) => sentence;
  const before = await published();
  const expected = await verdicts(before);
  expect(expected).toMatchObject({
    'out/bestuur/proef/schoolgids.txt': 'published',
    'out/bestuur/proef/concept/renvooi.docx': 'not_adopted',
    'out/bestuur/proef/concept/schoolgids.txt': 'not_adopted',
    'out/los/proef/schoolgids.txt': 'not_adopted',
    'anders/bestuur/proef/schoolgids.txt': 'different kluis',
    'anders/bestuur/proef/fragment.html': 'different kluis',
    'anders/bestuur/proef/protocol.docx': 'different kluis',
    'anders/bestuur/proef/concept/schoolgids.txt': 'not_adopted',
    'anders/bestuur/proef/concept/fragment.html': 'not_adopted',
  });
  for (const [name, change] of Object.entries(changes)) {
    words.own.change = change;
    const host = await published();
    const concept = 'out/bestuur/proef/concept/fragment.html';
    expect(host.text(concept) === before.text(concept), `${name}: the words are as they were`).toBe(false);
    expect({ [name]: await verdicts(host) }).toEqual({ [name]: expected });
  }
});
