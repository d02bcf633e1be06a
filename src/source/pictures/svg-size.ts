import type { SaxesAttributeNS } from 'saxes';

export interface Size {
  /** In pixels; only the ratio matters. */
  readonly width: number;
  readonly height: number;
}

/** From `width` and `height` in pixels, else from `viewBox`. Units such as mm leave it to the view box. */
export function sizeOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): Size | undefined {
  const [width, height] = ['width', 'height'].map((name) => pixels(attributes[name]?.value));
  // Whatever the unit, what is drawn is as many times larger as this is smaller than the room there is.
  const isStated = ['width', 'height'].every((name) => isReasonable(attributes[name]?.value));
  if (!isStated) return undefined;
  if (width !== undefined && height !== undefined) return usable(width, height);
  const box = (attributes['viewBox']?.value ?? '').trim().split(/\s*,\s*|\s+/);
  return box.length === 4 && box.every((part) => NUMBER.test(part))
    ? usable(Number(box[2]), Number(box[3]))
    : undefined;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function pixels(value = ''): number | undefined {
  const number = value.trim().replace(/px$/, '');
  return NUMBER.test(number) ? Number(number) : undefined;
}

const STARTS = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/i;

/** No size at all is one too. */
function isReasonable(value = ''): boolean {
  const number = STARTS.exec(value.trim())?.[0];
  return number === undefined || isDrawable(Number(number));
}

const isDrawable = (size: number) => size >= 1e-2 && size <= 1e6;

/** No renderer draws what is a million times as wide as it is high. */
function usable(width: number, height: number): Size | undefined {
  const ratio = width / height;
  return isDrawable(width) && isDrawable(height) && ratio > 1e-3 && ratio < 1e3 ? { width, height } : undefined;
}
