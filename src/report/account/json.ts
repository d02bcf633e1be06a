/** The account for programs: of the files only which they are, for what is in them stands in the folder. */
import { type Json, json } from '../../encode/json.ts';
import type { Imported } from '../../model/imported.ts';

export function formatAccountJson({ files, told: _, ...imported }: Imported): Json {
  return json({
    ...imported,
    files: files.map(({ file, before, after }) => ({
      file,
      change: before === null ? 'new' : after === null ? 'gone' : 'changed',
    })),
  });
}
