import { propose } from '../../operations/propose.ts';
import { openSession } from '../../operations/session.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Freezes the text as it is now, as the version that bodies decide on. */
export async function run({ host, io, language, arguments: args, option, report }: Context): Promise<number> {
  const [organisation = ''] = args;
  const request = {
    organisation,
    protocol: option('protocol'),
    procedure: option('procedure'),
    version: option('version'),
  };
  const { value, diagnostics } = propose(openSession(host), request);
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const { file, version, isAdopted } = value;
  const short = value.fingerprint.slice(0, 12);
  const words = isAdopted
    ? {
        nl: `de tekst van versie ${version}, op papier vastgesteld, is vastgelegd (vingerafdruk ${short}…)`,
        en: `the text of version ${version}, adopted on paper, is recorded (fingerprint ${short}…)`,
      }
    : {
        nl: `versie ${version} ligt klaar om voor te leggen (vingerafdruk ${short}…)`,
        en: `version ${version} is ready to be put before its bodies (fingerprint ${short}…)`,
      };
  io.out(`${file}: ${words[language]}.\n`);
  return exitCodeOf(diagnostics);
}
