/** Markdown by its grammar: containers in containers, constructs that are allowed and that are not, references to things. */
import { type Random, times } from './random.ts';

const WORDS = [
  'de',
  'school',
  'telefoon',
  'foto’s',
  'A&B',
  '<3',
  '1.',
  '2)',
  '*',
  'C:\\',
  'x@y.nl',
  'https://a.example/b_c',
  '&amp;',
  '😀',
  'ẞ',
  '中文',
];
const INLINE: readonly ((inside: string, random: Random) => string)[] = [
  (inside) => `*${inside}*`,
  (inside) => `**${inside}**`,
  (inside) => `_${inside}_`,
  (inside) => `[${inside}](https://a.example)`,
  (inside) => `[${inside}](javascript:alert(1))`,
  (inside) => `![${inside}](a.png)`,
  (inside) => `<b>${inside}</b>`,
  (inside) => `\`${inside}\``,
  (inside) => `~~${inside}~~`,
  (inside, random) => `${inside} {{${random.pick(NAMES)}}}`,
  (inside, random) => `${inside} [](#${random.pick(NAMES)})`,
  (inside, random) => `${inside}[^${random.below(3)}]`,
];
const NAMES = ['naam', 'Naam', 'doel', 'kluis', 'onbekend', 'organisatie', '', '__proto__', 'a b', '{{x'];
const CONTAINERS: readonly ((lines: readonly string[], random: Random) => string[])[] = [
  (lines) => lines.map((line) => `> ${line}`),
  (lines) => lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  (lines, random) => {
    const mark = `${random.pick([0, 1, 7, 999999999, 9999999999])}. `;
    return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
  },
  (lines) => lines.map((line, index) => (index === 0 ? `[^${lines.length}]: ` : '    ') + line),
];

/** Text within one line. */
export function inline(random: Random, size: number): string {
  let text = times(1 + random.below(6), () => random.pick(WORDS)).join(' ');
  for (let depth = random.below(size + 1); depth > 0; depth--) text = random.pick(INLINE)(text, random);
  return text;
}

function block(random: Random, size: number): string[] {
  const kind = random.below(9);
  if (kind === 0) return [`${'#'.repeat(1 + random.below(7))} ${inline(random, 1)}`];
  if (kind === 1)
    return [
      '| a | b |',
      '| --- | :-: |',
      ...times(random.below(size + 1), () => `| ${inline(random, 1)} | ${inline(random, 1)} |`),
    ];
  if (kind === 2) return ['```', inline(random, 1), random.pick(['```', '~~~', ''])];
  if (kind === 3) return [random.pick(['---', '***', '===', '<div>', '<!-- a', '    code', '[a]: b', '\\'])];
  if (kind === 4) return [`[^${random.below(3)}]: ${inline(random, 2)}`];
  return times(1 + random.below(2), () => inline(random, 2));
}

/** Blocks, at most so deep in containers of mixed kinds. */
export function markdown(random: Random, size: number): string {
  const blocks = times(1 + random.below(3), () => {
    let lines = block(random, size);
    for (let depth = random.below(size + 1); depth > 0; depth--) lines = random.pick(CONTAINERS)(lines, random);
    return lines.join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** One construct, exactly so deep; its length grows with `size`, not with its square. */
export function deepMarkdown(random: Random, size: number): string {
  const word = random.pick(WORDS);
  const forms = [
    () => '>'.repeat(size) + word,
    () => '> '.repeat(size) + word,
    () => '- '.repeat(size) + word,
    () => '1. '.repeat(size) + word,
    () => '*'.repeat(size) + word + '*'.repeat(size),
    () => '*a **b '.repeat(size) + word,
    () => '['.repeat(size) + word + '](a)'.repeat(size),
    () => '![['.repeat(size) + word,
    () => '`'.repeat(size) + word,
    () => '<a '.repeat(size) + word,
    () => '_a'.repeat(size) + '_'.repeat(size),
    () => '\\'.repeat(size) + word,
    () => '&'.repeat(size) + word,
    () => '{{'.repeat(size) + word,
    () => times(size, (index) => `[^${index}]: a[^${index + 1}]`).join('\n\n'),
    () => times(size, (index) => `${'  '.repeat(Math.min(index, 200))}- ${word}`).join('\n'),
    () => `${word}  \n`.repeat(size),
    () => `|${' a |'.repeat(size)}\n|${'-|'.repeat(size)}\n`,
    () => `${word} `.repeat(size),
    () => word.repeat(size),
  ];
  return random.pick(forms)();
}
