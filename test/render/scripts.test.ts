/** Names in every script that we ship letters of, and signs: read back as they were typed, from every format. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { openRegelwerk } from '../../src/index.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { bullets, choices, documentOf, families, h, p, read, text, wholeRenderer } from '../support/pdf-tree.ts';
import { docxParts, docxWords } from '../support/read-docx.ts';

const latin = 'Nguyễn Thị Hạnh, Đặng Văn Ước, Wołoszańska, Ștefan, Dvořák, Əliyev, Ḥasan, Ǧemal';
const greek = 'Γεώργιος Παπαδόπουλος en Иванович Щербаков';
const signs = 'Thuis → school ← terug ✓ en ✔, niet ✗';
const arabic = 'محمد بن عبد الله';
const lamAlef = 'علاء الدين';
const kurdish = 'گوڵ ئێران';
const hebrew = 'יוסף כהן';
const mixed = `De leerling ${arabic} (12 jaar), ${lamAlef} en ${kurdish}; ook ${hebrew} (groep 7) doet mee.`;
const wholeArabic = 'القاعدة 12 (الهاتف) في المدرسة: ممنوع.';
const wholeHebrew = 'שלום לכולם (כיתה 7): ברוכים הבאים!';
const lines = [latin, greek, signs, mixed, wholeArabic, wholeHebrew];

const tree = documentOf(
  [
    h(1, `Namen: ${arabic}`),
    ...lines.map((line) => p(line)),
    p([{ type: 'strong', children: [text(mixed)] }]),
    p([{ type: 'emphasis', children: [text(mixed)] }]),
    p([
      text('Zie '),
      { type: 'link', url: 'https://school.example', children: [text(`${arabic} op school`)] },
      text('.'),
    ]),
    bullets(hebrew, latin),
    choices([mixed, signs]),
  ],
  { title: `Namen: ${arabic}` },
);

describe.each(families)('%s', (family) => {
  test('a PDF says what was typed, in the order in which it is read', async () => {
    const { bytes, missing } = await wholeRenderer(family).render(tree);
    expect(missing).toEqual([]);
    const { texts } = await read(bytes);
    for (const line of [...lines, hebrew]) expect(texts.join(' ')).toContain(line);
    expect(texts.join(' ').split(arabic).length - 1).toBeGreaterThanOrEqual(6);
    expect(violations(bytes)).toEqual([]);
  });

  test('brackets and numbers of Dutch text stay where they are beside a name', async () => {
    const { bytes } = await wholeRenderer(family).render(documentOf([p(`Naam: ${arabic} (12), groep 7.`)]));
    const { items } = await read(bytes);
    const name = items.find(({ str }) => str.includes(arabic));
    const after = items.find(({ str }) => str.includes('(12)'));
    expect(name?.right).toBeLessThanOrEqual((after?.x ?? 0) + 4);
  });

  test('a poster too', async () => {
    const poster = documentOf([h(1, 'Namen'), choices([mixed, wholeArabic])], { kind: 'poster' });
    const { bytes, missing, tooLong } = await wholeRenderer(family).render(poster);
    expect({ missing, tooLong }).toEqual({ missing: [], tooLong: false });
    expect((await read(bytes)).texts[0]).toContain(hebrew);
    expect(violations(bytes)).toEqual([]);
  });
});

test('what stands between two names in another look, or an arrow, keeps its place', async () => {
  const strong: PhrasingContent = { type: 'strong', children: [text(hebrew)] };
  const parts = [text('Eerst '), strong, text(`, dan ${arabic} → ${kurdish}.`)];
  const { items } = await read((await wholeRenderer('open-sans').render(documentOf([p(parts)]))).bytes);
  const at = (name: string) => items.find(({ str }) => str.includes(name))?.x ?? 0;
  expect(at(hebrew)).toBeLessThan(at(arabic));
  expect(at(arabic)).toBeLessThan(at(kurdish));
});

test('a ligature is set as its letters', async () => {
  const { bytes, missing } = await wholeRenderer('atkinson-hyperlegible-next').render(documentOf([p('oﬃce ﬁets ﬂes')]));
  expect(missing).toEqual([]);
  expect((await read(bytes)).texts[0]).toContain('office fiets fles');
});

test('what needs no fallback embeds none', async () => {
  const { bytes } = await wholeRenderer('open-sans').render(documentOf([p('Een gewone zin.')]));
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/NotoSans|Vazirmatn/);
});

test('in Word a name is a run from right to left, with its looks for such letters', async () => {
  const bytes = await renderDocx(tree);
  for (const line of lines) expect(docxWords(bytes)).toContain(line);
  const xml = docxParts(bytes).get('word/document.xml') ?? '';
  expect(xml).toContain(`<w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr><w:t xml:space="preserve">${arabic}</w:t>`);
  expect(xml).toContain(`<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${wholeArabic}</w:t>`);
  expect(xml).toContain('<w:r><w:t xml:space="preserve"> (12 jaar), </w:t></w:r>');
});

test('in HTML a name is an island, so that nothing beside it is turned round', () => {
  for (const html of [String(renderPage(tree)), String(renderFragment(tree))]) {
    expect(html).toContain(`De leerling <bdi dir="rtl">${arabic}</bdi> (12 jaar), `);
    expect(html).toContain(`<bdi dir="rtl">${wholeArabic}</bdi>`);
    expect(html).toContain(latin);
  }
});

test.each([
  ['the list of characters', 'coveredSource', 'covered', 'src/source/glyphs/covered.ts'],
  ['the widths of letters', 'widthsSource', 'widths', 'src/publish/type-widths.ts'],
])('%s: as the fonts have it', (_, name, file, path) => {
  const script = `const { ${name} } = await import("./scripts/${file}.js"); process.stdout.write(${name}());`;
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  expect(readFileSync(`${root}${path}`, 'utf8')).toBe(made);
});

test('an arrow and a Vietnamese name pass check, and are built in every format', async () => {
  const file = 'policy/protocols/proef/overrides/los.yaml';
  const base = readBase();
  const own = String(base[file]).replace('naar de schoolleiding.', 'thuis → school, naar mevrouw Nguyễn.');
  expect(own).toContain('Nguyễn');
  const host = memoryHost({ ...base, [file]: own });
  expect((await openRegelwerk(host).check()).diagnostics).toEqual([]);
  const { value, diagnostics } = await openRegelwerk(host).build({ organisations: ['los'] });
  expect({ left: value?.left, diagnostics }).toEqual({ left: [], diagnostics: [] });
  expect(host.text('out/los/proef/protocol.md')).toContain('thuis → school, naar mevrouw Nguyễn.');
});
