/** Pictures: as they are in their files, and as they are shown. */
import type { FontFamily } from './font-family.ts';

export type PictureMedia = 'image/svg+xml' | 'image/png';

/** A picture that has been read and found sound. */
export interface Picture {
  readonly media: PictureMedia;
  readonly bytes: Uint8Array;
  /** Its own size, in pixels; only the ratio matters. */
  readonly width: number;
  readonly height: number;
}

/** The bytes of a picture as its author saved them. Whether they are sound is judged when the picture is to be shown. */
export interface StoredPicture {
  readonly media: PictureMedia;
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A sound picture as each house font shows it: of a drawing with letters these are shapes, in each font their own. */
export interface LoadedPicture extends Picture {
  readonly lettered?: ReadonlyMap<FontFamily, Uint8Array>;
}

/** Logos by the name of their file, figures by the SHA-256 of theirs. */
export type Pictures = ReadonlyMap<string, LoadedPicture>;

export function pictureIn({ lettered, ...picture }: LoadedPicture, font: FontFamily): Picture {
  return { ...picture, bytes: lettered?.get(font) ?? picture.bytes };
}
