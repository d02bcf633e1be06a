/** Which declarations are looks: they move, size or weigh letters within bounds in which each is still read where it stands. */
import { FONT_STACKS } from '../../render/html/style.ts';

type Bounds = Readonly<Record<string, readonly [least: number, most: number]>>;

/** The most of each unit that is still looks; of units that are not here nothing is. */
const upTo = (rem: number, em: number): Bounds => ({
  '': [0, 0],
  rem: [0, rem],
  em: [0, em],
  px: [0, rem * 16],
  pt: [0, rem * 12],
  mm: [0, rem * 4],
});

interface Looks {
  readonly names: RegExp;
  readonly bounds: Bounds;
  /** The elements whose looks it is; of any where this is not told. */
  readonly of?: ReadonlySet<string>;
  /** The words that it may have, where not any. */
  readonly words?: ReadonlySet<string>;
}

const BLOCKS = new Set(
  'html body main header footer nav section article aside p h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td figure figcaption div'.split(
    ' ',
  ),
);

/** Of any property that is named here, and of no other. */
const LOOKS: readonly Looks[] = [
  { names: /^(?:margin|padding)(?:-(?:top|right|bottom|left))?$/, bounds: upTo(4, 3), of: BLOCKS },
  // Along what runs on in a line, a border lies over the lines beside it.
  { names: /^border(?:-(?:top|right|bottom|left))?(?:-width|-style)?$/, bounds: upTo(0.5, 0.5), of: BLOCKS },
  // Wider, it cuts off a picture.
  { names: /^border-radius$/, bounds: upTo(0.75, 0.75) },
  { names: /^font-(?:weight|style|variant-numeric)$/, bounds: { '': [1, 1000] } },
  { names: /^line-height$/, bounds: { '': [1, 3] } },
  { names: /^text-wrap$/, bounds: {}, words: new Set(['balance', 'pretty', 'wrap', 'stable']) },
  { names: /^text-align$/, bounds: {}, words: new Set(['left', 'right', 'start', 'end', 'center', 'justify']) },
  { names: /^text-underline-offset$/, bounds: upTo(0.4, 0.4) },
  { names: /^text-decoration-thickness$/, bounds: upTo(0.2, 0.2) },
  { names: /^(?:hyphens|break-(?:before|after|inside)|scroll-behavior)$/, bounds: {} },
  { names: /^(?:hyphenate-limit-chars|orphans|widows)$/, bounds: { '': [1, 20] } },
  { names: /^(?:scroll-padding-top|(?:column-|row-)?gap)$/, bounds: upTo(6, 3) },
];

/** What is within another takes its own share of the size around it, so only of what holds no others of its kind is that looks. */
const LEAVES = new Set('h1 h2 h3 h4 h5 h6 p figcaption nav footer'.split(' '));
const SIZES: Bounds = { rem: [0.75, 6], px: [11, 60], pt: [8, 40], mm: [3, 30] };
const ROOT_SIZES: Bounds = { rem: [0.9, 2], px: [14, 32], pt: [10.5, 24] };

/** `targets` are the elements that it is declared of; an empty one of those that are not known. */
export function isLook(property: string, value: string, targets: readonly string[]): boolean {
  if (property === '--font') return FONT_STACKS.includes(value);
  if (/size-adjust$/.test(property)) return /^(?:-webkit-)?text-size-adjust$/.test(property) && value === '100%';
  if (!/^[\w\s.(),-]*$/.test(value) || /(?:^|[\s(,])-|url|attr|expression|env/i.test(value)) return false;
  if (property === 'font-size') return isSize(value, targets);
  const kind = LOOKS.find(({ names }) => names.test(property));
  if (kind === undefined || !(kind.of === undefined || targets.every((own) => kind.of?.has(own)))) return false;
  if (kind.words !== undefined && !kind.words.has(value)) return false;
  return areWithin(value, kind.bounds) && hasRoomForNumbers(property, value, targets);
}

function isSize(value: string, targets: readonly string[]): boolean {
  if (!/\d/.test(value)) return false;
  const isRoot = targets.some((own) => own === 'html' || own === ':root');
  if (isRoot) return areWithin(value, ROOT_SIZES);
  const isLeaf = targets.every((own) => LEAVES.has(own));
  return targets.every((own) => BLOCKS.has(own)) && areWithin(value, isLeaf ? { ...SIZES, em: [0.75, 3] } : SIZES);
}

/** At the end of what stands before a bracket, of which the last seven letters tell enough. */
const CHOOSING = /(?:^|[^\w-])(?:clamp|min|max)$/;

/** No arithmetic, and of functions those alone that choose between measures. */
function areWithin(value: string, bounds: Bounds): boolean {
  const before = value.split('(').slice(0, -1);
  if (!before.every((text) => CHOOSING.test(text.slice(-7)))) return false;
  return [...value.matchAll(/(\d*\.?\d+)([a-z]*)/gi)].every(([, digits = '', unit = '']) => {
    const [least, most] =
      bounds[unit] ?? (Number(digits) === 0 && bounds['rem'] !== undefined && unit === '' ? [0, 0] : [1, 0]);
    return Number(digits) >= least && Number(digits) <= most;
  });
}

/** The numbers of a list stand in what it leaves free at its left, and outside of the page where that is nothing. */
function hasRoomForNumbers(property: string, value: string, targets: readonly string[]): boolean {
  const isOfList = targets.some((own) => own === 'ol' || own === 'ul');
  if (!isOfList || !(property === 'padding' || property === 'padding-left')) return true;
  const parts = value.split(/\s+/);
  const left = property === 'padding' ? (parts[3] ?? parts[1] ?? parts[0]) : value;
  return /^(?:1\.[2-9]\d*|[2-9](?:\.\d+)?)r?em$/.test(left ?? '');
}
