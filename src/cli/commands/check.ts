import { sorted } from '../../diagnostic/diagnostic.ts';
import { formatGithub, formatJson, formatText, hasErrors, severityOf } from '../../diagnostic/format.ts';
import { openSession } from '../../operations/session.ts';
import { loadLogos } from '../../source/pictures/index.ts';
import { type Context, EXIT } from '../command.ts';

const formats = { text: formatText, json: formatJson, github: formatGithub };

export async function run({ host, io, language, option, flag }: Context): Promise<number> {
  const { policy, resolved, diagnostics: found } = openSession(host).read();
  const diagnostics = [...found, ...(await loadLogos(host, policy)).diagnostics];
  const format = (flag('json') ? 'json' : (option('format') ?? 'text')) as keyof typeof formats;
  io.out(formats[format](sorted(diagnostics), language));
  if (format === 'text') {
    const errors = diagnostics.filter((item) => severityOf(item) === 'error').length;
    const warnings = diagnostics.length - errors;
    const counts = { organisations: policy.organisations.size, documents: resolved.length, errors, warnings };
    io.out(summary[language](counts));
  }
  return hasErrors(diagnostics) ? EXIT.mistakes : EXIT.ok;
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
      ? `In orde: ${organisations} organisaties, ${documents} documenten.\n`
      : `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}.\n`,
  en: ({ organisations, documents, errors, warnings }: Counts) =>
    errors + warnings === 0
      ? `In order: ${organisations} organisations, ${documents} documents.\n`
      : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.\n`,
};
