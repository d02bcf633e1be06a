/** At which port a folder has its studio. */

/** No browser refuses any of these, and few programs listen there. */
const FIRST = 4323;
const COUNT = 600;

/**
 * Always the same of a folder, and most likely another one of another folder: what a browser keeps of unsaved text it keeps
 * by this number, and two studios that are open at once do not take each other's place.
 */
export function usualPort(folder: string): number {
  let sum = 0;
  for (let at = 0; at < folder.length; at++) sum = (sum * 31 + folder.charCodeAt(at)) % COUNT;
  return FIRST + sum;
}
