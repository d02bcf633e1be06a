/** What a layer does to the parameters. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { SourceFile } from '../model/policy.ts';
import type { OverrideFile } from '../model/source.ts';
import type { Working } from './working.ts';

export function setParameters(working: Working, source: SourceFile<OverrideFile>, diagnostics: Diagnostic[]): void {
  for (const [name, setting] of Object.entries(source.data.parameters ?? {})) {
    const place = source.place(['parameters', name], 'key');
    const existing = working.parameters.get(name);
    if (typeof setting === 'object' && !Array.isArray(setting)) {
      if (existing !== undefined) {
        diagnostics.push(
          diagnostic('parameter-duplicate', place, { name }, [{ place: existing.declared, note: 'declared' }]),
        );
        continue;
      }
      const value = setting.default;
      const path = ['parameters', name, 'default'];
      working.parameters.set(name, {
        description: setting.description,
        declared: place,
        value: value === undefined ? undefined : { value, source, path },
      });
    } else if (existing === undefined) {
      diagnostics.push(
        diagnostic('parameter-unknown', place, { name, suggestion: suggestion(name, working.parameters.keys()) }),
      );
    } else {
      working.parameters.set(name, { ...existing, value: { value: setting, source, path: ['parameters', name] } });
    }
  }
}
