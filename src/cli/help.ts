/** The text of `--help`. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Command, Words } from './command.ts';
import { commands } from './commands.ts';

const words = {
  usage: { nl: 'Gebruik', en: 'Usage' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  options: { nl: 'Opties', en: 'Options' },
  command: { nl: 'opdracht', en: 'command' },
  optionsWord: { nl: 'opties', en: 'options' },
  tagline: {
    nl: 'regelwerk: één bron, van elke organisatie de documenten',
    en: "regelwerk: one source, every organisation's documents",
  },
  exit: {
    nl: 'Codes bij het einde: 0 in orde, 1 fout in de bron, 2 fout in de opdracht, 3 wat --fail-on vroeg.',
    en: 'Exit codes: 0 in order, 1 mistake in the source, 2 mistake in the command, 3 what --fail-on asked.',
  },
} as const satisfies Record<string, Words>;

const general: readonly (readonly [string, Words])[] = [
  ['--lang nl|en', { nl: 'taal van meldingen en uitvoer', en: 'language of messages and output' }],
  ['--help', { nl: 'toon deze hulp', en: 'show this help' }],
  ['--version', { nl: 'toon de versie van regelwerk', en: 'show the version of regelwerk' }],
];

/** Letters that the values of an option may take in the first column. */
const LONG = 60;

function columns(rows: readonly (readonly [string, string])[]): TerminalText {
  const cells = rows.map(([left, right]) => [terminal.line(left), terminal.line(right)] as const);
  const width = Math.max(...cells.map(([left]) => left.length));
  const lines = cells.map(([left, right]) => terminal`  ${terminal.pad(left, width)}  ${right}\n`);
  return terminal.join(lines, '');
}

export function usageOf(name: string, command: Command, language: Language): string {
  const args = command.arguments.map((argument) =>
    argument.required
      ? `<${argument.name[language]}${argument.repeatable === true ? '…' : ''}>`
      : `[${argument.name[language]}]`,
  );
  return ['regelwerk', name, ...args].join(' ');
}

export function generalHelp(language: Language): TerminalText {
  const list = Object.entries(commands).map(([name, { summary }]) => [name, summary[language]] as const);
  const say = (word: keyof typeof words) => words[word][language];
  const options = general.map(([name, help]) => [name, help[language]] as const);
  return terminal.join(
    [
      terminal`${say('tagline')}\n\n`,
      terminal`${say('usage')}: regelwerk <${say('command')}> [${say('optionsWord')}]\n\n`,
      terminal`${say('commands')}:\n${columns(list)}\n`,
      terminal`${say('options')}:\n${columns(options)}\n`,
      terminal`${say('exit')}\n`,
    ],
    '',
  );
}

export function commandHelp(name: string, command: Command, language: Language): TerminalText {
  const own = Object.entries(command.options).map(([option, { value, choices, help }]) => {
    const all = choices?.join('|');
    // What is long would push all that is explained off the screen.
    const isLong = all !== undefined && all.length > LONG;
    const shown = isLong || all === undefined ? (value === undefined ? undefined : `<${value[language]}>`) : all;
    const explained = isLong ? `${help[language]}: ${choices?.join(', ')}` : help[language];
    return [shown === undefined ? `--${option}` : `--${option} ${shown}`, explained] as const;
  });
  const rows = [...own, ...general.map(([option, help]) => [option, help[language]] as const)];
  const usage = terminal.line(usageOf(name, command, language));
  const summary = terminal.line(command.summary[language]);
  const say = (word: keyof typeof words) => words[word][language];
  return terminal`${say('usage')}: ${usage} [${say('optionsWord')}]\n\n${summary}\n\n${say('options')}:\n${columns(rows)}`;
}
