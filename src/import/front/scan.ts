/** Goes through what stands where a paper speaks of itself, and takes what it understands. */
import type { PaperFact, PassageFate, Why } from '../../model/imported.ts';
import type { PaperParagraph } from '../../model/paper.ts';
import { paragraphsIn } from '../paper.ts';
import { factFrom, otherFact } from './facts.ts';
import { countOf, type Item, isProse, isToFill, linesOf, textOf } from './items.ts';
import { isLabel, type Pair, pairsIn } from './lines.ts';
import { labelOf } from './meaning.ts';
import { tableFacts, type Zone } from './tables.ts';

/** What was taken: facts and, of every paragraph in it, a fate. */
export interface Taken {
  readonly facts: readonly PaperFact[];
  readonly fates: readonly PassageFate[];
  /** How many items. */
  readonly length: number;
}

const LINE: Why = { rule: 'front-line', certainty: 0.9 };
const UNKNOWN: Why = { rule: 'front-label-unknown', certainty: 0.8 };
const BELOW: Why = { rule: 'front-below', certainty: 0.85 };
const STATED: Why = { rule: 'front-stated', certainty: 0.85 };

/** From `items[at]` on, and before `end`: a table, a line, or a label with its value below it; null where nothing of that stands there. */
export function takeAt(items: readonly Item[], at: number, zone: Zone, end = items.length): Taken | null {
  const item = items[at];
  if (item === undefined) return null;
  if (item.type === 'table') {
    const facts = tableFacts(item, zone);
    return facts === null ? null : takenOf([item], facts);
  }
  if (zone === 'text' || item.field !== null || isToFill(textOf(item))) return null;
  const taken = takeLines(item) ?? takeBelow(items, at, end) ?? takeStated(item, zone);
  return taken ?? (zone === 'colophon' ? takeShort(item) : null);
}

export function takenOf(items: readonly Item[], facts: readonly PaperFact[]): Taken {
  const keys = new Map(facts.map((fact) => [fact.paragraph, fact]));
  let last = facts[0];
  const fates = items.flatMap(paragraphsIn).map(({ id, content }): PassageFate => {
    last = keys.get(id) ?? last;
    const why = last?.why ?? UNKNOWN;
    if (content.length === 0)
      return { paragraph: id, fate: { kind: 'furniture' }, why: { rule: 'front-empty', certainty: 1 } };
    return { paragraph: id, fate: { kind: 'fact', key: last?.key ?? 'other' }, why };
  });
  return { facts, fates, length: items.length };
}

/** All its lines have labels, and most of these say something to us. */
function takeLines(item: PaperParagraph): Taken | null {
  const lines = linesOf(item).map(pairsIn);
  if (lines.length === 0 || lines.some((pairs) => pairs === null)) return null;
  const pairs = lines.flatMap((own) => own ?? []);
  const understood = pairs.filter((pair) => pair.isUnderstood && isStated(pair));
  if (
    understood.length * 2 <= pairs.length ||
    pairs.some(({ label, value }) => countOf(label) > 9 || value.length > 300)
  )
    return null;
  return takenOf(
    [item],
    pairs.map((pair) => {
      const said = { ...pair, paragraph: item.id };
      return pair.isUnderstood ? factFrom(said, LINE) : otherFact(said, UNKNOWN);
    }),
  );
}

/** A label without a value is one with its value below it. */
function isStated({ value }: Pair): boolean {
  return value !== '';
}

/** `Auteur:` and below it `J. Jansen`; without colons, at least two labels that each have a value below. */
function takeBelow(items: readonly Item[], at: number, end: number): Taken | null {
  const found: PaperFact[] = [];
  const own: Item[] = [];
  let hasColon = false;
  for (let index = at; index + 1 < end; index += 2) {
    const label = items[index];
    const value = items[index + 1];
    if (label?.type !== 'paragraph' || value?.type !== 'paragraph' || !isValueBelow(label, value)) break;
    if (textOf(label).endsWith(':')) hasColon = true;
    found.push(factFrom({ label: textOf(label), value: textOf(value), paragraph: label.id }, BELOW));
    own.push(label, value);
  }
  return found.length >= (hasColon ? 1 : 2) ? takenOf(own, found) : null;
}

function isValueBelow(label: PaperParagraph, value: PaperParagraph): boolean {
  const text = textOf(value);
  return (
    label.marker === null &&
    value.marker === null &&
    value.heading === null &&
    isLabel(textOf(label)) &&
    (labelOf(textOf(label)).key === 'status' || !isLabel(text) || labelOf(text).key === null) &&
    !isProse(text) &&
    !isToFill(text) &&
    pairsIn(text)?.some((pair) => pair.isUnderstood) !== true
  );
}

/** `Vastgesteld door het CvB op 3 juni 2021`, without a full stop: no sentence of the text. */
function takeStated(item: PaperParagraph, zone: Zone): Taken | null {
  const lines = linesOf(item);
  const isAll = lines.every((line) => {
    if (line.length > 300) return false;
    const { kinds, key, bodies, unknown, words } = labelOf(line);
    const isOf = kinds.size > 0 || key === 'adopted' || key === 'in-force' || key === 'revision' || bodies.size > 0;
    return (
      isOf &&
      /\d{4}|\d{1,2}[-/]\d{1,2}/.test(line) &&
      words <= 20 &&
      unknown <= 6 &&
      (zone === 'colophon' || !line.endsWith('.'))
    );
  });
  if (!isAll || item.marker !== null || item.heading !== null) return null;
  return takenOf(
    [item],
    lines.map((line) => factFrom({ label: '', value: line, paragraph: item.id }, STATED)),
  );
}

const SHORT: Why = { rule: 'front-colophon', certainty: 0.8 };

/** In a colophon a line is no text, whatever it says; a sentence is. */
function takeShort(item: PaperParagraph): Taken | null {
  const text = textOf(item);
  if (item.marker !== null || item.heading !== null || countOf(text) > 12 || /[.;?!]$/.test(text)) return null;
  const facts = linesOf(item).map((line) => {
    const [pair] = pairsIn(line) ?? [];
    return otherFact({ label: pair?.label ?? '', value: pair?.value ?? line, paragraph: item.id }, SHORT);
  });
  return takenOf([item], facts);
}
