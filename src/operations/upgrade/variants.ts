/** `schoolgids` and `posters` become variants: their lines move, with the comments between them. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { endOf, lineAfter, lineStart, linesOf } from '../../source/yaml/lines.ts';

type KeyValue = Pair<Scalar<string>, unknown>;

/** Lines that go, and what stands for them in `variants`. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly block: string;
}

/** Undefined where the file is not written in blocks: then somebody does it by hand. `omitted` are variants to leave out. */
export function withVariants(text: string, omitted: readonly string[]): string | undefined {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const { contents, errors } = parseDocument(whole, { keepSourceTokens: true });
  if (errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  const pairs = contents.items as KeyValue[];
  // Who began by hand goes on by hand.
  if (pairs.some(({ key }) => key.value === 'variants' || key.value === 'omit_variants')) return undefined;
  const former = pairs.filter(({ key }) => key.value === 'schoolgids' || key.value === 'posters');
  const cuts = former.map((pair) => cutOf(whole, pair));
  if (cuts.some((cut) => cut === undefined)) return undefined;
  return joined(whole, cuts as Cut[], omitted);
}

function cutOf(text: string, pair: KeyValue): Cut | undefined {
  const block = pair.key.value === 'schoolgids' ? sectionOf(text, pair) : postersOf(text, pair);
  if (block === undefined) return undefined;
  const key = pair.key.range?.[0] ?? 0;
  const { start, end } = linesOf(text, { start: key, end: endOf((pair.value ?? pair.key) as never) });
  return { start, end, block: indented(text.slice(start, lineStart(text, key)), 2) + block };
}

/** All in the place of the first. */
function joined(text: string, cuts: readonly Cut[], omitted: readonly string[]): string {
  const made = cuts.map(({ block }) => block).filter((block) => block !== '');
  const blocks = [
    ...(made.length === 0 ? [] : [`variants:\n${made.join('\n')}`]),
    ...(omitted.length === 0 ? [] : [`omit_variants: [${omitted.join(', ')}]\n`]),
  ];
  let result = text;
  for (const [index, { start, end }] of [...cuts.entries()].reverse()) {
    const before = result.slice(0, start);
    // Of two blocks that become one the empty line between them goes.
    const kept = index > 0 && before.endsWith('\n\n') ? before.slice(0, -1) : before;
    result = kept + (index === 0 ? blocks.join('\n') : '') + result.slice(end);
  }
  return result;
}

function sectionOf(text: string, { key, value }: KeyValue): string | undefined {
  if (!isMap(value) || value.flow === true) return undefined;
  const start = lineAfter(text, key.range?.[1] ?? 0);
  const end = lineAfter(text, endOf(value));
  const body = withoutKey(text, { start, end }, value, 'heading_level', '2');
  return `  schoolgids:${behind(text, key)}\n    kind: section\n${indented(body, 2)}`;
}

/** A comment on the line of a key, with the space before it. */
function behind(text: string, key: Scalar<string>): string {
  const end = key.range?.[1] ?? 0;
  return /^:(\s+#[^\n]*)/.exec(text.slice(end, lineAfter(text, end)))?.[1]?.trimEnd() ?? '';
}

function postersOf(text: string, { key, value }: KeyValue): string | undefined {
  if (!isSeq(value) || behind(text, key) !== '') return undefined;
  if (value.items.length === 0) return '';
  if (value.flow === true) return undefined;
  const items = value.items.map((item): string | undefined => {
    if (!isMap(item) || item.flow === true) return undefined;
    const [first] = item.items as KeyValue[];
    // The name comes first, on the line of the dash, as in each example that there was.
    if (first?.key.value !== 'poster' || !isScalar(first.value)) return undefined;
    const at = first.key.range?.[0] ?? 0;
    const start = lineAfter(text, endOf(first.value as never));
    const end = lineAfter(text, endOf(item));
    const { start: above } = linesOf(text, { start: at, end: at });
    const comments = text.slice(above, lineStart(text, at));
    const column = at - lineStart(text, at);
    return `${indented(comments, 0)}  poster-${first.value.value}:\n    kind: poster\n${indented(text.slice(start, end), 4 - column)}`;
  });
  return items.some((item) => item === undefined) ? undefined : items.join('');
}

/** What was the usual value of a key needs not be said. */
function withoutKey(
  text: string,
  { start, end }: { start: number; end: number },
  map: YAMLMap,
  name: string,
  usual: string,
): string {
  const pair = (map.items as KeyValue[]).find(({ key }) => key.value === name);
  const value = pair?.value;
  if (pair === undefined || !isScalar(value) || String(value.value) !== usual) return text.slice(start, end);
  const own = { start: lineStart(text, pair.key.range?.[0] ?? 0), end: lineAfter(text, endOf(value)) };
  // With a comment on its line it stays: both say the same.
  if (text.slice(own.start, own.end).includes('#')) return text.slice(start, end);
  return text.slice(start, own.start) + text.slice(own.end, end);
}

/** Further in, or out, by so many columns. */
function indented(lines: string, by: number): string {
  return lines
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line;
      return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length));
    })
    .join('\n');
}
