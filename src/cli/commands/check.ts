import { sorted } from '../../diagnostic/diagnostic.ts';
import { formatGithub, formatJson, formatText, severityOf } from '../../diagnostic/format.ts';
import { terminal } from '../../encode/terminal.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

const formats = { text: formatText, json: formatJson, github: formatGithub };

export async function run({ regelwerk, io, language, option, flag }: Context): Promise<number> {
  const { value, diagnostics } = await regelwerk.check();
  const format = (flag('json') ? 'json' : (option('format') ?? 'text')) as keyof typeof formats;
  io.out(formats[format](sorted(diagnostics), language));
  if (format === 'text') {
    const errors = diagnostics.filter((item) => severityOf(item) === 'error').length;
    io.out(summary[language]({ ...value, errors, warnings: diagnostics.length - errors }));
  }
  return exitCodeOf(diagnostics);
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
      ? terminal`In orde: ${organisations} organisaties, ${documents} documenten.\n`
      : terminal`${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}.\n`,
  en: ({ organisations, documents, errors, warnings }: Counts) =>
    errors + warnings === 0
      ? terminal`In order: ${organisations} organisations, ${documents} documents.\n`
      : terminal`${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.\n`,
};
