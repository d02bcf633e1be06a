import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/source.ts';
import {
  emptyLike,
  fieldsOf,
  isSameContent,
  missingFields,
  readField,
  writeField,
} from '../../../src/studio/app/write/content.ts';

const CONTENTS: Record<string, readonly [Content, readonly string[]]> = {
  'a text': [{ text: 'Een.' }, ['text']],
  'dos and don’ts': [{ do: 'Wel.', dont: 'Niet.' }, ['do', 'dont']],
  'a role': [{ role: 'Mentor', text: 'Doet dit.' }, ['role', 'text']],
  'a term': [{ term: 'Leerling', text: 'Wie leert.' }, ['term', 'text']],
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

  it('a new passage is of the kind of its neighbour', () => {
    expect(emptyLike({ cells: ['A', 'B', 'C'] })).toEqual({ cells: ['', '', ''] });
    expect(emptyLike({ do: 'A' })).toEqual({ do: '', dont: '' });
    expect(emptyLike({ choose: { fact: 'wie', wordings: {} } })).toEqual({ text: '' });
    expect(emptyLike(undefined)).toEqual({ text: '' });
  });
});
