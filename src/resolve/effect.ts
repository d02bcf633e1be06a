/** What an author wrote and nobody sees: it changes nothing, and would surprise when it does. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { Layout, OverrideFile, Patterns } from '../model/source.ts';
import { pathName } from '../source/schema/words.ts';
import { valueIn } from './parameters.ts';
import { isSameValue } from './values.ts';
import { variantsIn } from './variant-source.ts';
import type { Working } from './working.ts';

/** Where the base says nothing. */
const DEFAULT_LAYOUT: Required<Layout> = { new_page: 'none' };

function repeatedPatterns({ patterns }: Working, own: Patterns): Path[] {
  const keys = Object.keys(own) as (keyof Patterns)[];
  return keys.filter((key) => isSame(own[key], patterns[key]?.value)).map((key) => ['patterns', key]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function repeatedVariants(working: Working, source: SourceFile<OverrideFile>): Path[] {
  return [...variantsIn(source)].flatMap(([id, { value, path }]) =>
    isSame(value, working.variants.get(id)?.value) ? [path] : [],
  );
}

/** What repeats the inherited value changes nothing, and would hide a later change of it. */
export function checkEffect(working: Working, source: SourceFile<OverrideFile>): Diagnostic[] {
  const { data } = source;
  const keys = ['title', 'description', 'notice', 'outline'] as const;
  const repeated: Path[] = keys
    .filter((key) => data[key] !== undefined && isSame(data[key], working[key]?.value))
    .map((key) => [key]);
  repeated.push(...repeatedVariants(working, source));
  for (const [name, setting] of Object.entries(data.parameters ?? {})) {
    const inherited = working.parameters.get(name);
    const value = valueIn(setting);
    if (inherited !== undefined && value !== undefined && isSameValue(inherited, value))
      repeated.push(['parameters', name]);
  }
  if (data.legal_notes === working.legalNotes) repeated.push(['legal_notes']);
  const layout: Layout = { ...DEFAULT_LAYOUT, ...working.layout };
  for (const key of Object.keys(data.layout ?? {}) as (keyof Layout)[])
    if (data.layout?.[key] === layout[key]) repeated.push(['layout', key]);
  repeated.push(...repeatedPatterns(working, data.patterns ?? {}));
  for (const [language, passages] of Object.entries(data.other_languages ?? {})) {
    const inherited = working.otherLanguages[language] ?? [];
    for (const [index, passage] of passages.entries())
      if (inherited.includes(passage)) repeated.push(['other_languages', language, index]);
  }
  return repeated.map((path) => diagnostic('override-no-effect', source.place(path, 'key'), { key: pathName(path) }));
}
