/** The page of a comparison: works from a file, narrows by a script, and without one shows all. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openRegelwerk, type SideBySide } from '../../src/index.ts';
import { sideBySide } from '../../src/operations/compare/index.ts';
import { openSession } from '../../src/operations/session.ts';
import { formatCompareHtml } from '../../src/report/compared/html.ts';
import { auditWidths, open } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { exampleFiles } from '../support/example.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { policyFiles } from '../support/repository.ts';

async function compared(files: Files): Promise<readonly SideBySide[]> {
  return (await openRegelwerk(memoryHost(files)).compare()).value ?? [];
}

/** A page that is open; `told` is what it complains of or asks for. */
async function opened(html: string, options: BrowserContextOptions = {}) {
  const context = await (await startBrowser()).newContext(options);
  return { context, ...(await open(html, context)) };
}

const shown = (page: Page, selector: string) =>
  page.evaluate(
    `[...document.querySelectorAll('${selector}')].filter((own) => own.checkVisibility()).length`,
  ) as Promise<number>;

let ours: readonly SideBySide[];
let page: string;
beforeAll(async () => {
  ours = await compared(policyFiles());
  page = formatCompareHtml(ours, 'nl');
});

describe('the page', () => {
  test('is accessible, closed and with all opened, and asks for nothing', { timeout: 240_000 }, async () => {
    const { page: own, told, context } = await opened(page, { bypassCSP: true });
    await own.getByRole('button', { name: 'Alles openklappen' }).click();
    expect(await auditWidths(own)).toEqual([]);
    expect(told).toEqual([]);
    await context.close();
  });

  test('shows all without a script, and no form that does nothing', async () => {
    const { page: own, context } = await opened(page, { javaScriptEnabled: false });
    const [first] = ours;
    expect(await shown(own, 'details.clause')).toBe(first?.rows.length);
    expect(await shown(own, 'article.divergence')).toBe(first?.divergences.length);
    expect(await shown(own, 'form')).toBe(0);
    await context.close();
  });

  test('narrows to an audience, a part and a force, and says how much is shown', async () => {
    const { page: own, context } = await opened(page);
    const rows = ours[0]?.rows ?? [];
    const forPupils = rows.filter(({ audience }) => audience.includes('pupils') || audience.includes('all'));
    await own.getByLabel('Voor wie').selectOption('pupils');
    expect(await shown(own, 'details.clause')).toBe(forPupils.length);
    await own.getByLabel('Deel').selectOption('social-media/internet');
    await own.getByLabel('Strekking').selectOption('prohibit');
    const left = forPupils.filter(({ theme, force }) => theme === 'internet' && force.includes('prohibit'));
    expect(await shown(own, 'details.clause')).toBe(left.length);
    expect(await own.getByRole('status').innerText()).toContain(`${left.length} van ${rows.length} bepalingen`);
    // A part of which nothing is left has no heading either.
    expect(await shown(own, '.theme')).toBe(1);
    await context.close();
  });

  test('a link from a difference opens the clause, also where it was narrowed away', async () => {
    const { page: own, context } = await opened(page);
    const link = own.locator('article.divergence a').first();
    const target = (await link.getAttribute('href')) ?? '';
    await own.getByLabel('Strekking').selectOption('define');
    await own.evaluate(`location.hash = '${target}'`);
    await own.locator(`details[id='${target.slice(1)}'][open]`).waitFor();
    await context.close();
  });

  test('marks own words against those of the base, and says so to who cannot see the marks', async () => {
    const start = page.indexOf('<details class="clause" id="_social-media_missie-en-fatsoen"');
    const clause = page.slice(start, page.indexOf('</details>', start));
    expect(clause).toContain('<ins><span class="said" lang="nl">alleen hier: </span>');
    expect(clause).toContain('In de regel betekent het ook dat we verdraagzaam zijn.');
    expect(clause).toContain('Reden van Quadraam: <span lang="nl">Quadraam voegt verdraagzaamheid toe.</span>');
  });

  test('says in English what it says in Dutch', () => {
    const english = formatCompareHtml(ours, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Differences in substance');
    expect(english).not.toMatch(/Verschillen in de zaak|Weggelaten door|eigen woorden/);
  });
});

test('of more protocols each has its own section', async () => {
  const html = formatCompareHtml(await compared(exampleFiles()), 'nl');
  expect(html.match(/<section class="protocol"/g)).toHaveLength(2);
  expect(html).toContain('Dit protocol heeft geen register van verschillen');
});

test('without documents it says so', () => {
  expect(formatCompareHtml([], 'nl')).toContain('Er zijn geen documenten om te vergelijken.');
});

describe('of many organisations', () => {
  const P = 'policy/protocols/p';
  const files: Record<string, string> = {
    [`${P}/protocol.yaml`]: stringify({
      ...{ title: 'Protocol', description: 'Een proef.' },
      parameters: { uren: { description: 'Hoeveel uren.', kind: 'number', default: 2 } },
      clauses: [{ id: 'uren', audience: ['all'], force: 'inform', text: 'Het duurt {{uren}} uur.' }],
      outline: [{ part: 'deel', label: 'Deel', entries: ['uren'] }],
    }),
  };
  for (let at = 0; at < 200; at++) {
    files[`policy/organisations/s${at}.yaml`] = `name: "School ${at} & <b>Co</b>"\nkind: school\n`;
    files[`${P}/overrides/s${at}.yaml`] = at < 40 ? '{parameters: {uren: 3}}\n' : '{}\n';
  }

  test('tells groups, in a page that fits a phone', { timeout: 120_000 }, async () => {
    const html = formatCompareHtml(await compared(files), 'nl');
    const { page: own, context } = await opened(html, { bypassCSP: true });
    expect(await own.locator('details.clause .cell').allInnerTexts()).toEqual(['zelfde: 200']);
    expect(await own.locator('article.divergence').innerText()).toContain('en 32 andere');
    expect(html).toContain('School 0 &#x26; &#x3C;b>Co&#x3C;/b>');
    expect(await auditWidths(own, [320])).toEqual([]);
    await context.close();
  });
});

test('of very many documents only clauses of the base have a row, each with what every document says to it', () => {
  const session = openSession(memoryHost(policyFiles()));
  const { policy, documents } = session.read();
  for (const [index, whole] of sideBySide(policy, documents).entries()) {
    const [brief] = [sideBySide(policy, documents, [], 1)[index]];
    if (brief === undefined || whole.organisations.length <= 1) continue;
    const substance = new Set(whole.divergences.flatMap(({ rows }) => rows));
    const kept = whole.rows.filter(({ layer, key }) => layer === null || substance.has(key));
    expect(brief.rows).toEqual(kept);
    expect(brief.unlisted).toBe(whole.rows.length - kept.length);
    expect(brief.divergences).toEqual(whole.divergences);
    const html = formatCompareHtml([brief], 'nl');
    expect(html).toContain(`${brief.unlisted} bepalingen van één organisatie en haar scholen`);
    expect(html).not.toContain('<caption>');
  }
});
