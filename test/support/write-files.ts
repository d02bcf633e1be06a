/** A build that is published at once: what tests need that cut it off at each step, or in a process of its own. */
import type { Host } from '../../src/host/index.ts';
import { described } from '../../src/publish/made.ts';
import { unfitFolder } from '../../src/publish/obstacles.ts';
import { LOCK } from '../../src/publish/records.ts';
import { abandon, failureOf, openRoom } from '../../src/publish/write.ts';

export function writeFiles(
  host: Host,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  { out, isStale }: { readonly out: string; readonly isStale: (path: string) => boolean },
) {
  try {
    const unfit = unfitFolder(host, out);
    if (unfit !== undefined) return { value: undefined, diagnostics: [unfit] };
    const work = (token: string) => {
      try {
        return openRoom(host, out, token).publish({ files: files.map(described), isStale });
      } catch (error) {
        abandon(host, out, token, error);
        throw error;
      }
    };
    return host.exclusively(`${out}/${LOCK}`, work, { patience: 60_000 });
  } catch (error) {
    return { value: undefined, diagnostics: [failureOf(out, error)] };
  }
}
