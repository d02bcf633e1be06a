/** A drawing of which its text does not tell what it costs is drawn once before anything is made of it, and may be ended. */
import { type Diagnostic, diagnostic, figure, type Result } from '../../diagnostic/diagnostic.ts';
import type { FontFamily } from '../../model/font-family.ts';
import { LIMITS } from '../../model/limits.ts';
import { type HouseFonts, inHouseFonts } from './letters.ts';
import type { Shown } from './shown.ts';
import type { Size } from './svg-size.ts';

/** What makes of a few elements many, or of one a lot of work. */
const MULTIPLIES = /&#|filter|dasharray|<use|:use|marker|pattern|<style/i;
/** Each is drawn apart, and then over what is there. */
const LAYERS = /mask|clip-path|opacity|mix-blend|isolation/gi;
const FEW_LAYERS = 10;
const SHORT = 10_000;

/** Whether a sound SVG might take long to draw; of plain shapes, and few of them, that is known. */
export function needsTrial(svg: string): boolean {
  return svg.length > SHORT || MULTIPLIES.test(svg) || (svg.match(LAYERS)?.length ?? 0) > FEW_LAYERS;
}

export async function tryDrawing(bytes: Uint8Array, size: Size, shown: Shown): Promise<readonly Diagnostic[]> {
  const { drawSvg } = await import('../../host/drawing.ts');
  return (await within(LIMITS.drawingTime.at, shown, (limit) => drawSvg(bytes, pixelsIn(size, shown), limit)))
    .diagnostics;
}

/** The drawing with its letters as shapes, in each font; undefined where they take too much to make or to draw. */
export async function tryLetters(
  bytes: Uint8Array,
  size: Size,
  shown: Shown,
  fonts: HouseFonts,
): Promise<Result<ReadonlyMap<FontFamily, Uint8Array> | undefined>> {
  const made = await within(LIMITS.letteringTime.at, shown, (limit) => inHouseFonts(bytes, fonts, limit));
  // Letters of another font are other shapes, and no more of them.
  const [shapes] = made.value?.values() ?? [];
  const diagnostics = shapes === undefined ? [] : await tryDrawing(shapes, size, shown);
  return diagnostics.length > 0 ? { value: undefined, diagnostics } : made;
}

function pixelsIn({ width, height }: Size, { room }: Shown): number {
  return Math.max(1, Math.round(Math.min(room.width, (room.height * width) / height)));
}

/** Told where the picture is named: no place in the file is to blame. */
async function within<T>(
  milliseconds: number,
  { file, named }: Shown,
  draw: (milliseconds: number) => Promise<T>,
): Promise<Result<T | undefined>> {
  const { DrawingEnded } = await import('../../host/drawing.ts');
  try {
    return { value: await draw(milliseconds), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DrawingEnded)) throw error;
    const seconds = figure(milliseconds / 1000);
    const memory = String(LIMITS.drawingMemory.at / 1024 / 1024);
    return { value: undefined, diagnostics: [diagnostic('picture-drawing', named(), { file, seconds, memory })] };
  }
}
