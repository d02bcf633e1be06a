import type { Language } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { type TerminalText, terminal } from '../../encode/terminal.ts';
import type { Result, StalePin } from '../../index.ts';
import { formatPins, groupPins } from '../../report/pins.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

/** Records on which text choices rest: of one organisation at once, of all after each change was looked at. */
export async function run(context: Context): Promise<number> {
  return context.arguments[0] === undefined ? walk(context) : pinOne(context);
}

async function pinOne({ regelwerk, io, language, arguments: args, option, report }: Context): Promise<number> {
  const [organisation = '', clause] = args;
  const clauses = clause === undefined ? undefined : [clause];
  const { value, diagnostics } = await regelwerk.pin({ organisation, protocol: option('protocol'), clauses });
  report(diagnostics);
  for (const { file, clauses: done } of value) {
    const words = { nl: 'vastgelegd', en: 'recorded' } as const;
    io.out(terminal`${terminal.line(file)}: ${done.length} ${words[language]}.\n`);
  }
  if (value.length > 0) io.out(remaining(await regelwerk.stalePins(), language));
  return exitCodeOf(diagnostics);
}

/** All that are to be pinned: one by one where somebody can answer, else shown only. */
async function walk(context: Context): Promise<number> {
  const { regelwerk, io, language, option, report } = context;
  const scope = { protocol: option('protocol') };
  const { value: pins, diagnostics } = await regelwerk.stalePins(scope);
  report(diagnostics);
  const code = exitCodeOf(diagnostics);
  if (code === EXIT.usage) return code;
  const codes = [code];
  const groups = groupPins(pins);
  for (const [index, seen] of groups.entries()) {
    const count = io.ask === undefined || !io.isTerminal ? '' : terminal`${index + 1}/${groups.length} `;
    io.out(terminal`${count}${formatPins(seen, language, io.colour === true)}`);
    const answer = await answerOf(context, language, seen.length);
    if (answer === 'stop') break;
    if (answer === 'yes') codes.push(await pinSeen(context, seen));
    io.out(terminal`\n`);
  }
  io.out(remaining(await regelwerk.stalePins(scope), language));
  return Math.max(...codes);
}

/** All of one group at once. */
async function pinSeen({ regelwerk, report, option }: Context, seen: readonly StalePin[]): Promise<number> {
  const { diagnostics } = await regelwerk.pin({ protocol: option('protocol'), seen });
  report(diagnostics);
  return exitCodeOf(diagnostics);
}

type Answer = 'yes' | 'no' | 'stop';

const answers: Readonly<Record<string, Answer>> = {
  j: 'yes',
  ja: 'yes',
  y: 'yes',
  yes: 'yes',
  n: 'no',
  nee: 'no',
  no: 'no',
  s: 'stop',
  stop: 'stop',
};

const question = {
  nl: (count: number) =>
    count === 1
      ? terminal`Klopt de keuze nog bij deze basis? Vastleggen (j/n/stop): `
      : terminal`Kloppen deze ${count} keuzes nog bij deze basis? Alle vastleggen (j/n/stop): `,
  en: (count: number) =>
    count === 1
      ? terminal`Does the choice still hold on this base? Record it (y/n/stop): `
      : terminal`Do these ${count} choices still hold on this base? Record all (y/n/stop): `,
};

/** Asks until there is an answer; who cannot answer says no to all. */
async function answerOf({ io }: Context, language: Language, count: number): Promise<Answer> {
  if (io.ask === undefined || !io.isTerminal) return 'no';
  for (;;) {
    const typed = await io.ask(question[language](count));
    if (typed === undefined) io.out(terminal`\n`);
    const word = typed?.trim().toLowerCase() ?? 'stop';
    if (Object.hasOwn(answers, word)) return answers[word] ?? 'no';
  }
}

/** What cannot be read may hold more. */
function remaining(
  { value: { length: count }, diagnostics }: Result<readonly StalePin[]>,
  language: Language,
): TerminalText {
  if (count === 0 && hasErrors(diagnostics)) {
    return language === 'nl'
      ? terminal`Van wat gelezen kon worden zijn alle keuzes vastgelegd.\n`
      : terminal`Of what could be read all choices are recorded.\n`;
  }
  if (count === 0)
    return language === 'nl' ? terminal`Alle keuzes zijn vastgelegd.\n` : terminal`All choices are recorded.\n`;
  return language === 'nl' ? terminal`Nog vast te leggen: ${count}.\n` : terminal`Still to be recorded: ${count}.\n`;
}
