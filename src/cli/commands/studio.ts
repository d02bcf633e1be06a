import { type Diagnostic, diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import { type TerminalText, terminal } from '../../encode/terminal.ts';
import { type Served, type ServeOptions, serveStudio, usualPort } from '../../studio/server/index.ts';
import { AS_OF, type Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

/** So many ports after it are tried. */
const TRIES = 20;

const WORDS = {
  nl: {
    open: terminal`De studio staat open. Ga met je browser naar:\n`,
    next: terminal`Die link is nu gebruikt. Voor een andere browser:\n`,
    elsewhere: (usual: TerminalText, port: TerminalText) =>
      terminal`Poort ${usual} is bezet, daarom staat de studio nu op poort ${port}. Tekst die je eerder niet hebt opgeslagen, bewaart je browser bij poort ${usual}. Je ziet die tekst terug als de studio weer daar staat.\n\n`,
    stop: terminal`Stoppen doe je hier met Ctrl+C.\n`,
    ended: terminal`De studio is gestopt.\n`,
    failed: terminal`Er ging iets mis in de studio zelf: `,
  },
  en: {
    open: terminal`The studio is open. Go with your browser to:\n`,
    next: terminal`That link has been used now. For another browser:\n`,
    elsewhere: (usual: TerminalText, port: TerminalText) =>
      terminal`Port ${usual} is taken, so the studio is at port ${port} now. Text that you did not save before is kept by your browser under port ${usual}. You see it again when the studio is there again.\n\n`,
    stop: terminal`Stop it here with Ctrl+C.\n`,
    ended: terminal`The studio has ended.\n`,
    failed: terminal`Something went wrong in the studio itself: `,
  },
};

export async function run(context: Context): Promise<number> {
  const { regelwerk, host, io, language, option, flag, report } = context;
  const say = WORDS[language];
  const organisation = option('org') ?? null;
  const asked = option('port');
  const station = await host.station();
  const usual = usualPort(station.folder.path);
  const port = asked === undefined ? usual : portOf(asked);
  if (port === undefined) return told(context, wrongPort(asked ?? ''));
  const { value: listed, diagnostics } = await regelwerk.list(organisation === null ? {} : { organisation });
  // Whatever else is wrong in the source, the studio is there to mend it.
  const unknown = diagnostics.filter(({ code }) => code === 'organisation-not-found');
  if (unknown.length > 0) return told(context, ...unknown);
  if (listed === undefined || host.kind('policy') !== 'folder') return told(context, ...diagnostics);
  const options: Omit<ServeOptions, 'port'> = {
    host,
    language,
    organisation,
    day: option(AS_OF) ?? null,
    onAddress: (address) => io.out(terminal`${say.next}\n  ${terminal.line(address)}\n\n`),
    onFailure: (error) => io.error(terminal`${say.failed}${terminal.line(String(error))}\n`),
  };
  const served = await serve(options, port, asked === undefined || port === 0);
  if (served === undefined) return told(context, await taken(options, port));
  if (served.isReadOnly) report([diagnostic('studio-read-only', NO_PLACE, {})]);
  io.out(terminal`${say.open}\n  ${terminal.line(served.address)}\n\n${say.stop}`);
  if (asked === undefined && served.port !== usual)
    io.out(say.elsewhere(terminal.line(String(usual)), terminal.line(String(served.port))));
  if (!flag('no-open')) await station.open(served.address);
  await station.stopped();
  await served.close();
  io.out(say.ended);
  return EXIT.ok;
}

function told({ report }: Context, ...diagnostics: readonly Diagnostic[]): number {
  report(diagnostics);
  return exitCodeOf(diagnostics);
}

/** At the port, or where nobody asked for that one at the next that is free. */
async function serve(
  options: Omit<ServeOptions, 'port'>,
  port: number,
  mayBeAnother: boolean,
): Promise<Served | undefined> {
  for (let next = port; next <= port + (mayBeAnother ? TRIES : 0); next++) {
    const served = await serveStudio({ ...options, port: next });
    if (served !== undefined) return served;
  }
  return undefined;
}

async function taken({ host }: Omit<ServeOptions, 'port'>, port: number): Promise<Diagnostic> {
  const station = await host.station();
  for (let next = port + 1; next <= port + TRIES; next++) {
    const free = await station.listen(() => new Response(), next);
    await free?.close();
    if (free !== undefined) return diagnostic('port-taken', NO_PLACE, { port: String(port), free: String(next) });
  }
  return diagnostic('port-taken', NO_PLACE, { port: String(port), free: '0' });
}

function portOf(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

function wrongPort(value: string): Diagnostic {
  return diagnostic('option-value', NO_PLACE, {
    name: '--port',
    value: shown(value),
    suggestion: '',
    expected: { nl: 'een getal van 0 tot en met 65535', en: 'a number from 0 to 65535' },
  });
}
