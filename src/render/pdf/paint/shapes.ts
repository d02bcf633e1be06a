/** Drawing operators of shapes that are no text. */

import type { Color } from '../page/style.ts';
import { num } from './ink.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Control points of a quarter of a circle stand at this part of its radius. */
const ARC = 0.5523;

/** Lines with round ends, each from point to point. */
function strokes(lines: readonly (readonly [number, number][])[], width: number, color: Color): string {
  const path = lines.map((points) => points.map(([x, y], i) => `${num(x)} ${num(y)} ${i === 0 ? 'm' : 'l'}`).join(' '));
  return `q ${color.map(num).join(' ')} RG ${num(width)} w 1 J 1 j ${path.join(' ')} S Q`;
}

export type Sign = (x: number, y: number, size: number, color: Color) => string;

/** A check mark in a square of this size. */
export const check: Sign = (x, y, size, color) =>
  strokes(
    [
      [
        [x + 0.12 * size, y + 0.54 * size],
        [x + 0.4 * size, y + 0.82 * size],
        [x + 0.9 * size, y + 0.2 * size],
      ],
    ],
    0.17 * size,
    color,
  );

/** A cross in a square of this size. */
export const cross: Sign = (x, y, size, color) =>
  strokes(
    [
      [
        [x + 0.17 * size, y + 0.17 * size],
        [x + 0.83 * size, y + 0.83 * size],
      ],
      [
        [x + 0.83 * size, y + 0.17 * size],
        [x + 0.17 * size, y + 0.83 * size],
      ],
    ],
    0.17 * size,
    color,
  );

/** A rectangle with round corners above, below, or both. */
function roundPath({ x, y, width, height }: Area, above: number, below: number): string {
  const right = x + width;
  const bottom = y + height;
  const corner = (...points: number[]) => `${points.map(num).join(' ')} c`;
  const a = above * (1 - ARC);
  const b = below * (1 - ARC);
  return [
    `${num(x + above)} ${num(y)} m`,
    `${num(right - above)} ${num(y)} l`,
    corner(right - a, y, right, y + a, right, y + above),
    `${num(right)} ${num(bottom - below)} l`,
    corner(right, bottom - b, right - b, bottom, right - below, bottom),
    `${num(x + below)} ${num(bottom)} l`,
    corner(x + b, bottom, x, bottom - b, x, bottom - below),
    `${num(x)} ${num(y + above)} l`,
    corner(x, y + a, x + a, y, x + above, y),
    'h',
  ].join(' ');
}

export function filled(area: Area, color: Color, { above, below }: { above: number; below: number }): string {
  return `${color.map(num).join(' ')} rg ${roundPath(area, above, below)} f`;
}

/** The line lies within the area. */
export function outlined(area: Area, color: Color, { radius, line }: { radius: number; line: number }): string {
  const inner = { x: area.x + line / 2, y: area.y + line / 2, width: area.width - line, height: area.height - line };
  const corner = Math.max(0, radius - line / 2);
  return `q ${color.map(num).join(' ')} RG ${num(line)} w ${roundPath(inner, corner, corner)} S Q`;
}

export function disc(x: number, y: number, radius: number, color: Color): string {
  const area = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return filled(area, color, { above: radius, below: radius });
}
