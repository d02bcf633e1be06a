/** A paper that is placed against a base reads as it would by itself, whatever of it is the base's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftProtocol } from '../../src/model/imported.ts';
import type { ProtocolFile } from '../../src/model/source.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { repositoryPolicy, resolvedOf } from '../support/repository.ts';
import { draftOf } from './support/draft-of.ts';
import { alone, mistakesIn, placedOn, readOf } from './support/place-policy.ts';
import { papers } from './support/random-protocol.ts';

const PROPERTIES = Number(process.env['PROPERTIES'] ?? 1);

test('a random paper against a random base it partly has', () => {
  fc.assert(
    fc.property(papers, ([base, draft]) => {
      const placed = placedOn(base, draft);
      const own = alone(draft);
      expect(mistakesIn(placed)).toEqual(mistakesIn(own));
      expect(readOf(placed)).toEqual(readOf(own));
      const { placements } = placed.placed;
      const taken = placements.flatMap((one) => (one.kind === 'own' ? [] : [one.clause]));
      expect(new Set(taken).size).toBe(taken.length);
      expect([...placed.text.undecided].sort()).toEqual([...placed.placed.undecided].sort());
      expect(placed.override.omit).toBeUndefined();
    }),
    { numRuns: 10 * PROPERTIES },
  );
});

describe('the papers of four boards', () => {
  const policy = repositoryPolicy();
  const [protocol] = policy.protocols;
  if (protocol === undefined) throw new Error('no protocol');
  const resolved = resolvePolicy(policy).value;
  const boards = ['quadraam', 'koe', 'ccc', 'wolfert'];
  const draft = (board: string, fresh?: (id: string) => string) =>
    draftOf(
      resolvedOf({ resolved }, board),
      protocol.overrides.get(board)?.data.patterns ?? protocol.base.data.patterns,
      fresh,
    );
  // Norms are of registers that the new organisation does not have.
  const withoutNorms = JSON.parse(
    JSON.stringify(protocol.base.data, (key, value) => (key === 'norms' ? undefined : value)),
  ) as ProtocolFile;
  const asBase = ({ title, patterns, layout, clauses, outline }: DraftProtocol): ProtocolFile => ({
    title,
    description: 'Een proef.',
    ...(patterns === undefined ? {} : { patterns }),
    ...(layout === undefined ? {} : { layout }),
    clauses: [...clauses],
    outline: [...outline],
  });

  test.each(boards)('%s reads the same against the base, and against the text of another board', (board) => {
    const paper = draft(board);
    const own = alone(paper);
    const next = boards[(boards.indexOf(board) + 1) % boards.length] ?? board;
    const others = (PROPERTIES > 1 ? boards : [next]).map((other) => asBase(draft(other, (id) => id)));
    for (const base of [withoutNorms, ...others]) {
      const settings = base === withoutNorms ? { organisatie: 'De Nieuwe' } : {};
      const placed = placedOn(base, paper, settings);
      expect(mistakesIn(placed)).toEqual(mistakesIn(own));
      expect(readOf(placed)).toEqual(readOf(own));
    }
  });

  test('an amendment keeps the values of the base where their words stand', () => {
    const { override } = placedOn(withoutNorms, draft('ccc'), {
      organisatie: { name: 'Carolus Clusius College', article: 'het' },
    });
    const texts = JSON.stringify(override.amend);
    expect(texts).toContain('{{School}} {{school ziet/zien}}');
  });
});
