/**
 * Subsets the document fonts once, offline, to what documents in Dutch and the names in them need.
 * Run by hand after a new release of a font: `node scripts/fonts.js`. The results are committed, with the list of
 * characters that they have together (src/source/glyphs/covered.ts) and the widths of letters (src/publish/type-widths.ts); `--list` makes
 * these alone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { writeCovered } from './covered.js';
import { writeWidths } from './widths.js';

const packages = new URL('../node_modules/@expo-google-fonts/', import.meta.url);
const target = new URL('../assets/fonts/', import.meta.url);

const four = { Regular: '400Regular', Italic: '400Regular_Italic', Bold: '700Bold', BoldItalic: '700Bold_Italic' };
const two = { Regular: '400Regular', Bold: '700Bold' };
const one = { Regular: '400Regular' };

/** Inclusive ranges of code points; what a font lacks is passed over. */
const house = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x00ff], // Latin-1
  [0x0100, 0x017f], // Latin Extended-A
  [0x0180, 0x021b], // Latin Extended-B as far as names need it: ƒ, Ș, Ț
  [0x0237, 0x0237],
  [0x0300, 0x0328], // combining marks
  [0x1e80, 0x1ef3], // Latin Extended Additional: Ẁ, ẞ, Ỳ
  [0x2000, 0x206f], // punctuation
  [0x20ac, 0x20ac], // euro
  [0x2116, 0x2122], // №, ™
  [0x2190, 0x21ff], // arrows
  [0x2212, 0x2265], // −, ≈, ≠, ≤, ≥
];
/** A fallback sets words of its own, and what stands in and after them. */
const basic = [
  [0x0020, 0x007e],
  [0x00a0, 0x00a0],
];
const letters = [
  ...basic,
  [0x00a1, 0x024f], // Latin-1, Latin Extended-A and -B
  ...[
    0x0253, 0x0254, 0x0256, 0x0257, 0x0259, 0x025b, 0x0263, 0x0268, 0x0269, 0x0272, 0x0289, 0x028a, 0x028b, 0x0292,
  ].map(
    (code) => [code, code], // small letters of Ə, Ɛ, Ɔ and their kin
  ),
  [0x02b9, 0x02bc], // modifiers of transliterations
  [0x0300, 0x0338], // combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x04ff], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x208e], // superiors and inferiors
  [0x20a0, 0x20bf], // currencies
  [0x2103, 0x2103], // ℃
  [0x2150, 0x215e], // fractions
  [0x2116, 0x2122], // №, ™
  [0x2212, 0x2212],
];
const hebrew = [...basic, [0x05be, 0x05be], [0x05d0, 0x05ea], [0x05ef, 0x05f4]];
const arabic = [
  ...basic,
  [0x060c, 0x060c],
  [0x061b, 0x061b],
  [0x061f, 0x061f],
  [0x0620, 0x064a],
  [0x0660, 0x066c], // digits
  [0x0671, 0x06d5],
  [0x06ee, 0x06ff], // Persian digits
];
const mathematics = [
  ...basic,
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff],
];
const signs = [
  ...basic,
  [0x2460, 0x2473], // numbers in circles
  [0x25a0, 0x25ff], // squares, circles
  [0x2605, 0x2606], // stars
  [0x260e, 0x260e],
  [0x2610, 0x2612], // boxes to tick
  [0x2639, 0x263a],
  [0x2660, 0x2667], // hearts
  [0x2702, 0x2718], // check marks, crosses
  [0x2776, 0x27bf], // numbers in circles, arrows
];

const families = [
  { folder: 'atkinson-hyperlegible-next', name: 'AtkinsonHyperlegibleNext', styles: four, ranges: house, licence: '' },
  { folder: 'open-sans', name: 'OpenSans', styles: four, ranges: house },
  { folder: 'source-serif-4', name: 'SourceSerif4', styles: four, ranges: house },
  // Fallbacks.
  { folder: 'source-serif-4', name: 'SourceSerif4', as: 'SourceSerif4Wide', styles: two, ranges: letters },
  { folder: 'noto-sans', name: 'NotoSans', styles: four, ranges: letters },
  { folder: 'noto-sans-hebrew', name: 'NotoSansHebrew', styles: two, ranges: hebrew },
  { folder: 'vazirmatn', name: 'Vazirmatn', styles: two, ranges: arabic, closure: true },
  { folder: 'noto-sans-math', name: 'NotoSansMath', styles: one, ranges: mathematics },
  { folder: 'noto-sans-symbols-2', name: 'NotoSansSymbols2', styles: one, ranges: signs },
];

/** @param {readonly number[][]} ranges */
function charactersOf(ranges) {
  return ranges
    .flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
    )
    .join('');
}

async function subset() {
  const { default: subsetFont } = await import('subset-font');
  for (const { folder, name, as = name, styles, ranges, closure = false, licence = `-${name}` } of families) {
    const source = new URL(`${folder}/`, packages);
    for (const [style, cut] of Object.entries(styles)) {
      const original = await readFile(new URL(`${cut}/${name}_${cut}.ttf`, source));
      // Without layout closure the alternates (fractions, superiors) stay out; kerning is kept. Arabic needs its forms.
      const bytes = await subsetFont(original, charactersOf(ranges), {
        targetFormat: 'truetype',
        noLayoutClosure: !closure,
      });
      await writeFile(new URL(`${as}-${style}.ttf`, target), bytes);
      console.log(`${as}-${style}.ttf: ${original.length} -> ${bytes.length} bytes`);
    }
    await writeFile(new URL(`OFL${licence}.txt`, target), await readFile(new URL('LICENSE_FONT', source)));
  }
}

if (!process.argv.includes('--list')) await subset();
await writeCovered();
writeWidths();
