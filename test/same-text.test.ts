/** One text, many formats: what the resolved protocol says is what each document says, word for word and in order. */
import { beforeAll, describe, expect, test } from 'vitest';
import { organisations, type Rendered, render, repositoryPolicy, resolvedOf } from './support/repository.ts';
import { expectedNotes, expectedPieces, firstDifference, markdownWords, pdfWords } from './support/words.ts';

let rendered: Rendered;

beforeAll(async () => {
  rendered = await render(repositoryPolicy());
});

test('every organisation of the repository is compared', () => {
  expect(rendered.resolved.map(({ organisation }) => organisation.id).sort()).toEqual([...organisations].sort());
});

describe.each(organisations)('%s', (id) => {
  test('Markdown', () => {
    const { body, notes } = markdownWords(rendered.text(`${id}/social-media/protocol.md`));
    expect(firstDifference(expectedPieces(resolvedOf(rendered, id), { labels: false }), body)).toBeUndefined();
    expect(firstDifference(expectedNotes(resolvedOf(rendered, id)), notes)).toBeUndefined();
  });

  test('PDF', async () => {
    const bytes = rendered.files.get(`${id}/social-media/protocol.pdf`) ?? new Uint8Array();
    const { body, notes } = await pdfWords(bytes);
    const numbered = expectedNotes(resolvedOf(rendered, id)).flatMap((note, index) => [
      { owner: note.owner, text: String(index + 1) },
      note,
    ]);
    expect(firstDifference(expectedPieces(resolvedOf(rendered, id), { labels: true }), body)).toBeUndefined();
    expect(firstDifference(numbered, notes)).toBeUndefined();
  });
});

describe('the comparison itself', () => {
  const expected = [
    { owner: 'a', text: 'school- en onderwijsklimaat' },
    { owner: 'b', text: 'twee' },
  ];

  test('takes a line end for a space or a break in a word', () => {
    expect(firstDifference(expected, 'school- en\nonder\nwijsklimaat twee')).toBeUndefined();
  });

  test.each([
    ['a lost word', 'school- en twee', 'a'],
    ['a changed letter', 'school- en onderwijsklimaas twee', 'a'],
    ['two words run together', 'school- enonderwijsklimaat twee', 'a'],
    ['a lost clause', 'school- en onderwijsklimaat', 'b'],
    ['something extra', 'school- en onderwijsklimaat twee drie', 'more'],
  ])('sees %s', (_, actual, where) => {
    expect(firstDifference(expected, actual)).toContain(where);
  });
});
