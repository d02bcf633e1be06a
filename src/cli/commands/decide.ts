import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { decide } from '../../governance/decide.ts';
import type { Outcome } from '../../model/status.ts';
import { printDate } from '../../words/dates.ts';
import type { Context } from '../command.ts';
import { EXIT } from '../exit.ts';
import { changeLedger } from '../ledger.ts';
import { wrongDate, wrongDay, wrongLine } from '../options.ts';

/** Records what a body decided; the last step stores the adopted text and the revision date. */
export async function run(context: Context): Promise<number> {
  const { host, language, option, report } = context;
  const wrong = [
    wrongDay('--date', option('date')),
    wrongDay('--submitted', option('submitted')),
    wrongDate('--revision-due', option('revision-due')),
    wrongLine('--reference', option('reference')),
  ].flatMap((item) => item ?? []);
  const step = option('step');
  const isWhole = (option('date') === undefined) === (option('outcome') === undefined);
  const isNothing = option('date') === undefined && option('submitted') === undefined;
  if (step === undefined || !isWhole || isNothing) {
    const needed = {
      nl: '--step, en --outcome met --date (of --submitted)',
      en: '--step, and --outcome with --date (or --submitted)',
    };
    wrong.push(diagnostic('option-missing', NO_PLACE, { command: 'decide', needed }));
  }
  if (wrong.length > 0) {
    report(wrong);
    return EXIT.usage;
  }
  const ruling = {
    step: step ?? '',
    submitted: option('submitted'),
    date: option('date'),
    // One of the choices that commands.ts names.
    outcome: option('outcome') as Outcome | undefined,
    reference: option('reference'),
    revisionDue: option('revision-due'),
  };
  return changeLedger(
    context,
    ({ source, text }) => decide(source, text, ruling, host.today()),
    ({ version, snapshot }, file) => {
      const number = version.version ?? '';
      const due = version.revision_due;
      if (language === 'en') {
        return snapshot === null
          ? `${file}: step ${ruling.step} of version ${number} recorded.\n`
          : `${file}: version ${number} is adopted; revision ${due ?? 'without a date'}.\n`;
      }
      return snapshot === null
        ? `${file}: stap ${ruling.step} van versie ${number} is vastgelegd.\n`
        : `${file}: versie ${number} is vastgesteld; revisie ${due === undefined ? 'zonder datum' : `voor ${printDate(due)}`}.\n`;
    },
  );
}
