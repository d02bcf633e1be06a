/** Files that somebody changed: hundreds of kinds over real files, of which none passes. What was merely saved again does. */
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { FORMATS } from '../../src/model/format.ts';
import type { Verification } from '../../src/model/verification.ts';
import { readHtml } from '../../src/publish/read-back/html.ts';
import { areSame } from '../../src/publish/read-back/reading.ts';
import { type Alteration, alterations, type Target } from '../support/alterations.ts';
import { found } from '../support/alterations-found.ts';
import { withFigures } from '../support/figure-policy.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const OUT = 'out/bestuur/proef';
const target: Target = { sentence: 'De telefoon ligt in de kluis', word: 'ligt', other: 'lag' };

const kinds: Readonly<Record<string, readonly Alteration[]>> = {
  'protocol.html': [...alterations.page, ...found.page],
  'fragment.html': [...alterations.fragment, ...found.fragment],
  'schoolgids.html': [...alterations.fragment, ...found.fragment],
  'protocol.docx': [...alterations.docx, ...found.docx, ...alterations.numbered],
  'schoolgids.docx': [...alterations.docx, ...found.docx, ...alterations.bulleted, ...found.bulleted],
  'protocol.md': [...alterations.markdown, ...found.markdown],
  'schoolgids.md': [...alterations.markdown, ...found.markdown],
  'schoolgids.txt': [...alterations.plain, ...found.plain],
  'protocol.pdf': alterations.pdf,
};

let host: MemoryHost;

/** A text with figures, a note, tables, lists, and links within and out of it, adopted. */
beforeAll(async () => {
  const files = withFigures((protocol) =>
    protocol.replace(
      'Leg de telefoon weg.',
      'Leg de telefoon weg, zie [onze ideeën](https://voorbeeld.nl/telefoons?a=1).',
    ),
  );
  host = memoryHost(files);
  const steps = [
    ['propose', 'bestuur', '--date', '2020-04-01'],
    ['decide', 'bestuur', '--step', 'gmr', '--outcome', 'verleend', '--date', '2020-05-01'],
    ['decide', 'bestuur', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-05-02'],
    ['build', ...FORMATS.flatMap((format) => ['--format', format])],
  ];
  for (const argv of steps) {
    const io = captureIo();
    expect(await run(argv, io, host), io.errorText).toBe(0);
  }
});

async function verify(paths: readonly string[]): Promise<Verification[]> {
  const io = captureIo();
  await run(['verify', ...paths, '--json'], io, host);
  return JSON.parse(io.outText) as Verification[];
}

const fileOf = (name: string) => host.read(`${OUT}/${name}`);

function put(path: string, bytes: Uint8Array): string {
  host.write(path, bytes);
  return path;
}

/** By file, which alterations there are of it. */
function alteredFiles(name: string): { path: string; what: string }[] {
  return (kinds[name] ?? []).flatMap(({ what, change }, index) => {
    const bytes = change(fileOf(name), target);
    return bytes === undefined ? [] : [{ path: put(`anders/${index}/${name}`, bytes), what }];
  });
}

describe.each(Object.keys(kinds))('%s', (name) => {
  test('the published file is recognised', async () => {
    expect((await verify([`${OUT}/${name}`]))[0]).toMatchObject({ result: 'published', organisation: 'bestuur' });
  });

  test('no alteration is the published file, or the same words', async () => {
    const files = alteredFiles(name);
    expect(files.length).toBeGreaterThan(9);
    const list = await verify(files.map(({ path }) => path));
    const passed = list.flatMap(({ result }, index) =>
      result === 'published' || result === 'same_words' ? [files[index]?.what] : [],
    );
    expect(passed).toEqual([]);
    // Whoever reads the verdict is told what it is.
    const untold = list.flatMap((item, index) =>
      item.result === 'different' && item.difference === null && item.met.length === 0 ? [files[index]?.what] : [],
    );
    if (!name.endsWith('.pdf')) expect(untold).toEqual([]);
  });
});

test('there are more than seven hundred altered files, and each alteration is of one', () => {
  const made = Object.keys(kinds).map((name) => alteredFiles(name).map(({ what }) => what));
  expect(made.flat().length).toBeGreaterThan(700);
  for (const [kind, names] of Object.entries({
    page: ['protocol.html'],
    fragment: ['fragment.html', 'schoolgids.html'],
    docx: ['protocol.docx', 'schoolgids.docx'],
    markdown: ['protocol.md', 'schoolgids.md'],
    plain: ['schoolgids.txt'],
    pdf: ['protocol.pdf'],
  })) {
    const tried = new Set(names.flatMap((name) => made[Object.keys(kinds).indexOf(name)] ?? []));
    const more = found[kind as keyof typeof found] ?? [];
    const all = [...alterations[kind as keyof typeof alterations], ...more].map(({ what }) => what);
    expect(
      all.filter((what) => !tried.has(what)),
      kind,
    ).toEqual([]);
  }
});

const text = (change: (own: string) => string) => (bytes: Uint8Array) => strToU8(change(strFromU8(bytes)));

/** What programs do to a file that they save again. */
const saved: readonly (readonly [what: string, name: string, change: (bytes: Uint8Array) => Uint8Array])[] = [
  ...['protocol.html', 'fragment.html', 'protocol.md'].map(
    (name) => ['letters in two parts', name, text((own) => own.normalize('NFD'))] as const,
  ),
  ...['protocol.html', 'fragment.html', 'protocol.md', 'schoolgids.txt'].flatMap(
    (name) =>
      [
        ['ends of lines of Windows', name, text((own) => own.replaceAll('\n', '\r\n'))],
        ['a mark of byte order', name, text((own) => `\ufeff${own}`)],
        ['no end of its last line', name, text((own) => own.trimEnd())],
      ] as const,
  ),
  [
    'tags on lines of their own',
    'protocol.html',
    text((own) => own.replaceAll('<p>', '\n      <p>\n   ').replaceAll('</p>', '\n  </p>\n')),
  ],
  ['entities', 'protocol.html', text((own) => own.replaceAll('ë', '&euml;').replaceAll('’', '&rsquo;'))],
  [
    'attributes in another order and other quotes',
    'protocol.html',
    text((own) => own.replace('<html lang="nl" itemscope', "<html itemscope lang='nl'")),
  ],
  [
    'a fragment in capitals',
    'fragment.html',
    text((own) => own.replaceAll(/<(\/?)(p|h2|ul)>/g, (_, slash, tag) => `<${slash}${tag.toUpperCase()}>`)),
  ],
  [
    'a fragment in a page',
    'fragment.html',
    text(
      (own) =>
        `<!doctype html><html><head><title>Ons beleid</title><link rel="stylesheet" href="/x.css"></head><body><nav>Menu</nav><main style="padding: 1rem">${own}</main><script src="/x.js"></script></body></html>`,
    ),
  ],
  [
    'a fragment with anchors and comments of a CMS',
    'fragment.html',
    text((own) =>
      own
        .replaceAll('<p>', '<!-- wp:paragraph -->\n<p>')
        .replace('<h2>', '<h2 id="kop-1">')
        .replace('<a ', '<a target="_blank" rel="noopener" '),
    ),
  ],
  ['spaces at the ends of lines', 'schoolgids.txt', text((own) => own.replaceAll('\n', ' \n'))],
  ['lines broken elsewhere', 'schoolgids.txt', text((own) => own.replaceAll(/([a-z,])\n([a-z])/g, '$1 $2'))],
];

test.each(saved)('saved again, with %s: %s has the same words', async (_, name, change) => {
  const [item] = await verify([put(`opnieuw/${name}`, change(fileOf(name)))]);
  expect(item).toMatchObject({ result: 'same_words', organisation: 'bestuur', met: [], difference: null });
});

test('of a fragment in a page it is told that the rest was not looked at', async () => {
  const page = `<html><body><h1>Iets anders</h1>${strFromU8(fileOf('fragment.html'))}</body></html>`;
  const [item] = await verify([put('cms/pagina.html', strToU8(page))]);
  expect(item).toMatchObject({ result: 'same_words', apart: ['page'] });
});

/** A program that makes pages names headings in its own way, and where a link leads is what stands there. */
test('of a link within a fragment the place it leads to counts, and not how that is called', () => {
  const made = (first: string, second: string, target: string) =>
    `<div data-regelwerk-text="x"><p>Zie <a href="#${target}">lid 1</a>.</p><p id="${first}">Wel.</p><p id="${second}">Niet.</p></div>`;
  const tokensOf = (html: string) => readHtml(html).tokens ?? [];
  const published = tokensOf(made('wel', 'niet', 'wel'));
  expect(areSame(published, tokensOf(made('wel', 'niet', 'wel')))).toBe(true);
  expect(areSame(published, tokensOf(made('niet', 'wel', 'wel')))).toBe(false);
  // Ids that the program left out make no other words.
  expect(areSame(published, tokensOf(made('a', 'b', 'wel')))).toBe(true);
});
