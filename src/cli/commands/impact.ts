import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { hasErrors, severityOf } from '../../diagnostic/format.ts';
import { impactOf } from '../../governance/impact.ts';
import { wrongDay } from '../../operations/request.ts';
import { openSession } from '../../operations/session.ts';
import { formatImpactJson, formatImpactMarkdown, formatImpactText } from '../../report/impact.ts';
import { resolvePolicy } from '../../resolve/index.ts';
import { loadPolicy } from '../../source/index.ts';
import { type Context, EXIT } from '../command.ts';

/** Tells whose texts differ from those of another revision, and which decisions that voids. */
export async function run({ host, io, language, option, flag, report }: Context): Promise<number> {
  const since = option('since');
  if (since === undefined) {
    report([diagnostic('option-missing', NO_PLACE, { command: 'impact', needed: '--since' })]);
    return EXIT.usage;
  }
  const today = option('as-of') ?? host.today();
  const [wrong] = wrongDay('--as-of', today);
  if (wrong !== undefined) {
    report([wrong]);
    return EXIT.usage;
  }
  const { policy, resolved, diagnostics } = openSession(host).read();
  // A text that was changed after its submission is what this command tells of, with the bodies concerned.
  report(diagnostics.filter(({ code }) => code !== 'text-changed'));
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const revision = host.revision(since);
  report(revision.diagnostics);
  if (revision.value === undefined)
    return revision.diagnostics.some(({ code }) => code === 'git-ref-unknown') ? EXIT.usage : EXIT.mistakes;
  const loaded = loadPolicy(revision.value);
  const before = resolvePolicy(loaded.value);
  const mistakes = [...loaded.diagnostics, ...before.diagnostics].filter((item) => severityOf(item) === 'error');
  if (mistakes.length > 0) {
    report([diagnostic('git-source-broken', NO_PLACE, { ref: since, count: String(mistakes.length) })]);
    return EXIT.mistakes;
  }
  const impacts = impactOf(before.value, resolved, policy, today);
  const format = flag('json') ? 'json' : (option('format') ?? 'text');
  if (format === 'json') io.out(formatImpactJson(impacts));
  else io.out((format === 'markdown' ? formatImpactMarkdown : formatImpactText)(impacts, language, today));
  return EXIT.ok;
}
