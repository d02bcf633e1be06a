/** Every clause has its anchor in every file of a site, and every link within a file leads to one. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Policy } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { organisations, type Rendered, render, renderRepository, resolvedOf } from '../support/repository.ts';

interface Found {
  readonly ids: string[];
  readonly links: string[];
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** Of a file by its kind; what stands between tags of HTML is no attribute. */
function foundIn(path: string, text: string): Found {
  if (path.endsWith('.md')) return { ids: all(text, /<a id="([^"]*)">/g), links: all(text, /\]\(#([^)]*)\)/g) };
  const tags = all(text, /(<[a-z][^>]*>)/g).join('');
  return { ids: all(tags, / id="([^"]*)"/g), links: all(tags, / (?:href="#|aria-labelledby=")([^"]*)"/g) };
}

/** Pages have anchors; what is pasted into another page has none, and links to nothing in itself. */
const isPage = (path: string) => /\/(protocol\.md|protocol\.html|redline\.html|index\.html)$/.test(path);

function expectAnchors(rendered: Pick<Rendered, 'files' | 'text'>, { organisation, clauses, parts }: ResolvedProtocol) {
  const paths = [...rendered.files.keys()].filter(
    (path) => path.startsWith(`${organisation.id}/`) && /\.(md|html)$/.test(path),
  );
  expect(paths.map((path) => path.split('/').at(-1)).sort()).toEqual(
    expect.arrayContaining(['fragment.html', 'protocol.html', 'protocol.md', 'schoolgids.html', 'schoolgids.md']),
  );
  for (const path of paths) {
    const { ids, links } = foundIn(path, rendered.text(path));
    if (!isPage(path)) expect({ path, ids, links }).toEqual({ path, ids: [], links: [] });
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      `${path}: twice`,
    ).toEqual([]);
    expect(
      links.filter((id) => !ids.includes(id)),
      `${path}: links to nothing`,
    ).toEqual([]);
    if (!/protocol\.(md|html)$/.test(path)) continue;
    const wanted = [...clauses.keys(), ...parts.map(({ id }) => id)];
    expect(
      wanted.filter((id) => !ids.includes(id)),
      `${path}: no anchor`,
    ).toEqual([]);
  }
}

describe('in the files of this repository', () => {
  let rendered: Rendered;
  beforeAll(async () => {
    rendered = await renderRepository();
  });
  test.each(organisations)('%s', (id) => expectAnchors(rendered, resolvedOf(rendered, id)));
});

/** Ways in which the text of a clause can begin; each refers to a clause of the other part. */
const beginnings = [
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
const NUMBERINGS = ['prose', 'numbered', 'bulleted', 'do_dont', 'roles'] as const;
const part = fc.record({
  numbering: fc.constantFrom(...NUMBERINGS),
  clauses: fc.array(fc.tuple(fc.constantFrom(...beginnings.keys()), fc.boolean()), { minLength: 1, maxLength: 3 }),
  under: fc.option(fc.constantFrom(...NUMBERINGS)),
  quoted: fc.boolean(),
});

type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;
type Content = Record<string, string>;
const contentOf = (numbering: (typeof NUMBERINGS)[number], kind: number, to: string): Content => {
  if (numbering === 'do_dont') return { do: `Doe [](#${to})[^n].\n\n[^n]: Noot.`, dont: `**[](#${to})**` };
  if (numbering === 'roles') return { role: 'De rector', text: `[](#${to}) en meer` };
  return { text: beginnings[kind]?.(to) ?? '' };
};

function policyOf(parts: readonly Part[]): Policy {
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

test('in the files of any policy', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
      const rendered = await render(policyOf(parts));
      expectAnchors(rendered, resolvedOf(rendered, 'ster'));
    }),
    {
      numRuns: 15,
      endOnFailure: true,
      examples: [
        [
          NUMBERINGS.slice(0, 3).map((numbering) => ({
            numbering,
            clauses: beginnings.map((_, kind) => [kind, false] as [number, boolean]),
            under: null,
            quoted: true,
          })),
        ],
      ],
    },
  );
}, 60_000);
