/** What a later file says of a document beside its clauses: its title, how its parts count, what stands above columns. */
import type { Edit, Layer } from '../../model/edit.ts';
import { lineAsRead } from '../../model/eye.ts';
import type { LeftToChange } from '../../model/imported.ts';
import { type Node, type PartNode, partsIn } from './tree.ts';

/** A part that is to have another form. */
export interface Shape {
  readonly before: PartNode;
  readonly after: PartNode;
}

export function shapesIn(standing: readonly Node[], wanted: readonly PartNode[]): Shape[] {
  const stood = new Map(partsIn(standing).map((part) => [part.id, part]));
  return partsIn(wanted).flatMap((after) => {
    const before = stood.get(after.id);
    const isSame =
      before === undefined || (before.numbering === after.numbering && columnsOf(before) === columnsOf(after));
    return isSame ? [] : [{ before, after }];
  });
}

export function shapeEdit({ after: { id, numbering, columns } }: Shape, layer: Layer): Edit {
  return { kind: 'reshape', part: id, layer, numbering, columns };
}

/** For a person to change, where the layer cannot. */
export function leftOf({ before, after }: Shape): LeftToChange[] {
  const part = after.id;
  return [
    ...(before.numbering === after.numbering
      ? []
      : [{ what: 'numbering', part, before: before.numbering, after: after.numbering } as const]),
    ...(columnsOf(before) === columnsOf(after)
      ? []
      : [{ what: 'columns', part, before: columnsOf(before), after: columnsOf(after) } as const]),
  ];
}

function columnsOf({ columns }: PartNode): string {
  return (columns ?? []).join(' | ');
}

/** None where the paper shows no title, or this one. */
export function titleEdit(
  { title }: { readonly title: string },
  current: { readonly title: string },
  titled: { readonly layer: Layer } | undefined,
): Edit[] {
  const isSame = lineAsRead(title) === lineAsRead(current.title);
  return titled === undefined || isSame ? [] : [{ kind: 'retitle', layer: titled.layer, title }];
}
