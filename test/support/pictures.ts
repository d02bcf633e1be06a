/** Pictures of pages, compared with those that are kept. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { root } from './repository.ts';

/** Of all pixels; what another version of a drawing program may do otherwise. */
const MOST = 0.005;
/** For one pixel, as pixelmatch reckons it: the edge of a letter may be a few shades off. */
const THRESHOLD = 0.2;
/** In bytes, so that the repository stays small. */
const LARGEST = 25_000;
const TESTED: Album = { folder: join(root, 'test/pictures'), largest: LARGEST };
const UPDATE = process.env['UPDATE'] === '1';

/** Where pictures are kept, and how many bytes each may have. */
export interface Album {
  readonly folder: string;
  readonly largest: number;
}

/** Fails when the picture is another than the kept one; what differs then lies in a folder that the failure names. */
export function expectPicture(name: string, drawn: Uint8Array, album = TESTED): void {
  const actual = coarse(PNG.sync.read(Buffer.from(drawn)));
  const file = join(album.folder, `${name}.png`);
  const before = existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
  const difference = before === undefined ? 'there is no picture to compare with' : differenceOf(before, actual);
  if (difference === undefined) return;
  if (UPDATE) keep(file, actual, album);
  else
    expect.fail(
      `${name}: ${difference}. Actual and difference: ${show(name, before, actual)}. If it is right: UPDATE=1.`,
    );
}

/** What is different, in words; undefined for the same picture, near enough. */
export function differenceOf(before: PNG, after: PNG, difference?: Uint8Array): string | undefined {
  const [was, is] = [before, after].map(({ width, height }) => `${width} × ${height}`);
  if (was !== is) return `it was ${was} and is ${is}`;
  const { width, height } = before;
  const count = pixelmatch(before.data, after.data, difference, width, height, {
    threshold: THRESHOLD,
    includeAA: true,
  });
  const share = count / (width * height);
  return share > MOST ? `${(share * 100).toFixed(2)} % of the pixels differ` : undefined;
}

/** Fewer shades make a smaller file: sixteen for each colour. */
export function coarse(picture: PNG): PNG {
  for (let at = 0; at < picture.data.length; at++) picture.data[at] = Math.round((picture.data[at] ?? 0) / 17) * 17;
  return picture;
}

function keep(file: string, picture: PNG, { folder, largest }: Album): void {
  const bytes = written(picture);
  expect(bytes.length, file).toBeLessThanOrEqual(largest);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
}

function show(name: string, before: PNG | undefined, after: PNG): string {
  const folder = mkdtempSync(join(tmpdir(), `regelwerk-${name}-`));
  writeFileSync(join(folder, 'actual.png'), written(after));
  const { width, height } = after;
  if (before?.width === width && before.height === height) {
    const difference = new PNG({ width, height });
    differenceOf(before, after, difference.data);
    writeFileSync(join(folder, 'difference.png'), written(difference));
  }
  return folder;
}

function written(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}
