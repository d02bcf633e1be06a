/** An inherited part comes into an outline of the layer's own, beside what it stands beside where it comes from. */
import type { Part } from '../../model/source.ts';
import { allParts } from '../../resolve/arranged.ts';
import { insertedIn } from './outline.ts';
import { outlineOf, withOutline } from './place.ts';
import { type Scene, viewOf } from './scene.ts';

/** Undefined where the layer wrote no outline out. */
export function withPart(scene: Scene, layer: string, part: Part): Scene | undefined {
  const outline = outlineOf(scene, layer);
  if (outline === undefined) return undefined;
  const { inherited, now } = viewOf(scene, layer);
  const at = inherited.parts.findIndex((own) => [...allParts([own])].some(({ id }) => id === part.part));
  const beside = [
    ...inherited.parts
      .slice(0, Math.max(at, 0))
      .map(({ id }) => ({ after: id }))
      .reverse(),
    ...inherited.parts.slice(at + 1).map(({ id }) => ({ before: id })),
  ];
  for (const position of beside) {
    const found = insertedIn(outline, part, position, now);
    if (found !== undefined) return withOutline(scene, layer, found);
  }
  return withOutline(scene, layer, [...outline, part]);
}
