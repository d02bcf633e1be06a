/**
 * The Markdown of every document through the programs that make websites, each with its flavour and with what its page in
 * docs/doen/websites/ tells to set; then what a reader gets of it. `npm run sites` prints the table of programs and documents.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkdownFlavour } from '../../src/model/source.ts';
import { FLAVOUR_NAMES } from '../../src/render/markdown/flavours.ts';
import { MARKDOWN_DEFAULT } from '../../src/resolve/documents.ts';
import { root } from '../support/repository.ts';
import { LATER, type SiteDocument, siteDocuments } from '../support/sites/documents.ts';
import { type Expected, expectedOf } from '../support/sites/expected.ts';
import { type Program, programs } from '../support/sites/programs.ts';
import { type ReadPage, readPage } from '../support/sites/read-page.ts';
import { printTable } from '../support/sites/table.ts';
import { firstDifference } from '../support/sites/words.ts';

/** A document and the page that a program made of it. */
interface Made {
  readonly document: SiteDocument;
  readonly expected: Expected;
  readonly page: ReadPage;
}

/** `SITES=table` prints how each program reads its own flavour, and that of whoever sets none. */
const isTable = process.env['SITES'] === 'table';

let documents: readonly SiteDocument[];
const made = new Map<string, readonly Made[]>();
const versions = new Map<string, string>();

async function pagesOf(program: Program, flavour: MarkdownFlavour): Promise<Made[]> {
  const site = await program.make(flavour);
  try {
    const all: Made[] = [];
    for (const document of documents) {
      const isSection = document.tree.data.meta.kind === 'section';
      if (isSection && program.needsFrontMatter === true) continue;
      const page = await readPage(site.page(document.path), program.main, site);
      all.push({ document, expected: expectedOf(document.tree), page });
    }
    return all;
  } finally {
    site.remove();
  }
}

beforeAll(async () => {
  documents = await siteDocuments();
  const waiting = Object.entries(programs);
  // Two at a time: most of what a program takes is one core.
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, program] = next;
      made.set(name, await pagesOf(program, program.flavour));
      versions.set(name, await program.version());
      if (isTable) made.set(`${name}, ${MARKDOWN_DEFAULT}`, await pagesOf(program, MARKDOWN_DEFAULT));
    }
  };
  await Promise.all([work(), work()]);
}, 600_000);

afterAll(() => {
  if (isTable) printTable(made, versions);
});

test('the sites are of every document: those of the repository, those of the example and the hostile one', () => {
  const owners = new Set(documents.map(({ path }) => path.split('/')[0]));
  expect([...owners].sort()).toEqual([
    'boos',
    'ccc',
    'denkbeeld',
    'koe',
    'luchtspiegel',
    'quadraam',
    'troubadour',
    'wolfert',
    'wolkencollege',
  ]);
});

test('the guide tells what is set here, and has a page for every flavour', () => {
  for (const { flavour, told = '' } of Object.values(programs))
    expect(readFileSync(join(root, `docs/doen/websites/${flavour}.md`), 'utf8'), flavour).toContain(told);
  const index = readFileSync(join(root, 'docs/doen/websites.md'), 'utf8');
  for (const name of FLAVOUR_NAMES) expect(index).toContain(`| \`${name}\` |`);
});

describe.each(Object.keys(programs))('%s', (name) => {
  /** What is wrong, by document. */
  const wrong = (find: (one: Made) => unknown) =>
    Object.fromEntries(
      (made.get(name) ?? [])
        .map((one) => [one.document.path, find(one)] as const)
        .filter(([, found]) => found !== undefined && !(Array.isArray(found) && found.length === 0)),
    );

  test('makes a page of every document, also of one of a later day', () => {
    expect(made.get(name)?.length).toBeGreaterThan(19);
    expect(wrong(({ page }) => (page.words.length === 0 ? 'nothing' : undefined))).toEqual({});
  });

  test('the words are those of the document, and none of them ran as a program', () => {
    expect(wrong(({ expected, page }) => firstDifference(expected.words, page.words))).toEqual({});
    expect(wrong(({ page }) => (page.scripts === 0 ? undefined : page.scripts))).toEqual({});
  });

  test('every part and clause has its anchor, at one place', () => {
    expect(wrong(({ expected, page }) => [...expected.anchors].filter((id) => !page.ids.has(id)))).toEqual({});
    expect(wrong(({ page }) => page.doubleIds)).toEqual({});
  });

  test('every link leads somewhere: in the page, to a PDF, a picture or another document', () => {
    expect(wrong(({ page }) => [...page.deadAnchors, ...page.deadLinks])).toEqual({});
    const pdfs = made.get(name)?.filter(({ page }) => page.links.some((link) => /\.pdf$/.test(link)));
    expect(pdfs?.length).toBeGreaterThan(5);
  });

  test('tables are tables, notes lead there and back', () => {
    expect(wrong(({ expected, page }) => (page.tables === expected.tables ? undefined : page.tables))).toEqual({});
    const isLinked = ({ document }: Made) =>
      programs[name]?.flavour === 'docusaurus' || document.tree.data.meta.kind !== 'section';
    expect(
      wrong((one) => (one.page.notes === one.expected.notes || !isLinked(one) ? undefined : one.page.notes)),
    ).toEqual({});
  });

  test('title, day and language are those of the document', () => {
    const isPage = ({ document }: Made) => document.tree.data.meta.kind !== 'section';
    const metaOf = ({ document }: Made) => document.tree.data.meta;
    // VitePress takes out of a title what looks like a tag.
    const isTitled = ({ page }: Made, title: string) =>
      [title, title.replaceAll(/<\/?\w[^>]*>/g, '')].some((own) => page.title.startsWith(own));
    expect(wrong((one) => (!isPage(one) || isTitled(one, metaOf(one).title) ? undefined : one.page.title))).toEqual({});
    expect(wrong((one) => (!isPage(one) || one.page.language === 'nl' ? undefined : one.page.language))).toEqual({});
    const later = made.get(name)?.find((one) => metaOf(one).date === LATER);
    if (programs[name]?.showsDay !== false) expect(later?.page.days).toContain(LATER);
  });
});
