/** The texts of a policy's files, wherever Markdown can stand in them; and texts made of all that the source can say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CounterStyle, labelOf } from '../../../src/model/list-marker.ts';
import type { Random } from '../fuzz/random.ts';
import { root } from '../repository.ts';

const FIELDS = new Set(['text', 'do', 'dont', 'notice', 'cells', 'wordings']);

export function textsIn(data: unknown, isText = false): string[] {
  if (typeof data === 'string') return isText ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item) => textsIn(item, isText));
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, isText || FIELDS.has(key)));
}

/** Of the files below a folder of the repository. */
export function textsBelow(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /protocols\/[^/]+\/(?:protocol|overrides\/[^/]+)\.yaml$/.test(name),
  );
  return files.sort().flatMap((name) => textsIn(parse(readFileSync(join(root, folder, name), 'utf8'))));
}

const WORDS = [
  'de',
  'leerling',
  'ouders',
  'A.',
  'Jansen',
  'b.',
  '1.',
  'één',
  'school',
  'afspraak',
  'beleid,',
  'mag',
  'niet.',
  '(zie',
  'ook)',
  'drs.',
  'ma\u00ADxi\u00ADmaal',
  '10\u00A0uur',
  'e\u0301e\u0301n'.normalize('NFC'),
  '–',
  '3 - 4',
  'a/b',
  'x_y',
  '🙂',
  'i',
  'iv',
] as const;
/** As it is typed in Markdown, escapes and all. */
const MARKED = [
  '**vet**',
  '*schuin*',
  '_ook_',
  '**vet *en* schuin**',
  '***beide***',
  '[school](https://www.example.nl/a_b)',
  '[**site**]({{site}})',
  '[bel](tel:{{telefoon}})',
  '[](#een-clausule)',
  '[](ander#een-clausule)',
  '[die regel](#een-clausule)',
  '{{organisatie}}',
  '{{Organisatie.kort}}',
  '**{{organisatie}}**',
  '{{organisatie vraagt/vragen}}',
  '[{{organisatie}}](https://example.nl "titel")',
  '\\*ster\\*',
  'R&amp;D',
  '\\[x\\]',
  '\\_a',
  '<https://example.nl>',
  '`'.replace('`', '\\`'),
  '\\{{x}}',
  '5 \\* 3',
  'a\\\nb',
  'x  \ny',
  '**a**b',
  '"**q**"',
  '**(x)**.',
] as const;

/** A text of the source without anything that it refuses. */
export function makeText(random: Random): string {
  const notes: string[] = [];
  const ids = { count: 0 };
  const word = (isCell: boolean): string => {
    if (!random.chance(0.25)) return random.pick(WORDS);
    if (!isCell && random.chance(0.12)) {
      const label = random.pick(['1', '2', 'wet', 'Noot-3']);
      notes.push(label);
      return `woord[^${label}]`;
    }
    const marked = random.pick(MARKED);
    return isCell ? marked.replaceAll(/\\?\s*\n/g, ' ') : marked;
  };
  const sentence = (most: number, isCell = false): string =>
    ['Woord', ...Array.from({ length: random.below(most) }, () => word(isCell))].join(random.chance(0.03) ? '  ' : ' ');
  const prose = (): string =>
    Array.from({ length: 1 + random.below(3) }, () => sentence(7)).join(random.chance(0.7) ? '\n' : ' ');
  const indented = (text: string, width: number) => text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`);
  const list = (depth: number): string => {
    const style = random.pick([
      'bullet',
      'bullet',
      'decimal',
      'decimal',
      'lower-alpha',
      'lower-alpha',
      'upper-alpha',
      'lower-roman',
      'upper-roman',
    ] as const);
    const bullet = random.pick(['-', '-', '*', '+']);
    const delimiter = random.pick(['.', '.', ')']);
    const start =
      style === 'decimal'
        ? random.pick([1, 1, 1, 3, 0, 9])
        : style === 'lower-alpha'
          ? random.pick([1, 1, 1, 2, 7])
          : 1;
    const isLoose = random.chance(0.2);
    const count = 2 + random.below(3);
    const lines: string[] = [];
    for (let nth = 0; nth < count; nth++) {
      const marker = style === 'bullet' ? bullet : labelOf({ style: style as CounterStyle, delimiter }, start + nth);
      let inside = prose();
      if (random.chance(0.15)) inside += ` {#item-${++ids.count}}`;
      if (random.chance(0.15)) inside += `\n\n${prose()}`;
      if (depth < 2 && random.chance(0.2)) inside += `${random.chance(0.5) ? '\n\n' : '\n\n'}${list(depth + 1)}`;
      lines.push(`${marker} ${indented(inside, marker.length + 1)}`);
    }
    return lines.join(isLoose ? '\n\n' : '\n');
  };
  const table = (): string => {
    const columns = 1 + random.below(4);
    const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
    const cells = () => Array.from({ length: columns }, () => (random.chance(0.1) ? '' : sentence(3, true)));
    const head = Array.from({ length: columns }, () => sentence(2, true));
    const rule = Array.from({ length: columns }, () => random.pick(['---', '---', ':--', '--:', ':-:']));
    return [line(head), line(rule), ...Array.from({ length: 1 + random.below(3) }, () => line(cells()))].join('\n');
  };
  const blocks: string[] = [];
  for (let nth = 0; nth <= random.below(5); nth++) {
    const isAfterList = /^(?:[-*+]|\w+[.)]) /.test(blocks.at(-1) ?? '');
    blocks.push(random.pick([prose, prose, () => (isAfterList ? prose() : list(0)), table])());
  }
  for (const label of new Set(notes))
    blocks.push(
      `[^${label}]: ${indented(random.chance(0.8) ? sentence(5).replaceAll(/\[\^.*?\]/g, '') : `Noot.\n\nVerder.`, 4)}`,
    );
  return blocks.join('\n\n') + random.pick(['', '\n', '\n']);
}

/** So many texts in parts of a test each, the first and the last of each from 1. */
export function parts(count: number): [from: number, to: number][] {
  const size = 250;
  return Array.from({ length: Math.ceil(count / size) }, (_, part) => [
    part * size + 1,
    Math.min(count, (part + 1) * size),
  ]);
}
