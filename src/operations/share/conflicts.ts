/** Files that both changed: what they become, or what has to be chosen first. */
import type { Kept, Repository, Unmerged } from '../../host/repository/index.ts';
import type { ShareConflict } from '../../model/sharing.ts';
import { printData } from '../../source/yaml/edit.ts';
import { namedBy } from '../edit/files.ts';
import type { Session } from '../session.ts';
import { textIn } from './keep.ts';
import type { Clash, Side, Steps } from './merge/data.ts';
import { mergeFile } from './merge/file.ts';

interface Sides {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

export async function resolve(
  { host }: Session,
  repository: Repository,
  { base, ours, theirs }: Sides,
  choices: Readonly<Record<string, Side>>,
): Promise<{ readonly contents: readonly Kept[] } | { readonly conflicts: readonly ShareConflict[] }> {
  const contents: Kept[] = [];
  const conflicts: ShareConflict[] = [];
  for (const unmerged of await repository.unmerged(base, ours, theirs)) {
    const { path } = unmerged;
    const file = path.startsWith(repository.prefix) ? path.slice(repository.prefix.length) : `/${path}`;
    const choose = (steps: Steps) =>
      Object.hasOwn(choices, keyOf(file, steps)) ? choices[keyOf(file, steps)] : undefined;
    const bytes = await bytesOf(repository, unmerged);
    const texts = textsOf(bytes);
    const whole = choose([]);
    if (texts === undefined || whole !== undefined) {
      if (whole === undefined)
        conflicts.push(conflictOf(file, { steps: [], base: undefined, ours: undefined, theirs: undefined }));
      else contents.push({ path, bytes: bytes[whole] });
      continue;
    }
    const merged = mergeFile(host, { file, ...texts }, choose);
    if ('clashes' in merged) conflicts.push(...merged.clashes.map((clash) => conflictOf(file, clash)));
    else contents.push({ path, bytes: merged.text === null ? null : new TextEncoder().encode(merged.text) });
  }
  return conflicts.length > 0 ? { conflicts } : { contents };
}

type Three<T> = Readonly<Record<'base' | 'ours' | 'theirs', T>>;

async function bytesOf(repository: Repository, { base, ours, theirs }: Unmerged): Promise<Three<Uint8Array | null>> {
  const content = async (id: string | undefined) => (id === undefined ? null : await repository.content(id));
  return { base: await content(base), ours: await content(ours), theirs: await content(theirs) };
}

/** Undefined where one of them is no text. */
function textsOf({ base, ours, theirs }: Three<Uint8Array | null>): Three<string | null> | undefined {
  const text = (bytes: Uint8Array | null) => (bytes === null ? null : textIn(bytes));
  const [from, one, other] = [text(base), text(ours), text(theirs)];
  return from === undefined || one === undefined || other === undefined
    ? undefined
    : { base: from, ours: one, theirs: other };
}

function keyOf(file: string, steps: Steps): string {
  return JSON.stringify([file, ...steps]);
}

const OF_CLAUSES = ['clauses', 'add', 'amend', 'omit'];

function conflictOf(file: string, { steps, base, ours, theirs }: Clash): ShareConflict {
  const { protocol, organisation } = namedBy(file) ?? {};
  const [first = '', clause] = steps;
  return {
    key: keyOf(file, steps),
    file,
    protocol: protocol ?? null,
    organisation: organisation ?? null,
    clause: OF_CLAUSES.includes(first) ? (clause ?? null) : null,
    steps,
    base: wordsOf(base),
    ours: wordsOf(ours),
    theirs: wordsOf(theirs),
  };
}

/** Of a clause that has words alone, these; else as it stands in the file. */
function wordsOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return String(value);
  const { base: _, ...own } = value as Readonly<Record<string, unknown>>;
  const shown = Array.isArray(value) ? value : own;
  const texts = Object.values(shown);
  const isWords = texts.length > 0 && texts.every((text) => typeof text === 'string');
  return isWords && !Array.isArray(value) ? texts.join('\n\n').trim() : printData(shown as object).trim();
}
