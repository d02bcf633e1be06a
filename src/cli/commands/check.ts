import { sorted } from '../../diagnostic/diagnostic.ts';
import { formatGithub, formatJson, formatText, severityOf } from '../../diagnostic/format.ts';
import { type TerminalText, terminal } from '../../encode/terminal.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

const formats = { text: formatText, json: formatJson, github: formatGithub };

export async function run({ regelwerk, io, language, option, flag, report }: Context): Promise<number> {
  const { value, diagnostics } = await regelwerk.check({ since: option('since') });
  report((await regelwerk.editor({ refresh: true })).diagnostics);
  const strict = flag('strict');
  const format = (flag('json') ? 'json' : (option('format') ?? 'text')) as keyof typeof formats;
  io.out(formats[format](sorted(diagnostics), language));
  if (format === 'text') {
    const errors = diagnostics.filter((item) => severityOf(item) === 'error').length;
    const counts = { ...value, errors, warnings: diagnostics.length - errors };
    io.out(summary[language](counts));
    if (strict && counts.warnings > 0) io.out(strictly[language]);
  }
  return exitCodeOf(diagnostics, { strict });
}

interface Counts {
  readonly organisations: number;
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
}

const summary = {
  nl: ({ organisations, documents, errors, warnings }: Counts) =>
    errors + warnings === 0
      ? terminal`In orde: ${count(organisations, 'organisatie', 'organisaties')}, ${count(documents, 'document', 'documenten')}.\n`
      : terminal`${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')}.\n`,
  en: ({ organisations, documents, errors, warnings }: Counts) =>
    errors + warnings === 0
      ? terminal`In order: ${count(organisations, 'organisation', 'organisations')}, ${count(documents, 'document', 'documents')}.\n`
      : terminal`${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.\n`,
};

const strictly = {
  nl: terminal`Met --strict telt een waarschuwing als fout.\n`,
  en: terminal`With --strict a warning counts as an error.\n`,
};

function count(number: number, one: string, more: string): TerminalText {
  return terminal`${number} ${terminal.line(number === 1 ? one : more)}`;
}
