/** Forms in Word: controls to fill in, that are lines and boxes on paper. */
import type { RootContent } from 'mdast';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { FormField } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { everyKind, field, form } from '../support/forms.ts';
import { documentOf, h, p } from '../support/pdf-tree.ts';
import { docxParts, xmlWords } from '../support/read-docx.ts';

async function written(children: RootContent[], meta: Parameters<typeof documentOf>[1] = {}) {
  const parts = docxParts(await renderDocx(documentOf([h(1, 'Titel'), ...children], meta)));
  const xml = parts.get('word/document.xml') ?? '';
  const parser = new SaxesParser({ xmlns: true });
  parser.write(xml).close();
  return { xml, styles: parts.get('word/styles.xml') ?? '' };
}

const controls = (xml: string) =>
  [...xml.matchAll(/<w:sdtPr>(.*?)<\/w:sdtPr>/g)].map(([, properties = '']) => ({
    label: /<w:alias w:val="([^"]*)"/.exec(properties)?.[1],
    name: /<w:tag w:val="([^"]*)"/.exec(properties)?.[1],
    id: /<w:id w:val="(\d+)"/.exec(properties)?.[1],
    kind: /<(w:text|w:richText|w:date|w:dropDownList)\b/.exec(properties)?.[1],
  }));

test('each field is a control of its kind, and a signature is none', async () => {
  const { xml } = await written([everyKind]);
  expect(controls(xml)).toEqual([
    { label: 'Naam van de leerling', name: 'naam', id: '1', kind: 'w:text' },
    { label: 'Datum van het voorval', name: 'datum', id: '2', kind: 'w:date' },
    { label: 'Wat is er gebeurd?', name: 'verhaal', id: '3', kind: 'w:richText' },
    { label: 'Wie weten ervan? De mentor', name: 'wie.1', id: '4', kind: 'w:dropDownList' },
    { label: 'Wie weten ervan? De ouders', name: 'wie.2', id: '5', kind: 'w:dropDownList' },
    { label: 'Wie weten ervan? Niemand', name: 'wie.3', id: '6', kind: 'w:dropDownList' },
    { label: 'Wilt u een gesprek? Ja', name: 'vervolg.1', id: '7', kind: 'w:dropDownList' },
    { label: 'Wilt u een gesprek? Nee', name: 'vervolg.2', id: '8', kind: 'w:dropDownList' },
  ]);
  expect(xml).toContain('<w:listItem w:displayText="☐" w:value="0"/><w:listItem w:displayText="☒" w:value="1"/>');
  expect([...xml.matchAll(/<w:t>([☐☒○●])<\/w:t>/g)].map(([, sign]) => sign).join('')).toBe('☐☐☐○○');
});

describe('on paper', () => {
  test('there are as many lines as are asked for, and what is asked stays with them', async () => {
    const { xml, styles } = await written([form(field('lines', 'x', ['Wat?'], { lines: 7 }))]);
    expect(xml.match(/<w:pStyle w:val="FormLine"\/>/g)).toHaveLength(7);
    expect(xml.match(/<w:pStyle w:val="FormLine"\/><w:keepNext\/>/g)).toHaveLength(6);
    for (const style of ['FormLabel', 'FormLine']) expect(styles).toContain(`w:styleId="${style}"`);
    expect(styles).toMatch(/w:styleId="FormLabel">.*?<w:keepNext\/>/);
    expect(styles).toMatch(/w:styleId="FormLine">.*?<w:bottom .*?<w:between /);
  });

  test('the words are those of the form', async () => {
    const { xml } = await written([p('Voor.'), everyKind, p('Na.')]);
    expect(xmlWords(xml).replaceAll(/\s+/g, ' ')).toContain(
      'Voor. Naam van de leerling Datum van het voorval Wat is er gebeurd? Wie weten ervan? De mentor De ouders Niemand Wilt u een gesprek? Ja Nee Handtekening Na.',
    );
  });
});

test('Word takes no label or name of more than 64 letters', async () => {
  const { xml } = await written([form(field('line', 'n'.repeat(80), [`${'a'.repeat(63)}😀`]))]);
  expect(controls(xml)).toMatchObject([{ label: 'a'.repeat(63), name: 'n'.repeat(64) }]);
});

test('a field that goes or comes is tracked with all that is in it', async () => {
  const changed = (change: 'insert' | 'delete', one: FormField): FormField => ({ ...one, data: { change } });
  const { xml } = await written(
    [form(changed('delete', field('line', 'a', ['Oud'])), changed('insert', field('boxes', 'b', ['Nieuw', 'Ja'])))],
    { comparedWith: '2018-01' },
  );
  const [gone, come] = [xml.slice(0, xml.indexOf('Nieuw')), xml.slice(xml.indexOf('Nieuw'))];
  expect(gone).toMatch(/<w:delText[^>]*>Oud<.*<w:sdtContent><w:del /);
  expect(come).toMatch(/<w:sdtContent><w:ins [^>]*><w:r>.*☐.*<w:ins [^>]*><w:r><w:t [^>]*>Ja</);
});

test('a document without a form has nothing of one', async () => {
  const { xml, styles } = await written([p('Tekst.')]);
  expect(xml).not.toMatch(/w:sdt/);
  expect(styles).not.toContain('styleId="Form');
});
