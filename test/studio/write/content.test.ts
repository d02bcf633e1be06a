import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/source.ts';
import {
  type ContentKind,
  emptyOf,
  fieldsOf,
  isSameContent,
  kindOf,
  kindsIn,
  missingFields,
  readField,
  settled,
  writeField,
} from '../../../src/studio/app/write/content.ts';

const CONTENTS: Record<string, readonly [Content, readonly string[]]> = {
  'a text': [{ text: 'Een.' }, ['text']],
  'dos and don’ts': [{ do: 'Wel.', dont: 'Niet.' }, ['do', 'dont']],
  'a role': [{ role: 'Mentor', text: 'Doet dit.' }, ['role', 'text']],
  'a term': [{ term: 'Leerling', text: 'Wie leert.' }, ['term', 'forms', 'text']],
  'a row': [{ cells: ['Een', '', 'Drie'] }, ['cells.0', 'cells.1', 'cells.2']],
  'texts by a fact': [
    { choose: { fact: 'wie', wordings: { ja: 'Ja.', nee: 'Nee.' } } },
    ['wordings.ja', 'wordings.nee'],
  ],
  'a figure': [{ figure: { file: 'route.svg', alt: 'Een route', caption: 'De route' } }, ['alt', 'caption']],
};

describe('The fields of a passage', () => {
  it.each(Object.entries(CONTENTS))(
    '%s has those of its kind, and what is written in one changes that one',
    (_, [content, keys]) => {
      const fields = fieldsOf(content);
      expect(fields.map(({ key }) => key)).toEqual(keys);
      for (const field of fields) {
        const changed = writeField(content, field, 'Anders.');
        expect(readField(changed, field)).toBe('Anders.');
        for (const other of fields.filter((one) => one !== field))
          expect(readField(changed, other)).toBe(readField(content, other));
        expect(writeField(changed, field, readField(content, field))).toEqual(content);
      }
    },
  );

  it('a caption that is emptied is gone', () => {
    const figure = { figure: { file: 'a.svg', alt: 'A', caption: 'B' } };
    const [, caption] = fieldsOf(figure);
    if (caption === undefined) throw new Error('no caption');
    expect(writeField(figure, caption, '')).toEqual({ figure: { file: 'a.svg', alt: 'A' } });
  });

  it('what must be filled in is missing where it is empty; a row may have empty cells, but not only those', () => {
    const missing = (content: Content) => missingFields(content).map(({ key }) => key);
    expect(missing({ text: ' ' })).toEqual(['text']);
    expect(missing({ role: '', text: 'Iets.' })).toEqual(['role']);
    expect(missing({ cells: ['', 'Twee'] })).toEqual([]);
    expect(missing({ cells: ['', ''] })).toEqual(['cells.0']);
    expect(missing({ choose: { fact: 'wie', wordings: { ja: 'Ja.', nee: '' } } })).toEqual(['wordings.nee']);
  });

  it('the order of keys makes no other content, an other word does', () => {
    expect(isSameContent({ role: 'A', text: 'B' }, { text: 'B', role: 'A' })).toBe(true);
    expect(isSameContent({ cells: ['A', 'B'] }, { cells: ['B', 'A'] })).toBe(false);
    expect(isSameContent({ text: 'A' }, { text: 'A ' })).toBe(false);
  });

  it('what is empty among the lines of forms and choices is not saved', () => {
    expect(settled({ term: 'Pesten', text: 'X.', forms: ['gepest', ' ', ' pest'] })).toEqual({
      ...{ term: 'Pesten', text: 'X.' },
      forms: ['gepest', 'pest'],
    });
    const boxes = { field: 'a', label: 'A', kind: 'boxes' } as const;
    const line = { field: 'b', label: 'B' };
    expect(settled({ form: [{ ...boxes, options: ['ja', ''] }, line] })).toEqual({
      form: [{ ...boxes, options: ['ja'] }, line],
    });
  });

  it('a new passage is of a kind that stands in its part', () => {
    expect(kindsIn({ numbering: 'definitions' })).toEqual(['term']);
    expect(kindsIn({ numbering: 'table' })).toEqual(['cells']);
    expect(kindsIn({ numbering: 'numbered' })).toEqual(['text', 'choose']);
    const around = { columns: 3, fact: { name: 'wie', values: ['ja', 'nee'] } };
    expect(emptyOf('cells', around)).toEqual({ cells: ['', '', ''] });
    expect(emptyOf('choose', around)).toEqual({ choose: { fact: 'wie', wordings: { ja: '', nee: '' } } });
    const all: readonly ContentKind[] = ['text', 'do', 'role', 'term', 'cells', 'choose', 'form'];
    for (const kind of all) expect(kindOf(emptyOf(kind, around))).toBe(kind);
  });
});
