/** Whether the bytes of a picture are sound, and what of them is shown. Readers are loaded when there is one to read. */
import { type Diagnostic, diagnostic, type Result } from '../../diagnostic/diagnostic.ts';
import type { LoadedPicture, StoredPicture } from '../../model/picture.ts';
import { decodeUtf8 } from '../text.ts';
import { type HouseFonts, holdsLetters } from './letters.ts';
import type { Shown } from './shown.ts';

export async function judgePicture(
  { media, bytes }: Pick<StoredPicture, 'media' | 'bytes'>,
  shown: Shown,
  fonts: HouseFonts,
): Promise<Result<LoadedPicture | undefined>> {
  const expected = media === 'image/svg+xml' ? 'svg' : 'png';
  const found = contentOf(bytes);
  if (found !== undefined && found !== expected) {
    const params = { file: shown.file, found: KINDS[found], expected: KINDS[expected] };
    return { value: undefined, diagnostics: [diagnostic('picture-content', shown.named(), params)] };
  }
  return expected === 'svg' ? judgeSvg(bytes, shown, fonts) : judgePng(bytes, shown);
}

async function judgeSvg(
  bytes: Uint8Array,
  shown: Shown,
  fonts: HouseFonts,
): Promise<Result<LoadedPicture | undefined>> {
  const { file } = shown;
  const fail = (...diagnostics: readonly Diagnostic[]): Result<undefined> => ({ value: undefined, diagnostics });
  const { text, invalid } = decodeUtf8(bytes);
  if (invalid !== undefined) return fail(diagnostic('file-not-utf8', { file, ...invalid }, {}));
  const { readSvg } = await import('./svg.ts');
  const { value: size, diagnostics } = readSvg(file, text);
  if (size === undefined) return fail(...diagnostics);
  const { cleanSvg } = await import('./clean.ts');
  const drawing = cleanSvg(text);
  const { needsTrial, tryDrawing, tryLetters } = await import('./trial.ts');
  const drawn = new TextEncoder().encode(drawing);
  if (!holdsLetters(drawing)) {
    const told = needsTrial(drawing) ? await tryDrawing(drawn, size, shown) : [];
    return told.length > 0 ? fail(...told) : { value: { media: 'image/svg+xml', bytes: drawn, ...size }, diagnostics };
  }
  const { value: lettered, diagnostics: told } = await tryLetters(drawn, size, shown, fonts);
  const [shapes] = lettered?.values() ?? [];
  if (lettered === undefined || shapes === undefined) return fail(...told);
  return { value: { media: 'image/svg+xml', bytes: shapes, lettered, ...size }, diagnostics };
}

async function judgePng(bytes: Uint8Array, { file, named }: Shown): Promise<Result<LoadedPicture | undefined>> {
  const { readPng } = await import('./png.ts');
  const { value, diagnostics } = readPng(file, bytes, named);
  if (value === undefined) return { value, diagnostics };
  const { cleanPng } = await import('./clean.ts');
  return { value: { media: 'image/png', bytes: cleanPng(bytes), ...value }, diagnostics };
}

const KINDS = { svg: 'SVG', png: 'PNG', jpeg: 'JPEG', gif: 'GIF', webp: 'WebP', pdf: 'PDF', svgz: 'SVGZ' } as const;

/** How files of a kind begin, `.` for any byte; in Latin-1. */
const BEGINNINGS: readonly (readonly [RegExp, keyof typeof KINDS])[] = [
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8/, 'gif'],
  [/^RIFF....WEBP/s, 'webp'],
  [/^%PDF/, 'pdf'],
  // gzip: 1f 8b.
  [/^\p{Cc}\x8b/u, 'svgz'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/, 'svg'],
];

/** What a file holds, going by how it begins; undefined when that says nothing. */
function contentOf(bytes: Uint8Array): keyof typeof KINDS | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  return BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1];
}
