/** What comes with regelwerk itself, as text. */
import type { Host } from './index.ts';

export function assetText({ asset }: Pick<Host, 'asset'>, path: string): string {
  return new TextDecoder().decode(asset(path));
}
