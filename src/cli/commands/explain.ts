import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { unknownOrganisation } from '../../operations/choose.ts';
import { openSession } from '../../operations/session.ts';
import { formatExplain, formatExplainJson } from '../../report/explain.ts';
import { type Context, EXIT } from '../command.ts';

export async function run({ host, io, language, arguments: args, flag, report }: Context): Promise<number> {
  const [organisation = '', id = ''] = args;
  const { policy, resolved, diagnostics } = openSession(host).read();
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const unknown = unknownOrganisation(policy, organisation);
  if (unknown !== undefined) {
    report([unknown]);
    return EXIT.usage;
  }
  const documents = resolved.filter((item) => item.organisation.id === organisation);
  const clauses = documents.flatMap((document) => document.clauses.get(id) ?? []);
  if (clauses.length === 0) {
    const known = documents.flatMap((document) => [...document.clauses.keys()]);
    report([diagnostic('clause-not-found', NO_PLACE, { id, organisation, suggestion: suggestion(id, known) })]);
    return EXIT.usage;
  }
  if (flag('json')) io.out(formatExplainJson(clauses));
  else for (const clause of clauses) io.out(formatExplain(clause, language));
  return EXIT.ok;
}
