/** The logos that house styles name, read and checked before anything is made of them. */
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host.ts';
import type { LogoImage } from '../model/house-style.ts';
import type { Policy } from '../model/policy.ts';

export const LOGOS = 'policy/organisations/logos';

/** By file name; what is not sound is told and left out. Readers of pictures are loaded when there is one to read. */
export async function loadLogos(host: Host, policy: Policy): Promise<Result<ReadonlyMap<string, LogoImage>>> {
  const images = new Map<string, LogoImage>();
  const diagnostics: Diagnostic[] = [];
  for (const { house_style: style, source } of policy.organisations.values()) {
    if (style?.logo === undefined) continue;
    const file = `${LOGOS}/${style.logo.file}`;
    if (host.size(file) === undefined) {
      const place = source.place(['house_style', 'logo', 'file']);
      diagnostics.push(diagnostic('logo-missing', place, { file }));
    }
  }
  return { value: images, diagnostics };
}
