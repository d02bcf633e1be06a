import { terminal } from '../../encode/terminal.ts';
import type { AskedFormat } from '../../index.ts';
import { formatBuild, formatBuildJson } from '../../report/build.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';
import { progressOf } from '../progress.ts';

const WAITING = {
  nl: terminal`Een andere build schrijft in dezelfde map; even wachten tot die klaar is…\n`,
  en: terminal`Another build is writing in the same folder; waiting until it is done…\n`,
};

export async function run({ regelwerk, io, language, option, options, flag, report }: Context): Promise<number> {
  const formats = options('format') as readonly AskedFormat[];
  const variants = options('variant');
  const { value, diagnostics } = await regelwerk.build({
    organisations: options('org'),
    formats: formats.length === 0 ? undefined : formats,
    variants: variants.length === 0 ? undefined : variants,
    isPublic: flag('public'),
    site: flag('site'),
    out: option('out'),
    previousFeed: option('previous-feed'),
    onWait: () => io.error(WAITING[language]),
    onProgress: progressOf(io, language),
  });
  report([...diagnostics, ...(await regelwerk.editor({ refresh: true })).diagnostics]);
  if (value !== undefined) io.out(flag('json') ? formatBuildJson(value) : formatBuild(value, language));
  return exitCodeOf(diagnostics);
}
