/** Norms that are the same on more papers are one clause of the base, in the same words for all but for values. */
import { describe, expect, test } from 'vitest';
import { traceNorms } from '../../src/governance/trace.ts';
import type { ResolvedClause } from '../../src/model/resolved.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { repositoryPolicy } from '../support/repository.ts';

const policy = repositoryPolicy();
const resolved = resolvePolicy(policy).value;

const groups = policy.protocols.flatMap((protocol) => {
  const documents = [...traceNorms(policy, protocol, resolved).documents.values()];
  const sayingIn = (ref: string) =>
    documents.flatMap(({ organisation, norms }) =>
      norms.filter(({ norm }) => norm === ref).map(({ clauses }) => ({ organisation, norm: ref, clauses })),
    );
  return (protocol.same?.data ?? [])
    .filter(({ extent }) => extent === 'whole')
    .map(({ label, norms }) => ({ label, saying: norms.flatMap(sayingIn) }));
});

/** As the layers left it: what a value is to come in has its name there. */
function wordsOf({ source, chosen }: ResolvedClause): unknown {
  return [source, chosen?.value ?? null];
}

describe('norms that are the same', () => {
  test('are found', () => {
    expect(groups.length).toBeGreaterThan(30);
  });

  test.each(groups)('$label', ({ saying }) => {
    const found = saying.map(({ organisation, norm, clauses }) => ({
      where: `${organisation} ${norm}`,
      clauses: clauses.map(({ clause: { id, origin } }) => (origin.layer === null ? id : `${origin.layer}: ${id}`)),
    }));
    const [one] = found.flatMap(({ clauses }) => clauses);
    expect(found).toEqual(found.map(({ where }) => ({ where, clauses: [one] })));
    const [first, ...others] = saying.flatMap(({ organisation, clauses }) =>
      clauses.map(({ clause }) => ({ organisation, words: wordsOf(clause) })),
    );
    expect(others).toEqual(others.map(({ organisation }) => ({ organisation, words: first?.words })));
  });
});
