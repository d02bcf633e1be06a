import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { terminal } from '../../encode/terminal.ts';
import type { Reviewed, TracedNorm } from '../../index.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

/** Records that norms were read beside the text: those that are named, or all that are unread after a question. */
export async function run(context: Context): Promise<number> {
  const { regelwerk, io, language, arguments: args, option, flag, report } = context;
  const [organisation = '', ...norms] = args;
  const request = { organisation, protocol: option('protocol'), norms, by: option('by'), date: option('date') };
  const asks = norms.length === 0 && !flag('all') && request.by !== undefined;
  const seen = asks ? await agreed(context) : undefined;
  if (typeof seen === 'number') return seen;
  const { value, diagnostics } = await regelwerk.review({ ...request, seen });
  report(diagnostics);
  if (value !== undefined) io.out(terminal`${terminal.line(value.file)}: ${printed(value)[language]}\n`);
  return exitCodeOf(diagnostics);
}

/** What all unread norms read like, once somebody said to have read them; or the code to end with. */
async function agreed(context: Context): Promise<ReadonlyMap<string, string> | number> {
  const { regelwerk, io, language, arguments: args, option, report } = context;
  const scope = { organisation: args[0], protocol: option('protocol') };
  const { value: traces, diagnostics } = await regelwerk.trace(scope);
  if (traces === undefined) {
    report(diagnostics);
    return exitCodeOf(diagnostics);
  }
  const unread = traces
    .flatMap(({ documents }) => [...documents.values()].flatMap((document) => document.norms))
    .filter(({ state }) => state === 'unread');
  const seen = new Map(unread.map(({ norm, fingerprint }) => [norm, fingerprint]));
  if (unread.length === 0) return seen;
  if (io.ask === undefined || !io.isTerminal) {
    report([diagnostic('option-missing', NO_PLACE, { command: 'review', needed: needed(unread.length) })]);
    return EXIT.usage;
  }
  io.out(terminal`${terminal.line(unread.map(({ norm }: TracedNorm) => norm).join(', '))}\n`);
  const answer = await io.ask(question(unread.length)[language]);
  return /^(?:j|ja|y|yes)$/i.test(answer?.trim() ?? '') ? seen : EXIT.ok;
}

function needed(count: number) {
  return {
    nl: `de normen die gelezen zijn, of --all voor alle ${count} ongelezen normen`,
    en: `the norms that were read, or --all for all ${count} unread norms`,
  };
}

function question(count: number) {
  return {
    nl:
      count === 1
        ? terminal`Deze norm is ongelezen. Is zij gelezen naast de tekst van nu? Vastleggen (j/n): `
        : terminal`Deze ${count} normen zijn ongelezen. Zijn ze alle gelezen naast de tekst van nu? Vastleggen (j/n): `,
    en:
      count === 1
        ? terminal`This norm is unread. Was it read beside the text of now? Record it (y/n): `
        : terminal`These ${count} norms are unread. Were all of them read beside the text of now? Record them (y/n): `,
  };
}

function printed({ norms: { length: done }, dropped: { length: gone }, unread }: Reviewed) {
  return {
    nl: terminal`${done} gelezen${gone === 0 ? terminal`` : terminal`, ${gone} vervallen`}; nog ongelezen: ${unread}.`,
    en: terminal`${done} read${gone === 0 ? terminal`` : terminal`, ${gone} dropped`}; still unread: ${unread}.`,
  };
}
