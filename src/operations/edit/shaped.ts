/** What a document is called, and the form of its parts, where a layer writes these out itself. */
import type { Edit } from '../../model/edit.ts';
import type { Part } from '../../model/source.ts';
import { cannot } from './impossible.ts';
import { ORDER, withKey } from './keys.ts';
import { entryOf, replacedIn } from './outline.ts';
import { outlineOf, withOutline } from './place.ts';
import { baseOf, type EditResult, overrideOf, type Scene, viewOf, withBase, withOverride } from './scene.ts';

type OfKind<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** The title of above holds again where it is the same. */
export function retitle(scene: Scene, { layer, title }: OfKind<'retitle'>): EditResult {
  const base = baseOf(scene);
  const named = title.trim();
  if (layer !== null) {
    const own = named === base.title ? undefined : named;
    return { scene: withOverride(scene, layer, withKey(overrideOf(scene, layer), 'title', own, ORDER.override)) };
  }
  // Where nobody said more of it than its title, that is what there is to say.
  const description = base.description === base.title ? named : base.description;
  return { scene: withBase(scene, { ...base, title: named, description }) };
}

export function reshape(scene: Scene, { part, layer, numbering, columns }: OfKind<'reshape'>): EditResult {
  const view = viewOf(scene, layer);
  const id = view.now(part);
  const isMeant = (own: string) => view.now(own) === id;
  const outline = outlineOf(scene, layer);
  if (outline === undefined || entryOf(outline, isMeant) === undefined)
    return { diagnostics: [cannot(part, 'position')] };
  const shaped = replacedIn(outline, isMeant, (own) => {
    const counted = withKey(own as Part, 'numbering', numbering === 'prose' ? undefined : numbering, ORDER.arrangement);
    return withKey(counted, 'columns', columns === null ? undefined : [...columns], ORDER.arrangement);
  });
  return { scene: withOutline(scene, layer, shaped) };
}
