/** What is found under its key at once is what looking through everything would find. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagnostic, diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import type { Reach } from '../../src/diagnostic/reach.ts';
import type { Organisation, Policy, ProtocolSource } from '../../src/model/policy.ts';
import { chainOf, groupBelow, idsInChain } from '../../src/resolve/chain.ts';
import { documentsOf, reachOf } from '../../src/resolve/documents.ts';

const ID = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

/** Boards with schools, several deep; parents that are unknown or go round in a circle too. */
const policies = fc.dictionary(ID, fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'onbekend'))).map(
  (parents): Policy => ({
    organisations: new Map(
      Object.entries(parents).map(([id, parent]) => [
        id,
        { id, ...(parent === null ? {} : { parent }) } as Organisation,
      ]),
    ),
    protocols: ['een', 'twee'].map(
      (id) =>
        ({
          id,
          base: { data: {} },
          overrides: new Map(Object.keys(parents).map((own) => [own, {}])),
          unreadable: new Set(),
          approvals: new Map(),
        }) as unknown as ProtocolSource,
    ),
    baseless: [],
    calendars: { national: undefined, own: new Map() },
    settings: undefined,
  }),
);

const reach: fc.Arbitrary<Reach> = fc.record({
  organisation: fc.option(ID),
  below: fc.boolean(),
  protocol: fc.option(fc.constantFrom('een', 'twee')),
  stops: fc.constantFrom('text', 'all'),
});

const errors = fc.array(
  fc.tuple(fc.nat(99), fc.option(fc.array(reach, { maxLength: 3 }), { nil: undefined })).map(
    ([name, own]): Diagnostic => ({
      ...diagnostic('date-invalid', NO_PLACE, { value: String(name) }),
      reach: own,
    }),
  ),
);

test('the organisations under another', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const all = [...policy.organisations.values()];
      const below = groupBelow(policy, all, (organisation) => organisation);
      for (const { id } of all) {
        const expected = all.filter((item) => chainOf(policy, item).some((above) => above.id === id));
        expect(below.get(id)).toEqual(expected);
      }
    }),
  );
});

test('the mistakes that reach a document, in their order', () => {
  fc.assert(
    fc.property(policies, errors, (policy, diagnostics) => {
      for (const { organisation, ledger, mistakes, stopped } of documentsOf(policy, [], diagnostics)) {
        const stops = diagnostics.map((item) => reachOf(item, ledger.id, idsInChain(policy, organisation)));
        expect(mistakes).toEqual(diagnostics.filter((_, index) => stops[index] !== null));
        expect(stopped).toBe(stops.includes('all') ? 'all' : stops.includes('text') ? 'text' : 'nothing');
      }
    }),
  );
});
