/** How each kind of edit changes the policy. */
import type { Edit } from '../../model/edit.ts';
import { changeContent, changeProperties } from './content.ts';
import { changeData } from './data.ts';
import { add, addPart, remove } from './fresh.ts';
import { omit, omitPart, revert } from './omit.ts';
import { setParameter } from './parameter.ts';
import { move, movePart, relabel, take } from './place.ts';
import type { EditResult, Scene } from './scene.ts';
import { settle } from './settle.ts';
import { reshape, retitle } from './shaped.ts';

type Handlers = { readonly [K in Edit['kind']]: (scene: Scene, edit: Extract<Edit, { kind: K }>) => EditResult };

const handlers: Handlers = {
  content: changeContent,
  properties: changeProperties,
  revert,
  omit,
  'omit-part': omitPart,
  parameter: setParameter,
  add,
  remove,
  take,
  settle,
  move,
  'move-part': movePart,
  relabel,
  retitle,
  reshape,
  'add-part': addPart,
  data: changeData,
};

export function changed(scene: Scene, edit: Edit): EditResult {
  const handler = handlers[edit.kind] as (scene: Scene, edit: Edit) => EditResult;
  return handler(scene, edit);
}
