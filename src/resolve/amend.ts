/** One amendment of one clause, against the text it was made on. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { contentOf, type SourceFile, type Texts } from '../model/policy.ts';
import type { Amendment, OverrideFile } from '../model/source.ts';
import { fieldsOf, quote, sameContent, sourceContent, type WorkingClause } from './working.ts';

export function amend(
  clause: WorkingClause,
  amendment: Amendment,
  layer: string,
  source: SourceFile<OverrideFile>,
  texts: Texts,
  diagnostics: Diagnostic[],
): WorkingClause {
  const path = ['amend', clause.id];
  const place = source.place(path, 'key');
  const related = [{ place: clause.changes.at(-1)?.place ?? clause.origin.place, note: 'base' as const }];
  const before = sourceContent(clause);
  const change = contentOf(amendment);
  const alien = Object.keys(change).filter((field) => !(field in before));
  if (alien.length > 0) {
    const params = { id: clause.id, actual: alien.join(', '), expected: Object.keys(before).join(', ') };
    diagnostics.push(diagnostic('amend-kind', place, params, related));
    return clause;
  }
  if (amendment.base === undefined) {
    diagnostics.push(diagnostic('amend-unpinned', place, { id: clause.id, organisation: layer }, related));
  } else if (!sameContent(before, amendment.base, texts)) {
    diagnostics.push(
      diagnostic(
        'amend-stale',
        source.place([...path, 'base'], 'key'),
        {
          id: clause.id,
          organisation: layer,
          was: quote(amendment.base),
          now: quote(before),
          amendment: quote({ ...before, ...change }),
        },
        related,
      ),
    );
  }
  const { audience = clause.audience, force = clause.force, legal = clause.legal } = amendment;
  const sameMetadata =
    JSON.stringify([audience, force, legal]) === JSON.stringify([clause.audience, clause.force, clause.legal]);
  if (sameMetadata && sameContent(before, { ...before, ...change }, texts)) {
    diagnostics.push(diagnostic('amend-no-effect', place, { id: clause.id }, related));
  }
  return {
    ...clause,
    audience,
    force,
    legal,
    fields: { ...clause.fields, ...fieldsOf(amendment, source, path) },
    changes: [...clause.changes, { layer, place, reason: amendment.reason, before }],
  };
}
