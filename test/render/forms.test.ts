/** Forms as readers of a page, a fragment, Markdown and text get them. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import { formOf } from '../../src/model/form.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderText } from '../../src/render/text/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { audited, open } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { documentOf, unrecordedMeta } from '../support/documents.ts';
import { expectedPieces } from '../support/expected.ts';
import { formatOf, withoutDrawn } from '../support/formats.ts';
import { formFiles } from '../support/forms-protocol.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { memoryHost } from '../support/memory-host.ts';
import { firstDifference, parseMarkdown, textOf } from '../support/words.ts';

const loaded = loadPolicy(memoryHost(formFiles));
const policy: Policy = loaded.value;
const protocols = resolvePolicy(policy).value;
const [maan, ster] = ['maan', 'ster'].map((id) => protocols.find(({ organisation }) => organisation.id === id)) as [
  ResolvedProtocol,
  ResolvedProtocol,
];
const page = renderPage(documentOf(policy, ster, 'protocol'));

test('there is nothing to tell of the source', () => {
  expect([...loaded.diagnostics, ...resolvePolicy(policy).diagnostics]).toEqual([]);
});

describe.each([
  ['protocol.html', 'protocol', renderPage],
  ['fragment.html', 'protocol', renderFragment],
  ['protocol.md', 'protocol', renderMarkdown],
  ['schoolgids.md', 'schoolgids', renderMarkdown],
  ['schoolgids.html', 'schoolgids', renderFragment],
  ['schoolgids.txt', 'schoolgids', renderText],
] as const)('%s', (file, variant, render) => {
  test.each([ster, maan])('says all that it should, in order', async (resolved) => {
    const { dialect, read } = formatOf(file, variant === 'schoolgids' ? 'section' : 'document');
    const bytes = new TextEncoder().encode(render(documentOf(policy, resolved, variant)));
    expect(
      firstDifference(expectedPieces(policy, resolved, file, dialect), withoutDrawn(await read(bytes))),
    ).toBeUndefined();
  });
});

describe('a page', () => {
  test('axe finds nothing at three widths, light and dark; it asks for nothing', async () => {
    expect(await audited(page)).toEqual({ violations: [], told: [] });
  });

  async function opened<T>(html: string, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await (await startBrowser()).newContext();
    const { page: own, told } = await open(html, context);
    const seen = await look(own);
    expect(told).toEqual([]);
    await context.close();
    return seen;
  }

  test('has fields that are called what they ask for, and can be filled in under its own policy', async () => {
    const told = await opened(page, async (own) => {
      const form = own.locator('#melding');
      await form.getByRole('textbox', { name: 'Naam van de leerling', exact: true }).fill('Sanne');
      await form.getByRole('textbox', { name: 'Wat is er gebeurd', exact: true }).fill('Een\nTwee');
      const where = form.getByRole('group', { name: 'Waar', exact: true });
      await where.getByRole('checkbox', { name: 'In de klas' }).check();
      await where.getByRole('checkbox', { name: 'Op het plein' }).check();
      const choice = form.getByRole('group', { name: 'Wilt u dat de teamleider uw naam kent?' });
      const quoted = own.locator('.frame').getByRole('radio', { name: 'Ja' });
      await quoted.check();
      await choice.getByRole('radio', { name: 'Ja' }).check();
      await choice.getByRole('radio', { name: 'Nee, liever niet' }).check();
      const checked = (box: Locator) => box.isChecked();
      return [
        await Promise.all((await where.getByRole('checkbox').all()).map(checked)),
        await Promise.all((await choice.getByRole('radio').all()).map(checked)),
        await quoted.isChecked(),
      ];
    });
    expect(told).toEqual([[true, true, false], [false, true], true]);
  });

  test('sends nothing: there is no form, and Enter leads nowhere', async () => {
    expect(page).not.toMatch(/<form|<button|type="submit"/);
    expect(page).toContain("form-action 'none'");
    const address = await opened(page, async (own) => {
      const before = own.url();
      await own.getByRole('textbox', { name: 'Naam van de leerling' }).first().press('Enter');
      return [before, own.url()];
    });
    expect(new Set(address).size).toBe(1);
  });

  test('on paper there are lines to write on, and all that was typed', async () => {
    const heights = await opened(page, async (own) => {
      await own.emulateMedia({ media: 'print' });
      const area = own.locator('#melding textarea').first();
      const height = async () => (await area.boundingBox())?.height ?? 0;
      const empty = await height();
      await area.fill('Regel\n'.repeat(20));
      return [
        empty,
        await height(),
        await own.evaluate(`getComputedStyle(document.querySelector('#melding input')).borderBottomStyle`),
      ];
    });
    expect(heights).toEqual([6 * 32, 21 * 32, 'solid']);
  });

  test('of a redline is not filled in', () => {
    const merged = mergeTrees(documentOf(policy, ster, 'protocol'), documentOf(policy, maan, 'protocol'));
    const redline = renderPage({ ...merged, data: { meta: { ...merged.data.meta, comparedWith: null } } });
    expect(redline.match(/<(?:input|textarea)/g)?.length).toBeGreaterThan(10);
    expect(redline).not.toMatch(/<(?:input|textarea)(?![^>]* disabled)/);
    expect(redline).toContain('Naam <ins><span class="said">ingevoegd: </span>en klas </ins>van de leerling');
  });

  test('without a form has no style for one', () => {
    const { children, data } = documentOf(policy, ster, 'protocol');
    const bare = children.filter(({ type }) => type !== 'form' && type !== 'blockquote');
    expect(renderPage({ type: 'root', data, children: bare })).not.toContain('fieldset');
    expect(renderPage({ type: 'root', data, children: bare })).not.toContain('.field');
  });
});

describe('hostile labels and options', () => {
  // One line, as the source has it, and visible.
  const lines = [
    ...new Set(
      HOSTILE.map((value) =>
        value
          .normalize('NFC')
          .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
          .trim(),
      ),
    ),
  ].filter((value) => /[\p{L}\p{N}]/u.test(value));
  const words = (value: string) => [{ type: 'text' as const, value }];
  const form = formOf(
    lines.flatMap((value, index) => [
      { field: `regel_${index}`, label: value },
      { field: `keuze_${index}`, label: `Keuze ${index}`, kind: 'choice' as const, options: [value] },
    ]),
    words,
  );
  const document: DocumentTree = { type: 'root', data: { meta: unrecordedMeta }, children: [form] };
  const asked = (value: string) => (/[.:?!…]$/.test(value) ? value : `${value}:`);
  const dots = '.'.repeat(40);

  test('are words in a page', async () => {
    const context = await (await startBrowser()).newContext();
    const { page: own } = await open(renderPage(document), context);
    const read = (selector: string) =>
      own.locator(selector).evaluateAll((nodes) => nodes.map(({ textContent }) => textContent));
    expect(await read('p.field > label')).toEqual(lines);
    expect(await read('fieldset span')).toEqual(lines);
    expect(
      await own.locator('main *').evaluateAll((nodes) => [...new Set(nodes.map(({ localName }) => localName))].sort()),
    ).toEqual(['div', 'fieldset', 'input', 'label', 'legend', 'p', 'span']);
    await context.close();
  });

  test('are words in Markdown', () => {
    const { children } = parseMarkdown(renderMarkdown(document));
    expect(children.map((node) => textOf(node))).toEqual(
      lines.flatMap((value, index) => [`${asked(value)} ${dots}`, `Keuze ${index}: ○ ${value}`]),
    );
  });

  test('are words in text', () => {
    const said = renderText(document).replaceAll(/\s+/g, ' ').trim();
    // An order to the runner of a CI job, were it the first of a line.
    const shown = (value: string) => value.replaceAll(/##(?=\[|vso|teamcity)/g, 'U+0023#');
    expect(said).toBe(
      lines.map((value, index) => shown(`${asked(value)} ${dots} Keuze ${index}: ( ) ${value}`)).join(' '),
    );
  });
});
