/** Ids of notes: the same in every format that has them. */

/** Prefix of every id that is not an anchor of the tree: an id of a clause has no underscore. */
export const OWN = '_';
export const NOTES_ID = `${OWN}noten`;
export const NOTES_LABEL = 'Noten';
/** An arrow that no font makes a picture of. */
export const BACK = '↩\uFE0E';

export function noteId(number: number): string {
  return `${OWN}noot-${number}`;
}

/** Where a note is referred to, for the `count`th time. */
export function referenceId(number: number, count: number): string {
  return `${OWN}bij-noot-${number}${count === 1 ? '' : `-${count}`}`;
}
