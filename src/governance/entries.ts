/**
 * What was recorded, entry by entry. An entry bears an id that is reckoned from what it said when it was recorded, on which
 * text, of which version, of whom: change a date by hand, move it to another text or copy it from another organisation, and
 * the id is not of it any more. What was a mistake is mended by a correction, which keeps the old value: undone, it gives the
 * entry as it was.
 */
import type { Correction, Decision, Repeal, Step, Transcription, Version } from '../model/source.ts';
import { sha256 } from '../source/sha256.ts';

/** Where an entry stands. */
export interface EntryContext {
  readonly protocol: string;
  readonly organisation: string;
  /** The number of the version; empty where it has none. */
  readonly version: string;
  /** The fingerprint of the text that it is about; empty of what is about none that is recorded here. */
  readonly text: string;
}

export type EntryKind = 'decision' | 'repeal' | 'correction' | 'transcription';
type Content = Decision | Repeal | Correction | Transcription;

export interface Entry {
  readonly kind: EntryKind;
  /** As it stands in the file. */
  readonly content: Content;
  /** As it was recorded. */
  readonly original: Content;
  readonly context: EntryContext;
  /** From the version. */
  readonly path: readonly (string | number)[];
  /** That it should bear, of what it was when it was recorded. */
  readonly id: string;
}

/** What an id is reckoned from, and a signature is of: JSON with the keys in order. */
export function entryText(kind: EntryKind, content: Content, context: EntryContext): string {
  const { protocol, organisation, version, text } = context;
  const { id: _, text: __, signature: ___, ...said } = content as Record<string, unknown>;
  const where = { protocol, organisation, version, text };
  return JSON.stringify(ordered({ entry: kind, where, said }));
}

/** What a signature is of: the entry as it was recorded, and the day on which it was signed, `YYYY-MM-DD`. */
export function signedText({ kind, original, context }: Entry, day: string): string {
  return `${entryText(kind, original, context)}\n${day}\n`;
}

/** What a text is stored with says what was decided; who recorded it stays in the approvals. */
export function unsigned<T extends { readonly signature?: unknown }>({
  signature: _,
  ...said
}: T): Omit<T, 'signature'> {
  return said;
}

/** The first 16 hexadecimal digits of its SHA-256. */
export function entryId(kind: EntryKind, content: Content, context: EntryContext): string {
  return sha256(new TextEncoder().encode(entryText(kind, content, context))).slice(0, 16);
}

/** With its id in front. */
export function withId<T extends Content>(kind: EntryKind, content: T, context: EntryContext): T {
  return { id: entryId(kind, content, context), ...content };
}

/** The order in which an author writes the keys says nothing. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, ordered(item)]);
}

/** Whose entries they are. */
export type Owner = Pick<EntryContext, 'protocol' | 'organisation'>;

/** The text that its decisions are about. A paper was decided on before its text was recorded here. */
export function decidedOn({ fingerprint = '', migrated }: Version): string {
  return migrated === true ? '' : fingerprint;
}

/** All entries of a version, in the order in which they stand. */
export function entriesIn(version: Version, owner: Owner): Entry[] {
  const { version: number = '', fingerprint = '', corrections = [] } = version;
  const on = (text: string): EntryContext => ({ ...owner, version: number, text });
  const entry = (kind: EntryKind, content: Content, context: EntryContext, path: Entry['path']): Entry => {
    const original = kind === 'correction' ? content : originalOf(content, corrections);
    return { kind, content, original, context, path, id: entryId(kind, original, context) };
  };
  const decided = (decisions: readonly Decision[] = [], text: string, path: Entry['path']) =>
    decisions.map((own, index) => entry('decision', own, on(own.text ?? text), [...path, index]));
  const { lapsed = [], decisions, repealed, transcriptions = [] } = version;
  return [
    ...lapsed.flatMap((group, index) => decided(group.decisions, group.fingerprint, ['lapsed', index, 'decisions'])),
    ...decided(decisions, decidedOn(version), ['decisions']),
    ...(repealed === undefined ? [] : [entry('repeal', repealed, on(fingerprint), ['repealed'])]),
    ...transcriptions.map((own, index) => entry('transcription', own, on(fingerprint), ['transcriptions', index])),
    // It mends what was recorded, and stays when another text is proposed.
    ...corrections.map((own, index) => entry('correction', own, on(''), ['corrections', index])),
  ];
}

/** An entry as it was before it was corrected. One without an id is corrected by the id that it would have had. */
function originalOf<T extends Content>(content: T, corrections: readonly Correction[]): T {
  return content.id === undefined ? content : undone(content, corrections, content.id);
}

/** The values of `target` before the corrections that name it, the last undone first. */
export function undone<T extends object>(target: T, corrections: readonly Correction[], name: string): T {
  const values = new Map<string, unknown>(Object.entries(target));
  for (const { corrects, field, old } of corrections.toReversed()) {
    if (corrects !== name) continue;
    if (old === undefined) values.delete(field);
    else values.set(field, old);
  }
  return Object.fromEntries(values) as T;
}

/** Steps with the names of their bodies before these were corrected. */
export function firstNamed(steps: readonly Step[], corrections: readonly Correction[]): Step[] {
  return steps.map((step) => {
    const named = corrections.find(({ corrects, field }) => corrects === 'version' && field === `route.${step.step}`);
    return { ...step, body: named?.old ?? step.body };
  });
}
