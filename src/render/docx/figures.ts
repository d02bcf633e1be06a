/** Figures: a picture in a line of its own, its caption under it. */
import type { DocumentTree, Figure } from '../../model/tree.ts';
import { FIGURE_SHARE, figureSize, figuresOf } from '../figures.ts';
import { fitInto } from '../fit.ts';
import { drawing, type Embedded, embed, type Placed } from './drawing.ts';
import { inline, run } from './inline.ts';
import { LOGO_ID } from './logo.ts';
import { flushLabel, paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { A4, textWidth, wideWidth } from './styles.ts';
import { tracked } from './tracking.ts';

export interface Figures extends Pick<Embedded, 'media' | 'relationships'> {
  readonly placed: ReadonlyMap<Figure, Placed>;
}

const MILLIMETRES_TO_THE_INCH = 25.4;
const TWENTIETHS_TO_THE_MILLIMETRE = 1440 / MILLIMETRES_TO_THE_INCH;
const mm = (twentieths: number) => twentieths / TWENTIETHS_TO_THE_MILLIMETRE;

/** Puts the pictures of a document in its package, each once. Rejects when the bytes of one are no picture. */
export async function embedFigures({ children }: DocumentTree): Promise<Figures> {
  const known = new Map<Uint8Array, Embedded>();
  const placed = new Map<Figure, Placed>();
  for (const { figure, landscape } of figuresOf(children)) {
    const { picture } = figure;
    const room = landscape ? { width: wideWidth, height: A4.width } : { width: textWidth, height: A4.height };
    const size = figureSize(
      picture,
      { width: mm(room.width), height: FIGURE_SHARE * mm(room.height) },
      MILLIMETRES_TO_THE_INCH,
    );
    const n = known.size + 1;
    const names = { file: `figuur${n}`, picture: `rFigure${n}`, drawing: `rFigureDrawing${n}` };
    const own = known.get(picture.bytes) ?? (await embed(picture, size.width, names));
    known.set(picture.bytes, own);
    placed.set(figure, { shown: own.shown, number: placed.size + 1, size });
  }
  const files = [...known.values()];
  return {
    media: new Map(files.flatMap(({ media }) => [...media])),
    relationships: files.flatMap(({ relationships }) => relationships),
    placed,
  };
}

/** Writes a figure; Word keeps the picture on the page of its caption. */
export function writeFigure(node: Figure, { style, depth, indent, width }: Context, state: State): string {
  const placed = state.figures.get(node);
  if (placed === undefined) throw new Error('Unexpected figure, expected one whose picture is in the package');
  state.extras.add('figure');
  const { shown, number } = placed;
  const size = fitInto(placed.size, { width: Math.min(placed.size.width, mm(width)), height: placed.size.height });
  const named = { id: LOGO_ID + number, name: `Figuur ${number}`, descr: node.alt };
  const hasCaption = node.children.length > 0;
  // The number of an item stands on a line of its own, not at the foot of the picture.
  const label = flushLabel(state);
  const picture = paragraph(
    tracked(run(drawing(named, size, shown)), state.change, state),
    // The styles for lists go five deep.
    { style, keepNext: hasCaption, ...(depth > 5 ? { indent } : {}) },
    state,
  );
  if (!hasCaption) return label + picture;
  return (
    label +
    picture +
    paragraph(inline(node.children, state), { style: 'Caption', ...(depth > 0 ? { indent } : {}) }, state)
  );
}
