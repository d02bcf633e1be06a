/** Hints for who writes for everybody: long sentences, and words that few people use. They are only hints. */

export interface Hint {
  /** In letters of the text. */
  readonly from: number;
  readonly to: number;
  /** What it is about, and what to do. */
  readonly words: string;
}

/** In words: beyond it most readers begin again. */
export const LONG_SENTENCE = 25;
/** In letters; a Dutch word of this length has three or four in it. */
export const LONG_WORD = 22;

/** Words of offices, and what everybody says. */
export const OFFICIALESE: readonly (readonly [officialese: string, plain: string])[] = [
  ['aangaande', 'over'],
  ['aanvangen', 'beginnen'],
  ['aanwenden', 'gebruiken'],
  ['abusievelijk', 'per ongeluk'],
  ['alsmede', 'en, en ook'],
  ['alsook', 'en, en ook'],
  ['alvorens', 'voordat'],
  ['behoudens', 'behalve'],
  ['betreffende', 'over'],
  ['bij voortduring', 'steeds'],
  ['conform', 'volgens, zoals in … staat'],
  ['daar waar', 'waar'],
  ['derhalve', 'dus, daarom'],
  ['desalniettemin', 'toch'],
  ['desgewenst', 'als je dat wilt'],
  ['dienaangaande', 'daarover'],
  ['dient te', 'moet'],
  ['dienen te', 'moeten'],
  ['doch', 'maar'],
  ['doordat zij', 'omdat zij'],
  ['dusdanig', 'zo'],
  ['echter', 'maar'],
  ['eveneens', 'ook'],
  ['geschieden', 'gebeuren'],
  ['geschiedt', 'gebeurt'],
  ['gaarne', 'graag'],
  ['heden', 'nu, vandaag'],
  ['hetgeen', 'wat'],
  ['hieromtrent', 'hierover'],
  ['in casu', 'in dit geval'],
  ['in het kader van', 'voor, bij'],
  ['indien', 'als'],
  ['inzake', 'over'],
  ['jegens', 'tegenover'],
  ['met betrekking tot', 'over'],
  ['middels', 'met, door'],
  ['mits', 'als, alleen als'],
  ['nadien', 'daarna'],
  ['namelijk', 'want'],
  ['niettegenstaande', 'ondanks'],
  ['omtrent', 'over'],
  ['onderhavige', 'deze, dit'],
  ['ontberen', 'missen'],
  ['reeds', 'al'],
  ['respectievelijk', 'en, of'],
  ['te allen tijde', 'altijd'],
  ['te dien einde', 'daarvoor'],
  ['teneinde', 'om'],
  ['ten aanzien van', 'over, bij'],
  ['ten behoeve van', 'voor'],
  ['ten gevolge van', 'door'],
  ['ten tijde van', 'toen, tijdens'],
  ['ter zake', 'hierover'],
  ['tevens', 'ook'],
  ['thans', 'nu'],
  ['trachten', 'proberen'],
  ['uit hoofde van', 'vanwege, op grond van'],
  ['veelal', 'vaak'],
  ['vigerende', 'geldende'],
  ['voornoemde', 'deze, die'],
  ['voorts', 'ook, verder'],
  ['welke', 'die, dat'],
  ['wederom', 'weer'],
  ['zorg dragen voor', 'zorgen voor'],
  ['zulks', 'dit, dat'],
];

/** By their first word, the longest first. */
const PHRASES = new Map<string, { readonly parts: readonly string[]; readonly plain: string }[]>();
for (const [phrase, plain] of OFFICIALESE) {
  const parts = phrase.split(' ');
  const others = PHRASES.get(parts[0] ?? '') ?? [];
  PHRASES.set(
    parts[0] ?? '',
    [...others, { parts, plain }].sort((one, other) => other.parts.length - one.parts.length),
  );
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));
}

/** Words of offices, with nothing but space between their parts. */
function officialeseIn(text: string, words: readonly Word[], say: Sayings): Hint[] {
  return words.flatMap(({ word, from }, at) => {
    const found = (PHRASES.get(word) ?? []).find(({ parts }) =>
      parts.every((part, nth) => {
        const own = words[at + nth];
        const before = words[at + nth - 1];
        return own?.word === part && (nth === 0 || text.slice(before?.to, own.from).trim() === '');
      }),
    );
    const to = words[at + (found?.parts.length ?? 1) - 1]?.to ?? from;
    return found === undefined ? [] : [{ from, to, words: say.instead(text.slice(from, to), found.plain) }];
  });
}

const HELPS = new Set(['wordt', 'worden', 'werd', 'werden']);
const PARTICIPLE = /^(?:ge|be|ver|ont|her)\p{Ll}{3,}(?:d|t|en)$|^\p{Ll}{2,5}ge\p{Ll}{3,}(?:d|t|en)$/u;

/** A form of worden and, before the clause ends, a participle: somebody does it, but who? Of who is told, nothing is. */
function passivesIn(text: string, words: readonly Word[], say: Sayings): Hint[] {
  const hints: Hint[] = [];
  let helper: Word | undefined;
  for (const [at, own] of words.entries()) {
    if (at > 0 && /[.!?;:,\n]/.test(text.slice(words[at - 1]?.to, own.from))) helper = undefined;
    if (HELPS.has(own.word)) helper = own;
    else if (own.word === 'door') helper = undefined;
    else if (helper !== undefined && PARTICIPLE.test(own.word)) {
      hints.push({ from: helper.from, to: own.to, words: say.passive });
      helper = undefined;
    }
  }
  return hints;
}

interface Sayings {
  readonly long: (count: number) => string;
  readonly instead: (word: string, plain: string) => string;
  readonly longWord: (word: string) => string;
  readonly passive: string;
}

const SAYINGS: Readonly<Record<'nl' | 'en', Sayings>> = {
  nl: {
    long: (count) => `Deze zin heeft ${count} woorden. Maak er twee zinnen van.`,
    instead: (word, plain) => `‘${word}’ is voor veel mensen een moeilijk woord. Zeg liever: ${plain}.`,
    longWord: (word) => `‘${word}’ is een lang woord. Kan het korter, of in meer woorden?`,
    passive: 'Wie doet dit? Zeg het liever zo dat die persoon vooraan staat.',
  },
  en: {
    long: (count) => `This sentence has ${count} words. Make two sentences of it.`,
    instead: (word, plain) => `‘${word}’ is a difficult word for many people. Rather say: ${plain}.`,
    longWord: (word) => `‘${word}’ is a long word. Can it be shorter, or be said in more words?`,
    passive: 'Who does this? Rather let that person come first.',
  },
};

/** Of running text of one paragraph. Words and passives are known of Dutch alone. In order of place. */
export function hintsOf(text: string, textLanguage: string, language: 'nl' | 'en'): Hint[] {
  const say = SAYINGS[language];
  const hints: Hint[] = [];
  for (const { segment, index } of sentencesOf(text, textLanguage)) {
    const count = segment.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (count > LONG_SENTENCE)
      hints.push({ from: index, to: index + segment.trimEnd().length, words: say.long(count) });
  }
  if (textLanguage.toLowerCase().split('-')[0] === 'nl') {
    const words = wordsOf(text);
    hints.push(...officialeseIn(text, words, say), ...passivesIn(text, words, say));
    for (const { word, from, to } of words)
      if (word.length >= LONG_WORD) hints.push({ from, to, words: say.longWord(text.slice(from, to)) });
  }
  return hints.sort((one, other) => one.from - other.from || one.to - other.to);
}

/** `art. 3`, `o.a.` and initials end no sentence. */
const SHORT =
  /(?:^|[\s(])(?:art|bijv|blz|bv|ca|d\.w\.z|dhr|dr|drs|enz|etc|evt|i\.v\.m|incl|jl|m\.b\.t|max|mevr|min|mr|nr|o\.a|ong|prof|resp|t\.a\.v|t\.o\.v|tel|zgn|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

function sentencesOf(text: string, language: string): { segment: string; index: number }[] {
  const all: { segment: string; index: number }[] = [];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = all.at(-1);
    if (last !== undefined && SHORT.test(last.segment)) last.segment += segment;
    else all.push({ segment, index });
  }
  return all;
}
