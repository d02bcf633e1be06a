/** Every clause has its anchor in every file of a site, and every link within a file leads to one. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { beginnings, NUMBERINGS, policyOf, randomPart } from '../support/random-outline.ts';
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

test('in the files of any policy', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomPart, { minLength: 1, maxLength: 4 }), async (parts) => {
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
