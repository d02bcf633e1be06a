/** Policies of which the clauses begin in every way, in lists, tables and quotations, and refer to each other. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { memoryHost } from './memory-host.ts';

/** Ways in which the text of a clause can begin; each refers to a clause of the other part. */
export const beginnings = [
  (to: string) => `Woorden en [](#${to}).`,
  (to: string) => `- punt\n- [](#${to})`,
  (to: string) => `3. punt\n4. [](#${to})\n\nEn daarna.`,
  (to: string) => `- - - diep [](#${to})\n    - onder\n- punt`,
  (to: string) => `1. - gemengd\n\n     [](#${to})`,
  (to: string) => `-\n- na een leeg punt [](#${to})`,
  (to: string) => `[^n] begint met een noot.\n\n[^n]: Zie [](#${to}).`,
  (to: string) => `[^n]: De noot voorop, met een lijst:\n\n    - [](#${to})\n\nDe tekst[^n].`,
  (to: string) => `**[](#${to})** vet`,
  (to: string) => `[](#${to})\\\nen een regel`,
];
export const NUMBERINGS = ['prose', 'numbered', 'bulleted', 'do_dont', 'roles'] as const;
export const randomPart = fc.record({
  numbering: fc.constantFrom(...NUMBERINGS),
  clauses: fc.array(fc.tuple(fc.constantFrom(...beginnings.keys()), fc.boolean()), { minLength: 1, maxLength: 3 }),
  under: fc.option(fc.constantFrom(...NUMBERINGS)),
  quoted: fc.boolean(),
});

type Part = typeof randomPart extends fc.Arbitrary<infer T> ? T : never;
type Content = Record<string, string>;
const contentOf = (numbering: (typeof NUMBERINGS)[number], kind: number, to: string): Content => {
  if (numbering === 'do_dont') return { do: `Doe [](#${to})[^n].\n\n[^n]: Noot.`, dont: `**[](#${to})**` };
  if (numbering === 'roles') return { role: 'De rector', text: `[](#${to}) en meer` };
  return { text: beginnings[kind]?.(to) ?? '' };
};

export function policyOf(parts: readonly Part[]): Policy {
  const clauses: Record<string, unknown>[] = [];
  const clause = (id: string, content: Content) => {
    clauses.push({ id, audience: ['all'], force: 'inform', ...content });
    return id;
  };
  const outline = parts.map(({ numbering, clauses: own, under, quoted }, at) => {
    const to = `c-${parts.length - 1 - at}-0`;
    const ids = own.map(([kind], index) => clause(`c-${at}-${index}`, contentOf(numbering, kind, to)));
    const isList = numbering === 'numbered' || numbering === 'bulleted';
    const entries = ids.map((id, index) => (own[index]?.[1] && isList ? { clause: id, uncounted: true } : id));
    const inner =
      under === null
        ? []
        : [
            {
              part: `onder-${at}`,
              label: `Onder ${at}`,
              numbering: under,
              entries: [clause(`d-${at}`, contentOf(under, at, to))],
            },
          ];
    const quote = quoted && at > 0 ? [{ quote: 'deel-0' }] : [];
    return { part: `deel-${at}`, label: `Deel ${at}`, numbering, entries: [...entries, ...quote, ...inner] };
  });
  const protocol = {
    title: 'Proef',
    description: 'Proef.',
    language: 'nl',
    notice: 'Proef.',
    clauses,
    outline,
    schoolgids: { label: 'Gids', entries: parts.map((_, at) => ({ quote: `deel-${at}` })) },
  };
  const loaded = loadPolicy(
    memoryHost({
      'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'school' }),
      'policy/protocols/proef/protocol.yaml': stringify(protocol),
      'policy/protocols/proef/overrides/ster.yaml': '{}\n',
    }),
  );
  expect(loaded.diagnostics).toEqual([]);
  return loaded.value;
}
