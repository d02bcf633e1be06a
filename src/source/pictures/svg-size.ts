import type { SaxesAttributeNS } from 'saxes';

export interface Size {
  /** In pixels; only the ratio matters. */
  readonly width: number;
  readonly height: number;
}

/** From `width` and `height` in pixels, else from `viewBox`. Units such as mm leave it to the view box. */
export function sizeOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): Size | undefined {
  const width = pixels(attributes['width']?.value);
  const height = pixels(attributes['height']?.value);
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

/** No renderer draws what is a million times as wide as it is high. */
function usable(width: number, height: number): Size | undefined {
  const ratio = width / height;
  return width > 0 && height > 0 && ratio > 1e-3 && ratio < 1e3 ? { width, height } : undefined;
}
