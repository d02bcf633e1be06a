/** Texts as people type them into YAML, with what each line should come to: written down before anything reads them. */
import type { Random } from '../fuzz/random.ts';

export interface Word {
  readonly typed: string;
  /** What a reader should see; unlike any other word. */
  readonly seen: string;
}

export interface Line {
  /** Spaces, a marker and words, as typed. */
  readonly typed: string;
  /** Before the words: a bullet, a number, a letter. */
  readonly marker: string | undefined;
  readonly words: readonly Word[];
  /** Whether it was meant to stand below the line before it. */
  readonly isOwn: boolean;
  /** Notes are printed elsewhere. */
  readonly isNote: boolean;
}

export const STYLES = ['|', '|-', '>', '>-', 'plain', 'below', 'single', 'double'] as const;
export type Style = (typeof STYLES)[number];

export interface Typed {
  readonly style: Style;
  readonly lines: readonly Line[];
}

const BULLETS = ['-', '*', '+', '•', '–', '—', '·', '▪', '→', '☐'];
const COUNTERS = [
  (n: number) => `${n}.`,
  (n: number) => `${n})`,
  (n: number) => `(${n})`,
  (n: number) => `1.${n}`,
  (n: number) => `1.${n}.`,
  (n: number) => `${letterOf(n)}.`,
  (n: number) => `${letterOf(n)})`,
  (n: number) => `(${letterOf(n)})`,
  (n: number) => `${letterOf(n).toUpperCase()}.`,
  (n: number) => `${letterOf(n).toUpperCase()})`,
  (n: number) => `${ROMAN[n - 1]}.`,
  (n: number) => `${ROMAN[n - 1]})`,
  (n: number) => `${ROMAN[n - 1]?.toUpperCase()}.`,
  (n: number) => `§ ${n}`,
];

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function letterOf(n: number): string {
  return String.fromCharCode(96 + n);
}

/** How a word can be typed, and what is seen of it. */
const LOOKS: readonly ((word: string, other: string) => Word)[] = [
  (word) => ({ typed: `**${word}**`, seen: word }),
  (word) => ({ typed: `*${word}*`, seen: word }),
  (word) => ({ typed: `_${word}_`, seen: word }),
  (word) => ({ typed: `[${word}](https://www.example.nl/${word})`, seen: word }),
  (word) => ({ typed: `#${word}`, seen: `#${word}` }),
  (word) => ({ typed: `"${word}"`, seen: `"${word}"` }),
  (word) => ({ typed: `'${word}'`, seen: `'${word}'` }),
  (word) => ({ typed: `‘${word}’,`, seen: `‘${word}’,` }),
  (word) => ({ typed: `(${word})`, seen: `(${word})` }),
  (word) => ({ typed: `[${word}]`, seen: `[${word}]` }),
  (word, other) => ({ typed: `${word}*${other}`, seen: `${word}*${other}` }),
  (word, other) => ({ typed: `${word}_${other}_`, seen: `${word}_${other}_` }),
  (word, other) => ({ typed: `${word}\\*${other}`, seen: `${word}*${other}` }),
  (word, other) => ({ typed: `${word}&amp;${other}`, seen: `${word}&${other}` }),
  (word, other) => ({ typed: `${word}&${other}`, seen: `${word}&${other}` }),
  (word, other) => ({ typed: `${word}/${other}`, seen: `${word}/${other}` }),
  (word, other) => ({ typed: `${word}-${other}`, seen: `${word}-${other}` }),
  (word) => ({ typed: `${word}:`, seen: `${word}:` }),
  (word) => ({ typed: `${word};`, seen: `${word};` }),
  (word) => ({ typed: `5.${word}`, seen: `5.${word}` }),
  (word) => ({ typed: `~~${word}~~`, seen: `~~${word}~~` }),
  (word) => ({ typed: `${word}é’s`, seen: `${word}é’s` }),
  (word) => ({ typed: `\`${word}\``, seen: word }),
  (word) => ({ typed: `<${word}>`, seen: `<${word}>` }),
  (word) => ({ typed: `{{${word}}}`, seen: word }),
];

/** `xaaab`, `xaaac`, …: too short to be hyphenated. */
export function wordMaker(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `x${[17576, 676, 26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(count / unit) % 26))).join('')}`;
  };
}

/** `next` gives a word that was not given before. */
export function typeText(random: Random, next: () => string): Typed {
  const word = (): Word =>
    random.chance(0.2) ? random.pick(LOOKS)(next(), next()) : asIs(random.chance(0.1) ? `${next()}.` : next());
  const words = (most: number) => Array.from({ length: 1 + random.below(most) }, word);
  const line = (parts: Partial<Line> & { indent?: string; words: readonly Word[] }): Line => {
    const { indent = '', marker, isOwn = false, isNote = false } = parts;
    const shown = parts.words.map(({ typed }) => typed).join(random.chance(0.05) ? '  ' : ' ');
    return {
      typed: `${indent}${marker === undefined ? '' : `${marker} `}${shown}`,
      marker,
      words: parts.words,
      isOwn,
      isNote,
    };
  };
  const lines: Line[] = [];
  const blank = () => lines.push({ typed: '', marker: undefined, words: [], isOwn: false, isNote: false });
  const isAfterBlank = () => (lines.at(-1)?.typed ?? '') === '';
  const blocks: (() => void)[] = [
    // Prose, of one line or wrapped.
    () => {
      const count = 1 + random.below(3);
      for (let nth = 0; nth < count; nth++) lines.push(line({ words: words(8), isOwn: nth === 0 && isAfterBlank() }));
    },
    // A list with one kind of bullet.
    () => {
      const marker = random.pick(BULLETS);
      const indent = random.pick(['', '', '  ', '    ']);
      for (let nth = 0; nth <= random.below(4); nth++)
        lines.push(line({ indent, marker, words: words(4), isOwn: true }));
    },
    // A counted list, from somewhere and with or without gaps.
    () => {
      const counter = random.pick(COUNTERS);
      let number = random.pick([1, 1, 1, 2, 5]);
      const indent = random.pick(['', '', '  ']);
      for (let nth = 0; nth <= random.below(4); nth++) {
        lines.push(line({ indent, marker: counter(number), words: words(4), isOwn: true }));
        number += random.pick([1, 1, 1, 1, 0, 2]);
      }
    },
    // Tasks.
    () => {
      const box = random.pick(['- [ ]', '- [x]', '[ ]']);
      for (let nth = 0; nth <= random.below(3); nth++) lines.push(line({ marker: box, words: words(3), isOwn: true }));
    },
    // Whom to call.
    () => {
      const isNumberFirst = random.chance(0.5);
      for (let nth = 0; nth <= 1 + random.below(2); nth++) {
        const label = { typed: next(), seen: '' };
        const who = { typed: `${label.typed}:`, seen: `${label.typed}:` };
        const number = asIs(`010-${100_000 + random.below(800_000)}${next()}`);
        lines.push(line({ words: isNumberFirst ? [number, asIs(next())] : [who, number], isOwn: nth > 0 }));
      }
    },
    // A line that ends where it ends.
    () => {
      const before = line({ words: words(4), isOwn: isAfterBlank() });
      lines.push({ ...before, typed: `${before.typed}${random.pick(['  ', '\\'])}` });
      lines.push(line({ words: words(4), isOwn: true }));
    },
    // A note, once or twice.
    () => {
      const label = String(1 + random.below(2));
      const calling = line({ words: words(3), isOwn: isAfterBlank() });
      lines.push({ ...calling, typed: `${calling.typed}[^${label}]` });
      blank();
      lines.push(line({ marker: `[^${label}]:`, words: words(4), isNote: true, isOwn: true }));
      blank();
    },
  ];
  for (let nth = 0; nth <= random.below(4); nth++) {
    if (nth > 0 && random.chance(0.6)) blank();
    random.pick(blocks)();
  }
  return { style: random.pick(STYLES), lines: withNotes(withDashes(lines)) };
}

/** One dash at the start of a line, below a long line that ends in the midst of a sentence, is a dash of prose. */
function withDashes(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const before = lines[at - 1]?.typed ?? '';
    const isProse = /^[–—] /.test(line.typed) && before.length >= 60 && !/[.:;!?…][)”"’']?$/.test(before);
    return isProse && !/^\s*[–—] /.test(lines[at + 1]?.typed ?? '') ? { ...line, isOwn: false } : line;
  });
}

/** What is indented below a note is of that note. */
function withNotes(lines: readonly Line[]): Line[] {
  let inNote = false;
  return lines.map((line) => {
    if (line.typed !== '') inNote = line.isNote || (inNote && line.typed.startsWith('    '));
    return { ...line, isNote: inNote && line.typed !== '' };
  });
}

function asIs(word: string): Word {
  return { typed: word, seen: word };
}

/** The lines of a clause's `text`, from the margin; those of `lines` in order, one each. */
export function inYaml({ style, lines }: Typed): {
  readonly before: readonly string[];
  readonly text: readonly string[];
} {
  const typed = lines.map((line) => line.typed);
  const indented = (list: readonly string[]) => list.map((line) => (line === '' ? '' : `  ${line}`));
  const flow = (list: readonly string[], opening: string, closing: string) => {
    const [first = '', ...rest] = list;
    const all = [`text: ${opening}${first}`, ...indented(rest)];
    return { before: [], text: all.map((line, index) => (index === all.length - 1 ? line + closing : line)) };
  };
  switch (style) {
    case 'plain':
      return flow(typed, '', '');
    case 'below':
      return { before: ['text:'], text: indented(typed) };
    case 'single':
      return flow(
        typed.map((line) => line.replaceAll("'", "''")),
        "'",
        "'",
      );
    case 'double':
      return flow(
        typed.map((line) => line.replaceAll(/["\\]/g, '\\$&')),
        '"',
        '"',
      );
    default:
      return { before: [`text: ${style}`], text: indented(typed) };
  }
}
