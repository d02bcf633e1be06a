/** The whole source, checked: every file, every text, every decision, every logo, every template of its own. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { hasOwnTemplates } from '../publish/own-templates.ts';
import type { Session } from './session.ts';

/** How much was checked. */
export interface Checked {
  readonly organisations: number;
  readonly documents: number;
}

export async function check(session: Session): Promise<Result<Checked>> {
  const { host } = session;
  const { policy, resolved, documents, diagnostics } = await session.illustrated();
  const value = { organisations: policy.organisations.size, documents: resolved.length };
  if (!hasOwnTemplates(host)) return { value, diagnostics };
  // Handlebars takes longer to load than a policy to check.
  const { checkTemplates } = await import('../publish/check-templates.ts');
  return { value, diagnostics: [...diagnostics, ...checkTemplates(host, documents, host.today())] };
}
