/** What a command made: to the file that `--out` names, else to the output. */
import { diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import type { Encoded } from '../encode/encoded.ts';
import type { Context } from './command.ts';

/** Bytes on a terminal help nobody: then it is told, and false. */
export function mayWriteBytes({ io, option, report }: Context, format: string): boolean {
  if (!io.isTerminal || option('out') !== undefined) return true;
  report([diagnostic('output-terminal', NO_PLACE, { format })]);
  return false;
}

/** Returns whether that went well; what did not has been told. */
export function writeOutput({ host, io, option, report }: Context, output: Encoded | Uint8Array): boolean {
  const out = option('out');
  if (out === undefined) {
    if (typeof output === 'string') io.out(output);
    else io.bytes(output);
    return true;
  }
  try {
    host.write(out, typeof output === 'string' ? new TextEncoder().encode(output) : output);
    return true;
  } catch (error) {
    // No permission, or a folder of that name: the user's to mend, not a fault of ours.
    if (!(error instanceof Error) || !('code' in error)) throw error;
    report([diagnostic('output-failed', NO_PLACE, { file: out, detail: String(error.code) })]);
    return false;
  }
}
