/** Where everything in a draft comes to stand, and under which number: by the code that makes the numbers of documents. */

import type { DraftProtocol } from '../../../model/imported.ts';
import type { Texts } from '../../../model/policy.ts';
import { readParts } from '../../../resolve/arranged.ts';
import { type Locations, locate } from '../../../resolve/locate.ts';
import { NO_PATTERNS } from '../../../resolve/numbers.ts';
import type { Working } from '../../../resolve/working.ts';
import { NOWHERE, sourced } from './stand-in.ts';

/** Items of lists have no ids here. */
const NO_TEXTS: Texts = {
  text: () => ({ blocks: [], isSound: true, inserted: [], letters: 0, items: [] }),
  line: (value) => [{ type: 'text', value }],
};

export function locationsOf({
  clauses,
  outline,
  patterns,
  language,
}: Omit<DraftProtocol, 'title' | 'layout'>): Locations {
  const { parts, clause_number, through, figures } = patterns ?? {};
  const working = {
    clauses: new Map(clauses.map((clause) => [clause.id, { id: clause.id, fields: fieldsOf(clause) }])),
    patterns: {
      ...NO_PATTERNS,
      ...(parts === undefined ? {} : { parts: sourced(parts) }),
      ...(clause_number === undefined ? {} : { clause_number: sourced(clause_number) }),
      ...(through === undefined ? {} : { through: sourced(through) }),
      ...(figures === undefined ? {} : { figures: sourced(figures) }),
    },
    protocol: { base: { data: { language } } },
  };
  const arranged = readParts({ value: [...outline], source: NOWHERE, path: [] });
  // Of what the layers add up to, counting asks no more than this.
  return locate(arranged, working as unknown as Working, ({ value }) => value, NO_TEXTS);
}

function fieldsOf({ term, role, figure, cells }: DraftProtocol['clauses'][number]) {
  return {
    ...(term === undefined ? {} : { term: sourced(term) }),
    ...(role === undefined ? {} : { role: sourced(role) }),
    ...(figure === undefined ? {} : { figure: sourced(figure) }),
    ...(cells === undefined ? {} : { cells: cells.map((cell) => sourced(cell)) }),
  };
}
