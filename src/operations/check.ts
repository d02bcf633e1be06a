/** The whole source, checked: every file, every text, every decision, every logo, every template of its own, every poster. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import type { Policy } from '../model/policy.ts';
import { checkLengths } from '../publish/check-lengths.ts';
import { checkPosters } from '../publish/check-posters.ts';
import { hasOwnTemplates } from '../publish/own-templates.ts';
import { ofFamilies } from './families/index.ts';
import type { Illustrated, Session } from './session.ts';

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
  const today = host.today();
  const { values, organisations, diagnostics } = await ofFamilies(session, { isIllustrated: true }, async (part) => ({
    value: part.resolved.length,
    told: await toldOf(host, part, today),
  }));
  const value = { organisations, documents: values.reduce((sum, documents) => sum + documents, 0) };
  if (since === undefined) return { value, diagnostics };
  const { policy } = session.read();
  return { value, diagnostics: [...diagnostics, ...(await recordedSince(session, policy, since))] };
}

/** Of templates, of posters, of lengths. */
async function toldOf(
  host: Session['host'],
  { documents, pictures }: Illustrated,
  today: string,
): Promise<(readonly Diagnostic[])[]> {
  // Handlebars takes longer to load than a policy to check.
  const templates = hasOwnTemplates(host) ? await import('../publish/check-templates.ts') : undefined;
  return [
    templates?.checkTemplates(host, documents, today) ?? [],
    await checkPosters(host, documents, pictures, today),
    await checkLengths(host, documents, pictures, today),
  ];
}

async function recordedSince(session: Session, policy: Policy, ref: string): Promise<readonly Diagnostic[]> {
  const revision = session.host.revision(ref);
  if (revision.value === undefined) return revision.diagnostics;
  const { ledgerSince } = await import('./since.ts');
  return [...revision.diagnostics, ...ledgerSince(session, policy, revision.value, ref)];
}
