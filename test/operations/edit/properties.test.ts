/** Whatever an author does, in whatever order: the policy loads, no comment is lost, and all can be put back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSame } from '../../../src/compare/fingerprint.ts';
import { type Edit, type Edited, hasErrors, openRegelwerk } from '../../../src/index.ts';
import { soundText } from '../../../src/model/policy-document.ts';
import type { ResolvedProtocol } from '../../../src/model/resolved.ts';
import { keepsComments } from '../../../src/source/yaml/lines.ts';
import { readBase } from '../../support/cases.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { runs } from '../../support/runs.ts';

const clause = fc.constantFrom(
  'doel',
  'kluis',
  'pauze',
  'gevolgen',
  'les',
  'foto',
  'mentor',
  'ophalen',
  'vragen',
  'weg',
);
const part = fc.constantFrom(
  'inleiding',
  'regels',
  'overtreding',
  'samengevat',
  'rollen',
  'kern',
  'kort',
  'wie',
  'weg',
);
const own = fc.constantFrom('bestuur', 'school', 'los');
const layer = fc.option(own, { nil: null });
const words = fc.constantFrom(
  'Een regel.',
  'De {{docent}} let op. Ook in de pauze.',
  'Zie [](#kluis).',
  'Dit mag:\n\na. wel;\nb. niet.',
  "'Ja', zegt de {{docent}}: nee # altijd",
  'Zie [](#nergens).',
);
const content = fc.oneof(
  words.map((text) => ({ text })),
  fc.record({ do: words, dont: words }),
);
const position = fc.oneof(
  clause.map((after) => ({ after })),
  fc.oneof(clause, part).map((before) => ({ before })),
  part.map((id) => ({ first_in: id })),
  fc.record({ last_in: part, uncounted: fc.boolean() }),
);
const reason = fc.constantFrom('Dat past beter.', 'Zo doen wij het: altijd.');

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('content' as const), clause, layer, content, reason }),
  fc.record({
    kind: fc.constant('properties' as const),
    clause,
    layer,
    properties: fc.record({ audience: fc.constant(['all'] as const), force: fc.constantFrom('inform', 'oblige') }),
    reason,
  }),
  fc.record({ kind: fc.constant('revert' as const), clause: fc.oneof(clause, part), layer: own }),
  fc.record({
    ...{ kind: fc.constant('add' as const), layer, content, position },
    ...{ audience: fc.constant(['all'] as const), force: fc.constant('inform' as const) },
  }),
  fc.record({ kind: fc.constant('remove' as const), clause, layer }),
  fc.record({ kind: fc.constant('omit' as const), clause, layer: own, reason }),
  fc.record({ kind: fc.constant('omit-part' as const), part, layer: own, reason }),
  fc.record({ kind: fc.constant('take' as const), clause, layer: own, position }),
  fc.record({ kind: fc.constant('move' as const), clause, layer, position }),
  fc.record({ kind: fc.constant('move-part' as const), part, layer, position }),
  fc.record({
    kind: fc.constant('relabel' as const),
    part,
    layer,
    label: fc.constantFrom('Kop', '1. Kop: {{docent}}'),
  }),
  fc.record({
    ...{ kind: fc.constant('add-part' as const), layer, label: fc.constantFrom('Nieuw', 'Nog iets'), position },
    clauses: fc.uniqueArray(clause, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    ...{ kind: fc.constant('parameter' as const), layer, name: fc.constantFrom('docent', 'plekken', 'balie', 'weg') },
    value: fc.constantFrom('leraar', 'de {{ster}} & co', undefined),
  }),
) as fc.Arbitrary<Edit>;

/** The policy of the cases, with comments everywhere. */
function commented(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readBase()).map(([path, text]) => {
      const isText = /protocol\.yaml$|overrides\//.test(path);
      let count = 0;
      const said = (indent: string) => `${indent}# ${path} ${count++}\n`;
      return [
        path,
        isText ? text.replace(/^( *)(?=- id:|- part:|- clause:|\w+:$)/gm, (indent) => said(indent) + indent) : text,
      ];
    }),
  );
}

test('any edits leave a policy that loads, with every comment in it; only documents that were named read otherwise', async () => {
  const files = commented();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const host = memoryHost(files);
      const regelwerk = openRegelwerk(host);
      const done: Edited[] = [];
      for (const own of edits) {
        const before = Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]));
        const texts = await textsOf(regelwerk);
        const { value, diagnostics } = await regelwerk.edit({
          organisation: 'school',
          protocol: 'proef',
          edits: [own],
        });
        const now = Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]));
        if (value?.kind !== 'edited') {
          expect(hasErrors(diagnostics)).toBe(true);
          expect(diagnostics.map(({ code }) => code)).not.toContain('edit-refused');
          expect(now).toEqual(before);
          continue;
        }
        done.push(value);
        const changed = value.files.map(({ file }) => file);
        for (const path of Object.keys(now).filter((path) => !changed.includes(path)))
          expect(now[path]).toBe(before[path]);
        for (const { file, before: was, after } of value.files)
          if (/protocol\.yaml$|overrides\//.test(file))
            expect(keepsComments(was ?? '', after ?? ''), after ?? '').toBe(true);
        const after = await textsOf(regelwerk);
        const named = value.impacts.map(({ organisation }) => organisation);
        for (const [organisation, text] of texts) {
          const then = after.get(organisation);
          if (then !== undefined && !named.includes(organisation))
            expect(readSame(text, then), organisation).toBe(true);
        }
      }
      for (const { files: changed } of done.toReversed()) {
        const back = await regelwerk.undo(changed);
        expect(back.diagnostics).toEqual([]);
      }
      expect(Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]))).toEqual(files);
    }),
    { numRuns: runs(10) },
  );
});

/** The documents that are sound. */
async function textsOf(regelwerk: ReturnType<typeof openRegelwerk>): Promise<Map<string, ResolvedProtocol>> {
  const { value } = await regelwerk.list();
  return new Map(
    (value?.documents ?? []).flatMap((document) => {
      const text = soundText(document);
      return text === null ? [] : [[document.organisation.id, text] as const];
    }),
  );
}
