/** Sizes of pictures. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as the room allows, in the unit of the room; the ratio of the sides stays. */
export function fitInto({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
