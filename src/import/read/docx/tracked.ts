/** Tracked changes: what was put in or taken out, by whom and when (ECMA-376 Part 1, §17.13.5). */
import type { Edit } from '../../../model/tree.ts';
import { dayIn } from './day.ts';
import { childOf, type XmlNode } from './xml.ts';

export interface Tracked {
  readonly edit: Edit;
  /** As the file names them. */
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** Of the element itself: `w:ins`, `w:del`, `w:moveTo`, `w:moveFrom`. */
export function trackedBy({ attributes }: XmlNode, edit: Edit): Tracked {
  return { edit, author: attributes['w:author']?.trim() || null, date: dayIn(attributes['w:date']) };
}

const MARKS = { 'w:del': 'delete', 'w:moveFrom': 'delete', 'w:ins': 'insert', 'w:moveTo': 'insert' } as const;
const CELLS = { 'w:cellDel': 'delete', 'w:cellIns': 'insert' } as const;

/** What was done to what has these properties: a mark of a paragraph, a row. */
export function changeOf(properties: XmlNode | undefined): Tracked | null {
  return changeBy(properties, MARKS);
}

export function changeOfCell(properties: XmlNode | undefined): Tracked | null {
  return changeBy(properties, CELLS);
}

function changeBy(properties: XmlNode | undefined, names: Readonly<Record<string, Edit>>): Tracked | null {
  for (const [name, edit] of Object.entries(names)) {
    const found = childOf(properties, name);
    if (found !== undefined) return trackedBy(found, edit);
  }
  return null;
}

/** As running text bears it. */
export function trackedData(change: Tracked | null): { change?: Edit; author?: string; date?: string } {
  if (change === null) return {};
  const { edit, author, date } = change;
  return { change: edit, ...(author === null ? {} : { author }), ...(date === null ? {} : { date }) };
}
