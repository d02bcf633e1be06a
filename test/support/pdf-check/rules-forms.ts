/** Rules on forms: who a field is, how it looks, where it stands in the structure, and what it is written in. */
import { readContent } from './content.ts';
import { asList, numberOf, type PdfModel, textOf } from './model.ts';
import { Dict, decode, Stream, type Value } from './objects.ts';
import { programOf } from './program.ts';
import type { Rule } from './rule.ts';

interface FieldModel {
  readonly number: number;
  readonly dict: Dict;
  /** Itself and the fields it stands in, outermost last. */
  readonly line: readonly Dict[];
}

/** The fields of the form and all below them: a widget is one too. */
function fieldsOf(pdf: PdfModel): FieldModel[] {
  const found: FieldModel[] = [];
  const visit = (value: Value, line: readonly Dict[]): void => {
    const dict = pdf.dict(value);
    found.push({ number: numberOf(value), dict, line: [dict, ...line] });
    for (const kid of asList(pdf.get(dict.get('Kids')))) visit(kid, [dict, ...line]);
  };
  for (const field of asList(pdf.get(acroForm(pdf).get('Fields')))) visit(field, []);
  return found;
}

const acroForm = (pdf: PdfModel): Dict => pdf.dict(pdf.root.get('AcroForm'));

/** What a field has itself or from those it stands in. */
const inherited = ({ line }: FieldModel, key: string) => line.find((dict) => dict.has(key))?.get(key);

function widgetsOf(pdf: PdfModel): [number, Dict][] {
  return pdf.pages.flatMap(({ annotations }) =>
    [...annotations].filter(([, annotation]) => annotation.get('Subtype') === '/Widget'),
  );
}

/** All appearances of a widget: one, or one for each state. */
function appearancesOf(widget: Dict, pdf: PdfModel): Value[] {
  const normal = pdf.get(pdf.dict(widget.get('AP')).get('N'));
  return normal instanceof Dict ? [...normal.values()].map((value) => pdf.get(value)) : [normal];
}

export const formRules: readonly Rule[] = [
  {
    id: 'forms',
    clause: 'A2 6.4, UA1 7.15',
    *check(pdf) {
      if (pdf.root.has('NeedsRendering') || acroForm(pdf).has('XFA')) yield 'there is an XFA form';
      if (acroForm(pdf).get('NeedAppearances') === true) yield 'viewers are to make appearances anew';
      if (pdf.root.has('AcroForm') && fieldsOf(pdf).length === 0) yield 'there is a form without fields';
    },
  },
  {
    id: 'field-action',
    clause: 'A2 6.4.1',
    *check(pdf) {
      const all = [...widgetsOf(pdf), ...fieldsOf(pdf).map(({ number, dict }) => [number, dict] as const)];
      for (const [number, dict] of all)
        if (dict.has('A') || dict.has('AA')) yield `field or widget ${number} has an action`;
    },
  },
  {
    id: 'field-name',
    clause: 'UA1 7.18.1 (ISO 32000-1 12.7.3.2)',
    *check(pdf) {
      const fields = fieldsOf(pdf);
      const inForm = new Set(fields.map(({ number }) => number));
      for (const [number] of widgetsOf(pdf)) if (!inForm.has(number)) yield `widget ${number} is of no field`;
      const names = new Set<string>();
      for (const { number, dict, line } of fields) {
        if (dict.has('Parent') !== line.length > 1) yield `Parent of field ${number} is not the field it stands in`;
        if (!dict.has('T')) continue;
        const name = line.flatMap((one) => (one.has('T') ? [textOf(one.get('T'))] : [])).join('/');
        if (textOf(dict.get('T')) === '' || textOf(dict.get('T')).includes('.'))
          yield `field ${number} has the name ${name}`;
        if (names.has(name)) yield `the name ${name} stands twice`;
        names.add(name);
      }
      for (const field of fields.filter(({ dict }) => dict.get('Subtype') === '/Widget'))
        if (inherited(field, 'T') === undefined) yield `field ${field.number} has no name`;
    },
  },
  {
    id: 'field-words',
    clause: 'UA1 7.18.1, 7.18.4',
    *check(pdf) {
      for (const { number, dict } of fieldsOf(pdf))
        if (textOf(dict.get('TU')).trim() === '') yield `field ${number} says nothing to who does not see it`;
    },
  },
  {
    id: 'widget-element',
    clause: 'UA1 7.18.4',
    *check(pdf) {
      const held = new Map(pdf.elements.flatMap((item) => item.annotations.map((number) => [number, item] as const)));
      for (const [number] of widgetsOf(pdf))
        if (held.get(number)?.type !== 'Form')
          yield `widget ${number} stands in ${held.get(number)?.type ?? 'no element'}`;
      for (const { type, number, dict, annotations } of pdf.elements)
        if (type === 'Form' && (annotations.length !== 1 || [pdf.get(dict.get('K'))].flat().length !== 1))
          yield `Form ${number} holds other than one widget`;
    },
  },
  {
    id: 'appearance',
    clause: 'A2 6.3.3',
    *check(pdf) {
      const buttons = new Set(
        fieldsOf(pdf).flatMap((field) => (inherited(field, 'FT') === '/Btn' ? [field.number] : [])),
      );
      for (const [number, widget] of widgetsOf(pdf)) {
        const entries = pdf.dict(widget.get('AP'));
        if ([...entries.keys()].join() !== 'N')
          yield `widget ${number} has the appearances ${[...entries.keys()].join()}`;
        const normal = pdf.get(entries.get('N'));
        if (normal instanceof Dict !== buttons.has(number)) yield `widget ${number} has no appearance of its kind`;
        // Who reads the rule to the letter looks at the widget alone.
        if (buttons.has(number) && widget.get('FT') !== '/Btn')
          yield `widget ${number} does not say that it is a button`;
        const state = String(widget.get('AS')).slice(1);
        if (normal instanceof Dict && !(normal.has('Off') && normal.size === 2 && normal.has(state)))
          yield `widget ${number} lacks an appearance of ${state}`;
      }
    },
  },
  {
    id: 'appearance-content',
    clause: 'A2 6.2.2, 6.2.4',
    *check(pdf) {
      for (const [number, widget] of widgetsOf(pdf)) {
        const [left = 0, bottom = 0, right = 0, top = 0] = asList(widget.get('Rect')).map(Number);
        for (const appearance of appearancesOf(widget, pdf)) {
          if (!(appearance instanceof Stream) || appearance.dict.get('Subtype') !== '/Form') {
            yield `widget ${number} has an appearance that is no drawing`;
            continue;
          }
          if (!appearance.dict.has('Resources')) yield `an appearance of widget ${number} has no resources of its own`;
          const [x, y, width = 0, height = 0] = asList(appearance.dict.get('BBox')).map(Number);
          const fits = Math.abs(width - (right - left)) < 0.01 && Math.abs(height - (top - bottom)) < 0.01;
          if (x !== 0 || y !== 0 || !fits) yield `an appearance of widget ${number} is not as large as the widget`;
          const { faults, operators } = readContent(appearance);
          for (const fault of faults) yield `an appearance of widget ${number}: ${fault}`;
          for (const operator of ['k', 'K', 'Do', 'Tf'])
            if (operators.has(operator)) yield `an appearance of widget ${number} uses ${operator}`;
        }
      }
    },
  },
  {
    id: 'form-font',
    clause: 'A2 6.2.11.4.1, 6.2.11.5, 6.2.11.6, UA1 7.21.4.1, 7.21.5, 7.21.6',
    *check(pdf) {
      const fonts = pdf.dict(pdf.dict(acroForm(pdf).get('DR')).get('Font'));
      const appearances = [
        acroForm(pdf),
        ...fieldsOf(pdf)
          .filter((field) => inherited(field, 'FT') === '/Tx')
          .map(({ dict }) => dict),
      ];
      if (pdf.root.has('AcroForm'))
        for (const dict of appearances) {
          const name = /^\/(\S+) [\d.]+ Tf /.exec(textOf(dict.get('DA')))?.[1] ?? '';
          if (!fonts.has(name)) yield `text is written in the font "${name}", which the form does not have`;
        }
      for (const font of [...fonts.values()].map((value) => pdf.dict(value))) {
        if (font.get('Subtype') !== '/TrueType' || font.get('Encoding') !== '/WinAnsiEncoding')
          yield 'a font of the form is not one that viewers can write in';
        yield* fontFaults(font, pdf);
      }
    },
  },
];

function* fontFaults(font: Dict, pdf: PdfModel): Iterable<string> {
  const descriptor = pdf.dict(font.get('FontDescriptor'));
  const flags = Number(descriptor.get('Flags'));
  if ((flags & 4) !== 0 || (flags & 32) === 0) yield 'a font of the form is said to be symbolic';
  const file = pdf.get(descriptor.get('FontFile2'));
  const bytes = file instanceof Stream ? decode(file) : null;
  const program = bytes === null ? null : programOf(bytes);
  if (program === null) return yield 'a font of the form is not in the file';
  if (program.letters === null) return yield 'a font of the form has no (3, 1) character map';
  const first = Number(font.get('FirstChar'));
  const widths = asList(pdf.get(font.get('Widths'))).map(Number);
  if (first !== 32 || Number(font.get('LastChar')) !== 255 || widths.length !== 224)
    yield 'a font of the form has not the letters from 32 to 255';
  const letters = new TextDecoder('windows-1252').decode(Uint8Array.from(widths, (_, i) => first + i));
  for (const [i, letter] of [...letters].entries()) {
    const glyph = program.letters(letter.charCodeAt(0));
    if (glyph !== 0 && Math.abs(program.advance(glyph) - (widths[i] ?? 0)) > 1)
      yield `a font of the form gives ${letter} another width than its program`;
  }
  for (const letter of 'aZ09é€ïë-.,@')
    if (program.letters(letter.charCodeAt(0)) === 0) yield `a font of the form has no ${letter}`;
  return undefined;
}
