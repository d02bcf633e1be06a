/** The whole source, checked: every file, every text, every decision, every logo, every template of its own, every poster. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { checkPosters } from '../publish/check-posters.ts';
import { hasOwnTemplates } from '../publish/own-templates.ts';
import type { Session } from './session.ts';

/** How much was checked. */
export interface Checked {
  readonly organisations: number;
  readonly documents: number;
}

export async function check(session: Session): Promise<Result<Checked>> {
  const { host } = session;
  const { policy, resolved, documents, pictures, diagnostics } = await session.illustrated();
  const value = { organisations: policy.organisations.size, documents: resolved.length };
  const today = host.today();
  const told: Diagnostic[] = [];
  // Handlebars takes longer to load than a policy to check.
  if (hasOwnTemplates(host)) {
    const { checkTemplates } = await import('../publish/check-templates.ts');
    told.push(...checkTemplates(host, documents, today));
  }
  told.push(...(await checkPosters(host, documents, pictures, today)));
  return { value, diagnostics: [...diagnostics, ...told] };
}
