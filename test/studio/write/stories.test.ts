/**
 * An author at work in the studio: what they do in the browser, and the lines of YAML that it changes, no more and no less.
 * Each story is done twice, with a mouse and with the keyboard alone, and taken back.
 */
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Author, storiesAt } from '../../support/studio/author.ts';
import { type Desk, openDesk } from '../../support/studio/writing.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterEach(async () => {
  await desk.restore();
  expect(desk.changed()).toEqual({});
});

afterAll(async () => {
  expect(desk.told).toEqual([]);
  expect(desk.studio.failures).toEqual([]);
  await desk.close();
});

const story = storiesAt(() => desk);
const sheet = (): Locator => desk.page.getByRole('dialog');
const absent = (words: string): Locator => sheet().getByRole('listitem').filter({ hasText: words });

describe('An author amends', () => {
  story(
    'what is inherited, for the school, and is asked for a reason',
    async (author) => {
      await author.opens('kiem', 'doel');
      await author.amends({ for: 'Alleen voor onze school', adding: ' Ook op kamp.' });
      await author.hands.press('Bekijk de gevolgen');
      await author.reads('Vul de reden in.');
      await expect.poll(() => desk.page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
      expect(desk.changed()).toEqual({});
      await author.hands.fill('Reden', 'Wij gaan op kamp.');
      await author.saves();
    },
    {
      'overrides/kiem.yaml': [
        '+  doel:',
        '+    reason: Wij gaan op kamp.',
        '+    text: Wij willen dat iedereen oplet. Een telefoon leidt af. Ook op kamp.',
        '+    base:',
        '+      text: Wij willen dat iedereen oplet. Een telefoon leidt af.',
        '+',
      ],
      'pins/kiem.yaml': ['+amend/doel: …'],
    },
  );

  story(
    'what the school has amended already',
    async (author) => {
      await author.opens('kiem', 'kluis');
      await author.amends({ adding: ' Altijd.' });
      await author.saves();
    },
    {
      'overrides/kiem.yaml': [
        '-    text: De telefoon ligt tijdens de les in de mand.',
        '+    text: De telefoon ligt tijdens de les in de mand. Altijd.',
      ],
    },
  );

  story(
    'what the board says in its own words',
    async (author) => {
      await author.opens('kiem', 'smartwatch');
      await author.amends({ for: 'Voor ons bestuur', adding: ' Een tablet niet.' });
      await author.saves();
    },
    { 'overrides/ster.yaml': ['+      Een tablet niet.'] },
  );

  story(
    'the base, and sees whom that touches',
    async (author) => {
      await author.opens('kiem', 'foto');
      await author.amends({ for: 'Voor iedereen', adding: ' Nooit.' });
      await author.looks();
      const touched = desk.page.locator('.w-before > ul:not(.w-findings) > li > strong');
      expect(await touched.allInnerTexts()).toEqual(['De Kiem', 'Stichting De Maan', 'Stichting De Ster']);
      await author.does(() => author.hands.press('Opslaan'));
    },
    {
      'protocol.yaml': [
        '-    text: "Maak geen foto van een ander."',
        '+    text: "Maak geen foto van een ander. Nooit."',
      ],
    },
  );

  story(
    'a text that a fact chooses',
    async (author) => {
      await author.opens('kiem', 'pauze');
      await author.amends({
        for: 'Voor iedereen',
        adding: ' Helemaal.',
        in: 'Tekst bij: blijft uit (deze staat in dit document)',
      });
      await author.saves();
    },
    {
      'protocol.yaml': [
        '-        niet: In de pauze blijft de telefoon uit.',
        '+        niet: In de pauze blijft de telefoon uit. Helemaal.',
      ],
    },
  );

  story(
    'a cell of a table',
    async (author) => {
      await author.opens('kiem', 'rij-leraar');
      await author.amends({ for: 'Voor iedereen', adding: ' Hij bewaart de sleutel.', in: 'Wat' });
      await author.saves();
    },
    { 'protocol.yaml': ['-      - Sluit de kluis.', '+      - Sluit de kluis. Hij bewaart de sleutel.'] },
  );

  story(
    'a figure, in what is told of it',
    async (author) => {
      await author.opens('kiem', 'plattegrond');
      await author.hands.press('Wijzigen');
      await author.hands.choose('Voor iedereen');
      await author.hands.fill('Bijschrift', 'De kluis in de gang');
      await author.saves();
    },
    { 'protocol.yaml': ['-      caption: De kluis', '+      caption: De kluis in de gang'] },
  );

  story(
    'the fields of a form',
    async (author) => {
      const { hands } = author;
      await author.opens('kiem', 'toestemming');
      await hands.press('Wijzigen');
      await hands.choose('Voor iedereen');
      const field = (number: number) => desk.page.getByRole('group', { name: `Veld ${number}`, exact: true });
      await hands.fill('Wat er gevraagd wordt', 'Voornaam van uw kind', field(1));
      await hands.fill('Keuzes', 'een foto delen\nmee op de groepsfoto\nin de film', field(2));
      await hands.press('Veld toevoegen');
      await hands.fill('Wat er gevraagd wordt', 'Handtekening', field(3));
      await hands.pick('Hoe het wordt ingevuld', 'een handtekening', field(3));
      await author.saves();
    },
    {
      'protocol.yaml': [
        '-        label: Naam van uw kind',
        '+        label: Voornaam van uw kind',
        '-        options: [een foto delen, mee op de groepsfoto]',
        '+        options: [een foto delen, mee op de groepsfoto, in de film]',
        '+      - field: veld_3',
        '+        label: Handtekening',
        '+        kind: signature',
      ],
    },
  );

  story(
    'with a reference, chosen by searching',
    async (author) => {
      await author.opens('kiem', 'melden');
      await author.amends({ for: 'Voor iedereen', adding: ' Zie ' });
      await author.hands.tool('Verwijzing invoegen');
      await author.hands.find('houdt');
      await author.saves();
    },
    {
      'protocol.yaml': [
        '-    text: Wie een telefoon kwijt is, meldt dat.',
        '+    text: Wie een telefoon kwijt is, meldt dat. Zie [](#gevolgen)',
      ],
    },
  );

  story(
    'with a table, and a row more in it',
    async (author) => {
      await author.opens('kiem', 'voor-wie');
      await author.amends({ for: 'Voor iedereen', adding: '' });
      await author.hands.tool('Tabel invoegen');
      await author.hands.tool('Rij eronder');
      await author.saves();
    },
    {
      'protocol.yaml': [
        '-    text: Deze regels gelden voor leerlingen van {{organisatie.voorwerp}}.',
        '+    text: |',
        '+      Deze regels gelden voor leerlingen van {{organisatie.voorwerp}}.',
        '+      | Kolom 1 | Kolom 2 |',
        '+      | --- | --- |',
        '+      |  |  |',
        '+      |  |  |',
        '+      |  |  |',
        '+',
      ],
    },
  );
});

describe('An author goes back', () => {
  story(
    'to the base, from what the school amended',
    async (author) => {
      await author.opens('kiem', 'kluis');
      await author.hands.press('Terug naar de basis');
      await author.does(() => author.hands.press('Opslaan'));
    },
    {
      'overrides/kiem.yaml': [
        '-amend:',
        '-  # Besproken met de conciërge.',
        '-  kluis:',
        '-    reason: Wij hebben geen kluis.',
        '-    text: De telefoon ligt tijdens de les in de mand.',
        '-    base:',
        '-      text: De telefoon ligt tijdens de les in de kluis.',
        '+# Besproken met de conciërge.',
      ],
      'pins/kiem.yaml': ['-amend/kluis: …'],
    },
  );

  story(
    'on what the school left out',
    async (author) => {
      await author.opens('kiem');
      await author.hands.press('Zonder plaats');
      await author.hands.press('Weer opnemen', absent('kleedkamer'));
      await author.does(() => author.hands.press('Opslaan', sheet()));
    },
    {
      'overrides/kiem.yaml': ['-omit:', '-  - clause: sport', '-    reason: Wij hebben geen kleedkamer.', '-'],
      'pins/kiem.yaml': ['-omit/sport: …'],
    },
  );

  story(
    'on what was just saved',
    async (author) => {
      await author.opens('kiem', 'foto');
      await author.amends({ for: 'Voor iedereen', adding: ' Nooit.' });
      await author.saves();
      await desk.page.locator('.w-undo').waitFor();
      await author.hands.undo();
      await author.reads(/^Ongedaan gemaakt/);
      await desk.page.locator('.panel h2').filter({ hasNotText: 'Nooit.' }).waitFor();
    },
    {},
  );
});

describe('An author leaves out, takes and adds', () => {
  story(
    'leaves out a passage, with a reason',
    async (author) => {
      await author.opens('kiem', 'foto');
      await author.hands.press('Weglaten');
      await author.hands.fill('Waarom neem je dit niet over?', 'Staat al in de schoolgids.');
      await author.saves();
    },
    {
      'overrides/kiem.yaml': ['+  - clause: foto', '+    reason: Staat al in de schoolgids.'],
      'pins/kiem.yaml': ['+omit/foto: …'],
    },
  );

  story(
    'takes what the base offers',
    async (author) => {
      await author.opens('kiem');
      await author.hands.press('Zonder plaats');
      await author.hands.press('Overnemen', absent('opladers'));
      await author.hands.pick('Plaats', 'Komt na: 1 De telefoon ligt tijdens de les in de mand.', absent('opladers'));
      await author.does(() => author.hands.press('Overnemen', absent('opladers')));
    },
    {
      'overrides/kiem.yaml': ['+', '+arrange:', '+  - clause: oplader', '+    position:', '+      after: kluis'],
    },
  );

  story(
    'takes what is new in the base, at a board with an order of its own',
    async (author) => {
      await author.opens('maan');
      await author.hands.press('Zonder plaats 1');
      await author.hands.press('Overnemen', absent('kleedkamer'));
      await author.hands.pick('Plaats', 'Komt na: 4 Maak geen foto van een ander.', absent('kleedkamer'));
      await author.does(() => author.hands.press('Overnemen', absent('kleedkamer')));
    },
    {
      'overrides/maan.yaml': [
        '-    entries: [kluis, pauze, melden, foto, gevolgen]',
        '+    entries: [kluis, pauze, melden, foto, sport, gevolgen]',
      ],
    },
  );

  story(
    'does not take what is new in the base',
    async (author) => {
      await author.opens('maan');
      await author.hands.press('Zonder plaats 1');
      await author.hands.press('Niet overnemen', absent('kleedkamer'));
      await author.hands.fill('Waarom neem je dit niet over?', 'Wij hebben geen kleedkamer.', sheet());
      await author.saves(sheet());
    },
    {
      'overrides/maan.yaml': ['+omit:', '+  - clause: sport', '+    reason: Wij hebben geen kleedkamer.'],
      'pins/maan.yaml': ['+omit/sport: …'],
    },
  );

  story(
    'adds a clause of the school, with a lettered list',
    async (author) => {
      await author.opens('kiem', 'melden');
      await author.hands.press('Toevoegen hierna');
      await author.hands.write('Op kamp:', 'Tekst');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('a. geen telefoon;');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('wel een boek.');
      await author.saves();
    },
    {
      'overrides/kiem.yaml': [
        '+  - id: op-kamp',
        '+    position:',
        '+      after: melden',
        '+    audience: [pupils]',
        '+    force: oblige',
        '+    text: |',
        '+      Op kamp:',
        '+',
        '+      a. geen telefoon;',
        '+      b. wel een boek.',
        '+',
      ],
    },
  );

  story(
    'adds a row to a table',
    async (author) => {
      await author.opens('kiem', 'rij-leraar');
      await author.hands.press('Toevoegen hierna');
      await author.hands.write('De conciërge', 'Wie');
      await author.hands.write('Heeft de sleutel.', 'Wat');
      await author.saves();
    },
    {
      'overrides/kiem.yaml': [
        '+',
        '+  - id: concierge-heeft-de-sleutel',
        '+    position:',
        '+      after: rij-leraar',
        '+    audience: [employees]',
        '+    force: oblige',
        '+    cells:',
        '+      - De conciërge',
        '+      - Heeft de sleutel.',
      ],
    },
  );

  story(
    'removes a clause of the school',
    async (author) => {
      await author.opens('kiem', 'kamp');
      await author.hands.press('Verwijderen');
      await author.does(() => author.hands.press('Opslaan'));
    },
    {
      'overrides/kiem.yaml': [
        '-add:',
        '-  # Sinds het kamp van vorig jaar.',
        '-  - id: kamp',
        '-    position: { after: gevolgen }',
        '-    audience: [pupils]',
        '-    force: permit',
        '-    text: Op kamp mag de telefoon mee.',
        '+# Sinds het kamp van vorig jaar.',
      ],
    },
  );
});

describe('An author changes the outline', () => {
  const opensOutline = async (author: Author, row: string) => {
    await author.opens('kiem');
    await author.hands.press('Indeling');
    await author.hands.chooseRow(row);
  };

  story(
    'moves a passage',
    async (author) => {
      await opensOutline(author, 'foto');
      await author.does(() => author.hands.moveAbove('melden'));
    },
    {
      'overrides/kiem.yaml': ['+', '+arrange:', '+  - clause: foto', '+    position:', '+      after: pauze'],
      'pins/kiem.yaml': ['+arrange/foto: …'],
    },
  );

  story(
    'gives a part another heading',
    async (author) => {
      await opensOutline(author, 'regels');
      await author.does(() => author.hands.relabel('Wat wij afspreken'));
    },
    {
      'overrides/kiem.yaml': ['+', '+arrange:', '+  - part: regels', '+    label: Wat wij afspreken'],
      'pins/kiem.yaml': ['+arrange/regels: …'],
    },
  );

  story(
    'adds a part, and clauses go into it',
    async (author) => {
      await opensOutline(author, 'regels');
      await author.hands.press('Deel toevoegen hierna', sheet());
      await author.hands.fill('Kop van het nieuwe deel', 'Foto’s', sheet());
      await author.hands.choose('Maak geen foto van een ander.', sheet());
      await author.does(() => author.hands.press('Opslaan', sheet()));
    },
    {
      'overrides/kiem.yaml': [
        '+',
        '+arrange:',
        '+  - part: fotos',
        '+    label: "Foto’s"',
        '+    numbering: prose',
        '+    entries:',
        '+      - foto',
        '+    position:',
        '+      after: regels',
      ],
    },
  );

  story(
    'leaves out a part',
    async (author) => {
      await opensOutline(author, 'bijlage');
      await author.hands.press('Weglaten', sheet());
      await author.hands.fill('Waarom neem je dit niet over?', 'Wij hebben geen kluis.', sheet());
      await author.saves(sheet());
    },
    {
      'overrides/kiem.yaml': ['+  - part: bijlage', '+    reason: Wij hebben geen kluis.'],
      'pins/kiem.yaml': ['+omit-part/bijlage/plattegrond: …', '+omit-part/bijlage/toestemming: …'],
    },
  );

  story(
    'adds a clause to a part, and leaves its text without losing it',
    async (author) => {
      await opensOutline(author, 'waarom');
      await author.hands.press('Bepaling toevoegen in dit deel', sheet());
      await author.hands.write('Rust.', 'Tekst');
      await author.saves(sheet());
    },
    {
      'overrides/kiem.yaml': [
        '+  - id: rust',
        '+    position:',
        '+      first_in: waarom',
        '+    audience: [all]',
        '+    force: principle',
        '+    text: >-',
        '+      Rust.',
        '+',
      ],
    },
  );
});

describe('An author sets a fact', () => {
  story(
    'for the school',
    async (author) => {
      await author.opens('kiem');
      await author.hands.press('Gegevens en feiten');
      await author.hands.press('Wijzigen: Of de telefoon in de pauze aan mag.', sheet());
      await author.hands.choose('mag aan', sheet());
      await author.does(() => author.hands.press('Opslaan', sheet()));
    },
    {
      'overrides/kiem.yaml': ['+', '+parameters:', '+  pauze: mag'],
    },
  );
});
