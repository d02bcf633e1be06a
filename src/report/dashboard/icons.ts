/** Signs whose shape tells what they mean, so that nobody needs the colour. Sixteen by sixteen; words stand beside them. */
import type { Element } from 'hast';
import type { RevisionState } from '../../model/status.ts';
import { svg } from './svg.ts';

export type Sign = RevisionState | 'begin' | 'herinnering' | 'revisie' | 'ingang' | 'einde';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const;
/** Cut out of a filled shape. */
const cut = { ...stroke, className: ['cut'], strokeWidth: 1.8 };
const path = (d: string, attributes: Parameters<typeof svg>[1]) => svg('path', { d, ...attributes });

const shapes: Readonly<Record<Sign, () => Element[]>> = {
  verlopen: () => [
    path('M8 1.2 15.4 14.6H.6Z', { fill: 'currentColor', stroke: 'currentColor', strokeLinejoin: 'round' }),
    path('M8 6v4M8 12.4v.1', cut),
  ],
  nadert: () => [path('M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M8 4.3V8l2.6 1.6', stroke)],
  geen_datum: () => [
    path('M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13', {
      ...stroke,
      strokeLinecap: 'butt',
      strokeDasharray: '2.6 2.5',
    }),
  ],
  op_tijd: () => [
    path('M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14', { fill: 'currentColor' }),
    path('M5 8.3l2.2 2.2L11.2 6', { ...cut, strokeLinejoin: 'round' }),
  ],
  opgeheven: () => [path('M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M5 8h6', stroke)],
  begin: () => [
    path('M4 15V1.6h8.6L10.4 5l2.2 3.4H4', { fill: 'currentColor', stroke: 'currentColor', strokeWidth: 1.4 }),
  ],
  revisie: () => [svg('rect', { x: 0, y: 4, width: 16, height: 8, rx: 2.5, fill: 'currentColor' })],
  ingang: () => [
    path('M3.5 2 13.5 8 3.5 14Z', { fill: 'currentColor', stroke: 'currentColor', strokeLinejoin: 'round' }),
  ],
  einde: () => [svg('rect', { x: 3, y: 3, width: 10, height: 10, fill: 'currentColor' })],
  herinnering: () => [path('M8 4.2 11.8 8 8 11.8 4.2 8Z', { ...stroke, strokeLinejoin: 'round' })],
};

/** In running text. */
export function icon(sign: Sign): Element {
  const box = { className: ['icon', sign], viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' };
  return svg('svg', { ...box, focusable: 'false' }, ...shapes[sign]());
}

/** In the picture: its middle at `x` (such as `40%`) and `y` pixels; a flag is planted there. */
export function mark(sign: Sign, x: string, y: number): Element {
  const transform = sign === 'begin' ? 'translate(-4 -15)' : 'translate(-8 -8)';
  return svg(
    'svg',
    { x, y, className: ['mark', sign], overflow: 'visible' },
    svg('g', { transform }, ...shapes[sign]()),
  );
}
