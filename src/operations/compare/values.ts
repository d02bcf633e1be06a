/** What organisations fill in for themselves in texts that they share: names and examples, apart from facts. */
import { groupBy } from '../../model/group.ts';
import type { OwnValue } from '../../model/side-by-side.ts';
import type { ComparedBase } from './base.ts';
import type { ComparedDocument } from './documents.ts';

/** Of what the texts insert, and of which at least two organisations have other values. */
export function ownValues({ parameters, facts }: ComparedBase, documents: readonly ComparedDocument[]): OwnValue[] {
  const inserted = documents.map(
    ({ clauses }) => new Set([...clauses.values()].flatMap(({ template }) => template.inserted)),
  );
  return [...parameters].flatMap(([name, { declaration }]): OwnValue[] => {
    if (facts.has(name)) return [];
    const set = documents.flatMap(({ text, organisation }, index) => {
      const value = inserted[index]?.has(name) === true ? text.parameters.get(name) : undefined;
      return value === undefined ? [] : [{ value, organisation: organisation.id }];
    });
    const groups = groupBy(set, ({ value }) => [value]);
    if (groups.size < 2) return [];
    const values = [...groups].map(([value, own]) => ({
      value,
      organisations: own.map(({ organisation }) => organisation),
    }));
    return [{ name, description: declaration.description, values }];
  });
}
