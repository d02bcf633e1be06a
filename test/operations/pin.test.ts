/** Pinning, in every style that an override is written in: the base is recorded, and nothing else of the file changes. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, type Pair, parse, parseDocument, type YAMLMap } from 'yaml';
import { pin, stalePins } from '../../src/operations/pin.ts';
import { openSession } from '../../src/operations/session.ts';
import { keepsComments } from '../../src/source/yaml/lines.ts';
import { readBase } from '../support/cases.ts';
import { expectLinesKept, type Span } from '../support/lines.ts';
import { type Files, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { anyStyle, type Data, type Json, jsonStyle, type Style, writeYaml, yamlStyle } from '../support/write-yaml.ts';

const FOLDER = 'policy/protocols/proef';
const FILE = `${FOLDER}/overrides/bestuur.yaml`;
const ORGANISATION = { organisation: 'bestuur' };

/** What the base says, and of which the amendments below may hold an older text. */
const INHERITED: Readonly<Record<string, Data>> = {
  kluis: { text: 'De telefoon ligt in de kluis[^1].\n\n[^1]: Ook een smartwatch is een telefoon.\n' },
  pauze: { text: 'In de pauze mag de telefoon aan in {{plekken}}.' },
  les: { do: 'Leg de telefoon weg.', dont: 'Film de {{docent}} niet.' },
  mentor: { role: 'De mentor', text: 'legt de regels uit.' },
};

const line = fc.oneof(
  fc.constantFrom(
    'Zo is het.',
    'Let op: dit',
    "De 'Ster' # & co",
    '- geen lijst',
    '"citaat"',
    'een {{docent}}, [x]',
    'ja',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text) && !/[\p{C}\u2028\u2029]/u.test(text)),
);
const text = fc.oneof(
  line,
  fc.constantFrom('Eerst dit.\n\nDan dat.\n', 'Een regel.\n', '- a\n- b', ' ruimte \n vooraan'),
);

/** Keys in any order; with a base that is old, right or missing. */
const amendment = (id: string) =>
  fc
    .record({
      reason: line,
      to: text,
      audience: fc.constantFrom<Json[] | undefined>(undefined, ['pupils'], ['all', 'parents']),
      base: fc.constantFrom('none', 'old', 'right'),
      old: text,
      order: fc.nat(23),
    })
    .map(({ reason, to, audience, base, old, order }): Data => {
      const now = INHERITED[id] ?? {};
      const last = Object.keys(now).at(-1) ?? '';
      const entries = Object.entries({
        reason,
        [last]: to,
        ...(audience === undefined ? {} : { audience }),
        ...(base === 'none' ? {} : { base: base === 'right' ? now : { ...now, [last]: old } }),
      });
      return Object.fromEntries(entries.map((_, index) => entries[(index + order) % entries.length] ?? ['', '']));
    });

const override = fc
  .record({
    amend: fc.record(
      { kluis: amendment('kluis'), pauze: amendment('pauze'), les: amendment('les'), mentor: amendment('mentor') },
      { requiredKeys: [] },
    ),
    title: line,
  })
  .map(
    ({ amend, title }): Data => ({
      title,
      parameters: { organisatie: 'stichting De Proef' },
      amend,
      omit: [{ clause: ['foto'], reason: "Over foto's gaat het protocol sociale media." }],
    }),
  );

function hostWith(content: string | Data, style?: Style, others: Files = {}): { host: MemoryHost; file: string } {
  // Without decisions and norms, which pinning does not look at, reading is quicker.
  const base = Object.entries(readBase()).filter(([path]) => /organisations|protocol\.yaml/.test(path));
  const file = style === undefined || style.json === null ? FILE : FILE.replace(/yaml$/, 'json');
  const written =
    typeof content === 'string' ? content : writeYaml(content, style ?? { json: null, dash: 2, indent: 2, seed: 1 });
  return { host: memoryHost({ ...Object.fromEntries(base), ...others, [file]: written }), file };
}

/** The same but for `base` where it is not the text of now; ends of texts do not count. */
function meant(data: Data): Data {
  const amend = Object.entries((data['amend'] ?? {}) as Record<string, Data>).map(([id, own]): [string, Data] => {
    const now = INHERITED[id] ?? {};
    const base = own['base'] as Record<string, string> | undefined;
    const isStale = Object.entries(now).some(([field, value]) => base?.[field]?.trim() !== String(value).trim());
    return [id, isStale ? { ...own, base: now } : own];
  });
  return { ...data, amend: Object.fromEntries(amend) };
}

/** Where the text may change: an old base, or in a flow the end of an amendment that gets one. */
function spansOf(before: string, data: Data): Span[] {
  const document = parseDocument(before);
  const clauses = Object.keys((data['amend'] ?? {}) as Data);
  return clauses.flatMap((id) => {
    const own = document.getIn(['amend', id], true) as YAMLMap;
    const pair = own.items.find((item) => String((item as Pair).key) === 'base') as Pair | undefined;
    const base: unknown = pair?.value;
    if (isMap(base)) return [{ from: base.range?.[0] ?? 0, to: base.range?.[1] ?? 0 }];
    const [from = 0, to = 0] = own.range ?? [];
    const last = (own.items.at(-1) as Pair<unknown, { range: number[] }>).value?.range[1] ?? from;
    return own.flow === true ? [{ from: last - 1, to }] : [];
  });
}

test.each([
  ['YAML', yamlStyle],
  ['JSON', jsonStyle],
])('%s: the file holds what was meant, and no other byte is lost', (_, style) => {
  let written = 0;
  fc.assert(
    fc.property(override, style, (data, how) => {
      const { host, file } = hostWith(data, how);
      const before = host.text(file);
      const session = openSession(host);
      const stale = stalePins(session).value.map(({ clause }) => clause);
      const { value, diagnostics } = pin(session, ORGANISATION);
      expect(diagnostics, before).toEqual([]);
      expect(value).toEqual([{ file, organisation: 'bestuur', protocol: 'proef', clauses: stale }]);
      const after = host.text(file);
      expect(parse(after)).toEqual(meant(data));
      expect(keepsComments(before, after)).toBe(true);
      expectLinesKept(before, after, spansOf(before, data));
      if (after !== before) written += 1;
      expect(isDeepStrictEqual(parse(before), meant(data)), before).toBe(after === before);
      expect(stalePins(openSession(host))).toEqual({ value: [], diagnostics: [] });
      expect([...host.contents.keys()].filter((path) => path.includes('/.'))).toEqual([]);
    }),
    { numRuns: 50 },
  );
  // Else the test would have looked at nothing.
  expect(written).toBeGreaterThan(20);
});

test('CRLF is refused as it is when reading, and nothing is written', () => {
  fc.assert(
    fc.property(override, anyStyle, (data, how) => {
      const { host, file } = hostWith(data, how);
      const before = host.text(file).replaceAll('\n', '\r\n');
      fc.pre(before.includes('\r'));
      host.contents.set(file, new TextEncoder().encode(before));
      const { value, diagnostics } = pin(openSession(host), ORGANISATION);
      expect(value).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(['file-crlf']);
      expect(host.text(file)).toBe(before);
    }),
    { numRuns: 20 },
  );
});

/** As an author writes it in a flow; the tool once left this without its text, and called it done. */
const FLOW = `parameters: {organisatie: stichting De Proef}
amend:
  pauze: {reason: De aula is ook eetzaal., base: {text: Vroeger.}, text: "Alleen op {{plekken}}."} # besproken
  mentor: { reason: 'Zo is het.', text: legt uit. }
`;

test('an amendment in flow style', () => {
  const { host } = hostWith(FLOW);
  pin(openSession(host), ORGANISATION);
  expect(host.text(FILE)).toMatchInlineSnapshot(`
    "parameters: {organisatie: stichting De Proef}
    amend:
      pauze: {reason: De aula is ook eetzaal., base: {text: "In de pauze mag de telefoon aan in {{plekken}}."}, text: "Alleen op {{plekken}}."} # besproken
      mentor: { reason: 'Zo is het.', text: legt uit., base: {text: "legt de regels uit.", role: De mentor} }
    "
  `);
});

test('an amendment in a block, with comments near its base', () => {
  const { host } = hostWith(`amend:
  kluis:
    # waarom
    reason: Zo is het.
    base: # toen
      # van de basis
      text: Vroeger. # oud
    # van ons
    text: |
      Nu dit.

  pauze:
    reason: Zo is het.
    text: |
      Alleen daar.

# tot zover
`);
  pin(openSession(host), ORGANISATION);
  expect(host.text(FILE)).toMatchInlineSnapshot(`
    "amend:
      kluis:
        # waarom
        reason: Zo is het.
        base: # toen
          # van de basis
          text: |
            De telefoon ligt in de kluis[^1].

            [^1]: Ook een smartwatch is een telefoon.
          # oud
        # van ons
        text: |
          Nu dit.

      pauze:
        reason: Zo is het.
        text: |
          Alleen daar.
        base:
          text: In de pauze mag de telefoon aan in {{plekken}}.

    # tot zover
    "
  `);
});

describe('what stands in the way', () => {
  const STALE = `parameters:\n  organisatie: stichting De Proef\namend:\n  pauze:\n    reason: Zo is het.\n    text: Nooit.\n`;

  /** As the file is when somebody saves it between reading and writing. */
  const meanwhile = (saved: string) => hostWith(STALE, undefined, { [`.meanwhile/${FILE}`]: saved });

  test('a file that was changed meanwhile is left as it is then', () => {
    const saved = STALE.replace('Nooit', 'Altijd');
    const { host } = meanwhile(saved);
    const { value, diagnostics } = pin(openSession(host), ORGANISATION);
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([[], ['edit-refused']]);
    expect(host.text(FILE)).toBe(saved);
  });

  test('a comment that was saved meanwhile is kept', () => {
    const { host } = meanwhile(`# van nu\n${STALE}`);
    expect(pin(openSession(host), ORGANISATION).diagnostics).toEqual([]);
    expect(host.text(FILE)).toMatch(/^# van nu\n[\s\S]*base:/);
  });

  test('a text that is another one than was seen is not recorded', () => {
    const { host } = hostWith(STALE);
    const session = openSession(host);
    const seen = stalePins(session).value;
    const base = `${FOLDER}/protocol.yaml`;
    host.contents.set(base, new TextEncoder().encode(host.text(base).replace('In de pauze', 'In elke pauze')));
    const { value, diagnostics } = pin(openSession(host), { ...ORGANISATION, seen });
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([[], ['edit-refused']]);
    expect(host.text(FILE)).toBe(STALE);
    const again = openSession(host);
    expect(pin(again, { ...ORGANISATION, seen: stalePins(again).value }).diagnostics).toEqual([]);
    expect(host.text(FILE)).toContain('In elke pauze');
  });

  test('other mistakes do not', () => {
    const broken = STALE.replace('organisatie:', 'onbekend:').replace(
      'amend:',
      'omit: [{clause: weg, reason: x}]\namend:',
    );
    const { host } = hostWith(broken, undefined, { [`${FOLDER}/norms/bestuur.yaml`]: 'parts: 3\n' });
    expect(pin(openSession(host), ORGANISATION)).toMatchObject({ value: [{ clauses: ['pauze'] }], diagnostics: [] });
  });

  test.each([
    ['its own file', FILE, ['schema-type']],
    ['the organisation', 'policy/organisations/bestuur.yaml', ['schema-type']],
    ['the base', `${FOLDER}/protocol.yaml`, ['schema-type']],
  ])('a mistake that keeps %s from being read does', (_, path, codes) => {
    const { host } = hostWith(STALE, undefined, path === FILE ? {} : { [path]: '- x\n' });
    if (path === FILE) host.contents.set(FILE, new TextEncoder().encode('- x\n'));
    const before = host.text(FILE);
    for (const { diagnostics } of [pin(openSession(host), ORGANISATION), stalePins(openSession(host), ORGANISATION)])
      expect(diagnostics.map(({ code, place }) => [code, place])).toEqual(
        codes.map((code) => [code, expect.objectContaining({ file: path })]),
      );
    expect(host.text(FILE)).toBe(before);
  });

  test('of a school, a mistake in the file of its board does', () => {
    const { host } = hostWith('- x\n', undefined, {
      [`${FOLDER}/overrides/school.yaml`]: `parameters: {organisatie: De Ster}\n${STALE.slice(STALE.indexOf('amend'))}`,
    });
    const { value, diagnostics } = pin(openSession(host), { organisation: 'school' });
    expect(value).toMatchObject([{ clauses: [] }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema-type']);
  });

  test.each([
    [{ organisation: 'bestur' }, 'organisation-not-found'],
    [{ organisation: 'bestuur', protocol: 'proof' }, 'option-value'],
    [{ organisation: 'bestuur', clauses: ['pause'] }, 'amendment-not-found'],
    [{ organisation: 'bestuur', protocol: 'proef', clauses: ['les'] }, 'amendment-not-found'],
  ])('%j is not there', (request, code) => {
    const { host } = hostWith(STALE);
    const { value, diagnostics } = pin(openSession(host), request);
    expect([value, diagnostics.map((item) => item.code)]).toEqual([[], [code]]);
    expect(host.text(FILE)).toBe(STALE);
  });
});

test('what is to be pinned is told as data', () => {
  const { host } = hostWith(FLOW);
  const [pauze, mentor] = stalePins(openSession(host)).value;
  expect(pauze).toMatchObject({
    organisation: 'bestuur',
    protocol: 'proef',
    clause: 'pauze',
    kind: 'amend',
    was: { content: { text: 'Vroeger.' } },
    now: { content: INHERITED['pauze'] },
    amendment: { text: 'Alleen op {{plekken}}.' },
    place: { file: FILE, line: 3, column: 3 },
  });
  expect(mentor).toMatchObject({
    was: undefined,
    now: { content: INHERITED['mentor'] },
    amendment: { role: 'De mentor' },
  });
});

test('the protocol chooses which files are written', () => {
  const other = Object.fromEntries(
    Object.entries(readBase())
      .filter(([path]) => path === `${FOLDER}/protocol.yaml`)
      .map(([path, own]) => [path.replace('proef', 'tweede'), own]),
  );
  const second = FILE.replace('proef', 'tweede');
  const { host } = hostWith(FLOW, undefined, { ...other, [second]: FLOW });
  const { value } = pin(openSession(host), { ...ORGANISATION, protocol: 'tweede' });
  expect(value).toEqual([{ file: second, organisation: 'bestuur', protocol: 'tweede', clauses: ['pauze', 'mentor'] }]);
  expect(host.text(FILE)).toBe(FLOW);
  expect(stalePins(openSession(host)).value.map(({ protocol }) => protocol)).toEqual(['proef', 'proef']);
  expect(pin(openSession(host), ORGANISATION).value.map(({ clauses }) => clauses.length)).toEqual([2, 0]);
});
