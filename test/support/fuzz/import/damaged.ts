/** Which file a number stands for: the same one in every run, on every machine. */
import { createRandom } from '../random.ts';
import { byteDamage, type Damage } from './bytes.ts';
import { docxDamage } from './docx.ts';
import { htmlDamage, letterDamage, markdownDamage } from './letters.ts';
import { pdfDamage } from './pdf.ts';
import { type DamagedKind, FILE_KINDS, type SoundFiles } from './sound.ts';

export interface DamagedFile {
  readonly number: number;
  readonly kind: DamagedKind;
  /** How it was damaged, in words. */
  readonly how: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DAMAGE: Readonly<Record<DamagedKind, Readonly<Record<string, Damage>>>> = {
  docx: docxDamage,
  pdf: pdfDamage,
  html: { ...letterDamage, ...htmlDamage },
  md: { ...letterDamage, ...markdownDamage },
  txt: letterDamage,
};

/** Of ten files; what has a structure of its own comes more often. */
const SHARE: readonly DamagedKind[] = ['docx', 'docx', 'docx', 'docx', 'pdf', 'pdf', 'pdf', 'html', 'html', 'md'];

export function kindOfNumber(number: number): DamagedKind {
  const kind = SHARE[number % SHARE.length] ?? 'docx';
  return kind === 'md' && number % 20 > 10 ? 'txt' : kind;
}

export function damagedFile(seed: number, number: number, sound: SoundFiles): DamagedFile {
  const random = createRandom(seed, number);
  const kind = kindOfNumber(number);
  const own = Object.entries(DAMAGE[kind]);
  const any = Object.entries<Damage>(byteDamage);
  // What takes a file apart comes first, for it wants one that is whole.
  const chosen = random.chance(0.7) ? [random.pick(own)] : [random.pick(any)];
  if (random.chance(0.15)) chosen.push(random.pick(any));
  let bytes = random.pick(sound[kind]);
  for (const [, damage] of chosen) bytes = damage(bytes, random);
  // What it is called says little: now and then it says something else.
  const extension = random.chance(0.05) ? random.pick(FILE_KINDS) : kind;
  return { number, kind, how: chosen.map(([how]) => how), name: `kapot-${number}.${extension}`, bytes };
}
