/** `build --public --site`: a complete small site of what is public, in any folder, whichever part of it was built last. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';
import { organisations, policyFiles } from '../support/repository.ts';
import { buildSite, publicFiles, type SiteFiles, siteOfFiles, textOf } from '../support/site.ts';

const DAY = '2026-11-27';
const ADDRESS = 'https://voorbeeld.nl/protocollen';
const SETTINGS = { 'policy/settings.yaml': `publication: {site: {title: Teksten & regels, address: "${ADDRESS}/"}}\n` };

let files: SiteFiles;
beforeAll(async () => {
  files = await siteOfFiles({ ...policyFiles(), ...SETTINGS });
});

const pagesOf = (site: SiteFiles) => [...site.keys()].filter((path) => path.endsWith('.html') && isPage(site, path));
/** A fragment is a piece of a page. */
const isPage = (site: SiteFiles, path: string) => textOf(site, path).startsWith('<!doctype html>');
const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x26;', '&');

/** Every address in a page that leads to a place in the site: the path that it leads to, and the place there. */
function linksIn(site: SiteFiles, page: string): { readonly path: string; readonly id: string }[] {
  return [...textOf(site, page).matchAll(/ (?:href|data-zoek)="([^"]*)"/g)].flatMap(([, address = '']) => {
    const url = new URL(decode(address), `site:///${page}`);
    return url.protocol === 'site:' ? [{ path: url.pathname.slice(1), id: decodeURIComponent(url.hash.slice(1)) }] : [];
  });
}

test('there is a start page, a page of each organisation, and of each text its page and what is searched', () => {
  const own = organisations.flatMap((id) => [
    `${id}/index.html`,
    `${id}/social-media/protocol.html`,
    `${id}/social-media/zoektekst.js`,
  ]);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['index.html', '404.html', 'sitemap.xml', 'regelwerk-tekst.js', ...own]),
  );
});

test('every link in the site leads to a file of it, and every #id to a place there', () => {
  const broken = pagesOf(files).flatMap((page) =>
    linksIn(files, page)
      .filter(({ path, id }) => !files.has(path) || (id !== '' && !idsIn(textOf(files, path)).has(id)))
      .map((link) => ({ page, ...link })),
  );
  expect(broken).toEqual([]);
  expect(pagesOf(files).flatMap((page) => linksIn(files, page)).length).toBeGreaterThan(300);
});

test('every page but the start is reached from the start', () => {
  const seen = new Set(['index.html']);
  for (const page of seen) for (const { path } of linksIn(files, page)) if (path.endsWith('.html')) seen.add(path);
  expect(pagesOf(files).filter((page) => !seen.has(page))).toEqual(['404.html']);
});

test('no page asks another server for anything, and none holds what is for staff', () => {
  for (const page of pagesOf(files)) {
    expect(textOf(files, page)).not.toMatch(
      /<(?:img|script|link|iframe)[^>]* (?:src|href)="https?:(?!\/\/voorbeeld\.nl\/protocollen\/)/,
    );
    expect(textOf(files, page)).not.toMatch(/voorleggen|Stand op|deadlines\.ics/);
  }
  expect([...files.keys()].filter((path) => /^(?:status|deadlines)/.test(path))).toEqual([]);
});

test('what is searched holds each clause once, under an anchor of its page', () => {
  for (const id of organisations) {
    const script = textOf(files, `${id}/social-media/zoektekst.js`);
    expect(script).toMatch(/^[\x20-\x7e\n]*$/);
    const [, json = ''] = /^regelwerkZoektekst\((.*)\);\n$/.exec(script) ?? [];
    const { organisation, entries } = JSON.parse(json) as { organisation: string; entries: [string, string, string][] };
    expect(organisation).toBe(id);
    const anchors = entries.map(([anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(25);
    expect(new Set(anchors).size).toBe(anchors.length);
    const ids = idsIn(textOf(files, `${id}/social-media/protocol.html`));
    expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
    expect(entries.filter(([, , text]) => text === '')).toEqual([]);
  }
});

describe('with an address', () => {
  test('each page names its own, and the map of the site lists just these', () => {
    const named = pagesOf(files).flatMap(
      (page) => /<link rel="canonical" href="([^"]*)">/.exec(textOf(files, page))?.[1] ?? [],
    );
    const expected = pagesOf(files)
      .filter((page) => page !== '404.html' && page !== 'controle.html')
      .map((page) => `${ADDRESS}/${page.replace(/(^|\/)index\.html$/, '$1')}`);
    expect(named.sort()).toEqual(expected.sort());
    const listed = [...textOf(files, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    // What is in the archive is found through its list.
    expect(listed.sort()).toEqual(expected.filter((url) => !/\/archief\/./.test(url)).sort());
  });

  test('the page for what is not there leads to the start from any depth', () => {
    expect(textOf(files, '404.html')).toContain(`href="${ADDRESS}/"`);
    expect(linksIn(files, '404.html').filter(({ path }) => path !== '404.html')).toEqual([]);
  });

  test('a document is named where its organisation says that it stands, and is then in the map only below the address', async () => {
    const school = 'policy/organisations/school.yaml';
    const own = readBase();
    const site = await siteOfFiles({
      ...own,
      ...SETTINGS,
      [school]: `${own[school]}\npublication: {base_url: "https://school.nl/regels"}\n`,
    });
    const named = '<link rel="canonical" href="https://school.nl/regels/proef/protocol.html">';
    expect(textOf(site, 'school/proef/protocol.html')).toContain(named);
    expect(textOf(site, 'sitemap.xml')).not.toContain('school.nl/');
    expect(textOf(site, 'sitemap.xml')).toContain(`${ADDRESS}/school/<`);
  });
});

test('without an address there is no map and no canonical link, and the build says so', async () => {
  const host = memoryHost(readBase());
  const { value } = await openRegelwerk(host).build({ isPublic: true, site: true });
  expect(value?.site).toEqual({ address: null });
  const site = publicFiles(host);
  expect(site.has('sitemap.xml')).toBe(false);
  for (const page of ['index.html', 'los/index.html', 'los/proef/protocol.html'])
    expect(textOf(site, page)).not.toContain('canonical');
});

test('a title is text, in every page', async () => {
  const title = `publication: {site: {title: '<b>Op</b> & "neer"'}}\n`;
  const site = await siteOfFiles({ ...readBase(), 'policy/settings.yaml': title });
  for (const path of ['index.html', 'los/index.html', 'los/proef/protocol.html']) {
    const [, body = ''] = textOf(site, path).split('<body>');
    expect(body).toMatch(/&(?:lt|#x3C);b/);
    expect(body).not.toContain('<b>Op');
  }
});

describe('built in parts', () => {
  const source = readBase();
  const ids = ['bestuur', 'los', 'school'];

  test('one organisation at a time gives the same site as all at once', async () => {
    const host = memoryHost(source, { today: DAY });
    for (const id of ids) await buildSite(host, { organisations: [id] });
    // A board is told of its schools when it is built itself.
    const parts = await buildSite(host, { organisations: ['bestuur'] });
    const whole = await siteOfFiles(source);
    expect([...parts.keys()].sort()).toEqual([...whole.keys()].sort());
    for (const [path, bytes] of whole)
      expect({ path, text: Buffer.from(parts.get(path) ?? []).equals(Buffer.from(bytes)) }).toEqual({
        path,
        text: true,
      });
  });

  test('the same source gives the same bytes, and a second build writes nothing', async () => {
    const host = memoryHost(source, { today: DAY });
    await buildSite(host);
    const { value } = await openRegelwerk(host).build({ isPublic: true, site: true });
    expect(value?.written).toMatchObject({ written: 0, removed: 0 });
  });

  test('what has a mistake keeps its pages, and stays in the site', async () => {
    const host = memoryHost(source, { today: DAY });
    const before = await buildSite(host);
    const override = 'policy/protocols/proef/overrides/los.yaml';
    host.contents.set(override, new TextEncoder().encode(`${host.text(override)}\nonbekend: ja\n`));
    const { diagnostics } = await openRegelwerk(host).build({ isPublic: true, site: true });
    expect(hasErrors(diagnostics)).toBe(true);
    const after = publicFiles(host);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(textOf(after, 'los/proef/protocol.html')).toBe(textOf(before, 'los/proef/protocol.html'));
    expect(textOf(after, 'index.html')).toContain('href="los/proef/protocol.html"');
  });

  test('a build without a site takes all of it away again, and one of everything leaves no start page for it', async () => {
    const host = memoryHost(source, { today: DAY });
    await buildSite(host);
    await openRegelwerk(host).build({ isPublic: true });
    expect(
      [...publicFiles(host).keys()].filter((path) =>
        /(?<!archief\/)index\.html|404|zoektekst|regelwerk-tekst/.test(path),
      ),
    ).toEqual([]);
    await buildSite(host);
    await openRegelwerk(host).build({ out: 'public' });
    expect(textOf(publicFiles(host), 'index.html')).toContain('Stand op');
    await buildSite(host, { organisations: ['bestuur'] });
    expect(textOf(publicFiles(host), 'index.html')).not.toContain('Stand op');
  });

  test('a part without the pages around it is refused where a site stands', async () => {
    const host = memoryHost(source, { today: DAY });
    const before = await buildSite(host);
    const { value, diagnostics } = await openRegelwerk(host).build({ isPublic: true, organisations: ['bestuur'] });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['site-there']);
    expect(publicFiles(host)).toEqual(before);
  });
});

describe('texts that follow each other', () => {
  let site: SiteFiles;
  const host = memoryHost(readBase(), { today: '2020-06-01' });
  beforeAll(async () => {
    const base = readBase();
    host.contents.set('policy/settings.yaml', new TextEncoder().encode('publication: {concepts: public}\n'));
    const protocol = 'policy/protocols/proef/protocol.yaml';
    host.contents.set(
      protocol,
      new TextEncoder().encode(String(base[protocol]).replace('de les *niet* storen', 'een les *niet* storen')),
    );
    site = await buildSite(host);
  });

  test('the page of each leads to the other', () => {
    const pages = ['bestuur/proef/protocol.html', 'bestuur/proef/concept/protocol.html'];
    expect([...site.keys()]).toEqual(expect.arrayContaining(pages));
    for (const [page = '', other] of [pages, pages.toReversed()]) {
      expect(textOf(site, page)).toContain('Versies');
      expect(linksIn(site, page).map(({ path }) => path)).toContain(other);
    }
    expect(linksIn(site, 'bestuur/proef/concept/protocol.html').map(({ path }) => path)).toContain(
      'bestuur/proef/concept/renvooi.html',
    );
  });

  test('the adopted text is searched, and the concept is not', () => {
    expect(site.has('bestuur/proef/zoektekst.js')).toBe(true);
    expect(site.has('bestuur/proef/concept/zoektekst.js')).toBe(false);
  });

  test('a page of the site carries the adopted text; with another word it does not', async () => {
    const page = 'public/bestuur/proef/protocol.html';
    const { value } = await openRegelwerk(host).verify({ files: [page] });
    expect(value?.map(({ result }) => result)).toEqual(['published']);
    host.contents.set(page, new TextEncoder().encode(host.text(page).replace('Ook te krijgen', 'Ook verplicht')));
    const altered = await openRegelwerk(host).verify({ files: [page] });
    expect(altered.value?.map(({ result }) => result)).toEqual(['different']);
  });
});
