/** A picture as it stands in an adopted text, which holds all that it needs. */
import type { StoredPicture } from '../../model/picture.ts';
import type { SnapshotFigure } from '../../model/source.ts';
import { sha256 } from '../sha256.ts';

type Packed = Pick<SnapshotFigure, 'media' | 'picture'>;

export function packPicture({ media, bytes }: StoredPicture): Packed {
  return { media, picture: Buffer.from(bytes).toString('base64') };
}

export function unpackPicture({ media, picture }: Packed): StoredPicture {
  const bytes = new Uint8Array(Buffer.from(picture, 'base64'));
  return { media, bytes, sha256: sha256(bytes) };
}
