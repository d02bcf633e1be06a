/** Pictures that the source can hold, with their caption and what is told of those who do not see them. */
import { toString as textOf } from 'mdast-util-to-string';
import { hasErrors } from '../../../diagnostic/format.ts';
import { LIMITS } from '../../../model/limits.ts';
import type { PaperPicture } from '../../../model/paper.ts';
import { readPng } from '../../../source/pictures/png.ts';
import { readSvg } from '../../../source/pictures/svg.ts';
import { idFrom } from '../../../words/beginning.ts';
import { NO_FILE } from '../number/stand-in.ts';
import { LONGEST_LINE, lineOf } from '../text/letters.ts';
import { readAs } from '../text/passage.ts';
import { phrasingOf } from '../text/phrasing.ts';
import type { DraftClause } from './draft.ts';
import type { Flow } from './flow.ts';
import type { Pictures, Scene } from './scene.ts';

const NO_ALT = { nl: 'Afbeelding uit het oorspronkelijke document', en: 'Picture from the original document' };

export function figureFrom(
  flow: readonly Flow[],
  at: number,
  scene: Scene,
): { clauses: DraftClause[]; taken: number } | null {
  const one = flow[at];
  if (one?.kind !== 'picture') return null;
  const { picture } = one;
  const rule = refusalOf(picture);
  if (rule !== null) {
    const { place, alt, mediaType } = picture;
    scene.pictures.left.push({ place, alt: lineOf(alt), mediaType, rule });
    return { clauses: [], taken: 1 };
  }
  const caption = captionAt(flow, at + 1);
  const told = lineOf(picture.alt).slice(0, LONGEST_LINE) || caption?.words || '';
  const alt = told || NO_ALT[/^en\b/i.test(scene.known.language) ? 'en' : 'nl'];
  const file = fileFor(told, picture, scene.pictures);
  const clause: DraftClause = {
    content: { figure: { file, alt, ...(caption === null ? {} : { caption: caption.words }) } },
    words: told || 'afbeelding',
    paragraphs: caption === null ? [] : [{ id: caption.id, why: { rule: 'caption', certainty: 0.9 } }],
    numbers: [],
    anchors: caption?.anchors ?? [],
    isApart: false,
    counted: null,
    picture: { file, bytes: picture.bytes ?? new Uint8Array() },
  };
  return { clauses: [clause], taken: caption === null ? 1 : 2 };
}

function captionAt(
  flow: readonly Flow[],
  at: number,
): { words: string; id: number; anchors: readonly string[] } | null {
  const one = flow[at];
  if (one?.kind !== 'paragraph' || one.passage.paragraph.role !== 'caption' || one.inside.length > 0) return null;
  const words = readAs(one.passage);
  const kept = phrasingOf(one.passage.content, { link: () => undefined, note: (id) => id });
  const isPlain =
    textOf({ type: 'paragraph', children: kept }) !== '' && !JSON.stringify(kept).includes('footnoteReference');
  return words !== '' && words.length <= LONGEST_LINE && isPlain
    ? { words, id: one.passage.paragraph.id, anchors: one.passage.paragraph.anchors }
    : null;
}

/** Why the source cannot hold it. */
export function refusalOf({ bytes, mediaType }: PaperPicture): string | null {
  if (bytes === null) return 'picture-elsewhere';
  if (mediaType === 'image/png') {
    const isSmall = bytes.length <= LIMITS.pngFile.at;
    return isSmall && isSound(() => readPng('png', bytes, () => NO_FILE)) ? null : 'picture-unsound';
  }
  if (mediaType !== 'image/svg+xml') return 'picture-kind';
  const isSmall = bytes.length <= LIMITS.svgFile.at;
  return isSmall && isSound(() => readSvg('svg', new TextDecoder().decode(bytes))) ? null : 'picture-unsound';
}

function isSound(read: () => ReturnType<typeof readSvg>): boolean {
  const { value, diagnostics } = read();
  return value !== undefined && !hasErrors(diagnostics);
}

function fileFor(words: string, { mediaType }: PaperPicture, { files }: Pictures): string {
  const own = (idFrom(words) ?? 'afbeelding').slice(0, 60).replaceAll(/-$/g, '');
  const extension = mediaType === 'image/png' ? 'png' : 'svg';
  let file = `${own}.${extension}`;
  for (let count = 2; files.has(file); count++) file = `${own}-${count}.${extension}`;
  files.add(file);
  return file;
}
