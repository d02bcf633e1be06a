/** Forms on paper and on a screen: with a pen, in a viewer, and by whoever hears them. */

import type { RootContent } from 'mdast';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { DocumentMeta, FormField } from '../../../src/model/tree.ts';
import { everyKind, field, form } from '../../support/forms.ts';
import { violations } from '../../support/pdf-check/index.ts';
import { asList, numberOf, type StructElement, textOf } from '../../support/pdf-check/model.ts';
import {
  bullets,
  documentOf,
  elementsOf,
  families,
  h,
  p,
  type Read,
  read,
  renderer,
  wholeRenderer,
} from '../../support/pdf-tree.ts';

const tree = (children: RootContent[], meta: Partial<DocumentMeta> = {}) =>
  documentOf([h(1, 'Formulier'), ...children], meta);

async function laid(children: RootContent[], meta: Partial<DocumentMeta> = {}) {
  const { bytes } = await renderer.render(tree(children, meta));
  expect(violations(bytes)).toEqual([]);
  return { ...(await read(bytes)), bytes };
}

interface Annotation {
  readonly id: string;
  readonly fieldName: string;
  readonly alternativeText: string;
  readonly fieldValue: string | null;
  readonly multiLine?: boolean;
  readonly buttonValue?: string;
}

async function opened(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getAnnotations());
  return { pdf, fields: (await Promise.all(pages)).flat() as Annotation[] };
}

describe('what can be filled in', () => {
  test('has a name, and says what it asks for', async () => {
    const { fields } = await opened((await laid([everyKind])).bytes);
    expect(fields.map(({ fieldName, alternativeText }) => [fieldName, alternativeText])).toEqual([
      ['naam', 'Naam van de leerling'],
      ['datum', 'Datum van het voorval'],
      ['verhaal', 'Wat is er gebeurd?'],
      ['wie.1', 'Wie weten ervan? De mentor'],
      ['wie.2', 'Wie weten ervan? De ouders'],
      ['wie.3', 'Wie weten ervan? Niemand'],
      ['vervolg', 'Wilt u een gesprek? Ja'],
      ['vervolg', 'Wilt u een gesprek? Nee'],
    ]);
    expect(fields.filter(({ multiLine }) => multiLine).map(({ fieldName }) => fieldName)).toEqual(['verhaal']);
  });

  test.each(families)('a viewer writes in it in %s, and reads it back', async (family) => {
    const { bytes } = await wholeRenderer(family).render(tree([everyKind]));
    const { pdf, fields } = await opened(bytes);
    const typed = new Map([
      ['naam', 'Zoë de Vries – 3 havo'],
      ['verhaal', 'Eerst dit.\nToen dat: € 5.'],
    ]);
    for (const { id, fieldName, buttonValue } of fields) {
      const words = typed.get(fieldName);
      if (words !== undefined) pdf.annotationStorage.setValue(id, { value: words });
      if (fieldName === 'wie.2' || buttonValue !== undefined)
        pdf.annotationStorage.setValue(id, { value: buttonValue !== '1' });
    }
    const saved = await pdf.saveDocument();
    const filled = await opened(saved);
    const values = new Map(filled.fields.map(({ fieldName, fieldValue }) => [fieldName, fieldValue]));
    expect(Object.fromEntries(values)).toMatchObject({
      ...Object.fromEntries(typed),
      'wie.1': 'Off',
      'wie.2': '2',
      vervolg: '2',
    });
    // Drawn in the font of the form, each letter by its code on Windows.
    expect(Buffer.from(saved).toString('latin1')).toMatch(/\/Tekst 10\.5 Tf .*\(Zo\xEB de Vries \x96 3 havo\) Tj/);
  });

  test('in a redline what goes and what comes may have one name', async () => {
    const gone: FormField = { ...field('line', 'naam', ['Oud']), data: { change: 'delete' } };
    const { bytes, texts } = await laid([form(gone, field('line', 'naam', ['Naam van het kind']))], {
      comparedWith: null,
    });
    expect((await opened(bytes)).fields.map(({ fieldName, alternativeText }) => [fieldName, alternativeText])).toEqual([
      ['naam', 'Oud'],
      ['naam_2', 'Naam van het kind'],
    ]);
    expect(texts.join(' ')).toContain('[vervallen: Oud] Naam van het kind');
  });

  test('a point in a name is no field within a field', async () => {
    const { bytes } = await laid([form(field('line', 'bijlage.naam', ['Naam']))]);
    expect((await opened(bytes)).fields.map(({ fieldName }) => fieldName)).toEqual(['bijlage_naam']);
  });
});

describe('the structure', () => {
  test('has each field after what it asks for, and each box before what it offers', async () => {
    const file = await laid([everyKind]);
    const outline = ({ type, children }: StructElement): string =>
      children.length === 0 ? type : `${type}(${children.map(outline).join(' ')})`;
    expect(elementsOf(file, 'Div').map(outline)).toEqual([
      'Div(P Form)',
      'Div(P Form)',
      'Div(P Form)',
      `Div(P L(${Array(3).fill('LI(Lbl(Form) LBody(P))').join(' ')}))`,
      `Div(P L(${Array(2).fill('LI(Lbl(Form) LBody(P))').join(' ')}))`,
      'Div(P)',
    ]);
    expect(file.texts.join(' ')).toContain('Wilt u een gesprek? Ja Nee Handtekening');
  });

  test('of a document without a form has nothing of one', async () => {
    const { pdf, bytes } = await laid([p('Tekst.'), bullets('een')]);
    expect(pdf.root.has('AcroForm')).toBe(false);
    expect(Buffer.from(bytes).includes('/TrueType')).toBe(false);
  });
});

/** Page of what is asked, and those of the places to answer. */
function pagesOf(file: Read): { asked: number; answered: number[] }[] {
  const pageOf = new Map(
    file.pdf.pages.flatMap(({ annotations }, i) => [...annotations.keys()].map((key) => [key, i])),
  );
  const within = (element: StructElement): number[] => [
    ...element.annotations.map((number) => pageOf.get(number) ?? -1),
    ...element.children.flatMap(within),
  ];
  return elementsOf(file, 'Div').map((div) => ({
    asked: file.pdf.pages.findIndex(({ number }) => number === div.children[0]?.content.at(-1)?.page),
    answered: within(div),
  }));
}

describe('pages', () => {
  test('never come between what is asked and where it is answered', async () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      everyKind.children.map((child) => ({ ...child, name: `${child.name}${i}` })),
    ).flat();
    const file = await laid([form(...many)]);
    expect(file.pdf.pages.length).toBeGreaterThan(3);
    for (const { asked, answered } of pagesOf(file)) for (const page of answered) expect(page).toBe(asked);
  });

  test('break a field that offers much, and hold one that asks for many lines', async () => {
    const options = Array.from({ length: 80 }, (_, i) => `Keuze ${i}`);
    const file = await laid([
      form(field('boxes', 'veel', ['Wat?', ...options]), field('lines', 'lang', ['Hoe?'], { lines: 500 })),
    ]);
    const [boxes, lines] = pagesOf(file);
    expect(new Set(boxes?.answered)).toEqual(new Set([0, 1, 2]));
    expect(lines?.answered).toEqual([lines?.asked]);
    for (const { annotations } of file.pdf.pages)
      for (const annotation of annotations.values()) {
        const [, bottom = 0, , top = 0] = asList(annotation.get('Rect')).map(Number);
        expect([bottom > 80, top < 750]).toEqual([true, true]);
      }
  });

  test('hold a form in an item and in a frame, its label in line with the number', async () => {
    const item = form(field('line', 'een', ['Vraag in een punt']));
    const framed = form(field('choice', 'twee', ['Vraag in een kader', 'Ja']));
    const { texts, items } = await laid([
      { type: 'list', ordered: true, start: 1, children: [{ type: 'listItem', children: [item] }] },
      { type: 'blockquote', data: { frame: true }, children: [framed] },
    ]);
    expect(texts.join(' ')).toContain('1. Vraag in een punt Vraag in een kader Ja');
    const heightOf = (words: string) => items.find(({ str }) => str.trim() === words)?.y;
    expect(heightOf('1.')).toBe(heightOf('Vraag in een punt'));
  });
});

test('the same form gives the same file, and another label another', async () => {
  const idOf = ({ pdf }: Read) => textOf(asList(pdf.trailer.get('ID'))[0]);
  const [one, same, other] = await Promise.all(
    ['Ja', 'Ja', 'Nee'].map((word) => laid([form(field('signature', 'x', ['Naam']), field('boxes', 'y', ['', word]))])),
  );
  expect(one?.bytes).toEqual(same?.bytes);
  expect(one && other && idOf(one) !== idOf(other)).toBe(true);
  expect(numberOf(one?.pdf.root.get('AcroForm'))).toBeGreaterThan(0);
});
