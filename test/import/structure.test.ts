/** Understanding the text of a paper: its parts and their numbers, and what became of every paragraph. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/source.ts';
import { box, heading, item, note, noted, paper, paragraph, table, text } from './support/papers.ts';
import { paperWords, type Rebuilt, rebuild } from './support/rebuilt.ts';

const bold = { look: { isBold: true } };

/** A line for each part and clause: `Artikel 1 Doel [numbered]`, `- de-leerling`, `- (lead)` of what stands apart. */
function outlineOf({ structured: { protocol } }: Rebuilt): string[] {
  const lines = (entries: readonly Entry[], depth: number): string[] =>
    entries.flatMap((entry) => {
      const indent = '  '.repeat(depth);
      if (typeof entry === 'string') return [`${indent}- ${entry}`];
      if (entry.part === undefined) return [`${indent}- (${entry.clause})`];
      const kind = [entry.numbering, entry.clause_number].filter((word) => word !== undefined).join(' ');
      const own = [entry.number, entry.label, kind === '' ? undefined : `[${kind}]`].filter(
        (word) => word !== undefined,
      );
      return [`${indent}${own.join(' ')}`, ...lines(entry.entries ?? [], depth + 1)];
    });
  return lines(protocol.outline, 0);
}

/** That the document reads as the paper does, and that nothing is wrong with it. */
function readsAs(own: ReturnType<typeof paper>): Rebuilt {
  const rebuilt = rebuild(own);
  expect(rebuilt.diagnostics).toEqual([]);
  expect(rebuilt.words).toEqual(paperWords(own));
  return rebuilt;
}

describe('headings', () => {
  test('by the levels of the file, of which none is skipped', () => {
    const own = paper([
      heading('Inleiding', 1),
      paragraph('Een.'),
      heading('Details', 3),
      paragraph('Twee.'),
      heading('Slot', 1),
      paragraph('Drie.'),
    ]);
    expect(outlineOf(readsAs(own))).toEqual(['Inleiding', '  - een', '  Details', '    - twee', 'Slot', '  - drie']);
  });

  test('by numbers that are typed, in bold and without any style', () => {
    const own = paper([
      paragraph('HOOFDSTUK 1 ALGEMEEN', bold),
      paragraph('Artikel 1 Doel', bold),
      paragraph('Dit reglement regelt de orde.'),
      paragraph('HOOFDSTUK 2 OVERIG', bold),
      paragraph('Artikel 2 Klachten', bold),
      paragraph('1. Een leerling meldt een klacht.'),
      paragraph('2. De mentor luistert.'),
      paragraph('Bijlage A Adressen', bold),
      paragraph('Zie de website.'),
    ]);
    const rebuilt = readsAs(own);
    expect(rebuilt.structured.protocol.patterns).toEqual({
      parts: ['HOOFDSTUK {n}', 'Artikel {n}'],
      clause_number: 'lid',
      through: ['Artikel {n}'],
    });
    expect(outlineOf(rebuilt)).toEqual([
      'ALGEMEEN',
      '  Doel',
      '    - reglement-regelt-orde',
      'OVERIG',
      '  Klachten [numbered]',
      '    - leerling-meldt-klacht',
      '    - mentor-luistert',
      'Bijlage {A} Adressen',
      '  - zie-website',
    ]);
  });

  test('by how they look, if more than one line looks so', () => {
    const own = paper([
      paragraph('Waarom', bold),
      paragraph('Omdat het moet.'),
      paragraph('Hoe', bold),
      paragraph('Samen.'),
      paragraph('Een vet slot.', bold),
    ]);
    const { structured } = rebuild(paper([paragraph('Waarom', bold), paragraph('Omdat.'), paragraph('Niet vet.')]));
    expect(structured.fates.map(({ fate }) => fate.kind)).toEqual(['clause', 'clause', 'clause']);
    expect(readsAs(paper(own.blocks.slice(0, 4))).structured.fates.map(({ why }) => why.rule)).toEqual([
      'heading-look',
      'paragraph',
      'heading-look',
      'paragraph',
    ]);
  });

  test('2.1 stands in 2, whatever its style says', () => {
    const own = paper([
      heading('Een', 1, { marker: '1' }),
      paragraph('Tekst.'),
      heading('Twee', 1, { marker: '2' }),
      paragraph('Meer tekst.'),
      heading('Binnen', 1, { marker: '2.1' }),
      paragraph('Binnenin.'),
    ]);
    expect(outlineOf(readsAs(own)).slice(2)).toEqual(['Twee', '  - meer-tekst', '  Binnen', '    - binnenin']);
  });

  test('one with nothing under it becomes words of the part before it', () => {
    const own = paper([
      heading('Een', 1),
      paragraph('Tekst.'),
      heading('Leeg', 1),
      heading('Twee', 1),
      paragraph('Slot.'),
    ]);
    const rebuilt = readsAs(own);
    expect(rebuilt.structured.fates[2]).toMatchObject({ fate: { kind: 'clause' }, why: { rule: 'heading-empty' } });
  });

  test('the title at the head of the text is the title', () => {
    const { structured } = rebuild(paper([heading('Proef', 1), heading('Een', 2), paragraph('Tekst.')]));
    expect(structured.fates[0]).toMatchObject({ fate: { kind: 'title' } });
    expect(structured.protocol.outline.map(({ label }) => label)).toEqual(['Een']);
  });

  test('what stands before the first has a part with a label, which is told', () => {
    const { structured } = rebuild(paper([paragraph('Vooraf gezegd.'), heading('Een', 1), paragraph('Tekst.')]));
    expect(structured.added).toEqual([{ part: 'vooraf', words: 'Vooraf' }]);
  });
});

describe('numbers', () => {
  test('a gap is closed, and what becomes of the numbers behind it is told', () => {
    const chapters = ['1.', '2.', '3.', '5.'].flatMap((marker) => [
      heading('Deel', 1, { marker }),
      paragraph('Tekst.'),
    ]);
    expect(rebuild(paper(chapters)).structured.numbers).toEqual([{ paragraph: 7, was: '5.', becomes: '4.' }]);
  });

  test('numbers that do not begin at the beginning stay in the words', () => {
    const own = paper(['7.', '8.'].flatMap((marker) => [heading('Deel', 1, { marker }), paragraph('Tekst.')]));
    const { structured } = readsAs(own);
    expect(structured.protocol.outline.map(({ label }) => label)).toEqual(['7. Deel', '8. Deel']);
  });

  test('a list that goes on from another begins where that ended', () => {
    const own = paper([heading('Een', 1), item('5.', 'Vijf.'), item('6.', 'Zes.')]);
    expect(readsAs(own).structured.protocol.clauses[0]?.text).toBe('5. Vijf.\n6. Zes.');
  });

  test('paragraphs that are counted with their part', () => {
    const own = paper([heading('Regels', 1, { marker: '1' }), item('1.1', 'Wees stil.'), item('1.2', 'Wees lief.')]);
    expect(outlineOf(readsAs(own))).toEqual(['Regels [numbered]', '  - wees-stil', '  - wees-lief']);
    expect(rebuild(own).structured.protocol.patterns).toEqual({ parts: ['{n}'], clause_number: '{n}.{m}' });
  });
});

describe('clauses', () => {
  test('words that lead to a list stand with it, and letters in numbers', () => {
    const own = paper([
      heading('Regels', 1),
      paragraph('Wij letten op:'),
      item('•', 'gedrag;'),
      item('•', 'taal.'),
      heading('Besluiten', 1),
      item('1.', 'Het bestuur besluit over:'),
      item('a)', 'geld;', 2),
      item('b)', 'gebouwen.', 2),
      item('2.', 'De raad adviseert.'),
    ]);
    const { structured } = readsAs(own);
    expect(structured.protocol.clauses.map(({ text: words }) => words)).toEqual([
      'Wij letten op:\n- gedrag;\n- taal.',
      'Het bestuur besluit over:\na) geld;\nb) gebouwen.',
      'De raad adviseert.',
    ]);
  });

  test('tables by their heads, and one with merged cells', () => {
    const own = paper([
      heading('Gedrag', 1),
      table([
        ['Wel', 'Niet'],
        ['Groeten', 'Schelden'],
      ]),
      heading('Taken', 1),
      table([
        ['Wie', 'Taken'],
        ['De mentor', 'Luistert.'],
      ]),
      heading('Stappen', 1),
      paragraph('Zo gaat het.'),
      table([
        ['Stap', 'Wat', 'Wanneer'],
        ['Melden', [paragraph('Bellen'), item('•', 'of mailen')], 'Direct'],
        [{ blocks: [paragraph('Daarna')], columns: 3 }],
      ]),
    ]);
    const { structured } = readsAs(own);
    expect(structured.protocol.outline.map(({ numbering }) => numbering)).toEqual(['do_dont', 'roles', 'table']);
    expect(structured.protocol.clauses.at(-1)?.cells).toEqual(['Daarna', '', '']);
    expect(structured.protocol.clauses.at(-2)?.cells).toEqual(['Melden', 'Bellen\n- of mailen', 'Direct']);
  });

  test('terms only where they stand in the order of the alphabet', () => {
    const terms = (...names: string[]) =>
      paper([
        heading('Begrippen', 1),
        ...names.map((name) => paragraph(`${name}: wat het is.`)),
        heading('Slot', 1),
        paragraph(`Over ${names.join(' en ')}.`),
      ]);
    expect(readsAs(terms('bestuur', 'school')).structured.protocol.outline[0]?.numbering).toBe('definitions');
    expect(readsAs(terms('school', 'bestuur')).structured.protocol.outline[0]?.numbering).toBeUndefined();
  });

  test('lines to write on and boxes to tick', () => {
    const own = paper([
      heading('Formulier', 1),
      paragraph('Naam: ............'),
      paragraph('Wat gebeurde er? ______'),
      paragraph('____________'),
      paragraph('Ik ga akkoord met'),
      item('☐', 'een foto'),
      item('☐', 'een film'),
      paragraph('Handtekening: ………………'),
    ]);
    expect(rebuild(own).structured.protocol.clauses[0]?.form).toEqual([
      { field: 'naam', label: 'Naam:' },
      { field: 'wat_gebeurde_er', label: 'Wat gebeurde er?', kind: 'lines', lines: 2 },
      { field: 'ik_ga_akkoord_met', label: 'Ik ga akkoord met', kind: 'boxes', options: ['een foto', 'een film'] },
      { field: 'handtekening', label: 'Handtekening:', kind: 'signature' },
    ]);
  });

  test('notes stand in their clause, and one that nothing refers to at the end', () => {
    const own = paper([heading('Een', 1), paragraph([text('Dit'), noted('x'), text(' dus.')])], {
      notes: [note('x', 'Of dat.'), note('y', 'Los.')],
    });
    const { structured, diagnostics } = rebuild(own);
    expect(diagnostics).toEqual([]);
    expect(structured.protocol.clauses.map(({ text: words }) => words)).toEqual([
      'Dit[^1] dus.\n\n[^1]: Of dat.',
      'Los.',
    ]);
  });

  test('signs of Markdown and of parameters are letters', () => {
    const own = paper([
      heading('De {{naam}} & *co*', 1),
      box([paragraph('1. # {{regel}} [x](y) <b> ~~a~~ *b* _c_')]),
      paragraph('# kop'),
    ]);
    const { structured } = rebuild(own);
    expect(structured.protocol.outline[0]?.label).toBe('De {\u00AD{naam}} & *co*');
    readsAs(own);
  });
});
