/** The page for a second reader: each norm beside the text as it stands in the document. */
import { describe, expect, test } from 'vitest';
import { openRegelwerk, type Trace } from '../../src/index.ts';
import { formatReadingHtml } from '../../src/report/reading/html.ts';
import { formatReadingMarkdown } from '../../src/report/reading/markdown.ts';
import { audited } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { memoryHost } from '../support/memory-host.ts';

const P = 'policy/protocols/p';

/** A row, a role with a list in its cell, an item of a list with the text that begins it, a note, and a reference. */
const FILES = {
  'policy/organisations/beuk.yaml': 'name: De Beuk & <b>Co</b>\nkind: school\n',
  'policy/organisations/eik.yaml': 'name: De Eik\nkind: school\n',
  [`${P}/overrides/beuk.yaml`]: `
amend: {rij: {reason: Hier mag filmen van de docent., do: Vraag het eerst., dont: Film niet zomaar.}}
`,
  [`${P}/overrides/eik.yaml`]: '{}\n',
  [`${P}/protocol.yaml`]: `
title: Protocol telefoons
description: Over telefoons.
clauses:
  - {id: aanhef, audience: [all], force: inform, text: "Het is niet toegestaan om:"}
  - id: punt
    audience: [all]
    force: prohibit
    norms: ["beuk:1", "eik:1"]
    text: |
      te bellen[^1], zie [](#rij)

      [^1]: Ook niet met een smartwatch.
  - {id: rij, audience: [pupils], force: advise, norms: ["beuk:2"], do: Vraag het., dont: Film niet.}
  - id: rol
    audience: [employees]
    force: oblige
    norms: ["beuk:2"]
    role: De mentor
    text: |
      - legt de regels uit
      - ziet toe op @allen
outline:
  - {part: regels, label: Regels, numbering: numbered, entries: [{clause: aanhef, uncounted: true}, punt]}
  - {part: tabel, label: Wel en niet, numbering: do_dont, entries: [rij]}
  - {part: rollen, label: Wie doet wat, numbering: roles, entries: [rol]}
`,
  [`${P}/norms/beuk.yaml`]: `
organisation: beuk
document: {on_paper: ["No date."], inferred: [{what: secondary school, from: its name}]}
names: {placeholders: {"<the school>": De Beuk}}
footnotes: [{at: "1", on: bellen, fact: A watch is a phone.}]
parts:
  - label: 1. Regels
    norms:
      - {id: "1", who: [pupils, employees], force: prohibit, fact: "<The school> forbids calls."}
      - {id: "2", who: pupils, do: Ask first., dont: No films.}
      - {id: "3", who: board, force: principle, fact: The board likes phones.}
`,
  [`${P}/norms/eik.yaml`]: `
organisation: eik
parts: [{label: 1. Regels, norms: [{id: "1", who: all, force: prohibit, fact: "<The school> forbids calls."}]}]
`,
  [`${P}/norms/same.yaml`]: `
- {label: calls, norms: ["beuk:1", "eik:1"], extent: whole, note: whom it is for differs}
`,
  [`${P}/norms/contradictions.yaml`]: `
- subject: Films
  kind: permitted
  positions: [{norm: "beuk:2", position: asked first}, {norm: "eik:1", position: silent}]
`,
};

async function traced(): Promise<readonly Trace[]> {
  const host = memoryHost(FILES);
  const regelwerk = openRegelwerk(host);
  await regelwerk.review({ organisation: 'beuk', norms: ['1', '2'], by: 'tweede lezer', date: '2020-05-01' });
  const path = `${P}/protocol.yaml`;
  host.contents.set(path, new TextEncoder().encode(host.text(path).replace('te bellen', 'op te bellen')));
  return (await regelwerk.trace()).value ?? [];
}

const traces = await traced();

test('in Markdown', async () => {
  const page = formatReadingMarkdown(traces, 'nl');
  await expect(page).toMatchFileSnapshot('reading.expected.md');
});

describe('as a page', () => {
  const page = formatReadingHtml(traces, 'nl');

  test('is accessible, loads nothing and runs nothing', async () => {
    await startBrowser();
    expect(await audited(page)).toEqual({ violations: [], told: [] });
    expect(page).not.toMatch(/<script|https?:/);
  });

  test('tells in which language each text is', () => {
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<div class="fact" lang="en"><p>&#x3C;The school> forbids calls.</p></div>');
    expect(page).toMatch(/<div lang="nl">\n<p>Het is niet toegestaan om:<\/p>/);
  });

  test('shows a row under its heads, and values as text', () => {
    expect(page).toMatch(/<th[^>]*>Wel<\/th><th[^>]*>Niet<\/th>/);
    expect(page).toContain('De Beuk &#x26; &#x3C;b>Co&#x3C;/b>');
  });

  test('says in English what it says in Dutch', () => {
    const english = formatReadingHtml(traces, 'en');
    expect(english).toContain('Norms beside the text');
    expect(english).toContain('unread: changed since 2020-05-01 (tweede lezer)');
    expect(formatReadingMarkdown(traces, 'en')).toContain('pupils, employees · prohibits');
  });
});
