import { terminal } from '../../encode/terminal.ts';
import { formatDiff } from '../../report/diff.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Freezes the text as it is now, as the version that bodies decide on. */
export async function run({
  regelwerk,
  io,
  language,
  arguments: args,
  option,
  flag,
  report,
}: Context): Promise<number> {
  const [organisation = ''] = args;
  const request = {
    organisation,
    protocol: option('protocol'),
    procedure: option('procedure'),
    version: option('version'),
    date: option('date'),
    isConfirmed: flag('confirm-editorial'),
  };
  const { value, diagnostics } = await regelwerk.propose(request);
  report(diagnostics);
  if (value === undefined) {
    // What is to be confirmed is shown first.
    const isEditorial = diagnostics.some(({ code }) => code === 'editorial-unconfirmed' || code === 'editorial-words');
    const { protocol } = request;
    const redline = isEditorial ? (await regelwerk.diff({ organisation, protocol })).value : undefined;
    if (redline !== undefined) io.out(formatDiff(redline, language, io.colour === true));
    return exitCodeOf(diagnostics);
  }
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
  const leftOut = terminal.line(value.leftOut.join(', '));
  const without = {
    nl: terminal`Langs deze procedure beslissen niet mee: ${leftOut}.\n`,
    en: terminal`By this procedure these have no say: ${leftOut}.\n`,
  };
  io.out(terminal`${terminal.line(value.file)}: ${words[language]}.\n`);
  if (value.leftOut.length > 0 && !value.isAdopted) io.out(without[language]);
  return exitCodeOf(diagnostics);
}
