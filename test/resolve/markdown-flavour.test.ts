/** For which program the Markdown of a document is: the nearest that says so. */
import { expect, test } from 'vitest';
import type { MarkdownFlavour } from '../../src/model/source.ts';
import { openSession } from '../../src/operations/session.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { memoryHost } from '../support/memory-host.ts';
import { smallFiles } from '../support/small-policy.ts';

type Said = MarkdownFlavour | undefined;

/** What the Markdown of a school is for, after what is said of all, of its board and of itself. */
function flavourOf(all: Said, board: Said, school: Said): MarkdownFlavour | undefined {
  const publication = (markdown: Said) => (markdown === undefined ? {} : { publication: { markdown } });
  const host = memoryHost({
    ...smallFiles({ parameters: {}, clauses: { een: 'Een tekst.' } }),
    ...(all === undefined ? {} : { 'policy/settings.yaml': JSON.stringify(publication(all)) }),
    'policy/organisations/bond.yaml': JSON.stringify({ name: 'Bond', kind: 'bestuur', ...publication(board) }),
    'policy/organisations/los.yaml': JSON.stringify({
      name: 'Los',
      kind: 'school',
      parent: 'bond',
      ...publication(school),
    }),
  });
  const { policy, resolved } = openSession(host).read();
  return documentsOf(policy, resolved, []).find(({ organisation }) => organisation.id === 'los')?.markdown;
}

test.each<[all: Said, board: Said, school: Said, is: MarkdownFlavour]>([
  [undefined, undefined, undefined, 'commonmark'],
  ['hugo', undefined, undefined, 'hugo'],
  ['hugo', 'jekyll', undefined, 'jekyll'],
  ['hugo', 'jekyll', 'mkdocs', 'mkdocs'],
  [undefined, undefined, 'vitepress', 'vitepress'],
])('settings %s, board %s, school %s: %s', (all, board, school, is) => {
  expect(flavourOf(all, board, school)).toBe(is);
});
