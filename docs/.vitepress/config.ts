/** The site of docs/: `npm run docs:site` makes it in docs/.vitepress/dist. Decision 0054. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { defineConfig, type MarkdownRenderer } from 'vitepress';
import { DECISIONS, DEVELOPERS, DOCS, GUIDES, pagesIn } from './pages.ts';
import { SEARCH } from './search.ts';

const REPOSITORY = resolve(DOCS, '..');
/** Files that a page links to and that are no pages, also those beside docs/: they come along, as text where a browser would not show them. */
const FILES = 'bestanden';
const beside = new Set<string>();

const DECISIONS_PAGE = { text: 'Decisions', link: pagesIn(DECISIONS)[0]?.link ?? '/' };

const addressOf = (file: string) => `${FILES}/${file.replace(/\.md$/, '.txt')}`;

/** The path in the repository of a link to a file that is there and is no page; undefined of another. */
function fileBeside(href: string, page: string): string | undefined {
  if (/^([a-z]+:|\/|#)/.test(href)) return undefined;
  const path = resolve(dirname(join(DOCS, page)), href.split('#', 1)[0] ?? '');
  const isPage = !relative(DOCS, path).startsWith('..') && path.endsWith('.md');
  if (isPage || statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return relative(REPOSITORY, path).split(sep).join('/');
}

/** `{{naam}}` is words of ours, and nothing for Vue, wherever it stands. */
function asWords(md: MarkdownRenderer): void {
  const render = md.render.bind(md);
  md.render = (...given) => render(...given).replaceAll('{{', '&#123;&#123;');
}

function withFiles(md: MarkdownRenderer): void {
  md.core.ruler.push('files-beside', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      const file = href === null ? undefined : fileBeside(href, env.relativePath);
      if (file === undefined) continue;
      beside.add(file);
      const up = '../'.repeat(env.relativePath.split('/').length - 1);
      token.attrs = [
        ['href', `${up}${addressOf(file)}`],
        ['target', '_self'],
      ];
    }
  });
}

export default defineConfig({
  lang: 'nl',
  title: 'regelwerk',
  description: 'Beleid als code voor schoolbesturen: de gidsen.',
  // A browser asks for a picture that is not there otherwise.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  base: process.env['DOCS_BASE'] ?? '/',
  srcExclude: ['voorbeelden/stichting-denkbeeld/**'],
  locales: {
    root: { label: '', lang: 'nl' },
    [DEVELOPERS]: { label: '', lang: 'en', link: '/' },
    [DECISIONS]: { label: '', lang: 'en', link: '/' },
  },
  markdown: {
    html: false,
    config(md) {
      asWords(md);
      withFiles(md);
    },
    // Of the usual ones, comments and keys are too faint on their ground.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    // Decisions are many, and for few: a list of their own, reached from the other.
    sidebar: {
      '/': [
        { text: 'Begin', link: '/' },
        ...GUIDES.map(({ folder, text }) => ({ text, items: pagesIn(folder) })),
        { text: 'Voor ontwikkelaars (Engels)', items: [...pagesIn(DEVELOPERS), DECISIONS_PAGE] },
      ],
      [`/${DECISIONS}/`]: [
        { text: 'Begin', link: '/' },
        { text: 'Decisions', items: pagesIn(DECISIONS) },
      ],
    },
    search: { provider: 'local', options: SEARCH },
    i18nRouting: false,
    outline: { level: [2, 3], label: 'Op deze bladzijde' },
    docFooter: { prev: 'Vorige bladzijde', next: 'Volgende bladzijde' },
    darkModeSwitchLabel: 'Licht of donker',
    lightModeSwitchTitle: 'Naar licht',
    darkModeSwitchTitle: 'Naar donker',
    sidebarMenuLabel: 'Alle gidsen',
    returnToTopLabel: 'Naar boven',
    langMenuLabel: 'Taal',
    skipToContentLabel: 'Naar de inhoud',
    externalLinkIcon: false,
    notFound: {
      title: 'Deze bladzijde is er niet',
      quote: 'Het adres klopt niet, of de bladzijde heet nu anders. Zoek haar op, of begin vooraan.',
      linkLabel: 'Naar het begin',
      linkText: 'Naar het begin',
    },
  },
  buildEnd({ outDir }) {
    for (const file of beside) {
      mkdirSync(dirname(join(outDir, addressOf(file))), { recursive: true });
      copyFileSync(join(REPOSITORY, file), join(outDir, addressOf(file)));
    }
  },
});
