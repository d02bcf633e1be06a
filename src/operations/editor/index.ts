/** What an editor needs to offer the ids of this policy: schemas in `.regelwerk/`, which git passes over. */

import type { Diagnostic, Result } from '../../diagnostic/diagnostic.ts';
import { assetText } from '../../host/asset-text.ts';
import { hasBytes } from '../../host/has-bytes.ts';
import type { Host } from '../../host/index.ts';
import {
  COMMON_SCHEMA,
  EDITOR_FOLDER,
  type FileKind,
  SCHEMA_FILES,
  SCHEMA_FOLDER,
  schemaName,
} from '../../model/schema-files.ts';
import { POLICY } from '../../source/index.ts';
import { replaceFile } from '../../source/staged.ts';
import { orFailure, writeFailed } from '../or-failure.ts';
import type { Session } from '../session.ts';
import { namesIn } from './names.ts';
import { narrowed } from './narrow.ts';

/** Whether to make the schemas, or only to make those anew that somebody made before. */
export interface EditorRequest {
  readonly refresh?: boolean;
}

/** What was made for editors. */
export interface EditorSchemas {
  /** The folder that they stand in. */
  readonly folder: string;
  /** How many ids they offer. */
  readonly ids: number;
  /** How many files were written: those that were different. */
  readonly written: number;
}

/**
 * The policy may have mistakes, which are for `check` to tell: of what can be read the ids are offered. Without a value there
 * is no policy, nobody asked, or the files could not be written.
 */
export function editor(
  { host, read }: Session,
  { refresh = false }: EditorRequest = {},
): Result<EditorSchemas | undefined> {
  // Beside them the folder holds what builds remember: nobody asked for schemas by that.
  if (refresh && host.kind(`${EDITOR_FOLDER}/${COMMON_SCHEMA}`) === undefined)
    return { value: undefined, diagnostics: [] };
  const { policy, diagnostics } = read();
  if (host.folders(POLICY).length === 0) return { value: undefined, diagnostics };
  const names = namesIn(policy);
  const kinds = (Object.keys(SCHEMA_FILES) as FileKind[]).map(schemaName);
  const schemaOf = (name: string) => JSON.parse(assetText(host, `${SCHEMA_FOLDER}/${name}`));
  const { $defs } = schemaOf(COMMON_SCHEMA);
  const files = [COMMON_SCHEMA, ...kinds].map(
    (name) => [name, `${JSON.stringify(narrowed(schemaOf(name), names, $defs), undefined, 1)}\n`] as const,
  );
  let written = 0;
  for (const [name, text] of [['.gitignore', '*\n'] as const, ...files]) {
    const changed = put(host, `${EDITOR_FOLDER}/${name}`, new TextEncoder().encode(text));
    if (typeof changed !== 'boolean') return { value: undefined, diagnostics: [changed] };
    if (changed) written++;
  }
  const { PlacedId: _, ...apart } = names;
  const ids = Object.values(apart).reduce((sum, { size }) => sum + size, 0);
  return { value: { folder: EDITOR_FOLDER, ids, written }, diagnostics: [] };
}

/** Whether it was different; what a file system refuses is told. */
function put(host: Host, path: string, bytes: Uint8Array): boolean | Diagnostic {
  return orFailure<boolean | Diagnostic>(
    () => {
      if (hasBytes(host, path, bytes)) return false;
      replaceFile(host, path, bytes);
      return true;
    },
    (code) => writeFailed(path, code),
  );
}
