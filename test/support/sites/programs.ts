/** The programs that make websites: how each makes one of a folder of Markdown, with what docs/doen/websites/ tells to set. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MarkdownFlavour } from '../../../src/model/source.ts';
import { root } from '../repository.ts';
import { siteFiles } from './documents.ts';
import { mdxPage } from './mdx.ts';

export interface Page {
  /** Of the file in the site. */
  readonly path: string;
  readonly html: string;
}

export interface Site {
  /** The page of a document, by the path of its Markdown. */
  page(markdown: string): Page;
  has(path: string): boolean;
  remove(): void;
}

export interface Program {
  readonly flavour: MarkdownFlavour;
  /** Where the text of a page is. */
  readonly main: string;
  /** A page is made of what has front matter alone. */
  readonly needsFrontMatter?: true;
  /** What the guide tells to set. */
  readonly told?: string;
  /** Whether its pages tell the day; the theme of MkDocs does not. */
  readonly showsDay?: false;
  version(): string | Promise<string>;
  make(flavour: MarkdownFlavour): Promise<Site>;
}

interface Recipe {
  readonly main: string;
  readonly needsFrontMatter?: true;
  readonly showsDay?: false;
  /** What the guide tells to set: a file, and the lines that it shows. */
  readonly told: readonly [file: string, lines: string];
  /** What else there is beside the documents, by path. In the file of `told`, `…` is where its lines stand. */
  readonly files: Readonly<Record<string, string>>;
  /** Folder of the Markdown, and of what stands beside it where that is another. */
  readonly content: string;
  readonly beside?: string;
  readonly command: readonly [string, ...string[]];
  readonly version: readonly [string, ...string[]];
  /** Folder of the site, and where in it the page is of a document without `.md`. */
  readonly out: string;
  readonly page: (stem: string) => string;
  readonly env?: Readonly<Record<string, string>>;
}

const asFolder = (stem: string) => `${stem}/index.html`;
const asFile = (stem: string) => `${stem}.html`;

const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** What a theme does: the title, the day, the language and the text. `say` is how its templates print a value. */
const theme = (say: { title: string; date: string; language: string; content: string }) =>
  `<!doctype html><html lang="${say.language}"><head><meta charset="utf-8"><title>${say.title}</title></head><body><main><h1>${say.title}</h1>\n${say.content}</main><time>${say.date}</time></body></html>\n`;

const recipes = {
  hugo: {
    main: 'main',
    content: 'content',
    told: ['hugo.toml', '[markup.goldmark.renderer]\nunsafe = true\n'],
    files: {
      'hugo.toml':
        'baseURL = "https://www.school.nl/"\nlanguageCode = "nl"\ndisableKinds = ["taxonomy", "term", "RSS"]\n…',
      'layouts/_default/single.html': theme({
        title: '{{ .Title }}',
        date: '{{ .Date.Format "2006-01-02" }}',
        language: '{{ .Params.language }}',
        content: '{{ .Content }}',
      }),
      'layouts/_default/list.html':
        '<main>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main>',
    },
    command: ['hugo', '--quiet'],
    version: ['hugo', 'version'],
    out: 'public',
    page: asFolder,
  },
  jekyll: {
    main: 'main',
    needsFrontMatter: true,
    content: '.',
    told: ['_config.yml', 'defaults:\n  - scope: { path: "" }\n    values: { layout: default }\n'],
    files: {
      '_layouts/default.html': theme({
        title: '{{ page.title | escape }}',
        date: '{{ page.last_modified_at | date: "%F" }}',
        language: '{{ page.lang }}',
        content: '{{ content }}',
      }),
    },
    command: ['jekyll', 'build', '--disable-disk-cache'],
    version: ['jekyll', '--version'],
    out: '_site',
    page: asFile,
  },
  eleventy: {
    main: 'main',
    content: 'content',
    told: ['eleventy.config.js', "config.addPassthroughCopy('content/**/*.{pdf,svg,png}');\n"],
    files: {
      'eleventy.config.js':
        "export default function (config) {\n…}\nexport const config = { dir: { input: 'content' } };\n",
      'package.json': '{ "type": "module" }',
      'content/content.json': '{ "layout": "pagina.liquid" }',
      'content/_includes/pagina.liquid': theme({
        title: '{{ title | escape }}',
        date: '{{ page.date | date: "%Y-%m-%d" }}',
        language: '{{ lang }}',
        content: '{{ content }}',
      }),
    },
    command: [bin('eleventy'), '--quiet'],
    version: [bin('eleventy'), '--version'],
    out: '_site',
    page: asFolder,
  },
  vitepress: {
    main: 'main',
    content: 'docs',
    beside: 'docs/public',
    told: ['docs/.vitepress/config.mjs', "export default { lang: 'nl', title: 'Site', lastUpdated: true };\n"],
    files: {},
    command: [bin('vitepress'), 'build', 'docs'],
    version: ['node', '-p', "require('vitepress/package.json').version"],
    out: 'docs/.vitepress/dist',
    page: asFile,
  },
  mkdocs: {
    main: '[role=main]',
    showsDay: false,
    content: 'docs',
    told: ['mkdocs.yml', 'markdown_extensions:\n  - attr_list\n'],
    files: { 'mkdocs.yml': 'site_name: Site\ntheme:\n  name: mkdocs\n  locale: nl\n…' },
    command: ['mkdocs', 'build', '--quiet'],
    version: ['mkdocs', '--version'],
    out: 'site',
    page: asFolder,
  },
} satisfies Partial<Record<MarkdownFlavour, Recipe>>;

async function run(
  [command, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn(command, args, { cwd, env: { ...process.env, CI: '1', NO_COLOR: '1', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += String(data);
    });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said.slice(-4000)}`);
  return said;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function programOf(flavour: MarkdownFlavour, recipe: Recipe): Program {
  return {
    flavour,
    main: recipe.main,
    told: recipe.told[1],
    ...(recipe.needsFrontMatter === true ? { needsFrontMatter: true } : {}),
    ...(recipe.showsDay === false ? { showsDay: false } : {}),
    version: async () => /\d+\.\d+\.\d+/.exec(await run(recipe.version, root))?.[0] ?? '',
    async make(written) {
      const folder = mkdtempSync(join(tmpdir(), `regelwerk-${flavour}-`));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const { pages, beside } = await siteFiles(written);
      const [file, lines] = recipe.told;
      for (const [path, text] of Object.entries(recipe.files)) write(join(folder, path), text);
      write(join(folder, file), (recipe.files[file] ?? '…').replace('…', lines));
      for (const [path, text] of pages) write(join(folder, recipe.content, path), text);
      // Pictures stand beside the Markdown everywhere.
      for (const [path, bytes] of beside) {
        write(join(folder, recipe.content, path), bytes);
        if (recipe.beside !== undefined) write(join(folder, recipe.beside, path), bytes);
      }
      await run(recipe.command, folder, recipe.env);
      const at = (path: string) => join(folder, recipe.out, path);
      return {
        page(markdown) {
          const path = recipe.page(markdown.replace(/\.md$/, ''));
          return { path, html: existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '' };
        },
        has: (path) => existsSync(at(path)) && (!path.endsWith('/') || existsSync(at(`${path}index.html`))),
        remove: () => rmSync(folder, { recursive: true }),
      };
    },
  };
}

/** The compiler of Docusaurus, which resolves links between files by itself: here a page is its file with another ending. */
const docusaurus: Program = {
  flavour: 'docusaurus',
  main: 'main',
  version: () =>
    (JSON.parse(readFileSync(join(root, 'node_modules/@mdx-js/mdx/package.json'), 'utf8')) as { version: string })
      .version,
  async make(written) {
    const { pages, beside } = await siteFiles(written);
    const made = new Map<string, string>();
    for (const [path, text] of pages) made.set(path, await mdxPage(text));
    return {
      page: (path) => ({ path, html: made.get(path) ?? '' }),
      has: (path) => made.has(path) || beside.has(path),
      remove: () => {},
    };
  },
};

export const programs: Readonly<Record<string, Program>> = {
  Hugo: programOf('hugo', recipes.hugo),
  Jekyll: programOf('jekyll', recipes.jekyll),
  MkDocs: programOf('mkdocs', recipes.mkdocs),
  Eleventy: programOf('eleventy', recipes.eleventy),
  VitePress: programOf('vitepress', recipes.vitepress),
  MDX: docusaurus,
};
