import { formatVerify, formatVerifyJson } from '../../report/verify.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

/** Tells of each file whether it is the published file of an adopted version, or has the same words. */
export async function run({ regelwerk, io, language, arguments: files, flag, report }: Context): Promise<number> {
  const { value: verifications, diagnostics } = await regelwerk.verify({ files });
  report(diagnostics);
  io.out(flag('json') ? formatVerifyJson(verifications) : formatVerify(verifications, language));
  return verifications.every(({ result }) => result === 'published' || result === 'same_words')
    ? exitCodeOf(diagnostics)
    : EXIT.mistakes;
}
