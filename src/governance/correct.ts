/**
 * Mends what was recorded by mistake: the old value, the new one and the reason are kept, and nothing is overwritten without a
 * trace. A function of what is recorded; writes nothing. Whether the approvals are sound afterwards is for their check to say.
 */
import { fingerprintOf } from '../compare/fingerprint.ts';
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { ApprovalsFile, Correction, SnapshotFile, Version } from '../model/source.ts';
import { addDuration } from './dates.ts';
import { type Entry, entriesIn, type Owner, withId } from './entries.ts';
import { adoptedVersion } from './in-force.ts';
import { isAdopting } from './procedure.ts';
import { type LedgerChange, ownerOf, type TextToDecide } from './propose.ts';
import { stepsOf } from './route.ts';
import { toSnapshot } from './snapshot.ts';
import { fingerprintOfVersion, mendedName } from './stored.ts';

export interface Mending {
  /** By default the last. */
  readonly version?: string | undefined;
  /** The id of an entry; or a step, of which it is the last. Without either, the version itself. */
  readonly entry?: string | undefined;
  readonly step?: string | undefined;
  /** By field: the new value; null for none. `control.auteur` names one of the control data. */
  readonly values: ReadonlyMap<string, string | null>;
  readonly reason: string;
}

/** The approvals must have passed their check. `adoptedFile` is the text of the version as it was adopted. */
export function correct(
  { source, text }: Pick<TextToDecide, 'source' | 'text'>,
  { values, reason, ...which }: Mending,
  today: string,
  adoptedFile: (version: Version) => SnapshotFile | undefined,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const { versions = [] } = approvals;
  const index =
    which.version === undefined ? versions.length - 1 : versions.findIndex(({ version }) => version === which.version);
  const version = versions[index];
  const known = versions.flatMap((item) => item.version ?? []);
  if (version === undefined) return failed(unknownVersion(source, which.version ?? '', known, text.organisation.id));
  const owner = ownerOf(text);
  const target = targetOf(version, which, [...values.keys()], owner);
  const place = source.place(['versions', index]);
  if (target === undefined) {
    const entry = which.entry ?? which.step ?? '';
    const names = namesOf(version, which, owner);
    const found = { suggestion: suggestion(entry, names), known: names.join(', ') };
    const params = { entry, version: version.version ?? '', organisation: text.organisation.id, ...found };
    return failed(diagnostic('correct-entry', place, params));
  }
  let mended: Mended = { approvals, version };
  for (const [field, value] of values) {
    const before = currentOf(mended, target, field, adoptedFile(version));
    if (before === value) return failed(diagnostic('correct-same', place, { field }));
    const correction: Omit<Correction, 'id'> = {
      corrects: target === 'version' || isOfRoute(target, field) ? 'version' : target.id,
      field: nameOf(target, field),
      ...(before === null ? {} : { old: before }),
      ...(value === null ? {} : { new: value }),
      on: today,
      reason,
    };
    mended = put(mended, target, field, value, correction, owner);
    if (field === 'date') mended = withAdoption(mended, target, correction, owner);
    if (!values.has(`${INFERRED}${field}`)) mended = withoutNote(mended, target, correction, owner);
  }
  const changed = { ...mended.approvals, versions: versions.map((item, at) => (at === index ? mended.version : item)) };
  return { value: { version: mended.version, approvals: changed, store: null }, diagnostics: [] };
}

/** The day of the version is that of its adoption, and the cycle runs from it: they are mended with it. */
function withAdoption(
  mended: Mended,
  target: Target,
  { old, new: value, on, reason }: Omit<Correction, 'id'>,
  owner: Owner,
): Mended {
  const { version, approvals } = mended;
  const step = stepsOf(version, approvals).find((item) => item.step === stepOf(target));
  if (step === undefined || !isAdopting(step) || version.snapshot === undefined) return mended;
  if (old === undefined || value === undefined) return mended;
  const { cycle } = approvals;
  const follows: [string, string, string][] = [
    ['date', old, value],
    ...(cycle === undefined
      ? []
      : [['revision_due', addDuration(old, cycle), addDuration(value, cycle)] as [string, string, string]]),
  ];
  return follows.reduce((own, [field, before, after]) => {
    if (currentOf(own, 'version', field, undefined) !== before) return own;
    const correction = { corrects: 'version', field, old: before, new: after, on, reason };
    return put(own, 'version', field, after, correction, owner);
  }, mended);
}

/** What is mended was not inferred, unless it is said anew that it was. */
function withoutNote(
  mended: Mended,
  target: Target,
  { field, on, reason }: Omit<Correction, 'id'>,
  owner: Owner,
): Mended {
  const note = `${INFERRED}${field}`;
  const old = target === 'version' ? currentOf(mended, target, note, undefined) : null;
  if (old === null) return mended;
  return put(mended, target, note, null, { corrects: 'version', field: note, old, on, reason }, owner);
}

const failed = (item: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [item] });

function unknownVersion(
  source: TextToDecide['source'],
  version: string,
  known: readonly string[],
  organisation: string,
): Diagnostic {
  const params = { version, organisation, suggestion: suggestion(version, known), known: known.join(', ') };
  return diagnostic('version-unknown', source.place([]), params);
}

type Target = Entry | 'version';
const INFERRED = 'inferred.';

function targetOf(
  version: Version,
  { entry, step }: Pick<Mending, 'entry' | 'step'>,
  fields: readonly string[],
  owner: Owner,
): Target | undefined {
  if (entry === undefined && step === undefined) return 'version';
  const entries = entriesIn(version, owner);
  if (entry !== undefined) return entries.find(({ id, content }) => (content.id ?? id) === entry);
  const own = entries.filter(
    ({ kind, content, path }) =>
      kind === 'decision' && path[0] === 'decisions' && 'step' in content && content.step === step,
  );
  // A submission or a reply stands beside the decision: meant is the one that says it.
  return own.findLast(({ content }) => fields.some((field) => Object.hasOwn(content, field))) ?? own.at(-1);
}

/** The name of a body is of the route that the version goes, but on a paper it is of the decision. */
function isOfRoute(target: Target, field: string): boolean {
  return field === 'body' && stepOf(target) !== undefined;
}

/** What can be named: ids, or steps where a step was named. */
function namesOf(version: Version, { entry }: Pick<Mending, 'entry'>, owner: Owner): string[] {
  const names = entriesIn(version, owner).flatMap((own) => (entry === undefined ? (stepOf(own) ?? []) : own.id));
  return [...new Set(names)];
}

function stepOf(target: Target): string | undefined {
  return target !== 'version' && 'step' in target.content ? target.content.step : undefined;
}

function nameOf(target: Target, field: string): string {
  return isOfRoute(target, field) ? `route.${stepOf(target) ?? ''}` : field;
}

interface Mended {
  readonly approvals: ApprovalsFile;
  readonly version: Version;
}

function currentOf(
  { approvals, version }: Mended,
  target: Target,
  field: string,
  adopted: SnapshotFile | undefined,
): string | null {
  if (field.startsWith('control.')) {
    const control = new Map<string, string>(Object.entries(controlOf(version, adopted, approvals) ?? {}));
    return control.get(field.slice('control.'.length)) ?? null;
  }
  if (field.startsWith(INFERRED)) {
    const notes = new Map<string, string>(Object.entries(version.inferred ?? {}));
    return notes.get(field.slice(INFERRED.length)) ?? null;
  }
  if (isOfRoute(target, field)) {
    const step = stepOf(target);
    return stepsOf(version, approvals).find((item) => item.step === step)?.body ?? null;
  }
  const content = target === 'version' ? version : target.content;
  return new Map<string, string>(Object.entries(content)).get(field) ?? null;
}

/** What a document prints of whoever made and keeps it: of an adopted text as it stood, but for what was corrected since. */
export function controlOf(
  version: Version | undefined,
  adopted: SnapshotFile | undefined,
  { control }: ApprovalsFile,
): ApprovalsFile['control'] {
  const then = adopted?.record?.control;
  if (then === undefined) return control;
  const now = new Map(Object.entries(then));
  for (const { corrects, field, new: value } of version?.corrections ?? []) {
    if (corrects !== 'version' || !field.startsWith('control.')) continue;
    const name = field.slice('control.'.length);
    if (value === undefined) now.delete(name);
    else now.set(name, value);
  }
  return Object.fromEntries(now);
}

function put(
  { approvals, version }: Mended,
  target: Target,
  field: string,
  value: string | null,
  correction: Omit<Correction, 'id'>,
  owner: Owner,
): Mended {
  const context = { ...owner, version: version.version ?? '', text: '' };
  const corrections = [...(version.corrections ?? []), withId('correction', correction as Correction, context)];
  if (field.startsWith('control.')) {
    const name = field.slice('control.'.length);
    const now = new Map(Object.entries(approvals.control ?? {}));
    // The next version begins with what is right.
    const isSame = (now.get(name) ?? null) === (correction.old ?? null);
    const control = isSame ? set(approvals.control ?? {}, name, value) : approvals.control;
    return {
      approvals: control === undefined ? approvals : { ...approvals, control },
      version: { ...version, corrections },
    };
  }
  if (field.startsWith(INFERRED)) {
    const { inferred: notes = {}, ...rest } = version;
    const inferred = set(notes, field.slice(INFERRED.length), value);
    const isNone = Object.keys(inferred).length === 0;
    return { approvals, version: { ...rest, ...(isNone ? {} : { inferred }), corrections } };
  }
  if (isOfRoute(target, field)) {
    const step = stepOf(target);
    const route = stepsOf(version, approvals).map((item) =>
      item.step === step && value !== null ? { ...item, body: value } : item,
    );
    return { approvals, version: { ...version, route, corrections } };
  }
  if (target === 'version') return { approvals, version: { ...set(version, field, value), corrections } };
  const mend = (own: Version): Version =>
    setIn(own, target.path, (entry) => set({ id: target.id, ...entry }, field, value));
  return { approvals, version: { ...mend(version), corrections } };
}

function set<T extends object>(target: T, field: string, value: string | null): T {
  if (value !== null) return { ...target, [field]: value };
  return Object.fromEntries(Object.entries(target).filter(([name]) => name !== field)) as T;
}

/** The same with another value at a path. */
export function setIn<T>(
  target: T,
  [key, ...rest]: readonly (string | number)[],
  change: (value: object) => object,
): T {
  if (key === undefined) return change(target as object) as T;
  if (Array.isArray(target)) return target.map((item, at) => (at === key ? setIn(item, rest, change) : item)) as T;
  const own = target as Record<string, unknown>;
  return { ...own, [key]: setIn(own[String(key)], rest, change) } as T;
}

/**
 * A mistake made when a paper was taken over is mended as such: the text as it is now becomes the text of that version,
 * without a new version and without a vote, and the text before it stays stored.
 */
export function mendTranscription(
  { source, text, isNow }: TextToDecide,
  reason: string,
  today: string,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const { versions = [] } = approvals;
  const version = adoptedVersion(approvals);
  const index = version === undefined ? -1 : versions.indexOf(version);
  const place = source.place(index === -1 ? [] : ['versions', index]);
  const standing = version === undefined ? undefined : fingerprintOfVersion(version);
  if (version?.migrated !== true || version.snapshot === undefined || standing === undefined)
    return failed(diagnostic('transcription-none', place, { organisation: text.organisation.id }));
  if (index < versions.length - 1)
    return failed(diagnostic('transcription-late', place, { version: version.version ?? '' }));
  if (isNow(standing)) {
    const params = { version: version.version ?? '', organisation: text.organisation.id };
    return failed(diagnostic('propose-unchanged', place, params));
  }
  const { transcriptions = [] } = version;
  const fingerprint = fingerprintOf(text);
  const snapshot = toSnapshot(text, { ...version, fingerprint }, stepsOf(version, approvals), approvals.control);
  const context = { ...ownerOf(text), version: version.version ?? '', text: version.fingerprint ?? '' };
  const named = (sha256: string): Version => {
    const own = withId('transcription', { on: today, reason, fingerprint, snapshot: sha256 }, context);
    return { ...version, transcriptions: [...transcriptions, own] };
  };
  const withVersion = (own: Version) => ({ ...approvals, versions: [...versions.slice(0, -1), own] });
  const store = {
    name: mendedName(version.version ?? '', transcriptions.length + 1),
    snapshot,
    named: (sha256: string) => withVersion(named(sha256)),
  };
  return { value: { version, approvals, store }, diagnostics: [] };
}
