/**
 * Files that are put in place in one rename. The new bytes are written beside the old ones first, under a name that no
 * reader takes for a source file; whoever is cut off in between leaves the old file whole.
 */
import type { Host } from '../host/index.ts';

const SUFFIX = '.nieuw';

/** `approvals/.koe.yaml.nieuw` of `approvals/koe.yaml`. */
export function stagedName(path: string): string {
  return path.replace(/(?<![^/])[^/]+$/, (name) => `.${name}${SUFFIX}`);
}

/** The name that a staged file will get, or undefined for another name. Without folders. */
export function unstagedName(name: string): string | undefined {
  return name.startsWith('.') && name.endsWith(SUFFIX) ? name.slice(1, -SUFFIX.length) : undefined;
}

export function replaceFile(host: Host, path: string, bytes: Uint8Array): void {
  host.write(stagedName(path), bytes);
  host.move(stagedName(path), path);
}
