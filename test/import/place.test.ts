/** Which clause of a paper is which of a base: small cases, and a large one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAgainst } from '../../src/import/place/index.ts';
import { heaviestMatching } from '../../src/import/place/matching.ts';
import { reasonOf } from '../../src/import/place/reason.ts';
import { proposeValues } from '../../src/import/place/values.ts';
import type { DraftProtocol, Placement } from '../../src/model/imported.ts';
import type { ProtocolFile } from '../../src/model/source.ts';
import { newSourceCache } from '../../src/source/files.ts';
import { parsedContent } from '../../src/source/parsed-content.ts';
import { printRule } from '../../src/words/importing/index.ts';
import { documentOf } from './support/place-policy.ts';

type Texts = Readonly<Record<string, string>>;

const clausesOf = (texts: Texts) =>
  Object.entries(texts).map(([id, text]) => ({ id, audience: ['all' as const], force: 'inform' as const, text }));
const partOf = (texts: Texts) => [{ part: 'deel', label: 'Afspraken', entries: Object.keys(texts) }];

const fileOf = (texts: Texts, more: Partial<ProtocolFile> = {}): ProtocolFile => ({
  title: 'Proef',
  description: 'Een proef.',
  clauses: clausesOf(texts),
  outline: partOf(texts),
  ...more,
});
const draftOf = (texts: Texts): DraftProtocol => ({
  title: 'Proef',
  language: 'nl',
  patterns: undefined,
  layout: undefined,
  clauses: clausesOf(texts),
  outline: partOf(texts),
});

function placed(base: Texts, own: Texts): Readonly<Record<string, Placement>> {
  const { placements } = placeAgainst(draftOf(own), documentOf(fileOf(base), {}).text);
  for (const { why } of placements) expect(printRule(why.rule, 'nl')).not.toBe('');
  return Object.fromEntries(placements.map((one) => [one.own, one]));
}

const KAST = 'De sleutel van de kluis ligt in de kast van de conciërge.';
const VERLIES = 'Wie een sleutel kwijt is, meldt dat dezelfde dag bij de schoolleiding.';

test('what reads the same is the clause of the base, however it was typed', () => {
  const own = { een: 'De sleutel van de kluis\nligt in de kast van de concie\u0308rge.' };
  expect(placed({ kast: KAST, verlies: VERLIES }, own)).toMatchObject({
    een: { kind: 'base', clause: 'kast', why: { rule: 'placed-equal', certainty: 1 } },
  });
});

test('what is near is an amendment with a reason, and what is not is its own', () => {
  const own = {
    een: VERLIES.replace('dezelfde dag', 'binnen een week'),
    twee: 'Fietsen staan in de stalling achter het gebouw.',
  };
  const found = placed({ kast: KAST, verlies: VERLIES }, own);
  expect(found).toMatchObject({ een: { kind: 'amend', clause: 'verlies' }, twee: { kind: 'own' } });
  expect(found['een']).toHaveProperty(
    'reason',
    'Het overgenomen document zegt ‘binnen een week’ in plaats van ‘dezelfde dag’.',
  );
});

test('synonyms and other forms of a word make two texts near, and never the same', () => {
  const own = { een: 'Ouders en verzorgers geven hun toestemming schriftelijk aan de docent.' };
  const base = { een: 'De ouder geeft schriftelijk toestemming aan de leerkracht.', twee: KAST };
  expect(placed(base, own)).toMatchObject({ een: { kind: 'amend', clause: 'een' } });
});

test('of the same text twice each is placed once, in order', () => {
  const own = { een: KAST, twee: VERLIES, drie: KAST };
  const found = placed({ a: KAST, b: VERLIES, c: KAST }, own);
  expect(Object.values(found).map((one) => ('clause' in one ? one.clause : null))).toEqual(['a', 'b', 'c']);
});

test('a reference that leads elsewhere is a difference', () => {
  const base = { kast: KAST, verlies: VERLIES, zie: 'Zie verder wat er staat in [](#kast).' };
  const own = { k: KAST, v: VERLIES, z: 'Zie verder wat er staat in [](#v).' };
  expect(placed(base, own)['z']).toMatchObject({ kind: 'amend', clause: 'zie', why: { rule: 'placed-reference' } });
  expect(placed(base, { ...own, z: 'Zie verder wat er staat in [](#k).' })['z']).toMatchObject({ kind: 'base' });
});

test('several clauses that are one in the base: the most of it becomes that one, the rest is its own', () => {
  const [one, other] = [
    'De mentor belt de ouders binnen een week na het incident en legt dat vast in het dossier van de leerling.',
    'De conciërge sluit de fietsenstalling om vijf uur af.',
  ];
  const found = placed({ beide: `${one} ${other}`, kast: KAST }, { a: one, b: other });
  expect(found).toMatchObject({
    a: { kind: 'amend', clause: 'beide', why: { rule: 'placed-split' } },
    b: { kind: 'own', why: { rule: 'placed-split-rest' } },
  });
  expect(placed({ a: one, b: other, kast: KAST }, { beide: `${one} ${other}` })).toMatchObject({
    beide: { kind: 'amend', clause: 'a', why: { rule: 'placed-merged' } },
  });
});

test('what the draft lacks is undecided', () => {
  const { undecided } = placeAgainst(
    draftOf({ een: KAST }),
    documentOf(fileOf({ kast: KAST, verlies: VERLIES }), {}).text,
  );
  expect(undecided).toEqual(['verlies']);
});

describe('values', () => {
  const base = fileOf(
    {
      bewaren: '{{Organisatie}} {{organisatie bewaart/bewaren}} gegevens van {{ouders}} hoogstens twee jaar.',
      bellen: 'De {{docent}} belt {{ouders}} als dat nodig is voor de veiligheid van een leerling.',
      klagen: 'Een klacht over {{organisatie.voorwerp}} is altijd welkom bij de vertrouwenspersoon.',
    },
    {
      parameters: {
        organisatie: { description: 'Wie.', kind: 'name', default: { name: 'school', article: 'de' } },
        ouders: { description: 'Ouders.', default: 'ouders' },
        docent: { description: 'Docent.', default: 'leraar' },
      },
    },
  );
  const { text } = documentOf(base, {});
  const proposed = (own: Texts) =>
    Object.fromEntries(
      [...proposeValues(draftOf(own), text, base.parameters ?? {})].map(([name, { value, count }]) => [
        name,
        `${value} ${count}`,
      ]),
    );

  test('are read where a text differs in nothing else', () => {
    expect(
      proposed({
        a: 'Het Lindecollege bewaart gegevens van ouders of verzorgers hoogstens twee jaar.',
        b: 'De docent belt ouders of verzorgers als dat nodig is voor de veiligheid van een leerling.',
        c: 'Een klacht over het Lindecollege is altijd welkom bij de vertrouwenspersoon.',
      }),
    ).toEqual({ organisatie: 'het Lindecollege 2', ouders: 'ouders of verzorgers 2', docent: 'docent 1' });
  });

  test('are not read from a text that differs elsewhere too', () => {
    expect(proposed({ a: 'Een klacht over het Lindecollege is nooit welkom bij de vertrouwenspersoon.' })).toEqual({});
  });

  test('what has another value in some places is told', () => {
    const own = {
      a: 'De docent belt verzorgers als dat nodig is voor de veiligheid van een leerling.',
      b: 'De docent belt verzorgers als dat nodig is voor de veiligheid van een leerling.',
      c: 'De school bewaart gegevens van families hoogstens twee jaar.',
    };
    expect(proposeValues(draftOf(own), text, base.parameters ?? {}).get('ouders')).toEqual({
      value: 'verzorgers',
      count: 2,
      others: [{ value: 'families', count: 1 }],
    });
  });
});

describe('a reason', () => {
  const content = (text: string) => parsedContent({ text }, { texts: newSourceCache().texts, figures: new Map() });
  const reason = (before: string, after: string, kind?: 'split' | 'merged') =>
    reasonOf(content(before), content(after), kind).replace(/^Het overgenomen document /, '');
  test.each([
    ['De mentor belt.', 'De mentor en de conciërge belt.', 'zegt ook ‘en de conciërge’.'],
    ['De mentor belt vooraf de ouders.', 'De mentor belt de ouders.', 'laat ‘vooraf’ weg.'],
    ['Binnen twee weken is er antwoord.', 'Binnen drie weken is er antwoord.', 'zegt ‘drie’ in plaats van ‘twee’.'],
    ['De mentor belt de ouders.', 'Fietsen staan achter het gebouw in de stalling.', 'zegt dit in andere woorden.'],
    [
      'Het is **verplicht** om te bellen.',
      'Het is verplicht om te bellen.',
      'heeft dezelfde woorden, maar een andere opmaak of verwijzing.',
    ],
    ['De mentor, die belt.', 'De mentor die belt.', 'heeft andere leestekens.'],
    [
      'De mentor van de klas belt. In de gang mag altijd zachtjes worden gepraat. Het antwoord komt binnen twee weken.',
      'De mentor van de klas belt dan. In de gang mag zachtjes worden gepraat. Het antwoord komt binnen drie weken.',
      'zegt ook ‘dan’, laat ‘altijd’ weg en zegt ‘drie’ in plaats van ‘twee’.',
    ],
  ])('of %j and %j', (before, after, expected) => {
    expect(reason(before, after)).toBe(expected);
  });

  test('of a piece does not say that what stands elsewhere is gone', () => {
    const [whole, piece] = ['De mentor belt de ouders. Dat gebeurt dezelfde dag nog.', 'De mentor belt de ouders.'];
    expect(reason(whole, piece, 'split')).toBe('verdeelt deze bepaling over meer bepalingen.');
    expect(reason(piece, whole, 'merged')).toBe('voegt deze bepaling samen met een andere.');
  });

  test('has at most two sentences, and tells how much it leaves out', () => {
    const many = (word: string) =>
      Array.from({ length: 8 }, (_, at) => `Hier staat zin ${at} met iets van ${word}${at} erin.`).join(' ');
    expect(reason(many('appel'), many('peer'))).toMatch(/^zegt .*\. Er zijn nog 5 verschillen\.$/);
  });
});

test('a matching is the heaviest that there is', () => {
  const weights = fc.array(fc.array(fc.constantFrom(0, 0, 0.25, 0.5, 0.75, 1, 3), { minLength: 5, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  });
  const best = (rows: readonly (readonly number[])[], taken: ReadonlySet<number>): number => {
    const [row, ...others] = rows;
    if (row === undefined) return 0;
    const free = row.flatMap((weight, to) =>
      taken.has(to) || weight === 0 ? [] : [weight + best(others, new Set([...taken, to]))],
    );
    return Math.max(best(others, taken), ...free);
  };
  fc.assert(
    fc.property(weights, (rows) => {
      const edges = rows.map((row) => row.flatMap((weight, to) => (weight === 0 ? [] : [{ to, weight }])));
      const matched = heaviestMatching(edges, 5);
      const used = matched.filter((to) => to !== -1);
      expect(new Set(used).size).toBe(used.length);
      const sum = matched.reduce((total, to, row) => total + (rows[row]?.[to] ?? 0), 0);
      expect(sum).toBeCloseTo(best(rows, new Set()));
    }),
    { numRuns: 300 },
  );
});

/** Words that nobody knows, for texts of any length; the same for the same seed. */
function wordsFrom(seed: number): () => string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const syllables = ['ba', 'den', 'ker', 'lo', 'mi', 'nus', 'pol', 'ra', 'sten', 'tu', 'ver', 'wij'];
  return () =>
    Array.from(
      { length: 1 + Math.floor(next() * 3) },
      () => syllables[Math.floor(next() ** 2 * syllables.length)] ?? '',
    ).join('');
}

const LARGE = process.env['PLACING'] === undefined ? 400 : 2000;

test(`${LARGE} clauses are placed against as many in a few seconds, each where it belongs`, () => {
  const word = wordsFrom(7);
  const base = Object.fromEntries(
    Array.from({ length: LARGE }, (_, at) => [`c${at}`, `${Array.from({ length: 25 }, word).join(' ')}.`]),
  );
  const own = Object.fromEntries(
    Object.entries(base).map(([id, text], at) => [
      `e${id}`,
      at % 3 === 0 ? text : text.replace(/ \S+ \S+ /, ` ${word()} `),
    ]),
  );
  const draft = draftOf(own);
  const { text } = documentOf(fileOf(base), {});
  const start = performance.now();
  const { placements } = placeAgainst(draft, text);
  const took = performance.now() - start;
  if (LARGE > 400) console.info(`${LARGE} × ${LARGE}: ${Math.round(took)} ms`);
  expect(placements.filter((one) => one.kind === 'own' || `e${one.clause}` !== one.own)).toEqual([]);
  expect(took).toBeLessThan(LARGE * 20);
});

test('clauses that are all alike take no longer', () => {
  const texts = (name: string) =>
    Object.fromEntries(
      Array.from({ length: LARGE }, (_, at) => [
        `${name}${at}`,
        `De leerling meldt zich bij kamer ${at % 7}, ${name}.`,
      ]),
    );
  const { text } = documentOf(fileOf(texts('a')), {});
  const start = performance.now();
  placeAgainst(draftOf(texts('b')), text);
  const took = performance.now() - start;
  if (LARGE > 400) console.info(`${LARGE} alike: ${Math.round(took)} ms`);
  expect(took).toBeLessThan(LARGE * 20);
});
