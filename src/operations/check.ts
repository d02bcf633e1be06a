/** The whole source, checked: every file, every text, every decision, every logo. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Session } from './session.ts';

/** How much was checked. */
export interface Checked {
  readonly organisations: number;
  readonly documents: number;
}

export async function check(session: Session): Promise<Result<Checked>> {
  const { policy, resolved, diagnostics } = await session.illustrated();
  return { value: { organisations: policy.organisations.size, documents: resolved.length }, diagnostics };
}
