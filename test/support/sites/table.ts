/** How each program reads each document: differences of words, dead anchors and dead links. */
import type { SiteDocument } from './documents.ts';
import type { Expected } from './expected.ts';
import type { ReadPage } from './read-page.ts';

interface Made {
  readonly document: SiteDocument;
  readonly expected: Expected;
  readonly page: ReadPage;
}

/** How many words stand at another place, or not at all: those between what is the same at both ends. */
function differing(expected: readonly string[], found: readonly string[]): number {
  let start = 0;
  while (start < expected.length && start < found.length && expected[start] === found[start]) start += 1;
  let end = 0;
  const most = Math.min(expected.length, found.length) - start;
  while (end < most && expected.at(-1 - end) === found.at(-1 - end)) end += 1;
  const middle = (words: readonly string[]) => words.slice(start, words.length - end);
  const counts = new Map<string, number>();
  for (const word of middle(expected)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const extra = middle(found).filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
  return Math.max(extra.length, middle(expected).length - (middle(found).length - extra.length));
}

export function printTable(made: ReadonlyMap<string, readonly Made[]>, versions: ReadonlyMap<string, string>): void {
  const names = [...made.keys()].sort(
    (a, b) => Number(a.includes(',')) - Number(b.includes(',')) || a.localeCompare(b),
  );
  const paths = [...new Set([...made.values()].flatMap((pages) => pages.map(({ document }) => document.path)))];
  const cell = (name: string, path: string) => {
    const one = made.get(name)?.find(({ document }) => document.path === path);
    if (one === undefined) return '–';
    const { expected, page } = one;
    const dead = page.deadAnchors.length + [...expected.anchors].filter((id) => !page.ids.has(id)).length;
    return `${differing(expected.words, page.words)} / ${dead} / ${page.deadLinks.length}`;
  };
  const heads = names.map((name) => `${name} ${versions.get(name) ?? ''}`.trim());
  const lines = [
    'words that differ / dead anchors / dead links',
    '',
    `| Document | ${heads.join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...paths.map((path) => `| ${path} | ${names.map((name) => cell(name, path)).join(' | ')} |`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
