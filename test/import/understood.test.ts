/** What is understood of a paper before anything of the policy is asked. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/import/index.ts';
import { refusedIn } from '../../src/source/characters.ts';
import { missingIn } from '../../src/source/glyphs/index.ts';
import { heading, paper, paragraph } from './support/papers.ts';

const MARK = '\u25AF';
const DUTCH = 'De school belt met de ouders en maakt een afspraak voor een gesprek over het verzuim van de leerling.';
const blocks = [paragraph(DUTCH), heading('Verzuim', 1), paragraph(DUTCH)];
const saying = (says: Record<string, string>) => {
  const own = paper(blocks);
  return understand({ ...own, says: { ...own.says, ...says } }, 'verzuim');
};

describe('the title', () => {
  test('that a file says of itself holds nothing that a source may not hold', () => {
    const { protocol } = saying({ title: '\u0000Verzuim\u200B en\tverlof\u0007' });
    expect(protocol.title).toBe('Verzuim en verlof');
    expect(refusedIn(protocol.title)).toEqual([]);
  });

  test('of which nothing can be seen is none', () => {
    expect(saying({ title: ' \u200B' }).protocol.title).toBe('verzuim');
  });
});

test('words of ours are in the language of the text, whatever the file says of itself', () => {
  const { protocol, added } = saying({ language: 'en-US' });
  expect([protocol.language, added.map(({ words }) => words)]).toEqual(['nl', ['Vooraf']]);
});

test('a sign that no document can show is one that everybody sees, and the words around it stay', () => {
  const { protocol } = understand(
    paper([
      paragraph(DUTCH),
      heading('Regels \u{1F44D}\u{1F3FD}', 1),
      paragraph(`${DUTCH} \u2764\uFE0F Ook \uE123 en \uFFFD.`),
    ]),
    'verzuim',
  );
  expect(protocol.outline).toMatchObject([{}, { label: `Regels ${MARK}${MARK}` }]);
  expect(protocol.clauses.map(({ text }) => text)).toEqual([DUTCH, `${DUTCH} ${MARK} Ook ${MARK} en ${MARK}.`]);
  expect(missingIn(JSON.stringify(protocol))).toEqual([]);
});

test('an address holds nothing that a source may not hold', () => {
  const link = {
    type: 'link',
    url: 'https://vecht\u2028.example/reis',
    children: [{ type: 'text', value: 'de reis' }],
  };
  const { protocol } = understand(paper([paragraph(DUTCH), paragraph([link as never])]), 'reis');
  expect(protocol.clauses.at(-1)?.text).toContain('https://vecht%E2%80%A8.example/reis');
});
