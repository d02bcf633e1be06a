/** The logo on the cover: a picture in a line of its own. */
import type { Logo } from '../../model/house-style.ts';
import { fitInto } from '../fit.ts';
import { drawing, type Embedded, embed } from './drawing.ts';
import { run } from './inline.ts';
import { element } from './xml.ts';

/** The most a logo takes, in millimetres. */
const ROOM = { width: 55, height: 22 };

/** What it is called in the package. */
const names = { file: 'logo', picture: 'rLogo', drawing: 'rDrawing' };

/** The first drawing of its document; figures follow. */
export const LOGO_ID = 1;

/** A paragraph with the files that it needs. Rejects when the logo's bytes are no such picture. */
export async function logoOf(
  logo: Logo | null,
): Promise<Pick<Embedded, 'media' | 'relationships'> & { paragraph: string }> {
  if (logo === null) return { media: new Map(), relationships: [], paragraph: '' };
  const size = fitInto(logo, ROOM);
  const { media, relationships, shown } = await embed(logo, size.width, names);
  const shape = drawing({ id: LOGO_ID, name: 'Logo', descr: logo.alt }, size, shown);
  return { media, relationships, paragraph: element('w:p', {}, run(shape)) };
}
