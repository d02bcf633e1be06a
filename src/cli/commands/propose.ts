import { terminal } from '../../encode/terminal.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Freezes the text as it is now, as the version that bodies decide on. */
export async function run({ regelwerk, io, language, arguments: args, option, report }: Context): Promise<number> {
  const [organisation = ''] = args;
  const request = {
    organisation,
    protocol: option('protocol'),
    procedure: option('procedure'),
    version: option('version'),
  };
  const { value, diagnostics } = await regelwerk.propose(request);
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const version = terminal.line(value.version);
  const short = terminal.line(value.fingerprint.replace(/^.*:/, '').slice(0, 12));
  const words = value.isAdopted
    ? {
        nl: terminal`de tekst van versie ${version}, op papier vastgesteld, is vastgelegd (vingerafdruk ${short}…)`,
        en: terminal`the text of version ${version}, adopted on paper, is recorded (fingerprint ${short}…)`,
      }
    : {
        nl: terminal`versie ${version} ligt klaar om voor te leggen (vingerafdruk ${short}…)`,
        en: terminal`version ${version} is ready to be put before its bodies (fingerprint ${short}…)`,
      };
  io.out(terminal`${terminal.line(value.file)}: ${words[language]}.\n`);
  return exitCodeOf(diagnostics);
}
