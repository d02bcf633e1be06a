/** Rules on the structure tree: who may stand in whom, and what each must have. */
import { asList, numberOf, type PdfModel, type StructElement, textOf, treePairs } from './model.ts';
import { PdfString } from './objects.ts';
import type { Rule } from './rule.ts';

const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form`.split(
    /\s+/,
  ),
);

/** What may stand in what, where the standard says so; absent: anything. */
const childrenOf: Record<string, readonly string[]> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};
const parentOf: Record<string, readonly string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};
/** Elements that hold text themselves, or nothing but other elements. */
const groupers = new Set(['Document', 'Div', 'Caption', 'L', 'LI', 'Table', 'THead', 'TBody', 'TFoot', 'TR', 'TOC']);

const rowsOf = (table: StructElement): StructElement[] =>
  table.children.flatMap((child) =>
    child.type === 'TR' ? [child] : child.children.filter(({ type }) => type === 'TR'),
  );

function attribute(element: StructElement, owner: string, key: string, pdf: PdfModel) {
  const attributes = [pdf.get(element.dict.get('A'))].flat().map((item) => pdf.dict(item));
  return attributes.find((item) => item.get('O') === `/${owner}`)?.get(key);
}

export const structureRules: readonly Rule[] = [
  {
    id: 'marked',
    clause: 'A2 6.7.2.2, UA1 7.1',
    *check(pdf) {
      const info = pdf.dict(pdf.root.get('MarkInfo'));
      if (info.get('Marked') !== true) yield 'Marked is not true';
      if (info.get('Suspects') === true) yield 'Suspects is true';
    },
  },
  {
    id: 'struct-root',
    clause: 'A2 6.7.3.3, UA1 7.1 (11)',
    *check({ root, structRoot, elements }) {
      if (!root.has('StructTreeRoot') || structRoot.get('Type') !== '/StructTreeRoot') return yield 'no StructTreeRoot';
      if (
        elements
          .filter(({ parent }) => parent === null)
          .map(({ type }) => type)
          .join() !== 'Document'
      )
        yield 'expected one Document at the root';
      return undefined;
    },
  },
  {
    id: 'struct-parent',
    clause: 'UA1 7.1 (ISO 32000-1 14.7.2)',
    *check(pdf) {
      const root = numberOf(pdf.root.get('StructTreeRoot'));
      for (const { number, dict, parent, type } of pdf.elements) {
        if (dict.get('Type') !== undefined && dict.get('Type') !== '/StructElem')
          yield `${type} ${number} is no StructElem`;
        if (numberOf(dict.get('P')) !== (parent?.number ?? root))
          yield `P of ${type} ${number} is not the element it stands in`;
      }
    },
  },
  {
    id: 'struct-type',
    clause: 'A2 6.7.3.4, UA1 7.1 (5, 6, 7)',
    *check({ elements, structRoot }) {
      if (structRoot.has('RoleMap')) yield 'there is a role map, and all types are standard ones';
      for (const { type } of elements) if (!standard.has(type)) yield `${type} is no standard type`;
    },
  },
  {
    id: 'nesting',
    clause: 'UA1 7.2 (3–20), 7.6',
    *check({ elements }) {
      for (const { type, parent, children, content } of elements) {
        const allowed = parentOf[type];
        if (allowed !== undefined && !allowed.includes(parent?.type ?? '')) yield `${type} stands in ${parent?.type}`;
        for (const child of children)
          if (childrenOf[type]?.includes(child.type) === false) yield `${child.type} stands in ${type}`;
        if (groupers.has(type) && content.length > 0) yield `${type} holds text itself`;
        if (type === 'LI' && children.filter((child) => child.type === 'LBody').length !== 1)
          yield 'an LI has not one LBody';
      }
    },
  },
  {
    id: 'list-numbering',
    clause: 'UA1 7.6',
    *check(pdf) {
      for (const element of pdf.elements) {
        if (
          element.type !== 'L' ||
          !element.children.some(({ children }) => children.some(({ type }) => type === 'Lbl'))
        )
          continue;
        const numbering = attribute(element, 'List', 'ListNumbering', pdf);
        if (numbering === undefined || numbering === '/None')
          yield `L ${element.number} has labels and no ListNumbering`;
      }
    },
  },
  {
    id: 'headings',
    clause: 'UA1 7.4.2, 7.4.4',
    *check({ elements }) {
      let last = 0;
      for (const { type } of elements) {
        if (type === 'H') yield 'H stands among H1 to H6';
        const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0);
        if (level > last + 1) yield last === 0 ? `the first heading is ${type}` : `${type} follows H${last}`;
        if (level > 0) last = level;
      }
    },
  },
  {
    id: 'table',
    clause: 'UA1 7.2 (41–43), 7.5',
    *check({ elements }) {
      for (const table of elements.filter(({ type }) => type === 'Table')) {
        const widths = rowsOf(table).map(({ children }) => children.length);
        if (widths.length === 0) yield `Table ${table.number} has no rows`;
        if (new Set(widths).size > 1)
          yield `Table ${table.number} has rows of ${[...new Set(widths)].join(' and ')} cells`;
        if (!rowsOf(table).some(({ children }) => children.some(({ type }) => type === 'TH')))
          yield `Table ${table.number} has no TH`;
        const order = table.children.map(({ type }) => type).join(' ');
        if (!/^(THead )?(TBody ?)*$|^(TR ?)*$/.test(order)) yield `Table ${table.number} has ${order}`;
      }
    },
  },
  {
    id: 'scope',
    clause: 'UA1 7.5',
    *check(pdf) {
      for (const element of pdf.elements) {
        if (element.type !== 'TH') continue;
        const scope = attribute(element, 'Table', 'Scope', pdf);
        if (scope !== '/Row' && scope !== '/Column' && scope !== '/Both') yield `TH ${element.number} has no Scope`;
      }
    },
  },
  {
    id: 'note-id',
    clause: 'UA1 7.9',
    *check(pdf) {
      const seen = new Set<string>();
      const listed = new Map(
        treePairs(pdf.dict(pdf.structRoot.get('IDTree')), 'Names', pdf).map(([id, element]) => [
          id instanceof PdfString ? id.bytes : '',
          numberOf(element),
        ]),
      );
      for (const { type, number, dict } of pdf.elements) {
        const value = dict.get('ID');
        const id = value instanceof PdfString ? value.bytes : '';
        if (type === 'Note' && id === '') yield `Note ${number} has no ID`;
        if (id !== '' && seen.has(id)) yield `the ID ${id} stands twice`;
        if (id !== '' && listed.get(id) !== number) yield `the IDTree does not lead from ${id} to its ${type}`;
        seen.add(id);
      }
      const ids = [...listed.keys()];
      if (ids.some((id, i) => i > 0 && !((ids[i - 1] ?? '') < id))) yield 'the IDTree is out of order';
    },
  },
  {
    id: 'figure',
    clause: 'UA1 7.3, 7.7 (ISO 32000-1 14.8.5.4.3)',
    *check(pdf) {
      const { elements, pages } = pdf;
      const sizeOf = new Map(pages.map(({ number, dict }) => [number, asList(dict.get('MediaBox')).map(Number)]));
      for (const { type, number, dict, content } of elements) {
        if (type !== 'Figure' && type !== 'Formula') continue;
        if (textOf(dict.get('Alt')).trim() === '' && !dict.has('ActualText')) yield `${type} ${number} has no Alt`;
        const attributes = pdf.dict(dict.get('A'));
        const [left = 0, bottom = 0, right = 0, top = 0] = asList(attributes.get('BBox')).map(Number);
        const [, , width = 0, height = 0] = sizeOf.get(content[0]?.page ?? -1) ?? [];
        const onPage = left >= 0 && bottom >= 0 && right <= width && top <= height;
        if (attributes.get('O') !== '/Layout' || !(left < right && bottom < top && onPage))
          yield `${type} ${number} has no BBox on its page`;
      }
      const figures = new Set(
        elements.flatMap(({ type, content }) =>
          type === 'Figure' ? content.map(({ page, id }) => `${page}/${id}`) : [],
        ),
      );
      for (const { number, content } of pages)
        for (const { operator, marks } of content.painted)
          if (operator === 'Do' && !marks.some(({ tag, id }) => tag === 'Artifact' || figures.has(`${number}/${id}`)))
            yield `page ${number} draws a picture that stands in no Figure`;
    },
  },
  {
    id: 'link-element',
    clause: 'UA1 7.18.1, 7.18.5',
    *check({ elements, pages }) {
      const held = new Map(
        elements.flatMap((element) => element.annotations.map((number) => [number, element] as const)),
      );
      for (const { annotations } of pages)
        for (const [number, annotation] of annotations)
          if (annotation.get('Subtype') === '/Link' && held.get(number)?.type !== 'Link')
            yield `link annotation ${number} stands in ${held.get(number)?.type ?? 'no element'}`;
      for (const { type, number, annotations, content } of elements)
        if (type === 'Link' && (annotations.length === 0 || content.length === 0))
          yield `Link ${number} lacks an annotation or text`;
    },
  },
  {
    id: 'parent-tree',
    clause: 'UA1 7.1 (ISO 32000-1 14.7.4.4)',
    *check(pdf) {
      const tree = treePairs(pdf.dict(pdf.structRoot.get('ParentTree')), 'Nums', pdf);
      if (tree.length === 0) return yield 'no ParentTree';
      const keys = tree.map(([key]) => Number(key));
      if (keys.some((key, i) => i > 0 && key <= Number(keys[i - 1]))) yield 'the ParentTree is out of order';
      if (pdf.structRoot.get('ParentTreeNextKey') !== Math.max(...keys) + 1)
        yield 'ParentTreeNextKey is not the next key';
      const byKey = new Map(tree.map(([key, value]) => [Number(key), value]));
      const byNumber = new Map(pdf.elements.map((element) => [element.number, element]));
      const owner = new Map<string, number>();
      for (const { number, content } of pdf.elements)
        for (const { page, id } of content) {
          if (owner.has(`${page} ${id}`)) yield `mark ${id} of page ${page} stands in the tree twice`;
          owner.set(`${page} ${id}`, number);
        }
      for (const { number, dict, content, annotations } of pdf.pages) {
        const parents = asList(pdf.get(byKey.get(Number(dict.get('StructParents')))));
        for (const { id } of content.marks) {
          if (id === null) continue;
          const found = owner.get(`${number} ${id}`);
          if (found === undefined) yield `mark ${id} of page ${number} is not in the tree`;
          else if (numberOf(parents[id]) !== found)
            yield `the ParentTree leads from mark ${id} of page ${number} elsewhere`;
          owner.delete(`${number} ${id}`);
        }
        for (const [at, annotation] of annotations) {
          const parent = numberOf(byKey.get(Number(annotation.get('StructParent'))));
          if (byNumber.get(parent)?.annotations.includes(at) !== true)
            yield `StructParent of annotation ${at} does not lead to its element`;
        }
      }
      for (const mark of owner.keys())
        yield `the tree has mark ${mark.replace(' ', ' of a page, number ')}, which is nowhere`;
      return undefined;
    },
  },
];
