/** The files that an import makes: of a protocol that comes new, of one that others share, or of a later text. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import type { Understood } from '../../model/imported.ts';
import type { ProtocolSource } from '../../model/policy.ts';
import type { Session, Source } from '../session.ts';
import { type Drafted, type Made, type Taken, textsOf } from './drafted.ts';
import { freshFiles, organisationOf } from './fresh.ts';
import { isAlone, isBare } from './layer.ts';
import { placedFiles } from './placed.ts';
import type { SettledImport } from './request.ts';
import { updatedFiles } from './updated.ts';

export function draft(
  session: Session,
  source: Source,
  asked: SettledImport,
  taken: Taken,
): Result<Drafted | undefined> {
  const { protocol, organisation } = asked;
  const { understood } = taken;
  const found = source.policy.protocols.find(({ id }) => id === protocol);
  const made =
    found === undefined
      ? freshDraft(session, source, asked, understood)
      : isLater(found, organisation)
        ? updatedFiles(session, source, asked, taken)
        : placedFiles(session, source, asked, understood);
  const value = made.value === undefined ? undefined : { ...made.value, organisation, protocol };
  return { value, diagnostics: made.diagnostics };
}

/** Whether the organisation has a text already: one of its own, or the base that nobody else uses. */
function isLater(files: ProtocolSource, organisation: string): boolean {
  const { overrides, approvals } = files;
  if (!overrides.has(organisation) && !approvals.has(organisation)) return false;
  const hasVersions = (approvals.get(organisation)?.data.versions ?? []).length > 0;
  return !isBare(files, organisation) || isAlone(files, organisation) || hasVersions;
}

function freshDraft(session: Session, source: Source, asked: SettledImport, understood: Understood): Made {
  const { changes, figures } = freshFiles(asked, understood);
  const files = textsOf(session, changes);
  if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
  const all = [...organisationOf(source.policy, asked), ...files.value];
  const nothing = { placements: [], undecided: [], values: [], left: [], ids: new Map() };
  return { value: { mode: 'new', files: all, figures, ...nothing }, diagnostics: [] };
}
