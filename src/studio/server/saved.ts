/**
 * What happens after every write of the studio: it can be taken back, whoever looks is told, and where the folder is a
 * repository it is kept there. A route that writes calls this once, with its words and its files.
 */
import type { FileChange, KeptFile, Result } from '../../index.ts';
import type { Saving } from './changes.ts';
import type { SaveWords } from './keeping.ts';
import { keepSave } from './studio.ts';

export interface Save {
  readonly message: SaveWords | Promise<SaveWords>;
  /** All that was written, and nothing else. */
  readonly files: readonly KeptFile[];
  /** Takes it back; null of what only an entry of its own corrects, such as a decision. */
  readonly undo: {
    /** What would be taken back, in the language of the studio. */
    readonly words: string;
    run(): Promise<Result<readonly FileChange[] | undefined>>;
  } | null;
}

export function saved({ studio, changes }: Saving, { message, files, undo }: Save): void {
  if (undo !== null) {
    const back = files.map((file) => ({ ...file, before: file.after, after: file.before })).toReversed();
    keepSave(studio, { words: undo.words, undo: undo.run, message, back });
  }
  changes.happened();
  studio.keeping.keep(message, files);
}

/** The same of a save that was taken back. */
export function takenBack({ studio, changes }: Saving, { message, files }: Omit<Save, 'undo'>): void {
  changes.happened();
  const back = async () => {
    const { subject, lines } = await message;
    return { subject: `Teruggedraaid: ${subject}`, lines };
  };
  studio.keeping.keep(back(), files);
}
