/** Whom an edit touches, in words that its readers know. */
import { expect, test } from 'vitest';
import { inWords } from '../../../src/studio/server/impact-words.ts';
import { example, small } from '../../support/edit.ts';

const NAMES = new Map([['los', 'Lyceum Los']]);

test('clauses are known by their number and their first words, and not by their ids', async () => {
  const desk = small();
  const { impacts } = await desk.look(
    { kind: 'content', clause: 'kluis', layer: null, content: { text: 'De telefoon ligt thuis.' } },
    {
      kind: 'add',
      layer: null,
      content: { text: 'Een horloge dat belt is een telefoon.' },
      audience: ['pupils'],
      force: 'inform',
      position: { after: 'pauze' },
    },
  );
  const lines = impacts.map((impact) => inWords(impact, NAMES, 'nl'));
  expect(lines.find(({ organisationName }) => organisationName === 'Lyceum Los')?.words[0]).toBe(
    'Anders: 1 ‘De telefoon ligt thuis.’',
  );
  const board = lines.find(({ impact }) => impact.organisation === 'bestuur');
  expect(board?.words.slice(0, 2)).toEqual([
    'Anders: 1 ‘De telefoon ligt thuis.’',
    'Nieuw: 3 ‘Een horloge dat belt is een telefoon.’',
  ]);
  expect(lines.flatMap(({ words }) => words).filter((line) => line.includes('kluis'))).toEqual([]);
});

test('what goes is known by the words that it had', async () => {
  const { impacts } = await small().look({ kind: 'omit', clause: 'mentor', layer: 'los', reason: 'Hier niet.' });
  expect(impacts.map((impact) => inWords(impact, NAMES, 'en').words[0])).toEqual([
    'Goes: ‘De mentor legt de regels uit.’',
  ]);
});

test('of very many the others are counted', async () => {
  const [impact] = (await small().look({ kind: 'omit', clause: 'mentor', layer: 'los', reason: 'Hier niet.' })).impacts;
  if (impact === undefined) throw new Error('nobody is touched');
  const clauses = Array.from({ length: 10 }, (_, at) => ({ clause: `c-${at}`, change: 'changed' as const }));
  const known = Object.fromEntries(clauses.map(({ clause }, at) => [clause, { number: `${at}`, words: 'Dag' }]));
  const [first = ''] = inWords({ ...impact, clauses, known, hasOtherChanges: false }, NAMES, 'nl').words;
  expect(first).toMatch(/^Anders: 0 ‘Dag’, .*5 ‘Dag’, en nog 4$/);
});

test('a school’s own change touches its text, whatever registers of norms others have', async () => {
  const { regelwerk } = example();
  const { value } = await regelwerk.edit({
    organisation: 'wolkencollege',
    protocol: 'pesten',
    dryRun: true,
    edits: [
      {
        kind: 'content',
        clause: 'wettelijke-plicht',
        layer: 'wolkencollege',
        content: { text: 'De wet vraagt dit van elke school.' },
        reason: 'Korter.',
      },
    ],
  });
  expect(
    value?.kind === 'edited' ? value.impacts.map((impact) => inWords(impact, NAMES, 'nl').words[0]) : value,
  ).toEqual(['Anders: ‘De wet vraagt dit van elke school.’']);
});
