/** Editing the data of a YAML text: exactly the data asked for, and no comment, order or line lost that it does not touch. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editData } from '../../src/source/yaml/edit.ts';
import { commentsOf } from '../../src/source/yaml/lines.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Data = { [key: string]: Json };

/** How an author may write it: dashes under the key or further in, quotes of all kinds, flow, comments and blank lines. */
interface Style {
  readonly dash: number;
  readonly chance: (name: string) => number;
}

function write(data: Data, style: Style): string {
  let count = 0;
  const pick = (name: string, of: number) => style.chance(name + count++) % of;
  const comment = () => `# opmerking ${count++}`;
  const above = (column: number) =>
    pick('above', 4) === 0 ? [`${' '.repeat(column)}${comment()}`] : pick('blank', 6) === 0 ? [''] : [];
  const behind = () => (pick('behind', 5) === 0 ? `  ${comment()}` : '');
  const scalar = (value: Json): string => {
    if (typeof value !== 'string') return JSON.stringify(value);
    const kind = pick('quote', 3);
    if (kind === 0 && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`;
    return kind === 1 && /^[a-z]+$/.test(value) && !/^(true|false|null)$/.test(value) ? value : JSON.stringify(value);
  };
  const flow = (value: Json): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${flow(item)}`)
      .join(', ')} }`;
  };
  const isFilled = (value: Json): value is Json[] | Data =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const pair = (key: string, value: Json, column: number): string[] => {
    const start = `${key}:${' '.repeat(1 + pick('space', 2))}`;
    if (!isFilled(value)) {
      if (typeof value === 'object') return [`${start}${JSON.stringify(value)}${behind()}`];
      if (typeof value === 'string' && pick('block', 8) === 0 && /^[a-z]/.test(value) && !value.includes('\n'))
        return [`${start}|-`, `${' '.repeat(column + 2)}${value}`];
      return [`${start}${scalar(value)}${behind()}`];
    }
    if (pick('flow', 6) === 0) return [`${start}${flow(value)}${behind()}`];
    const lines = Array.isArray(value) ? seq(value, column + style.dash) : map(value, column + 2, true);
    return [`${key}:${behind()}`, ...lines];
  };
  const map = (value: Data, column: number, indentFirst: boolean): string[] =>
    Object.entries(value).flatMap(([key, item], index) => {
      const [first = '', ...rest] = pair(key, item, column);
      const isFirst = index === 0 && !indentFirst;
      return [...(isFirst ? [] : above(column)), isFirst ? first : ' '.repeat(column) + first, ...rest];
    });
  const seq = (value: Json[], column: number): string[] =>
    value.flatMap((item) => {
      const dash = `${' '.repeat(column)}- `;
      if (!isFilled(item) || Array.isArray(item)) return [...above(column), `${dash}${flow(item)}${behind()}`];
      if (pick('flow', 6) === 0) return [...above(column), `${dash}${flow(item)}${behind()}`];
      const [first = '', ...rest] = map(item, column + 2, false);
      return [...above(column), `${dash}${first}`, ...rest];
    });
  return `${map(data, 0, true).join('\n')}\n`;
}

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
const style: fc.Arbitrary<Style> = fc.record({
  dash: fc.constantFrom(0, 2, 4),
  chance: fc.func(fc.nat(999)) as fc.Arbitrary<Style['chance']>,
});

/** Comments may move, and one may be found again inside another; none may go. */
const words = (text: string) => commentsOf(text).map((comment) => comment.text);

test('any data becomes any other data, and no comment is lost', () => {
  fc.assert(
    fc.property(ledger, ledger, style, (before, after, how) => {
      const text = write(before, how);
      expect(parse(text)).toEqual(before);
      const edited = editData(text, after);
      expect(parse(edited)).toEqual(after);
      for (const comment of words(text)) expect(words(edited)).toContain(comment);
    }),
    { numRuns: 300 },
  );
});

test('the same data leaves every byte', () => {
  fc.assert(
    fc.property(ledger, style, (data, how) => {
      const text = write(data, how);
      expect(editData(text, data)).toBe(text);
    }),
  );
});

test('a version that is added, changed or decided on leaves every other line, in order', () => {
  fc.assert(
    fc.property(ledger, version, style, (before, added, how) => {
      const text = write(before, how);
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
      style,
      (decisions, from, how) => {
        const start = Math.min(from, decisions.length - 1);
        const before = { versions: [{ version: '1.0', fingerprint: 'a', decisions }] } as unknown as Data;
        const kept = decisions.slice(0, start);
        const lapsed = [{ fingerprint: 'a', decisions: decisions.slice(start) }];
        const after = {
          versions: [{ version: '1.0', fingerprint: 'b', ...(kept.length === 0 ? {} : { decisions: kept }), lapsed }],
        };
        const text = write(before, how);
        const edited = editData(text, after);
        expect(parse(edited)).toEqual(after);
        expect(words(edited).sort()).toEqual(words(text).sort());
      },
    ),
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
          fingerprint: bbb
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
