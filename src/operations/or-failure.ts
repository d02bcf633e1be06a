/** What a file system refuses while something is written. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { systemCode } from '../host/system-code.ts';

/** Disk full, no permission, a folder in the way, a link in a circle: the user's to mend, not a fault of ours. */
export function orFailure<T>(work: () => T, failure: (code: string) => T): T {
  try {
    return work();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return failure(code);
  }
}

/** `code` as in {@link orFailure}: `ENOSPC`, `EACCES`. */
export function writeFailed(file: string, code: string): Diagnostic {
  return diagnostic('output-failed', NO_PLACE, { file, detail: code });
}
