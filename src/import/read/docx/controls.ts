/** Controls to fill in: of content (§17.5.2), and those of old forms (§17.16.17). */
import type { PaperParagraph } from '../../../model/paper.ts';
import { textIn } from './plain.ts';
import { childOf, childrenOf, type XmlNode } from './xml.ts';

export type Control = NonNullable<PaperParagraph['field']>;

/** Undefined of what only groups, or shows a property of the file: nobody fills that in here. */
export function controlOf(sdt: XmlNode): Control | undefined {
  const properties = childOf(sdt, 'w:sdtPr');
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox');
  if (list !== undefined) {
    const options = childrenOf(list, 'w:listItem').map(
      ({ attributes }) => attributes['w:displayText'] ?? attributes['w:value'] ?? '',
    );
    return { kind: 'choice', options };
  }
  if (childOf(properties, 'w14:checkbox') !== undefined) return { kind: 'boxes', options: [] };
  const isOpen = childOf(properties, 'w:showingPlcHdr') !== undefined || textIn(sdt).trim() === '';
  // What somebody filled in is text; what shows a property of the file is so too.
  if (!isOpen || childOf(properties, 'w:dataBinding') !== undefined) return undefined;
  if (childOf(properties, 'w:date') !== undefined) return { kind: 'date', options: [] };
  const text = childOf(properties, 'w:text');
  if (text === undefined) return undefined;
  return { kind: ['1', 'true', 'on'].includes(text.attributes['w:multiLine'] ?? '') ? 'lines' : 'line', options: [] };
}

export function isContentsControl(sdt: XmlNode): boolean {
  const gallery = childOf(childOf(childOf(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}

export function oldControlOf(formData: XmlNode): Control | undefined {
  if (childOf(formData, 'w:checkBox') !== undefined) return { kind: 'boxes', options: [] };
  const list = childOf(formData, 'w:ddList');
  if (list !== undefined)
    return {
      kind: 'choice',
      options: childrenOf(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? ''),
    };
  const text = childOf(formData, 'w:textInput');
  if (text === undefined) return undefined;
  const isDate = childOf(text, 'w:type')?.attributes['w:val'] === 'date';
  return { kind: isDate ? 'date' : 'line', options: [] };
}

/** Of two in one paragraph; no option is lost. */
export function joinControls(one: Control | null, other: Control): Control {
  return one === null ? other : { kind: one.kind, options: [...one.options, ...other.options] };
}
