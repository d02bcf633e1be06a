/** Pictures of a page: those in the page itself with their bytes; nothing is fetched. */
import type { Element } from 'hast';
import type { PaperPicture } from '../../../model/paper.ts';
import { placeIn } from '../draft.ts';
import { property, readable } from './elements.ts';

/** What only keeps room free, or counts readers. */
const LEAST = 3;

/** Undefined of what nobody sees. */
export function pictureOf(image: Element): PaperPicture | undefined {
  const source = property(image, 'src').trim();
  const alt = property(image, 'alt').replaceAll(/\s+/g, ' ').trim();
  if (source === '' && alt === '') return undefined;
  const isDot = [property(image, 'width'), property(image, 'height')].some(
    (size) => size !== '' && Number(size) < LEAST,
  );
  if (isDot) return undefined;
  const { mediaType, bytes } = dataOf(source);
  return { type: 'picture', place: placeIn('body'), alt, mediaType, bytes };
}

export function drawingOf(svg: Element): PaperPicture | undefined {
  const alt = property(svg, 'ariaLabel') || readable(svg);
  return alt === ''
    ? undefined
    : { type: 'picture', place: placeIn('body'), alt, mediaType: 'image/svg+xml', bytes: null };
}

/** RFC 2397. */
function dataOf(source: string): Pick<PaperPicture, 'mediaType' | 'bytes'> {
  const comma = source.indexOf(',');
  const head = /^data:(image\/[\w.+-]+)((?:;[\w=-]+)*)$/i.exec(
    comma === -1 ? '' : source.slice(0, Math.min(comma, 200)),
  );
  if (head === null) return { mediaType: mediaTypeOf(source), bytes: null };
  const mediaType = (head[1] ?? '').toLowerCase();
  const body = source.slice(comma + 1);
  if (!(head[2] ?? '').toLowerCase().endsWith(';base64')) return { mediaType, bytes: percentDecoded(body) };
  const text = atobOrNothing(body);
  return { mediaType, bytes: text === null ? null : Uint8Array.from(text, (char) => char.charCodeAt(0)) };
}

function atobOrNothing(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}

function percentDecoded(text: string): Uint8Array | null {
  try {
    return new TextEncoder().encode(decodeURIComponent(text));
  } catch {
    return null;
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function mediaTypeOf(source: string): string {
  const path = source.split(/[?#]/)[0] ?? '';
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/*';
}
