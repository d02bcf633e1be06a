/** Structure that people make by hand: numbers on lines of their own, broken lines, headings in the margin, lines to write on. */
import { expect, test } from 'vitest';
import { paper, paragraph, table, text } from './support/papers.ts';
import { paperWords, rebuild } from './support/rebuilt.ts';

const bold = { look: { isBold: true } };

test('a number alone is of the heading below it', () => {
  const own = paper([
    paragraph('HOOFDSTUK 1', bold),
    paragraph('ALGEMEEN', bold),
    paragraph('Dit geldt voor iedereen.'),
    paragraph('HOOFDSTUK 2', bold),
    paragraph('SLOT', bold),
    paragraph('Dit is het einde.'),
  ]);
  const { structured, words } = rebuild(own);
  expect(words).toEqual(paperWords(own));
  expect(structured.protocol.outline.map(({ label }) => label)).toEqual(['ALGEMEEN', 'SLOT']);
  expect(structured.protocol.patterns?.parts).toEqual(['HOOFDSTUK {n}']);
  expect(structured.fates.filter(({ fate }) => fate.kind === 'label').map(({ paragraph: id }) => id)).toEqual([
    1, 2, 4, 5,
  ]);
});

test('items parted by hand within a paragraph are a list', () => {
  const lines = ['Neem mee:', 'a.\teen pen;', 'b.\teen boek.'];
  const own = paper([
    paragraph(lines.flatMap((line, at) => [...(at === 0 ? [] : [{ type: 'break' as const }]), text(line)])),
  ]);
  const { structured, words } = rebuild(own);
  expect(words.slice(1)).toEqual(paperWords(own));
  expect(structured.protocol.clauses.map(({ text: md }) => md)).toEqual(['Neem mee:\na. een pen;\nb. een boek.']);
});

test('in a table without lines headings stand beside their text', () => {
  const rows = ['Doel', 'Werkwijze'].map((head) => [
    [paragraph(head, bold)],
    'Wie iets ziet wat niet klopt, zegt dat op dezelfde dag tegen een collega.',
  ]);
  const labels = (isRuled: boolean) =>
    rebuild(paper([{ ...table(rows, 0), isRuled }])).structured.protocol.outline.map(({ label }) => label);
  expect(labels(false)).toEqual(['Doel', 'Werkwijze']);
  expect(labels(true)).toEqual(['Tekst']);
});

test('a label above a line is a field of a form', () => {
  const own = paper([paragraph('Handtekening ouder'), paragraph('....................')]);
  expect(rebuild(own).structured.protocol.clauses.map(({ form }) => form)).toEqual([
    [{ field: 'handtekening_ouder', label: 'Handtekening ouder', kind: 'signature' }],
  ]);
});
