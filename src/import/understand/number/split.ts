/** The number or bullet that a paragraph begins with, where its file did not tell it apart from the words. */
import { numberIn, type TypedNumber } from './typed.ts';

/** Words that parts are numbered with, and how far in such a part stands, the outermost first. */
export const PART_WORDS: Readonly<Record<string, number>> = {
  deel: 1,
  part: 1,
  boek: 1,
  titel: 2,
  title: 2,
  hoofdstuk: 3,
  chapter: 3,
  hfst: 3,
  module: 3,
  thema: 3,
  afdeling: 4,
  paragraaf: 5,
  paragraph: 5,
  section: 5,
  sectie: 5,
  onderdeel: 5,
  '§': 5,
  stap: 5,
  step: 5,
  fase: 5,
  artikel: 6,
  article: 6,
  art: 6,
};

/** Of what stands behind the text, each at the outermost level. */
export const APPENDIX_WORDS: ReadonlySet<string> = new Set(['bijlage', 'appendix', 'annex', 'schedule', 'aanhangsel']);

const WORDED = new RegExp(
  `^(?:${[...Object.keys(PART_WORDS), ...APPENDIX_WORDS].join('|')})\\.? ?(?:\\d{1,4}(?:\\.\\d{1,4}){0,4}[a-z]?|[A-Z]|[IVXLC]{1,7})(?:[.:)]| [–—-](?= ))?(?= |$)`,
  'i',
);
const COUNTED =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,5}[.)]?|\d{1,3}[.)]|[IVXLC]{1,7}[.)]|[A-Za-z][.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))(?= |$)/;
/** Only where something else says that it is a heading. */
const BARE = /^(\d{1,3}|[A-Z]) +\p{L}/u;
const BULLET = /^[•·●○◦▪▫■□◆▶►➢➤✓✔*–-](?= )/;

/** A number that a text begins with, and how many letters it takes with the space behind it. */
export function startsWithNumber(
  text: string,
  isHeading: boolean,
): { number: TypedNumber; length: number } | undefined {
  const spaced = withSpaces(text);
  const bare = isHeading ? BARE.exec(spaced)?.[1] : undefined;
  const found = WORDED.exec(spaced)?.[0] ?? COUNTED.exec(spaced)?.[0] ?? bare;
  const number = found === undefined ? undefined : numberIn(found);
  if (found === undefined || number === undefined) return undefined;
  return { number, length: found.length + (text.length - found.length - text.slice(found.length).trimStart().length) };
}

export function startsWithBullet(text: string): number {
  const found = BULLET.exec(withSpaces(text))?.[0];
  return found === undefined ? 0 : text.length - text.slice(found.length).trimStart().length;
}

/** Behind a number that is typed a tab stands as often as a space. */
function withSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}
