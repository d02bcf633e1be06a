/** Pictures that files of the source name, in a folder of their own: found by their exact name, and read. */
import {
  type Diagnostic,
  diagnostic,
  type Param,
  type ParamsOf,
  type Place,
  type Result,
} from '../../diagnostic/diagnostic.ts';
import { nearest, suggestion } from '../../diagnostic/suggest.ts';
import type { Host } from '../../host/index.ts';
import { LIMITS } from '../../model/limits.ts';
import type { PictureMedia, StoredPicture } from '../../model/picture.ts';
import { unexpected, visible } from '../files.ts';
import { sha256 } from '../sha256.ts';
import { readBytes } from '../text.ts';

/** A folder of pictures, with the names of all files in it. */
export interface PictureFolder {
  readonly path: string;
  readonly present: readonly string[];
}

const KILOBYTE = 1024;

const SIZES: Record<PictureMedia, { readonly bytes: number; readonly words: string }> = {
  'image/svg+xml': { bytes: LIMITS.svgFile.at, words: '500 kB' },
  'image/png': { bytes: LIMITS.pngFile.at, words: '1 MB' },
};

export function openFolder(host: Host, path: string): PictureFolder {
  return { path, present: visible(host.files(path)) };
}

/** The picture of this name, or why there is none: told at its first line, or where it is named. */
export function findPicture(
  host: Host,
  { path, present }: PictureFolder,
  name: string,
  named: () => Place,
): Result<StoredPicture | undefined> {
  const file = `${path}/${name}`;
  const fail = (...diagnostics: Diagnostic[]): Result<undefined> => ({ value: undefined, diagnostics });
  // By its exact name: Windows and macOS would find `Koe.svg` as `koe.svg` too, a server does not.
  if (!present.includes(name))
    return fail(diagnostic('picture-missing', named(), { file, suggestion: suggestion(name, present) }));
  const media = mediaOf(name);
  const place = () => (media === 'image/svg+xml' ? { file, line: 1, column: 1 } : named());
  const size = host.size(file) ?? 0;
  if (size === 0) return fail(diagnostic('picture-empty', place(), { file }));
  const large = tooLarge(media, size, file);
  if (large !== undefined) return fail(diagnostic('picture-too-large', place(), large));
  const { value: bytes, diagnostics } = readBytes(host, file);
  return { value: bytes === undefined ? undefined : { media, bytes, sha256: sha256(bytes) }, diagnostics };
}

/** What to tell of a picture of so many bytes; undefined where it is not too large. */
export function tooLarge(media: PictureMedia, size: number, file: string): ParamsOf<'picture-too-large'> | undefined {
  const { bytes: limit, words } = SIZES[media];
  return size > limit ? { file, size: `${Math.ceil(size / KILOBYTE)} kB`, limit: words } : undefined;
}

/** Of a name as the schema asks it. */
export function mediaOf(name: string): PictureMedia {
  return name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
}

/** How pictures that are named there are called: some, and one. */
export interface PictureWords {
  readonly some: { readonly nl: string; readonly en: string };
  readonly one: Param;
}

/**
 * Files and folders in it that are no picture that is named. While not all could be read that may name one (`isWhole`),
 * what is there may be meant, but for folders.
 */
export function unnamedIn(
  host: Host,
  { path, present }: PictureFolder,
  names: Iterable<string>,
  isWhole: boolean,
  words: PictureWords,
): Diagnostic[] {
  const inSource = [...names];
  const named = new Set(isWhole ? inSource : [...inSource, ...present]);
  const expected = expectedNames(inSource, words);
  // What was meant by a name that does not exist is told there.
  const meant = new Set([...named].flatMap((name) => (present.includes(name) ? [] : nearest(name, present))));
  const files = present.filter((name) => !named.has(name) && !meant.has(name));
  return [
    ...files.map((name) => unexpected(`${path}/${name}`, name, expected)),
    ...visible(host.folders(path)).map((name) => unexpected(`${path}/${name}`, `${name}/`, expected)),
  ];
}

/** `a.svg, b.png`, with what they are before it; else what one would be. */
function expectedNames(named: readonly string[], { some, one }: PictureWords): Param {
  if (named.length === 0) return one;
  const names = named.toSorted().join(', ');
  return { nl: `${some.nl} (${names})`, en: `${some.en} (${names})` };
}
