import type { Place } from '../../diagnostic/diagnostic.ts';

/** Where a picture stands and is named, for what is told of it, and the pixels that it is shown in at most. */
export interface Shown {
  readonly file: string;
  readonly named: () => Place;
  readonly room: { readonly width: number; readonly height: number };
}
