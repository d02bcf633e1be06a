/** A picture that has been read and found sound. */
export interface Picture {
  readonly media: 'image/svg+xml' | 'image/png';
  readonly bytes: Uint8Array;
  /** Its own size, in pixels; only the ratio matters. */
  readonly width: number;
  readonly height: number;
}
