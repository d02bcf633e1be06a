/** A number on a line of its own, above what it numbers: `HOOFDSTUK 1` and below it `ALGEMEEN` are one heading. */
import { wordOf } from '../number/typed.ts';
import type { Passage } from '../text/passage.ts';
import { type BodyBlock, isPartWord, isTitle } from './find.ts';
import { type BodyLook, bodyLookOf, standsOut } from './look.ts';

export function withNumberLines(standing: readonly BodyBlock[]): BodyBlock[] {
  const body = bodyLookOf(standing.flatMap(({ passage }) => passage ?? []));
  const out: BodyBlock[] = [];
  for (let at = 0; at < standing.length; at++) {
    const one = standing[at];
    if (one === undefined) break;
    const joined = joinedWith(one.passage, standing[at + 1]?.passage ?? null, body);
    if (joined === null) out.push(one);
    else {
      out.push({ block: joined.paragraph, passage: joined });
      at += 1;
    }
  }
  return out;
}

function joinedWith(above: Passage | null, own: Passage | null, body: BodyLook): Passage | null {
  if (above === null || own === null || !isNumberAlone(above) || !isTitle(own)) return null;
  if (own.number !== null || own.isBullet || own.sign !== '' || own.paragraph.depth > 0) return null;
  if (!isAlike(above, own, body)) return null;
  const { paragraph, number } = above;
  const anchors = [...paragraph.anchors, ...own.paragraph.anchors];
  return { ...own, number, above: paragraph, paragraph: { ...own.paragraph, anchors } };
}

function isNumberAlone({ number, words, content, paragraph: { field } }: Passage): boolean {
  const isSigned = content.some(({ type }) => type === 'footnoteReference');
  return number !== null && words === '' && !isSigned && field === null && isPartWord(wordOf(number));
}

/** Of one level, where the file says so; else both stand out. */
function isAlike({ paragraph: one }: Passage, { paragraph: other }: Passage, body: BodyLook): boolean {
  if (one.heading !== null || other.heading !== null) return one.heading === other.heading;
  return standsOut(one, body) && standsOut(other, body);
}
