/** A policy to change in terms of clauses and layers, and the lines that differ after it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { structuredPatch } from 'diff';
import { formatText } from '../../src/diagnostic/format.ts';
import { type Edit, type Edited, openRegelwerk, type Regelwerk } from '../../src/index.ts';
import type { Entry } from '../../src/model/source.ts';
import { readBase } from './cases.ts';
import { exampleFiles } from './example.ts';
import { type MemoryHost, memoryHost } from './memory-host.ts';
import { root } from './repository.ts';

export interface Desk {
  readonly files: Readonly<Record<string, string>>;
  readonly host: MemoryHost;
  readonly regelwerk: Regelwerk;
  /** Makes edits, writes them, and gives what came of it; throws where nothing did. */
  edit(...edits: readonly Edit[]): Promise<Edited>;
  /** As {@link edit}, without writing: many looks may share a desk. */
  look(...edits: readonly Edit[]): Promise<Edited>;
  /** Whatever it comes to. */
  try(...edits: readonly Edit[]): ReturnType<Regelwerk['edit']>;
}

function desk(files: Readonly<Record<string, string>>, organisation: string, protocol: string): Desk {
  const host = memoryHost(files, { today: '2020-06-01' });
  const regelwerk = openRegelwerk(host);
  const attempt = (edits: readonly Edit[], dryRun = false) => regelwerk.edit({ organisation, protocol, edits, dryRun });
  const done = async (made: ReturnType<typeof attempt>) => {
    const { value, diagnostics } = await made;
    if (value?.kind !== 'edited') throw new Error(`${JSON.stringify(value)}\n${formatText(diagnostics, 'nl')}`);
    return value;
  };
  return {
    files,
    host,
    regelwerk,
    try: (...edits) => attempt(edits),
    edit: (...edits) => done(attempt(edits)),
    look: (...edits) => done(attempt(edits, true)),
  };
}

/** The small policy of the cases. */
export function small(change: (files: Record<string, string>) => void = () => {}): Desk {
  const files = readBase();
  change(files);
  return desk(files, 'school', 'proef');
}

/** The example of the guides: a board with two schools. */
export function example(): Desk {
  const decoder = new TextDecoder();
  const files = Object.entries(exampleFiles()).map(([path, bytes]) => [path, decoder.decode(bytes)] as const);
  return desk(Object.fromEntries(files), 'denkbeeld', 'pesten');
}

/** The clauses of a document, in order. */
export async function orderOf({ regelwerk }: Desk, organisation: string): Promise<string> {
  const { value } = await regelwerk.outline({ organisation });
  const idsIn = (entries: readonly Entry[]): string[] =>
    entries.flatMap((entry) =>
      typeof entry === 'string' ? [entry] : entry.clause === undefined ? idsIn(entry.entries ?? []) : [entry.clause],
    );
  return (value ?? []).flatMap(({ outline }) => idsIn(outline as readonly Entry[])).join(' ');
}

let real: Readonly<Record<string, string>> | undefined;

/** A copy of the policy of this repository: the papers that it was made for. */
export function realPolicy(organisation = 'koe'): Desk {
  real ??= readReal();
  return desk(real, organisation, 'social-media');
}

function readReal(): Record<string, string> {
  const files = readdirSync(join(root, 'policy'), { recursive: true, withFileTypes: true }).filter((own) =>
    own.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The lines that go and come, in order, as `-` and `+`. */
export function diffOf(before: string | null, after: string | null): string[] {
  const { hunks } = structuredPatch('', '', before ?? '', after ?? '', '', '', { context: 0 });
  return hunks.flatMap(({ lines }) => lines).filter((line) => !line.startsWith('\\'));
}

/** Of each file that changed, the lines that differ. */
export function diffsOf({ files }: Pick<Edited, 'files'>): Record<string, string[]> {
  return Object.fromEntries(
    files.map(({ file, before, after }) => [file.replace(/^policy\/protocols\/[^/]*\//, ''), diffOf(before, after)]),
  );
}

export const told = ({ told: diagnostics }: Edited): string[] => diagnostics.map(({ code }) => code);

export const PROTOCOL = 'policy/protocols/proef/protocol.yaml';

export const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }): string[] =>
  diagnostics.map(({ code }) => code);
