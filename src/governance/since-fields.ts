/** What a version says of itself against what it said then. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { shown } from '../diagnostic/value.ts';
import type { Version } from '../model/source.ts';
import { undone } from './entries.ts';
import { hasStanding, isProposedAnew, newCorrections, type VersionPair, versionNamed } from './since-pair.ts';
import { PRINTED } from './snapshot.ts';

/** Compared entry by entry, step by step or note by note. */
const APART: ReadonlySet<string> = new Set([
  'decisions',
  'inferred',
  'lapsed',
  'repealed',
  'corrections',
  'transcriptions',
  'route',
]);
/** Days that are given with any decision until the adoption fixes them. */
const PLANNED: ReadonlySet<string> = new Set(['revision_due', 'in_force_from', 'in_force_until']);

export function changedFields(pair: VersionPair): Diagnostic[] {
  const { former, now, index, approvals } = pair;
  const { source, ref } = approvals;
  const what = versionNamed(former);
  const at = (field: string) => source.place(['versions', index, field]);
  if (former.snapshot !== undefined && now.snapshot === undefined)
    return [diagnostic('ledger-reverted', at('version'), { ref, what })];
  const isLate = now.migrated === true && former.migrated !== true && former.fingerprint !== undefined;
  const stood = new Map<string, unknown>(Object.entries(former));
  const values = new Map<string, unknown>(Object.entries(undone(now, newCorrections(pair), 'version')));
  const changed = [...new Set([...stood.keys(), ...addable(former)])].filter(
    (field) => !APART.has(field) && values.get(field) !== stood.get(field) && !mayChange(field, pair),
  );
  return [
    ...(isLate
      ? [diagnostic('ledger-migrated', source.place(['versions', index, 'migrated'], 'key'), { ref, what })]
      : []),
    ...changed.map((field) =>
      diagnostic('ledger-changed', at(field), { ref, what, field, value: shown(stood.get(field)) }),
    ),
    ...changedNotes(pair),
  ];
}

/** That something was inferred may be added at any time, for it only takes back what was told as a fact; it may not just go. */
function changedNotes(pair: VersionPair): Diagnostic[] {
  const { former, now, index, approvals } = pair;
  const asNoted = ({ inferred = {} }: Version) =>
    Object.fromEntries(Object.entries(inferred).map(([field, note]) => [`inferred.${field}`, note]));
  const values = new Map<string, unknown>(Object.entries(undone(asNoted(now), newCorrections(pair), 'version')));
  return Object.entries(asNoted(former)).flatMap(([field, note]) => {
    if (values.get(field) === note) return [];
    const place = approvals.source.place(['versions', index, ...field.split('.')]);
    const named = { ref: approvals.ref, what: versionNamed(former), field, value: shown(note) };
    return [diagnostic('ledger-changed', place, named)];
  });
}

/** What prints of an adopted text stands as it was, also where it was nothing. */
function addable({ snapshot }: Version): readonly string[] {
  return snapshot === undefined ? [] : PRINTED;
}

function mayChange(field: string, pair: VersionPair): boolean {
  const { former, now } = pair;
  if (field === 'fingerprint') return isProposedAnew(pair);
  if (field === 'proposed') return now.proposed !== undefined && isProposedAnew(pair) && !hasStanding(pair);
  return former.snapshot === undefined && former.migrated !== true && PLANNED.has(field);
}
