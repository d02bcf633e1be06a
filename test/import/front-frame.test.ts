/** The frame of a document of ours, which steps a paper names, and which language it is in. */
import { expect, test } from 'vitest';
import { languageOf } from '../../src/import/front/language.ts';
import { proceduresOf } from '../../src/import/front/procedures.ts';
import { heading, paper, paragraph, read, TEXT, table, title } from './support/front-papers.ts';

const FRAME = [
  paragraph('November 2019'),
  paragraph('Basisschool De Beek'),
  paragraph('CONCEPT van versie 2.0: niet vastgesteld'),
  table([
    ['Organisatie', 'Basisschool De Beek, Dorp'],
    ['Versie', '2.0'],
    ['Beheerder', 'Secr. CvB'],
    ['GMR (instemming)', '12 mei 2021: instemming verleend'],
    ['CvB (vaststelling)', 'nog niet'],
    ['Vertrouwenspersoon', 'A. de Wit'],
  ]),
];
const BEHIND = [heading('Colofon'), paragraph('Deze tekst is van ons allemaal, en wie iets mist, zegt dat.')];
const OURS = { says: { generator: 'regelwerk', title: 'Protocol pauzes', organisation: 'Basisschool De Beek' } };

test('of a document of ours all around the text is taken, and nothing of the text', () => {
  const front = read([title('Protocol pauzes'), ...FRAME, ...TEXT, ...BEHIND], OURS);
  expect(front.title).toBe('Protocol pauzes');
  expect(front.left).toEqual(read(TEXT).left);
  expect(front.facts.every(({ why }) => why.certainty === 1)).toBe(true);
  expect(front.facts.map(({ key, body, date }) => [key, body, date])).toEqual([
    ['title', null, null],
    ['edition', null, '2019-11'],
    ['organisation', null, null],
    ['status', null, null],
    ['organisation', null, null],
    ['version', null, null],
    ['other', null, null],
    ['consent', 'gmr', '2021-05-12'],
    ['adopted', 'cvb', null],
    ['other', null, null],
    ['other', null, null],
    ['other', null, null],
  ]);
});

test('where its title stands before the text alone, that is the title', () => {
  const front = read([...FRAME, ...TEXT, ...BEHIND], { ...OURS, format: 'markdown' });
  expect(front.title).toBe('Protocol pauzes');
  expect(front.left).toHaveLength(TEXT.length);
});

test('a chapter of the text that is called colofon too stays', () => {
  const own = [...TEXT, heading('Colofon'), paragraph('Ook een schoolkrant heeft een colofon.'), ...TEXT];
  expect(read([title('Protocol pauzes'), ...FRAME, ...own, ...BEHIND], OURS).left).toHaveLength(2 * TEXT.length + 2);
});

test('the steps are those that the paper names, in the order in which they can be taken', () => {
  const { facts } = read([
    title('Protocol verzuim'),
    table([
      ['Goedkeuring RvT', '2 juli 2021'],
      ['Vastgesteld CvB', '3 juni 2021'],
      ['Instemming GMR', 'nog niet'],
      ['Advies OR', '4 mei 2021'],
    ]),
  ]);
  expect(proceduresOf(facts)).toEqual({
    gewoon: [
      { step: 'or', body: 'Ondernemingsraad', kind: 'advies' },
      { step: 'gmr', body: 'GMR', kind: 'instemming', beside: 'or' },
      { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
      { step: 'rvt', body: 'RvT', kind: 'goedkeuring_rvt' },
    ],
  });
});

test('without who adopts there is no procedure', () => {
  const { facts, version } = read([title('Protocol verzuim'), paragraph('Instemming MR: 3 juni 2021'), ...TEXT]);
  expect(proceduresOf(facts)).toBeUndefined();
  expect(version?.decisions).toEqual([{ body: 'MR', date: '2021-06-03' }]);
});

test.each([
  [
    'an adoption before the consent',
    [
      ['Vastgesteld CvB', '1 juni 2021'],
      ['Instemming GMR', '15 juni 2021'],
    ],
  ],
  [
    'a step of which the day is not told',
    [
      ['Vastgesteld CvB', '1 juni 2021'],
      ['Instemming GMR', 'voorjaar 2021'],
      ['Advies MR', '4 mei 2021'],
    ],
  ],
])('%s is recorded as the paper has it, on no steps', (_, rows) => {
  const { version } = read([title('Protocol verzuim'), table(rows), ...TEXT]);
  expect(version?.procedure).toBeUndefined();
  expect(version?.decisions?.every(({ step, body }) => step === undefined && body !== undefined)).toBe(true);
  expect(version?.decisions).toHaveLength(2);
});

test.each([
  ['nl', 'Dit protocol is voor de leerlingen van onze school, en het geldt ook voor ouders die bij ons komen.'],
  ['en', 'This protocol is for the pupils of the school and it is to be used by all who work with them.'],
  ['de', 'Diese Regeln gelten auf dem Hof und in der Schule für die Kinder, und sie werden von der Leitung erklärt.'],
  ['fr', 'Ce règlement est pour les élèves de l’école et il est dans le cahier des parents avec une lettre pour eux.'],
])('a text in %s', (language, words) => {
  expect(languageOf(paper([paragraph(words)])).language).toBe(language);
});

test('a text of few words is Dutch, without certainty', () => {
  expect(languageOf(paper([paragraph('Rookvrij')]))).toEqual({
    language: 'nl',
    why: { rule: 'front-language-unclear', certainty: 0.5 },
  });
});
