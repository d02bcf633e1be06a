/**
 * PDFs of which pdf.js lets a promise go that then rejects: nobody outside can hear it, so a PDF is read in the thread, which
 * passes over it. Damage of all other kinds: test/fuzz/import.test.ts.
 */
import { expect, test } from 'vitest';
import { readInThread } from '../../src/host/reading.ts';

/** Objects with their numbers from 1, and a table of places that is right of all. */
function pdf(objects: readonly string[], headers: Readonly<Record<number, string>> = {}): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${headers[index + 1] ?? `${index + 1} 0 obj`}\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 6 0 R>>>>/Contents 7 0 R>>';
const WORDS = 'BT /F 12 Tf 20 200 Td (Een regel) Tj ET';
const THREE_PAGES = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>',
  PAGE,
  PAGE,
  PAGE,
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  `<</Length ${WORDS.length}>>stream\n${WORDS}\nendstream`,
];

test('of two damaged pages the second is asked for ahead and waited for by nobody', async () => {
  // Looking for a page, pdf.js asks for the others beside it (Catalog.getPageDict), and stops at the first that is damaged.
  const damaged = pdf(THREE_PAGES, { 4: '4 7 obj', 5: '5 7 obj' });
  const { value, diagnostics } = await readInThread(damaged, 'kapot.pdf');
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'import-broken', params: { file: 'kapot.pdf', detail: { nl: 'bladzijde 2 is niet te lezen' } } },
  ]);
});
