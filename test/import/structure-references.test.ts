/** References in words: made references only where that is certain and reads the same. */
import { expect, test } from 'vitest';
import { heading, item, paper, paragraph } from './support/papers.ts';
import { rebuild } from './support/rebuilt.ts';

const regulation = (words: string) =>
  rebuild(
    paper([
      heading('Begin', 1, { marker: 'Artikel 1' }),
      item('1.', 'De leerling komt.'),
      item('2.', 'De mentor wacht.'),
      heading('Verder', 1, { marker: 'Artikel 2' }),
      item('1.', words),
      item('2.', 'Klaar.'),
      heading('Lijst', 1, { marker: 'Bijlage A' }),
      paragraph('Niets.'),
      heading('Tien', 1, { marker: 'Bijlage B' }),
      paragraph('Iets.'),
    ]),
  );

const cases: readonly (readonly [words: string, written: string, rule: string])[] = [
  ['Zie artikel 1.', 'Zie [](#begin).', 'reference-words'],
  ['Zie artikel 1, tweede lid.', 'Zie [](#mentor-wacht).', 'reference-words'],
  ['Artikel 1 geldt ook.', '[](#begin) geldt ook.', 'reference-words'],
  ['Zie artikel 1 lid 2.', 'Zie [](#begin) lid 2.', 'reference-words'],
  ['Zie bijlage B.', 'Zie [](#tien).', 'reference-words'],
  ['Zie § 1.', 'Zie § 1.', 'reference-nowhere'],
  ['Zie artikel 9.', 'Zie artikel 9.', 'reference-nowhere'],
  ['Zie artikel 1 WMS.', 'Zie artikel 1 WMS.', 'reference-elsewhere'],
  ['Zie artikel 1 van de wet.', 'Zie artikel 1 van de wet.', 'reference-elsewhere'],
  ['Volgens de AVG, artikel 1, mag dat.', 'Volgens de AVG, artikel 1, mag dat.', 'reference-elsewhere'],
  ['Zie artikel 1 van dit reglement.', 'Zie [](#begin) van dit reglement.', 'reference-words'],
];

test.each(cases)('%s', (words, written, rule) => {
  const { structured, diagnostics, words: read } = regulation(words);
  expect(diagnostics).toEqual([]);
  const own = structured.references.find((reference) => words.includes(reference.words));
  expect(own?.why.rule).toBe(rule);
  const texts = structured.protocol.clauses.map(({ text }) => text);
  expect(texts).toContain(written);
  expect(read.join(' ')).toContain(words);
});

test('a link of the paper to a place in it keeps its words', () => {
  const { structured, words } = rebuild(
    paper([
      heading('Een', 1),
      paragraph([
        { type: 'link', url: '#_Toc1', title: null, children: [{ type: 'text', value: 'lees verder' }] },
        { type: 'text', value: '.' },
      ]),
      heading('Twee', 1, { anchors: ['_Toc1'] }),
      paragraph('Slot.'),
    ]),
  );
  expect(structured.protocol.clauses[0]?.text).toBe('[lees verder](#twee).');
  expect(words.join(' ')).toBe('Een lees verder. Twee Slot.');
});
