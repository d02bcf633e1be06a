/**
 * What a file is made of, as one digest. Rendering is a function of a document tree, of what the renderer is told beside it
 * (`Told`), of the form and of the tool, and of nothing else: so where these are the same, the file is. Decision 0078.
 */
import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { DocumentTree } from '../model/tree.ts';
import { sha256 } from '../source/sha256.ts';
import type { Rendered, Told } from './outputs.ts';

/** Of a picture that many documents show the bytes are read once. */
const pictures = new WeakMap<Uint8Array, string>();

/** Makes the keys of the files of a tree, which is read once. `tool` tells this regelwerk from others. */
export function keysOf(tool: string, tree: DocumentTree): (form: Rendered, told: Told) => string {
  // Plain data, in the order in which it was made: the same text gives the same tree. Few documents have figures.
  const withPictures = tree.children.some(hasPicture) ? byDigest : undefined;
  const digest = createHash('sha256')
    .update(JSON.stringify(tree.data, byDigest))
    .update('\n')
    .update(JSON.stringify(tree.children, withPictures))
    .digest('hex');
  return (form, told) => sha256(new TextEncoder().encode(JSON.stringify([tool, form, told, digest])));
}

function hasPicture(node: Nodes): boolean {
  return node.type === 'figure' || ('children' in node && node.children.some(hasPicture));
}

/** Of the bytes of a picture their digest. What `JSON` was given stands in `this`: some arrays put themselves in other words. */
function byDigest(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const own = this[key];
  if (!(own instanceof Uint8Array)) return value;
  const known = pictures.get(own) ?? sha256(own);
  pictures.set(own, known);
  return known;
}
