/** Nothing silent: whatever one changes in the source, either a diagnostic or the result shows it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify, visit } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { formatText } from '../../src/diagnostic/format.ts';
import { openSession } from '../../src/operations/session.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { runs } from '../support/runs.ts';

const base = readBase();
const policyFiles = Object.keys(base).filter((path) => path.startsWith('policy/'));
/** The same examples in every run, so that a failure is a failure for everyone. */
const examples = (numRuns: number) => ({ seed: 20191127, numRuns });

/** Ids of clauses, parts, organisations, procedures and steps, and names of parameters. */
const NAMES = [
  ...['doel', 'kluis', 'pauze', 'gevolgen', 'les', 'foto', 'mentor', 'ophalen', 'vragen'],
  ...['inleiding', 'regels', 'overtreding', 'samengevat', 'rollen', 'kern', 'kort', 'wie', 'bijlage'],
  ...['bestuur', 'school', 'los', 'gewoon', 'gmr', 'cvb'],
  ...['organisatie', 'plekken', 'docent', 'balie'],
];

/** Everything that follows from the files: what is told; if that is nothing, every resolved protocol and the status. */
async function everything(files: Record<string, string>): Promise<string> {
  const host = memoryHost(files);
  const { resolved, diagnostics } = openSession(host).read();
  if (diagnostics.length > 0) return formatText(diagnostics, 'nl');
  const io = captureIo();
  await run(['status', '--json'], io, host);
  // Without places: they move when a name gets longer, and that is no effect.
  const withoutPlaces = (_: string, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return typeof value === 'object' && value !== null && ('line' in value || 'placeWithin' in value) ? null : value;
  };
  return io.outText + JSON.stringify(resolved, withoutPlaces);
}

interface Occurrence {
  readonly file: string;
  readonly offset: number;
  readonly name: string;
}

/** Every place where a name stands: as a key or value of its own, as `{{name}}`, and as `(#name)`. */
function occurrencesIn(file: string): Occurrence[] {
  const text = base[file] ?? '';
  const found: Occurrence[] = [];
  visit(parseDocument(text), {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      const raw = text.slice(start, end);
      if (typeof node.value !== 'string') return;
      if (NAMES.includes(raw)) found.push({ file, offset: start, name: raw });
      for (const { index, 0: inserted } of raw.matchAll(/(?<=\{\{)\w+(?=\}\})|(?<=\(#)[a-z-]+(?=\))/g)) {
        found.push({ file, offset: start + index, name: inserted });
      }
    },
  });
  return found;
}

function rename({ file, offset, name }: Occurrence, to: string): Record<string, string> {
  const text = base[file] ?? '';
  return { ...base, [file]: text.slice(0, offset) + to + text.slice(offset + name.length) };
}

/** Of what regelwerk writes of choices, every change is told alike: by its fingerprint. */
const occurrences = policyFiles.filter((path) => !/\/(pins\/|pinned\.)/.test(path)).flatMap(occurrencesIn);
let before: string;

beforeAll(async () => {
  before = await everything(base);
});

describe('a name that is changed in one place', () => {
  test.each(occurrences)('$name in $file at $offset: to a name that is new', async (occurrence) => {
    expect(await everything(rename(occurrence, 'onbekend'))).not.toBe(before);
  });

  test('to another name that exists', async () => {
    const another = fc.tuple(fc.constantFrom(...occurrences), fc.constantFrom(...NAMES));
    await fc.assert(
      fc.asyncProperty(another, async ([occurrence, to]) => {
        fc.pre(to !== occurrence.name.toLowerCase());
        expect(await everything(rename(occurrence, to))).not.toBe(before);
      }),
      examples(runs(70)),
    );
  });
});

describe('an entry that is added to an override', () => {
  const words = fc.constantFrom('Iets anders', 'docent', 'de *aula*', '{{docent}}', 'het veld', 'Zie [](#les).');
  const name = fc.constantFrom(...NAMES);
  const content = fc.oneof(
    fc.record({ text: words }),
    fc.record({ do: words }),
    fc.record({ role: words }),
    fc.record({ audience: fc.constant(['board']) }),
  );
  const position = fc.tuple(fc.constantFrom('after', 'before', 'first_in', 'last_in'), name);
  const entry: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
    fc
      .tuple(name, fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 2 })))
      .map(([id, value]) => ({ parameters: { [id]: value } })),
    fc.tuple(name, content).map(([id, change]) => ({ amend: { [id]: { reason: 'Proef.', ...change } } })),
    name.map((clause) => ({ omit: [{ clause, reason: 'Proef.' }] })),
    fc.tuple(position, words).map(([[where, id], text]) => ({
      add: [{ id: 'nieuw', position: { [where]: id }, audience: ['all'], force: 'inform', text }],
    })),
    fc.tuple(fc.constantFrom('title', 'description', 'notice'), words).map(([key, value]) => ({ [key]: value })),
  );

  const merge = (override: Record<string, unknown>, added: Record<string, unknown>) => {
    const merged = { ...override };
    for (const [key, value] of Object.entries(added)) {
      const old = merged[key];
      if (Array.isArray(value)) merged[key] = [...((old as unknown[]) ?? []), ...value];
      else merged[key] = typeof value === 'object' ? { ...(old as object), ...value } : value;
    }
    return merged;
  };

  test('shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('bestuur', 'school', 'los'), entry, async (organisation, added) => {
        const file = `policy/protocols/proef/overrides/${organisation}.yaml`;
        const override = parse(base[file] ?? '') as Record<string, unknown>;
        const host = memoryHost({ ...base, [file]: stringify(merge(override, added)) });
        // So that an amendment is not merely told to be unpinned.
        await run(['pin', organisation], captureIo(), host);
        expect(await everything({ ...base, [file]: host.text(file) })).not.toBe(before);
      }),
      examples(runs(70)),
    );
  });
});

test('whatever is typed anywhere, regelwerk tells and does not fall over', async () => {
  const typed = fc.constantFrom(
    '',
    '"',
    "'",
    '[',
    '{',
    '{{',
    '}}',
    ': ',
    '- ',
    '\n',
    '\t',
    '*',
    '&',
    '#',
    '|',
    '<b>',
    '\u0000',
    'é',
    '---\n',
    '../',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...policyFiles),
      fc.nat(),
      fc.nat({ max: 12 }),
      typed,
      async (file, at, removed, text) => {
        const old = base[file] ?? '';
        const offset = at % (old.length + 1);
        const io = captureIo();
        const files = { ...base, [file]: old.slice(0, offset) + text + old.slice(offset + removed) };
        const exit = await run(['check'], io, memoryHost(files));
        expect([0, 1]).toContain(exit);
        expect(exit === 1).toBe(io.outText.includes(' fout: '));
      },
    ),
    examples(runs(120)),
  );
});

test('the names are found where they stand', () => {
  expect(occurrences.length).toBeGreaterThan(70);
  expect(occurrences.every(({ file, offset, name }) => base[file]?.startsWith(name, offset))).toBe(true);
});
