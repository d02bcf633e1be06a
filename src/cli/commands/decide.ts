import { printDate } from '../../document/print-date.ts';
import { decide } from '../../operations/decide.ts';
import { openSession } from '../../operations/session.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Records what a body decided; the last step stores the adopted text and the revision date. */
export async function run({ host, io, language, arguments: args, option, report }: Context): Promise<number> {
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
  };
  const { value, diagnostics } = decide(openSession(host), request);
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const { file, version, revisionDue: due } = value;
  const words = value.isAdopted
    ? {
        nl: `versie ${version} is vastgesteld; revisie ${due === undefined ? 'zonder datum' : `voor ${printDate(due)}`}`,
        en: `version ${version} is adopted; revision ${due ?? 'without a date'}`,
      }
    : { nl: `stap ${step} van versie ${version} is vastgelegd`, en: `step ${step} of version ${version} recorded` };
  io.out(`${file}: ${words[language]}.\n`);
  return exitCodeOf(diagnostics);
}
