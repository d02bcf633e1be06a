/** The figures of a document, for renderers that make their pictures ready before anything is laid out. */
import type { Nodes, RootContent } from 'mdast';
import type { Picture } from '../model/picture.ts';
import type { Figure } from '../model/tree.ts';
import { fitInto, type Size } from './fit.ts';

export interface StandingFigure {
  readonly figure: Figure;
  /** It stands on pages on their side. */
  readonly landscape: boolean;
}

/** In reading order. */
export function figuresOf(nodes: readonly RootContent[]): StandingFigure[] {
  return nodes.flatMap((node) =>
    figuresIn(node).map((figure) => ({ figure, landscape: node.data?.landscape === true })),
  );
}

function figuresIn(node: Nodes): Figure[] {
  if (node.type === 'figure') return [node];
  return 'children' in node ? node.children.flatMap(figuresIn) : [];
}

/** As CSS has it. */
const PIXELS_TO_THE_INCH = 96;
/** The most a figure takes of the height of its page: more, and it stands alone on it. */
export const FIGURE_SHARE = 0.6;

/** Of a figure: as large as it is, or as its room allows. Room and size in units of which `inch` go into an inch. */
export function figureSize({ width, height }: Picture, room: Size, inch: number): Size {
  const natural = { width: (width / PIXELS_TO_THE_INCH) * inch, height: (height / PIXELS_TO_THE_INCH) * inch };
  const most = { width: Math.min(room.width, natural.width), height: Math.min(room.height, natural.height) };
  return fitInto(natural, most);
}
