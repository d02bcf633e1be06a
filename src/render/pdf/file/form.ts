/**
 * The form of a file (AcroForm): fields that any viewer can fill in, without scripts or actions.
 *
 * PDF/A wants an appearance for all that shows, and so no viewer that makes them anew (`NeedAppearances`); and the font that
 * readers type in is in the file, with letters that viewers can find (ISO 19005-2, 6.3.3, 6.4.1).
 */
import type { Color } from '../page/style.ts';
import { FIRST_CODE } from '../type/embedding.ts';
import type { Face } from '../type/face.ts';
import { describeFont, type PdfFile, pdfString, type Ref } from './index.ts';

/** ISO 32000-1, tables 226 and 228. */
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;

const FONT = 'Tekst';

export interface FormFile {
  /** Dictionary entries of a place to write; `label` is said to whoever does not see it. */
  text(field: { name: string; label: string; lines: boolean; size: number; color: Color }): Record<string, unknown>;
  /** Boxes of one field: each its own to mark, or one of all. */
  boxes(field: { name: string; label: string; isChoice: boolean }): BoxField;
  /** A drawing as large as a place to fill in, with y upwards from its foot. */
  appearance(width: number, height: number, operators: string): Ref;
  /** Of text; boxes are in the form from the start. */
  addField(ref: Ref): void;
  /** When all is drawn. */
  end(): void;
}

/** Of a field with boxes. */
export interface BoxField {
  /** Dictionary entries of the next box. */
  box(label: string, on: Ref, off: Ref): Record<string, unknown>;
  addBox(ref: Ref): void;
}

/** Starts the form of a file: of one without there is nothing in the file. */
export function createForm({ pdf, stamp }: Pick<PdfFile, 'pdf' | 'stamp'>, face: Face): FormFile {
  const fields: Ref[] = [];
  const open: Ref[] = [];
  const appearances = new Map<string, Ref>();
  const taken = new Set<string>();
  const resources = { Font: { [FONT]: embedForTyping() } };

  function embedForTyping(): Ref {
    const typing = face.typing();
    const font = pdf.ref({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: typing.name,
      Encoding: 'WinAnsiEncoding',
      FirstChar: FIRST_CODE,
      LastChar: FIRST_CODE + typing.widths.length - 1,
      Widths: typing.widths,
      FontDescriptor: describeFont(pdf, typing),
    });
    font.end();
    return font;
  }

  /** A point in a name says that it is of a field in another. In a redline what goes has the name of what comes. */
  function freeName(name: string): string {
    const plain = name.replaceAll('.', '_');
    let free = plain;
    for (let count = 2; taken.has(free); count++) free = `${plain}_${count}`;
    taken.add(free);
    return free;
  }

  function named(name: string, label: string) {
    const free = freeName(name);
    stamp(`${free} ${label}`);
    return { T: pdfString(free), TU: pdfString(label) };
  }

  return {
    text: ({ name, label, lines, size, color }) => ({
      ...widget,
      FT: 'Tx',
      ...named(name, label),
      DA: pdfString(`/${FONT} ${size} Tf ${color.map((part) => part.toFixed(3)).join(' ')} rg`),
      // The paper covers the lines to write on: what is typed stands at its own height.
      ...(lines ? { Ff: MULTILINE, MK: { BG: [1, 1, 1] } } : {}),
    }),
    boxes: ({ name, label, isChoice }) => {
      const kids: Ref[] = [];
      const kind = isChoice ? { FT: 'Btn', Ff: RADIO, V: 'Off' } : {};
      const parent = pdf.ref({ ...kind, ...named(name, label), Kids: kids });
      fields.push(parent);
      open.push(parent);
      return {
        box: (said, on, off) => {
          stamp(said);
          const state = String(kids.length + 1);
          const own = isChoice ? {} : { T: pdfString(state), V: 'Off' };
          const shown = { AS: 'Off', AP: { N: { [state]: on, Off: off } } };
          return { ...widget, FT: 'Btn', ...own, TU: pdfString(said), Parent: parent, ...shown };
        },
        addBox: (ref) => void kids.push(ref),
      };
    },
    appearance: (width, height, operators) => {
      const key = `${width} ${height} ${operators}`;
      const known = appearances.get(key);
      if (known !== undefined) return known;
      const ref = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resources });
      ref.end(new TextEncoder().encode(operators));
      appearances.set(key, ref);
      return ref;
    },
    addField: (ref) => void fields.push(ref),
    end: () => {
      for (const ref of open) ref.end();
      const form = pdf.ref({ Fields: fields, DR: resources, DA: pdfString(`/${FONT} 0 Tf 0 g`) });
      form.end();
      pdf._root.data['AcroForm'] = form;
      // pdfkit's own asks for new appearances.
      pdf.endAcroForm = () => {};
    },
  };
}

/** Printed (ISO 32000-1, table 165). */
const widget = { Subtype: 'Widget', F: 4 };
