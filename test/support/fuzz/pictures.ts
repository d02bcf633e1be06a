/** Pictures by their grammar: SVG with filters, patterns, masks and copies, at a cost; PNG of chunks that are not right. */
import { crc32, deflateSync } from 'node:zlib';
import { type Random, times } from './random.ts';

const NUMBERS = [
  '0',
  '1',
  '-1',
  '0.5',
  '40',
  '1000',
  '1e9',
  '99999999',
  '1e-9',
  '1e40',
  'NaN',
  '',
  '50%',
  '3px',
  '1 2 3',
  '2147483648',
];
const COLOURS = [
  '#7a1f4b',
  'red',
  'none',
  'currentColor',
  'url(#p)',
  'url(#g)',
  'url(#onbekend)',
  'url(http://a.example/)',
  'transparent',
  'rgb(1,2,3)',
  'hsl(1 2% 3%)',
];
const PRIMITIVES = [
  'feTurbulence',
  'feGaussianBlur',
  'feMorphology',
  'feConvolveMatrix',
  'feFlood',
  'feTile',
  'feOffset',
  'feMerge',
  'feBlend',
  'feColorMatrix',
  'feComponentTransfer',
  'feDisplacementMap',
  'feDiffuseLighting',
  'feDropShadow',
  'feComposite',
  'feImage',
];
const ATTRIBUTES = [
  'numOctaves',
  'baseFrequency',
  'stdDeviation',
  'radius',
  'order',
  'kernelMatrix',
  'x',
  'y',
  'width',
  'height',
  'dx',
  'dy',
  'scale',
  'surfaceScale',
  'rx',
  'r',
  'cx',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'pathLength',
  'offset',
  'viewBox',
  'patternTransform',
  'transform',
  'd',
  'points',
  'class',
  'style',
  'id',
  'onclick',
  'xml:base',
  'xlink:href',
  'href',
];
const REFERENCES = [
  'fill="url(#p)"',
  'filter="url(#f)"',
  'mask="url(#m)"',
  'clip-path="url(#c)"',
  'stroke="url(#g)"',
  'marker-end="url(#k)"',
  'transform="scale(1e9)"',
  'transform="rotate(45)"',
];
const SHAPES = [
  '<rect width="20" height="10"',
  '<circle r="9"',
  '<path d="M12 30V10h8a6 6 0 0 1 0 12h-4v8z"',
  '<path d="M0 0L1e9 1e9"',
  '<polygon points="0,0 9,9 0,9"',
  '<ellipse rx="1" ry="9"',
  '<line x2="9"',
];
const DEFINITIONS = [
  'pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"',
  'mask id="m"',
  'clipPath id="c"',
  'linearGradient id="g"',
  'radialGradient id="g"',
  'symbol id="s"',
  'marker id="k"',
  'g id="a"',
  'defs',
  'switch',
  'svg',
];
const OTHERS = [
  '<use href="#a"/>',
  '<use xlink:href="#s"/>',
  '<use href="#"/>',
  '<image href="data:image/png;base64,AA"/>',
  '<text>a</text>',
  '<style>rect{fill:red}</style>',
  '<style>@import "a"</style>',
  '<script/>',
  '<a href="x"/>',
  '<foreignObject/>',
  '<set attributeName="x"/>',
  '<!-- a -->',
  '<?a?>',
  '<![CDATA[a]]>',
  '&amp;',
  '&x;',
  '<x:y xmlns:x="z"/>',
  '<metadata>a</metadata>',
];

function attributes(random: Random): string {
  return times(random.below(3), () => {
    if (random.chance(0.4)) return ` ${random.pick(REFERENCES)}`;
    return ` ${random.pick(ATTRIBUTES)}="${random.pick(random.chance(0.8) ? NUMBERS : COLOURS)}"`;
  }).join('');
}

function element(random: Random, size: number): string {
  const kind = random.below(8);
  if (kind < 3 || size <= 0) return `${random.pick(SHAPES)} fill="${random.pick(COLOURS)}"${attributes(random)}/>`;
  if (kind === 3) {
    const steps = times(
      1 + random.below(size + 1),
      () => `<${random.pick(PRIMITIVES)}${attributes(random)}${attributes(random)}/>`,
    );
    return `<filter id="f"${attributes(random)}>${steps.join('')}</filter>`;
  }
  if (kind === 4) return random.pick(OTHERS);
  const name = random.pick(DEFINITIONS);
  return `<${name}${attributes(random)}>${elements(random, size - 1)}</${name.split(' ')[0]}>`;
}

const elements = (random: Random, size: number): string =>
  times(1 + random.below(3), () => element(random, size)).join('\n');

const SIZES = [
  'viewBox="0 0 120 40"',
  'width="120" height="40"',
  'viewBox="0 0 1e9 1"',
  'viewBox="0 0 0 0"',
  'width="100%" height="1"',
  'viewBox="0 0 1 100000"',
  'viewBox="-9 -9 99 99" width="1e-9"',
  '',
];

export function svg(random: Random, size: number): string {
  const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const start = random.pick([
    '',
    '',
    '',
    '<?xml version="1.0"?>',
    '<!DOCTYPE svg>',
    '<!DOCTYPE svg [<!ENTITY x "y">]>',
    '\uFEFF',
    ' ',
  ]);
  const measure = random.chance(0.7) ? (SIZES[0] ?? '') : random.pick(SIZES);
  return `${start}<svg ${space} ${measure}>\n${elements(random, Math.min(size, 5))}\n</svg>\n`;
}

/** One kind of cost: groups in groups, copies of copies, primitives after primitives, tiles of tiles. */
export function deepSvg(random: Random, size: number): string {
  const shape = '<rect width="120" height="40" fill="#7a1f4b"/>';
  const forms = [
    () => `${'<g>'.repeat(size)}${shape}${'</g>'.repeat(size)}`,
    () =>
      `<g id="u0">${shape}</g>${times(Math.min(size, 60), (index) => `<g id="u${index + 1}"><use href="#u${index}"/><use href="#u${index}"/></g>`).join('')}`,
    () =>
      `<filter id="f">${'<feGaussianBlur stdDeviation="9"/>'.repeat(size)}</filter><rect width="120" height="40" filter="url(#f)"/>`,
    () =>
      `<filter id="f"><feTurbulence numOctaves="${size}"/></filter><rect width="120" height="40" filter="url(#f)"/>`,
    () =>
      `<filter id="f"><feMorphology radius="${size}"/><feConvolveMatrix order="${size}"/></filter><rect width="120" height="40" filter="url(#f)"/>`,
    () =>
      `${times(Math.min(size, 40), (index) => `<pattern id="p${index}" width="1" height="1" patternUnits="userSpaceOnUse"><rect width="1" height="1" fill="url(#p${index + 1})"/></pattern>`).join('')}<rect width="120" height="40" fill="url(#p0)"/>`,
    () =>
      `${times(Math.min(size, 200), (index) => `<mask id="m${index}"><rect width="9" height="9" mask="url(#m${index + 1})"/></mask>`).join('')}<rect width="120" height="40" mask="url(#m0)"/>`,
    () => `<g opacity="0.5">${'<g opacity="0.9">'.repeat(size)}${shape}${'</g>'.repeat(size)}</g>`,
    () => `<path d="M0 0${'L9 9L0 9'.repeat(size)}" stroke="red" stroke-dasharray="0.01"/>`,
    () => shape.repeat(size),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">${random.pick(forms)()}</svg>\n`;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const big = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(type: string, data: Uint8Array, isSound: boolean): Uint8Array {
  const named = Uint8Array.from([...Buffer.from(type, 'latin1'), ...data]);
  return Uint8Array.from([...big(data.length), ...named, ...big(isSound ? crc32(named) : 7)]);
}

/** Making more takes longer than drawing it. */
const MOST_PIXELS = 200_000;

/** At most `4 × size` pixels wide, unless its header lies. */
export function png(random: Random, size: number): Uint8Array {
  const width = 1 + random.below(4 * size);
  const height = Math.min(1 + random.below(4 * size), Math.ceil(MOST_PIXELS / width));
  const [bits, colour] = random.pick([
    [8, 6],
    [8, 2],
    [8, 0],
    [8, 4],
    [8, 3],
    [1, 0],
    [16, 6],
    [4, 3],
    [3, 6],
    [8, 7],
    [0, 0],
  ] as const);
  const isInterlaced = random.chance(0.2);
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour as number] ?? 1;
  const line = 1 + Math.ceil((width * samples * bits) / 8);
  const rows = Math.max(0, height * (isInterlaced ? 2 : 1) + random.pick([0, 0, 0, 0, -1, 1, 100]));
  const pixels = Uint8Array.from({ length: line * rows }, (_, index) =>
    index % line === 0 ? random.below(6) : random.below(256),
  );
  const said = random.chance(0.9)
    ? [...big(width), ...big(height)]
    : [...big(random.pick([0, 4001, 2 ** 31])), ...big(height)];
  const isSound = () => random.chance(0.98);
  const chunks = [
    chunk('IHDR', Uint8Array.from([...said, bits, colour, 0, 0, isInterlaced ? 1 : 0]), isSound()),
    ...(colour === 3 ? [chunk('PLTE', Uint8Array.from(times(3 * (1 + random.below(256)), () => 9)), isSound())] : []),
    ...(random.chance(0.2)
      ? [
          chunk(
            random.pick(['tRNS', 'gAMA', 'tEXt', 'iCCP', 'acTL', 'zzzz', 'IDAT', 'IHDR']),
            Uint8Array.from(times(random.below(9), () => random.below(256))),
            isSound(),
          ),
        ]
      : []),
    chunk('IDAT', new Uint8Array(deflateSync(pixels)), isSound()),
    chunk('IEND', new Uint8Array(), isSound()),
  ];
  if (random.chance(0.1)) chunks.splice(random.below(chunks.length), 1);
  if (random.chance(0.1)) chunks.push(random.pick(chunks));
  return Uint8Array.from([...SIGNATURE, ...chunks.flatMap((one) => [...one])]);
}
