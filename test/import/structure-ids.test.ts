/** Ids of what comes out of a paper: the same at a second import, whatever was put in between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { structureOf } from '../../src/import/understand/index.ts';
import { heading, paper, paragraph } from './support/papers.ts';

const front = { title: 'Proef', language: 'nl', taken: new Set<number>() };
const word = fc.constantFrom('leerling', 'mentor', 'school', 'klacht', 'foto', 'ouder', 'melding', 'gesprek');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((own) => own.join(' '));

const idsOf = (sentences: readonly string[]) => {
  const { protocol } = structureOf(paper([heading('Regels', 1), ...sentences.map((own) => paragraph(own))]), front);
  return protocol.clauses.map(({ id }) => id);
};

test('each is unique, and no clause that is put in with words of its own changes another', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.nat(8), (sentences, place) => {
      const before = idsOf(sentences);
      const at = Math.min(place, sentences.length);
      const after = idsOf([...sentences.slice(0, at), 'zwemmen gaat anders', ...sentences.slice(at)]);
      expect(new Set(after).size).toBe(after.length);
      expect(after.toSpliced(at, 1)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('of what regelwerk published the anchors are ids', () => {
  const own = paper([
    heading('Regels', 1, { anchors: ['de-regels'] }),
    paragraph('Wees stil.', { anchors: ['stilte'] }),
  ]);
  const { protocol } = structureOf({ ...own, says: { ...own.says, generator: 'regelwerk' } }, front);
  expect([protocol.outline[0]?.part, protocol.clauses[0]?.id]).toEqual(['de-regels', 'stilte']);
});
