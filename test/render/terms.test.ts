/** Terms in a page: opened where a clause first uses them, by mouse and keyboard, and text to all who do not open them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createTerms } from '../../src/model/terms.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { AXE, audited, open } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { documentOf } from '../support/documents.ts';
import { memoryHost } from '../support/memory-host.ts';

const term = (id: string, words: string, text: string, ...forms: string[]) => ({
  id,
  audience: ['all'],
  force: 'define',
  term: words,
  text,
  ...(forms.length === 0 ? {} : { forms }),
});
const clause = (id: string, text: string) => ({ id, audience: ['all'], force: 'inform', text });

const protocol = {
  title: 'Reglement van de raad',
  description: 'Regels.',
  language: 'nl',
  notice: 'De raad heeft dit vastgesteld.',
  clauses: [
    term('raad', 'raad', 'de *vergadering* van [leden](#lid), of een deel van de raad[^1].\n\n[^1]: Zie de wet.'),
    term('lid', 'lid', 'wie in de raad zit:\n\n- namens ouders;\n- namens personeel.', 'leden'),
    term('lid-van-de-raad', 'lid van de raad', 'een lid met stem.'),
    term('hoek', 'hoek <b> & "zo"', 'een hoek.'),
    clause('eerste', 'De Raad kiest een lid en nog een lid; de raad is **de leden**.'),
    clause(
      'tweede',
      'Een [lid](https://example.org) of lid van de raad is geen raadslid of oud-lid, wel een lid van vroeger.',
    ),
    { id: 'rij', audience: ['all'], force: 'inform', cells: ['De raad', 'Elk lid, in een hoek \\<b> & "zo".'] },
  ],
  outline: [
    {
      part: 'begrippen',
      label: 'Begrippen van de raad',
      numbering: 'definitions',
      entries: ['raad', 'lid', 'lid-van-de-raad', 'hoek'],
    },
    { part: 'regels', label: 'Elk lid', numbering: 'numbered', entries: ['eerste', 'tweede'] },
    {
      part: 'tabel',
      label: 'Wie',
      numbering: 'table',
      columns: ['Een lid', 'Wat'],
      row_headings: true,
      entries: ['rij'],
    },
  ],
  schoolgids: { label: 'Kort', entries: ['eerste'] },
};

const document = (() => {
  const policy = loadPolicy(
    memoryHost({
      'policy/organisations/ster.yaml': 'name: De Ster\nkind: school\n',
      'policy/protocols/reglement/protocol.yaml': stringify(protocol),
      'policy/protocols/reglement/overrides/ster.yaml': '{}\n',
    }),
  );
  const { value, diagnostics } = resolvePolicy(policy.value);
  const [resolved] = value;
  if (resolved === undefined || policy.diagnostics.length + diagnostics.length > 0) throw new Error('no protocol');
  return documentOf(policy.value, resolved, 'protocol');
})();
const html = renderPage(document);

/** Elements that hold terms, with what opens in brackets. */
function marked(id: string): string {
  const element = new RegExp(`<(li|tr)[^>]* id="${id}".*?</\\1>`, 's').exec(html)?.[0] ?? '';
  return element
    .replaceAll(/<button type="button" class="term" popovertarget="_begrip-(\d)">(.*?)<\/button>/g, '[$2 → $1]')
    .replaceAll(/<a class="link".*?<\/a>|<sup>.*?<\/sup>|<(?!a |\/a)[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('a page', () => {
  // In the alphabet: hoek, lid, lid van de raad, raad.
  test('opens a term where a clause first uses it, in capitals or not and in any form', () => {
    expect(marked('eerste')).toBe('De [Raad → 4] kiest een [lid → 2] en nog een lid; de raad is de leden.');
  });

  test('opens the longest, whole words alone, and nothing in a link', () => {
    expect(marked('tweede')).toBe(
      'Een <a href="https://example.org">lid</a> of [lid van de raad → 3] is geen raadslid of oud-lid, wel een [lid → 2] van vroeger.',
    );
  });

  test('opens nothing in its own definition, in headings and outside the clauses', () => {
    expect(marked('raad')).toBe('raad: de vergadering van <a href="#lid">leden</a>, of een deel van de raad.');
    expect(marked('rij')).toBe('De raadElk [lid → 2], in een [hoek &#x3C;b> &#x26; "zo" → 1].');
    expect(html).toContain('De raad heeft dit vastgesteld.');
    expect(html).not.toMatch(/<h\d[^>]*>(?:(?!<\/h\d>).)*<button/);
  });

  test('holds each meaning once, without a note, an anchor or markup that a term brings', () => {
    const meanings = [...html.matchAll(/<div id="(_begrip-\d)" class="meaning"[^>]* aria-label="([^"]*)".*?<\/div>/gs)];
    expect(meanings.map(([, id, label]) => [id, label])).toEqual([
      ['_begrip-1', 'hoek &lt;b&gt; &#x26; &#x22;zo&#x22;'],
      ['_begrip-2', 'lid'],
      ['_begrip-3', 'lid van de raad'],
      ['_begrip-4', 'raad'],
    ]);
    expect(meanings[3]?.[0]).not.toMatch(/<sup|<button|id="raad"/);
    expect(html.match(/id="_bij-noot-1/g)).toHaveLength(1);
  });

  test('only the page has them: not a fragment, and not the redline', () => {
    expect(renderFragment(document)).not.toMatch(/button|popover/);
    const redline = { ...document, data: { meta: { ...document.data.meta, comparedWith: null } } };
    expect(renderPage(redline)).not.toMatch(/button|popover|\.term/);
  });
});

describe('in a browser', () => {
  let page: Page;
  let told: string[];
  beforeAll(async () => {
    // Under the policy of the page itself.
    const opened = await open(html, await (await startBrowser()).newContext());
    ({ page, told } = opened);
  });
  afterAll(() => page.context().close());

  const isOpen = (id: string) => page.evaluate(`document.querySelector('#${id}').matches(':popover-open')`);
  const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent');

  test('the keyboard opens a meaning and goes to it, and comes back when it closes', async () => {
    expect(await focused()).not.toContain('_begrip');
    await page.focus('#eerste .term');
    await page.keyboard.press('Enter');
    expect([await isOpen('_begrip-4'), await focused()]).toEqual([true, '_begrip-4']);
    await page.keyboard.press('Escape');
    expect([await isOpen('_begrip-4'), await focused()]).toEqual([false, 'Raad']);
  });

  test('a click opens it, another beside it closes it, and it stays within the screen', async () => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.click('#tweede .term');
    expect(await isOpen('_begrip-3')).toBe(true);
    const box = await page.locator('#_begrip-3').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(600);
    await page.mouse.click(5, 5);
    expect(await isOpen('_begrip-3')).toBe(false);
  });

  test('its text is selected and copied like any other', async () => {
    const words = `(() => { getSelection().selectAllChildren(document.querySelector('#eerste')); return String(getSelection()); })()`;
    expect(await page.evaluate(words)).toContain('De Raad kiest een lid en nog een lid; de raad is de leden.');
  });

  test('on paper it is text, and no meaning lies over it', async () => {
    await page.click('#eerste .term');
    await page.emulateMedia({ media: 'print' });
    const style = (of: string, name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${of}')).${name}`);
    expect(await style('#eerste .term', 'textDecorationLine')).toBe('none');
    expect(await style('#_begrip-4', 'display')).toBe('none');
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
  });

  test('nothing is asked for or complained of', () => {
    expect(told).toEqual([]);
  });

  test('axe finds nothing, open or closed', async () => {
    expect(await audited(html)).toEqual({ violations: [], told: [] });
    const context = await (await startBrowser()).newContext({ bypassCSP: true });
    const opened = await open(html, context);
    await opened.page.addScriptTag({ path: AXE });
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.page.emulateMedia({ colorScheme });
      await opened.page.click('#eerste .term >> nth=1');
      const found = await opened.page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
      expect(found).toEqual([]);
      await opened.page.keyboard.press('Escape');
    }
    await context.close();
  });
});

describe('terms in a text', () => {
  const found = (words: readonly string[], text: string) => {
    const terms = createTerms<string>();
    for (const own of words) terms.add(own, own);
    return terms.find(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);
  };

  test('stand between quotes and signs, over a line end, with a soft hyphen or an accent that is stored apart', () => {
    expect(found(['school'], '‘School’, (school) of school/thuis.')).toHaveLength(3);
    expect(found(['college van bestuur'], 'het College\nvan  bestuur.')).toEqual([
      ['College\nvan  bestuur', 'college van bestuur'],
    ]);
    expect(found(['medewerker'], 'een mede\u00ADwerker')).toEqual([['mede\u00ADwerker', 'medewerker']]);
    expect(found(['ou\u0308der'], 'een oüder')).toHaveLength(1);
    expect(found(['g.o.', 'wet (WOT)'], 'Het g.o. en de Wet (WOT).')).toHaveLength(2);
  });

  test('are no part of another word', () => {
    expect(found(['school'], 'scholen, basisschool, school-app, school’s, schoolkrant, school- en klas')).toEqual([]);
  });

  test('give way to a longer one only where all of it stands', () => {
    expect(found(['lid', 'lid van de raad'], 'lid van de school en lid van de raad')).toEqual([
      ['lid', 'lid'],
      ['lid van de raad', 'lid van de raad'],
    ]);
  });
});
