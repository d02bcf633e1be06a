/** Forms in two texts of one protocol: what changed in a field is told, and both texts stand in the redline. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { compareClauses } from '../../src/compare/clauses.ts';
import { mergeContent, runsOf, unseenOf } from '../../src/compare/content.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import { printUnseen } from '../../src/compare/unseen-words.ts';
import { clausesOf, fromSnapshot, isSoundSnapshot, toSnapshot } from '../../src/governance/snapshot.ts';
import { formOf } from '../../src/model/form.ts';
import type { ReadablePart, ResolvedProtocol } from '../../src/model/resolved.ts';
import type { Field, Fields } from '../../src/model/source.ts';
import type { DocumentTree, Form } from '../../src/model/tree.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { documentOf, unrecordedMeta } from '../support/documents.ts';
import { formFiles } from '../support/forms-protocol.ts';
import { memoryHost } from '../support/memory-host.ts';
import { plainly, sideOf } from '../support/redline.ts';

const policy = loadPolicy(memoryHost(formFiles)).value;
const protocols = resolvePolicy(policy).value;
const of = (id: string): ResolvedProtocol => {
  const found = protocols.find(({ organisation }) => organisation.id === id);
  if (found === undefined) throw new Error(`no document of ${id}`);
  return found;
};

function namesIn(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'formField') return [node.name];
    return 'children' in node ? namesIn(node.children) : [];
  });
}

describe('an amended form', () => {
  const comparison = compareClauses(of('ster'), of('maan'));
  const changed = comparison.clauses.filter(({ kind }) => kind !== 'unchanged');
  const [form] = changed.filter(({ id }) => id === 'melding');

  test('is told field by field', () => {
    const merged = mergeContent(form?.before?.content ?? null, form?.after?.content ?? null);
    const marks = { delete: '-', insert: '+' } as const;
    const lines = merged.flatMap(({ blocks }) =>
      runsOf(blocks).map((line) =>
        line.map(({ text, change }) => (change === undefined ? text : `[${marks[change]}${text}]`)).join(''),
      ),
    );
    expect(lines).toEqual([
      'Naam [+en klas ]van de leerling',
      'Wanneer gebeurde het?',
      'Wat is er gebeurd',
      'Waar',
      '- In de klas',
      '- Op het [-plein][+schoolplein]',
      '[-- Online, op <b>Snap*chat*</b>]',
      '[+- In de bus]',
      'Wilt u dat de [-teamleider][+afdelingsleider] uw naam kent?',
      '- Ja',
      '- Nee[-, liever niet]',
      '[-Toelichting:]',
      '[+Wie zag het]',
      'Handtekening van de ouder',
    ]);
  });

  test('is told of what letters do not show', () => {
    const told = form === undefined ? [] : unseenOf(form);
    expect(told.map((change) => printUnseen(change, comparison.places, 'nl'))).toEqual([
      '‘Wanneer gebeurde het?’ vraagt nu een regel (eerst een datum)',
      '‘Wat is er gebeurd’ vraagt nu 10 regels (eerst 6 regels)',
    ]);
    expect(told.map((change) => printUnseen(change, comparison.places, 'en'))).toEqual([
      '‘Wanneer gebeurde het?’ now asks for a line (at first a date)',
      '‘Wat is er gebeurd’ now asks for 10 lines (at first 6 lines)',
    ]);
  });

  test.each([
    ['ster', 'maan'],
    ['maan', 'ster'],
  ])('stands in a redline from %s to %s as it was and as it is, and no two fields have one name', (from, to) => {
    const [before, after] = [documentOf(policy, of(from), 'protocol'), documentOf(policy, of(to), 'protocol')];
    const merged = mergeTrees(before, after);
    expect(sideOf(merged, 'after')).toEqual(plainly(after, 'after'));
    expect(sideOf(merged, 'before')).toEqual(plainly(before, 'before'));
    const names = namesIn(merged.children);
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
  });
});

const label = fc.constantFrom('Naam', 'Naam van de leerling', 'Wat is er gebeurd?', 'Waar', 'Datum', 'Wie zag het');
const field = fc.record({
  field: fc.constantFrom('naam', 'wat', 'waar', 'wie', 'datum'),
  label,
  kind: fc.constantFrom('line', 'lines', 'date', 'signature', 'boxes', 'choice'),
  lines: fc.integer({ min: 2, max: 5 }),
  options: fc.uniqueArray(fc.constantFrom('Ja', 'Nee', 'Op het plein', 'In de klas'), { minLength: 1 }),
}) as fc.Arbitrary<Field>;
const fields = fc.uniqueArray(field, { minLength: 1, maxLength: 5, selector: (own) => own.field });

function nodeOf(form: Fields): Form {
  return formOf(form, (value) => [{ type: 'text', value }]);
}

function treeOf(form: Fields): DocumentTree {
  return { type: 'root', data: { meta: unrecordedMeta }, children: [{ ...nodeOf(form), data: { clause: 'melding' } }] };
}

/** A text with this form and nothing else. */
function textWith(form: Fields): ResolvedProtocol {
  const content = { kind: 'form' as const, form: [nodeOf(form)] };
  const clause = { ...(of('ster').clauses.get('melding') as object), id: 'melding', content };
  const entries = [{ kind: 'clause' as const, clause, counted: true }];
  const part = {
    id: 'deel',
    label: 'Formulier',
    numbering: 'prose',
    columns: null,
    entries,
  } as unknown as ReadablePart;
  return {
    ...of('ster'),
    parts: [part],
    variants: [],
  } as unknown as ResolvedProtocol;
}

test('whatever differs in a form is a change, and is told; the redline holds both', () => {
  fc.assert(
    fc.property(fields, fc.option(fields), (one, other) => {
      const [before, after] = [textWith(one), textWith(other ?? one)];
      const shown = (form: Fields) => nodeOf(form).children.map(({ name: _, ...own }) => own);
      const isSame = JSON.stringify(shown(one)) === JSON.stringify(shown(other ?? one));
      const [change] = compareClauses(before, after).clauses;
      expect(change?.kind).toBe(isSame ? 'unchanged' : 'changed');
      expect(fingerprintOf(before) === fingerprintOf(after)).toBe(isSame);
      const merged = mergeContent(change?.before?.content ?? null, change?.after?.content ?? null);
      const marks = merged.flatMap(({ blocks }) => runsOf(blocks).flat()).filter((run) => run.change !== undefined);
      const told = change === undefined ? [] : unseenOf(change);
      expect(marks.length + told.length === 0).toBe(isSame);
      const [old, fresh] = [treeOf(one), treeOf(other ?? one)];
      const redline = mergeTrees(old, fresh);
      expect(sideOf(redline, 'after')).toEqual(plainly(fresh, 'after'));
      expect(sideOf(redline, 'before')).toEqual(plainly(old, 'before'));
    }),
    { numRuns: 150 },
  );
});

test('an adopted form is stored as it reads', () => {
  fc.assert(
    fc.property(fields, (form) => {
      const text = textWith(form);
      const stored = JSON.parse(JSON.stringify(toSnapshot(text, { version: '1.0', decisions: [] } as never, [], {})));
      expect(isSoundSnapshot(stored)).toBe(true);
      const restored = fromSnapshot(stored);
      expect(fingerprintOf(restored)).toBe(fingerprintOf(text));
      expect(clausesOf(restored.parts).get('melding')?.content).toEqual({ kind: 'form', form: [nodeOf(form)] });
    }),
    { numRuns: 50 },
  );
});
