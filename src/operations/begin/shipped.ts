/** What comes with regelwerk for whoever begins (scripts/beginnings.js). */
import { assetText } from '../../host/asset-text.ts';
import type { Host } from '../../host/index.ts';
import type { Texts } from './organisation.ts';

interface Shipped {
  readonly editor: Texts;
  readonly holidays: Texts;
  readonly basis: { readonly id: string; readonly text: string };
  readonly voorbeeld: Texts;
}

export function shipped(host: Host): Shipped {
  return JSON.parse(assetText(host, 'dist/begin.json')) as Shipped;
}

export function versionOf(host: Host): string {
  return (JSON.parse(assetText(host, 'package.json')) as { version: string }).version;
}
