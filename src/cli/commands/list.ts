import { hasErrors } from '../../diagnostic/format.ts';
import { unknownOrganisation } from '../../operations/choose.ts';
import { openSession } from '../../operations/session.ts';
import { formatClauses, formatListJson, formatOrganisations } from '../../report/list.ts';
import { type Context, EXIT } from '../command.ts';

export async function run({ host, io, language, arguments: args, flag, report }: Context): Promise<number> {
  const [organisation] = args;
  const { policy, resolved, diagnostics } = openSession(host).read();
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const unknown = organisation === undefined ? undefined : unknownOrganisation(policy, organisation);
  if (unknown !== undefined) {
    report([unknown]);
    return EXIT.usage;
  }
  const chosen = resolved.filter((item) => organisation === undefined || item.organisation.id === organisation);
  if (flag('json')) io.out(formatListJson(policy, chosen));
  else if (organisation === undefined) io.out(formatOrganisations(policy, chosen, language));
  else
    for (const document of chosen)
      io.out(`${document.title} (${document.protocol})\n\n${formatClauses(document, language)}`);
  return EXIT.ok;
}
