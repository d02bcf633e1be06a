/** What a change of the source does: whose texts it alters, which decisions it voids, and when it can be in force. */
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { impactOf } from '../governance/impact.ts';
import type { Impact } from '../model/impact.ts';
import { isOver } from '../model/organisation.ts';
import { keyOf, nameOf, type PolicyDocument, soundText } from '../model/policy-document.ts';
import { wrongDay } from './request.ts';
import type { Session } from './session.ts';
import { ledgerSince } from './since.ts';

/** Which revision to compare with. */
export interface ImpactRequest {
  /** A revision as git names it: a branch, a tag, a hash. */
  readonly since?: string | undefined;
  /** Reckon from this day, `YYYY-MM-DD`; by default the day of the host. */
  readonly asOf?: string | undefined;
}

/** What a change does, document by document. */
export interface ImpactReport {
  /** The day from which the ways are reckoned, `YYYY-MM-DD`. */
  readonly today: string;
  /** Of each document whose text differs, or that has more to decide on; of one that has mistakes now, or had them then, nothing can be said. */
  readonly impacts: readonly Impact[];
}

export function impact(opened: Session, { since, asOf }: ImpactRequest): Result<ImpactReport | undefined> {
  if (since === undefined) {
    const missing = diagnostic('option-missing', NO_PLACE, { command: 'impact', needed: '--since' });
    return { value: undefined, diagnostics: [missing] };
  }
  const wrong = wrongDay('--as-of', asOf);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const session = opened.on(asOf);
  const { host } = session;
  const today = host.today();
  const source = session.read();
  // A text that was changed after its submission is what this tells of, with the bodies concerned.
  const told = source.diagnostics.filter(({ code }) => code !== 'text-changed');
  const revision = host.revision(since);
  if (revision.value === undefined) return { value: undefined, diagnostics: [...told, ...revision.diagnostics] };
  told.push(...ledgerSince(session, source.policy, revision.value, since));
  const before = session.readFrom(revision.value);
  const mistakes = before.diagnostics.filter((item) => severityOf(item) === 'error');
  if (mistakes.length > 0)
    told.push(diagnostic('git-source-broken', NO_PLACE, { ref: since, count: String(mistakes.length) }));
  // Nothing changes in the texts of who has ended.
  const hasEnded = (id: string) => isOver(source.policy.organisations.get(id) ?? {});
  const names = [...source.documents, ...before.documents]
    .filter(({ stopped, organisation }) => stopped !== 'nothing' || hasEnded(organisation.id))
    .map(nameOf)
    .map(keyOf);
  const silent = new Set(names);
  const texts = (documents: readonly PolicyDocument[]) =>
    documents.flatMap((document) => (silent.has(keyOf(nameOf(document))) ? [] : (soundText(document) ?? [])));
  const impacts = impactOf(texts(before.documents), texts(source.documents), source.policy, today);
  return { value: { today, impacts }, diagnostics: told };
}
