/** The whole source, checked: every file, every text, every decision, every logo, every template of its own, every poster. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import type { Policy } from '../model/policy.ts';
import { checkLengths } from '../publish/check-lengths.ts';
import { checkPosters } from '../publish/check-posters.ts';
import { hasOwnTemplates } from '../publish/own-templates.ts';
import type { Session } from './session.ts';

/** How much was checked. */
export interface Checked {
  readonly organisations: number;
  readonly documents: number;
}

/** What to check beside the source as it is now. */
export interface CheckRequest {
  /** A revision as git names it: what was recorded then must stand there still. */
  readonly since?: string | undefined;
}

export async function check(session: Session, { since }: CheckRequest = {}): Promise<Result<Checked>> {
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
  told.push(...(await checkLengths(host, documents, pictures, today)));
  if (since !== undefined) told.push(...(await recordedSince(session, policy, since)));
  return { value, diagnostics: [...diagnostics, ...told] };
}

async function recordedSince(session: Session, policy: Policy, ref: string): Promise<readonly Diagnostic[]> {
  const revision = session.host.revision(ref);
  if (revision.value === undefined) return revision.diagnostics;
  const { ledgerSince } = await import('./since.ts');
  return [...revision.diagnostics, ...ledgerSince(session, policy, revision.value, ref)];
}
