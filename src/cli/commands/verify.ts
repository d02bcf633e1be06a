import { hasErrors } from '../../diagnostic/format.ts';
import type { Verification } from '../../model/verification.ts';
import { openSession } from '../../operations/session.ts';
import { createVerifier } from '../../publish/verify.ts';
import { formatVerify, formatVerifyJson } from '../../report/verify.ts';
import { loadLogos } from '../../source/pictures/index.ts';
import { type Context, EXIT } from '../command.ts';

/** Tells of each file whether it carries exactly the adopted text of the version it names. */
export async function run({ host, io, language, arguments: files, flag, report }: Context): Promise<number> {
  const { policy, resolved, diagnostics } = openSession(host).read();
  const logos = await loadLogos(host, policy);
  const all = [...diagnostics, ...logos.diagnostics];
  report(all);
  if (hasErrors(all)) return EXIT.mistakes;
  const verifier = createVerifier(host, policy, resolved, { logos: logos.value, today: host.today() });
  const verifications: Verification[] = [];
  for (const file of files) verifications.push(await verifier.verify(file));
  io.out(flag('json') ? formatVerifyJson(verifications) : formatVerify(verifications, language));
  return verifications.every(({ result }) => result === 'equal') ? EXIT.ok : EXIT.mistakes;
}
