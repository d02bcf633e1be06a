/** A whole file of settings: an organisation, its procedures, a calendar. */
import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../model/edit.ts';
import type { Organisation, Policy } from '../../model/policy.ts';
import type { ApprovalsFile, OrganisationFile } from '../../model/source.ts';
import type { FileKind } from '../../source/schema/index.ts';
import { isKnown, type Named, namedBy, sourceOf } from './files.ts';
import { impossible } from './impossible.ts';
import { type EditResult, type Scene, withDraft, withOrganisation } from './scene.ts';

const CHANGED: ReadonlySet<FileKind> = new Set(['organisation', 'approvals', 'calendar', 'holidays', 'settings']);
/** Those that may come new. */
const FRESH: ReadonlySet<FileKind> = new Set(['calendar', 'override', 'settings']);

export function changeData(scene: Scene, edit: Extract<Edit, { kind: 'data' }>): EditResult {
  const { file, before } = edit;
  const named = namedBy(file);
  if (named === undefined || !isKnown(scene.policy, named)) return impossible(file, 'file');
  const source = sourceOf(scene.policy, named);
  // Another file may be of the same organisation.
  if (
    source === undefined
      ? !FRESH.has(named.kind) || !file.endsWith('.yaml')
      : !CHANGED.has(named.kind) || source.file !== file
  )
    return impossible(file, 'file');
  const present = scene.drafts.get(file)?.data ?? source?.data ?? {};
  if (!isDeepStrictEqual(before, present)) return { conflict: { before, now: source === undefined ? null : present } };
  const data = ordered(edit.data, present);
  if (named.kind === 'approvals' && !keepsRecords(present as ApprovalsFile, data as ApprovalsFile))
    return impossible(file, 'recorded');
  const own = ownOf(scene.policy, named);
  if (own !== undefined) return { scene: withOrganisation(scene, own, data as OrganisationFile) };
  return { scene: withDraft(scene, named.kind, source ?? { file, data: undefined }, data) };
}

/** What is recorded is written by what records it, and signed perhaps. */
function keepsRecords({ versions: before }: ApprovalsFile, { versions: after }: ApprovalsFile): boolean {
  return isDeepStrictEqual(before ?? [], after ?? []);
}

/** In the order in which the keys stood; what is new keeps its place among the others. */
function ordered<T>(data: T, before: unknown): T {
  if (Array.isArray(data) || typeof data !== 'object' || data === null) return data;
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return data;
  const known = Object.keys(before).filter((key) => Object.hasOwn(data, key));
  const keys = Object.keys(data);
  const order: string[] = [...known];
  for (const [index, key] of keys.entries()) {
    if (order.includes(key)) continue;
    const left = keys.slice(0, index).findLast((own) => order.includes(own));
    order.splice(left === undefined ? 0 : order.indexOf(left) + 1, 0, key);
  }
  const entries = order.map((key) => [
    key,
    ordered((data as Record<string, unknown>)[key], (before as Record<string, unknown>)[key]),
  ]);
  return Object.fromEntries(entries) as T;
}

function ownOf({ organisations }: Policy, { kind, organisation }: Named): Organisation | undefined {
  return kind === 'organisation' ? organisations.get(organisation ?? '') : undefined;
}
