// @ts-check
/** The files of a board and its schools: all but what was decided. */
import { dump } from 'js-yaml';
import { pinned } from './pins.js';
import { boardName, cityName, ownSentence, randomOf, schoolName } from './random.js';

/** @typedef {import('./bases.js').Base} Base */
/** @typedef {import('./pins.js').Pins} Pins */
/** @typedef {import('./random.js').Random} Random */
/**
 * What became of a document, in words of `ledger.js`.
 * @typedef {'nothing' | 'proposed' | 'adopted' | 'amended' | 'changing' | 'revised'} Story
 */
/** @typedef {{ readonly organisation: string, readonly protocol: string, readonly story: Story }} Document */
/** @typedef {{ readonly files: ReadonlyMap<string, string>, readonly documents: readonly Document[], readonly named: readonly (readonly [protocol: string, pins: readonly string[]])[] }} Family */

/** Organisations of a family, of which one is the board; six on average, as in the whole country. */
const SIZES = [1, 1, 2, 4, 5, 6, 7, 9, 13];
const REGIONS = ['noord', 'midden', 'zuid'];
/** Dark enough to read. */
const ACCENTS = ['#1d4f63', '#7a2e55', '#2d4b1f', '#1f3a5f', '#6b2d0f', '#43307a'];
const DECORATIONS = ['#e0a526', '#f0b6cf', '#8cc63f', '#ef7d00', '#00a0c6'];
const FONTS = ['atkinson-hyperlegible-next', 'open-sans', 'source-serif-4'];
/** How much a board does otherwise: nothing, something, or as much as those of policy/. */
const BOARD_SIZES = [
  { share: 0.5, adds: 1, amends: 0, omits: 0, parts: 0 },
  { share: 0.8, adds: 6, amends: 3, omits: 1, parts: 0 },
  { share: 1, adds: 20, amends: 8, omits: 3, parts: 2 },
];
/** Most schools fill in a name and choose nothing. */
const SCHOOL_SIZES = [
  { share: 0.75, adds: 0, amends: 0, omits: 0, parts: 0 },
  { share: 0.93, adds: 1, amends: 1, omits: 0, parts: 0 },
  { share: 1, adds: 3, amends: 3, omits: 0, parts: 0 },
];
/** Most adopted the text as it is; of some it changed since. @type {readonly [share: number, story: Story][]} */
const STORIES = [
  [0.1, 'nothing'],
  [0.17, 'proposed'],
  [0.65, 'adopted'],
  [0.78, 'amended'],
  [0.86, 'changing'],
  [1, 'revised'],
];

/** How many organisations it has. @param {number} seed @param {number} family */
export function sizeOf(seed, family) {
  return family === 0 ? 4 : randomOf(seed, 'size', family).pick(SIZES);
}

/**
 * @param {{ seed: number, family: number, first: number, count: number, bases: readonly Base[], pins: Record<string, Pins> }} of
 * @returns {Family}
 */
export function familyOf({ seed, family, first, count, bases, pins }) {
  const random = randomOf(seed, 'family', family);
  const board = `bestuur-${family}`;
  const files = new Map();
  const write = (/** @type {string} */ path, /** @type {object} */ data) => files.set(`policy/${path}`, dump(data));
  /** @type {Document[]} */
  const documents = [];
  /** @type {[protocol: string, pins: readonly string[]][]} */
  const named = [];
  const region = random.pick(REGIONS);
  const hasLogo = family === 0 || random.chance(0.7);
  // The first board has all there is, for edits to change. Only the second protocol says how a school is reached.
  const own = bases.filter((_, at) => at === 0 || family === 0 || random.chance(0.6));
  const isReached = own.length > 1;
  if (hasLogo) files.set(`policy/organisations/logos/${board}.svg`, logo(random));
  for (let member = 0; member < count; member++) {
    const isBoard = member === 0;
    const index = first + member;
    const id = isBoard ? board : `school-${index}`;
    const chance = randomOf(seed, id);
    const name = isBoard ? boardName(chance, family) : schoolName(chance, index);
    const file = isBoard
      ? boardFile(chance, { id, name, region, hasLogo, isReached })
      : schoolFile(chance, { board, name, index, isReached });
    write(`organisations/${id}.yaml`, file);
    if (isBoard || chance.chance(0.2)) write(`calendars/${id}.yaml`, calendar(chance, isBoard));
    for (const base of own) {
      const folder = `protocols/${base.id}`;
      const whole = pinned(override(chance, base, { id, isBoard }), /** @type {Pins} */ (pins[base.id]));
      write(`${folder}/overrides/${id}.yaml`, whole.override);
      if (whole.file !== undefined) files.set(`policy/${folder}/pins/${id}.yaml`, whole.file);
      if (isBoard) write(`${folder}/norms/${id}.yaml`, register(id, whole.override.add ?? []));
      write(`${folder}/approvals/${id}.yaml`, approvals(chance, isBoard));
      documents.push({
        organisation: id,
        protocol: base.id,
        story: isBoard && family === 0 ? 'changing' : storyOf(chance),
      });
      named.push([base.id, whole.named]);
    }
  }
  return { files, documents, named };
}

/** @param {Random} random */
const storyOf = (random) =>
  within(
    STORIES.map(([share, story]) => ({ share, story })),
    random,
  ).story;

/** @template {{ readonly share: number }} T @param {readonly T[]} items @param {Random} random @returns {T} */
function within(items, random) {
  const at = random.below(1000) / 1000;
  return /** @type {T} */ (items.find(({ share }) => at < share));
}

/** @param {Random} random @param {{ id: string, name: string, region: string, hasLogo: boolean, isReached: boolean }} board */
function boardFile(random, { id, name, region, hasLogo, isReached }) {
  const logoFile = hasLogo ? { logo: { file: `${id}.svg`, alt: `Logo van ${name}` } } : {};
  const style = {
    accent: random.pick(ACCENTS),
    decoration: random.pick(DECORATIONS),
    font: random.pick(FONTS),
    ...logoFile,
  };
  return {
    name,
    kind: 'bestuur',
    regions: [region],
    ...(random.chance(0.5) ? { publication: { base_url: `https://${id}.example/protocollen` } } : {}),
    house_style: style,
    parameters: {
      organisatie: { name: name.replace('Stichting', 'stichting'), gender: 'v' },
      ...(isReached ? { telefoon_school: '012 345 67 00', mail_school: `kantoor@${id}.example` } : {}),
    },
  };
}

/** @param {Random} random @param {{ board: string, name: string, index: number, isReached: boolean }} school */
function schoolFile(random, { board, name, index, isReached }) {
  const brin = `${String(index % 100).padStart(2, '0')}${letters(Math.floor(index / 100))}00`;
  return {
    name,
    kind: 'school',
    parent: board,
    sector: random.chance(0.8) ? 'po' : 'vo',
    brin,
    city: cityName(random),
    ...(random.chance(0.3) ? { house_style: { accent: random.pick(ACCENTS) } } : {}),
    parameters: {
      organisatie: { name, gender: 'v' },
      ...(isReached ? { mail_school: `school@school-${index}.example` } : {}),
    },
  };
}

/** Two capitals. @param {number} number */
const letters = (number) => String.fromCharCode(65 + (Math.floor(number / 26) % 26), 65 + (number % 26));

/** @param {Random} random */
function logo(random) {
  const [x, y] = [40 + random.below(60), 20 + random.below(40)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80">
  <path d="M34 62a20 20 0 0 1 2-40 26 26 0 0 1 49 6 17 17 0 0 1-3 34z" fill="${random.pick(ACCENTS)}"/>
  <circle cx="${x}" cy="${y}" r="${5 + random.below(12)}" fill="${random.pick(DECORATIONS)}"/>
  <rect x="150" y="${y}" width="${20 + random.below(60)}" height="12" fill="${random.pick(DECORATIONS)}"/>
</svg>
`;
}

/** @param {boolean} isBoard */
const councilOf = (isBoard) => (isBoard ? 'GMR' : 'MR');

/** @param {Random} random @param {boolean} isBoard */
function calendar(random, isBoard) {
  const day = (/** @type {string} */ month) => `${month}-${String(1 + random.below(9)).padStart(2, '0')}`;
  const year = (/** @type {number} */ start) => {
    const months = [`${start}-10`, `${start}-12`, `${start + 1}-02`, `${start + 1}-04`, `${start + 1}-06`];
    return { [councilOf(isBoard)]: months.map(day), CvB: months.map(day) };
  };
  return { meetings: { '2026-2027': year(2026), '2027-2028': year(2027) } };
}

/** @param {Random} random @param {Base} base @param {{ id: string, isBoard: boolean }} whose */
function override(random, base, { id, isBoard }) {
  const { adds, amends, omits, parts } = within(isBoard ? BOARD_SIZES : SCHOOL_SIZES, random);
  const omitted = random.some(base.dispensable, omits);
  const own = (isBoard ? base.boards : base.schools).filter((clause) => !omitted.includes(clause));
  const amended = random.some(own, amends);
  // A school chooses in other matters than its board.
  const facts = random.some(
    base.facts.filter((_, at) => (at % 3 === 0) !== isBoard),
    isBoard ? 4 : 1,
  );
  const add = Array.from({ length: adds }, (_, at) => ({
    id: `${id}-${at}`,
    ...(at < parts * 2 ? {} : { position: { after: random.pick(base.untouched).id } }),
    audience: ['all'],
    force: 'oblige',
    norms: isBoard ? [`${id}:1.${at}`] : [],
    text: `${ownSentence(random, id)} ${ownSentence(random, id)}`,
  }));
  const lists = {
    amend: Object.fromEntries(
      amended.map((clause) => [
        clause.id,
        { reason: 'De gang van zaken is hier anders.', text: `${clause.text} ${ownSentence(random, id)}` },
      ]),
    ),
    omit: omitted.map((clause) => ({ clause: clause.id, reason: 'Hier geldt een andere regeling.' })),
    add,
    arrange: Array.from({ length: parts }, (_, at) => ({
      part: `${id}-deel-${at}`,
      label: `Eigen regels ${at + 1}`,
      numbering: 'numbered',
      position: { after: base.parts[1 + at] },
      entries: add.slice(at * 2, at * 2 + 2).map((clause) => clause.id),
    })),
  };
  return {
    description: `Afspraken van ${id} en wie erbij betrokken is.`,
    parameters: Object.fromEntries(facts.map(([name, values]) => [name, random.pick(values)])),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => Object.keys(list).length > 0)),
  };
}

/** @param {Random} random @param {boolean} isBoard */
function approvals(random, isBoard) {
  return {
    control: { eigenaar: isBoard ? 'Secretaris CvB' : 'Directeur', beheerder: 'Beleidsmedewerker' },
    procedures: {
      inhoudelijk: [
        { step: 'raad', body: councilOf(isBoard), kind: 'instemming', term: 'P6W' },
        { step: 'bestuur', body: 'CvB', kind: 'vaststelling', term: 'P2W' },
      ],
    },
    cycle: random.pick(['P2Y', 'P4Y']),
    versions: [],
  };
}

/** Of what a board's own clauses say. @param {string} board @param {readonly unknown[]} clauses */
function register(board, clauses) {
  const norms = clauses.map((_, at) => ({
    id: `1.${at}`,
    who: 'all',
    force: 'oblige',
    fact: `What the board adds, ${at}.`,
  }));
  return { organisation: board, document: { title: 'Eigen regels' }, parts: [{ label: '1. Eigen regels', norms }] };
}
