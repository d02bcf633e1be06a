// @ts-check
/** Chance that is the same again for the same seed, and names that boards and schools could have; all are invented. */

/** @typedef {ReturnType<typeof randomOf>} Random */

/** Mulberry32, begun at a hash (FNV-1a) of the words. @param {...(string | number)} words */
export function randomOf(...words) {
  let state = 0x811c9dc5;
  for (const letter of words.join('/')) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  /** From 0, below 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number below. @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  /** @template T @param {readonly T[]} items @returns {T} */
  const pick = (items) => /** @type {T} */ (items[below(items.length)]);
  return {
    below,
    pick,
    /** Whether something happens that happens to so many of one. @param {number} share */
    chance: (share) => next() < share,
    /** So many different ones, in their own order. @template T @param {readonly T[]} items @param {number} count */
    some(items, count) {
      const ranked = items.map((item, index) => ({ item, index, rank: next() }));
      const chosen = ranked.sort((a, b) => a.rank - b.rank).slice(0, count);
      return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
    },
  };
}

const TREES = ['Berk', 'Eik', 'Linde', 'Wilg', 'Beuk', 'Iep', 'Els', 'Hazelaar', 'Kastanje', 'Esdoorn', 'Populier'];
const KINDS = ['Basisschool', 'Montessorischool', 'Kindcentrum', 'Jenaplanschool', 'Vakcollege'];
const BOARDS = ['Veldwijs', 'De Waterkant', 'Ons Pad', 'Samenspel', 'Het Kompas', 'De Horizon'];
const CITIES = ['Enschede', 'Zwolle', 'Arnhem', 'Tilburg', 'Leiden', 'Emmen', 'Goes', 'Heerlen'];

/** @param {Random} random @param {number} family */
export const boardName = (random, family) => `Stichting ${random.pick(BOARDS)} ${family}`;
/** @param {Random} random @param {number} index */
export const schoolName = (random, index) => `${random.pick(KINDS)} De ${random.pick(TREES)} ${index}`;
/** @param {Random} random */
export const cityName = (random) => random.pick(CITIES);

/** What boards and schools write themselves, with its number so that no two are alike. */
const OWN = [
  'De directie bespreekt dit ieder schooljaar met het team, en legt vast wat daaruit kwam',
  'Wie hier vragen over heeft, gaat daarmee naar de mentor of naar de vertrouwenspersoon',
  'Op de eerste ouderavond van het schooljaar wordt dit toegelicht',
  'Bij twijfel overlegt een medewerker eerst met een collega, en daarna met de leidinggevende',
  'De school bewaart wat hierover is afgesproken niet langer dan tot het einde van het schooljaar',
  'Een leerling mag daarbij iemand meenemen, bijvoorbeeld een van de ouders',
];
/** @param {Random} random @param {string} whose */
export const ownSentence = (random, whose) => `${random.pick(OWN)} (${whose}.${random.below(1000)}).`;
