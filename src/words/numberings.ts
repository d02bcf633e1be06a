/** What the forms of a part of the outline are called. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Numbering } from '../model/source.ts';

export const NUMBERINGS: Readonly<Record<Language, Readonly<Record<Numbering, string>>>> = {
  nl: {
    prose: 'lopende tekst',
    numbered: 'genummerd',
    bulleted: 'opsomming',
    do_dont: 'tabel Wel/Niet',
    roles: 'tabel van rollen',
    table: 'tabel',
    definitions: 'begrippen',
  },
  en: {
    prose: 'running text',
    numbered: 'numbered',
    bulleted: 'list',
    do_dont: 'table of dos and don’ts',
    roles: 'table of roles',
    table: 'table',
    definitions: 'terms',
  },
};
