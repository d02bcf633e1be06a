/** Entries against their ids, and corrections against what they correct: what was recorded is only ever added to. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { ApprovalsFile, Version } from '../model/source.ts';
import { isCorrectable } from './correctable.ts';
import { type Entry, entriesIn, type Owner } from './entries.ts';

/** Of a version whose dates exist and whose decisions are in order. */
export function checkEntries(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  owner: Owner,
): Diagnostic[] {
  const entries = entriesIn(version, owner);
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry): Diagnostic[] => {
    const at = (...rest: Path) => source.place([...path, ...entry.path, ...rest]);
    const { content, id } = entry;
    if (content.id !== undefined && content.id !== id)
      return [diagnostic('entry-changed', at('id'), { id: content.id })];
    const former = seen.get(id);
    seen.set(id, entry);
    if (former !== undefined && content.id !== undefined) {
      const related = [{ place: source.place([...path, ...former.path]), note: 'first' as const }];
      return [diagnostic('entry-repeated', at('id'), { id }, related)];
    }
    return entry.kind === 'correction' ? checkCorrection(entry, entries, version, at) : [];
  });
}

/** It names an entry, and its last new value is what stands there. */
function checkCorrection(
  { content, path }: Entry,
  entries: readonly Entry[],
  version: Version,
  at: (...rest: Path) => ReturnType<SourceFile<unknown>['place']>,
): Diagnostic[] {
  const correction = version.corrections?.[Number(path.at(-1))];
  if (correction === undefined || !('corrects' in content)) return [];
  const { corrects, field, new: value } = correction;
  if (!isCorrectable(correction)) return [diagnostic('correction-field', at('field'), { field })];
  const later = (version.corrections ?? []).slice(Number(path.at(-1)) + 1);
  if (later.some((item) => item.corrects === corrects && item.field === field)) return [];
  const target = corrects === 'version' ? version : entries.find(({ id }) => id === corrects)?.content;
  if (target === undefined) return [diagnostic('correction-unknown', at('corrects'), { id: corrects })];
  const [group, name = ''] = field.split('.');
  if (group === 'inferred') {
    const note = new Map<string, unknown>(Object.entries(version.inferred ?? {})).get(name);
    return note === value ? [] : [diagnostic('correction-undone', at('field'), { field })];
  }
  // What is printed of the control data and of a body is kept with the text.
  if (field.includes('.')) return [];
  const now = new Map<string, unknown>(Object.entries(target)).get(field);
  return now === value ? [] : [diagnostic('correction-undone', at('field'), { field })];
}
