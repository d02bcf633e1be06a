/** What stands above the title and beside it: the letterhead, and lines that say more than one thing. */
import { expect, test } from 'vitest';
import { paragraph, read, TEXT, table, title } from './support/front-papers.ts';

test('above the title stands who sends it, and nothing of the text', () => {
  const front = read([paragraph('Scholen Veenrand'), paragraph('Kerkstraat 12'), title('Verzuimprotocol'), ...TEXT]);
  expect(front.left).toEqual(read(TEXT).left);
  expect(front.facts.map(({ value }) => value)).toContain('Kerkstraat 12');
});

test('a table at the head only sets things beside each other', () => {
  const front = read([table([['Leerlingenstatuut', 'Versie: 2.0']]), ...TEXT]);
  expect(front.title).toBe('Leerlingenstatuut');
  expect(front.left).toEqual(read(TEXT).left);
});

test('what stands beside each other in a line is told apart', () => {
  const front = read([title('Verzuimprotocol'), paragraph('De Vaart | versie 1.2 | mei 2022'), ...TEXT]);
  expect(front.facts.map(({ key, value }) => [key, value]).slice(1)).toEqual([
    ['other', 'De Vaart'],
    ['version', '1.2'],
    ['edition', 'mei 2022'],
  ]);
});

test('a sentence with a school in it is no name', () => {
  const front = read([title('Rouwprotocol'), paragraph('Wat wij doen als iemand van school weggaat'), ...TEXT]);
  expect(front.facts.map(({ key }) => key)).not.toContain('school');
});
