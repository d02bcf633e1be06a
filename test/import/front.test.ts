/** What papers of invented boards say of themselves, in each form in which boards say it. */
import { describe, expect, test } from 'vitest';
import { box, heading, paragraph, read, TEXT, table, title, understoodIn } from './support/front-papers.ts';

describe('a control block', () => {
  test('is a table of labels and values below the title', () => {
    const front = read([
      paragraph('Stichting De Brede Beek'),
      title('Protocol verzuim'),
      table([
        ['Opsteller(s):', 'A. de Wit en B. Bos'],
        ['Proceseigenaar', 'Afdeling Kwaliteit'],
        ['Status', 'Vastgesteld'],
        ['Versienummer', '2.1'],
        ['Datum instemming GMR', '12 mei 2021'],
        ['Vastgesteld door het CvB d.d.', '3 juni 2021'],
        ['Evaluatiedatum', 'juni 2023'],
        ['Zaaksoort', 'B12'],
      ]),
      ...TEXT,
    ]);
    expect(front.title).toBe('Protocol verzuim');
    expect(understoodIn(front)).toEqual([
      'organisation Stichting De Brede Beek',
      'author A. de Wit en B. Bos',
      'owner Afdeling Kwaliteit',
      'status Vastgesteld',
      'version 2.1',
      'consent gmr 2021-05-12',
      'adopted cvb 2021-06-03',
      'revision 2023-06',
    ]);
    expect(front.facts).toContainEqual(expect.objectContaining({ key: 'other', label: 'Zaaksoort', value: 'B12' }));
    expect(front.left).toHaveLength(4);
  });

  test('has labels above values', () => {
    const front = read([
      title('Gedragscode'),
      table([
        ['Versie', 'Datum', 'Status', 'Eigenaar'],
        ['2.0', '1-2-2020', 'concept', 'HR'],
      ]),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual(['version 2.0', 'date 2020-02-01', 'status concept', 'owner HR']);
    expect(front.version).toEqual({ version: '2.0', date: '2020-02-01', paper_status: 'concept', migrated: true });
  });

  test('has two labels in a row', () => {
    const front = read([
      title('Rookbeleid'),
      table([
        ['Auteur', 'HR', 'Versie', '1.0'],
        ['Status', 'definitief', 'Datum', '1-2-2021'],
        ['Brinnummer', '12AB', 'Publicatiedatum', '5 februari 2021'],
      ]),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual([
      'author HR',
      'version 1.0',
      'status definitief',
      'date 2021-02-01',
      'brin 12AB',
      'published 2021-02-05',
    ]);
    // Definitief is not yet vastgesteld.
    expect(front.version).toEqual({ version: '1.0', date: '2021-02-01', migrated: true });
  });

  test('lists bodies with what they decided and when', () => {
    const front = read([
      title('Klachtenregeling'),
      table([
        ['Orgaan', 'Besluit', 'Datum'],
        ['MT', 'besproken', '1 april 2021'],
        ['GMR', 'instemming verleend', '12-05-2021'],
        ['College van Bestuur', 'vastgesteld', '03-06-2021'],
      ]),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual(['proposed mt 2021-04-01', 'consent gmr 2021-05-12', 'adopted cvb 2021-06-03']);
    expect(front.version?.decisions).toEqual([
      { step: 'gmr', date: '2021-05-12', outcome: 'verleend' },
      { step: 'cvb', date: '2021-06-03', outcome: 'vastgesteld' },
    ]);
  });

  test('is lines with colons, several in one paragraph', () => {
    const front = read([
      paragraph('PESTPROTOCOL', { look: { isCapitals: true } }),
      paragraph('Basisschool De Vlinder'),
      paragraph('Versie: 1.0\nDatum: 3 mei 2020\nContactpersoon: mr. J. Visser\nZaaknummer: 2020-17'),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual([
      'school Basisschool De Vlinder',
      'version 1.0',
      'date 2020-05-03',
      'contact mr. J. Visser',
    ]);
    expect(front.facts).toContainEqual(
      expect.objectContaining({ key: 'other', label: 'Zaaknummer', value: '2020-17' }),
    );
  });

  test('is lines with tabs', () => {
    const front = read([
      title('Protocol medicijnen'),
      paragraph('Portefeuillehouder\tM. Zand'),
      paragraph('In werking getreden\t1 augustus 2021'),
      paragraph('Instemming MR: 3-04-2021\tVastgesteld directeur-bestuurder: 10/04/21'),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual([
      'portfolio M. Zand',
      'in-force 2021-08-01',
      'consent mr 2021-04-03',
      'adopted bestuurder 2021-04-10',
    ]);
  });

  test('is a label with its value on the next line', () => {
    const front = read([
      title('Protocol hitte'),
      ...['Auteur:', 'Jan de Wit', 'Vastgesteld op:', '10 april 2019', 'Vastgesteld door:', 'Raad van Bestuur'].map(
        (words) => paragraph(words),
      ),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual(['author Jan de Wit', 'adopted 2019-04-10', 'adopted rvb Raad van Bestuur']);
    // The two lines are one decision.
    expect(front.version?.decisions).toEqual([{ step: 'rvb', date: '2019-04-10', outcome: 'vastgesteld' }]);
  });

  test('stands on the second page, under a heading that goes with it', () => {
    const front = read([
      title('Protocol rouw'),
      paragraph('Samen groeien'),
      heading('Documentbeheer', 1, { startsPage: true }),
      table([
        ['Naam document', 'Protocol rouw'],
        ['Beheerder', 'Secretaris van het bestuur'],
        ['Revisiedatum', '01-08-2024'],
      ]),
      ...TEXT,
    ]);
    expect(front.left).toHaveLength(4);
    expect(front.facts.map(({ label, value }) => label || value)).toEqual([
      'Protocol rouw',
      'Samen groeien',
      'Documentbeheer',
      'Naam document',
      'Beheerder',
      'Revisiedatum',
    ]);
    expect(front.version).toEqual({ revision_due: '2024-08-01', migrated: true });
  });

  test('stands at the end, in lines without a heading', () => {
    const front = read([
      title('Protocol fietsen'),
      ...TEXT,
      paragraph('Vastgesteld door het bestuur d.d. 3 juni 2021'),
      paragraph('Positief advies DMR d.d. 4 mei 2021'),
    ]);
    expect(understoodIn(front)).toEqual(['adopted bestuur 2021-06-03', 'advice dmr 2021-05-04']);
    expect(front.version?.decisions).toEqual([
      { step: 'dmr', date: '2021-05-04', outcome: 'positief' },
      { step: 'bestuur', date: '2021-06-03', outcome: 'vastgesteld' },
    ]);
  });

  test('stands in a colophon, and what is a sentence there stays', () => {
    const front = read([
      title('Protocol fietsen'),
      ...TEXT,
      heading('Colofon'),
      paragraph('Tekst: afdeling Kwaliteit'),
      paragraph('Drukwerk van eigen bodem'),
      paragraph('Vastgesteld door het CvB op 3 juni 2021.'),
    ]);
    expect(front.left).toHaveLength(4);
    expect(understoodIn(front)).toEqual(['adopted cvb 2021-06-03']);
  });

  test('stands in a box, in English', () => {
    const front = read([
      title('Social media policy'),
      box([
        table([
          ['Author', 'J. Doe'],
          ['Policy owner', 'HR'],
          ['Adopted by the Executive Board on', '27 November 2019'],
          ['Next review', 'November 2021'],
        ]),
      ]),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual(['author J. Doe', 'owner HR', 'adopted cvb 2019-11-27', 'revision 2021-11']);
  });

  test('says in one cell what two councils did', () => {
    const front = read([
      title('Protocol camera’s'),
      table([
        ['Instemming', 'MR De Beek: 12 mei 2021\nGMR: 20 mei 2021'],
        ['Vaststelling', 'CvB, 3 juni 2021'],
        ['Ingangsdatum', '1-8-2021'],
      ]),
      ...TEXT,
    ]);
    expect(understoodIn(front)).toEqual([
      'consent mr 2021-05-12',
      'consent gmr 2021-05-20',
      'adopted cvb 2021-06-03',
      'in-force 2021-08-01',
    ]);
    expect(front.version?.in_force_from).toBe('2021-08-01');
  });

  test('names a body and a day, and not what happened then: that is a fact, and is not recorded', () => {
    const front = read([
      title('Protocol verzuim'),
      table([
        ['Versie', '2.1'],
        ['Datum CvB', '9 september 2023'],
        ['GMR', '1 september 2023'],
        ['Revisiedatum', 'september 2022'],
      ]),
      ...TEXT,
    ]);
    expect(front.facts.slice(2, 4)).toEqual([
      expect.objectContaining({ key: 'other', label: 'Datum CvB', body: 'cvb', date: '2023-09-09' }),
      expect.objectContaining({ key: 'other', label: 'GMR', body: 'gmr', date: '2023-09-01' }),
    ]);
    expect(front.version).toEqual({ version: '2.1', revision_due: '2022-09', migrated: true });
  });

  test('is a history of versions, of which nothing is a decision', () => {
    const front = read([
      title('Protocol verzuim'),
      ...TEXT,
      heading('Versiebeheer'),
      table(
        [
          ['Versie', 'Datum', 'Wijziging', 'Auteur'],
          ['0.1', '1-2-2020', 'Eerste opzet', 'JB'],
          ['1.0', '3-6-2021', 'Vastgesteld door CvB', 'JB'],
        ],
        1,
      ),
    ]);
    expect(front.left).toHaveLength(4);
    expect(understoodIn(front)).toEqual([]);
    expect(front.version).toBeNull();
  });
});

describe('a title page', () => {
  test('has title, names, edition and status, in any order', () => {
    const front = read([
      paragraph('Scholengroep Noordrand', { look: { size: 14 } }),
      paragraph('Schorsing en verwijdering', { look: { size: 26 } }),
      paragraph('CONCEPT'),
      paragraph('Uitgave 2023-2024'),
      ...TEXT,
    ]);
    expect(front.title).toBe('Schorsing en verwijdering');
    expect(understoodIn(front)).toEqual(['organisation Scholengroep Noordrand', 'status CONCEPT', 'edition 2023-2024']);
    expect(front.version).toEqual({ edition: '2023-2024', paper_status: 'concept', migrated: true });
  });

  test('has a date without a word: that it is an edition is inferred', () => {
    const front = read([title('Protocol verzuim'), paragraph('November 2020'), ...TEXT]);
    expect(front.version).toEqual({
      edition: '2020-11',
      inferred: { edition: 'alleen ‘November 2020’ op de omslag, zonder woord erbij' },
      migrated: true,
    });
  });

  test('gives its title as a heading, or as the first line of a text', () => {
    expect(read([heading('Afspraken over telefoons'), ...TEXT.slice(1)]).title).toBe('Afspraken over telefoons');
    expect(read([paragraph('Omgaan met medicijnen'), ...TEXT], { format: 'text' }).title).toBe('Omgaan met medicijnen');
  });

  test('has two lines in the style of a title: the one that says which protocol it is counts', () => {
    const front = read([title('Protocol'), title('Schorsing en verwijdering'), ...TEXT]);
    expect(front.title).toBe('Schorsing en verwijdering');
    expect(understoodIn(front)).toEqual(['subtitle Protocol']);
  });

  test('is not there: the first chapter is no title', () => {
    const { title: found, left } = read(TEXT);
    expect(found).toBeNull();
    expect(left).toHaveLength(4);
  });
});

describe('a sentence', () => {
  test.each([
    'Dit protocol is vastgesteld door het college van bestuur op 3 juni 2021, na instemming van de GMR van 12 mei 2021.',
    'Op 3 juni 2021 heeft het college van bestuur dit protocol vastgesteld, nadat de GMR op 12 mei 2021 had ingestemd.',
    'Deze regeling is na instemming van de GMR d.d. 12 mei 2021 vastgesteld door het CvB op 3 juni 2021.',
  ])('tells who decided, and stays in the text: %s', (words) => {
    const front = read([title('Protocol verzuim'), heading('Inleiding'), paragraph(words)]);
    expect(understoodIn(front).sort()).toEqual(['adopted cvb 2021-06-03', 'consent gmr 2021-05-12']);
    expect(front.left).toContain(words);
  });

  test.each([
    'Dit protocol wordt door het college van bestuur op 3 juni 2031 vastgesteld.',
    'Dit protocol is nog niet vastgesteld door het CvB; dat gebeurt op 3 juni 2031.',
    'Het bestuur stelt dit protocol vast na instemming van de MR.',
    'De leerlingenraad besprak op 3 juni 2021 de nieuwe schooltijden met de directeur.',
  ])('of what is to come is no decision: %s', (words) => {
    const front = read([title('Protocol verzuim'), heading('Inleiding'), paragraph(words)]);
    expect(front.version?.decisions).toBeUndefined();
  });
});

describe('what stays in the text', () => {
  test.each([
    ['a place to sign', ['Voor akkoord:', 'Naam: ............', 'Datum: ...........']],
    ['labels of a form', ['Naam:', 'Datum:', 'Handtekening:']],
    ['whom to call', ['Vertrouwenspersoon: Anna de Boer', 'Telefoon: 06-12345678', 'E-mail: a@voorbeeld.nl']],
  ])('%s', (_, lines) => {
    const front = read([title('Leenovereenkomst laptop'), ...TEXT, ...lines.map((words) => paragraph(words))]);
    expect(front.left.slice(4)).toEqual(lines);
  });

  test.each([
    [
      'who does what',
      [
        ['Wie', 'Verantwoordelijk voor'],
        ['Directeur', 'Vaststellen van beleid'],
        ['MR', 'Instemming'],
      ],
    ],
    [
      'a step by step plan',
      [
        ['Stap', 'Wat', 'Datum'],
        ['1', 'Gesprek met ouders', 'week 1'],
        ['2', 'Evaluatie', 'week 6'],
      ],
    ],
    [
      'terms',
      [
        ['Contact', 'elk gesprek met een ouder'],
        ['Status', 'waar een zaak staat'],
        ['School', 'een van onze scholen'],
      ],
    ],
  ])('a table of %s', (_, rows) => {
    const front = read([
      title('Protocol pesten'),
      ...TEXT,
      table(rows),
      paragraph('Daarna is de zaak klaar, en hoort iedereen dat.'),
    ]);
    expect(front.fates).toHaveLength(1);
  });
});
