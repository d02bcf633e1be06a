/** Editing the data of a YAML text: exactly the data asked for, and no comment, order or line lost that it does not touch. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, type Scalar } from 'yaml';
import { editData } from '../../src/source/yaml/edit.ts';
import { commentsOf, keepsComments } from '../../src/source/yaml/lines.ts';
import { runs } from '../support/runs.ts';
import { anyStyle, type Data, type Json, jsonStyle, writeYaml, yamlStyle } from '../support/write-yaml.ts';

const word = fc.oneof(
  fc.constantFrom('verleend', 'GMR', '2020-01-01', '1.0', "De 'Ster' # & co", 'a: b', 'ja', '- x', '', 'twee\nregels'),
  fc.string({ maxLength: 12 }).filter((text) => !/[\p{C}\u2028\u2029]/u.test(text)),
);
const leaf: fc.Arbitrary<Json> = fc.oneof(word, fc.boolean(), fc.integer({ min: -5, max: 99 }));
const key = fc.constantFrom('step', 'body', 'date', 'outcome', 'reference', 'note');
const item = fc.dictionary(key, leaf, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const list = fc.array(item, { maxLength: 4 });
const version = fc.record(
  {
    version: word,
    fingerprint: word,
    decisions: list,
    lapsed: fc.array(fc.record({ fingerprint: word, decisions: list }, { noNullPrototype: true })),
  },
  { requiredKeys: ['version'], noNullPrototype: true },
);
const ledger = fc.record(
  {
    control: item,
    procedures: fc.dictionary(key, list, { noNullPrototype: true }),
    cycle: word,
    versions: fc.array(version, { maxLength: 3 }),
  },
  { requiredKeys: ['versions'], noNullPrototype: true },
) as fc.Arbitrary<Data>;
/** Comments may move, and one may be found again inside another; none may go. */
const words = (text: string) => commentsOf(text).map((comment) => comment.text);

test('any data becomes any other data, and no comment is lost', () => {
  fc.assert(
    fc.property(ledger, ledger, anyStyle, (before, after, how) => {
      const text = writeYaml(before, how);
      expect(parse(text)).toEqual(before);
      const edited = editData(text, after);
      expect(parse(edited)).toEqual(after);
      expect(keepsComments(text, edited), `${text}→\n${edited}`).toBe(true);
    }),
    { numRuns: runs(50) },
  );
});

test('the same data leaves every byte', () => {
  fc.assert(
    fc.property(ledger, anyStyle, (data, how) => {
      const text = writeYaml(data, how);
      expect(editData(text, data)).toBe(text);
    }),
  );
});

test('a version that is added, changed or decided on leaves every other line, in order', () => {
  fc.assert(
    fc.property(ledger, version, yamlStyle, (before, added, how) => {
      const text = writeYaml(before, how);
      const versions = before['versions'] as Json[];
      // In a list that stands on one line everything is on the line that changes.
      fc.pre(versions.length > 0 && /^versions: *(#.*)?$/m.test(text));
      const edited = editData(text, { ...before, versions: [...versions, added as Json] });
      const lines = edited.split('\n');
      let at = 0;
      for (const line of text.split('\n')) {
        const found = lines.indexOf(line, at);
        expect(found, `${line} in\n${edited}`).toBeGreaterThanOrEqual(at);
        at = found + 1;
      }
    }),
  );
});

test('decisions that move take their comments along', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: (value) => JSON.stringify(value) }),
      fc.nat(3),
      yamlStyle,
      (decisions, from, how) => {
        const start = Math.min(from, decisions.length - 1);
        const before = { versions: [{ version: '1.0', fingerprint: 'a', decisions }] } as unknown as Data;
        const kept = decisions.slice(0, start);
        const lapsed = [{ fingerprint: 'a', decisions: decisions.slice(start) }];
        const after = {
          versions: [{ version: '1.0', fingerprint: 'b', ...(kept.length === 0 ? {} : { decisions: kept }), lapsed }],
        };
        const text = writeYaml(before, how);
        const edited = editData(text, after);
        expect(parse(edited)).toEqual(after);
        expect(words(edited).sort()).toEqual(words(text).sort());
      },
    ),
  );
});

/** Paths of all texts. */
function textsIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

test('one text that becomes another leaves every character before and after it', () => {
  fc.assert(
    fc.property(
      ledger,
      anyStyle,
      fc.nat(),
      fc.constantFrom('Iets nieuws.', '"q": #', 'a\nb\n'),
      (data, how, nth, to) => {
        const paths = textsIn(data);
        const path = paths[nth % Math.max(1, paths.length)];
        // Of two items that are the same one may go and the other stay.
        const items = JSON.stringify(data).match(/\{[^{}]*\}/g) ?? [];
        fc.pre(path !== undefined && new Set(items).size === items.length);
        const text = writeYaml(data, how);
        const node = parseDocument(text).getIn(path, true) as Scalar;
        const [start = 0, end = 0] = node.range ?? [];
        const after = structuredClone(data);
        const last = path.at(-1) ?? '';
        const parent = path.slice(0, -1).reduce<Json>((value, step) => (value as Data)[step] as Json, after);
        (parent as Data)[last] = to;
        const edited = editData(text, after);
        expect(parse(edited)).toEqual(after);
        expect(keepsComments(text, edited)).toBe(true);
        const isWord = node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED' && node.tag === undefined;
        // A text of more lines goes on below, and leaves a comment behind it there.
        const isInPlace = isWord && (!to.includes('\n') || edited.includes(JSON.stringify(to)));
        const from = isInPlace ? start : text.lastIndexOf('\n', start) + 1;
        const until = isInPlace || text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1 || text.length;
        expect(edited.startsWith(text.slice(0, from)), `${text}→\n${edited}`).toBe(true);
        expect(edited.endsWith(text.slice(until)), `${text}→\n${edited}`).toBe(true);
      },
    ),
    { numRuns: runs(60) },
  );
});

test('in JSON every line stays but for a comma', () => {
  fc.assert(
    fc.property(ledger, version, jsonStyle, (before, added, how) => {
      const text = writeYaml(before, how);
      const edited = editData(text, { ...before, versions: [...(before['versions'] as Json[]), added as Json] });
      expect(JSON.parse(edited).versions.at(-1)).toEqual(added);
      const wanted = how.json === '' ? [text.slice(0, text.lastIndexOf(']'))] : text.split('\n').slice(0, -3);
      let at = 0;
      for (const line of wanted) {
        const found = edited.indexOf(line.replace(/\[\]$/, ''), at);
        expect(found, `${line} in\n${edited}`).toBeGreaterThanOrEqual(at);
        at = found + line.length;
      }
      // As the whole file is written.
      const isShort = /\["/.test(text);
      if (how.json !== '' && !isShort)
        expect(edited.trimEnd()).toBe(JSON.stringify(JSON.parse(edited), null, how.json ?? ''));
    }),
    { numRuns: runs(40) },
  );
});

describe('as a secretary sees it', () => {
  const text = `# Besluiten van het bestuur
versions:
  - version: "1.0"   # eerste
    procedure: gewoon
    fingerprint: "aaa"

    decisions:
      # Zie het verslag van maart.
      - step: gmr
        date: '2020-03-01'   # een zondag
        outcome: verleend
      - {step: cvb, date: "2020-04-01", outcome: aangehouden}
    # Tot zover.
`;
  const data = parse(text) as { versions: [{ decisions: Data[] }] };

  test('a decision is replaced, and kept as lapsed', () => {
    const [version] = data.versions;
    const [gmr, cvb] = version.decisions;
    const decided = {
      ...version,
      decisions: [gmr, { step: 'cvb', date: '2020-05-01', outcome: 'vastgesteld' }],
      lapsed: [{ fingerprint: 'aaa', decisions: [cvb] }],
    };
    expect(editData(text, { versions: [decided] })).toMatchInlineSnapshot(`
      "# Besluiten van het bestuur
      versions:
        - version: "1.0"   # eerste
          procedure: gewoon
          fingerprint: "aaa"

          decisions:
            # Zie het verslag van maart.
            - step: gmr
              date: '2020-03-01'   # een zondag
              outcome: verleend
            - step: cvb
              date: "2020-05-01"
              outcome: vastgesteld
          lapsed:
            - fingerprint: aaa
              decisions:
                - {step: cvb, date: "2020-04-01", outcome: aangehouden}
          # Tot zover.
      "
    `);
  });

  test('all decisions lapse', () => {
    const { decisions, ...version } = data.versions[0];
    const after = { versions: [{ ...version, fingerprint: 'bbb', lapsed: [{ fingerprint: 'aaa', decisions }] }] };
    expect(editData(text, after)).toMatchInlineSnapshot(`
      "# Besluiten van het bestuur
      versions:
        - version: "1.0"   # eerste
          procedure: gewoon
          fingerprint: "bbb"
          lapsed:
            - fingerprint: aaa
              decisions:
                # Zie het verslag van maart.
                - step: gmr
                  date: '2020-03-01'   # een zondag
                  outcome: verleend
                - {step: cvb, date: "2020-04-01", outcome: aangehouden}

          # Tot zover.
      "
    `);
  });

  test('the first version', () => {
    const empty = '# Nog niets.\nprocedures:\n  gewoon:\n    - step: cvb\nversions: [] # volgt\n';
    const after = { procedures: { gewoon: [{ step: 'cvb' }] }, versions: [{ version: '1.0', procedure: 'gewoon' }] };
    expect(editData(empty, after)).toMatchInlineSnapshot(`
      "# Nog niets.
      procedures:
        gewoon:
          - step: cvb
      versions:
      # volgt
        - version: "1.0"
          procedure: gewoon
      "
    `);
  });

  test('JSON stays JSON', () => {
    const json = `${JSON.stringify(data, null, 2)}\n`;
    const after = { versions: [{ ...data.versions[0], revision_due: '2022-03' }] };
    expect(editData(json, after)).toBe(`${JSON.stringify(after, null, 2)}\n`);
  });
});

/** What few people write, and everybody may. */
test.each([
  '? amend\n: ? pauze\n  : reason: x\n    text: y\n? title\n: z\n',
  'amend: # c\n  pauze: # d\n    {reason: x, # e\n    text: y # f\n    } # g\n',
  'amend:\n  pauze: &a\n    reason: x\n    text: &b |\n      y\n\n\n# einde',
  '{amend: {pauze: {reason: x, text: y,}}}\n# c\n',
  '# c\n{\n  amend: {pauze: {reason: x, text: y}}, # d\n  # e\n}\n',
  'amend:\n    pauze:\n        reason: x\n        text: "y\n          z"\n',
  'amend:\n  pauze:\n    reason: x\n    text:\n      y\n      z\n    # c\n  # d\ntitle: q\n',
  '%TAG !e! tag:x,2000:\n---\namend:\n  pauze:\n    reason: x\n    text: y\n...\n',
  'amend:\n  pauze: !!map\n    reason: !!str x\n    text: !!str 1.0\n',
  'amend:\n  "pauze" :\n    \'reason\' : x\n    "text": |2\n        y\n',
  'amend:\n  pauze: {"reason":"x","text":"y"}\n',
  'amend:\n  pauze:\n    reason: x\n    text: |+\n      y\n\n\ntitle: q\n',
])('%j gets a key, and keeps every line', (text) => {
  const data = parse(text) as { amend: { pauze: Data } };
  data.amend.pauze['base'] = { text: 'Een regel.\n\nTwee.\n', role: 'De mentor' };
  const edited = editData(text, data);
  expect(parse(edited)).toEqual(data);
  expect(keepsComments(text, edited)).toBe(true);
  // What stands in braces gets a comma where it ended.
  const lines = text.includes('{') ? (text.match(/[\w"'#](?:[^,{}#\s]| (?=\w))*/g) ?? []) : text.split('\n');
  let at = 0;
  for (const line of lines) {
    const found = edited.indexOf(line, at);
    expect(found, `${line} in\n${edited}`).toBeGreaterThanOrEqual(at);
    at = found + line.length;
  }
});
