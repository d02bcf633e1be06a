/** One text, many formats: what the resolved protocol says is what each file says, word for word and in order. */
import { beforeAll, describe, expect, test } from 'vitest';
import { expectedPieces } from '../support/expected.ts';
import { filesOf, formatOf } from '../support/formats.ts';
import { letters, pdfjsLetters } from '../support/read-pdfjs.ts';
import { organisations, type Rendered, renderRepository, resolvedOf } from '../support/repository.ts';
import { firstDifference } from '../support/words.ts';

let rendered: Rendered;

beforeAll(async () => {
  rendered = await renderRepository();
});

test('every organisation of the repository is compared', () => {
  expect(rendered.resolved.map(({ organisation }) => organisation.id).sort()).toEqual([...organisations].sort());
});

test.each(organisations)('all files of %s', async (id) => {
  const resolved = resolvedOf(rendered, id);
  const files = filesOf(resolved);
  expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(['protocol.pdf', 'schoolgids.txt']));
  for (const { file, kind } of files) {
    const { dialect, read } = formatOf(file, kind);
    const bytes = rendered.files.get(`${id}/social-media/${file}`);
    if (bytes === undefined) throw new Error(`${file} is not made`);
    const expected = expectedPieces(rendered.policy, resolved, file, dialect);
    expect(firstDifference(expected, await read(bytes)), file).toBeUndefined();
  }
});

test('pdf.js finds the same letters in each PDF as our own reader, by the structure tree', async () => {
  const files = [...rendered.files].filter(([path]) => path.endsWith('.pdf'));
  expect(files.length).toBeGreaterThan(organisations.length);
  for (const [path, bytes] of files)
    expect(await pdfjsLetters(bytes), path).toBe(letters(await formatOf(path.split('/').at(-1) ?? '').read(bytes)));
});

test('a file that nothing reads back is a mistake', () => {
  expect(() => formatOf('protocol.epub')).toThrow('no reader for protocol.epub');
});

describe('the comparison itself', () => {
  const expected = [
    { owner: 'a', text: 'school- en onderwijsklimaat, artikel\u00a05' },
    { owner: 'b', text: 'twee' },
  ];

  test('takes any white space for a space', () => {
    expect(firstDifference(expected, 'school-\n en\tonderwijsklimaat, artikel\u00a05\n\ntwee\n')).toBeUndefined();
  });

  test('tells both texts', () => {
    expect(firstDifference(expected, 'school- en klimaat, artikel\u00a05 twee')).toBe(
      'a, at its word 3\n  expected: school- en onderwijsklimaat, artikel\u00a05\n  found:    school- en klimaat, artikel\u00a05 twee',
    );
  });

  test.each([
    ['a lost word', 'school- onderwijsklimaat, artikel\u00a05 twee', /^a,/],
    ['a changed letter', 'school- en onderwijsklimaas, artikel\u00a05 twee', /^a,/],
    ['two words run together', 'school- enonderwijsklimaat, artikel\u00a05 twee', /^a,/],
    ['a word in two', 'school- en onder wijsklimaat, artikel\u00a05 twee', /^a,/],
    ['a no-break space that became another', 'school- en onderwijsklimaat, artikel 5 twee', /^a,/],
    ['two clauses run together', 'school- en onderwijsklimaat, artikel\u00a05twee', /^a,/],
    ['a lost clause', 'school- en onderwijsklimaat, artikel\u00a05', /^b,/],
    ['something extra', 'school- en onderwijsklimaat, artikel\u00a05 twee drie', /there is more: drie/],
  ])('sees %s', (_, actual, told) => {
    expect(firstDifference(expected, actual)).toMatch(told);
  });
});
