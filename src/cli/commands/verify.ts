import { formatVerify, formatVerifyJson } from '../../report/verify.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

/** Tells of each file whether it carries exactly the adopted text of the version it names. */
export async function run({ regelwerk, io, language, arguments: files, flag, report }: Context): Promise<number> {
  const { value: verifications, diagnostics } = await regelwerk.verify({ files });
  report(diagnostics);
  io.out(flag('json') ? formatVerifyJson(verifications) : formatVerify(verifications, language));
  return verifications.every(({ result }) => result === 'equal') ? exitCodeOf(diagnostics) : EXIT.mistakes;
}
