import { hasErrors } from '../../diagnostic/format.ts';
import { unknownOrganisation } from '../../operations/choose.ts';
import { clauseNotFound } from '../../operations/not-found.ts';
import { openSession } from '../../operations/session.ts';
import { formatExplain, formatExplainJson } from '../../report/explain.ts';
import { type Context, EXIT } from '../command.ts';

export async function run({ host, io, language, arguments: args, flag, report }: Context): Promise<number> {
  const [organisation = '', id = ''] = args;
  const { policy, resolved, diagnostics } = openSession(host).read();
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const found = policy.organisations.get(organisation);
  if (found === undefined) {
    report([unknownOrganisation(policy, organisation)].flatMap((item) => item ?? []));
    return EXIT.usage;
  }
  const documents = resolved.filter((item) => item.organisation.id === organisation);
  const explained = documents.flatMap(({ protocol, clauses }) => {
    const clause = clauses.get(id);
    return clause === undefined ? [] : [{ protocol, clause }];
  });
  if (explained.length === 0) {
    report([clauseNotFound(policy, found, documents, id)]);
    return EXIT.usage;
  }
  if (flag('json')) io.out(formatExplainJson(explained));
  else for (const item of explained) io.out(formatExplain(item, language));
  return EXIT.ok;
}
