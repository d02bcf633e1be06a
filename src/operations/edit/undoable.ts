/** Which files can be put back, and to what: what an edit can make, and nothing else. */
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { FileChange } from '../../model/edit.ts';
import type { ApprovalsFile } from '../../model/source.ts';
import { type FileKind, validate } from '../../source/schema/index.ts';
import { textOf } from '../../source/text.ts';
import { parseYaml } from '../../source/yaml/index.ts';
import type { Source } from '../session.ts';
import { isKnown, namedBy } from './files.ts';
import { cannot } from './impossible.ts';

export function wrongUndo(source: Source, files: readonly FileChange[]): readonly Diagnostic[] {
  return files.flatMap((change) => {
    const named = namedBy(change.file);
    const isNamed = named !== undefined && (change.after !== null || isKnown(source.policy, named));
    return isNamed ? wrongText(named.kind, change) : [cannot(change.file, 'file')];
  });
}

function wrongText(kind: FileKind, { file, before, after }: FileChange): readonly Diagnostic[] {
  if (before === null) return kind === 'approvals' ? [cannot(file, 'recorded')] : [];
  const text = textOf(file, new TextEncoder().encode(before));
  if (text.value === undefined) return text.diagnostics;
  const yaml = parseYaml(file, text.value);
  if (yaml.value === undefined) return yaml.diagnostics;
  const valid = validate(kind, yaml.value);
  if (valid.value === undefined) return valid.diagnostics;
  if (kind !== 'approvals') return [];
  const now = after === null ? undefined : (parseYaml(file, after).value?.data as ApprovalsFile | undefined);
  const isSame = isDeepStrictEqual((valid.value.data as ApprovalsFile).versions, now?.versions);
  return isSame ? [] : [cannot(file, 'recorded')];
}
