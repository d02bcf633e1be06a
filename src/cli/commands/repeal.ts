import { terminal } from '../../encode/terminal.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Records that an adopted version was repealed. */
export async function run({ regelwerk, io, language, arguments: args, option, report }: Context): Promise<number> {
  const [organisation = ''] = args;
  const { value, diagnostics } = await regelwerk.repeal({
    organisation,
    protocol: option('protocol'),
    version: option('version'),
    date: option('date'),
    from: option('from'),
    body: option('body'),
    reason: option('reason'),
    reference: option('reference'),
    confirmed: option('confirm'),
    sign: option('sign'),
    signer: option('signer'),
  });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const version = terminal.line(value.version);
  const words = {
    nl: terminal`vastgelegd dat versie ${version} is ingetrokken; wat is vastgesteld, blijft bewaard`,
    en: terminal`recorded that version ${version} was repealed; what was adopted stays stored`,
  };
  io.out(terminal`${terminal.line(value.file)}: ${words[language]}.\n`);
  return exitCodeOf(diagnostics);
}
