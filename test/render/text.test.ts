/** Plain text for e-mail: how it is laid out. */
import type { BlockContent, Heading, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderText } from '../../src/render/text/index.ts';
import { hang, wrap } from '../../src/render/text/wrap.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { defaultHouseStyle, documentOf } from '../support/documents.ts';
import { repositoryPolicy } from '../support/repository.ts';

const meta: DocumentTree['data']['meta'] = {
  kind: 'section',
  title: 'Protocol',
  description: '',
  language: 'nl',
  organisation: { id: 'ster', name: 'De Ster' },
  protocol: 'social-media',
  version: null,
  versionLabel: 'Versie niet geregistreerd',
  date: null,
  status: null,
  recordState: 'niet_geregistreerd',
  revisionDue: null,
  author: null,
  houseStyle: defaultHouseStyle,
  pdfUrl: 'protocol.pdf',
};
const tree = (...children: RootContent[]): DocumentTree => ({ type: 'root', data: { meta }, children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const p = (...children: (string | PhrasingContent)[]): BlockContent => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const h = (depth: Heading['depth'], value: string): Heading => ({ type: 'heading', depth, children: [text(value)] });
const link = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });
const ref = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
const item = (...children: BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: children.length > 1,
  children,
});
const list = (start: number | null, ...children: ListItem[]): BlockContent => ({
  type: 'list',
  ordered: start !== null,
  start,
  children,
});
const table = (kind: 'do_dont' | 'roles', ...rows: string[][]): Table => ({
  type: 'table',
  data: { kind },
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
  })),
});

test('headings, paragraphs, lists, tables, links and notes', () => {
  const long = 'Wie iets op sociale media publiceert, is daar persoonlijk verantwoordelijk voor.';
  const document = tree(
    h(2, 'Afspraken'),
    p(long, ref('1')),
    list(9, item(p(long)), item(p('Kort'), list(null, item(p('diep'))))),
    h(3, 'Wel en niet'),
    table('do_dont', ['Wel', 'Niet'], ['Doe dit', 'Laat dat'], ['Alleen dit', '']),
    table('roles', ['Rol', 'Taak'], ['Directie', 'Beslist']),
    { type: 'blockquote', data: { frame: true }, children: [p('In een kader')] },
    p('Zie ', link('https://e.nl/', 'de site'), ', ', link('https://e.nl/', 'https://e.nl/'), ', '),
    p(link('mailto:a@e.nl', 'a@e.nl'), ', ', link('#deel', 'deel 3'), ' en ', link('protocol.pdf', 'de pdf'), '.'),
    { type: 'footnoteDefinition', identifier: '1', children: [p('Een noot.')] },
  );
  expect(renderText(document)).toBe(`Afspraken
---------

Wie iets op sociale media publiceert, is daar persoonlijk
verantwoordelijk voor. [1]

 9. Wie iets op sociale media publiceert, is daar persoonlijk
    verantwoordelijk voor.

10. Kort

    - diep


Wel en niet

- Wel: Doe dit
  Niet: Laat dat
- Wel: Alleen dit

- Directie: Beslist

In een kader

Zie de site (https://e.nl/), https://e.nl/,

a@e.nl, deel 3 en de pdf.

Noten

1. Een noot.
`);
});

describe('wrap', () => {
  test('a word wider than the line stays whole', () => {
    const word = 'x'.repeat(100);
    expect(wrap(`een ${word} twee`, 72)).toEqual(['een', word, 'twee']);
  });

  test('a no-break space does not break, a line feed does', () => {
    expect(wrap('volgens artikel\u00a05\nen verder', 12)).toEqual(['volgens', 'artikel\u00a05', 'en verder']);
  });

  test('emoji and letters with accents count as one', () => {
    expect(wrap('👩‍🏫👩‍🏫👩‍🏫 e\u0301e\u0301n', 7)).toEqual(['👩‍🏫👩‍🏫👩‍🏫 e\u0301e\u0301n']);
  });

  test('nothing is no line, and an empty item keeps its label', () => {
    expect(wrap(' ', 72)).toEqual([]);
    expect(hang('1. ', [])).toEqual(['1.']);
  });
});

test('a hostile name reads literally', () => {
  const name = 'De *Ster* & <b>Co</b> {{x}} [l](http://e.nl)';
  expect(renderText(tree(h(2, name), p(name)))).toBe(`${name}\n${'-'.repeat(name.length)}\n\n${name}\n`);
});

test('a tree that is not well formed throws', () => {
  expect(() => renderText(tree(p(ref('9'))))).toThrow();
  expect(() => renderText(tree({ type: 'html', value: '<b>' }))).toThrow();
});

const policy = repositoryPolicy();
const protocols = resolvePolicy(policy).value;

describe.each(protocols.map((resolved) => [resolved.organisation.id, resolved] as const))('%s', (_, resolved) => {
  test('the section for the schoolgids keeps to 72 columns', () => {
    const section = renderText(documentOf(policy, resolved, 'schoolgids'));
    expect(section.split('\n').filter((line) => line.length > 72 && line.trim().includes(' '))).toEqual([]);
    expect(section).toMatch(/[^\n]\n$/);
    expect(section).not.toMatch(/[ \t\r]\n|\n{4}/);
  });
});
