/** Which paragraph is the title: by what the file says, how it looks and what it is called; metadata only helps. */
import type { Why } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Paper, PaperParagraph } from '../../model/paper.ts';
import { wordsIn } from '../../model/words-in.ts';
import { datesIn } from './dates.ts';
import { countOf, type Item, isToFill, textOf } from './items.ts';
import { pairsIn } from './lines.ts';
import { isUnderstood, labelOf } from './meaning.ts';
import { organisationIn } from './organisation.ts';
import { CONTROL_HEADINGS } from './vocabulary.ts';

export interface FoundTitle {
  readonly paragraph: PaperParagraph;
  readonly text: string;
  readonly why: Why;
}

/** Kinds of documents that schools have, alone or at the end of a word: `pestprotocol`. */
const KINDS =
  /(?:protocol|beleid|beleidsplan|reglement|regeling|regelement|plan|gids|handboek|handleiding|code|procedure|richtlijnen|richtlijn|statuut|notitie|convenant|policy|regels|afspraken|overeenkomst|meldcode|werkwijze|statuten|verklaring|visie|handreiking|kader|draaiboek|stappenplan)$/;

/** Headings that stand at the start of a text, and of any. */
const NO_TITLES: ReadonlySet<string> = new Set([
  ...[
    'inleiding',
    'voorwoord',
    'inhoud',
    'inhoudsopgave',
    'introductie',
    'aanleiding',
    'doel',
    'visie',
    'introduction',
  ],
  ...['contents', 'table of contents', 'foreword', 'samenvatting', 'algemeen', 'vooraf', 'begrippen', 'leeswijzer'],
]);

export function isContentsHeading(text: string): boolean {
  return /^(?:inhoud|inhoudsopgave|contents|table of contents)$/.test(bare(text));
}

/** Letters and spaces alone. */
export function bare(text: string): string {
  return plainLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isControlHeading(text: string): boolean {
  return CONTROL_HEADINGS.has(bare(text));
}

export function speaksOfKind(text: string): boolean {
  return plainLetters(text)
    .split(/[^\p{L}]+/u)
    .some((word) => KINDS.test(word));
}

const LEAST = 3;

/** Among the first items of a paper, before its text begins. */
export function titleOf(paper: Paper, opening: readonly Item[]): FoundTitle | null {
  const candidates = opening.filter((item) => item.type === 'paragraph').filter(canBeTitle);
  const largest = Math.max(0, ...candidates.map(({ look }) => look.size ?? 0));
  const smallest = Math.min(...candidates.map(({ look }) => look.size ?? Number.POSITIVE_INFINITY), usualSize(paper));
  const scene: Scene = { paper, largest: largest > smallest ? largest : Number.POSITIVE_INFINITY, tops: topsOf(paper) };
  let best: { paragraph: PaperParagraph; score: number } | null = null;
  for (const [index, paragraph] of candidates.entries()) {
    const score = scoreOf(paragraph, index, scene);
    if (score >= LEAST && score > (best?.score ?? 0)) best = { paragraph, score };
  }
  if (best === null) return null;
  const { paragraph, score } = best;
  const isSaid = paragraph.role === 'title' && score >= LEAST + 2;
  const why = isSaid
    ? { rule: 'front-title-style', certainty: 1 }
    : { rule: 'front-title-look', certainty: Math.min(0.95, 0.55 + score * 0.07) };
  return { paragraph, text: textOf(paragraph), why };
}

function canBeTitle(paragraph: PaperParagraph): boolean {
  const text = textOf(paragraph);
  const { marker, field } = paragraph;
  const isNumbered = /^(?:\d+[.)]|\d+(?:\.\d+)+|(?:artikel|hoofdstuk|bijlage|paragraaf|deel) \d)/i.test(text);
  return (
    !isNumbered && marker === null && field === null && countOf(text) <= 20 && /\p{L}{2}/u.test(text) && !isToFill(text)
  );
}

interface Scene {
  readonly paper: Paper;
  /** In points; without end where all are alike. */
  readonly largest: number;
  /** How many headings of the first level there are. */
  readonly tops: number;
}

function topsOf({ blocks }: Paper): number {
  return blocks.filter((block) => block.type === 'paragraph' && block.heading === 1).length;
}

/** Of most paragraphs, in points. */
function usualSize({ blocks }: Paper): number {
  const counts = new Map<number, number>();
  for (const block of blocks)
    if (block.type === 'paragraph' && block.look.size !== null)
      counts.set(block.look.size, (counts.get(block.look.size) ?? 0) + 1);
  let usual = Number.POSITIVE_INFINITY;
  for (const [size, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = size;
  return usual;
}

function scoreOf(paragraph: PaperParagraph, index: number, { paper, largest, tops }: Scene): number {
  const { look, role, heading } = paragraph;
  const text = textOf(paragraph);
  const says = (isTrue: boolean, points: number) => (isTrue ? points : 0);
  const isNamed = speaksOfKind(text);
  return (
    says(role === 'title' || /^(?:title|titel)\b/i.test(look.style ?? ''), 6) +
    says(heading === 1, tops === 1 ? 4 : 2) +
    says((look.size ?? 0) >= largest, 4) +
    says(isNamed, 3) +
    says(index === 0, 2) +
    says(look.isBold || look.isCapitals || look.align === 'center', 1) +
    says(paper.format === 'text' && countOf(text) <= 10, 1) +
    says(isOf(paper.says.title, text), 2) -
    says(!isNamed && organisationIn(text, paper) !== null, 4) -
    says(isOther(text), 8) -
    says(/[.;:,]$/.test(text), 3) -
    says(role === 'subtitle', 3) -
    says(countOf(text) === 1 && /^(?:protocol|beleid|reglement|notitie|concept)$/i.test(text), 6)
  );
}

function isOf(title: string | null, text: string): boolean {
  return title !== null && bare(title).includes(bare(text)) && wordsIn(text).length > 1;
}

/** It says something else: a date, a label, the heading of a chapter. */
function isOther(text: string): boolean {
  const words = bare(text);
  const pairs = pairsIn(text);
  const isPair = pairs?.some((pair) => pair.isUnderstood) === true;
  const isDated = datesIn(text).length > 0 && countOf(text) <= 4;
  return isPair || isDated || NO_TITLES.has(words) || CONTROL_HEADINGS.has(words) || isUnderstood(labelOf(text));
}
