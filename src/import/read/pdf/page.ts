/** One page of a file: its letters, lines, links and fields. */
import { BEGUN, CONTINUED } from '../../../model/pdf-mark.ts';
import { lettersIn } from '../../paper.ts';
import { fieldsIn, linksIn } from './annotations.ts';
import { withDots } from './dots.ts';
import { drawnOn } from './drawn.ts';
import { type FontLook, fontLook } from './fonts.ts';
import { cleanText } from './letters.ts';
import { linked } from './links.ts';
import { type PdfjsPage, pdfjs } from './pdfjs.ts';
import type { RawPage, Run } from './raw.ts';
import { softHyphens, withHyphens } from './soft.ts';
import { withoutSpacing } from './spaced.ts';
import { tagOf } from './tag.ts';

/** As pdf.js gives them, of which its types tell half. */
interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly transform?: readonly number[];
  readonly fontName?: string;
  readonly hasEOL?: boolean;
}

type Matrix = [number, number, number, number, number, number];

export async function rawPage(page: PdfjsPage, number: number): Promise<RawPage & { readonly operators: number }> {
  const { OPS, AnnotationMode } = await pdfjs();
  const viewport = page.getViewport({ scale: 1 });
  const matrix = viewport.transform as Matrix;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const counted = (await page.getTextContent()).items as Item[];
  const annotations: unknown[] = await page.getAnnotations();
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const fonts = fontsOf(page, items as Item[]);
  const found = runsOf(items as Item[], { number, matrix, fonts });
  const runs = withHyphens(found, softHyphens(operators, OPS.showText));
  const { dots, ...drawn } = drawnOn(operators, OPS, matrix);
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    runs: linked(withDots(withoutSpacing(runs), dots), linksIn(annotations, matrix)),
    ...drawn,
    fields: fieldsIn(annotations, matrix),
    tags: tagOf(await page.getStructTree()),
    letters: counted.reduce(
      (sum, { str }) => sum + lettersIn(cleanText(str ?? '')),
      hyphensIn(runs) - hyphensIn(found),
    ),
    operators: operators.fnArray.length,
  };
}

const hyphensIn = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Fonts are known by their names once the operators are read. */
function fontsOf(page: PdfjsPage, items: readonly Item[]): Map<string, FontLook> {
  const names = new Set(items.flatMap(({ fontName }) => fontName ?? []));
  return new Map(
    [...names].map((id) => {
      const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
      const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
      return [id, fontLook(name)];
    }),
  );
}

interface Sheet {
  readonly number: number;
  readonly matrix: Matrix;
  readonly fonts: ReadonlyMap<string, FontLook>;
}

function runsOf(items: readonly Item[], sheet: Sheet): Run[] {
  const runs: Run[] = [];
  const open: { id: string | null; isArtifact: boolean; goesOn: boolean | null }[] = [];
  let isApart = true;
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type !== undefined)
      open.push({ id: item.id ?? null, isArtifact: item.tag === 'Artifact', goesOn: goesOnBy(item.tag) });
    else {
      const text = cleanText(item.str ?? '');
      const mark = open.findLast(({ id }) => id !== null)?.id ?? null;
      const isArtifact = open.some((one) => one.isArtifact);
      const goesOn = open.findLast((one) => one.goesOn !== null)?.goesOn ?? null;
      if (text.trim() !== '')
        runs.push({ ...runOf(item, text, sheet), mark, isArtifact, goesOn, isApart: isApart || /^\s/.test(text) });
      isApart = text.trim() === '' ? isApart || text !== '' : /\s$/.test(text);
    }
  }
  return runs;
}

function goesOnBy(name: string | undefined): boolean | null {
  return name === CONTINUED ? true : name === BEGUN ? false : null;
}

type Placed = Omit<Run, 'mark' | 'isArtifact' | 'goesOn' | 'isApart'>;

function runOf(item: Item, text: string, { number, matrix, fonts }: Sheet): Placed {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform ?? [];
  const [A, B, C, D, E, F] = matrix;
  const place = { x: A * e + C * f + E, y: B * e + D * f + F };
  const along = { x: A * a + C * b, y: B * a + D * b };
  const up = Math.hypot(A * c + C * d, B * c + D * d);
  const size = up > 0.5 && Number.isFinite(up) ? up : item.height || 1;
  const width = Math.abs(item.width ?? 0);
  const before = text.length - text.trimStart().length;
  const after = text.length - text.trimEnd().length;
  const isTurned = Math.abs(along.y) > 0.05 * Math.hypot(along.x, along.y) || along.x < 0;
  const look = fonts.get(item.fontName ?? '') ?? { isBold: false, isItalic: false, isSymbol: false };
  return {
    text: text.trim(),
    x: finite(place.x + (width * before) / text.length),
    right: finite(place.x + width - (width * after) / text.length),
    y: finite(place.y),
    size,
    ...look,
    isRtl: item.dir === 'rtl',
    isTurned,
    page: number,
    url: null,
    isBroken: false,
    isDotted: false,
  };
}

const finite = (value: number) => (Number.isFinite(value) ? value : 0);
