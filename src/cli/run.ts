/** The command line as a function: arguments in, exit code out. */
import { parseArgs } from 'node:util';
import { type Diagnostic, diagnostic, type Language, NO_PLACE, sorted } from '../diagnostic/diagnostic.ts';
import { formatText, hasErrors } from '../diagnostic/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { shown } from '../diagnostic/value.ts';
import { terminal } from '../encode/terminal.ts';
import { EPOCH, type Host, openRegelwerk, wrongDay, wrongEpoch } from '../index.ts';
import { AS_OF, type Command, type Context, type Io, type Option } from './command.ts';
import { commands } from './commands.ts';
import { EXIT } from './exit.ts';
import { commandHelp, generalHelp, usageOf } from './help.ts';

const VERSION_FILE = 'package.json';
/** Every command has it. */
const LANG: Option = {
  value: { nl: 'taal', en: 'language' },
  help: { nl: 'taal', en: 'language' },
  choices: ['nl', 'en'],
};

export async function run(argv: readonly string[], io: Io, host: Host): Promise<number> {
  const language = languageOf(argv);
  const fail = (...diagnostics: Diagnostic[]) => {
    io.error(formatText(diagnostics, language ?? 'nl'));
    return EXIT.usage;
  };
  if (language === undefined) {
    return fail(wrongValue('--lang', LANG, rawValueOf(argv, 'lang'), 'nl'));
  }
  const [name, ...rest] = argv.filter((word, index) => !isLang(word, argv[index - 1]));
  if (name === '--version') {
    const { version } = JSON.parse(new TextDecoder().decode(host.asset(VERSION_FILE))) as { version: string };
    io.out(terminal`${terminal.line(version)}\n`);
    return EXIT.ok;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(generalHelp(language));
    return EXIT.ok;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    return fail(
      diagnostic('command-unknown', NO_PLACE, {
        name: shown(name),
        suggestion: suggestion(name, Object.keys(commands)),
      }),
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(commandHelp(name, command, language));
    return EXIT.ok;
  }
  const parsed = parse(name, command, rest, language);
  if (parsed.diagnostics.length > 0) return fail(...parsed.diagnostics);
  const epoch = wrongEpoch(host.env(EPOCH));
  if (epoch !== undefined) return fail(epoch);
  const today = parsed.values.get(AS_OF)?.at(-1);
  const wrong = today === undefined ? [] : await wrongDay(`--${AS_OF}`, today);
  if (wrong.length > 0) return fail(...wrong);
  const context: Context = {
    regelwerk: openRegelwerk(host, today === undefined ? {} : { today }),
    host,
    io,
    language,
    arguments: parsed.positionals,
    option: (option) => parsed.values.get(option)?.at(-1),
    options: (option) => parsed.values.get(option) ?? [],
    flag: (option) => parsed.values.has(option),
    report(diagnostics) {
      io.error(formatText(sorted(diagnostics), language));
      return hasErrors(diagnostics);
    },
  };
  return (await command.load()).run(context);
}

interface Parsed {
  readonly positionals: string[];
  readonly values: ReadonlyMap<string, string[]>;
  readonly diagnostics: Diagnostic[];
}

function parse(name: string, command: Command, argv: readonly string[], language: Language): Parsed {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([option, { value }]) => [
      option,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const diagnostics: Diagnostic[] = [];
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) {
      const known = Object.keys(command.options).map((key) => `--${key}`);
      diagnostics.push(
        diagnostic('option-unknown', NO_PLACE, {
          command: name,
          name: shown(token.rawName),
          suggestion: suggestion(token.rawName, known),
        }),
      );
      continue;
    }
    if (!accepts(option, token.value)) diagnostics.push(wrongValue(token.rawName, option, token.value, language));
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  const usage = usageOf(name, command, language);
  // The value of an option that is unknown looks like an argument.
  if (diagnostics.some(({ code }) => code === 'option-unknown')) return { positionals, values, diagnostics };
  const missing = command.arguments.find(({ required }, index) => isMissing(positionals[index], required));
  if (missing !== undefined)
    diagnostics.push(diagnostic('argument-missing', NO_PLACE, { command: name, name: missing.name, usage }));
  const extra = positionals[countOf(command)];
  // After an unknown option a stray word is most likely its value, and telling both would be one too many.
  if (extra !== undefined && diagnostics.length === 0)
    diagnostics.push(diagnostic('argument-extra', NO_PLACE, { command: name, value: shown(extra), usage }));
  return { positionals, values, diagnostics };
}

/** How many arguments a command takes. */
function countOf({ arguments: declared }: Command): number {
  return declared.at(-1)?.repeatable === true ? Number.POSITIVE_INFINITY : declared.length;
}

/** An argument of spaces is as good as none, also where it may be left out. */
function isMissing(value: string | undefined, required: boolean): boolean {
  return value === undefined ? required : value.trim() === '';
}

function accepts(
  { value: named, choices, formerly = [], mayBeEmpty = false }: Option,
  value: string | undefined,
): boolean {
  if (named === undefined) return value === undefined;
  if (mayBeEmpty && value === '') return true;
  const word = given(value);
  return word !== undefined && (choices === undefined || [...choices, ...formerly].includes(word));
}

/** `--out --json` is a forgotten value, not a folder called --json. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' || value.startsWith('--') ? undefined : value;
}

function wrongValue(name: string, option: Option, value: string | undefined, language: Language): Diagnostic {
  if (option.value === undefined) return diagnostic('option-flag', NO_PLACE, { name });
  const expected = option.choices?.join(', ') ?? option.value[language];
  const word = given(value);
  if (word === undefined) return diagnostic('option-value-missing', NO_PLACE, { name, expected });
  const params = { name, value: shown(word), expected, suggestion: suggestion(word, option.choices ?? []) };
  return diagnostic('option-value', NO_PLACE, params);
}

function rawValueOf(argv: readonly string[], option: string): string | undefined {
  const index = argv.findIndex((word) => word === `--${option}` || word.startsWith(`--${option}=`));
  if (index === -1) return undefined;
  const word = argv[index] ?? '';
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (argv[index + 1] ?? '');
}

function languageOf(argv: readonly string[]): Language | undefined {
  const value = rawValueOf(argv, 'lang') ?? 'nl';
  return value === 'nl' || value === 'en' ? value : undefined;
}

function isLang(word: string, before: string | undefined): boolean {
  return word === '--lang' || word.startsWith('--lang=') || before === '--lang';
}
