/** The variants that a file names, in either way of writing: `schoolgids` and `posters` are of before there were variants. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { PROTOCOL, REDLINE } from '../model/edition.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { OverrideFile, Variant } from '../model/source.ts';
import type { WorkingVariant } from './working.ts';

type Source = SourceFile<Pick<OverrideFile, 'variants' | 'omit_variants' | 'schoolgids' | 'posters'>>;
/** Names of what is made beside the variants. */
const TAKEN: readonly string[] = [PROTOCOL, REDLINE, 'fragment', 'renvooi'];

type Variants = ReadonlyMap<string, WorkingVariant>;

/** By id, in the order of the file; of two with one id the first. */
export function variantsIn(source: Source, diagnostics: Diagnostic[] = []): Map<string, WorkingVariant> {
  const { data } = source;
  const found = new Map<string, WorkingVariant>();
  const add = (id: string, value: Variant, path: Path, place: Place) => {
    const first = found.get(id);
    if (TAKEN.includes(id)) diagnostics.push(diagnostic('variant-name', place, { id }));
    else if (first === undefined) found.set(id, { value, source, path, place });
    else diagnostics.push(diagnostic('variant-duplicate', place, { id }, [{ place: first.place, note: 'first' }]));
  };
  for (const [id, value] of Object.entries(data.variants ?? {}))
    add(id, value, ['variants', id], source.place(['variants', id], 'key'));
  if (data.schoolgids !== undefined)
    add('schoolgids', { kind: 'section', ...data.schoolgids }, ['schoolgids'], source.place(['schoolgids'], 'key'));
  for (const [index, { poster, ...value }] of (data.posters ?? []).entries()) {
    const path = ['posters', index];
    add(`poster-${poster}`, { kind: 'poster', ...value }, path, source.place([...path, 'poster']));
  }
  return found;
}

/** Those inherited, with what the file says of them. A list of posters is all that there are. */
export function applyVariants(inherited: Variants, source: Source, diagnostics: Diagnostic[]): Variants {
  const { posters, omit_variants: omitted = [] } = source.data;
  const own = variantsIn(source, diagnostics);
  const kept = [...inherited].filter(([, { value }]) => posters === undefined || value.kind !== 'poster');
  const all = new Map([...kept, ...own]);
  for (const [index, id] of omitted.entries()) {
    const place = source.place(['omit_variants', index]);
    if (inherited.has(id) && !own.has(id)) all.delete(id);
    else diagnostics.push(diagnostic('variant-omitted', place, { id, suggestion: suggestion(id, inherited.keys()) }));
  }
  return all;
}
