/** A file that somebody names on the command line. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import type { Context } from './command.ts';

/** Its bytes; undefined where it cannot be read, which is told. */
export function readFile({ host, report }: Context, file: string): Uint8Array | undefined {
  const fail = (item: Diagnostic) => {
    report([item]);
    return undefined;
  };
  if (host.size(file) === undefined) return fail(diagnostic('import-missing', NO_PLACE, { file }));
  try {
    return host.read(file);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return fail(diagnostic('file-unreadable', { file, line: 1, column: 1 }, { detail: String(error.code) }));
  }
}
