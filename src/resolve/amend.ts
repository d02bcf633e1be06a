/** One amendment of one clause, against the text it was made on. */

import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { amended } from '../model/amended.ts';
import { contentOf, type ProtocolSource, type SourceFile } from '../model/policy.ts';
import type { Amendment, Content, OverrideFile } from '../model/source.ts';
import { listIn } from './sourced.ts';
import { fieldsOf, quote, type Sourced, sameContent, sourceContent, type WorkingClause } from './working.ts';

export function amend(
  clause: WorkingClause,
  amendment: Amendment,
  layer: string,
  source: SourceFile<OverrideFile>,
  { texts, figures }: ProtocolSource,
  diagnostics: Diagnostic[],
): WorkingClause {
  const path = ['amend', clause.id];
  const place = source.place(path, 'key');
  const related = [{ place: clause.changes.at(-1)?.place ?? clause.origin.place, note: 'base' as const }];
  const before = sourceContent(clause);
  const change = contentOf(amendment);
  const holdsText = 'text' in before || 'choose' in before;
  const asked = [...Object.keys(change), ...(amendment.forms === undefined || 'term' in before ? [] : ['forms'])];
  const alien = asked.filter((field) => !(field in before) && !(holdsText && (field === 'text' || field === 'choose')));
  const after = amended(before, change);
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
          amendment: quote(after),
        },
        related,
      ),
    );
  }
  const { audience = clause.audience, force = clause.force, legal = clause.legal } = amendment;
  const settles = amendment.settles === undefined ? clause.settles : listIn('settles', amendment, source, path);
  const forms = amendment.forms === undefined ? clause.forms : listIn('forms', amendment, source, path);
  const sameMetadata = metadataOf({ audience, force, legal, settles, forms }) === metadataOf(clause);
  if (sameMetadata && sameContent(before, after, texts)) {
    diagnostics.push(diagnostic('amend-no-effect', place, { id: clause.id }, related));
  }
  return {
    ...clause,
    audience,
    force,
    legal,
    settles,
    forms,
    fields: fieldsAfter(clause.fields, fieldsOf(amendment, source, path, figures), after),
    changes: [...clause.changes, { layer, place, reason: amendment.reason, before }],
  };
}

function metadataOf({
  audience,
  force,
  legal,
  settles,
  forms,
}: Pick<WorkingClause, 'audience' | 'force' | 'legal' | 'settles' | 'forms'>): string {
  const valuesOf = (list: readonly Sourced<string>[]) => list.map(({ value }) => value);
  return JSON.stringify([audience, force, legal, valuesOf(settles), valuesOf(forms)]);
}

/** Of those before and those of the amendment, what the content has after it. */
function fieldsAfter(
  before: WorkingClause['fields'],
  own: WorkingClause['fields'],
  after: Content,
): WorkingClause['fields'] {
  return Object.fromEntries(Object.entries({ ...before, ...own }).filter(([field]) => field in after));
}
