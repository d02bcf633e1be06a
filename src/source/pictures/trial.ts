/** A drawing of which its text does not tell what it costs is drawn once before anything is made of it, and may be ended. */
import { type Diagnostic, diagnostic, figure } from '../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Shown } from './judge.ts';
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

/** Told where the picture is named: no place in the file is to blame. */
export async function tryDrawing(
  bytes: Uint8Array,
  { width, height }: Size,
  { file, named, room }: Shown,
): Promise<Diagnostic[]> {
  const { DrawingEnded, drawSvg } = await import('../../host/drawing.ts');
  const pixels = Math.max(1, Math.round(Math.min(room.width, (room.height * width) / height)));
  try {
    await drawSvg(bytes, pixels, LIMITS.drawingTime.at);
    return [];
  } catch (error) {
    if (!(error instanceof DrawingEnded)) throw error;
    const seconds = figure(LIMITS.drawingTime.at / 1000);
    const memory = String(LIMITS.drawingMemory.at / 1024 / 1024);
    return [diagnostic('picture-drawing', named(), { file, seconds, memory })];
  }
}
