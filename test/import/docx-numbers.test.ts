/** The numbers that Word makes, which stand nowhere in the text (ECMA-376 Part 1, §17.9). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/import/paper.ts';
import { abstractNum, item, type LevelSpec, lines, num, p, paperOf, styled } from './support/word.ts';

async function numbered(numbering: string, body: string, styles = ''): Promise<string[]> {
  return lines(paragraphsOf(await paperOf({ body, numbering, styles })));
}

const OUTLINE: LevelSpec[] = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '%3)'],
];

describe('counting', () => {
  test('a level goes on, and restarts when one above it is used', async () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((level) => item(1, level, 'x')).join('');
    expect(await numbered(abstractNum(0, OUTLINE) + num(1, 0), body)).toEqual(
      ['1.', '1.1', '1.2', 'a)', 'b)', '2.', '2.1', 'a)'].map((number) => `${number} x`),
    );
  });

  test('numberings of one definition count together; one that says so starts anew, once', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstractNum(0, OUTLINE) + num(1, 0) + num(2, 0) + num(3, 0, anew) + abstractNum(1, OUTLINE) + num(4, 1);
    const body = [1, 1, 2, 3, 3, 1, 4].map((id) => item(id, 0, 'x')).join('');
    expect(await numbered(numbering, body)).toEqual(['1. x', '2. x', '3. x', '1. x', '2. x', '3. x', '1. x']);
  });

  test('a level that is skipped counts as its start', async () => {
    const body = item(1, 1, 'x') + item(1, 0, 'y');
    expect(await numbered(abstractNum(0, OUTLINE) + num(1, 0), body)).toEqual(['1.1 x', '2. y']);
  });

  test('a level may restart after another level only, or never', async () => {
    const never: LevelSpec[] = [
      ['decimal', 'Artikel %1'],
      ['decimal', '%2.', '<w:lvlRestart w:val="0"/>'],
    ];
    const body = [0, 1, 1, 0, 1].map((level) => item(1, level, 'x')).join('');
    expect(await numbered(abstractNum(0, never) + num(1, 0), body)).toEqual(
      ['Artikel 1', '1.', '2.', 'Artikel 2', '3.'].map((number) => `${number} x`),
    );
    const after: LevelSpec[] = [
      ['upperRoman', '%1'],
      ['decimal', '%2'],
      ['lowerLetter', '%3', '<w:lvlRestart w:val="1"/>'],
    ];
    const deep = [0, 1, 2, 1, 2, 0, 2].map((level) => item(1, level, 'x')).join('');
    expect(await numbered(abstractNum(0, after) + num(1, 0), deep)).toEqual(
      ['I', '1', 'a', '2', 'b', 'II', 'a'].map((number) => `${number} x`),
    );
  });

  test('a start of its own, and a level that a numbering has otherwise', async () => {
    const from5 = abstractNum(0, [['decimal', '%1', '<w:start w:val="5"/>']]) + num(1, 0);
    expect(await numbered(from5, item(1, 0, 'x') + item(1, 0, 'y'))).toEqual(['5 x', '6 y']);
    const other =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Bijlage %1:"/></w:lvl></w:lvlOverride>';
    expect(await numbered(abstractNum(0, OUTLINE) + num(1, 0, other), item(1, 0, 'x'))).toEqual(['Bijlage A: x']);
  });

  test('an empty paragraph with a number shows it, and one without words or number is none', async () => {
    const body = item(1, 0, 'x') + item(1, 0, '') + p('') + item(1, 0, 'y');
    expect(await numbered(abstractNum(0, OUTLINE) + num(1, 0), body)).toEqual(['1. x', '2.', '3. y']);
  });
});

describe('where the numbering is said', () => {
  const headings = [0, 1]
    .map(
      (level) =>
        `<w:style w:type="paragraph" w:styleId="Kop${level + 1}"><w:name w:val="heading ${level + 1}"/><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style>`,
    )
    .join('');
  const linked = abstractNum(0, [
    ['decimal', 'Hoofdstuk %1', '<w:pStyle w:val="Kop1"/>'],
    ['decimal', '%1.%2', '<w:pStyle w:val="Kop2"/>'],
    ['lowerLetter', '%3.'],
  ]);

  test('by a style, by one based on it, and switched off by numbering 0', async () => {
    const based =
      '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop2"/></w:style>';
    const body =
      styled('Kop1', 'x') +
      styled('Kop2', 'y') +
      styled('Eigen', 'z') +
      item(1, 2, 'letter') +
      p('zonder', '<w:pStyle w:val="Kop1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const paper = await paperOf({ body, numbering: linked + num(1, 0), styles: headings + based });
    const all = paragraphsOf(paper);
    expect(lines(all)).toEqual(['Hoofdstuk 1 x', '1.1 y', '1.2 z', 'a. letter', 'zonder']);
    expect(all.map(({ heading }) => heading)).toEqual([1, 2, 2, null, 1]);
    // The first level that is no heading is the outermost of its list.
    expect(all.map(({ depth }) => depth)).toEqual([0, 0, 0, 1, 0]);
  });

  test('through the name of a list style', async () => {
    const numbering =
      abstractNum(0, [], '<w:numStyleLink w:val="Lijst"/>') +
      abstractNum(1, OUTLINE, '<w:styleLink w:val="Lijst"/>') +
      num(1, 0) +
      num(2, 1);
    expect(await numbered(numbering, item(1, 0, 'x') + item(2, 0, 'y'))).toEqual(['1. x', '2. y']);
  });

  test('the marker says which numbering and which level', async () => {
    const [, second] = paragraphsOf(
      await paperOf({ body: item(7, 0, 'x') + item(7, 1, 'y'), numbering: abstractNum(0, OUTLINE) + num(7, 0) }),
    );
    expect(second?.marker).toEqual({ text: '1.1', kind: 'number', isTyped: false, list: '7', level: 1 });
    expect(second?.depth).toBe(2);
  });
});

describe('how a number is written', () => {
  test.each([
    ['decimalZero', '%1', '07'],
    ['lowerLetter', '%1)', 'g)'],
    ['upperLetter', '(%1)', '(G)'],
    ['lowerRoman', '%1.', 'vii.'],
    ['upperRoman', 'Deel %1', 'Deel VII'],
    ['ordinal', '%1 lid', '7e lid'],
    ['ordinalText', '%1', 'Zevende'],
    ['cardinalText', '%1', 'Zeven'],
    ['decimal', '§ %1 –', '§ 7 –'],
    ['chicago', '%1', '7'],
  ])('%s', async (format, text, expected) => {
    const numbering = abstractNum(0, [[format, text, '<w:start w:val="7"/>']]) + num(1, 0);
    expect(await numbered(numbering, item(1, 0, 'x'))).toEqual([`${expected} x`]);
  });

  test('in English where the document is', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const numbering =
      abstractNum(
        0,
        [
          ['ordinal', '%1'],
          ['ordinalText', '%2'],
          ['cardinalText', '%3'],
        ].map(([format = '', text = '']) => [format, text, '<w:start w:val="22"/>'] as const),
      ) + num(1, 0);
    expect(await numbered(numbering, [0, 1, 2].map((level) => item(1, level, 'x')).join(''), styles)).toEqual([
      '22nd x',
      'Twenty-second x',
      'Twenty-two x',
    ]);
  });

  test('letters go on as Word has them', async () => {
    const numbering = abstractNum(0, [['lowerLetter', '%1', '<w:start w:val="26"/>']]) + num(1, 0);
    expect(await numbered(numbering, item(1, 0, 'x').repeat(3))).toEqual(['z x', 'aa x', 'bb x']);
  });

  test('legal: all levels in digits', async () => {
    const legal: LevelSpec[] = [
      ['upperRoman', 'Artikel %1'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
    ];
    expect(await numbered(abstractNum(0, legal) + num(1, 0), item(1, 0, 'x') + item(1, 1, 'y'))).toEqual([
      'Artikel I x',
      '1.1 y',
    ]);
  });

  test('a level without a text has no number, and counts', async () => {
    const silent: LevelSpec[] = [
      ['decimal', ''],
      ['decimal', '%1.%2'],
    ];
    expect(await numbered(abstractNum(0, silent) + num(1, 0), item(1, 0, 'x') + item(1, 1, 'y'))).toEqual([
      'x',
      '1.1 y',
    ]);
  });

  test.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf0a7', 'Wingdings', '▪'],
    ['§', 'Wingdings', '▪'],
    ['\uf0d8', 'Wingdings', '➢'],
    ['\uf0fc', 'Wingdings', '✓'],
    ['o', 'Courier New', '◦'],
    ['-', 'Calibri', '-'],
    ['\uf0a8', 'Wingdings', '☐'],
  ])('bullet %s of %s', async (text, font, expected) => {
    const level = abstractNum(0, [['bullet', text, `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`]]);
    const [only] = paragraphsOf(await paperOf({ body: item(1, 0, 'x'), numbering: level + num(1, 0) }));
    expect(only?.marker).toMatchObject({ text: expected, kind: 'bullet' });
  });
});

/**
 * An independent model: the numbers of a document as they are found by looking back from each paragraph, and not by
 * counting forward.
 */
interface Plan {
  readonly restarts: readonly (number | null)[];
  readonly starts: readonly number[];
  readonly anew: readonly boolean[];
  readonly items: readonly { readonly num: number; readonly level: number }[];
}

function modelOf({ restarts, starts, anew, items }: Plan): string[] {
  const startsAnew = (at: number) =>
    items[at]?.level === 0 &&
    anew[items[at]?.num ?? 0] === true &&
    items.findIndex(({ num: id, level }) => id === items[at]?.num && level === 0) === at;
  const valueAt = (at: number, level: number): number => {
    const restart = restarts[level] ?? null;
    let from = at;
    const isBroken = () =>
      (items[from]?.level ?? 0) < level && (restart === null || (items[from]?.level ?? 0) < restart);
    while (from >= 0 && !isBroken() && !(level === 0 && startsAnew(from))) from -= 1;
    const isAnew = level === 0 && startsAnew(from);
    const since = items.slice(isAnew ? from : from + 1, at + 1).filter((one) => one.level >= level);
    const own = since.filter((one) => one.level === level).length;
    // What comes first below a level that is skipped gives that its start.
    return (isAnew ? 1 : (starts[level] ?? 1)) + own - (since[0]?.level === level ? 1 : 0);
  };
  return items.map(({ level }, at) => Array.from({ length: level + 1 }, (_, place) => valueAt(at, place)).join('.'));
}

test('random paragraphs in random numberings have the numbers that a model gives', async () => {
  const plans = fc.record({
    restarts: fc.tuple(
      fc.constant(null),
      fc.constantFrom(null, 0),
      fc.constantFrom(null, 0, 1, 2),
      fc.constantFrom(null, 1),
    ),
    starts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
    anew: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    items: fc.array(fc.record({ num: fc.nat(2), level: fc.nat(3) }), { maxLength: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      // Lists start anew at their first level only, as Word's menu does it; deeper ones follow.
      const levels = plan.starts.map((start, level): LevelSpec => {
        const restart = plan.restarts[level] ?? null;
        const text = Array.from({ length: level + 1 }, (_, place) => `%${place + 1}`).join('.');
        return [
          'decimal',
          text,
          `<w:start w:val="${start}"/>${restart === null ? '' : `<w:lvlRestart w:val="${restart}"/>`}`,
        ];
      });
      const first = (isAnew: boolean) =>
        isAnew ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : '';
      const nums = plan.anew.map((isAnew, id) => num(id + 1, 0, first(isAnew))).join('');
      // A list that starts anew below its first level is Word's to explain; here each begins at its first.
      const seen = new Set<number>();
      const items = plan.items
        .filter((one) => one.level === 0 || seen.has(one.num) || !plan.anew[one.num])
        .map((one) => {
          if (one.level === 0) seen.add(one.num);
          return one;
        });
      const body = items.map((one) => item(one.num + 1, one.level, 'x')).join('') + p('einde');
      const read = paragraphsOf(await paperOf({ body, numbering: abstractNum(0, levels) + nums }));
      expect(read.slice(0, -1).map(({ marker }) => marker?.text)).toEqual(modelOf({ ...plan, items }));
    }),
    { numRuns: 80 * Number(process.env['PROPERTIES'] ?? 1) },
  );
});
