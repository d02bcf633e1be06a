/** Approvals and a text small enough to reason about, for tests of the ledger. */
import type { SourceFile } from '../../src/model/policy.ts';
import type { ReadableProtocol } from '../../src/model/resolved.ts';
import type { ApprovalsFile } from '../../src/model/source.ts';

/** Every value stands at line 1, with its path for a file name, so that a test can ask where a diagnostic points. */
export function ledgerOf(data: ApprovalsFile): SourceFile<ApprovalsFile> {
  const place = (path: readonly (string | number)[]) => ({ file: path.join('/'), line: 1, column: 1 });
  return { file: 'approvals/a.yaml', data, place, placeWithin: place };
}

/** A protocol of one clause. */
export function textOf(words: string): ReadableProtocol {
  const clause = {
    id: 'regel',
    content: {
      kind: 'text' as const,
      text: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: words }] }],
    },
  };
  const entries = [{ kind: 'clause' as const, clause, counted: true }];
  const part = { id: 'deel', label: 'Deel', numbering: 'numbered' as const, columns: null, entries };
  return {
    protocol: 'p',
    organisation: { id: 'a', name: 'A' },
    language: 'nl',
    title: 'Protocol',
    description: 'Een protocol',
    notice: [],
    layout: {},
    parameters: new Map(),
    parts: [part],
    variants: [{ ...part, id: 'schoolgids', kind: 'section', headingLevel: 2, formats: null }],
    otherLanguages: new Map(),
  };
}
