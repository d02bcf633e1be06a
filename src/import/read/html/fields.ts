/** Fields to fill in: what they are, and what they offer. */
import type { Element } from 'hast';
import type { PaperParagraph } from '../../../model/paper.ts';
import type { FieldKind } from '../../../model/tree.ts';
import { classesOf, elementsIn, isElement, property, readable } from './elements.ts';
import { type Around, addText, flush, type Walk } from './state.ts';

const KINDS: Readonly<Record<string, FieldKind>> = {
  checkbox: 'boxes',
  radio: 'choice',
  date: 'date',
  'datetime-local': 'date',
  month: 'date',
};
const NO_FIELDS: ReadonlySet<string> = new Set('hidden submit button reset image search'.split(' '));
const OWN_KINDS: ReadonlySet<string> = new Set(['line', 'lines', 'date', 'signature']);

export function visitField(walk: Walk, element: Element, around: Around): void {
  if (element.tagName === 'select') {
    const inside = elementsIn(element).filter(({ tagName }) => tagName === 'option');
    const options = inside.map((own) => readable(own));
    if (walk.field !== null) flush(walk, around);
    walk.field = { kind: 'choice', options: options.filter((option) => option !== '') };
    // In one that is never closed stand all words of the page that come after.
    const stray = readable(element, new Set(inside));
    if (stray !== '') addText(walk, stray, around);
    return;
  }
  if (element.tagName === 'textarea') {
    const rows = property(element, 'rows');
    walk.field ??= { ...field('lines'), ...(/^[1-9]\d?$/.test(rows) ? { lines: Number(rows) } : {}) };
    addText(walk, readable(element), around);
    return;
  }
  const type = property(element, 'type').toLowerCase();
  if (!NO_FIELDS.has(type)) walk.field ??= field(KINDS[type] ?? 'line');
}

const field = (kind: FieldKind): NonNullable<PaperParagraph['field']> => ({ kind, options: [] });

/** A paragraph that is a field of ours: its kind is that of its class, for a date is typed as text there. */
export function ownField(element: Element): PaperParagraph['field'] {
  const classes = classesOf(element);
  const kind = classes.includes('field') ? classes.find((name) => OWN_KINDS.has(name)) : undefined;
  return kind === undefined ? null : field(kind as FieldKind);
}

/** Boxes to cross under what they are about; undefined where a fieldset holds anything else. */
export function crossed(fieldset: Element): { kind: FieldKind; options: string[]; legend: Element } | undefined {
  const inside = elementsIn(fieldset);
  const legend = fieldset.children.find((child) => isElement(child) && child.tagName === 'legend');
  const inputs = inside.filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName));
  const kinds = new Set(inputs.map((input) => KINDS[property(input, 'type')]));
  const [kind] = kinds;
  const labels = inside.filter(
    ({ tagName, children }) => tagName === 'label' && children.some((child) => isElement(child)),
  );
  if (!isElement(legend) || kinds.size !== 1 || kind === undefined || labels.length !== inputs.length) return undefined;
  const told = [legend, ...labels]
    .map((own) => readable(own))
    .join('')
    .replaceAll(/\s/g, '');
  if (told !== readable(fieldset).replaceAll(/\s/g, '')) return undefined;
  return { kind, options: labels.map((own) => readable(own)), legend };
}
