import { terminal } from '../../encode/terminal.ts';
import { printBy, printDate } from '../../words/dates.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Records what a body decided; the last step stores the adopted text and the revision date. */
export async function run({ regelwerk, io, language, arguments: args, option, report }: Context): Promise<number> {
  const [organisation = ''] = args;
  const step = option('step');
  const request = {
    organisation,
    protocol: option('protocol'),
    step,
    outcome: option('outcome'),
    date: option('date'),
    submitted: option('submitted'),
    reference: option('reference'),
    revisionDue: option('revision-due'),
    condition: option('condition'),
    met: option('met'),
    replied: option('replied'),
    reason: option('reason'),
    noObjection: option('no-objection'),
    inForceFrom: option('in-force-from'),
    inForceUntil: option('in-force-until'),
    confirmed: option('confirm'),
    sign: option('sign'),
    signer: option('signer'),
  };
  const { value, diagnostics } = await regelwerk.decide(request);
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const { line } = terminal;
  const version = line(value.version);
  const due = value.revisionDue;
  const from = value.inForceFrom;
  const inForce = {
    nl: from === undefined ? terminal`` : terminal`, in werking vanaf ${line(printDate(from))}`,
    en: from === undefined ? terminal`` : terminal`, in force from ${line(from)}`,
  };
  const words = value.isAdopted
    ? {
        nl: terminal`versie ${version} is vastgesteld${inForce.nl}; revisie ${due === undefined ? 'zonder datum' : line(printBy(due))}`,
        en: terminal`version ${version} is adopted${inForce.en}; revision ${due === undefined ? 'without a date' : line(due)}`,
      }
    : request.outcome === undefined && request.submitted !== undefined
      ? {
          nl: terminal`dat versie ${version} bij stap ${line(step ?? '')} is voorgelegd, is vastgelegd; het besluit volgt nog`,
          en: terminal`that version ${version} was submitted at step ${line(step ?? '')} is recorded; the decision is still to come`,
        }
      : {
          nl: terminal`stap ${line(step ?? '')} van versie ${version} is vastgelegd`,
          en: terminal`step ${line(step ?? '')} of version ${version} recorded`,
        };
  io.out(terminal`${line(value.file)}: ${words[language]}.\n`);
  return exitCodeOf(diagnostics);
}
