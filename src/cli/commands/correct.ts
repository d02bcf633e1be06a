import { terminal } from '../../encode/terminal.ts';
import { formatDiff } from '../../report/diff.ts';
import { FIELDS } from '../../words/corrections.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Mends what was recorded by mistake. Of what was taken over from paper it shows what was mended. */
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
  const isTranscription = flag('transcription');
  const protocol = option('protocol');
  const { value: redline } = isTranscription ? await regelwerk.diff({ organisation, protocol }) : { value: undefined };
  const { value, diagnostics } = await regelwerk.correct({
    organisation,
    protocol,
    version: option('version'),
    entry: option('entry'),
    step: option('step'),
    reason: option('reason'),
    isTranscription,
    sign: option('sign'),
    signer: option('signer'),
    values: Object.fromEntries(Object.entries(FIELDS).map(([name, [field]]) => [field, option(name)])),
  });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  if (redline !== undefined) io.out(terminal`${formatDiff(redline, language, io.colour === true)}\n`);
  const version = terminal.line(value.version);
  const words = isTranscription
    ? {
        nl: terminal`de overname van versie ${version} is hersteld; de tekst van voor het herstel blijft bewaard`,
        en: terminal`what was taken over as version ${version} is mended; the text before stays stored`,
      }
    : {
        nl: terminal`hersteld bij versie ${version}; de oude waarde en de reden staan erbij`,
        en: terminal`mended at version ${version}; the old value and the reason stand with it`,
      };
  io.out(terminal`${terminal.line(value.file)}: ${words[language]}.\n`);
  return exitCodeOf(diagnostics);
}
