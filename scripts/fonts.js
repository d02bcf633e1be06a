/**
 * Subsets the document fonts once, offline, to what documents in Dutch (and names in any Latin script) need.
 * Run by hand after a new release of the font: `node scripts/fonts.js`. The results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const packages = new URL('../node_modules/@expo-google-fonts/', import.meta.url);
const target = new URL('../assets/fonts/', import.meta.url);
const families = [
  { folder: 'atkinson-hyperlegible-next', name: 'AtkinsonHyperlegibleNext', licence: 'OFL.txt' },
  { folder: 'open-sans', name: 'OpenSans', licence: 'OFL-OpenSans.txt' },
  { folder: 'source-serif-4', name: 'SourceSerif4', licence: 'OFL-SourceSerif4.txt' },
];
const styles = { Regular: '400Regular', Italic: '400Regular_Italic', Bold: '700Bold', BoldItalic: '700Bold_Italic' };

/** Inclusive ranges of code points; what the font lacks is passed over. */
const ranges = [
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

const characters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join('');

for (const { folder, name, licence } of families) {
  const source = new URL(`${folder}/`, packages);
  for (const [style, cut] of Object.entries(styles)) {
    const original = await readFile(new URL(`${cut}/${name}_${cut}.ttf`, source));
    // Without layout closure the alternates (fractions, superiors) stay out; kerning is kept.
    const subset = await subsetFont(original, characters, { targetFormat: 'truetype', noLayoutClosure: true });
    await writeFile(new URL(`${name}-${style}.ttf`, target), subset);
    console.log(`${name}-${style}.ttf: ${original.length} -> ${subset.length} bytes`);
  }
  await writeFile(new URL(licence, target), await readFile(new URL('LICENSE_FONT', source)));
}
