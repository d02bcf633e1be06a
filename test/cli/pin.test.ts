/** `pin` without an organisation: shown, or asked one by one. */
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { TerminalText } from '../../src/encode/terminal.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const FOLDER = 'policy/protocols/proef';
const BOARD = `${FOLDER}/overrides/bestuur.yaml`;
const SCHOOL = `${FOLDER}/overrides/school.yaml`;

/** The base of one amendment has changed, of another none was recorded. */
function stale(): MemoryHost {
  const files = readBase();
  const edit = (path: string, from: string, to: string) => {
    files[path] = files[path]?.replace(from, to) ?? '';
  };
  edit(`${FOLDER}/protocol.yaml`, 'In de pauze mag de telefoon aan', 'In de pauze mag elke telefoon even aan');
  edit(SCHOOL, 'add:', 'amend:\n  les:\n    reason: Zo is het.\n    do: Leg de telefoon in de tas.\n\nadd:');
  return memoryHost(files);
}

async function pin(host: MemoryHost, argv: string, answers?: readonly string[], isTerminal = true) {
  const io = captureIo(isTerminal, answers);
  const code = await run(`pin ${argv}`.trim().split(' '), io, host);
  return { code, out: io.outText, error: io.errorText };
}

const isPinned = (host: MemoryHost, path: string) =>
  path === SCHOOL ? host.text(path).includes('base:') : host.text(path).includes('elke telefoon');

describe('where nobody can answer', () => {
  test.each([
    ['a pipe', ['j', 'j'], false],
    ['a terminal without input', undefined, true],
  ])('%s: all is shown with the words that differ, and nothing is changed', async (_, answers, isTerminal) => {
    const host = stale();
    const before = [...host.contents];
    const { code, out, error } = await pin(host, '', answers, isTerminal);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "proef: pauze
        Toen:      In de pauze mag [-de telefoon-] aan in {{plekken}}.
        Nu:        In de pauze mag {+elke telefoon even+} aan in {{plekken}}.
        bestuur (1)
        Wijziging: In de pauze mag de telefoon alleen aan op {{plekken}}.
        los (1)
        Keuze:     weggelaten

      school, proef: les (policy/protocols/proef/overrides/school.yaml:9:3)
        Toen:      (nog niet vastgelegd)
        Nu:        Wel: Leg de telefoon weg.
                   Niet: Film de {{docent}} niet.
        Wijziging: Wel: Leg de telefoon in de tas.
                   Niet: Film de {{docent}} niet.

      Nog vast te leggen: 3.
      "
    `);
    expect([...host.contents]).toEqual(before);
  });

  test('in English', async () => {
    const { out } = await pin(stale(), '--lang en', undefined, false);
    expect(out).toContain('  Then:      (not recorded yet)\n');
    expect(out).toMatch(/Still to be recorded: 3\.\n$/);
  });
});

describe('one by one', () => {
  test('what is agreed to is recorded, and it says how many remain', async () => {
    const host = stale();
    const { code, out } = await pin(host, '', ['wat?', 'j', 'n']);
    expect(code).toBe(0);
    expect([isPinned(host, BOARD), isPinned(host, SCHOOL)]).toEqual([true, false]);
    expect(out).toMatch(
      /^1\/2 proef: pauze[\s\S]*wat\?\n.*Alle vastleggen \(j\/n\/stop\): j\n\n2\/2 school[\s\S]*Nog vast te leggen: 1\.\n$/,
    );
    expect((await pin(host, '', ['ja'])).out).toMatch(/Alle keuzes zijn vastgelegd\.\n$/);
    expect(isPinned(host, SCHOOL)).toBe(true);
  });

  test.each([[['stop']], [['n', 'stop']], [[]], [['n']]])('%j leaves all as it was', async (answers) => {
    const host = stale();
    const before = [...host.contents];
    const { code, out } = await pin(host, '', answers);
    expect(code).toBe(0);
    expect(out).toMatch(/Nog vast te leggen: 3\.\n$/);
    expect([...host.contents]).toEqual(before);
  });

  test('a file that is changed while somebody thinks is not written, and that is told', async () => {
    const host = stale();
    const io = captureIo(true, ['j', 'n']);
    const { ask } = io;
    const thinking = {
      ...io,
      ask: async (question: TerminalText) => {
        const changed = host.text(BOARD).replace('alleen aan', 'nergens aan');
        host.contents.set(BOARD, new TextEncoder().encode(changed));
        return ask?.(question);
      },
      error: (text: TerminalText) => io.error(text),
    };
    expect(await run(['pin'], thinking, host)).toBe(1);
    expect(io.errorText).toContain('[edit-refused]');
    expect(isPinned(host, BOARD)).toBe(false);
  });
});

describe('of one organisation', () => {
  test('all at once, without a question', async () => {
    const host = stale();
    const { code, out } = await pin(host, 'bestuur', []);
    expect([code, out]).toEqual([0, `${BOARD}: 1 vastgelegd.\nNog vast te leggen: 2.\n`]);
  });

  test('what is in order stays', async () => {
    const host = memoryHost(readBase());
    const before = [...host.contents];
    const { out } = await pin(host, 'bestuur pauze --protocol proef');
    expect(out).toBe(`${BOARD}: 0 vastgelegd.\nAlle keuzes zijn vastgelegd.\n`);
    expect([...host.contents]).toEqual(before);
  });
});

test.each(['bestur', 'bestuur pause', '--protocol proof', 'bestuur --protocol proof'])(
  '%s is a mistake in the command',
  async (argv) => {
    const { code, out } = await pin(stale(), argv);
    expect([code, out]).toEqual([2, '']);
  },
);

describe('where a file cannot be read', () => {
  const broken = () => {
    const path = 'policy/protocols/proef/overrides/school.yaml';
    return memoryHost({ ...readBase(), [path]: 'amendd: {}\n' });
  };

  test('it is not said that all is recorded', async () => {
    const io = captureIo();
    expect(await run(['pin'], io, broken())).toBe(1);
    expect(io.outText).toBe('Van wat gelezen kon worden zijn alle keuzes vastgelegd.\n');
  });

  test('a protocol that is nowhere is told all the same', async () => {
    const io = captureIo();
    expect(await run(['pin', '--protocol', 'proof'], io, broken())).toBe(2);
    expect(io.errorText).toContain('[option-value]');
  });
});
