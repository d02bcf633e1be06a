/** Whether files are the published ones, or else have the words of the adopted text that they name. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Verification } from '../model/verification.ts';
import { siteOf } from '../publish/site/index.ts';
import { createVerifier } from '../publish/verify.ts';
import type { Session } from './session.ts';

/** Which files. */
export interface VerifyRequest {
  /** Paths, as the host reads them. */
  readonly files: readonly string[];
}

/** One for each file. A document whose source has mistakes is judged by the adopted text that is stored of it. */
export async function verify(session: Session, { files }: VerifyRequest): Promise<Result<readonly Verification[]>> {
  const { policy, documents, diagnostics, pictures } = await session.illustrated();
  const verifier = createVerifier(session.host, documents, {
    pictures,
    today: session.host.today(),
    site: siteOf(policy),
  });
  const value: Verification[] = [];
  for (const file of files) value.push(await verifier.verify(file));
  return { value, diagnostics };
}
