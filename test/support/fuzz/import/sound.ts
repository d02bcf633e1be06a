/** Files in which nothing is wrong, to damage: the samples of test/import/samples, by the kind that they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../repository.ts';

export const FILE_KINDS = ['docx', 'pdf', 'html', 'md', 'txt'] as const;
export type DamagedKind = (typeof FILE_KINDS)[number];

export type SoundFiles = Readonly<Record<DamagedKind, readonly Uint8Array[]>>;

/** The longest take a second each: nothing stands in them that a shorter one does not have. */
const LONGEST = 60_000;

export function soundFiles(): SoundFiles {
  const samples = join(root, 'test/import/samples');
  const folders = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) => {
    const own = readdirSync(join(samples, name)).filter((file) => file.startsWith('document.'));
    return own.map((file) => [file, new Uint8Array(readFileSync(join(samples, name, file)))] as const);
  });
  const of = (kind: DamagedKind) =>
    files.filter(([file, { length }]) => file.endsWith(`.${kind}`) && length < LONGEST).map(([, bytes]) => bytes);
  return { docx: of('docx'), pdf: of('pdf'), html: of('html'), md: of('md'), txt: of('txt') };
}
