import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import type { Encoded } from '../../encode/encoded.ts';
import type { Imported } from '../../index.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { readFile } from '../input.ts';
import { writeOutput } from '../output.ts';

type Format = (imported: Imported, language: Context['language']) => Promise<Encoded>;

const formats: Readonly<Record<string, Format>> = {
  text: async (all, language) => (await import('../../report/account/text.ts')).formatAccountText(all, language),
  html: async (all, language) => (await import('../../report/account/html.ts')).formatAccountHtml(all, language),
  markdown: async (all, language) =>
    (await import('../../report/account/markdown.ts')).formatAccountMarkdown(all, language),
  json: async (all) => (await import('../../report/account/json.ts')).formatAccountJson(all),
};

/** Takes over somebody's own document, and tells of every word where it went. */
export async function run(context: Context): Promise<number> {
  const [name = ''] = context.arguments;
  const { regelwerk, language, option, options, flag, report } = context;
  const organisation = option('org');
  if (organisation === undefined) {
    report([diagnostic('option-missing', NO_PLACE, { command: 'import', needed: '--org' })]);
    return EXIT.usage;
  }
  const bytes = readFile(context, name);
  if (bytes === undefined) return EXIT.mistakes;
  const { value, diagnostics } = await regelwerk.importPaper({
    file: { name: name.split(/[\\/]/).at(-1) ?? name, bytes },
    organisation,
    name: option('name'),
    kind: option('kind'),
    protocol: option('protocol'),
    changes: option('changes'),
    accept: options('accept'),
    reject: options('reject'),
    parameters: options('parameter'),
    dryRun: flag('dry-run'),
  });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  if (value.isWritten || flag('dry-run')) report(value.told);
  const output = await formats[option('format') ?? 'text']?.(value, language);
  const all = [...diagnostics, ...value.told];
  return output === undefined || writeOutput(context, output) ? exitCodeOf(all) : EXIT.mistakes;
}
