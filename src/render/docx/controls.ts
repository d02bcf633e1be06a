/** Content controls: places in a document that readers fill in. */
import type { State } from './state.ts';
import { element, value } from './xml.ts';

/** Word takes no more of either. */
const LONGEST = 64;

export interface Control {
  /** What is said of it to whoever does not see it. */
  readonly label: string;
  readonly name: string;
  /** What kind of control it is. */
  readonly kind: string;
  /** Whether its content goes when something is typed. */
  readonly isPlaceholder: boolean;
}

/** A control around runs in a paragraph, or around paragraphs. */
export function control({ label, name, kind, isPlaceholder }: Control, content: string, state: State): string {
  state.controlCount += 1;
  const properties =
    value('alias', cut(label)) +
    value('tag', cut(name)) +
    value('id', state.controlCount) +
    (isPlaceholder ? '<w:showingPlcHdr/>' : '') +
    kind;
  return element('w:sdt', {}, element('w:sdtPr', {}, properties) + element('w:sdtContent', {}, content));
}

/** Not through a letter of two halves. */
function cut(text: string): string {
  let short = '';
  for (const letter of text)
    if (short.length + letter.length <= LONGEST) short += letter;
    else break;
  return short;
}

export const textKind = '<w:text/>';
export const richKind = '<w:richText/>';

/** With the calendar of Word; `language` as its proofing knows it. */
export function dateKind(language: string): string {
  const how =
    value('dateFormat', 'd MMMM yyyy') +
    value('lid', language) +
    value('storeMappedDataAs', 'dateTime') +
    value('calendar', 'gregorian');
  return element('w:date', {}, how);
}

/** A font that has the signs, on each system that Word runs on. */
const SIGNS = 'MS Gothic';
export const signFont = element('w:rFonts', {
  'w:ascii': SIGNS,
  'w:eastAsia': SIGNS,
  'w:hAnsi': SIGNS,
  'w:hint': 'eastAsia',
});

/** Signs of a box that is marked and one that is not. */
export interface Signs {
  readonly on: string;
  readonly off: string;
}

/** To choose from: Word has boxes to click in an extension alone, which is no part of ISO/IEC 29500. */
export function boxKind({ on, off }: Signs): string {
  const items = [off, on].map((sign, index) =>
    element('w:listItem', { 'w:displayText': sign, 'w:value': String(index) }),
  );
  return element('w:dropDownList', {}, items.join(''));
}
